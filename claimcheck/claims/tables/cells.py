"""The figure of a cell: one number, read with the unit and scale that its header gives."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from claimcheck.claims.tables.headers import Header, read_header
from claimcheck.mentions import NumberMention, find_numbers

_MARK = re.compile(
    r"(?P<hedge>(?:about|approx\.?|approximately|around|nearly|over|more\s+than|under|less\s+than|ca?\.|[~≈<>])\s*)?"
    r"(?P<before>(?:[A-Z]{0,3}\$|Int['’l.]*\s?\$|[€£¥₹]|[A-Z]{3}(?=\s?\d))\s*)?"
    r"(?P<sign>[+−–-]\s?)?"
    r"(?P<money>(?:[A-Z]{0,3}\$|[€£¥₹])\s*)?"
    r"(?P<digits>\d+(?:[.,'’\u00a0\u202f ]\d+)*)"
    r"(?P<after>\s*(?:%|[A-Za-z$€£/][\w.$€£/²]*(?:\s+[A-Za-z][\w./²]*){0,3}))?"
    r"(?P<year>\s*\((?:in\s+|as\s+of\s+|1\s+January\s+|July\s+)?(?:19|20)\d\d(?:\s*est\.?)?\)|,?\s+in\s+(?:19|20)\d\d)?"
    r"(?P<note>(?:[\s;,]*\([^()]{1,40}\)){1,2})?\s*"
)
_STANDING = re.compile(r"\b\d{1,3}(?:st|nd|rd|th)\b")
_ORDINAL = re.compile(r"\s*(?P<digits>\d{1,3})(?:st|nd|rd|th)?\.?\s*")
_HEDGES = {"~": "about", "≈": "about", "c.": "about", "ca.": "about", "<": "less than", ">": "more than"}
_NUMBER = re.compile(r"\d")
_YEAR_BEHIND = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Figure:
    """The one number of a cell as it stands there: its span, its words, and the facts beside it."""

    start: int
    end: int
    hedge: str
    negative: bool
    digits: str
    said: Header
    years: tuple[int, ...]

    @property
    def plain(self) -> float | None:
        """The number without scale and unit."""
        found = find_numbers(self.digits)
        return None if len(found) != 1 else -found[0].value if self.negative else found[0].value


def has_number(text: str) -> bool:
    return _NUMBER.search(text) is not None


def read_figure(text: str, start: int) -> Figure | None:
    """The figure of a cell that stands at `start`; None unless the cell is one number with its unit.

    Cells with several numbers, notes or words are left alone.
    """
    match = _MARK.fullmatch(text)
    if match is None:
        return None
    words = f"{match['before'] or match['money'] or ''} {match['after'] or ''}"
    said = read_header(words.strip())
    if said.foreign or said.places or said.sort not in (None, "level") or said.years:
        return None
    note = _note(match["note"] or "")
    if note is None:
        return None
    year = _YEAR_BEHIND.search(match["year"] or "")
    years = (int(year.group()),) if year else note.years
    if note is not _NO_NOTE:
        said = replace(said, ppp=said.ppp or note.ppp, prices=said.prices or note.prices)
    hedge = " ".join((match["hedge"] or "").split()).lower()
    end = match.end("after") if match["after"] else match.end("digits")
    lead = next(match.start(g) for g in ("hedge", "before", "sign", "money", "digits") if match[g])
    negative = (match["sign"] or "+").strip() != "+"
    return Figure(
        start + lead, start + end, _HEDGES.get(hedge, hedge), negative, match["digits"], said,
        years,
    )  # fmt: skip


_NO_NOTE = read_header("")


def _note(text: str) -> Header | None:
    """What brackets behind a figure say ("(2015 est.)", "(PPP; 2015)", "(7th)"); None where they hold anything else."""
    if not text:
        return _NO_NOTE
    note = read_header(_STANDING.sub(" ", text))
    plain = not (note.foreign or note.places or note.says_measure or note.unit or note.scale or note.percent)
    return note if plain and len(note.years) < 2 and not note.per_head else None


def read_rank(text: str) -> int | None:
    """The position that a cell of a rank column gives: "4", "4th", "4."; None for ties and all else."""
    match = _ORDINAL.fullmatch(text)
    return int(match["digits"]) if match and int(match["digits"]) else None


def amount(figure: Figure, unit: str, scale: str | None) -> NumberMention | None:
    """The figure as running text would have it, read back: value in base units and its stated interval."""
    sign = "-" if figure.negative else ""
    number = f"{figure.digits} {scale}" if scale else figure.digits
    if unit == "persons":
        phrase = f"{sign}{number} people"
    elif unit == "percent":
        phrase = f"{sign}{number} percent"
    elif unit == "persons_per_km2":
        phrase = f"{sign}{number} people per square kilometre"
    elif unit in ("usd", "intl_usd"):
        phrase = f"{sign}{number} {'international' if unit == 'intl_usd' else 'US'} dollars"
    else:
        phrase = f"{sign}{unit.upper()} {number}"
    found = find_numbers(f"{figure.hedge} {phrase}".strip())
    if len(found) != 1 or found[0].unit != unit or found[0].value_high is not None:
        return None
    return found[0]
