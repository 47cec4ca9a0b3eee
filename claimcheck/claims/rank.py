"""Rank: where a place stands among others ("the world's second-largest economy")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.claims import lexicon as lex
from claimcheck.claims.context import Context
from claimcheck.claims.grammar import change_sign, is_content, whole_population
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.modality import modality
from claimcheck.claims.phrases import place_phrase, places_said, span_of, year_phrase
from claimcheck.claims.times import UNDATED, When, when
from claimcheck.claims.tokens import Sentence
from claimcheck.claims.whose import Owner, antecedent, is_universe, owner
from claimcheck.expressions import Expression, Quantity, Rank
from claimcheck.intervals import Interval
from claimcheck.mentions import write_number
from claimcheck.models import Claim, Kind

_PLACES = frozenset({"PLACE", "ADJ"})
_LARGE = frozenset({"largest", "biggest", "greatest"})
_SMALL = frozenset({"smallest", "tiniest", "littlest"})
_RICH = frozenset({"richest", "wealthiest"})
_POOR = frozenset({"poorest"})
_SUPERLATIVES = _LARGE | _SMALL | _RICH | _POOR | {"fastest", "slowest", "most", "least", "highest", "lowest", "large", "populous", "ranked", "ranks", "rank", "number", "placed"}
_COUNTRIES = frozenset({"country", "nation", "state", "power", "member"})
_IN = frozenset({"in", "of", "among", "amongst", "within", "on", "across"})
_LINKS = frozenset(["is", "was", "are", "were", "be", "been", "being", "become", "became", "becomes", "becoming", "remains", "remained", "remain", "ranks", "ranked", "rank", "as", "ranking", "stands", "stood", "placed", "like"])
_SIZE_WORDS = {"gdp": "economy", "gdp_ppp": "economy at purchasing power parity", "population": "population"}


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A rank phrase: its tokens, what is ranked and in which order, the universe if it names one."""

    start: int
    end: int
    value: float
    indicator: str
    order: str
    universe: tuple[str, ...]
    named: bool  # whether the universe is named


