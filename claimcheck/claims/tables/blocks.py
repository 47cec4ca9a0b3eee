"""Tables and lists whose header names an indicator and whose rows name places: claims cell by cell.

A table is read along both its sides. What a column's header says (indicator, unit, scale, year, place), what
the labels of a row say, and what caption, lead-in and heading add are put together for every figure; a figure
for which indicator, place or unit stay open gives no claim. `headers.py` reads the words, `cells.py` the
figures, `measures.py` puts them together, `lists.py` reads lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.interface import Draft
from claimcheck.claims.tables.cells import has_number, read_figure, read_rank
from claimcheck.claims.tables.grids import Grid, lay_out
from claimcheck.claims.tables.headers import Header, read_header
from claimcheck.claims.tables.lists import item_drafts, read_list
from claimcheck.claims.tables.measures import Facts, draft, measure, rank_draft
from claimcheck.mentions.indicators import may_hold_claim
from claimcheck.models import Block, Span
from claimcheck.places import Gazetteer

_PROSE = 6  # words from which on a cell is read as running text
_LONGEST_LEAD = 300
_LONGEST_NOTE = 16  # words of a note under a table
_TABLE = re.compile(r"(?:table|figure|chart)\s+\d", re.IGNORECASE)
_FIGURES_FOR = re.compile(
    r"\b(?:figures|data|numbers|values|amounts|estimates|statistics)\b[^.;:]{0,40}?\s(?:are|is|refer|relate|were)\s(?:all\s)?(?:for|from|of|to|those\s+of)\s"
    r"(?:the\s+year\s)?(?P<year>(?:19|20)\d\d)(?![\d–-]|\s*(?:and|to|or)\s)",
    re.IGNORECASE,
)
"""Where running text above a table dates all of it: "Figures below are for 2019"."""
_CLOSING_YEAR = re.compile(r"\A(?:(?!\d{4}).)*(?:\(|,\s|:\s)(?:in\s|for\s)?(?P<year>(?:19|20)\d\d)\)?\s*\Z")
"""The year that a heading closes with, whatever else it says: "The islands at a glance (2015)"."""
_FIELD = re.compile(
    r"(?P<label>[^\W\d_][^:\n]{0,60}):[ \t]+[^\w\s]{0,3}\d[^:\n]{0,40}\((?:19|20)\d\d(?: est\.?)?\)"
)
_CONCORDANT = 0.8
_SUBJECTS = frozenset(
    {"gdp", "population", "gdp_ppp", "gdp_per_capita", "gdp_per_capita_ppp", "population_density"}
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, or an item of a list, with the claims of its cells."""

    start: int
    end: int
    drafts: tuple[Draft, ...]


class Listings:
    """Takes the tables and list items out of a document's blocks, mindful of what stands before them."""

    def __init__(self, text: str, names: Gazetteer, blocks: Sequence[Block] = ()) -> None:
        self.text = text
        self.names = names
        self._behind = {a.start: b for a, b in pairwise(blocks)}
        self._heading: Block | None = None
        self._lead: Block | None = None
        self._caption: Block | None = None

    def read(self, block: Block, context: Context) -> Iterator[Row | Block]:
        """The rows of a table or list; `block` itself, to be read as prose, for everything else."""
        if block.kind == "table":
            yield from self._table(block, context)
            self._lead = self._caption = None
            return
        if block.kind == "item" and self._heading_or_lead():
            drafts = item_drafts(self.text, block, self._around(), context, self._home(context))
            if drafts:
                yield Row(block.start, block.end, drafts)
                return
        yield block
        if block.kind == "heading":
            self._heading, self._lead, self._caption = block, None, None
        elif block.kind == "caption":
            self._caption = block
        elif block.kind != "item":
            self._lead, self._caption = block, None

    def _heading_or_lead(self) -> bool:
        return self._heading is not None or self._lead is not None

    def _around(self) -> tuple[Header, ...]:
        """What caption, lead-in and heading say, the nearest first.

        A lead-in is a short paragraph that ends in a colon, calls itself a table, or says nothing else.
        """
        found = []
        for block in (self._caption, self._lead, self._heading):
            if block is None:
                continue
            words = self.text[block.start : block.end].strip()
            if (told := _FIGURES_FOR.search(words)) is not None:
                found.append(read_header(told["year"]))
            if len(words) > _LONGEST_LEAD:
                continue
            if block is self._lead and (field := _FIELD.fullmatch(words)) is not None:
                words = field["label"] + ":"  # "GDP growth: 4.8% (2017 est.)" over "4.3% (2016 est.)"
            if block is not self._lead and (closing := _CLOSING_YEAR.search(words)) is not None:
                found.append(read_header(closing["year"]))
            header = read_header(words, caption=True)
            if block is self._lead and header.foreign and not words.endswith(":") and not _TABLE.match(words):
                continue
            found.append(header)
        return tuple(found)

    def _note(self, table: Block) -> tuple[Header, ...]:
        """What a note right behind a table says of all of it: "Total population in millions."; nothing for running text."""
        behind = self._behind.get(table.start)
        if behind is None or behind.kind not in ("paragraph", "caption"):
            return ()
        words = self.text[behind.start : behind.end].strip()
        if len(words.split()) > _LONGEST_NOTE:
            return ()
        header = read_header(words, caption=True)
        return () if header.foreign or not (header.says_measure or header.scale) else (header,)

    def _home(self, context: Context) -> str | None:
        """The one country that a table without places can be about."""
        if context.home is not None:
            return context.home
        return context.title_places[0] if len(context.title_places) == 1 else None

    def _table(self, block: Block, context: Context) -> Iterator[Row | Block]:
        grid = lay_out(self.text, block.rows, self.names)
        titles = (read_header(words, caption=True) for words in grid.titles)
        around = (*titles, *self._around(), *self._note(block))
        said = any(h.says_measure for h in around) or may_hold_claim(self.text[block.start : block.end])
        within = _within_a_country(self.text, block, grid, around, self.names)
        reader = (
            _Reader(self.text, grid, around, context, self._home(context)) if said and not within else None
        )
        for number, cells in enumerate(block.rows):
            filled = [cell for cell in cells if cell.start < cell.end]
            if not filled:
                continue
            drafts = reader.row(number) if reader is not None else ()
            if drafts:
                yield Row(filled[0].start, filled[-1].end, drafts)
            for cell in filled:
                if len(self.text[cell.start : cell.end].split()) >= _PROSE and not any(
                    cell.start <= d.start < cell.end for d in drafts
                ):
                    yield Block("paragraph", cell.start, cell.end)


