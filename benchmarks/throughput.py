"""How fast the command starts and reads: `make bench`.

Prints seconds to `--version`, documents and megabytes a second for `extract` and `run` over the seed corpus
repeated, and over text without a claim, which most text is; then claims a second in one long document, which
must not fall as it grows. Last come libraries that read numbers or words in text, those of them that are installed
(`pip install quantulum3 spacy`), over the same texts in the same run, with how many times as many `extract` reads.
All seconds are the processor's, so that other work on the machine counts as little as can be.
"""

from __future__ import annotations

import importlib
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
COPIES = 20
CLAIMS = (1000, 4000)
PLAIN = "The minister opened the new bridge on Thursday and thanked the builders. " * 40


def timed(*arguments: str) -> float:
    """Seconds that the command takes of the processor, start-up included."""
    begin = _spent()
    command = [sys.executable, "-m", "claimcheck", *arguments]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return _spent() - begin


def _spent() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def _quantulum3() -> Callable[[str], object]:
    parse: Callable[[str], object] = importlib.import_module("quantulum3.parser").parse
    return parse


def _spacy() -> Callable[[str], object]:
    language = importlib.import_module("spacy").blank("en")
    language.add_pipe("sentencizer")
    read: Callable[[str], object] = language
    return read


PEERS: Mapping[str, Callable[[], Callable[[str], object]]] = {
    "quantulum3 (numbers with units)": _quantulum3,
    "spaCy without a model (words and sentences)": _spacy,
}


def compare_peers(texts: list[str], ours: float) -> None:
    """Documents a second of each peer that is installed; `ours` are those of `extract`."""
    for name, load in PEERS.items():
        try:
            read = load()
        except ImportError:
            print(f"{name}: not installed")  # noqa: T201
            continue
        read(texts[0])
        begin = time.process_time()
        for text in texts:
            read(text)
        speed = len(texts) / (time.process_time() - begin)
        print(f"{name}: {speed:,.1f} documents a second; extract reads {ours / speed:.1f} times as many")  # noqa: T201


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
    speeds: dict[tuple[str, str], float] = {}
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
                speeds[command, name] = documents / seconds
                speed = f"{documents / seconds:,.0f} documents and {size / seconds:.2f} MB a second"
                print(f"{command} over {name}: {speed}")  # noqa: T201
        for claims in CLAIMS:
            file = corpus(Path(folder), "long", ["Brazil has 210 million people. " * claims])
            seconds = timed("run", str(file), "--format", "jsonl", "--quiet") - start
            print(f"run over one document of {claims:,} claims: {claims / seconds:,.0f} claims a second")  # noqa: T201
    compare_peers(seeds, speeds["extract", "seed corpus"])


if __name__ == "__main__":
    main()
