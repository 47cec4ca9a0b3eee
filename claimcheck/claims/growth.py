"""Growth: the percent change of an indicator ("GDP grew 6.1% in 2018", "the population has doubled")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from claimcheck.claims import lexicon as lex
from claimcheck.claims.context import Context
from claimcheck.claims.grammar import (
    OURS,
    Governor,
    governor,
    growth_complement,
    growth_said,
    is_content,
    of_whole,
    said_earlier,
    subject,
    verb_start,
    whole_population,
)
from claimcheck.claims.growth_compared import PastComparison, compared_with_past, lost_part
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.modality import modality
from claimcheck.claims.phrases import (
    amount,
    direct_sign,
    place_phrase,
    span_of,
    year_phrase,
)
from claimcheck.claims.times import When, resolve, when
from claimcheck.claims.tokens import NUMBERS, Sentence
from claimcheck.claims.whose import Owner, codes_at, owner, place_behind, place_list_ending, said_of
from claimcheck.expressions import Expression, Growth, Quantity
from claimcheck.intervals import Interval
from claimcheck.models import Claim, Frequency, Kind, Modality

_TAGS = frozenset({"PCT", "NUM", "TIMES"})
_CHAIN_WORDS = frozenset(
    ["short", "below", "above", "earlier", "previous", "prior", "original", "initial", "consensus", "pace", "last", "same", "comparable", "preceding", "corresponding", "year-earlier", "third", "second", "fourth", "first", "final", "quarter", "while", "&", "(", ")", "/", "followed", "led", "list", "and", "or", ",", ":", ";", ".", "--", '"', "'", "'s", "month", "months", "year", "years", "day", "days", "ended", "ending", "drop", "just", "less", "better", "poor", "annualized", "figure", "gain", "forecast", "average", "government", "official"]
)


@dataclass(frozen=True, slots=True)
class _Link:
    """A number that has been read as growth, kept so that the next number may go on from it."""

    index: int
    indicator: str
    owner: Owner
    sign: int
    head: int
    bare: bool
    when: When
    modality: Modality
    start: int
    multiple: bool = False  # "doubled": no rate that a percentage could go on from


class GrowthKind:
    """Percent change of population, GDP or GDP per head."""

    name: Kind = "growth"
    title = "Growth"
    description = "Percent change of an indicator over a year or a span; negative for a fall."
    examples = (
        Example("Kenya's economy grew 6.1% in 2018.", {"indicator": "gdp", "places": ["KEN"], "value": 6.1, "years": [2018]}),
        Example("French gross domestic product fell by 1.5 pct last year.", {"indicator": "gdp", "places": ["FRA"], "value": -1.5, "years": [1986]}, date="1987-03-02"),
        Example("Peru slowed to 2 percent growth in 2014, down from 5.9 percent in 2013.", {"places": ["PER"], "value": 2, "years": [2014]}),
        Example("Nigeria's population has doubled since 1990.", {"indicator": "population", "places": ["NGA"], "value": 100, "years": [1990, 2020]}, date="2020-05-01"),
        Example("Spain expects GDP growth of 2 to 2.5 percent next year.", {"places": ["ESP"], "value": 2, "value_high": 2.5, "modality": "projected", "years": [2005]}, date="2004-11-30"),
        Example("India has grown on average 6.9 percent a year between 2004 and 2014.", {"places": ["IND"], "value": 6.9, "years": [2004, 2014], "average": True}),
    )
    counter_examples = (
        ("Exports from Chile grew 7 percent in 2012.", "exports are not GDP"),
        ("Public debt in Italy rose to 130 percent of GDP.", "a ratio to GDP"),
        ("Manufacturing, a fifth of the German economy, shrank 2 percent.", "a sector"),
        ("Retail sales growth in Britain slowed to 1.2 percent.", "sales"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        yield from _Reader(sentence, context).read()

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None or not claim.places:
            return None
        return Growth(Quantity(claim.indicator, claim.places, claim.excluding, claim.prices), claim.average)

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        subject_words = place_phrase(claim, "possessive")
        noun = {"population": "population", "gdp_per_capita": "GDP per head"}.get(claim.indicator or "", "GDP")
        verb = "grew" if value >= 0 else "fell"
        average = " on average" if claim.average else ""
        said = amount(claim, abs(value), "percent")
        each = " a year" if claim.average else ""
        return f"{subject_words} {noun} {verb}{average} by {said}{each} {year_phrase(years)}."


class _Reader:
    """Reads one sentence number by number, left to right."""

    def __init__(self, s: Sentence, context: Context) -> None:
        self.s = s
        self.context = context
        self.last: _Link | None = None

    def read(self) -> Iterable[Draft]:
        s = self.s
        ours = s.has("GDP", "ECON", "ECONOMIC", "POP", "GNP")
        if not ours and self.context.topic is None and not s.has("PLACE", "ADJ"):
            return
        numbers = s.indices("PCT", "NUM", "TIMES")
        drafts: list[tuple[int, Draft]] = []
        for i in numbers:
            drafts.extend((i, draft) for draft in self._number(i))
        yield from _shared_years(s, _respectively(s, [d for _, d in drafts], self.context))

    def _number(self, i: int) -> Iterable[Draft]:
        s, tokens = self.s, self.s.tokens
        number = tokens[i].number
        past = compared_with_past(s, i, self.context) if tokens[i].tag != "NUM" else None
        if past is not None:
            yield self._compared(i, past)
            return
        if number.form == "fraction" and tokens[i].tag == "PCT" and not _changes_by(s, i) and lost_part(s, i, self.context) is None:
            return
        if tokens[i].tag == "TIMES":
            yield from self._multiple(i)
            return
        if (lost := lost_part(s, i, self.context)) is not None:
            yield from self._lost(i, *lost)
            return
        if of_whole(s, i) is not None:
            self.last = None
            return
        if tokens[i].tag == "NUM" and (number.year_like or number.form in ("ordinal",)):
            return
        g = governor(s, i)
        link = self._resolve(i, g) if g is not None else None
        if link is None:
            if tokens[i].tag == "PCT":
                self.last = None
            return
        yield from self._drafts(link, i)

    def _resolve(self, i: int, g: Governor) -> _Link | None:
        """The indicator and owner of the number, or None when it is none of ours."""
        s, tokens = self.s, self.s.tokens
        bare = tokens[i].tag == "NUM"
        if bare and not self._bare_is_percent(i, g):
            return None
        rate = g.preposition in ("to", "from") or g.kind in ("rate",) or _moved_up_to(s, i)
        if g.kind == "coordinate":
            return self._continue(i, g) or self._listed(i, g)
        if g.kind == "noun":
            found = self._noun(i, g)
            if found is None:
                return None
            head, indicator, own = found
            sign = g.sign if not rate else 1
            return self._link(i, head, indicator, own, sign, g, bare)
        who = subject(s, g.index)
        if g.kind == "link" and tokens[g.index].low == ":" and g.index > 0 and tokens[g.index - 1].tag == "PLACE" and (listed := self._listed(i, g)) is not None:
            return listed  # "no country has had higher growth than Ireland: 5.2 per cent"
        if g.kind == "link":
            if who.kind == "growth" or (who.kind == "indicator" and _is_rate(s, who.index)):
                head, indicator = self._indicator_of_growth(who.index)
                return self._link(i, head, indicator, None, 1, g, bare)
            if who.kind == "place" and self.last is not None and tokens[who.index + 1].low in {"'s", "'"}:
                return self._elliptic(i, who.index, g)
            return self._continue(i, g) if self.last is not None and g.preposition else None
        if who.kind == "growth":
            if g.preposition == "by":
                return None
            head, indicator = self._indicator_of_growth(who.index)
            return self._link(i, head, indicator, None, 1, g, bare)
        if who.kind == "indicator":
            return self._link(i, who.index, _slug(s, who.index), None, 1 if rate and tokens[i].tag == "PCT" else g.sign, g, bare)
        if who.kind == "place" and (tokens[g.index].low in lex.ECONOMY_VERBS or g.kind == "rate"):
            if tokens[who.index + 1].low in {"'s", "'"}:
                return self._elliptic(i, who.index, g)
            indices, _ = place_list_ending(s, who.index)
            codes = codes_at(s, indices)
            own = Owner(codes, len(codes) > 1, "subject of the verb")
            return self._link(i, who.index, "gdp", own, 1 if rate else g.sign, g, bare)
        if who.kind == "place" and tokens[who.index + 1].low in {"'s", "'"}:
            return self._elliptic(i, who.index, g)
        if who.kind == "pronoun" and tokens[who.index].low == "it" and (own_head := said_earlier(s, who.index)) is not None:
            return self._link(i, own_head, _slug(s, own_head), owner(s, own_head, self.context, None), 1 if rate else g.sign, g, bare)
        if who.kind == "pronoun" and self.context.quantity is not None and s.tokens[who.index].low in {"it", "they"} and self.context.quantity[0] in ("gdp", "population", "gdp_per_capita"):
            slug, codes = self.context.quantity
            own = Owner(codes, False, "“it” is the quantity spoken of before", note=f"“{tokens[who.index].text}” is taken to mean {said_of(self.context, slug, codes)}, spoken of before.")
            return self._link(i, who.index, slug, own, 1 if rate else g.sign, g, bare)
        if who.kind == "pronoun" and self.context.topic and tokens[g.index].low in lex.ECONOMY_VERBS:
            own = owner(s, who.index + 1, self.context, i)
            return self._link(i, who.index, "gdp" if self.context.topic != "population" else "population", own, 1 if rate else g.sign, g, bare)
        if tokens[max(0, verb_start(s, g.index) - 1)].low == "we" and tokens[g.index].low in lex.ECONOMY_VERBS and self.context.home and (self.context.topic or s.has("ECON", "GDP")):
            return self._link(i, g.index, "gdp", Owner((self.context.home,), False, "“we” with the document's place"), 1 if rate else g.sign, g, bare)
        if who.kind == "none" and self.last is not None:
            return self._link(i, self.last.head, self.last.indicator, self.last.owner, 1 if rate else g.sign, g, bare)
        return None

    def _noun(self, i: int, g: Governor) -> tuple[int, str, Owner | None] | None:
        """The quantity that a noun of change speaks of: "5 pct growth", "growth of 5 pct in GDP"."""
        s, tokens = self.s, self.s.tokens
        complement = growth_complement(s, g.index)
        if complement is not None:
            if tokens[complement].tag in OURS:
                return complement, _slug(s, complement), None
            return None
        low = i if g.right else -1
        between = range(g.index - 1, low, -1)
        for k in between:
            t = tokens[k]
            if t.tag in OURS:
                if t.tag == "POP" and not whole_population(s, k):
                    return None
                return k, _slug(s, k), None
            if t.low in lex.RIVALS and t.low not in {"rate", "rates"} and t.tag not in NUMBERS:
                return None
            if t.tag == "NAME" or (k == g.index - 1 and is_content(s, k)):
                return None
            if not (t.low in lex.FILLERS or t.tag == "PER" or t.tag == "ADJ" or t.low in {"'s", "'"}):
                break
        if g.right and i > 0:
            k = i - 1
            while k >= 0 and (tokens[k].low in lex.FILLERS or tokens[k].low in {"'s", "'"} or tokens[k].tag == "ADJ"):
                k -= 1
            if k >= 0 and tokens[k].low in {"year", "years"}:
                return None
        anchor = i if g.right else g.index
        bound = self._possessor(anchor) or (self._possessor(g.index) if tokens[g.index].low == "growth" else None)
        if bound is not None and tokens[g.index].low == "growth" and self.last is None:
            return g.index, "gdp", bound
        who = subject(s, anchor)
        if who.kind in ("rival", "unknown"):
            if bound is not None and self.last is not None:
                return self.last.head, self.last.indicator, bound
            if who.kind == "unknown" and tokens[g.index].low == "growth" and bound is None and (body := self._of_body(g.index)) is not None:
                return g.index, "gdp", body
            if who.kind == "unknown" and tokens[g.index].low == "growth" and self._speaks_of_economy():
                return g.index, "gdp", bound
            if who.kind == "unknown" and tokens[g.index].low == "growth" and not self._names_rival() and (named := place_behind(s, i)) is not None:
                return g.index, "gdp", named  # "economists had forecast growth of 2.1 percent for Sweden"
            return None
        if who.kind == "growth":
            head, indicator = self._indicator_of_growth(who.index)
            return head, indicator, bound
        if who.kind == "indicator":
            return who.index, _slug(s, who.index), bound
        if who.kind in ("place", "pronoun"):
            if self.last is not None:
                indices, _ = place_list_ending(s, who.index)
                own = Owner(codes_at(s, indices), len(indices) > 1, "subject of the verb") if who.kind == "place" else self.last.owner
                return self.last.head, self.last.indicator, bound or own
            if tokens[g.index].low in lex.GROWTH_NOUNS:
                if who.kind == "pronoun":
                    own = owner(s, who.index + 1, self.context, i)
                else:
                    indices, _ = place_list_ending(s, who.index)
                    own = Owner(codes_at(s, indices), len(indices) > 1, "subject of the verb")
                return who.index, "gdp", bound or own
            return None
        if self.last is not None and self._gap_is_clear(self.last.index, i):
            return self.last.head, self.last.indicator, bound or self.last.owner
        if tokens[g.index].low in lex.GROWTH_NOUNS and (self.context.topic == "gdp" or s.has("ECON", "GDP", "ECONOMIC") or bound is not None):
            return g.index, "gdp", bound
        return None

    def _of_body(self, j: int) -> Owner | None:
        """ "Vietnam's National Assembly set a growth target": the country of the body that sets or expects it."""
        tokens = self.s.tokens
        if self._names_rival() or tokens[0].tag != "PLACE" or len(tokens[0].codes) != 1 or tokens[1].low != "'s":
            return None
        verb = next((k for k in range(2, min(j, 9)) if tokens[k].low in _SETTING), None)
        if verb is None or any(tokens[k].tag not in {"NAME"} and tokens[k].low not in _BODIES for k in range(2, verb)):
            return None
        return Owner(tokens[0].codes, False, "the country of the body that says so")

    def _names_rival(self) -> bool:
        return any(t.mention is None and t.low in lex.RIVALS and t.low not in {"rate", "rates", "bank", "government", "target"} for t in self.s.tokens)

    def _speaks_of_economy(self) -> bool:
        """Whether a bare "growth" behind an unknown subject ("the bank expects growth of 5 pct") is the economy's."""
        s = self.s
        if self._names_rival():
            return False
        return s.has("ECON", "GDP", "ECONOMIC") or self.context.topic == "gdp" or (any(
            len(t.codes) == 1 and t.tag in {"PLACE", "ADJ"} and s.tokens[0].low != "" for t in s.tokens
        ) and not s.has("NAME"))

    def _possessor(self, i: int) -> Owner | None:
        """ "India's 23.9 percent drop", "the French 2 pct growth": the place right before."""
        s = self.s
        k = i - 1
        while k >= 0 and s.tokens[k].low in lex.FILLERS | {"'s", "'"}:
            k -= 1
        if k >= 0 and s.tokens[k].tag in {"PLACE", "ADJ"}:
            indices, _ = place_list_ending(s, k)
            codes = codes_at(s, indices)
            if codes:
                return Owner(codes, len(codes) > 1, "the place right before")
        return None

    def _indicator_of_growth(self, j: int) -> tuple[int, str]:
        """Token and indicator that a bare or qualified "growth" speaks of."""
        s = self.s
        complement = growth_complement(s, j)
        if complement is not None and s.tokens[complement].tag in OURS:
            return complement, _slug(s, complement)
        for k in range(j, max(-1, j - 8), -1):
            if s.tokens[k].tag in OURS:
                return k, _slug(s, k)
        if self.context.topic == "population" and not s.has("ECON", "GDP", "ECONOMIC"):
            return j, "population"
        return j, "gdp"

    def _elliptic(self, i: int, place: int, g: Governor) -> _Link | None:
        """ "China's grew 3 percent", after "Japan's GDP grew 2 percent"."""
        before = self.last.indicator if self.last is not None else self.context.quantity[0] if self.context.quantity else None
        if before not in ("gdp", "population", "gdp_per_capita"):
            return None
        own = Owner(codes_at(self.s, (place,)), False, "the possessor, its noun left out")
        rate = g.kind == "rate" or g.preposition in ("to", "from")
        sign = self.last.sign if self.last is not None and g.kind == "link" else g.sign  # "Japan's fell by 2 percent, Italy's by 3"
        return self._link(i, self.last.head if self.last is not None else place, before, own, 1 if rate else sign, g, False)

    def _continue(self, i: int, g: Governor) -> _Link | None:
        """A number that goes on from the one before: "…, up from 4.9%", "and 4 percent in 2006"."""
        last = self.last
        if last is None or last.multiple or not self._gap_is_clear(last.index, i):
            return None
        if self.s.tokens[i].tag == "NUM" and not last.bare:
            return None
        following = self.s.tokens[i + 1] if i + 1 < len(self.s.tokens) else None
        if following is not None and is_content(self.s, i + 1) and following.low not in _CHAIN_WORDS and following.low not in lex.PROJECTION_WORDS and following.low not in {"initially", "respectively", "forecast", "next", "instead", "previously"}:
            return None
        own = place_behind(self.s, i) or self._fresh_place(last.index, i) or last.owner
        direct = self.s.tokens[g.index].low in {"and", "or", ","}
        comparing = self.s.tokens[g.index].low in {"from", "than", "against", "compared", "versus", "vs", "after"}
        kept = direct or g.preposition == "by" or (comparing and last.sign < 0 and g.preposition != "from")
        sign = last.sign if kept else 1
        return self._link(i, last.head, last.indicator, own, sign, g, last.bare)

    def _listed(self, i: int, g: Governor) -> _Link | None:
        """The first of a list whose head names growth: "GDP growth: India 6.5%, China 4.8%"."""
        s, tokens = self.s, self.s.tokens
        if self.last is not None:
            return None
        k = i - 1
        while k >= 0 and tokens[k].low in {"(", ":", "at", "with", "by", "of"}:
            k -= 1
        if k < 0 or tokens[k].tag not in {"PLACE", "ADJ"} or len(tokens[k].codes) != 1:
            return None
        for j in range(k - 1, -1, -1):
            if tokens[j].low == "growing" and j > 0 and tokens[j - 1].low in {"fastest", "slowest"}:
                following = tokens[j + 1 : j + 4]
                if any(t.tag == "ECON" or t.low in {"countries", "country"} for t in following):
                    return self._link(i, j, "gdp", Owner(tokens[k].codes, False, "the place right before"), 1, g, tokens[i].tag == "NUM")
                return None
            if tokens[j].low == "growth":
                who = growth_said(s, j)
                compared = j > 0 and tokens[j - 1].low in {"higher", "faster", "slower", "lower", "highest", "fastest", "slowest", "lowest", "stronger", "strongest"}
                named = compared or s.has("ECON", "GDP") or any(tokens[m].tag in OURS for m in range(max(0, j - 4), j))
                if who.kind != "growth" or not named:
                    return None
                head, slug = self._indicator_of_growth(j)
                return self._link(i, head, slug, Owner(tokens[k].codes, False, "the place right before"), 1, g, tokens[i].tag == "NUM")
            if tokens[j].tag in {"PCT", "MONEY"}:
                return None
        return None

    def _fresh_place(self, a: int, b: int) -> Owner | None:
        """A place named between two numbers, which the second is said of ("and the euro zone by 2")."""
        s = self.s
        for k in range(b - 1, a, -1):
            if s.tokens[k].tag in {"PLACE", "ADJ"} and len(s.tokens[k].codes) == 1:
                if any(t.low in lex.SAY_VERBS for t in s.tokens[k + 1 : k + 3]):
                    continue
                return Owner(codes_at(s, (k,)), False, "the place named for this number")
        return None

    def _gap_is_clear(self, a: int, b: int) -> bool:
        """Whether only words that carry a comparison on stand between two numbers."""
        s = self.s
        if b - a > 24:
            return False
        unknown = 0
        for k in range(a + 1, b):
            t = s.tokens[k]
            if t.tag in OURS or t.tag in {"PLACE", "ADJ", "PER"}:
                continue
            if t.tag in {"PCT", "MONEY", "PEOPLE"}:
                return False
            if t.low in lex.RIVALS and t.tag not in NUMBERS and t.low not in {"rate", "government", "target", "production", "rates"}:
                return False
            if t.low in _CHAIN_WORDS:
                continue
            if t.tag == "NAME" or is_content(s, k):
                unknown += 1
        return unknown <= 2

    def _bare_is_percent(self, i: int, g: Governor) -> bool:
        """A bare number can be growth: "grow by 4.4 instead of 3", "GDP up 9.1", "growth of 1.12, 1.09"."""
        number = self.s.tokens[i].number
        if abs(number.value) > 40 or (number.form == "words" and number.value > 20):
            return False
        following = self.s.tokens[i + 1] if i + 1 < len(self.s.tokens) else None
        if following is not None and is_content(self.s, i + 1) and following.low not in lex.PROJECTION_WORDS and following.low not in {"instead", "earlier"}:
            return False
        if g.kind == "coordinate":
            return self.last.bare if self.last is not None else self._percent_named(i)
        if g.kind in ("verb",):
            return g.preposition == "by" or self.s.tokens[g.index].low == "up" or "." in number.text
        if g.kind == "noun":
            return (not g.right and "." in number.text) or number.value == 0
        return g.kind == "link" and "." in number.text and self._rate_head(g)

    def _percent_named(self, i: int) -> bool:
        """ "GDP growth (annual %): Ghana 6.2 (2018)": the unit stands in the head of the list."""
        lows = [t.low for t in self.s.tokens[:i]]
        return ":" in lows and bool({"%", "percent", "pct"} & set(lows))

    def _rate_head(self, g: Governor) -> bool:
        who = subject(self.s, g.index)
        return who.kind == "growth" or (who.kind == "indicator" and _is_rate(self.s, who.index))

    def _multiple(self, i: int) -> Iterable[Draft]:
        """ "has doubled since 1960": the verb is number and governor in one."""
        s, tokens = self.s, self.s.tokens
        number = tokens[i].number
        word = tokens[i].low
        if number.form != "multiple" or number.value <= 0 or (i + 1 < len(tokens) and tokens[i + 1].low == "every"):
            return
        verb = _to_multiply(s, i) or any(word.endswith(e) or f"{e} " in word for e in ("doubled", "tripled", "trebled", "quadrupled", "quintupled", "halved", "doubling", "tripling", "halving", "doubles"))
        fold = "fold" in word or "times" in word
        head: int | None = None
        if verb:
            who = subject(s, i)
            if who.kind == "indicator":
                head = who.index
            elif self.last is not None and self.last.multiple and _goes_on(s, self.last.index, i):
                head = self.last.head  # "will double by 2050 and triple by 2100"
            elif who.kind in ("rival", "unknown", "place", "none"):
                complement = growth_complement(s, i)
                if complement is None or tokens[complement].tag not in OURS or not word.endswith("ing"):
                    return
                head = complement
        elif fold:
            g = governor(s, i)
            if g is None or g.kind not in ("verb", "noun") or g.preposition == "to":
                return
            if g.right and any(t.low == "than" for t in tokens[g.index + 1 : g.index + 4]):
                return  # "three times higher than in Bolivia" compares two places
            if g.kind == "verb":
                who = subject(s, g.index)
                head = who.index if who.kind == "indicator" else None
            else:
                found = self._noun(i, g)
                head = found[0] if found and tokens[found[0]].tag in OURS else None
        if head is None or tokens[head].tag == "ECONOMIC":
            return
        if i + 1 < len(tokens) and tokens[i + 1].low in {"the", "that", "its", "as"} and tokens[i + 1].low != "to":
            if any(tokens[k].low in {"size", "that", "of"} for k in range(i + 1, min(len(tokens), i + 4))) and not verb:
                return
        own = owner(s, head, self.context, i)
        for at in when(s, i, self.context):
            at = self._until_now(at)
            factor = 100.0
            stated = Interval((number.stated.low - 1) * factor, (number.stated.high - 1) * factor)
            start = self.last.index if self.last is not None and self.last.head == head else -1
            mode = modality(s, i, at, start=start)
            if start >= 0 and mode == "asserted" and not at.past and self.last is not None:
                mode = self.last.modality
            link = _Link(i, _slug(s, head), own, 1, head, False, at, mode, -1, multiple=True)
            self.last = link
            yield self._draft(link, i, (number.value - 1) * factor, None, stated, number.how + "; less the original once")

    def _lost(self, i: int, head: int, own: Owner) -> Iterable[Draft]:
        """ "lost a fifth of its population" is a fall of 20 percent."""
        number = self.s.tokens[i].number
        for at in when(self.s, i, self.context):
            at = self._until_now(at)
            link = _Link(i, _slug(self.s, head), own, -1, head, False, at, modality(self.s, i, at), -1)
            yield self._draft(link, i, -number.value, None, -number.stated, number.how)

    def _spanned(self, i: int, g: Governor, at: When) -> When:
        """The span of a change that sums up: "rose from 3 million in 1990 to 4 million in 2019, a rise of 24 percent"."""
        tokens = self.s.tokens
        since = len(at.years) == 1 and _since(self.s, at)
        summed = g.kind == "noun" and not g.right and any(t.low == "," for t in tokens[max(0, g.index - 4) : g.index]) and not any(k > i for k in at.tokens)
        if not (since or summed):
            return at
        low = self.last.index if self.last is not None else -1
        dated = [k for k in range(low + 1, i) if tokens[k].tag == "PER" and tokens[k].period.unit == "year"]
        ends = [years[0] for k in dated if len(years := resolve(tokens[k].period, self.context, ())) == 1]
        if since:
            later = [year for year in ends if year > at.years[0]]
            return replace(at, years=(at.years[0], max(later))) if later else self._until_now(at)
        figures = sum(t.tag in {"NUM", "MONEY", "PEOPLE"} for t in tokens[max(0, g.index - 14) : g.index])
        return replace(at, years=(min(ends), max(ends))) if figures == 2 and len(set(ends)) == 2 else at

    def _until_now(self, at: When) -> When:
        """ "since 1990" lasts until the document's year."""
        year = self.context.year
        if len(at.years) == 1 and year and at.years[0] < year and _since(self.s, at):
            return replace(at, years=(at.years[0], year))
        return at

    def _compared(self, i: int, past: PastComparison) -> Draft:
        """ "half the size it was in 2013" is a change of -50 percent."""
        number = self.s.tokens[i].number
        at = self._dated(past)
        if past.change:
            value, stated, how = past.sign * number.value, number.stated if past.sign > 0 else -number.stated, number.how
        else:
            scale = 100.0 if self.s.tokens[i].tag == "TIMES" else 1.0
            value = number.value * scale - 100
            stated = Interval(number.stated.low * scale - 100, number.stated.high * scale - 100)
            how = number.how + "; less the original once"
        link = _Link(i, past.indicator, past.owner, past.sign, past.head, False, at, modality(self.s, i, at), -1)
        self.last = link
        return self._draft(link, i, value, None, stated, how)

    def _dated(self, past: PastComparison) -> When:
        said = " ".join(self.s.tokens[k].text for k in past.dated_by)
        year = self.context.year
        return When(
            past.years, how=f"“{said}” with {'–'.join(map(str, past.years))}", future=bool(year and past.years[-1] > year),
            past=bool(year and past.years[-1] < year), tokens=past.dated_by,
        )  # fmt: skip

    def _link(self, i: int, head: int, indicator: str, own: Owner | None, sign: int, g: Governor, bare: bool) -> _Link:
        s = self.s
        previous = self.last.index if self.last is not None else -1
        if own is None:
            own = owner(s, head, self.context, i)
            fresh = None
            if self.last is not None and head <= previous:
                fresh = place_behind(s, i) or self._fresh_place(previous, min(i, g.index))
            if fresh is not None:
                own = fresh
        compared = s.tokens[g.index].low in {"from", "after", "than", "against", "versus", "vs", "compared"} or (
            g.preposition == "from" or _compares(s, i, previous)
        )
        start = previous
        neighbours = [k for k in s.indices("PCT", "NUM", "TIMES") if k > i and not s.tokens[k].number.year_like]
        anchor = self.last.when.years if self.last is not None else ()
        after = previous if self.last is not None else -1
        times = when(s, i, self.context, after=after, before=neighbours[0] if neighbours else None, anchor=anchor)
        at = times[0]
        if self.last is not None and len(anchor) == 1 and i + 1 < len(s.tokens) and s.tokens[i + 1].low == "next":
            at = replace(self.last.when, years=(anchor[0] + 1,), future=True, past=False)  # "3 pct this year and 3.5 pct next"
        if not at.tokens and self.last is not None and s.tokens[g.index].low in {"and", "or", ","} and not compared:
            at = self.last.when
        at = self._spanned(i, g, at)
        mode = modality(s, i, at, start=start, compared=compared and self.last is not None)
        if g.preposition in ("to", "from") and mode == "asserted" and _revised(s, g.index, i):
            mode = "projected"
            if not at.tokens and self.last is not None:
                at = self.last.when
        if self.last is not None and mode == "asserted" and not compared and s.tokens[g.index].low in {"and", ",", "or"} and not at.past:
            mode = self.last.modality
        self._times = times
        self._own_head = head
        link = _Link(i, indicator, own, sign, head, bare, at, mode, start)
        self.last = link
        return link

    def _drafts(self, link: _Link, i: int) -> Iterable[Draft]:
        number = self.s.tokens[i].number
        sign = link.sign
        stated = number.stated if sign > 0 else -number.stated
        value = sign * number.value
        high = None if number.value_high is None else sign * number.value_high
        if high is not None and sign < 0:
            value, high = high, value
        direct = direct_sign(number)
        if direct:
            value, stated = number.value, number.stated
        times = self._times if link.when is self._times[0] else (link.when,)
        for at in times:
            mode = modality(self.s, i, at, start=link.start) if len(times) > 1 else link.modality
            yield self._draft(replace(link, when=at, modality=mode), i, value, high, stated, number.how)

    def _draft(self, link: _Link, i: int, value: float, high: float | None, stated: Interval, how: str) -> Draft:
        s = self.s
        number = s.tokens[i].number
        stated_bound = "=" if _moved_up_to(s, i) else number.comparator
        comparator = stated_bound if link.sign > 0 else {">": "<", "<": ">", ">=": "<=", "<=": ">="}.get(stated_bound, stated_bound)
        average, span_years = _average(s, i, link)
        start, end = span_of(s, min(i, link.head), max(i, link.head))
        blocked = link.owner.veto
        if link.indicator == "gnp":
            blocked = "national income (GNP, GNI) is not in the record"
        elif not link.owner.codes and not blocked:
            blocked = "no place is named that the growth could be of"
        nominal = link.indicator.startswith("gdp") and _nominal(s)
        prices = "current" if nominal else "constant" if s.tokens[link.head].mention is not None and getattr(s.tokens[link.head].mention, "prices", None) == "constant" else None
        indicator = {"gdp_ppp": "gdp"}.get(link.indicator, link.indicator)
        return Draft(
            kind="growth", indicator=indicator, start=start, end=end, tokens=(i,), places=link.owner.codes,
            combined=not link.owner.separate and _is_total(self.context, link.owner.codes), prices=prices,  # type: ignore[arg-type]
            value=value, value_high=high, unit="percent", comparator=comparator,  # type: ignore[arg-type]
            years=span_years or link.when.years, period=link.when.period, average=average,
            frequency=_frequency(s, i, link.when), modality=link.modality,  # type: ignore[arg-type]
            stated=stated, stated_how=how, blocked=blocked,
            trace=(f"growth of {indicator}: the number “{number.text}” is governed by a change of “{s.tokens[link.head].text}”", link.owner.how, link.when.how),
            notes=tuple(n for n in (link.owner.note,) if n),
        )  # fmt: skip