class _Reader:
    """Reads one table row by row."""

    def __init__(
        self, text: str, grid: Grid, around: tuple[Header, ...], context: Context, home: str | None
    ) -> None:
        self.text = text
        self.grid = grid
        self.context = context
        self.around = around
        self.home = _lone_place(around, context.gazetteer) or home
        columns = {
            slug
            for c in grid.figures
            for slug in (grid.columns[c].indicator,)
            if slug and not grid.columns[c].foreign
        }
        near = next((h.indicator for h in around if h.says_measure), None)
        named = columns or ({near} if near else set())
        subjects = {slug for slug in named if slug in _SUBJECTS}
        self.both = {"population", "gdp"} <= {_root(slug) for slug in subjects}
        self.year = self._lone_year()
        self.table = subjects.pop() if len(subjects) == 1 else None
        self.ranked = self._ranked()

    def row(self, number: int) -> tuple[Draft, ...]:
        grid = self.grid
        labels = grid.labels.get(number)
        if labels is None:
            return ()
        drafts: list[Draft] = []
        for column in grid.figures:
            cell = grid.rows[number][column] if column < len(grid.rows[number]) else None
            if cell is None or cell.start >= cell.end:
                continue
            made = self._cell(number, column, cell)
            if made is not None:
                drafts.append(made)
        if all(d.kind == "other" for d in drafts) and labels.place is None:
            return ()  # a row that names neither a place nor an indicator of ours
        return tuple(sorted(drafts, key=lambda d: d.start))

    def _cell(self, number: int, column: int, cell: Span) -> Draft | None:
        grid = self.grid
        words = self.text[cell.start : cell.end]
        labels = grid.labels[number]
        if not has_number(words) or labels.veto:
            return None
        header = grid.columns[column]
        places = [code for code in (labels.place, grid.column_places.get(column)) if code]
        place = places[0] if len(places) == 1 else None if places or grid.has_places else self.home
        beside = labels.beside(column)
        table = self._neighbour(column) if header.sort == "growth" else self.table
        if beside is None or (header.sort == "growth" and header.indicator is None and table is None):
            return None
        facts = Facts((header, *beside), (*self._year_beside(column), *self.around, *self.year), place, table)
        if header.sort == "rank" and not header.foreign:
            return self._rank(words, cell, facts)
        figure = read_figure(words, cell.start)
        if figure is not None and (figure.said.ppp or figure.said.prices):
            facts = replace(facts, headers=(*facts.headers, replace(figure.said, unit=None, scale=None)))
        what = measure(facts)
        if figure is None or what is None or (what.reason and place is None):
            return None
        if header.cities or (what.indicator == "population" and grid.city_before(column)):
            return None
        return draft(figure, facts, what, self.context)

    def _lone_year(self) -> tuple[Header, ...]:
        """The year of a column that names none, where two other columns name one and the same."""
        dated = [self.grid.columns[c] for c in self.grid.figures if self.grid.columns[c].years]
        years = {header.years for header in dated}
        return (replace(_BLANK, years=dated[0].years),) if len(dated) > 1 and len(years) == 1 else ()

    def _year_beside(self, column: int) -> tuple[Header, ...]:
        """The year of a yearly rate beside its level: "Population (2021) | Annual growth"."""
        header = self.grid.columns[column]
        if header.sort != "growth" or header.years or header.average or (header.change and not header.annual):
            return ()
        left = self.grid.columns[column - 1] if column - 1 in self.grid.figures else _BLANK
        same = left.indicator is not None and header.indicator in (None, left.indicator)
        dated = same and left.sort == "level" and len(left.years) == 1 and not left.foreign
        return (replace(_BLANK, years=left.years),) if dated else ()

    def _neighbour(self, column: int) -> str | None:
        """What "growth" without a noun is the growth of: the measure to its left, else the table's.

        "Real growth" is that of output. Beside both people and output a bare "growth" may be of either.
        """
        if self.grid.columns[column].prices is not None:
            return "gdp"
        for c in reversed([c for c in self.grid.figures if c < column]):
            header = self.grid.columns[c]
            if header.foreign:
                return None
            if header.indicator is not None and header.sort == "level":
                return None if self.both and header.indicator == "population" else header.indicator
        near = next((h for h in self.around if h.says_measure), None)
        return self.table or (near.indicator if near is not None and not near.foreign else None)

    def _rank(self, words: str, cell: Span, facts: Facts) -> Draft | None:
        value = read_rank(words)
        if value is None or self.ranked is None:
            return None
        indicator, universe = self.ranked
        return rank_draft(cell.start, cell.end, value, indicator, universe, facts, self.context)

    def _ranked(self) -> tuple[str, str] | None:
        """By what a rank column ranks, and among whom; None when the table does not make that clear."""
        grid = self.grid
        ranks = [c for c in grid.figures if grid.columns[c].sort == "rank" and not grid.columns[c].foreign]
        if len(ranks) != 1:
            return None
        own = grid.columns[ranks[0]]
        indicator = own.indicator or self.table
        universes = (
            own.places or next((h.places for h in self.around if h.places and not h.foreign), ()) or ("WLD",)
        )
        if indicator is None or len(universes) != 1 or not self._agrees(ranks[0], indicator):
            return None
        group = universes[0]
        return (indicator, group) if group == "WLD" or self.context.gazetteer.is_group(group) else None

    @staticmethod
    def _is_level(header: Header, indicator: str) -> bool:
        return header.indicator == indicator and header.sort == "level" and not header.foreign

    def _agrees(self, ranks: int, indicator: str) -> bool:
        """Whether the column of the indicator falls as the ranks rise, a few slips aside."""
        grid = self.grid
        columns = [c for c in grid.figures if self._is_level(grid.columns[c], indicator)]
        if len(columns) != 1:
            return False
        pairs: list[tuple[int, float]] = []
        for number in grid.labels:
            cells = grid.rows[number]
            if max(ranks, columns[0]) >= len(cells):
                continue
            rank = read_rank(self.text[cells[ranks].start : cells[ranks].end])
            figure = read_figure(self.text[cells[columns[0]].start : cells[columns[0]].end], 0)
            if rank is not None and figure is not None and figure.plain is not None:
                pairs.append((rank, figure.plain))
        pairs.sort()
        if len(pairs) < 2 or len({rank for rank, _ in pairs}) < len(pairs):
            return False
        falling = sum(a[1] >= b[1] for a, b in pairwise(pairs))
        return falling >= _CONCORDANT * (len(pairs) - 1)


