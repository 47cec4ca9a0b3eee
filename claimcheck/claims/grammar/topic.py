"""Topic: the one country that a text, or a section of it, is about, and the country of a speech's "we".

A text's topic is the country of its title, else of its first heading, else the country that it opens with and names
most, else the one that it names at least twice as often as any other and as often as all others. A section's is that of its heading. A place
that a title only holds up for comparison ("bigger than Chile") or ranks among ("Africa's largest") is no topic, nor
are two that it names alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.claims.grammar.institutions import institution_places, may_name_institution
from claimcheck.claims.grammar.salience import main_subject, named, side_clause
from claimcheck.claims.grammar.sentences import sentences
from claimcheck.claims.grammar.tokeniser import tokenise
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.models import Block, Document
from claimcheck.places import Gazetteer

_LEAD = 3_000  # characters in which the country of a text without a title shows
_LINE = 120  # characters of a line that can be a title
_OFTEN = 3
_ROW = 30  # blocks in which a row of headings shows
_SPOKEN = re.compile(
    r"\b(?:remarks|address|speech|statement|keynote)\b|\b(?:check against delivery|as (?:delivered|transcribed|prepared))\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:minister|president|governor|chancellor|king|queen|emir|sultan|treasurer|senator|nation(?:al)?|parliament)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Topic:
    """A country, and how it is known, for a note ("the headline's place")."""

    place: str
    how: str


def document_topic(document: Document, names: Gazetteer) -> Topic | None:
    """What a document is about; None when nothing tells or several countries could be."""
    if document.title and (place := title_place(document.title, names)):
        return Topic(place, "the headline's place")
    text = document.masked or document.text
    blocks = document.blocks or (Block("paragraph", 0, len(text)),)
    for line in _first_lines(text, blocks):
        if place := title_place(line, names):
            return (
                None if _is_one_of_many(text, blocks, place, names) else Topic(place, "the headline's place")
            )
    return _of_lead(text, blocks, names)


def _is_one_of_many(text: str, blocks: tuple[Block, ...], place: str, names: Gazetteer) -> bool:
    """Whether a country's heading is one of a row of such: "Mali: …", then "Chad: …"; the text as a whole is about none."""
    if blocks[0].kind == "heading":
        return False
    headings = [text[b.start : b.end] for b in blocks[:_ROW] if b.kind == "heading"]
    return len({title_place(heading, names) for heading in headings} - {None, place}) > 1


def title_place(title: str, names: Gazetteer) -> str | None:
    """The one country that a title or a heading speaks of; in capitals "SO MANY OF US" names none.

    "Peru's economy is twice the size of ours" is about us, and only holds Peru up.
    """
    title = _US.sub("", title) if title.isupper() else title
    if not names.find(title):
        return None
    s = tokenise(title, 0, names)
    ours = any(
        t.low in {"we", "our", "ours"} or (t.low == "us" and s.tokens[k - 1].low in {"than", "of"})
        for k, t in enumerate(s.tokens)
    )
    return None if ours else lone_country(s, names)


_US = re.compile(r"\b(?:OF|TO|FOR|ALL|WITH) US\b(?!\s+\w)")


def lone_country(s: Sentence, names: Gazetteer) -> str | None:
    """The country of a heading: its subject, else the only one named in it that is no yardstick, universe or qualifier."""
    parts = [
        (s.tokens[k].codes[0], part, k) for k, part in named(s) if not names.is_group(s.tokens[k].codes[0])
    ]
    subjects = {code for code, part, k in parts if part == "subject" and not side_clause(s, k)}
    if len(subjects) == 1:
        return subjects.pop()
    rest = {code for code, part, _ in parts if part in ("frame", "object", "oblique")}
    return rest.pop() if not subjects and len(rest) == 1 else None


_RUN_IN = re.compile(r"[\W_]*(?P<name>[^\W\d_][\w.'’ -]{2,38}?)(?:[ \t]*:|[ \t]+[-–—]{1,2})[ \t]+(?=\S)")