_MULTIPLIERS = frozenset(["double", "triple", "treble", "quadruple", "quintuple", "halve"])
_BEFORE_INFINITIVE = frozenset({"to", "will", "would", "could", "may", "might", "should", "can", "shall", "and", "or", "'ll"})


def _to_multiply(s: Sentence, i: int) -> bool:
    """ "is expected to more than double", "will triple": the base form as a verb."""
    return s.tokens[i].low.split()[-1] in _MULTIPLIERS and i > 0 and s.tokens[i - 1].low in _BEFORE_INFINITIVE


def _goes_on(s: Sentence, a: int, b: int) -> bool:
    """Whether only dates and "and" stand between two multiples."""
    return b - a < 10 and all(t.tag == "PER" or t.low in {"and", "or", ",", "by", "in", "then", "before"} for t in s.tokens[a + 1 : b])


def _is_total(context: Context, codes: tuple[str, ...]) -> bool:
    return len(codes) > 1 or any(context.gazetteer.is_group(c) for c in codes)


def _changes_by(s: Sentence, i: int) -> bool:
    g = governor(s, i)
    if g is None:
        return False
    if g.kind == "noun":  # "an increase of almost a quarter", "a quarter increase"
        return g.right or s.tokens[g.index + 1].low == "of"
    return g.kind == "verb" and g.preposition in ("by", None)


