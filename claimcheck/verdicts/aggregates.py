"""Groups of countries: who belongs on a day, and what a sum is worth when a member has no figure."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.intervals import Interval
from claimcheck.models import Evidence
from claimcheck.places import Gazetteer
from claimcheck.sources.interface import WORLD, Cell, Store
from claimcheck.verdicts.interface import Book, Gap, On
from claimcheck.verdicts.remembering import remembered

REGIONS: frozenset[str] = frozenset(
    [
        "WLD",
        "AFR",
        "SSA",
        "ASI",
        "EUR",
        "LAC",
        "NAC",
        "SAM",
        "OCE",
        "MENA",
        "CARIB",
        "SEA",
        "EAS",
        "SAS",
        "HIC",
        "UMC",
        "LMC",
        "LIC",
    ]
)
"""Aggregates without dated membership: a publisher's own total for them may be used."""

_MOST_MISSING = 0.5
"""A sum whose missing members have more than this part of the known members' people is no sum at all."""


_LIKELY = 0.25
"""The part of the room that missing members likely fill: those without accounts are mostly poor."""
_WORTH_NAMING = 300_000
_MANY = 30
"""Of more countries than this the figures of one year are read together."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A total over countries: of those with figures, and what the rest could add to it.

    `value` is the likely total: missing economies count with a quarter of what they could add.
    """

    value: float
    room: Interval
    evidence: tuple[Evidence, ...]
    missing: tuple[str, ...]
    counted: int
    projected: bool = False


def evidence_of(cell: Cell) -> Evidence:
    """A cell of the record as the evidence that a reading lists."""
    return Evidence(
        cell.source,
        cell.vintage,
        cell.indicator,
        cell.place,
        cell.year,
        cell.value,
        "projection" if cell.projected else cell.status,
        cell.formula,
    )


def several(place: str, book: Book) -> bool:
    """Whether the code stands for more than one country: a group, a region, the world, a state that broke up."""
    return _several(place, book.gazetteer)


@remembered
def _several(place: str, gazetteer: Gazetteer) -> bool:
    return place == WORLD or gazetteer.is_group(place) or len(gazetteer.current_successors(place)) > 1


def successors(place: str, book: Book) -> tuple[str, ...]:
    """The countries that a former state's whole territory belongs to now; the place itself where it exists."""
    return book.gazetteer.current_successors(place)


@remembered
def countries(places: tuple[str, ...], book: Book, year: int) -> tuple[str, ...]:
    """The countries that a list of places stands for, groups by the question's day of membership.

    Before a group's founding its founders stand for it. Disputed members count only where the question says so;
    suspended ones remain members.
    """
    found: dict[str, None] = {}
    for place in places:
        if place == WORLD:
            found.update(dict.fromkeys(book.gazetteer.universe(WORLD)))
        elif book.gazetteer.is_group(place):
            inner = group_members(place, book, book.members_on or year)
            found.update(dict.fromkeys(countries(inner, book, year)))
        else:
            found.update(dict.fromkeys(successors(place, book)))
    return tuple(found)


@remembered
def single_countries(places: tuple[str, ...], book: Book, year: int) -> tuple[str, ...]:
    """The countries that are members in their own right: what a rank is taken over (the G20 without the EU's)."""
    found: dict[str, None] = {}
    for place in places:
        if place == WORLD or not book.gazetteer.is_group(place):
            found.update(dict.fromkeys(countries((place,), book, year)))
        else:
            inner = group_members(place, book, book.members_on or year)
            found.update(dict.fromkeys(code for code in inner if not several(code, book)))
    return tuple(found)


def group_members(group: str, book: Book, on: On) -> tuple[str, ...]:
    """Members of a group in that year or on that day; the founders before it was founded."""
    if isinstance(on, int):
        on = f"{on}-12-31"  # groups by income have members on a day only
    members = book.gazetteer.members(group, on) or book.gazetteer.founders(group)
    return tuple(m.member for m in members if m.status != "disputed" or book.disputed)


def disputed_members(group: str, book: Book, on: On) -> tuple[str, ...]:
    """Members whose membership is disputed on that day."""
    return tuple(m.member for m in book.gazetteer.members(group, on) if m.status == "disputed")


def usable(cell: Cell | None, book: Book) -> Cell | None:
    """The cell, unless it is a projection where only estimates will do."""
    return None if cell is None or (cell.projected and not book.projections) else cell


