"""What a sentence may lean on: the document's date and place, and what the sentences before spoke of."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from claimcheck.claims.grammar.focus import Focus, Hold, shifted
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.topic import Topic
from claimcheck.models import Dating
from claimcheck.places import Gazetteer

# Groups that states join, as against regions, which they lie in.
ORGANISATIONS = frozenset(
    (
        "EU EURO G7 G8 G20 BRIC BRICS ASEAN OECD OPEC NATO CIS EAEU AU SADC ECOWAS EAC MERCOSUR NAFTA USMCA"
        " APEC GCC SAARC SCO COMMONWEALTH"
    ).split()
)


@dataclass(frozen=True, slots=True)
class GrowthTold:
    """The rate of growth told last: of which indicator and places, its sign, and its years."""

    indicator: str
    sign: int
    places: tuple[str, ...]
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ShareTold:
    """The share that the sentence before told: of which indicator, whose, and of what whole."""

    indicator: str
    places: tuple[str, ...]
    whole: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """The year that a text reports on (the one before its own), and the places whose growth in it has been told.

    `suspended` tells that the paragraph speaks of a quarter, `parts` that the text as a whole does.
    """

    year: int | None
    told: frozenset[tuple[str, ...]] = frozenset()
    suspended: bool = False
    parts: bool = False


@dataclass(frozen=True, slots=True)
class SizesTold:
    """A quantity whose size was told for one year or two, for what sums them up or lasts as long."""

    indicator: str
    places: tuple[str, ...]
    years: tuple[int, ...]


class Context(NamedTuple):
    """State that is handed from sentence to sentence; every step gives a new value.

    `reference` is (year, month or None) of the document; `home` its country as given, `about` the country of its
    title or of the section's heading. `focus` are the places that were spoken of last, the most salient first, each a
    tuple of codes (several for a list), with `crowded` and `hold` as in focus.py; `title_places` those of the headline. `topic` is the indicator spoken of last (`gdp` or `population`), `quantity`
    the indicator and places of the last claim ("it stood at …"), `fresh` right behind it;
    `anchor` the years of the period mentioned last.
    `group` is the organisation named last, `belonging` the one that the last claim told members of.
    `ranking` is the rank phrase of the last claim, for "Indonesia is fourth". `together` are the countries that
    the last sentence spoke of side by side ("their combined"); `below` what it was about when that was no country
    ("Mumbai is the largest city of India"); `voice` the country of the office-holder who speaks ("our economy");
    `dateline` the country of the dateline's city. `frame` are the years that an opening "In 2010, …" or a row of
    past figures sets for what goes on from it, `caption` those of the heading above. `cited` is whoever was
    named last as saying or forecasting something. `grown` is the growth that the text is telling, country
    by country ("Japan did better"). `reported` is the year that the text reports on. `ends` are the sizes of one
    quantity told last ("That is a fall of a quarter"), `shared` the share that the sentence before told.
    """

    gazetteer: Gazetteer
    dating: Dating
    reference: tuple[int, int | None] | None = None
    home: str | None = None
    focus: tuple[tuple[str, ...], ...] = ()
    title_places: tuple[str, ...] = ()
    topic: str | None = None
    quantity: tuple[str, tuple[str, ...]] | None = None
    fresh: bool = False
    anchor: tuple[int, ...] = ()
    crowded: bool = False
    hold: Hold = "named"
    about: Topic | None = None
    group: str | None = None
    belonging: str | None = None
    ranking: Any = None  # the rank phrase told last
    together: tuple[str, ...] = ()
    below: str | None = None
    voice: str | None = None
    dateline: str | None = None
    frame: tuple[int, ...] = ()
    caption: tuple[int, ...] = ()
    cited: str | None = None
    grown: GrowthTold | None = None
    reported: Reported | None = None
    ends: SizesTold | None = None
    shared: ShareTold | None = None

    @property
    def year(self) -> int | None:
        return self.reference[0] if self.reference else None

    @property
    def ours(self) -> str | None:
        """The country that "we" and "ours" mean: the document's, else the speaker's, else what the text is about."""
        return self.home or self.voice or (self.about.place if self.about is not None else None)

    def after(
        self, sentence: Sentence, *, subjects: Sequence[tuple[str, ...]], topic: str | None, anchor: tuple[int, ...],
        quantity: tuple[str, tuple[str, ...]] | None = None, belonging: str | None = None, ranking: Any = None,
    ) -> Context:  # fmt: skip
        """The context for the sentence that follows `sentence`; `subjects` are the places of its claims, in order."""
        told = [codes for codes in subjects if codes]
        focus = shifted(Focus(self.focus, self.crowded, self.hold), sentence, told, self.gazetteer)
        named_groups = [
            t.codes[0] for t in sentence.tokens if len(t.codes) == 1 and t.codes[0] in ORGANISATIONS
        ]
        if not named_groups and _the_community(sentence) and self.group != "EAC":
            named_groups = ["EU"]
        return self._replace(
            focus=focus.places, crowded=focus.crowded, hold=focus.hold,
            topic=topic or self.topic, quantity=quantity or self.quantity, anchor=anchor or self.anchor,
            group=belonging or (named_groups[-1] if named_groups else self.group), belonging=belonging or (None if subjects else self.belonging),
            ranking=ranking if ranking is not None else (None if len(subjects) > 1 else self.ranking),
        )  # fmt: skip

    def section(self, place: str | None) -> Context:
        """The context below a heading: what the heading names, else what the text is about, is spoken of first."""
        about = Topic(place, "the heading's place") if place else self.about
        if about is None:
            return self
        front = (about.place,)
        focus = (front, *(codes for codes in self.focus if codes != front))
        return self._replace(about=about, focus=focus, crowded=False, hold="named")


def _the_community(sentence: Sentence) -> bool:
    """ "membership of the Community": with a capital and no other name the European one."""
    tokens = sentence.tokens
    return any(t.text == "Community" and tokens[k - 1].low == "the" for k, t in enumerate(tokens) if k)


_OFFICES = frozenset(
    "president minister premier chancellor government ambassador king queen parliament cabinet treasurer".split()
)


def office_places(sentence: Sentence) -> tuple[str, ...]:
    """Countries whose office-holders a sentence names or addresses: "President of Ghana", "my fellow Ghanaians"."""
    tokens = sentence.tokens
    found: list[str] = []
    for k, token in enumerate(tokens):
        if token.tag not in {"PLACE", "ADJ"} or len(token.codes) != 1 or token.codes == ("WLD",):
            continue
        ahead = [t.low for t in tokens[k + 1 : k + 4]]
        if ahead[:1] == ["'s"]:
            ahead = ahead[1:]
        addressed = k > 0 and tokens[k - 1].low == "fellow"
        if addressed or (ahead and (ahead[0] in _OFFICES or (len(ahead) > 1 and ahead[1] in _OFFICES))):
            found.append(token.codes[0])
            continue
        m = k - 1 - (k > 0 and tokens[k - 1].low == "the")
        if m > 0 and tokens[m].low == "of":
            behind = [t for t in tokens[max(0, m - 4) : m] if t.mention is None]
            office = next((n for n, t in enumerate(behind) if t.low in _OFFICES), None)
            if office is not None and all(t.text[:1].isupper() or t.low == "of" for t in behind[office:]):
                found.append(token.codes[0])
    return tuple(dict.fromkeys(found))


def below_country(sentence: Sentence) -> str | None:
    """What a sentence is about when that is no country: "Mumbai is the largest city of India", "its largest state is X"."""
    tokens = sentence.tokens
    first = 0
    while first < len(tokens) and tokens[first].low in {"the", '"', "but", "and", "meanwhile", ","}:
        first += 1
    if first >= len(tokens):
        return None
    last = first
    while last + 1 < len(tokens) and tokens[last].tag == tokens[last + 1].tag == "NAME":
        last += 1
    behind = tokens[last + 1].low if last + 1 < len(tokens) else ""
    if tokens[first].tag == "SUB" and behind in {"is", "was", "has", "had", "lies", ",", "'s"}:
        return tokens[first].text
    if tokens[first].tag == "NAME" and behind in {"is", "was", "has", "lies"}:
        return sentence.text[tokens[first].start - sentence.start : tokens[last].end - sentence.start]
    for k in range(1, len(tokens) - 1):
        if tokens[k].low in {"is", "was"} and tokens[k + 1].tag == "SUB":
            return tokens[k + 1].text
    return None


def open_context(gazetteer: Gazetteer, dating: Dating, place: str | None) -> Context:
    """The context at the top of a document."""
    reference = None
    if dating.date:
        reference = (int(dating.date[:4]), int(dating.date[5:7]) if len(dating.date) >= 7 else None)
    home = gazetteer.resolve(place) if place else None
    return Context(gazetteer, dating, reference, home)


@cache
def _ranked() -> Mapping[tuple[str, str, int], tuple[tuple[str, int, int], ...]]:
    table: dict[tuple[str, str, int], list[tuple[str, int, int]]] = {}
    path = resources.files("claimcheck.claims.grammar") / "periphrases.csv"
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            key = (row["indicator"], row["universe"], int(row["rank"]))
            table.setdefault(key, []).append((row["place"], int(row["since"]), int(row["until"] or 9999)))
    return {k: tuple(v) for k, v in table.items()}


def named_by_rank(indicator: str, universe: str, rank: int, year: int | None) -> str | None:
    """Who "the euro zone's largest economy" is in a year; without a year only when it has always been one."""
    rows = _ranked().get((indicator, universe, rank), ())
    if year is None:
        return rows[0][0] if len(rows) == 1 else None
    return next((place for place, since, until in rows if since <= year <= until), None)
