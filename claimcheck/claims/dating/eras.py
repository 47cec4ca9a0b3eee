"""Names that tell the time: who held an office, what an agency or a bloc was called, who belonged to it when.

The facts stand in `offices.csv` and `evidence.csv`. A name's beginning binds every text that has it; its end
binds only a text that uses it of the present, for texts go on speaking of Kennedy and the Soviet Union.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from claimcheck.documents.dates import MONTHS

Terms = tuple[tuple[str, str], ...]

_LATER_THAN_ALL = "9999"
_NUMBERS = {
    "9": "nine", "10": "ten", "12": "twelve", "13": "thirteen", "15": "fifteen", "16": "sixteen", "17": "seventeen",
    "18": "eighteen", "19": "nineteen", "20": "twenty",
}  # fmt: skip
_OF_SIZE = re.compile(r"(?<=[0-9ent][- ])(?:nation|member|country|state)")
_GONE = re.compile(
    r"(?:\b(?:former|late|then|old|defunct|erstwhile|future|ex|previous|under|by then)[\s-]+(?:[A-Z][\w.'’]*\s+){0,2}"
    r"|\b(?:collapse|fall|end|break-?up|dissolution|demise|days|time|era)\s+of\s+(?:the\s+)?)\Z"
)
_PAST_YEAR = re.compile(r"\b(?:in|since|until|during|of|from|by)\s+(?:[A-Z][a-z]+\s+)?(?:1[89]|20)[0-9]{2}\b")
_SENTENCE_EDGE = re.compile(r"[.!?][\"”’')]*\s|\n\s*\n")
_NAME_LIST = re.compile(
    r"(?:,?\s*(?:and|as well as)\s+|,\s*|\s+)?(?:also\s+)?(?:the\s+)?((?:[A-Z][\w'’]+)(?:\s+(?:and\s+)?[A-Z][\w'’]+){0,3})"
)


@dataclass(frozen=True, slots=True)
class Era:
    """What one name says about the time of a text.

    `terms` are its stretches of time, ISO dates, the last open where it ends in "". `ends` tells whether the
    text uses it of the present, so that the ends of the terms count. `reason` is a clause for the report.
    """

    reason: str
    terms: Terms
    ends: bool

    def allows(self, day: str) -> bool:
        """Whether a text of `day` (ISO, a year or a whole day) can have the name."""
        if not self.ends:
            return self.terms[0][0][: len(day)] <= day
        return any(
            first[: len(day)] <= day and day[: len(last)] <= (last or _LATER_THAN_ALL)[: len(day)]
            for first, last in self.terms
        )

    @property
    def first(self) -> str:
        return self.terms[0][0]

    @property
    def last(self) -> str | None:
        """The day after which no text can have it; None when that is open."""
        return self.terms[-1][1] or None if self.ends else None


@dataclass(frozen=True, slots=True)
class _Holder:
    titles: tuple[str, ...]
    names: tuple[str, ...]
    surnames: tuple[str, ...]
    bare: bool
    country: tuple[str, ...]
    terms: Terms


def eras(text: str, *, agency: str | None, lead: int, news: bool) -> list[Era]:
    """All that the names in `text` say. `agency` is the one in the dateline; `lead` is where the lead ends.

    `news` says that the text speaks of its own day (it has a dateline, or weekdays with dates): only then do
    the ends of terms count, for names in the lead or named at least twice, and not in a look back.
    """
    folded = _folded(text)
    found = [*_agencies(folded, agency), *_members(folded), *_sizes(folded, news)]
    for reason, terms, places in (*_offices(folded), *_names(folded)):
        present = [at for at in places if _is_present(folded, at)]
        ends = news and bool(present) and (present[0] < lead or len(present) > 1)
        found.append(Era(reason, terms, ends))
    return list(dict.fromkeys(found))


def _agencies(text: str, agency: str | None) -> Iterator[Era]:
    for words, _, terms in _evidence("agency"):
        if agency is None and not any(word in text for word in words):
            continue
        name, reports = _agency_pattern(words)
        if (agency is not None and name.search(agency)) or reports.search(text):
            yield Era(f"the agency carried the name {words[0]} {_when(terms)}", terms, ends=True)


@cache
def _agency_pattern(words: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """An agency's name, and its name as that of one who reports."""
    name = rf"(?<![\w-]){_any(words)}(?!\w)"
    reports = rf"\b(?:told|quoted by|reported by)\s+(?:the\s+)?{name}|{name}\s+(?:news agency|reported|reports|quoted)"
    return re.compile(name), re.compile(reports)