def run_in_head(paragraph: str, names: Gazetteer) -> tuple[str, ...]:
    """The place that a paragraph opens with as its head: "POLAND - Growth reached …", "*** RUSSIA: …"; () for none."""
    match = _RUN_IN.match(paragraph)
    if match is None:
        return ()
    head = match["name"]
    whole = [
        m for m in names.find(head) if (m.start, m.end) == (0, len(head)) and m.form in ("name", "group")
    ]
    return whole[0].codes if len(whole) == 1 and whole[0].certain and len(whole[0].codes) == 1 else ()


_SUBJECT = re.compile(
    r"^[ \t]*(?:subject|topic|title|re)[ \t]*:[ \t]*(\S[^\n]*)$", re.IGNORECASE | re.MULTILINE
)


def _first_lines(text: str, blocks: tuple[Block, ...]) -> list[str]:
    """What can be a title without being marked as one: the first heading, or a first line that is no sentence."""
    first = blocks[0]
    line = text[first.start : first.end].strip().partition("\n")[0].strip()
    heading = next((b for b in blocks[:3] if b.kind == "heading"), None)
    found = [text[heading.start : heading.end].strip()] if heading is not None else []
    begun = "\n" in text[first.start : first.end].strip() or len(blocks) > 1
    if heading is not first and begun and not line.endswith((".", ",", "?", "!", ":", ";", '"', "”")):
        found.insert(0, line)
    if (subject := _SUBJECT.search(text[: _LEAD // 10])) is not None:
        found.insert(0, subject[1].strip())
    return [words for words in found if len(words) <= _LINE]


def _of_lead(text: str, blocks: tuple[Block, ...], names: Gazetteer) -> Topic | None:
    if not _countries(text[:_LEAD], names):
        return None
    found = [code for block in blocks if block.start < _LEAD for code in _spoken_of(text, block, names)]
    counted = Counter(found).most_common(2)
    if not counted:
        return None
    (place, times), second = counted[0], counted[1][1] if len(counted) > 1 else 0
    if times >= _OFTEN and times >= 2 * second and times * 2 >= len(found):
        return Topic(place, "the place that the text names by far most often")
    opening = next(
        (b for b in blocks if b.kind == "paragraph" and "\n" not in text[b.start : b.end].strip()), None
    )
    if opening is None or times < 2 or times == second:
        return None
    for span in sentences(text, opening)[:1]:
        s = tokenise(text[span.start : span.end], span.start, names)
        if main_subject(s) is not None and lone_country(s, names) == place:
            return Topic(place, "the place that the text opens with")
    return None


def _countries(words: str, names: Gazetteer) -> bool:
    """Whether words name a country, whatever part it plays: a cheap look before they are read."""
    return any(len(m.codes) == 1 and not names.is_group(m.codes[0]) for m in names.find(words))


def _spoken_of(text: str, block: Block, names: Gazetteer) -> Iterator[str]:
    """The countries that a block speaks of, by name or by their institutions; yardsticks and universes are left out."""
    for span in sentences(text, Block(block.kind, block.start, min(block.end, _LEAD))):
        words = text[span.start : span.end]
        if not _countries(words, names) and not may_name_institution(words):
            continue
        s = tokenise(words, span.start, names)
        yield from institution_places(s)
        for k, part in named(s):
            if part not in ("yardstick", "universe") and not names.is_group(s.tokens[k].codes[0]):
                yield s.tokens[k].codes[0]


def is_speech(document: Document) -> bool:
    """Whether the head of a text says that somebody in office speaks in it ("Remarks by the Minister of Finance")."""
    head = (document.masked or document.text)[:400]
    return _SPOKEN.search(head) is not None and _OFFICE.search(head) is not None


_CITY_LINE = re.compile(
    r"^[ \t]*(?P<city>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}),[ \t]+\d{1,2}\b", re.MULTILINE
)


def speech_city(document: Document) -> str | None:
    """The city of a speech's place line: "Accra" for "Accra, 3 May 2016"."""
    match = _CITY_LINE.search((document.masked or document.text)[:400])
    return match["city"] if match is not None else None
