"""Level: the size of an indicator ("China's population is 1.35 billion", "a GDP of $2.1 trillion")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from claimcheck.claims import lexicon as lex
from claimcheck.claims.context import Context
from claimcheck.claims.grammar import (
    Governor,
    governor_left,
    is_content,
    quantity_at,
    subject,
    whole_population,
)
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.modality import modality
from claimcheck.claims.phrases import amount, indicator_noun, named_prices, place_phrase, span_of, year_phrase
from claimcheck.claims.times import When, when
from claimcheck.claims.tokens import Sentence
from claimcheck.claims.whose import (
    Owner,
    codes_at,
    following_subject,
    nearest_left,
    owner,
    place_behind,
    place_list_from,
    said_of,
)
from claimcheck.expressions import Expression, Level, Quantity
from claimcheck.models import Claim, Kind

_HEADS = frozenset({"GDP", "ECON", "POP", "GNP", "DENSITY"})
_AMOUNTS = {"POP": frozenset({"NUM", "PEOPLE"}), "DENSITY": frozenset({"NUM", "DENS"})}
_MONEY = frozenset({"MONEY", "NUM"})
_GLUE = frozenset(
    ["of", "is", "was", ":", "at", ",", "(", ")", "-", "--", "=", "|", "has", "had", "have", "in", "the", "a", "an", "by", "to", "from", "about", "was", "be", "will", "would", "worth", "mark", "total", "figures", "current", "us", "u", ".", "s", "$", "usd", "dollars", "prices", "estimate", "est", ".", "for", "with", "only", "some", "as", "and", "last", "recorded", "estimated", "official", "number", "stood", "reaches", "reached", "exceeding", "approximately", "roughly", "million", "billion", "that", "which", "it"]
)
_ENDS = frozenset({".", ",", ";", ")", "and", "but", "in", "--", "of", "as", "by", "according", "on", "at", "while", "with", '"', "is", "was", "has", "to", "which", "whose", "that", "or", "from", "today", "now", "currently", "compared", "versus", "than", "(", "who", "?", "!", "|"})
_SMALLEST_POPULATION = 500  # no country has fewer people; smaller numbers count something else
_SMALLEST_PEOPLE = 9_000


@dataclass(frozen=True, slots=True)
class _Last:
    index: int
    head: int
    owner: Owner
    indicator: str
    when: When


class LevelKind:
    """The size of population, GDP, GDP per head or density of a place."""

    name: Kind = "level"
    title = "Level"
    description = "The size of an indicator for a place, in base units."
    examples = (
        Example("Colombia has a population of about 44 million.", {"indicator": "population", "places": ["COL"], "value": 44_000_000, "comparator": "~"}),
        Example("The GDP of Vietnam was worth 171.4 billion US dollars in 2013.", {"indicator": "gdp", "places": ["VNM"], "value": 171_400_000_000, "years": [2013]}),
        Example("Nigeria, with more than 200 million people, is growing fast.", {"indicator": "population", "places": ["NGA"], "value": 200_000_000, "comparator": ">"}),
        Example("GDP per capita in Chile reached $15,941 in 2018.", {"indicator": "gdp_per_capita", "places": ["CHL"], "value": 15941, "years": [2018]}),
        Example("The population of Benin rose from 6.7 million in 2000 to 12.1 million in 2020.", {"places": ["BEN"], "value": 6_700_000, "years": [2000]}),
    )
    counter_examples = (
        ("The population of Manila is 1.8 million.", "a city"),
        ("The prison population of Brazil is 700,000.", "prisoners"),
        ("Kenya borrowed $2 billion, and its economy suffered.", "a loan"),
        ("More than 300,000 people in Nepal fled their homes.", "people who did something"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        drafts = list(_Reader(sentence, context).read())
        return _respectively(sentence, drafts)

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None or not claim.places:
            return None
        return Level(Quantity(claim.indicator, claim.places, claim.excluding, claim.prices))

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        said = amount(claim, value)
        whose = place_phrase(claim, "possessive")
        when_said = year_phrase(years)
        lead = f"{when_said[:1].upper()}{when_said[1:]}, " if when_said else ""
        if lead:
            whose = whose.replace("The ", "the ", 1) if whose.startswith("The ") else whose
        return f"{lead}{whose} {indicator_noun(claim.indicator)} was about {said}."


class _Reader:
    """Reads one sentence number by number, left to right."""

    def __init__(self, s: Sentence, context: Context) -> None:
        self.s = s
        self.context = context
        self.last: _Last | None = None

    def read(self) -> Iterable[Draft]:
        s = self.s
        for i in s.indices("PEOPLE", "NUM", "MONEY", "DENS", "NOUN"):
            if s.tokens[i].tag == "NOUN" and not _is_verb_behind(s, i):
                continue
            number = s.tokens[i].number
            if number.form in ("ordinal", "fraction", "multiple", "quantifier") or number.signed:
                continue
            draft = self._number(i)
            if draft is not None:
                yield draft

    def _number(self, i: int) -> Draft | None:
        t = self.s.tokens[i]
        if t.tag == "MONEY" or t.tag == "NUM":
            found = self._headed(i, "GDP") if t.tag == "MONEY" or self._dollars_implied(i) else None
            if found is not None:
                return found
        if t.tag in {"PEOPLE", "NUM", "NOUN"}:
            found = self._headed(i, "POP") or self._people(i)
            if found is not None:
                return found
        if t.tag == "DENS":
            return self._density(i)
        return self._elliptic(i)

    def _headed(self, i: int, family: str) -> Draft | None:
        """The number as the value of a head noun: "population of N", "GDP, at N", "rose from N to M"."""
        s, tokens = self.s, self.s.tokens
        number = tokens[i].number
        wanted = {"POP"} if family == "POP" else {"GDP", "ECON", "GNP"}
        neighbours = {tokens[k].low for k in (i - 1, i + 1) if 0 <= k < len(tokens)}
        if neighbours & {"per", "more", "fewer"} or any(w in tokens[i].low for w in (" more ", " fewer ")):
            return None  # "per 100,000 population", "2 million more people"
        if family == "POP" and (number.value < _SMALLEST_POPULATION or (number.year_like and not s.tokens[i].text.count(","))):
            return None
        heads = (self._compound(i, wanted), self._governed(i, wanted), self._chained(i, family))
        head = next((h for h in heads if h is not None), None)
        if head is None:
            return None
        if tokens[head].tag == "POP" and not whole_population(s, head):
            return None
        mention = tokens[head].mention
        indicator = str(getattr(mention, "indicator", "gdp"))
        unit = "persons" if family == "POP" else (number.unit or "usd")
        if family == "GDP":
            indicator = _with_ppp(s, head, i, indicator)
            if unit == "usd" and indicator.endswith("ppp"):
                unit = "intl_usd"
            elif unit == "intl_usd" and indicator in ("gdp", "gdp_per_capita"):
                indicator += "_ppp"
            if tokens[i].tag == "MONEY" and number.value < 1e6 and indicator == "gdp" and _per_head(s, i):
                indicator = "gdp_per_capita"
        return self._draft(i, head, indicator, unit)

    def _elliptic(self, i: int) -> Draft | None:
        """No head noun: "Mexico's has climbed from 15 million", "it stood at 173 million", "Uganda 41.5 million"."""
        s, tokens = self.s, self.s.tokens
        number = tokens[i].number
        quantity = (self.last.indicator, self.last.owner.codes) if self.last is not None else self.context.quantity
        if quantity is None or not quantity[1] or number.year_like or (number.form in ("ordinal", "words") and number.value < 1000):
            return None
        slug = quantity[0]
        people = slug == "population"
        if slug not in ("population", "gdp", "gdp_per_capita") or people != (tokens[i].tag in {"NUM", "PEOPLE"}):
            return None
        if number.value < (_SMALLEST_PEOPLE if people else 100) or (i + 1 < len(tokens) and is_content(s, i + 1)):
            return None
        before = tokens[i - 1] if i else None
        if self.last is not None and before is not None and before.tag == "PLACE" and len(before.codes) == 1:
            return self._build(i, i - 1, Owner(before.codes, False, "the place right before"), slug, number.unit or ("persons" if people else "usd"))
        g = governor_of_level(s, i)
        if g is None or g.kind not in ("verb", "rate", "link") or (g.kind != "link" and g.preposition not in ("to", "from")):
            return None
        if g.kind == "link" and tokens[g.index].low in {"has", "have", "had"} and not people:
            return None
        who = subject(s, g.index)
        unit = number.unit or ("persons" if people else "usd")
        if who.kind == "place" and tokens[who.index + 1].low in {"'s", "'"} and who.index + 2 < len(tokens) and tokens[who.index + 2].tag not in {"GDP", "ECON", "POP"}:
            if is_content(s, who.index + 2):
                return None
            return self._build(i, who.index, Owner(codes_at(s, (who.index,)), False, "the possessor, its noun left out"), slug, unit)
        if who.kind == "pronoun" and tokens[who.index].low == "it" and not (g.kind == "link" and tokens[g.index].low in {"has", "have", "had"}):
            own = Owner(quantity[1], False, "“it” is the quantity spoken of before", note=f"“it” is taken to mean {said_of(self.context, slug, quantity[1])}, spoken of before.")
            return self._build(i, who.index, own, slug, unit)
        if people and g.kind == "link" and tokens[g.index].low in {"has", "have", "had"} and who.kind in ("place", "pronoun"):
            found = nearest_left(s, g.index, self.context)
            if found is not None and found.codes and not found.veto:
                return self._build(i, g.index, found, slug, unit)
        return None

    def _compound(self, i: int, wanted: set[str]) -> int | None:
        """ "a $2 trillion economy", "$660m in GDP", "44 million population"."""
        tokens = self.s.tokens
        k = i + 1
        if k < len(tokens) and tokens[k].low in {"in", "of", "strong"}:
            preposition = tokens[k].low
            k += 1
            while k < len(tokens) and tokens[k].low in {"total", "annual", "the", "nominal", "national"}:
                k += 1
            if k < len(tokens) and tokens[k].tag in wanted and tokens[k].tag != "ECON" and preposition != "of":
                before = tokens[i - 1].low if i else ""
                return k if before in {"a", "has", "had", "with", "of", "about", "produced", "generated", "produces", "generates"} else None
            return None
        while k < len(tokens) and (tokens[k].tag == "ADJ" or tokens[k].low in {"strong", "dollar", "a", "year", "plus", "nominal"}):
            k += 1
        if k < len(tokens) and tokens[k].tag in wanted:
            if tokens[k].tag == "POP" and k + 1 < len(tokens) and tokens[k + 1].low in {"increase", "growth", "rise"}:
                return None
            return k
        return None

    def _governed(self, i: int, wanted: set[str]) -> int | None:
        s, tokens = self.s, self.s.tokens
        g = governor_of_level(s, i)
        if g is None:
            return None
        if tokens[g.index].tag in wanted and g.kind == "link":
            return g.index if quantity_at(s, g.index).kind == "indicator" else None
        if g.kind == "noun":
            return None
        if g.kind in ("verb", "rate") and g.preposition not in ("to", "from"):
            return None
        if g.kind == "coordinate":
            return None
        who = subject(s, g.index)
        if who.kind != "indicator" or tokens[who.index].tag not in wanted:
            return None
        if g.kind == "link" and tokens[g.index].low in {"has", "have", "had", "saw", "sees", "will", "would", "expected"} and who.index < g.index and tokens[g.index].low in {"has", "have", "had", "saw", "sees"}:
            return None if tokens[i - 1].low not in {"reached", "exceeded", "passed", "of", "at", "to", "topped", "surpassed", "crossed", "hit", "been"} else who.index
        if tokens[who.index].tag == "ECON" and tokens[g.index].low not in {"worth", "valued", "of", "was", "is", "at", "to", "reached", "reach", "from", "pegged", "estimated", "stands", "stood", "hit", "totalled", "totaled"} and g.preposition not in ("to", "from"):
            return None
        return who.index

    def _chained(self, i: int, family: str) -> int | None:
        """ "…, compared with N in 1990", "while that of China is N": goes on from the level before."""
        last, s, tokens = self.last, self.s, self.s.tokens
        if last is None or (tokens[last.head].tag != family and family == "POP") or (family == "GDP" and tokens[last.head].tag not in {"GDP", "ECON"}):
            return None
        if i - last.index > 20:
            return None
        if family == "POP" and tokens[i - 1].low == "with" and tokens[i - 2].tag == "PLACE":
            return last.head
        comparing = False
        for k in range(last.index + 1, i):
            t = tokens[k]
            if t.low in {"from", "compared", "versus", "against", "up", "down", "to", "that", "and", "while", "than", "with", "after", "(", ",", ";", "'s", "or", "of"}:
                comparing = True
            elif t.tag in {"PLACE", "ADJ", "PER", "NUM", "PEOPLE", "MONEY", "RANK"} or t.low in _GLUE or t.low in lex.FILLERS:
                continue
            elif t.tag in {"PCT", "SUB", "NAME"} or t.low in lex.RIVALS or (is_content(s, k) and t.low not in {"census", "level", "minimum", "maximum", "low", "high", "ten", "decade", "earlier", "biggest", "second", "third", "followed", "just", "shy"}):
                return None
        if not comparing:
            return None
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        if following is not None and is_content(s, i + 1):
            return None
        return last.head

    def _dollars_implied(self, i: int) -> bool:
        """ "GDP per capita (current US$) 2012: 447.44": the unit stands in the header."""
        s, tokens = self.s, self.s.tokens
        if not s.has("GDP") or tokens[i].number.year_like:
            return False
        if tokens[i].number.value >= 1e8 and not tokens[i].text.replace(",", "").isdigit():
            return True  # "GDP: 20.49 trillion": dollars unless another currency is named
        before = "".join(t.low for t in tokens[max(0, i - 14) : i])
        after = " ".join(t.low for t in tokens[i + 1 : i + 5])
        return "us$" in before or "usd" in before or "currentus" in before or "u.s. dollars" in after or "us dollars" in after or after.startswith(", u . s . dollars")

    def _people(self, i: int) -> Draft | None:
        """People without the word population: "a country of N people", "N people live in X", "X has N people"."""
        s, tokens = self.s, self.s.tokens
        number = tokens[i].number
        if number.value < _SMALLEST_PEOPLE or number.year_like or any(w in tokens[i].low for w in (" more ", " fewer ")):
            return None
        own: Owner | None = None
        before = [t.low for t in tokens[max(0, i - 6) : i]]
        follow = tokens[i + 1].low if i + 1 < len(tokens) else "."
        people = tokens[i].tag == "PEOPLE"
        k = i - 1
        while k >= 0 and (tokens[k].low in {"some", "about", "the", "roughly", "its", "a", "an", "estimated", "only"} or tokens[k].tag == "PER"):
            k -= 1
        lead = tokens[k].low if k >= 0 else ""
        if lead == "of" and k >= 1 and tokens[k - 1].low in {"country", "nation", "bloc", "land", "continent", "kingdom", "market", "republic", "union"}:
            if tokens[k - 1].low == "market" and not people:
                return None
            own = _country_of(s, k - 1, self.context)
        elif not people:
            return None
        elif lead == "to" and k >= 1 and tokens[k - 1].low == "home":
            own = owner(s, k, self.context, i)
        elif follow in {"live", "lived", "in", "living", "inhabit", "inhabited", "inhabiting", "reside", "across", "on"} and "with" not in before and lead not in {"has", "had", "have"}:
            own = self._who_live_in(i, follow, before)
        elif follow == "of" and i + 2 < len(tokens) and (tokens[i + 2].tag == "PLACE" or (tokens[i + 2].low == "the" and i + 3 < len(tokens) and tokens[i + 3].tag == "PLACE")) and lead in {"", "the", "all", "its"}:
            k = i + 2 + (tokens[i + 2].low == "the")
            own = Owner(codes_at(s, (k,)), False, "whose people they are")
        elif lead in {"has", "have", "had", "with", "having", "and"} and (follow in _ENDS or not follow[:1].isalpha()):
            if lead == "and" or follow in {"who", "with", "that", "whose"}:
                return None
            if follow == "in" and not (i + 2 < len(tokens) and tokens[i + 2].tag == "PER"):
                return None
            if lead == "with" and k >= 1 and tokens[k - 1].low not in {",", "country", "nation", "and"} and tokens[k - 1].tag not in {"PLACE"}:
                return None
            own = _subject_of_having(s, k, self.context)
        elif lead == "'s" and k >= 1 and tokens[k - 1].tag == "PLACE" and (follow in _ENDS or not follow[:1].isalpha()) and follow not in {"who", "with", "that"}:
            own = Owner(codes_at(s, (k - 1,)), False, "the possessor")
        if own is None or not own.codes or own.veto:
            return None
        return self._build(i, i, own, "population", "persons")

    def _who_live_in(self, i: int, follow: str, before: list[str]) -> Owner | None:
        s, tokens = self.s, self.s.tokens
        k = i + 1
        live = follow in {"live", "lived", "living", "inhabit", "inhabited", "reside"}
        if follow == "in" and "there" not in before and not (i + 2 < len(tokens) and tokens[i + 2].tag == "PLACE" and i <= 3):
            return None
        if live:
            k += 1
        while k < len(tokens) and (tokens[k].low in {"in", "on", "the", "across", "within", "all", "now"} or tokens[k].tag == "PER"):
            k += 1
        if k >= len(tokens) or tokens[k].tag != "PLACE":
            return None
        indices, end = place_list_from(s, k)
        if not live and end < len(tokens) and (is_content(s, end) or tokens[end].low in {"are", "were", "have", "had", "will", "has", "could", "would", "may", "do", "can"} or tokens[end].tag in {"POP"}):
            return None
        if live and end < len(tokens) and tokens[end].low in {"without", "'s", "below", "under", "with", "on", "as", "illegally"}:
            return None
        codes = codes_at(s, indices)
        return Owner(codes, len(codes) > 1, "where they live")

    def _density(self, i: int) -> Draft | None:
        s = self.s
        for h in s.indices("DENSITY", "POP", "DENSE"):
            own = owner(s, h, self.context, i)
            if s.tokens[h].tag == "DENSE":
                own = nearest_left(s, h, self.context) or own
            if own.codes and not own.veto and abs(h - i) < 14 and (s.tokens[h].tag != "POP" or any(t.low == "density" for t in s.tokens)):
                return self._build(i, h, own, "population_density", "persons_per_km2")
        for k in range(i - 1, max(-1, i - 5), -1):
            if s.tokens[k].low in {"has", "had", "with", "have", "packs", "at"}:
                found = nearest_left(s, k, self.context)
                return self._build(i, k, found, "population_density", "persons_per_km2") if found and found.codes and not found.veto else None
        return None

    def _draft(self, i: int, head: int, indicator: str, unit: str) -> Draft:
        s, tokens = self.s, self.s.tokens
        fresh: Owner | None = None
        if self.last is not None and self.last.head == head:
            for k in range(i - 1, self.last.index, -1):
                if tokens[k].tag in {"PLACE", "ADJ"} and len(tokens[k].codes) == 1 and tokens[k].codes != ("WLD",):
                    fresh = Owner(tokens[k].codes, False, "the place named for this number")
                    break
        if self.last is not None and self.last.head == head:
            fresh = place_behind(s, i) or fresh
        own = fresh or owner(s, head, self.context, i)
        if fresh is None and self.last is not None and self.last.head == head and not own.veto:
            own = self.last.owner
        return self._build(i, head, own, indicator, unit)

    def _build(self, i: int, head: int, own: Owner, indicator: str, unit: str) -> Draft:
        s, tokens = self.s, self.s.tokens
        number = tokens[i].number
        others = [k for k in s.indices("PEOPLE", "NUM", "MONEY") if not tokens[k].number.year_like and tokens[k].number.form != "ordinal"]
        before = max((k for k in others if k < i and self.last is not None and k >= self.last.index), default=-1)
        behind = min((k for k in others if k > i), default=None)
        times = when(s, i, self.context, after=before, before=behind, anchor=self.last.when.years if self.last else ())
        at = times[0]
        compared = self.last is not None and before >= 0
        mode = modality(s, i, at, start=before, compared=compared)
        years = at.years
        separate = own.separate and len(own.codes) > 1 and not _combined_words(s, head)
        blocked = own.veto or (None if own.codes else "no place is named that the figure could be of")
        if indicator == "gnp":
            blocked = "national income (GNP, GNI) is not in the record"
        self.last = _Last(i, head, own, indicator, at)
        start, end = span_of(s, min(i, head), max(i, head))
        return Draft(
            kind="level", indicator=indicator, start=start, end=end, tokens=(i,), places=own.codes,
            combined=bool(own.codes) and ((len(own.codes) > 1 and not separate) or any(self.context.gazetteer.is_group(c) for c in own.codes)),
            prices=(getattr(tokens[head].mention, "prices", None) or named_prices(s, i)) if indicator in ("gdp", "gdp_per_capita") else None,
            value=number.value, value_high=number.value_high, unit=unit, comparator=number.comparator, years=years,
            period=at.period, frequency=at.frequency, modality=mode, stated=number.stated, stated_how=number.how, blocked=blocked,
            trace=(f"level of {indicator}: “{number.text}” is said of “{tokens[head].text}”", own.how, at.how),
            notes=tuple(n for n in (own.note,) if n), detail=head if separate else None,
        )  # fmt: skip


def _is_verb_behind(s: Sentence, i: int) -> bool:
    """ "a population of 380 million sits …": the word behind a finished figure is a verb, not what is counted."""
    return i >= 2 and s.tokens[i - 2].tag == "POP" and s.tokens[i - 1].low in {"of", "at"} and s.tokens[i].number.value >= _SMALLEST_PEOPLE


def governor_of_level(s: Sentence, i: int) -> Governor | None:
    """Like `governor`, but only what stands before: a level is never governed from behind."""
    tokens = s.tokens
    k = i - 1
    if k > 0 and tokens[k].low == "at" and tokens[k - 1].low == ",":
        k -= 1
    if k >= 0 and tokens[k].low in {",", "(", "|", "="}:
        j = k - 1
        while j >= 0 and (tokens[j].tag == "PER" or tokens[j].low in {")", "(", "in", "total", "current", "us", "$", "|", ","}):
            j -= 1
        if j >= 0 and tokens[j].tag in _HEADS - {"ECON"} and quantity_at(s, j).kind == "indicator":
            return Governor(j, "link")
    return governor_left(s, i)


def _country_of(s: Sentence, k: int, context: Context) -> Owner | None:
    """ "China, a country of N people", "a country of N people like Kenya": who the country is."""
    tokens = s.tokens
    j = k
    while j >= 0 and (tokens[j].low in {"a", "the", "this", "small", "poor", "rich", "vast", "country", "nation", "is", "was", ",", "as", "an", "landlocked", "island", "african", "asian"} or tokens[j].tag == "ADJ"):
        j -= 1
    if j >= 0 and tokens[j].tag == "PLACE":
        return Owner(codes_at(s, (j,)), False, "the country described")
    if j >= 0 and tokens[j].low in {"are", "we", "'re"}:
        return nearest_left(s, j + 1, context)
    return owner(s, k, context)


def _subject_of_having(s: Sentence, k: int, context: Context) -> Owner | None:
    return nearest_left(s, k, context) or following_subject(s, k, context)


def _with_ppp(s: Sentence, head: int, i: int, indicator: str) -> str:
    """Whether purchasing power parity is named around the number."""
    if indicator not in ("gdp", "gdp_per_capita"):
        return indicator
    lows = {t.low for t in s.tokens[max(0, min(head, i) - 6) : max(head, i) + 10]}
    return f"{indicator}_ppp" if "ppp" in lows or "parity" in lows else indicator


def _per_head(s: Sentence, i: int) -> bool:
    lows = [t.low for t in s.tokens[max(0, i - 8) : i + 5]]
    text = " ".join(lows)
    return any(p in text for p in ("per capita", "per head", "per person", "a head", "per inhabitant"))


def _combined_words(s: Sentence, head: int) -> bool:
    lows = {t.low for t in s.tokens[max(0, head - 8) : head + 8]}
    return bool(lows & {"combined", "together", "total", "joint", "collective", "jointly", "collectively"})


def _respectively(s: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Several places before as many numbers each get their own; one number for several places is each one's."""
    out: list[Draft] = []
    shared = [d for d in drafts if d.detail is not None and len(d.places) > 1]
    by_head: dict[int, list[Draft]] = {}
    for d in shared:
        by_head.setdefault(d.detail, []).append(d)
    for d in drafts:
        group = by_head.get(d.detail) if d.detail is not None else None
        if not group:
            out.append(d)
        elif len(group) == len(d.places):
            out.append(replace(d, places=(d.places[group.index(d)],), combined=False))
        else:
            out.extend(replace(d, places=(code,)) for code in d.places)
    return out

