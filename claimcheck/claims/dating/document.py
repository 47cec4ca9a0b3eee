"""When a document was written: as given, as it states, or inferred from its own words. Never from the clock.

In this order: the date given on the command line; the date in the document's metadata; a full date in its
dateline, publication line or masthead; a date in its file's name or address; an inference. The inference
gathers what binds the year (weekdays with a date, years spoken of as past, names with their eras) and keeps
the years that all of it allows. Only a single year that is left becomes a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from claimcheck.claims.dating.dateline import (
    WEEKDAYS,
    Dateline,
    WeekdayDate,
    dateline,
    weekday_dates,
)
from claimcheck.claims.dating.eras import Era, eras
from claimcheck.claims.dating.head import Stated, reading_text
from claimcheck.claims.dating.neighbours import neighbouring_years
from claimcheck.claims.dating.publication import stated_date
from claimcheck.documents import parse_date
from claimcheck.documents.dates import LAST_RESORTS, MONTHS
from claimcheck.models import Dating, Document

_WEAK_ORIGINS = ("file name", "address", "PDF metadata")
"""Where a date may be about something else than the text: what the text itself states goes before it."""
_FIRST_YEAR, _LAST_YEAR = 1800, 2100

_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9]|[-–][0-9]|s\b|\s+(?:people|cases|men|women|workers|dollars|euros|tonnes|tons|miles|km|homes|jobs|members|troops|shares|points|years)\b)"
_A_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_PAST_YEAR = re.compile(
    rf"\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Ff]rom|[Oo]f|[Ee]nd-|{'|'.join(MONTHS)})\s*(?:(?:early|late|mid)[- ])?{_YEAR}"
)
_NEXT_YEAR = re.compile(rf"\b(?:will|shall|'ll|’ll)\b[^.;!?\n]{{1,80}}?\b(?:in|by)\s+{_YEAR}")
_AHEAD = re.compile(
    r"\b(?:will|would|shall|could|may|might|should|by|until|till|through|to|plans?|planned|target\w*|goals?|aims?|forecast\w*|"
    r"expect\w*|project\w*|predict\w*|estimate\w*|next|if|scheduled|due|hopes?|set)\b|['’]ll\b"
)
_RELATIVE_YEAR = re.compile(
    r"\b(?P<which>last|this|next|the current|the previous) year(?:\s*\((?:in\s+)?|,\s+)(?P<year>(?:19|20)[0-9]{2})(?=[),.;])"
)
_COPYRIGHT = re.compile(
    r"(?:©|\([cC]\)|\b[Cc]opyright\b|&copy;)\s*(?:©|\([cC]\))?\s*(?:(?:19|20)[0-9]{2}\s*[-–]\s*)?(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
)
_COPYRIGHT_MARKS = ("©", "(c)", "(C)", "opyright", "&copy;")
_BEGUN = re.compile(
    r"(?:^|(?<=[-–—.:;,\"“] )|(?<=[-–—\"“]))(?P<year>(?:19|20)[0-9]{2})\s+(?:has|is)\s+(?:only |just |already |barely |hardly |scarcely |now )?"
    r"(?:begun|started|opened|got off|gotten off|dawned|under ?way|(?:almost |nearly |half )?over|drawing to|barely|(?:\w+[ -])?(?:days|weeks|months)[ -]old|not yet)\b"
)
_SHIFT = {"last": 1, "the previous": 1, "this": 0, "the current": 0, "next": -1}
_SENTENCE = re.compile(r"(?:[^.!?\n]|[.](?=\S)|\n(?![ \t\r]*\n)){1,2000}")


def date_document(document: Document, *, given: str | None = None) -> Dating:
    """The date that `document` speaks from, and why.

    `given` is the user's date, ISO 8601, whole or cut short; it overrides everything. Raises DateError when
    it is none.
    """
    if given is not None:
        return Dating(parse_date(given), "given", f"the date {given} was given")
    last = document.date_origin in LAST_RESORTS
    weak = last or document.date_origin in _WEAK_ORIGINS
    if document.date and not weak:
        return _from_metadata(document)
    stated = stated_date(document)
    if stated is not None and not (stated.weak and _looks_back(document, stated)):
        return Dating(stated.date, "stated", stated.how)
    if document.date and not last:
        return _from_metadata(document)
    return _inferred(document)


def _from_metadata(document: Document) -> Dating:
    return Dating(
        document.date, "given", f"the {document.date_origin or 'metadata'} gives the date {document.date}"
    )


@dataclass(frozen=True, slots=True)
class _Clues:
    """What a text has to say about its year. `lowest` and `highest` are years that it speaks of as past and to come."""

    line: Dateline | None
    weekdays: tuple[WeekdayDate, ...]
    eras: tuple[Era, ...]

    def day_in(self, year: int) -> str:
        """The text's day in `year`, as far as its dateline tells it."""
        return f"{year}-{self.line.month:02d}-{self.line.day:02d}" if self.line else str(year)

    def allows(self, year: int) -> bool:
        day = self.day_in(year)
        return all(era.allows(day) for era in self.eras)

    def fits_weekdays(self, year: int) -> bool:
        return all(_falls(one, self._year_of(one, year)) for one in self.weekdays)

    def _year_of(self, one: WeekdayDate, year: int) -> int:
        """The year of a weekday's date in a text of `year`: a text of January speaks of the December before."""
        anchor = (
            (self.line.month, self.line.day) if self.line else (self.weekdays[0].month, self.weekdays[0].day)
        )
        months = one.month - anchor[0]
        return year - 1 if months > 6 else year + 1 if months < -6 else year