def _names(text: str) -> Iterator[tuple[str, Terms, list[int]]]:
    rows, pattern = _bearers()
    if not any(word in text for word in rows):
        return
    places: dict[str, list[int]] = {}
    for match in pattern.finditer(text):
        places.setdefault(rows[match.group()][0], []).append(match.start())
    for name, terms in dict(rows.values()).items():
        if name in places:
            yield f"the name {name} was in use {_when(terms)}", terms, places[name]


@cache
def _bearers() -> tuple[Mapping[str, tuple[str, Terms]], re.Pattern[str]]:
    """The names in use for a time, each with the first of its spellings and its terms, and what finds them."""
    rows = {word: (words[0], terms) for words, _, terms in _evidence("name") for word in words}
    return rows, re.compile(rf"(?<!\w){_any(rows)}(?!\w)")


def _sizes(text: str, news: bool) -> Iterator[Era]:
    if not _OF_SIZE.search(text):
        return
    for words, numbers, terms in _evidence("size"):
        number = numbers[0]
        if any(word in text for word in words) and _size_pattern(number, words).search(text):
            yield Era(f"the {words[0]} had {number} members {_when(terms)}", terms, ends=news)


@cache
def _size_pattern(number: str, words: tuple[str, ...]) -> re.Pattern[str]:
    """A group called by the number of its members: "the 15-nation EU"."""
    written = "|".join(filter(None, (number, _NUMBERS.get(number))))
    return re.compile(rf"\b(?:{written})[- ](?:nation|member|country|state)(?:[- ]strong)?\s+{_any(words)}")


def _members(text: str) -> Iterator[Era]:
    """A group followed by a list of at least three names, one of them a late member: "BRICS - Brazil, India …"."""
    for words, members, terms in _evidence("member"):
        if not any(word in text for word in words) or not any(member in text for member in members):
            continue
        for match in re.finditer(
            rf"{_any(words)}\b[^.;:,(–—-]{{0,40}}(?:[:,(–—-]+|including|members)\s*", text
        ):
            listed = _listed(text, match.end())
            named = next((member for member in members if member in listed), None)
            if named and len(listed) >= 3:
                reason = f"{named} is named as a member of {words[0]}, which it has been {_when(terms, months=True)}"
                yield Era(reason, terms, ends=False)
                break


def _listed(text: str, at: int) -> list[str]:
    """The capitalised names of the list that begins at `at`."""
    names: list[str] = []
    while len(names) < 40 and (match := _NAME_LIST.match(text, at)):
        names += re.split(r"\s+and\s+", match[1])
        at = match.end()
    return names


def _offices(text: str) -> Iterator[tuple[str, Terms, list[int]]]:
    pattern, by_title = _office_pattern()
    places: dict[tuple[_Holder, ...], list[int]] = {}
    for match in pattern.finditer(text):
        holders = _holders(by_title, match, text[max(0, match.start() - 30) : match.start()])
        if holders:
            places.setdefault(holders, []).append(match.start())
    for holders, found in places.items():
        terms = tuple(sorted(term for holder in holders for term in holder.terms))
        who = (
            holders[0].names[0]
            if len({holder.names[0] for holder in holders}) == 1
            else holders[0].surnames[0]
        )
        verb = "was" if terms[-1][1] else "has been"
        yield f"{who} {verb} {_title(holders[0].titles[0])} {_when(terms)}", terms, found