_MOVED = frozenset({"picked", "picking", "edged", "edging", "inched", "inching", "went", "came", "moved", "climbed", "rose", "revised", "pushed"})


_FORECASTS = frozenset({"forecast", "forecasts", "estimate", "estimates", "projection", "projections", "prediction", "outlook", "target"})


_REVISING = frozenset(
    ["cut", "cuts", "cutting", "lower", "lowers", "lowered", "raise", "raises", "raised", "revise", "revises", "revised", "trim", "trimmed", "trims", "slash", "slashed"]
    + ["upgrade", "upgraded", "downgrade", "downgraded", "reduce", "reduced", "reduces", "lift", "lifted", "nudged", "marked", "changed", "scaled"]
)


def _revised(s: Sentence, a: int, b: int) -> bool:
    """ "cut its growth forecast from 1.8 to 0.8 percent": both are forecasts for one year."""
    before = s.tokens[max(0, a - 16) : b]
    revised = next((k for k, t in enumerate(before) if t.low in _REVISING), None)
    return revised is not None and any(t.low in _FORECASTS for t in before[revised:])


_SETTING = frozenset(["set", "sets", "expects", "forecasts", "forecast", "predicts", "predicted", "projects", "projected", "approved", "adopted", "sees", "targets", "expected"])
_BODIES = frozenset(["national", "government", "parliament", "cabinet", "ministry", "finance", "central", "bank", "assembly", "planning", "commission", "of", "statistics", "office", "president", "minister"])


