"""The YAML block that a Markdown file may begin with: `title`, `date`, `place`, `url`."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass

import yaml

from claimcheck.documents.dates import parse_any_date
from claimcheck.errors import DateError, DocumentError

_BLOCK = re.compile(
    r"---[ \t]*(?:\r\n|\r|\n)(?P<yaml>.*?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.DOTALL
)
_OTHER_DATES = (
    "published", "publishDate", "publish_date", "pubDate", "pubdate", "published_at", "publication_date", "created",
    "updated", "lastmod", "last_modified", "modified",
)  # fmt: skip
_NONE = ("", "~", "null")
MAX_LENGTH = 64 * 1024


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What it says; `end` is where the text after it begins, 0 where there is none."""

    end: int = 0
    title: str | None = None
    date: str | None = None
    place: str | None = None
    url: str | None = None


def front_matter(text: str, name: str) -> FrontMatter:
    """The front matter of `text`. Raises DocumentError with the line when it is not YAML or a value is no text."""
    match = _BLOCK.match(text, 0, MAX_LENGTH)
    if match is None:
        return FrontMatter()
    values = _mapping(match["yaml"], name)
    if values is None:
        return FrontMatter()
    found: dict[str, str | None] = {}
    for key in ("title", "date", "place", "url"):
        value = values.get(key)
        if value is not None and not isinstance(value, str):
            raise DocumentError(
                f"front matter: {key} is not a text",
                path=name,
                line=_line(text, key),
                remedy=f"write {key}: and one value",
            )
        found[key] = None if value is None or value.strip() in _NONE else value.strip()
    if found["date"] is None:
        found["date"] = _published(values)
    else:
        try:
            found["date"] = parse_any_date(found["date"])
        except DateError as error:
            raise DocumentError(
                f"front matter: {error.message}", path=name, line=_line(text, "date"), remedy=error.remedy
            ) from error
    return FrontMatter(match.end(), **found)


def _published(values: dict[object, object]) -> str | None:
    """The date under another name than `date`; what is none is passed over, for the key may mean something else."""
    said = (value.strip() for key in _OTHER_DATES if isinstance(value := values.get(key), str))
    for value in said:
        with suppress(DateError):
            return parse_any_date(value)
    return None


def _mapping(source: str, name: str) -> dict[object, object] | None:
    """The YAML as a mapping of texts; None where two rules merely enclose a text or nothing."""
    try:
        # BaseLoader builds texts, lists and mappings and nothing else: dates come out as written.
        values = yaml.load(source, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be parsed"
        raise DocumentError(
            f"front matter is not YAML: {problem}",
            path=name,
            line=2 + (mark.line if mark is not None else 0),
            remedy="put values that hold a colon in quotation marks",
        ) from error
    except (ValueError, OverflowError, RecursionError) as error:
        raise DocumentError(
            "front matter is not YAML", path=name, line=2, remedy="mend or remove it"
        ) from error
    return values if isinstance(values, dict) else None


def _line(text: str, key: str) -> int:
    match = re.compile(rf"^[ \t'\"]*{key}[ \t'\"]*:", re.MULTILINE).search(text, 0, MAX_LENGTH)
    return 2 if match is None else text.count("\n", 0, match.start()) + 1