def _holders(
    by_title: Mapping[str, tuple[_Holder, ...]], match: re.Match[str], before: str
) -> tuple[_Holder, ...]:
    """Whom a title with a name can mean: by whole name, else by surname; the country's word before it narrows."""
    holders = by_title[match["title"]]
    given, name = (match["given"] or "").strip(), match["name"]
    whole = f"{given} {name}".strip()
    initial = given[:1]
    exact = tuple(holder for holder in holders if whole in holder.names or name in holder.names)
    if exact:
        return exact
    near = tuple(
        holder
        for holder in holders
        if name in holder.surnames and (not given or initial in {one[:1] for one in holder.names})
    )
    in_country = tuple(holder for holder in near if re.search(rf"{_any(holder.country)}\s+\Z", before))
    return in_country or tuple(holder for holder in near if holder.bare)


def _is_present(text: str, at: int) -> bool:
    """Whether the name at `at` is used of the text's own time, not in a look back."""
    before = text[max(0, at - 400) : at]
    if _GONE.search(before[-60:]):
        return False
    edges = list(_SENTENCE_EDGE.finditer(before))
    start = at - len(before) + (edges[-1].end() if edges else 0)
    edge = _SENTENCE_EDGE.search(text, at, at + 400)
    return not _PAST_YEAR.search(text, start, edge.start() if edge else at + 400)


def _when(terms: Terms, *, months: bool = False) -> str:
    """ "from 1992 to 2014", "since December 2010", "from 2000 to 2008 and again since 2012"."""

    def point(day: str) -> str:
        return f"{MONTHS[int(day[5:7]) - 1]} {day[:4]}" if months else day[:4]

    parts = [
        f"since {point(first)}"
        if not last
        else f"in {point(first)}"
        if point(first) == point(last)
        else f"from {point(first)} to {point(last)}"
        for first, last in terms
    ]
    return " and again ".join(parts)


def _title(title: str) -> str:
    """An office inside a sentence: names and abbreviations keep their capitals, "president" does not."""
    return title if " " in title and not title.startswith("Prime") else title.lower()


@cache
def _rows(name: str) -> tuple[dict[str, str], ...]:
    text = files("claimcheck.claims.dating").joinpath(name).read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def _evidence(kind: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...], Terms], ...]:
    """The words, the detail and the terms of all rows of a kind."""
    return tuple(
        (tuple(row["words"].split("|")), tuple(row["detail"].split("|")), _terms(row["terms"]))
        for row in _rows("evidence.csv")
        if row["kind"] == kind
    )


@cache
def _office_pattern() -> tuple[re.Pattern[str], Mapping[str, tuple[_Holder, ...]]]:
    holders = [
        _Holder(
            tuple(row["titles"].split("|")),
            tuple(row["names"].split("|")),
            tuple(row["surnames"].split("|")),
            row["bare"] == "yes",
            tuple(row["country"].split("|")),
            _terms(row["terms"]),
        )
        for row in _rows("offices.csv")
    ]
    by_title: dict[str, list[_Holder]] = {}
    for holder in holders:
        for title in holder.titles:
            by_title.setdefault(title, []).append(holder)
    names = {name for holder in holders for name in (*holder.names, *holder.surnames)}
    pattern = re.compile(
        rf"(?<!\w)(?P<title>{_joined(by_title)})\s+(?:(?P<given>(?:[A-Z][\w.'’-]*\s+){{0,2}}?))?(?P<name>{_joined(names)})(?!\w)"
    )
    return pattern, {title: tuple(found) for title, found in by_title.items()}


def _any(words: Iterable[str]) -> str:
    return f"(?:{_joined(words)})"


def _joined(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _terms(text: str) -> Terms:
    return tuple((first, last) for first, _, last in (term.partition("/") for term in text.split()))


def _folded(text: str) -> str:
    """`text` with accented letters as plain ones, one for one."""
    if text.isascii():
        return text
    accented = {ord(char): unicodedata.normalize("NFD", char)[0] for char in set(text) if ord(char) > 191}
    return text.translate(accented)