def _inferred(document: Document) -> Dating:
    text = reading_text(document)
    line = dateline(document)
    weekdays = weekday_dates(document)
    lead = document.blocks[min(5, len(document.blocks) - 1)].end if document.blocks else 0
    news = line is not None or bool(weekdays)
    found = eras(text, agency=line.agency if line else None, lead=lead, news=news)
    found += _year_eras(text)
    clues = _Clues(line, weekdays, _consistent(found))
    if not clues.eras:
        return _last_resort(document, clues) or Dating(
            reasoning="nothing in the document tells when it was written; give the date with --date"
        )
    earliest = max(int(era.first[:4]) for era in clues.eras)
    years = [year for year in range(earliest, _LAST_YEAR + 1) if clues.allows(year)]
    fitting = [year for year in years if clues.fits_weekdays(year)]
    if len(fitting) != 1:
        return _last_resort(document, clues) or Dating(reasoning=_no_year(clues, years, fitting))
    chosen = fitting[0]
    if not weekdays:
        reasons = _telling(clues, chosen, range(years[0] - 10, years[-1] + 11))
        return Dating(clues.day_in(chosen), "inferred", f"{'; '.join(reasons)}; hence {chosen}")
    listed = _listed(clues, chosen)
    reasons = [_weekday_reason(weekdays[0], listed), *_telling(clues, chosen, listed)]
    return Dating(
        clues.day_in(chosen),
        "inferred",
        f"{'; '.join(reasons)}; hence {chosen}",
        tuple(one.span for one in weekdays),
    )


def _last_resort(document: Document, clues: _Clues) -> Dating | None:
    """The day a page was last changed, or the year of its copyright line, where all else allows it."""
    if document.date and document.date_origin in LAST_RESORTS:
        year = int(document.date[:4])
        if clues.allows(year) and clues.fits_weekdays(year):
            return _from_metadata(document)
    return _copyrighted(reading_text(document), clues)


def _copyrighted(text: str, clues: _Clues) -> Dating | None:
    """The year of the copyright line, the last resort: where there is one such year and all else allows it."""
    if not any(mark in text for mark in _COPYRIGHT_MARKS):
        return None
    lines = list(_COPYRIGHT.finditer(text))
    years = {int(match["year"]) for match in lines}
    if len(years) != 1:
        return None
    (year,) = years
    if not clues.allows(year) or not clues.fits_weekdays(year):
        return None
    said = " ".join(lines[0].group().split())
    return Dating(clues.day_in(year), "inferred", f"the copyright line says “{said}”; hence {year}")


def _looks_back(document: Document, stated: Stated) -> bool:
    """Whether the text speaks of a later year than that of the date at its head as past."""
    return any(not era.ends and era.first[:4] > stated.date[:4] for era in _year_eras(reading_text(document)))


