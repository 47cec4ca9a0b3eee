"""Where a text says when it was published: a publication line, a masthead, an edition, the slug of a news wire.

A full date in running text is not among them: it is what the text speaks about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from claimcheck.claims.dating.dateline import datelines_with_year
from claimcheck.claims.dating.head import (
    LINE,
    OPENING_LINES,
    TOP,
    WEEKDAY,
    Stated,
    at,
    foot_lines,
    reading_text,
    shown,
    top_lines,
    top_sentences,
)
from claimcheck.documents.dates import FULL_DATE, MONTH, date_of, month_number, whole_date
from claimcheck.models import Document, Span
from claimcheck.places.tables import cities

_LABEL = re.compile(
    r"\b(?P<label>(?:first |last |page last )?(?:published|posted|issued|released|filed|written|updated|modified|revised|edited|reviewed|"
    r"checked|compiled|submitted|uploaded)|prepared(?= on\b)|stated(?= on\b)|dated?|publication date|broadcast|aired|recorded|transmitted|delivered)\b[ \t]*(?:on\b|at\b)?[ \t]*:?[ \t]*"
    r"(?:[0-9]{1,2}[:.][0-9]{2}[^,\n]{0,12},[ \t]*)?"
    rf"(?:{WEEKDAY},?[ \t]*)?(?=[0-9A-Z])",
    re.IGNORECASE,
)
_CLOSING_LABEL = re.compile(
    r"(?:\A|(?<=[.;|·•(–—] ))\W{0,3}(?:first |last )?(?:published|posted|issued|released|updated|revised|reviewed|compiled)\b"
    r"[^.;|]{0,20}(?:19|20)[0-9]{2}\W*\Z",
    re.IGNORECASE,
)
"""The label and date that close a short paragraph: "Policy Brief 7. Published 9 May 2014."."""
_LATER = ("updated", "modified", "revised", "edited", "reviewed", "checked")
_FOOT_LABEL = re.compile(
    r"\W{0,3}(?:(?:this|the)\s+(?:page|article|text|document|entry|report|list)\s+(?:was|is|has\s+been)\s+|page\s+|article\s+)?"
    r"(?P<label>(?:first |last )?(?:published|posted|updated|modified|revised|edited|reviewed|checked))\b",
    re.IGNORECASE,
)
_MASTHEAD = re.compile(
    r"\b(?:speech|remarks|statement|address|lecture|press|release|report|bulletin|news|briefs?|briefing|transcript|minutes|"
    r"issue|vol(?:ume)?|no|number|edition|daily|weekly|monthly|times|journal|gazette|herald|post|review|by|date|"
    r"desk|staff|writer|correspondents?|reporters?|arxiv|hansard|deb|debates?|"
    r"digest|round-?up|summary|alert|notebook|newsletter|memo(?:randum)?|dispatch|communiqu[eé]|notice|chronicle|wire)\b",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(rf"(?P<month>{MONTH})\s+(?P<year>[12][0-9]{{3}})(?=\W*$)", re.IGNORECASE)
_MONTH_OF_LABEL = re.compile(rf"(?P<month>{MONTH}),?\s+(?P<year>(?:19|20)[0-9]{{2}})(?![0-9])", re.IGNORECASE)
_EDITION = re.compile(
    r"(?<![-–/0-9])(?P<year>(?:19|20)[0-9]{2})\s+edition\b|\bedition(?:\s+of|,|:)?\s+(?P<year2>(?:19|20)[0-9]{2})(?![-–/0-9])",
    re.IGNORECASE,
)
_SLUG = re.compile(
    r"(?:[A-Z][A-Za-z]{1,11}[- ]+){1,3}(?P<first>[01]?[0-9]|[12][0-9]|3[01])(?P<bar>[-/.])(?P<second>[0-3]?[0-9])(?P=bar)"
    r"(?P<year>(?:19|20)?[0-9]{2})[ ,]+[0-2][0-9]:?[0-5][0-9]\s*(?P<zone>[ECMP][SD]T|GMT|UTC|Z)?"
)
_BEFORE = re.compile(rf"(?:{WEEKDAY},?\s*)?\Z")
_AFTER = re.compile(
    r"[)\].,]?\s*(?:[|·•–—-].{0,60}|(?:at\s+)?[0-9]{1,2}[:.][0-9]{2}.{0,20}|(?:;\s*[A-Z]{1,2}[0-9]{1,3}|,?\s*(?:vol(?:ume)?|cols?|cc?|pp?|page)\b\.?\s*[0-9].{0,30}))?\s*",
    re.DOTALL,
)
_SEPARATORS = (",", "|", "·", "•", "–", "—", "-", "(", ":", "/", ";")
_CITY = r"(?!(?:On|In|At|By|Since|Until|From|After|Before|Died|Born|Founded)\b)[A-Z][\w.'’-]*(?:[ /](?:(?:de|do|da|del|la|of) )?[A-Z][\w.'’-]*){0,3}(?:, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?)?"
_TERM = re.compile(
    r"\b(?:(?:spring|summer|autumn|fall|winter|michaelmas|hilary|trinity|lent|easter)(?P<part>\s+(?:term|semester|issue|edition|quarter))?|"
    r"(?P<term>term\s+[1-4]|semester\s+[12]),?|q[1-4]|(?P<issue>(?:issue|no\.?|number)\s*[0-9]{1,3}\s*/))\s*(?P<year>(?:19|20)[0-9]{2})(?=\W*$)",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"By(?:\s+(?:[A-Z][\w.'’-]+|and)){1,6}\s*\Z|(?:.{0,40}\W)?H[CLR] Deb\.?\Z|arXiv:\S+(?:\s+\[[\w.-]+\])?\Z"
)
_WIDE_GAP = re.compile(r"(?:\t|\s{2,})\Z")
_WEEKDAY_IN_BRACKETS = re.compile(rf"\b{WEEKDAY}\s+\((?P<full>{FULL_DATE.pattern})\)", re.IGNORECASE)
_OPENING = re.compile(
    rf"(?:(?P<place>{_CITY}),[ \t]+)?(?:{WEEKDAY},?[ \t]+)?(?P<full>{FULL_DATE.pattern})"
    r"[ \t]*(?:(?=[\r\n]|\Z)|[.](?=\s*\Z|\s+[A-Z“\"]))"
)
_RUNS_ON = re.compile(r"(?:,|\b(?:in|at|on|of|from|to|and|the|since|until|by|for))\s*\Z", re.IGNORECASE)
_AS_OF = ("as of", "as at")
_REFERENCE = 3  # words of a reference number that stands apart from its date: "EE/W0044   12 May 1993"
_LEAD = 3  # blocks in which news tells the day of its weekday
_OLDEST_WIRE = 1970  # files of news wires begin about here: a year of two digits is none before


def stated_date(document: Document) -> Stated | None:
    """The date of a dateline, a publication line, a masthead, an edition or a line at the foot."""
    found = (
        list(datelines_with_year(document))
        or list(_slugs(document))
        or list(_lines_with_date(document))
        or list(islice(_openings(document), 1))
        or list(islice(_weekdays_in_brackets(document), 1))
        or list(islice(_editions(document), 1))
        or list(_foot(document))
    )
    return min(found, key=_lateness, default=None)


def _lateness(stated: Stated) -> int:
    """What was published goes before what was updated; a first edition is not the one that is read."""
    return 2 if stated.how.startswith("first") else 1 if stated.how.startswith("updated") else 0


def _slugs(document: Document) -> Iterator[Stated]:
    """ "AP 05-14-90 1402EDT": month first by an American clock, or where no other order has such a day."""
    for line, start in top_lines(document):
        match = _SLUG.fullmatch(line)
        if match is None:
            continue
        year = int(match["year"])
        if year < 100:
            year += 1900 if year + 1900 >= _OLDEST_WIRE else 2000
        first, second = int(match["first"]), int(match["second"])
        american = (match["zone"] or "")[-2:] in ("ST", "DT")
        orders = [(first, second)] if american else [(first, second), (second, first)]
        days = {day for month, number in orders if (day := whole_date(year, month, number))}
        if days:
            found = days.pop() if len(days) == 1 else str(year)
            yield Stated(found, f"the line {shown(line)} stands near its top", at(match, start))
            return


def _lines_with_date(document: Document) -> Iterator[Stated]:
    for number, (line, start) in enumerate(top_lines(document)):
        yield from _labelled(line, start, "near its top")
        full = FULL_DATE.search(line)
        if full and (found := date_of(full)) and _stands_alone(line, full, first=number == 0):
            yield Stated(found, f"the line {shown(line)} stands near its top", at(full, start))
        month = _MONTH_YEAR.search(line)
        if not full and month and _stands_alone(line, month, first=number == 0):
            yield Stated(_month(month), f"the line {shown(line)} stands near its top", at(month, start))

    for line, start in top_sentences(document):
        label = _CLOSING_LABEL.search(line)
        if label is not None:
            yield from _labelled(line[label.start() :], start + label.start(), "near its top")


def _weekdays_in_brackets(document: Document) -> Iterator[Stated]:
    """ "the bank said on Friday (Feb 10, 2023)": news gives the day of its weekday at its head."""
    text = reading_text(document)
    for block in document.blocks[:_LEAD]:
        if text.find("(", block.start, block.end) < 0:
            continue
        match = _WEEKDAY_IN_BRACKETS.search(text, block.start, block.end)
        if match is not None and block.kind != "table" and (found := date_of(match)):
            span = Span(match.start("full"), match.end("full"))
            yield Stated(found, f"the text says {shown(match.group())} near its top", span, weak=True)


def _labelled(line: str, start: int, where: str) -> Iterator[Stated]:
    """The dates in a line that say what they are: "Published 3 May 2011", "last checked: May 2011"."""
    for label in _LABEL.finditer(line):
        full = FULL_DATE.match(line, label.end())
        month = None if full else _MONTH_OF_LABEL.match(line, label.end())
        match = full or month
        found = date_of(full) if full else _month(month) if month else None
        if match is not None and found:
            words = label["label"].lower().split()
            verb = (
                "updated"
                if words[-1] in _LATER
                else "first published"
                if words[0] == "first"
                else "published"
            )
            yield Stated(found, f"{verb} {shown(match.group())}, it says {where}", at(match, start))


def _foot(document: Document) -> Iterator[Stated]:
    """ "Last updated: 2 October 2017", "This page was last edited on 5 May 2019": a line that says no more."""
    for line, start in foot_lines(document):
        if _FOOT_LABEL.match(line):
            yield from _labelled(line, start, "at its foot")


def _editions(document: Document) -> Iterator[Stated]:
    """ "World Almanac, 2015 edition", "Geography, autumn term 2012", "Bulletin 3/2011": the year, unless the text looks back on a later one."""
    for line, start in top_lines(document):
        match = _EDITION.search(line)
        if match is not None:
            year = match["year"] or match["year2"]
            yield Stated(year, f"the line {shown(line)} stands near its top", at(match, start), weak=True)

        term = _TERM.search(line)
        if term is not None and (
            term["part"] or term["term"] or term["issue"] or _stands_alone(line, term, first=True)
        ):
            said = f"the line {shown(line)} stands near its top"
            yield Stated(term["year"], said, at(term, start), weak=True)


def _openings(document: Document) -> Iterator[Stated]:
    """Place and date, or the date alone, as a line or as the opening of a paragraph: "Berlin, 1 March 2019."

    A first line that stands by itself is rather a title, unless its place is a city or one word: "Black Monday, 19 October 1987".
    """
    text = reading_text(document)
    for top, block in enumerate(document.blocks[:TOP]):
        if block.kind == "table":
            continue
        lines = islice(LINE.finditer(text, block.start, block.end), OPENING_LINES)
        after = ""
        for number, line in enumerate(lines):
            before, after = after, line.group()
            start = line.end() - len(line.group().lstrip())
            match = _OPENING.match(text, start, block.end)
            whole = match is not None and match.end() >= line.start() + len(line.group().rstrip())
            if match is None or not (number == 0 or whole or match["place"]) or _RUNS_ON.search(before):
                continue
            alone = top == 0 and match.end() == block.end and not match.group().endswith(".")
            place = match["place"] or ""
            title = alone and " " in place and place.partition(",")[0] not in cities()
            if not title and (found := date_of(match)):
                quoted = shown(match.group().rstrip(". "))
                span = Span(match.start("full"), match.end("full"))
                yield Stated(found, f"the line {quoted} stands near its top", span, weak=True)


def _stands_alone(line: str, match: re.Match[str], *, first: bool) -> bool:
    """Whether a date is all that its line says, or what a masthead or a byline ends in."""
    gap = _WIDE_GAP.search(line, 0, match.start()) is not None
    before = line[: match.start()].rstrip()
    weekday = _BEFORE.search(before)
    before = (before[: weekday.start()] if weekday else before).rstrip()
    if not _AFTER.fullmatch(line, match.end()):
        return False
    if not before or before.lower() in _AS_OF:
        return True
    if not before.endswith(_SEPARATORS):
        return bool(_BYLINE.match(before)) or (gap and not first and len(before.split()) <= _REFERENCE)
    if before.endswith("|") and before.count("|") > 1:
        return True
    words = before.rstrip("".join(_SEPARATORS) + " ").split()
    place = len(words) <= 3 and all(word[0].isupper() for word in words)
    return len(words) <= 14 and (bool(_MASTHEAD.search(before)) or (place and not first))


def _month(match: re.Match[str]) -> str:
    return f"{match['year']}-{month_number(match['month']):02d}"