@remembered
def total(
    indicator: str, places: tuple[str, ...], excluding: tuple[str, ...], source: str, year: int, book: Book
) -> Sum | Gap:
    """Sum of an additive indicator over places less `excluding`, within one source.

    A publisher's own total stands for a region where it has one; otherwise countries are added up, and the sum
    leaves room for those without a figure: between nothing and twice their share of people (the world: once,
    since economies without accounts are poorer than the rest).
    """
    published = _published(indicator, places, excluding, source, year, book)
    if published is not None:
        return published
    out = set(countries(excluding, book, year))
    wanted = [place for place in countries(places, book, year) if place not in out]
    cells: list[Cell] = []
    missing: list[str] = []
    at_once = book.store.year(source, indicator, year) if len(wanted) > _MANY else None
    for place in wanted:
        found = book.store.cell(source, indicator, place, year) if at_once is None else at_once.get(place)
        cell = usable(found, book)
        if cell is None:
            missing.append(place)
        else:
            cells.append(cell)
    if not cells:
        return Gap(f"{source} has no {indicator} for {', '.join(wanted[:4]) or 'nobody'} in {year}")
    known = sum(cell.value for cell in cells)
    room = _room(indicator, known, cells, missing, year, book, wide=WORLD not in places)
    if room is None:
        return Gap(f"{source} lacks too many members in {year} ({', '.join(missing[:5])})")
    value = known + room.low + _LIKELY * (room.high - room.low)
    return Sum(
        value,
        Interval(known + room.low, known + room.high),
        _listing(cells, value, places, indicator, year),
        weighty(tuple(missing), year, book),
        len(cells),
        any(cell.projected for cell in cells),
    )


def official(region: str, year: int, book: Book) -> bool:
    """Whether a publisher's own total may stand for a region: not where the question draws it otherwise."""
    if not book.official:
        return False
    return not book.disputed or not disputed_members(region, book, book.members_on or year)


def _published(
    indicator: str, places: tuple[str, ...], excluding: tuple[str, ...], source: str, year: int, book: Book
) -> Sum | None:
    """A publisher's total for one region, less the countries taken out; None where it has none."""
    if len(places) != 1 or places[0] not in REGIONS or not official(places[0], year, book):
        return None
    cell = usable(book.store.cell(source, indicator, places[0], year), book)
    if cell is None:
        return None
    taken = [
        usable(book.store.cell(source, indicator, code, year), book)
        for code in countries(excluding, book, year)
    ]
    if any(item is None for item in taken):
        return None
    cells = [cell, *(item for item in taken if item is not None)]
    value = cell.value - sum(item.value for item in cells[1:])
    return Sum(
        value,
        Interval.point(value),
        tuple(evidence_of(item) for item in cells),
        (),
        1,
        any(item.projected for item in cells),
    )


def people(place: str, year: int, book: Book) -> float | None:
    """Population by whichever source knows it first, projections included: only to weigh what is missing."""
    return _people(place, year, book.store)


@remembered
def _people(place: str, year: int, store: Store) -> float | None:
    keys = [source.key for source in store.sources_for("population")]
    if keys and place in (first := store.year(keys[0], "population", year)):
        return first[place].value
    for key in keys:
        cell = store.cell(key, "population", place, year)
        if cell is not None:
            return cell.value
    return None


@remembered
def weighty(places: tuple[str, ...], year: int, book: Book) -> tuple[str, ...]:
    """Those of the places that have people enough to be worth naming, the most populous first."""
    counted = [(people(place, year, book) or 0.0, place) for place in places]
    return tuple(place for number, place in sorted(counted, reverse=True) if number >= _WORTH_NAMING)


def _room(
    indicator: str, known: float, cells: list[Cell], missing: list[str], year: int, book: Book, *, wide: bool
) -> Interval | None:
    """What the missing members could add; None when they are too many or their people are not known."""
    if not missing:
        return Interval.point(0.0)
    have = sum(people(cell.place, year, book) or 0.0 for cell in cells)
    absent = [people(place, year, book) for place in missing]
    lacking = sum(value for value in absent if value is not None)
    if have <= 0 or lacking > _MOST_MISSING * have:
        return None
    if indicator == "population":
        return Interval(0.95 * lacking, 1.05 * lacking)
    return Interval(0.0, known * lacking / have * (2.0 if wide else 1.0))


_LISTED = 30


def _listing(
    cells: list[Cell], value: float, places: tuple[str, ...], indicator: str, year: int
) -> tuple[Evidence, ...]:
    """Each cell of a sum; of a long one only the total, with how many economies it adds up."""
    if len(cells) <= _LISTED:
        return tuple(evidence_of(cell) for cell in cells)
    first = cells[0]
    return (
        Evidence(
            first.source,
            first.vintage,
            indicator,
            "+".join(places),
            year,
            value,
            "derived",
            f"sum of {len(cells)} economies, with room for those without a figure",
        ),
    )