def _moved_up_to(s: Sentence, i: int) -> bool:
    """ "picked up to 8.6 percent": "up" belongs to the verb and bounds nothing."""
    return i > 0 and s.tokens[i].low.startswith("up to ") and s.tokens[i - 1].low in _MOVED


def _compares(s: Sentence, i: int, previous: int) -> bool:
    lows = {t.low for t in s.tokens[max(previous + 1, i - 6) : i]}
    return bool(lows & {"after", "from", "than", "against", "versus", "vs", "compared", "instead", "following"})


def _is_rate(s: Sentence, j: int) -> bool:
    """ "GDP growth", "growth of real GDP": the indicator at token `j` is spoken of as a rate."""
    if s.tokens[j].tag not in OURS:
        return False
    if any(t.low == "growth" for t in s.tokens[j + 1 : j + 3]):
        return True
    k = j - 1
    while k > 0 and (s.tokens[k].low in {"real", "the", "annual", "its"} or s.tokens[k].tag in {"ADJ"}):
        k -= 1
    return k > 0 and s.tokens[k].low in {"of", "in"} and s.tokens[k - 1].low in {"growth", "change"}


def _slug(s: Sentence, head: int) -> str:
    mention = s.tokens[head].mention
    return getattr(mention, "indicator", "gdp") or "gdp"


