"""What is found and not covered: numbers of a sentence that no kind has used, each with the reason why."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.governors import governor
from claimcheck.claims.grammar.owners import words_between
from claimcheck.claims.grammar.subjects import subject
from claimcheck.claims.grammar.times import UNDATED, neighbours, when
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.words import is_content, of_whole, whole_population
from claimcheck.claims.interface import Draft


def leftovers(s: Sentence, used: frozenset[int], context: Context) -> Iterable[Draft]:
    """Every number token that is not in `used`, as a claim of kind `other`."""
    for i in s.indices(*NUMBERS):
        number = s.tokens[i].number
        if i in used or number.form == "ordinal" or number.year_like:
            continue
        if (
            number.form == "words"
            and number.value <= 2
            and (number.unit is None or number.unit.startswith("noun:"))
        ):
            continue
        before, behind = neighbours(s, i)
        at = when(s, i, context, after=before, before=behind)[0] if s.has("PER") else UNDATED
        unit = None if number.unit is None or number.unit.startswith("noun:") else number.unit
        yield Draft(
            kind="other", indicator=None, start=number.start + s.start, end=number.end + s.start, tokens=(i,), value=number.value,
            value_high=number.value_high, unit=unit, comparator=number.comparator, years=at.years, period=at.period,
            frequency=at.frequency, stated=number.stated, stated_how=number.how, blocked=reason(s, i),
            trace=(f"“{number.text}” was taken by no kind",),
        )  # fmt: skip


_SORTS = frozenset({"economy", "economies", "gdp", "population", "populations"})


def _other_sort(s: Sentence) -> str | None:
    """ "the prison population", "the shadow economy", "the GDP deflator": what is called like ours and is not."""
    tokens = s.tokens
    for k, t in enumerate(tokens):
        if t.tag == "POP" and not whole_population(s, k):
            before = tokens[k - 1] if k else t
            narrowed = k > 0 and before.mention is None and before.low not in lex.WHOLE_POPULATION
            if narrowed:
                return f"“{before.text} {t.text}” is not a country's population"
            if not s.has("SUB"):
                return f"“{words_between(s, k, k + 3)}” is not a country's population"
        if t.mention is None and t.low in _SORTS:
            first, last = (k, k + 1) if t.low == "gdp" else (k - 1, k)
            if first >= 0 and last < len(tokens):
                return f"“{tokens[first].text} {tokens[last].text}” is not a country's GDP or population"
    return None


def _of_noun(s: Sentence, i: int) -> int | None:
    """ "20 trillion yen of stimulus", "users grew by 12 percent": the noun that the number is of, a stranger here."""
    tokens = s.tokens
    if i + 2 < len(tokens) and tokens[i + 1].low == "of" and is_content(s, i + 2):
        return i + 2
    g = governor(s, i)
    who = subject(s, g.index) if g is not None and g.kind in ("verb", "rate", "link") else None
    if who is None or who.index < 0 or who.kind not in ("rival", "unknown") or not is_content(s, who.index):
        return None
    return who.index


def reason(s: Sentence, i: int) -> str:
    """Why the number at token `i` is not covered, as far as its surroundings tell."""
    tokens = s.tokens
    whole = of_whole(s, i)
    if whole is not None:
        if tokens[whole].tag == "POP":
            return "a part of a population by a property that no data set speaks to"
        return "a ratio to GDP of something that no data set speaks to"
    for k in [*range(i + 1, min(len(tokens), i + 4)), *range(i - 1, max(-1, i - 10), -1)]:
        token = tokens[k]
        if (
            token.mention is None
            and token.low in lex.RIVALS
            and token.low not in {"rate", "rates", "cut", "cuts", "area"}
        ):
            return f"“{token.text}” is not in the record"
    number = tokens[i].number
    if number.unit is not None and number.unit.startswith("noun:"):
        return f"a count of “{number.unit[5:]}” is not in the record"
    if (other := _other_sort(s)) is not None:
        return other
    if number.unit == "persons":
        return "people who are not said to be a whole population"
    if number.unit == "years":
        return "a length of time"
    if any(t.tag == "SUB" for t in tokens):
        return "places below the country level are not in the record"
    if (named := _of_noun(s, i)) is not None:
        return f"“{tokens[named].text}” is not in the record"
    return "nothing ties this number to an indicator of the record"
