"""How fast the command starts and reads: `make bench`.

Prints seconds to `--version`, documents and megabytes a second for `extract` and `run` over the seed corpus
repeated, and over text without a claim, which most text is; then claims a second in one long document, which
must not fall as it grows.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
COPIES = 20
CLAIMS = (1000, 4000)
PLAIN = "The minister opened the new bridge on Thursday and thanked the builders. " * 40


def timed(*arguments: str) -> float:
    """Seconds that the command takes, start-up included."""
    begin = time.perf_counter()
    command = [sys.executable, "-m", "claimcheck", *arguments]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def corpus(folder: Path, name: str, texts: list[str]) -> Path:
    file = folder / f"{name}.jsonl"
    rows = (json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts))
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return file


def main() -> None:
    start = min(timed("--version") for _ in range(3))
    print(f"start-up: {start:.2f} s")  # noqa: T201
    seeds = [
        path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "seeds").iterdir())
        if path.suffix in (".md", ".txt")
    ]
    with tempfile.TemporaryDirectory() as folder:
        inputs = {
            "seed corpus": corpus(Path(folder), "seeds", seeds * COPIES),
            "plain text": corpus(Path(folder), "plain", [PLAIN] * len(seeds) * COPIES),
        }
        for name, file in inputs.items():
            size = file.stat().st_size / 1e6
            for command in ("extract", "run"):
                seconds = timed(command, str(file), "--format", "jsonl", "--quiet") - start
                documents = len(seeds) * COPIES
                speed = f"{documents / seconds:,.0f} documents and {size / seconds:.2f} MB a second"
                print(f"{command} over {name}: {speed}")  # noqa: T201
        for claims in CLAIMS:
            file = corpus(Path(folder), "long", ["Brazil has 210 million people. " * claims])
            seconds = timed("run", str(file), "--format", "jsonl", "--quiet") - start
            print(f"run over one document of {claims:,} claims: {claims / seconds:,.0f} claims a second")  # noqa: T201


if __name__ == "__main__":
    main()