def _frequency(s: Sentence, i: int, at: When) -> Frequency:
    """The stretch a rate covers: its period's, or what "quarterly" and "on the quarter" say."""
    if at.frequency != "annual":
        return at.frequency
    near = " ".join(t.low for t in s.tokens[max(0, i - 5) : i + 6])
    if "quarterly" in near or "quarter on quarter" in near or "on the quarter" in near or "q / q" in near:
        return "quarter"
    if "month on month" in near or "on the month" in near:
        return "month"
    return "annual"


def _since(s: Sentence, at: When) -> bool:
    return any(s.tokens[k].period.since or (k > 0 and s.tokens[k - 1].low == "since") for k in at.tokens)


def _nominal(s: Sentence) -> bool:
    lows = [t.low for t in s.tokens]
    text = " ".join(lows)
    return "in current prices" in text or "nominal terms" in text or "nominal gdp" in text or "at current prices" in text


def _average(s: Sentence, i: int, link: _Link) -> tuple[bool, tuple[int, ...]]:
    """Whether the rate is a yearly average over a span ("on average", "a year between …")."""
    window = [t.low for t in s.tokens[max(0, i - 10) : i + 8]]
    text = " ".join(window)
    spans = len(link.when.years) == 2
    average = "on average" in text or "an average" in text or "averaged" in text or "averaging" in text or "average annual" in text or "average of" in text or "average growth" in text
    yearly = "a year" in text or "per year" in text or "annually" in text or "per annum" in text or "annual" in text or "each year" in text
    near = [t.low for t in s.tokens[max(0, i - 4) : i]]
    if ("average" in near and "below" in near + window[:0]) or ("average" in near and "above" in near):
        average = True
    lasting = any(t.tag == "PER" and abs(t.period.length or 0) > 1 and t.period.offset is None for t in s.tokens[i + 1 : i + 7])
    return average or ((spans or lasting) and yearly), ()


