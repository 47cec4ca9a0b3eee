"""Lists whose heading or lead-in names an indicator: "- China: 1.41 billion", "Population: Bolivia 11.5, Chile 18.9"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft
from claimcheck.claims.tables.cells import read_figure
from claimcheck.claims.tables.grids import place_of
from claimcheck.claims.tables.headers import Header, read_header
from claimcheck.claims.tables.measures import Facts, draft, measure
from claimcheck.models import Block

_LONGEST_ITEM = 120
_LONGEST_HEAD = 120
_ITEM = re.compile(
    r"(?:\d{1,3}[.)]\s+)?(?P<name>[^\W\d][^:|=\d]{1,60}?)\s*(?:[:|=]|\s[–—-]\s|,\s|\s(?=\())\s*(?P<figure>\(?[^:|=]{1,60}?)\s*[.;,]?\s*"
)
_SEPARATOR = re.compile(r"^[\s:=–—|-]*|[\s,;|.]*(?:\band)?[\s,;|.]*$")
_CLOSING_YEAR = re.compile(r"\(\s*(?:in\s+)?(?P<year>(?:19|20)\d\d)(?:\s*est\.?)?\s*\)\s*\.?\s*$")
_QUOTED_LIST = re.compile(r":\s+[\"“„«]\s*(?=[^\"“”«»:]{1,120}:\s)")
_CLOSING_QUOTES = frozenset('"”»')
_COLON = re.compile(r":\s")
_LABEL_AHEAD = re.compile(
    r"(?:[\s;,|.]|(?<=\)))(?P<label>(?:Nominal |Real |Total |Annual )?(?:GDP|Gross domestic product|Population|Inhabitants)\b[^:]{0,50})\Z"
)
_CELL = re.compile(r"[^|]+")
_YEARED = re.compile(
    r"(?P<year>(?:19|20)\d\d)\s*[:=]?\s+(?P<figure>[+−–-]?\d[^;,|]{0,40}?)\s*(?:[;|,]\s+|\.?\s*$)"
)
_FIGURE_OF_YEAR = re.compile(
    r"(?P<figure>[+−–-]?[^\w\s]{0,3}\d[^();|]{0,40}?)\s*\(\s*(?P<year>(?:19|20)\d\d)(?:\s*est\.?)?\s*\)\s*\.?"
)


def item_drafts(
    text: str, block: Block, around: Sequence[Header], context: Context, home: str | None
) -> tuple[Draft, ...]:
    """The claim of a list item that is a place and a figure (or a year and a figure) and no more."""
    if block.end - block.start > _LONGEST_ITEM or not any(h.says_measure for h in around):
        return ()
    start = block.start
    while start < block.end and text[start].isspace():
        start += 1
    match = _ITEM.fullmatch(text, start, block.end)
    if match is None:
        return _year_item(text, block, around, context, home)
    place, sure = place_of(match["name"], context.gazetteer)
    if place is None or not sure:
        return ()
    begin, end = match.span("figure")
    if text[begin] == "(" and text[end - 1] == ")":
        begin, end = begin + 1, end - 1
    found = _claim(text[begin:end], begin, Facts((), tuple(around), place), context)
    return (found,) if found is not None else ()


def _year_item(
    text: str, block: Block, around: Sequence[Header], context: Context, home: str | None
) -> tuple[Draft, ...]:
    match = _YEARED.fullmatch(text, block.start, block.end) or _FIGURE_OF_YEAR.fullmatch(
        text, block.start, block.end
    )
    named = [
        h.places[0] for h in around if len(h.places) == 1 and not context.gazetteer.is_group(h.places[0])
    ]
    place = named[0] if named else home
    if match is None or place is None:
        return ()
    found = _claim(
        match["figure"],
        match.start("figure"),
        Facts((read_header(match["year"]),), tuple(around), place),
        context,
    )
    return (found,) if found is not None else ()


def _claim(words: str, start: int, facts: Facts, context: Context) -> Draft | None:
    figure = read_figure(words, start)
    if figure is not None and (figure.said.ppp or figure.said.prices):
        facts = replace(facts, headers=(*facts.headers, replace(figure.said, unit=None, scale=None)))
    what = measure(facts)
    if figure is None or what is None or what.reason is not None:
        return None
    made = draft(figure, facts, what, context)
    return None if made is None or made.kind == "other" else made


def read_list(sentence: Sentence, context: Context) -> tuple[Draft, ...]:
    """The claims of a list in running text: "Population in millions: Bolivia 11.5, Chile 18.9"."""
    text = sentence.text
    if " | " in text:
        return tuple(_on(sentence, d) for d in _piped(text, context))
    if labelled := _labelled(text, context):
        return tuple(_on(sentence, d) for d in labelled)
    colon = text.find(": ")
    begin = 0
    quoted = _QUOTED_LIST.search(text)
    if quoted is not None and quoted.start() <= colon:
        begin, colon = quoted.end(), text.find(": ", quoted.end())  # "It printed: “Population in 2019: …”"
    if not 0 < colon - begin <= _LONGEST_HEAD:
        return ()
    head = read_header(text[begin:colon], caption=True)
    if not head.says_measure or head.foreign or head.sort == "rank":
        return ()
    if quoted is not None and text.rstrip()[-1:] in _CLOSING_QUOTES:
        text = text.rstrip()[:-1]
    found = _places_and_figures(text, colon + 1, head, context) or _years_and_figures(
        text, colon + 1, head, context
    )
    found = found or _lone_figure(text, colon + 1, head, context)
    return tuple(_on(sentence, d) for d in found)


def _places_and_figures(text: str, at: int, head: Header, context: Context) -> list[Draft]:
    places = context.gazetteer.find(text[at:])
    if not places or text[at : at + places[0].start].strip() or any(len(m.codes) != 1 for m in places):
        return []
    closing = _CLOSING_YEAR.search(text)
    year = (read_header(closing["year"]),) if closing else ()
    end = closing.start() if closing and len(places) > 1 else len(text)
    drafts: list[Draft] = []
    for number, place in enumerate(places):
        stop = at + places[number + 1].start if number + 1 < len(places) else end
        begin = at + place.end
        chunk = _SEPARATOR.sub("", text[begin:stop])
        begin = text.index(chunk, begin) if chunk else begin
        made = _claim(chunk, begin, Facts(year, (head,), place.codes[0]), context)
        if made is None:
            return []
        drafts.append(made)
    return drafts


def _years_and_figures(text: str, at: int, head: Header, context: Context) -> list[Draft]:
    """ "GDP growth (%): 2013 5.1; 2014 4.7" of the one place that is spoken of."""
    title = context.title_places[0] if len(context.title_places) == 1 else None
    place = head.places[0] if len(head.places) == 1 else context.home or title
    drafts: list[Draft] = []
    while place is not None and at < len(text):
        while at < len(text) and text[at].isspace():
            at += 1
        match = _YEARED.match(text, at)
        if match is None:
            return []
        facts = Facts((read_header(match["year"]),), (replace(head, places=()),), place)
        made = _claim(match["figure"], match.start("figure"), facts, context)
        if made is None:
            return []
        drafts.append(made)
        at = match.end()
    return drafts


def _lone_figure(text: str, at: int, head: Header, context: Context) -> list[Draft]:
    """ "GDP - per capita (PPP): $59,700 (2021 est.)" of the place that the head names, or the text is about."""
    title = context.title_places[0] if len(context.title_places) == 1 else None
    place = head.places[0] if len(head.places) == 1 else None if head.places else context.home or title
    words = text[at:].strip(" .;")
    begin = text.index(words, at)
    made = (
        _claim(words, begin, Facts((), (replace(head, places=()),), place), context)
        if place and words
        else None
    )
    return [made] if made is not None else []


def _labelled(text: str, context: Context) -> list[Draft]:
    """A box of facts run together: "GDP (nominal): $1.4 trillion GDP per capita: $11,000 Population: 126 million".

    Nothing but labels and figures, two at least, and every label a measure of its own.
    """
    colons = [m.start() for m in _COLON.finditer(text)]
    if len(colons) < 2:
        return []
    bounds = [0]
    for before, colon in pairwise(colons):
        label = _LABEL_AHEAD.search(text, before + 1, colon)
        if label is None:
            return []
        bounds.append(label.start("label"))
    bounds.append(len(text))
    place = context.home or (context.title_places[0] if len(context.title_places) == 1 else None)
    drafts: list[Draft] = []
    for (begin, end), colon in zip(pairwise(bounds), colons, strict=True):
        head = read_header(text[begin:colon])
        words = text[colon + 1 : end].strip(" ,;.|")
        if not head.indicators or head.foreign or head.places or place is None or not words:
            return []
        made = _claim(words, text.index(words, colon), Facts((), (head,), place), context)
        if made is not None:
            drafts.append(made)
    return drafts


def _piped(text: str, context: Context) -> list[Draft]:
    """A line of a table that lost its lines: "Niger | Population | 17.4 | million persons | Dec 2019"."""
    cells = [
        (m.group().strip(), m.start() + len(m.group()) - len(m.group().lstrip()))
        for m in _CELL.finditer(text)
    ]
    places: list[str] = []
    figures: list[tuple[str, int]] = []
    headers: list[Header] = []
    for words, start in cells:
        code, sure = place_of(words, context.gazetteer)
        header = read_header(words)
        if code is not None and sure:
            places.append(code)
        elif (
            not header.foreign
            and not header.places
            and (header.says_measure or header.unit or header.scale or header.years or header.percent)
        ):
            headers.append(header)
        elif read_figure(words, start) is not None:
            figures.append((words, start))
        else:
            return []
    if len(places) != 1 or len(figures) != 1 or sum(h.says_measure for h in headers) not in (1, 2):
        return []
    made = _claim(*figures[0], Facts(tuple(headers), (), places[0]), context)
    return [made] if made is not None else []


def _on(sentence: Sentence, made: Draft) -> Draft:
    """The draft with offsets of the document, and the number tokens that it uses up."""
    start, end = made.start + sentence.start, made.end + sentence.start
    tokens = tuple(i for i, t in enumerate(sentence.tokens) if t.start < end and t.end > start)
    return replace(made, start=start, end=end, tokens=tokens)
