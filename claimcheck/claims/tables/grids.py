"""How a table is laid out: which rows are its header, which columns name places, years, measures, or figures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.claims.tables.cells import has_number, read_figure
from claimcheck.claims.tables.headers import Header, read_header
from claimcheck.models import Span
from claimcheck.places import Gazetteer

_ORDER = re.compile(r"^\s*\d{1,3}[.)]\s+|\s*(?:\[[^\]]{0,20}\]|[*†‡§¹²³⁴⁵⁶⁷⁸⁹]+)\s*$")
_TOTAL = re.compile(r"[\s(,]+total\)?$", re.IGNORECASE)
_NOT_LABELS = re.compile(r"^\s*(?:note|source|remark|comment)s?\b", re.IGNORECASE)
_HEADS_PLACES = re.compile(
    r"\b(?:countr(?:y|ies)|nations?|econom(?:y|ies)|members?|places?|territor(?:y|ies))\b", re.IGNORECASE
)
_SMALLER = re.compile(
    r"\b(?:cit(?:y|ies)|towns?|provinces?|count(?:y|ies)|districts?|municipalit(?:y|ies)|metro\w*|compan(?:y|ies)|"
    r"players?|persons?|names?|teams?|clubs?|airports?|ports?|rivers?|islands?|universit(?:y|ies)|banks?|churches|prisons?)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"^\W*$|\b(?:regions?|continents?|areas?|codes?|iso|flags?|no|rank|groups?|#)\b", re.IGNORECASE
)
_LONGEST_NAME = 100
_YEAR = re.compile(r"\s*(?:FY\s?)?(?:18|19|20)\d\d(?:\s*[-–/]\s*\d{2,4})?\s*")


@dataclass(frozen=True, slots=True)
class Labels:
    """What the labels of one row say. `veto` marks a row about something smaller than a country."""

    place: str | None = None
    headers: tuple[Header, ...] = ()
    years: Mapping[int, Header] = field(default_factory=dict)
    veto: bool = False

    def beside(self, column: int) -> tuple[Header, ...] | None:
        """The labels that hold for a figure; None when of several years it is not clear which."""
        if len(self.years) < 2:
            return (*self.headers, *self.years.values())
        near = [self.years[c] for c in (column + 1, column - 1) if c in self.years]
        return (*self.headers, near[0]) if near else None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table laid out. `columns` are the headers, `figures` the columns of figures, `labels` the rows of the
    body by number; `titles` are lines across the table above its header."""

    rows: tuple[tuple[Span, ...], ...]
    columns: Mapping[int, Header]
    column_places: Mapping[int, str]
    figures: tuple[int, ...]
    labels: Mapping[int, Labels]
    titles: tuple[str, ...]
    has_places: bool
    cities: frozenset[int]

    def city_before(self, column: int) -> bool:
        """Whether the column next to it on the left names cities: its figures may be theirs."""
        return column - 1 in self.cities


def place_of(words: str, names: Gazetteer) -> tuple[str | None, bool]:
    """The code of the place that a cell names and nothing else, and whether that is beyond doubt."""
    if len(words) > _LONGEST_NAME or not any(map(str.isalpha, words)):
        return None, False
    name = _ORDER.sub("", _ORDER.sub("", words)).strip()
    name = _TOTAL.sub("", name)
    found = names.find(name)
    if (
        len(found) == 1
        and found[0].end - found[0].start >= len(name.rstrip(" ."))
        and found[0].form != "subnational"
    ):
        codes = found[0].codes
        return (codes[0] if len(codes) == 1 else None), found[0].certain
    code = names.resolve(name) if name.isupper() and len(name) == 3 and not found else None
    return code, code is not None


def lay_out(text: str, rows: Sequence[Sequence[Span]], names: Gazetteer) -> Grid:
    """Find out what each column and each row of a table is for."""
    return _Plan(text, rows, names).grid()