def _year_eras(text: str) -> list[Era]:
    """The years that the text speaks of as past, current or to come, as bounds."""
    found: list[Era] = []
    if not _A_YEAR.search(text):
        return found
    past = ahead = None
    for sentence in _SENTENCE.finditer(text):
        words = sentence.group()
        if not _A_YEAR.search(words):
            continue
        for match in _RELATIVE_YEAR.finditer(words):
            year = int(match["year"]) + _SHIFT[match["which"]]
            said = f"{match['which']} year ({match['year']})"
            found.append(Era(f"the text says “{said}”", ((str(year), str(year)),), ends=True))
        for match in _BEGUN.finditer(words):
            begun = str(match["year"])
            said = " ".join(match.group().split())
            found.append(Era(f"the text says “{said}”", ((begun, begun),), ends=True))
        found.extend(neighbouring_years(words))
        for match in _NEXT_YEAR.finditer(words):
            ahead = min(ahead or _LAST_YEAR, int(match["year"]))
        if not _AHEAD.search(words):
            past = max([past or 0, *(int(match["year"]) for match in _PAST_YEAR.finditer(words))]) or None
    if past is not None:
        found.append(Era(f"the text speaks of {past} as past", ((str(past), ""),), ends=False))
    if ahead is not None:
        found.append(
            Era(f"the text speaks of {ahead} as still to come", ((str(_FIRST_YEAR), str(ahead)),), ends=True)
        )
    return found


def _consistent(found: Iterable[Era]) -> tuple[Era, ...]:
    """All eras, their ends dropped where they lie before another's beginning: those are looks back."""
    eras = tuple(found)
    begins = max((era.first for era in eras), default="")
    return tuple(
        Era(era.reason, era.terms, ends=False)
        if era.last is not None and era.last < begins[: len(era.last)]
        else era
        for era in eras
    )


def _telling(clues: _Clues, chosen: int, years: Iterable[int]) -> list[str]:
    """The reasons that rule out the other `years`, the most telling first, none that adds nothing."""
    left = {year for year in years if year != chosen}
    days = {year: clues.day_in(year) for year in left}
    reasons = []
    while left:
        out = {era: {year for year in left if not era.allows(days[year])} for era in clues.eras}
        best = max(clues.eras, key=lambda era: len(out[era]), default=None)
        if best is None or not out[best]:
            break
        reasons.append(best.reason)
        left -= out[best]
    return reasons


def _listed(clues: _Clues, chosen: int) -> list[int]:
    """The chosen year among its neighbours in which the weekdays fit: two before, one after."""
    before = [year for year in range(chosen - 40, chosen) if clues.fits_weekdays(year)]
    after = [year for year in range(chosen + 1, chosen + 41) if clues.fits_weekdays(year)]
    return [*before[-2:], chosen, *after[:1]]


def _weekday_reason(one: WeekdayDate, years: Sequence[int]) -> str:
    return f"{WEEKDAYS[one.weekday]} fell on {MONTHS[one.month - 1]} {one.day} in {_enumerated(years)}"


def _no_year(clues: _Clues, years: Sequence[int], fitting: Sequence[int]) -> str:
    """Why the text cannot be dated."""
    if clues.weekdays and years and not fitting:
        one = clues.weekdays[0]
        return (
            f"no year that its words allow has {WEEKDAYS[one.weekday]} on {MONTHS[one.month - 1]} {one.day}; "
            "give the date with --date"
        )
    left = fitting if clues.weekdays else years
    if not left:
        return "what the document says of its time does not agree; give the date with --date"
    if left[-1] > _LAST_YEAR - 30:
        span = f"from {left[0]} or later"
    elif clues.weekdays:
        span = f"from {_enumerated(left, 'or')}"
    else:
        span = f"from between {left[0]} and {left[-1]}"
    reasons = _telling(clues, 0, range(left[0] - 10, left[-1] + 11))
    why = f" ({'; '.join(reasons[:3])})" if reasons else ""
    return f"the document can be {span}{why}, and nothing tells which year; give the date with --date"


def _falls(one: WeekdayDate, year: int) -> bool:
    try:
        return date(year, one.month, one.day).weekday() == one.weekday
    except ValueError:
        return False


def _enumerated(years: Sequence[int], word: str = "and") -> str:
    *most, last = (str(year) for year in years)
    return f"{', '.join(most)} {word} {last}" if most else last
