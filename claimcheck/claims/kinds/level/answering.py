"""Figures that answer one told before: "or US$4,200 per capita", "Spain was at $29,700", "that of Tonga was $4,400".

The quantity is that of the level before, in the same sentence or the one before it; a figure per head after a GDP is GDP
per head. The figure must be of the size that such quantities have, and the words between must say nothing else.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.quantities import quantity_at
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.whose import Owner, codes_at, owner, said_of
from claimcheck.claims.grammar.words import is_content, whole_population
from claimcheck.claims.kinds.level.chains import Last
from claimcheck.claims.kinds.level.heads import HEADS

_HEADS = frozenset({"head", "capita", "person", "inhabitant"})
_PRODUCTS = frozenset({"gdp", "gdp_per_capita"})
_MOST_PER_HEAD = 500_000
_LEAST_GDP = 10_000_000
_FIGURES = frozenset({"figure", "number", "level"})
_BEING = frozenset("is was were are stands stood came comes at to remains".split())
_SPREADING = frozenset(
    "spread divide divided shared it out you get got works work comes that by and is or i . e".split()
)


Answer = tuple[int, Owner, str, str]  # the token it hangs on, whose it is, the indicator, the unit


def answering(s: Sentence, i: int, context: Context, last: Last | None) -> Answer | None:
    """What the figure at token `i` is the size of, where it answers another figure."""
    return _per_head(s, i, context, last) or _another(s, i, context, last) or _than(s, i, context)


def is_per_head(s: Sentence, i: int) -> bool:
    """ "$4,200 per capita", "$7,000 a head", right behind the number."""
    lows = [t.low for t in s.tokens[i + 1 : i + 3]]
    return len(lows) == 2 and lows[0] in {"per", "a"} and lows[1] in _HEADS


def _per_head(s: Sentence, i: int, context: Context, last: Last | None) -> Answer | None:
    """ "$17.6 billion in 2018, or US$4,200 per capita", "Divide it up and you get roughly $7,000 a head"."""
    tokens = s.tokens
    number = tokens[i].number
    if tokens[i].tag != "MONEY" or not is_per_head(s, i) or not 50 <= number.value <= _MOST_PER_HEAD:
        return None
    if i + 3 < len(tokens) and (is_content(s, i + 3) or tokens[i + 3].low == "of"):
        return None
    unit = number.unit or "usd"
    if last is not None:
        between = s.tokens[last.index + 1 : i]
        plain = not any(t.tag in NUMBERS or t.tag in {"PLACE", "SUB", "NAME", "ADJ"} for t in between)
        rival = any(t.mention is None and t.low in lex.RIVALS for t in between)
        if last.indicator in _PRODUCTS and plain and not rival:
            return last.head, last.owner, "gdp_per_capita", unit
        return None
    quantity = context.quantity
    if quantity is None or quantity[0] not in _PRODUCTS or s.has("PLACE", "SUB", "NAME", "ADJ", "POP"):
        return None
    if any(t.low not in _SPREADING and is_content(s, k) for k, t in enumerate(tokens[:i])):
        return None
    if any(t.mention is None and t.low in lex.RIVALS for t in tokens):
        return None
    note = f"The figure per head is taken to be of {said_of(context, *quantity)}, spoken of before."
    return i, Owner(quantity[1], False, "the product spoken of before", note=note), "gdp_per_capita", unit


def _another(s: Sentence, i: int, context: Context, last: Last | None) -> Answer | None:
    """ "Spain was at $29,700", "the Dutch figure is around $46,000", "that of Tonga was about $4,400"."""
    tokens = s.tokens
    quantity = (last.indicator, last.owner.codes) if last is not None else context.quantity
    if quantity is None or quantity[0] not in _PRODUCTS or tokens[i].tag != "MONEY":
        return None
    value = tokens[i].number.value
    per_head = quantity[0] == "gdp_per_capita"
    if not (50 <= value <= _MOST_PER_HEAD if per_head else value >= _LEAST_GDP):
        return None
    behind = tokens[i + 1].low if i + 1 < len(tokens) else "."
    if behind not in {"back", "then"} and (
        behind in {"of", "from"} or (behind != "." and is_content(s, i + 1))
    ):
        return None
    k = i - 1
    while k > 0 and (
        tokens[k].low in _BEING or tokens[k].tag == "PER" or tokens[k].low in lex.FILLERS | {"in", "already"}
    ):
        k -= 1
    if k == i - 1 or not any(t.low in _BEING - {"at", "to"} for t in tokens[k + 1 : i]):
        return None
    place = _place_of_figure(s, k)
    if place is None:
        direct = tokens[k].tag == "PLACE" and any(t.low == "at" for t in tokens[k + 1 : i])
        place = k if direct and _opens(s, k) else None
    if place is None or len(tokens[place].codes) != 1:
        return None
    own = Owner(codes_at(s, (place,)), False, "the place of the figure that answers another")
    return place, own, quantity[0], tokens[i].number.unit or "usd"


def _place_of_figure(s: Sentence, k: int) -> int | None:
    """ "the Dutch figure", "Britain's figure", "that of Tonga", "the figure for Tonga", ending at token `k`."""
    tokens = s.tokens
    if tokens[k].low in _FIGURES and k > 0:
        m = k - 1 - (tokens[k - 1].low == "'s")
        return m if m >= 0 and tokens[m].tag in {"PLACE", "ADJ"} else None
    if tokens[k].tag != "PLACE" or k < 2:
        return None
    m = k - 1 - (tokens[k - 1].low == "the")
    if tokens[m].low == "of" and m > 0 and tokens[m - 1].low == "that":
        return k
    return k if tokens[m].low in {"for", "in"} and m > 0 and tokens[m - 1].low in _FIGURES else None


def _opens(s: Sentence, k: int) -> bool:
    before = s.tokens[k - 1].low if k else ""
    return k == 0 or before in {",", ";", "and", "while", "but", "the", "--"}


def _than(s: Sentence, i: int, context: Context) -> Answer | None:
    """ "Iran's population is even larger than Turkey's, at 80 million": of what is larger."""
    tokens = s.tokens
    k = i - 1
    while k > 0 and tokens[k].low in lex.FILLERS and tokens[k].low != "at":
        k -= 1
    if k < 4 or tokens[k].low != "at" or tokens[k - 1].low != ",":
        return None
    than = next((m for m in range(k - 2, max(-1, k - 8), -1) if tokens[m].low == "than"), None)
    if than is None or any(
        is_content(s, m) for m in range(than + 1, k - 1) if tokens[m].low not in lex.COUNTRY_NOUNS
    ):
        return None
    head = next((m for m, t in enumerate(tokens[:than]) if t.tag in HEADS - {"GNP", "DENSITY"}), None)
    if head is None or quantity_at(s, head).kind != "indicator":
        return None
    people = tokens[head].tag == "POP"
    if people != (tokens[i].tag in {"NUM", "PEOPLE"}) or (people and not whole_population(s, head)):
        return None
    slug = str(getattr(tokens[head].mention, "indicator", "gdp"))
    floor = 9_000 if people else 50 if slug == "gdp_per_capita" else _LEAST_GDP
    if tokens[i].number.value < floor or tokens[i].number.year_like:
        return None
    own = owner(s, head, context, i)
    known = own.codes and not own.veto
    return (head, own, slug, tokens[i].number.unit or ("persons" if people else "usd")) if known else None