def _shared_years(s: Sentence, drafts: list[Draft]) -> list[Draft]:
    """One period for a list of places: "India grew 8.2 percent, China 5.2 percent and Brazil 2.9 percent in 2023"."""
    out = list(drafts)
    for forward in (True, False):
        order = range(1, len(out)) if forward else range(len(out) - 2, -1, -1)
        for n in order:
            near = out[n - 1 if forward else n + 1]
            here = out[n]
            if here.years or not near.years or here.places == near.places or here.frequency != near.frequency or here.indicator != near.indicator:
                continue
            first, second = sorted((here.tokens[0], near.tokens[0]))
            between = [t.low for t in s.tokens[first + 1 : second]]
            if set(between) & {";", "but", "while", "whereas", "earlier", "previous"} and not forward:
                continue
            mode = near.modality if forward and here.modality == "asserted" else here.modality
            out[n] = replace(here, years=near.years, period=near.period, modality=mode)
    return out


def _respectively(s: Sentence, drafts: list[Draft], context: Context) -> list[Draft]:
    """Numbers listed for as many places, in their order: "A, B and C grew 2, 3 and 4 percent, respectively"."""
    if len(drafts) < 2 or not any(t.low.startswith("respective") for t in s.tokens):
        return drafts
    count = len(drafts)
    periods = [k for k in s.indices("PER") if k > max(i for d in drafts for i in d.tokens)]
    spread: dict[tuple[int, ...], list[Draft]] = {}
    for d in drafts:
        spread.setdefault(d.tokens, []).append(d)
    if len(periods) == len(spread) > 1:
        return [
            replace(group[0], years=tuple(resolve(s.tokens[k].period, context, ())))
            for group, k in zip(spread.values(), periods, strict=True)
        ]
    lists: list[tuple[int, ...]] = []
    seen: set[int] = set()
    for j in s.indices("PLACE", "ADJ"):
        if j in seen:
            continue
        indices = [j]
        k = j + 1
        while k < len(s.tokens) and (s.tokens[k].tag in {"PLACE", "ADJ"} or s.tokens[k].low in {",", "and", "the", "&"}):
            if s.tokens[k].tag in {"PLACE", "ADJ"}:
                indices.append(k)
            k += 1
        seen.update(indices)
        lists.append(tuple(indices))
    fitting = next((li for li in lists if len(li) == count), None)
    if fitting is None:
        return [] if lists and max(map(len, lists)) > 1 else drafts
    return [
        replace(d, places=s.tokens[k].codes if len(s.tokens[k].codes) == 1 else (), combined=False, blocked=None if len(s.tokens[k].codes) == 1 else "the place is ambiguous", notes=())
        for d, k in zip(drafts, fitting, strict=True)
    ]

