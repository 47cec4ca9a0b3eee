"""Figures that answer one told before: "or US$4,200 per capita", "Spain was at $29,700", "that of Tonga was $4,400".

The quantity is that of the level before, in the same sentence or the one before it; a figure per head after a GDP is GDP
per head. The figure must be of the size that such quantities have, and the words between must say nothing else.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.quantities import quantity_at
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.whose import Owner, codes_at, nearest_left, owner, said_of
from claimcheck.claims.grammar.words import is_content, whole_population
from claimcheck.claims.kinds.level.chains import Last
from claimcheck.claims.kinds.level.heads import HEADS

_HEADS = frozenset({"head", "capita", "person", "inhabitant", "resident", "citizen"})
_EVERYBODY = frozenset({"man", "woman", "one"})
_PRODUCTS = frozenset({"gdp", "gdp_per_capita"})
_MOST_PER_HEAD = 500_000
_LEAST_GDP = 10_000_000
_FIGURES = frozenset({"figure", "number", "level"})
_BEING = frozenset("is was were are stands stood came comes at to remains".split())
_SPREADING = frozenset(
    "spread divide divided share shared it out you get got works work comes that by and is or i . e".split()
)


Answer = tuple[int, Owner, str, str]  # the token it hangs on, whose it is, the indicator, the unit


def answering(s: Sentence, i: int, context: Context, last: Last | None) -> Answer | None:
    """What the figure at token `i` is the size of, where it answers another figure."""
    found = _per_head(s, i, context, last) or _another(s, i, context, last) or _than(s, i, context)
    return found or _produced_per_head(s, i, context)


def is_per_head(s: Sentence, i: int) -> bool:
    """ "$4,200 per capita", "$7,000 a head", "$7,000 for every inhabitant", right behind the number."""
    lows = [t.low for t in s.tokens[i + 1 : i + 4]]
    if lows[:1] == ["for"] and lows[1:2] and lows[1] in {"every", "each"}:
        return lows[-1] in _HEADS | _EVERYBODY
    return len(lows) > 1 and lows[0] in {"per", "a"} and lows[1] in _HEADS


def _per_head(s: Sentence, i: int, context: Context, last: Last | None) -> Answer | None:
    """ "$17.6 billion in 2018, or US$4,200 per capita", "Divide it up and you get roughly $7,000 a head"."""
    tokens = s.tokens
    number = tokens[i].number
    if tokens[i].tag != "MONEY" or not is_per_head(s, i) or not 50 <= number.value <= _MOST_PER_HEAD:
        return None
    behind = i + 3 + (tokens[i + 1].low == "for")
    if behind < len(tokens) and (is_content(s, behind) or tokens[behind].low == "of"):
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
    if any(t.mention is None and t.low in lex.RIVALS - _SPREADING for t in tokens):
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
    if _possessed_at(s, k, i):
        own = Owner(codes_at(s, (k - 2,)), False, "the place of the figure that answers another")
        return k - 2, own, quantity[0], tokens[i].number.unit or "usd"
    called = tokens[k].low in _FIGURES and tokens[k + 1].low == "of"  # "the Peruvian figure of $7,000"
    if k == i - 1 or not (called or any(t.low in _BEING - {"at", "to"} for t in tokens[k + 1 : i])):
        return None
    place = _place_of_figure(s, k)
    if place is None:
        direct = tokens[k].tag == "PLACE" and any(t.low == "at" for t in tokens[k + 1 : i])
        place = k if direct and _opens(s, k) else None
    if place is None or len(tokens[place].codes) != 1:
        return None
    own = Owner(codes_at(s, (place,)), False, "the place of the figure that answers another")
    return place, own, quantity[0], tokens[i].number.unit or "usd"


def _possessed_at(s: Sentence, k: int, i: int) -> bool:
    """ "Argentina's, at around $10,000, is next": a genitive whose noun is left out, and its figure."""
    tokens = s.tokens
    if k < 2 or tokens[k].low != "," or tokens[k + 1].low != "at" or tokens[k - 1].low not in {"'s", "'"}:
        return False
    return tokens[k - 2].tag == "PLACE" and len(tokens[k - 2].codes) == 1 and _opens(s, k - 2)


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


_PRODUCING = frozenset("produces produced produce generates generated generate makes made".split())
_WORTH = frozenset({"worth", "of", "gdp", "goods", "output"})


def _produced_per_head(s: Sentence, i: int, context: Context) -> Answer | None:
    """ "Chile produces $14,900 a head", "an output of $14,900 per head", "the average Chilean produced $14,900"."""
    tokens = s.tokens
    if tokens[i].tag != "MONEY" or not 50 <= tokens[i].number.value <= _MOST_PER_HEAD:
        return None
    k = i - 1
    while k > 0 and tokens[k].low in lex.FILLERS:
        k -= 1
    unit = tokens[i].number.unit or "usd"
    if tokens[k].low == "output" and k > 1 and is_per_head(s, i):
        k -= 1 + (tokens[k - 1].low in lex.ARTICLES)
        own = nearest_left(s, k, context) if tokens[k].low in {"has", "had", "have", "with"} else None
        return (i, own, "gdp_per_capita", unit) if own is not None and own.codes and not own.veto else None
    if k < 1 or tokens[k].low not in _PRODUCING:
        return None
    who = tokens[k - 1]
    if len(who.codes) != 1:
        return None
    average = k > 1 and tokens[k - 2].low == "average" and who.tag in {"ADJ", "PLACE"}
    if not average and not (is_per_head(s, i) and who.tag == "PLACE" and _opens(s, k - 1)):
        return None
    behind = tokens[i + 1 : i + 5]
    other = any(t.mention is None and t.low in lex.RIVALS - _WORTH for t in behind)
    if not average and i + 3 < len(tokens):
        other = other or (tokens[i + 3].low[:1].isalpha() and not s.has("PER"))  # "$900 a head in wine"
    own = Owner(who.codes, False, "who produces so much a head")
    return None if other else (k - 1, own, "gdp_per_capita", unit)