class RankKind:
    """The position of a place among the countries of a universe; 1 is the top."""

    name: Kind = "rank"
    title = "Rank"
    description = "The position of a place among others by an indicator."
    examples = (
        Example("Japan is the world's third-largest economy.", {"indicator": "gdp", "places": ["JPN"], "other": ["WLD"], "value": 3, "order": "desc"}),
        Example("Nigeria, Africa's most populous country, held elections.", {"indicator": "population", "places": ["NGA"], "other": ["AFR"], "value": 1}),
        Example("Vietnam is not the 14th most populous country in the world.", {"places": ["VNM"], "value": 14, "modality": "negated"}),
        Example("Pakistan ranks fifth in the world by population.", {"indicator": "population", "places": ["PAK"], "value": 5}),
        Example("Luxembourg is the smallest economy in the Benelux.", {"indicator": "gdp", "places": ["LUX"], "value": 1, "order": "asc"}),
    )
    counter_examples = (
        ("Barcelona is the second most populous municipality of Spain.", "a city"),
        ("Brazil is one of the world's largest economies.", "no position is stated"),
        ("China is the world's largest exporter.", "exports"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        previous: _Phrase | None = None
        for phrase in _phrases(sentence, context):
            own = _whose(sentence, phrase, context)
            universe = phrase.universe
            if not phrase.named and previous is not None:
                universe = previous.universe
            previous = phrase
            if own is None or universe == ("",) or (own.codes and own.codes == universe):
                continue
            after = [t.low for t in sentence.tokens[phrase.end : phrase.end + 2]]
            if {"after", "behind", "besides", "outside", "except", "apart", "but"} & set(after[:1]):
                if phrase.value == 1:
                    continue  # "the poorest member after Latvia" is not the poorest
            yield _draft(sentence, phrase, own, universe, context)

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None or not claim.places:
            return None
        return Rank(Quantity(claim.indicator, claim.places), claim.other or ("WLD",), claim.order or "desc")

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        ordinal = "" if round(value) == 1 else write_number(round(value), "rank") + " "
        most = {"desc": "largest", "asc": "smallest"}[claim.order or "desc"]
        if claim.indicator == "population":
            what = f"{ordinal}{'most' if claim.order != 'asc' else 'least'} populous country"
        elif claim.indicator in ("gdp", "gdp_ppp"):
            what = f"{ordinal}{most} {_SIZE_WORDS[claim.indicator]}"
        else:
            high = "highest" if claim.order != "asc" else "lowest"
            noun = {"gdp_per_capita": "GDP per head", "gdp_growth": "economic growth", "population_growth": "population growth", "population_density": "population density"}.get(claim.indicator or "", "value")
            return f"{place_phrase(claim)} had the {ordinal}{high} {noun} in {places_said(claim.other)} {year_phrase(years)}.".replace(" .", ".")
        return f"{place_phrase(claim)} was the {what} in {places_said(claim.other)} {year_phrase(years)}.".replace(" .", ".")


def _phrases(s: Sentence, context: Context) -> Iterable[_Phrase]:
    tokens = s.tokens
    i = 0
    while i < len(tokens):
        if tokens[i].low in _SUPERLATIVES or tokens[i].tag == "RANK":
            phrase = _phrase_at(s, i, context)
            if phrase is not None:
                yield phrase
                i = max(phrase.end, i + 1)
                continue
        i += 1


def _phrase_at(s: Sentence, i: int, context: Context) -> _Phrase | None:
    tokens = s.tokens
    k = i
    value = 1.0
    if tokens[k].low in {"ranked", "ranks", "rank", "number", "placed"}:
        while k < len(tokens) and tokens[k].tag != "RANK" and k < i + 5:
            k += 1
        if k >= len(tokens) or tokens[k].tag != "RANK":
            return None
    ranked = False
    if tokens[k].tag == "RANK":
        value = tokens[k].number.value
        ranked = True
        k += 1
    if k >= len(tokens):
        return None
    word = tokens[k].low
    order = "desc"
    indicator: str | None = None
    head = ""
    if word in {"most", "least"}:
        order = "asc" if word == "least" else "desc"
        k += 1
        if k >= len(tokens):
            return None
        if tokens[k].tag == "POPULOUS":
            indicator, k = "population", k + 1
        elif tokens[k].tag == "DENSE":
            indicator, k = "population_density", k + 1
        elif tokens[k].low in {"densely", "sparsely"} and k + 1 < len(tokens) and tokens[k + 1].tag == "POPULOUS":
            indicator, k = "population_density", k + 2
        else:
            return None
    elif word in _LARGE or word in _SMALL or (word == "large" and ranked):
        order = "asc" if word in _SMALL else "desc"
        k += 1
    elif word in _RICH | _POOR:
        order = "asc" if word in _POOR else "desc"
        indicator = "gdp_per_capita"
        k += 1
    elif word in {"fastest", "slowest"}:
        order = "asc" if word == "slowest" else "desc"
        k += 1
        if k < len(tokens) and tokens[k].low in {"growing", "expanding", "growth"}:
            indicator = "gdp_growth" if tokens[k].low == "growth" else "rate"
            k += 1
            if indicator == "gdp_growth" and k < len(tokens) and tokens[k].low in {"rate", "rates"}:
                k += 1
        elif k + 1 < len(tokens) and tokens[k].tag in {"ECONOMIC", "GDP", "POP"} and tokens[k + 1].low == "growth":
            indicator = "population_growth" if tokens[k].tag == "POP" else "gdp_growth"
            k += 2
        elif k < len(tokens) and tokens[k].low not in {"rate", "pace"}:
            return None
    elif word in {"highest", "lowest"}:
        order = "asc" if word == "lowest" else "desc"
        k += 1
    elif not ranked:
        return None
    start = _phrase_start(s, i)
    if i > 1 and tokens[i - 1].low in {"'s", "'"} and tokens[i - 2].low in {"country", "nation", "state", "city", "kingdom", "province", "island"}:
        return None  # "the country's most populous": something inside a country
    adjective_universe: tuple[str, ...] = ()
    if k < len(tokens) and tokens[k].low in {"rate", "pace", "growth", "rates"} and indicator is None and word in {"highest", "lowest", "fastest", "slowest"}:
        topic = _size_by_topic(s, i) or context.topic
        indicator = "population_growth" if topic == "population" else "gdp_growth"
        k += 1
        if k < len(tokens) and tokens[k].low in {"rate", "of"}:
            k += 1
        if k < len(tokens) and tokens[k].low == "growth":
            k += 1
        head = "rate"
    while k < len(tokens) and (tokens[k].tag == "ADJ" or (tokens[k].tag == "PLACE" and k + 1 < len(tokens) and tokens[k + 1].low in _COUNTRIES) or (tokens[k].low in {"national", "total", "overall", "single", "sovereign", "landlocked", "independent", "island", "major", "industrial", "advanced", "developed", "emerging", "by", "in", "terms", "nominal", "of"} and indicator is None and tokens[k].low not in {"of", "in", "by"}) or tokens[k].low == "-"):
        if tokens[k].tag in _PLACES and len(tokens[k].codes) == 1:
            adjective_universe = tokens[k].codes
        k += 1
    if k < len(tokens):
        noun = tokens[k]
        if noun.tag == "ECON":
            if noun.low == "economies":
                return None
            head = "economy"
            indicator = {None: "gdp", "rate": "gdp_growth", "gdp_per_capita": "gdp_per_capita"}.get(indicator, indicator)
            k += 1
        elif noun.tag in {"GDP"}:
            slug = str(getattr(noun.mention, "indicator", "gdp"))
            indicator = indicator or slug
            head = "gdp"
            k += 1
            if k < len(tokens) and tokens[k].low == "growth":
                indicator = "gdp_growth"
                k += 1
        elif noun.tag == "POP":
            indicator = {None: "population", "rate": "population_growth"}.get(indicator, indicator)
            head = "population"
            k += 1
            if k < len(tokens) and tokens[k].low == "density":
                indicator, k = "population_density", k + 1
            elif k < len(tokens) and tokens[k].low == "growth":
                indicator, k = "population_growth", k + 1
        elif noun.tag == "DENSITY":
            indicator, head, k = "population_density", "density", k + 1
        elif noun.low in _COUNTRIES:
            head = "country"
            k += 1
            if k < len(tokens) and tokens[k].low in {"state"}:
                k += 1
        elif noun.low in {"countries", "nations", "states", "members"}:
            return None
        elif ranked and (word in {"in", "by", "among", "globally", "worldwide"} or tokens[k].low in {"in", "by", "among", "globally", "worldwide"}):
            head = "bare"
        elif (head != "rate" and (is_content(s, k) or noun.tag in {"SUB", "NAME"} or change_sign(noun.low))) or (indicator is None and word not in _LARGE | _SMALL):
            return None
    if ranked and word not in _SUPERLATIVES and head not in {"bare", "economy"}:
        return None
    if tokens[k - 1].low in {"country", "nation"} and k < len(tokens) and tokens[k].low in {"s"}:
        return None
    universe, named, k = _universe(s, start, i, k, adjective_universe, context)
    k, by = _measure(s, k)
    if named is False and by is not None:
        universe, named, k = _universe(s, start, i, k, adjective_universe, context)
    if by is not None:
        indicator = by if indicator in (None, "gdp") else indicator
    if indicator == "rate":
        indicator = "gdp_growth" if head == "country" else None
    if indicator == "gdp_per_capita" and head not in {"country", "economy", "gdp", ""}:
        return None
    if indicator is None and head in {"", "bare"} and word in _LARGE | _SMALL:
        indicator = _size_by_topic(s, i)
    if indicator is None or (not named and (head == "rate" or indicator in ("gdp_growth", "population_growth"))):
        return None
    if head in {"", "bare"} and not _noun_behind(s, k):
        return None
    if head == "country" and word in _LARGE | _SMALL and by is None:
        return None  # by what? area as likely as people
    if universe and universe[0] and not context.gazetteer.is_group(universe[0]) and universe != ("WLD",):
        return None
    before = [t.low for t in tokens[max(0, start - 3) : start]]
    if ("one" in before and "of" in before) or before[-1:] == ["among"] or "one" in before[-2:]:
        return None
    return _Phrase(start, k, value, indicator, order, universe or ("WLD",), named)


def _noun_behind(s: Sentence, k: int) -> bool:
    """A rank without its noun must end there: "Germany's economy, the biggest among …"."""
    return k >= len(s.tokens) or not (is_content(s, k) or s.tokens[k].tag in {"NAME", "SUB"})


def _size_by_topic(s: Sentence, i: int) -> str | None:
    """ "China, the second biggest" in a sentence on GDP; "the biggest" in one on population."""
    for j in range(i - 1, -1, -1):
        if s.tokens[j].tag in {"GDP", "ECON"}:
            return "gdp"
        if s.tokens[j].tag == "POP":
            return "population" if whole_population(s, j) else None
    return None


def _phrase_start(s: Sentence, i: int) -> int:
    j = i
    while j > 0 and (s.tokens[j - 1].low in {"the", "'s", "'", "a", "now", "by", "far", "currently", "-"} or (s.tokens[j - 1].tag in _PLACES and s.tokens[j].low in {"'s", "'"}) or (s.tokens[j - 1].tag in _PLACES and s.tokens[j - 1].codes and j == i and s.tokens[j - 1].text.endswith("s"))):
        j -= 1
    return j


def _universe(s: Sentence, start: int, i: int, k: int, adjective: tuple[str, ...], context: Context) -> tuple[tuple[str, ...], bool, int]:
    tokens = s.tokens
    for j in range(start, i):
        if tokens[j].tag in _PLACES and len(tokens[j].codes) == 1:
            return tokens[j].codes, True, k
    if i > 0 and tokens[i - 1].low in {"bloc's", "region's", "continent's"}:
        return (), False, k
    m = k
    if m < len(tokens) and tokens[m].low in {"globally", "worldwide"}:
        return ("WLD",), True, m + 1
    while m < len(tokens) and m < k + 9:
        t = tokens[m]
        if t.tag in _PLACES and len(t.codes) == 1 and m > k:
            return t.codes, True, m + 1
        if t.tag == "PLACES" or t.low in _IN or t.low in {"the", "all", "any", "countries", "nations", "members", "member", "sharing", "using", "states", "economies", "for", "by", "population"}:
            if t.low == "by" and m == k:
                break
            m += 1
            continue
        if t.low in {"bloc", "region", "group", "club", "alliance", "continent", "union", "currency"} and tokens[m - 1].low in {"the", "this", "our"}:
            own = antecedent(s, m, context, plural=False)
            groups = tuple(c for c in own.codes if context.gazetteer.is_group(c))
            if groups:
                return groups, True, m + 1
            return ("",), True, m + 1
        if t.low in {"world", "planet", "earth"}:
            return ("WLD",), True, m + 1
        if m > k and t.low in {".", ",", ";", "and"} and {tokens[x].low for x in range(k, m)} & {"members", "countries", "nations", "states"}:
            groups = next((c for c in context.focus if len(c) == 1 and context.gazetteer.is_group(c[0])), ("",))
            return groups, True, m
        if m > k and (t.tag in {"NAME", "SUB"} or is_content(s, m)) and tokens[m - 1].low in {"the", "our", "this"} | _IN:
            return ("",), True, m + 1  # among something that is not known
        break
    if adjective:
        return adjective, True, k
    return (), False, k


def _measure(s: Sentence, k: int) -> tuple[int, str | None]:
    """ "by GDP", "in terms of population", "in population", "measured by nominal GDP"."""
    tokens = s.tokens
    m = k
    while m < len(tokens) and m < k + 7 and (tokens[m].low in {"by", "in", "terms", "of", "measured", "on", "the", "basis", "when", "ranked", "(", "total", "nominal", ","}):
        m += 1
    if m > k and m < len(tokens) and tokens[m].tag in {"GDP", "POP", "DENSITY", "ECON"}:
        indicator = str(getattr(tokens[m].mention, "indicator", "gdp"))
        if indicator == "gdp" and any(t.low in {"ppp", "parity"} for t in tokens[m : m + 6]):
            indicator = "gdp_ppp"
        return m + 1, indicator
    if m > k and m < len(tokens) and tokens[m].low in {"purchasing", "ppp"}:
        return m + 1, "gdp_ppp"
    return k, None


def _whose(s: Sentence, phrase: _Phrase, context: Context) -> Owner | None:
    """Who is ranked: predicate, apposition behind, apposition before, or the sentence's one place."""
    tokens = s.tokens
    k = phrase.end
    if k + 1 < len(tokens) and tokens[k].low in {",", "--", "(", ":"}:
        m = k + 1
        while m < len(tokens) and tokens[m].low in {"the", "namely"}:
            m += 1
        if m < len(tokens) and tokens[m].tag == "PLACE" and len(tokens[m].codes) == 1 and tokens[m].codes != phrase.universe:
            closing = tokens[m + 1].low if m + 1 < len(tokens) else "."
            previous = tokens[phrase.start - 1].low if phrase.start else ""
            if closing in {",", "--", ")", ".", "and", "or", "has", "is", "was", "grew", ";", "in", "by", "to", "will", "with", "'s"} and previous not in _LINKS:
                return Owner(tokens[m].codes, False, "the apposition behind")
    if k < len(tokens) and tokens[k].tag == "PLACE" and len(tokens[k].codes) == 1 and (k + 1 >= len(tokens) or tokens[k + 1].low != "'s"):
        return Owner(tokens[k].codes, False, "the apposition behind")
    j = phrase.start - 1
    while j >= 0 and ((tokens[j].low in lex.FILLERS and tokens[j].low not in {"of", "in", "as"}) or tokens[j].low in {"now", "by", "far", "not", "n't", "also", "still", '"', "currently", "even", "already"} or tokens[j].tag in {"PER"}):
        j -= 1
    if j < 0:
        return _only(s, phrase, context)
    t = tokens[j]
    if t.low in {"has", "have", "had", "with", "boasts", "having", "saw", "recorded", "posted", "enjoyed", "achieved", "reported", "registered"}:
        return owner(s, phrase.start, context)
    if t.low in _LINKS or t.low in {"to", "overtaken", "into"}:
        return _subject(s, j, phrase, context)
    if t.low in {",", "--", "(", "and", "but", ":"}:
        m = j - 1
        while m >= 0 and (tokens[m].tag in {"PER", "ECON", "GDP", "POP"} or tokens[m].low in {"'s", ")", "(", "'", "of", "the", "economy"}):
            m -= 1
        if m >= 0 and tokens[m].low in {"its", "their"}:
            return antecedent(s, m, context, plural=False)
        if m >= 0 and tokens[m].tag == "PLACE" and len(tokens[m].codes) == 1 and tokens[m].codes != phrase.universe:
            return Owner(tokens[m].codes, False, "the apposition before")
        if m >= 0 and tokens[m].tag in {"SUB", "NAME"} and t.low != "and":
            return None
        if t.low in {"and", "but", ","}:
            return _subject(s, j, phrase, context) or _only(s, phrase, context)
    if t.tag == "PLACE" and t.codes != phrase.universe and len(t.codes) == 1 and (
        tokens[phrase.start].low in {"ranked", "ranks", "rank", "number"} or (j > 0 and tokens[j - 1].low in {"and", ","})
    ):
        return Owner(t.codes, False, "the subject")
    return _only(s, phrase, context)


def _subject(s: Sentence, j: int, phrase: _Phrase, context: Context) -> Owner | None:
    """The subject of "is", "became", "overtook X to become": the first place of the clause that is no object."""
    tokens = s.tokens
    best: Owner | None = None
    for k in range(j - 1, -1, -1):
        t = tokens[k]
        if t.tag in _PLACES and len(t.codes) == 1 and t.codes != phrase.universe:
            if _object(s, k) or is_universe(s, k) or t.codes == ("WLD",):
                continue
            if t.tag == "ADJ" and k + 1 < len(tokens) and (is_content(s, k + 1) and tokens[k + 1].tag not in {"ECON"}):
                return best
            if k > 0 and tokens[k - 1].low in {"in", "of"} and _chain_of_sub(s, k):
                return None
            if best is None:
                best = Owner(t.codes, False, "the subject")
            return best
        if t.tag in {"SUB", "NAME"}:
            if t.tag == "NAME" and (any(x.low in lex.SAY_VERBS for x in tokens[k + 1 : k + 3]) or (k > 0 and tokens[k - 1].low in {"under", "by", "mr", "president"})):
                continue
            if best is None:
                return None
        if t.low in {"it", "they", "its", "their"} or (t.low in lex.COUNTRY_NOUNS - {"economy", "state", "island", "group"} and k > 0 and tokens[k - 1].low in {"the", "this", "our"} and k >= j - 3):
            return antecedent(s, k, context, plural=False)
        if t.low in lex.SUBNATIONAL_NOUNS and k >= j - 3 and t.low not in {"state", "island"}:
            return None
        if t.low in {"we"} and context.home:
            return Owner((context.home,), False, "“we” with the document's place")
    return best


def _chain_of_sub(s: Sentence, k: int) -> bool:
    return any(s.tokens[m].tag in {"SUB", "NAME"} or s.tokens[m].low in lex.SUBNATIONAL_NOUNS for m in range(max(0, k - 4), k))


def _object(s: Sentence, k: int) -> bool:
    """Whether the place is what is overtaken, not who overtakes."""
    j = k - 1
    while j >= 0 and (s.tokens[j].low in {"the", "both", "and", ","} or s.tokens[j].tag in _PLACES):
        j -= 1
    return j >= 0 and s.tokens[j].low in {"overtake", "overtakes", "surpasses", "passes", "replaces", "leapfrogs", "eclipses", "overtaken", "overtook", "overtaking", "surpass", "surpassed", "surpassing", "passed", "passing", "pass", "replace", "replaced", "replacing", "leapfrogged", "eclipsed", "outstripped", "behind", "over", "than", "after", "topple", "toppled", "outranked", "ahead"}


def _only(s: Sentence, phrase: _Phrase, context: Context) -> Owner | None:
    """A periphrasis by itself stands for the one country of the sentence, if there is just one."""
    codes: list[str] = []
    for k, t in enumerate(s.tokens):
        if t.tag in _PLACES and len(t.codes) == 1 and t.codes != phrase.universe and not phrase.start <= k < phrase.end:
            if not context.gazetteer.is_group(t.codes[0]) and t.codes != ("WLD",) and t.codes[0] not in codes:
                codes.append(t.codes[0])
    if len(codes) == 1:
        return Owner((codes[0],), False, "the only country of the sentence", note=f"The phrase is taken to mean {context.gazetteer.name(codes[0])}, the only country of the sentence.")
    if not codes and context.home is not None and not s.has("SUB", "NAME"):
        return Owner((context.home,), False, "the document's place", note=f"The phrase is taken to mean {context.gazetteer.name(context.home)}, the document's place.")
    return Owner()


def _draft(s: Sentence, phrase: _Phrase, own: Owner, universe: tuple[str, ...], context: Context) -> Draft:
    start, end = span_of(s, phrase.start, min(phrase.end, len(s.tokens)) - 1)
    at = _when(s, phrase, context)
    numbers = tuple(k for k in range(phrase.start, phrase.end) if s.tokens[k].tag in {"RANK", "PLACES"})
    return Draft(
        kind="rank", indicator=phrase.indicator, start=start, end=end, tokens=numbers, places=own.codes,
        combined=any(context.gazetteer.is_group(c) for c in own.codes), other=universe, order=phrase.order,  # type: ignore[arg-type]
        value=phrase.value, unit="rank", years=at.years, period=at.period, modality=modality(s, phrase.start, at, reach=3),
        stated=Interval.point(phrase.value), stated_how=f"position {phrase.value:g}", blocked=None if own.codes else "no place is named that is ranked",
        trace=(f"rank by {phrase.indicator}, position {phrase.value:g} in {', '.join(universe)}", own.how, at.how),
        notes=tuple(n for n in (own.note,) if n),
    )  # fmt: skip


def _when(s: Sentence, phrase: _Phrase, context: Context) -> When:
    """A rank is dated by a period next to its phrase, not by any of the sentence."""
    tokens = s.tokens
    for k in range(phrase.end, min(len(tokens), phrase.end + 4)):
        if tokens[k].tag == "PER":
            return when(s, k - 1, context)[0]
        if tokens[k].low not in {"in", "by", "as", "of", "during", ",", "the"}:
            break
    opening = [k for k in range(min(4, phrase.start)) if tokens[k].tag == "PER"]
    if opening:
        return when(s, opening[-1] + 1, context)[0]
    return UNDATED