_COUNTRY = re.compile(r"(?:sovereign\s+)?(?:country|state|nation)|located\s+in|location", re.IGNORECASE)


def _within_a_country(
    text: str, block: Block, grid: Grid, around: tuple[Header, ...], names: Gazetteer
) -> bool:
    """Whether a table of two columns is about a city or another thing in a country: "Lagos" over "Country | Nigeria"."""
    if max(map(len, block.rows), default=0) != 2:
        return False
    titles = [header for header in around if header.text]
    if any(m.form == "subnational" for title in grid.titles for m in names.find(title)):
        return True
    rows = ([text[cell.start : cell.end].strip() for cell in row] for row in block.rows if len(row) == 2)
    inside = any(_COUNTRY.fullmatch(label) and names.find(said) for label, said in rows)
    return inside and bool(titles) and bool(titles[0].foreign) and not titles[0].places


_BLANK = read_header("")


def _root(slug: str) -> str:
    return "gdp" if slug.startswith("gdp") else slug


def _lone_place(around: tuple[Header, ...], names: Gazetteer) -> str | None:
    """The one country (or the world) that caption or heading name; a group's name may only say whose members."""
    for header in around:
        countries = [code for code in header.places if code == "WLD" or not names.is_group(code)]
        if header.places:
            return countries[0] if len(countries) == len(header.places) == 1 else None
    return None


__all__ = ["Listings", "Row", "read_list"]
