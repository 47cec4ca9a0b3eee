"""Figures that go on from one told before, by where they stand: "Laos, for all its dams, had barely $2,000".

The quantity is that of the figure before, in the same sentence or right before it. What makes the number one more figure of
it is no list of verbs but the shape of the clause: a place opens it, the word behind the place is its verb, only hedges,
times and superlatives follow, then a number of the fitting unit and size, then an end. An unknown noun, or a quantity other
than ours, on the way makes it a figure of something else ("Laos exports $2,000 of tin").
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.grammar.words import change_sign
from claimcheck.claims.grammar.yardsticks import SUPERLATIVES
from claimcheck.claims.kinds.level.answering import is_per_head
from claimcheck.claims.kinds.level.chains import Last

GoesOn = tuple[int, Owner, str]  # the token it hangs on, whose it is, the indicator

_SIZES = {
    "population": (100_000, 2.5e9),
    "gdp": (1e8, 5e13),
    "gdp_per_capita": (100, 200_000),
    "gdp_per_capita_ppp": (100, 200_000),
}
_ASIDE = 12  # tokens of an aside between the place and its verb
_NEAR = 14  # tokens between the place and the number
_BEING = frozenset("is was are were be been remains remained stays stayed".split())
_HAVING = lex.LINKS - frozenset("see sees saw seeing report reported reporting".split()) | {"makes", "made"}
_LEADING_TO = frozenset({"at", "with", "to", "on", ":"})
_PARTICLES = frozenset(", in by up out along off down".split())
_TRADING = frozenset(
    (
        "exports exported imports imported spends spent borrows borrowed lends lent sells sold buys bought pays paid trades traded"
        " invests invested opens opened ends ended closes closed"
    ).split()
)
_PASSED = frozenset("of in the it them all far well way not and a an".split())
_BEFORE_SUBJECT = frozenset(
    {"and", "but", "while", "whereas", "the", "neighbouring", "neighboring", "then", "yet"}
)
_BEHIND = frozenset(
    "and but while whereas which today now then each apiece making as or after before".split()
)


def goes_on(s: Sentence, i: int, context: Context, last: Last | None) -> GoesOn | None:
    """What the number at token `i` is the size of, where its clause goes on from the figure before."""
    quantity = context.quantity if context.fresh else None
    slug = last.indicator if last is not None else quantity[0] if quantity is not None else ""
    if slug not in _SIZES or not _fits(s, i, slug):
        return None
    place = _subject(s, i) if _closes(s, i) else None
    if place is None or len(s.tokens[place].codes) != 1:
        return None
    return place, Owner(s.tokens[place].codes, False, "who the clause that goes on is about"), slug


def _fits(s: Sentence, i: int, slug: str) -> bool:
    """Whether the number has the unit and the size of such a quantity."""
    t = s.tokens[i]
    least, most = _SIZES[slug]
    fitting = t.tag in {"NUM", "PEOPLE"} if slug == "population" else t.tag == "MONEY"
    return fitting and not t.number.year_like and least <= t.number.value <= most


def _closes(s: Sentence, i: int) -> bool:
    """Whether nothing stands behind the number that it could count: a mark, a time, another clause."""
    k = i + 1 + 2 * is_per_head(s, i)
    if k >= len(s.tokens):
        return True
    t = s.tokens[k]
    dated = t.low in {"in", "at", "by", "for"} and k + 1 < len(s.tokens) and s.tokens[k + 1].tag == "PER"
    return dated or t.tag == "PER" or t.low in _BEHIND or not t.low[:1].isalnum()


def _subject(s: Sentence, i: int) -> int | None:
    """The place that opens the clause of the number at token `i`, where nothing but its verb or predicate stands between."""
    tokens = s.tokens
    k = i - 1
    while k >= 0 and (
        tokens[k].low in lex.FILLERS - {"of", "by"} or tokens[k].low.endswith("ly") or tokens[k].tag == "PER"
    ):
        k -= 1
    led = any(t.low in _LEADING_TO for t in tokens[k:i]) if k >= 0 else False
    while k > 0 and tokens[k].low in _LEADING_TO | _PARTICLES:
        k -= 1
    place = next((m for m in range(k, max(-1, i - _NEAR), -1) if tokens[m].tag == "PLACE"), None)
    if place is not None and _opens(s, place) and _plain(s, place + 1, k + 1, led):
        return place
    return _beyond_aside(s, k) if led or tokens[k].low in _HAVING else None


def _plain(s: Sentence, a: int, b: int, led: bool) -> bool:
    """Whether tokens `a` to `b` are a verb and what may stand behind it: no noun, number or quantity of another sort."""
    tokens = s.tokens
    if a >= b:
        return False  # "Laos 7 million" is for others to read
    verb = tokens[a].low
    if verb in _TRADING or verb in lex.RIVALS or not verb[:1].isalpha() or change_sign(verb):
        return False
    if not (
        verb in _HAVING | lex.AUXILIARIES
        or (led and tokens[a].mention is None and verb not in lex.PREPOSITIONS)
    ):
        return False
    predicate = verb in _BEING and led
    for m in range(a + 1, b):
        t = tokens[m]
        if t.mention is None and t.low in lex.RIVALS | {"than"}:
            return False
        known = t.low in SUPERLATIVES | lex.COUNTRY_NOUNS | _PASSED | lex.FILLERS | _HAVING | lex.AUXILIARIES
        if t.tag in {"RANK", "PER", "POPULOUS"} or known:
            continue
        described = (
            predicate and t.mention is None and tokens[m - 1].low not in lex.ARTICLES | lex.POSSESSIVES
        )
        if not described:
            return False
    return True


def _beyond_aside(s: Sentence, k: int) -> int | None:
    """ "Laos, for all its dams, had": the place before an aside that the verb at token `k` stands behind."""
    tokens = s.tokens
    while k > 0 and tokens[k].low in lex.AUXILIARIES | _HAVING:
        k -= 1
    if tokens[k].low != ",":
        return None
    for m in range(k - 1, max(0, k - _ASIDE), -1):
        if tokens[m].tag in NUMBERS | {"PLACE", "ADJ", "SUB"}:
            return None
        if tokens[m].low == ",":
            return m - 1 if tokens[m - 1].tag == "PLACE" and _opens(s, m - 1) else None
    return None


def _opens(s: Sentence, k: int) -> bool:
    """Whether the place at token `k` stands where a clause begins."""
    if k == 0:
        return True
    before = s.tokens[k - 1]
    return before.low in _BEFORE_SUBJECT or before.tag == "PER" or not before.low[:1].isalnum()