class _Plan:
    def __init__(self, text: str, rows: Sequence[Sequence[Span]], names: Gazetteer) -> None:
        self.names = names
        self.spans = tuple(tuple(row) for row in rows)
        self.words = [[" ".join(text[c.start : c.end].split()) for c in row] for row in rows]
        self.width = max((len(row) for row in self.words), default=0)
        for row in self.words:
            row.extend([""] * (self.width - len(row)))

    def grid(self) -> Grid:
        first = 0
        titles = []
        while (
            first < len(self.words) - 1
            and sum(map(bool, self.words[first])) == 1
            and self.width > 1
            and first < 3
        ):
            titles.append(next(filter(None, self.words[first])))
            first += 1
        last = self._header_end(first)
        heads = [self._head(first, last, column) for column in range(self.width)]
        body = range(last, len(self.words))
        places = {c: [place_of(self.words[r][c], self.names) for r in body] for c in range(self.width)}
        column = self._place_column(places, heads)
        years = self._year_columns(body, heads, column)
        labels = {c for c in range(self.width) if c != column and c not in years and self._is_label(c, body)}
        cities = frozenset(c for c in range(self.width) if _SMALLER.search(heads[c]) and c not in labels)
        texts = {c for c in range(self.width) if self._is_text(c, body)}
        subject = column is not None and all(
            _BESIDE.search(heads[c]) or c in labels for c in texts if c < column
        )
        figures = tuple(c for c in range(self.width) if c != column and c not in years | labels | texts)
        columns = {c: read_header(heads[c]) for c in range(self.width)}
        across = {
            c: code for c in figures for code, sure in (place_of(heads[c], self.names),) if code and sure
        }
        across |= {
            c: h.places[0]
            for c, h in columns.items()
            if c not in across
            and h.says_measure
            and h.sort != "share"
            and h.sort != "rank"
            and len(h.places) == 1
        }
        sure = column is None or self._sure(places[column])
        made: dict[int, Labels] = {}
        section: tuple[Header, ...] = ()
        above: str | None = None
        for r in body:
            filled = [c for c in range(self.width) if self.words[r][c]]
            if len(filled) == 1 and (self.width > 2 or (filled == [0] and 0 in labels)):
                found = read_header(self.words[r][filled[0]], caption=True)
                section = () if found.places else (found,)
                continue
            said = tuple(read_header(self.words[r][c]) for c in sorted(labels) if self.words[r][c])
            if self.width == 2 and len(filled) == 2 and 0 in labels and self._opens(r):
                section = (*said, read_header(self.words[r][1]))  # "GDP (PPP) | 2014 estimate"
                continue
            over = () if any(h.indicators for h in said) and self.width == 2 else section
            dated = {c: read_header(self.words[r][c]) for c in sorted(years) if self.words[r][c]}
            place, veto = None, False
            if column is not None:
                cell = self.words[r][column]
                place, certain = places[column][r - last] if cell else (above if years else None, True)
                above = place
                veto = not subject or place is None or not (certain or sure)
            made[r] = Labels(place, (*said, *over), dated, veto)
        return Grid(
            self.spans,
            columns,
            across,
            figures,
            made,
            tuple(titles),
            column is not None or bool(across),
            cities,
        )

    def _header_end(self, first: int) -> int:
        """The row behind the header, if there is one: a second header row holds only units, years and measures."""
        if any(has_number(c) and not _YEAR.fullmatch(c) and read_figure(c, 0) for c in self.words[first][1:]):
            return first
        if self._attributes(first):
            return first
        end = first + 1
        while end < len(self.words) - 1 and end < first + 3:
            cells = [c for c in self.words[end] if c]
            figures = [c for c in cells if has_number(c) and not _YEAR.fullmatch(c)]
            if not cells or self.words[end][0] or figures:
                break
            if not all(read_header(c).foreign == () for c in cells):
                break
            end += 1
        return end

    def _attributes(self, first: int) -> bool:
        """Whether a table of two columns lists what belongs to one thing, from its first row on: "Capital | Abuja"."""
        if self.width != 2 or not self.words[first][1]:
            return False
        head = [read_header(cell) for cell in self.words[first]]
        names = [place_of(row[0], self.names)[0] for row in self.words[first:] if row[0]]
        said = [read_header(row[0]) for row in self.words[first + 1 :] if row[0]]
        measures = sum(h.says_measure and not h.foreign for h in said)
        titled = not self.words[first][0] or head[0].says_measure or not head[0].foreign
        return measures > 1 and not any(names) and not titled and bool(head[1].foreign or head[1].places)

    def _opens(self, row: int) -> bool:
        """Whether a row of two cells heads those below: a measure, and when or how it was taken."""
        label, beside = (read_header(cell) for cell in self.words[row])
        return (
            bool(label.indicators) and bool(beside.years) and not beside.foreign and not beside.says_measure
        )

    def _head(self, first: int, last: int, column: int) -> str:
        """The words over a column, those of a header that spans several columns included."""
        parts = []
        for r in range(first, last):
            c = column
            if r < last - 1 and self.words[last - 1][column]:
                while c > 0 and not self.words[r][c] and self.words[last - 1][c]:
                    c -= 1
            parts.append(self.words[r][c])
        return " ".join(filter(None, parts))

    def _place_column(
        self, places: Mapping[int, list[tuple[str | None, bool]]], heads: Sequence[str]
    ) -> int | None:
        """The column whose cells name the places that the rows are about."""
        best: tuple[int, int, int] | None = None
        for c, found in places.items():
            codes = [code for code, _ in found if code]
            filled = sum(1 for r in range(len(self.words) - len(found), len(self.words)) if self.words[r][c])
            if not codes or len(codes) < 0.3 * filled:
                continue
            key = (bool(_HEADS_PLACES.search(heads[c])) + len(set(codes)), -c, c)
            best = key if best is None or key > best else best
        return None if best is None else best[2]

    def _sure(self, found: Sequence[tuple[str | None, bool]]) -> bool:
        """Whether a name that can be a place or something else is a place here: among other countries, no states."""
        certain = sum(code is not None and sure for code, sure in found)
        return certain >= 2 and certain >= 0.7 * len(found)

    def _year_columns(self, body: range, heads: Sequence[str], places: int | None) -> set[int]:
        years = set()
        for c in range(self.width):
            cells = [self.words[r][c] for r in body if self.words[r][c]]
            said = read_header(heads[c])
            dated = [cell for cell in cells if read_header(cell).years and not read_header(cell).foreign]
            if c != places and cells and not said.says_measure and len(dated) >= 0.8 * len(cells):
                years.add(c)
        return years

    def _is_label(self, column: int, body: range) -> bool:
        """Whether a column names measures, units or scales ("GDP growth", "US dollars", "Billions")."""
        cells = [self.words[r][column] for r in body if self.words[r][column]]
        told = [h for h in map(read_header, cells) if h.says_measure or h.unit or h.scale or h.percent]
        told = [h for h in told if not any(word.isdigit() for word in h.foreign)]
        most = 2 * len(told) >= len(cells) or (self.width == 2 and column == 0 and len(told) > 1)
        return bool(told) and not _NOT_LABELS.match(cells[0]) and most

    def _is_text(self, column: int, body: range) -> bool:
        cells = [self.words[r][column] for r in body if self.words[r][column]]
        return bool(cells) and sum(has_number(c) for c in cells) < 0.5 * len(cells)


__all__ = ["Grid", "Labels", "lay_out", "place_of"]
