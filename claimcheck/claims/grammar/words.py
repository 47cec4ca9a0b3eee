"""What a word is to the grammar: a change and its direction, a word with meaning of its own, a whole population.

The smallest questions that governors, subjects and kinds ask of a token. All walks are bounded by the sentence,
which is never longer than 1,500 characters.
"""

from __future__ import annotations

import math

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.tokens import Sentence, Token
from claimcheck.intervals import Interval
from claimcheck.models import Comparator

OURS = frozenset({"GDP", "ECON", "ECONOMIC", "POP", "GNP"})


def change_sign(word: str) -> int:
    """+1 for words of increase, -1 for words of decrease, 0 for others."""
    if word in lex.UP_VERBS or word in lex.UP_NOUNS or word == "up":
        return 1
    if word in lex.DOWN_VERBS or word in lex.DOWN_NOUNS:
        return -1
    return 0


def bound(s: Sentence, i: int) -> tuple[Comparator, Interval]:
    """Comparator and interval of the number at token `i`; a verb of passing right before it makes it a lower bound."""
    number = s.tokens[i].number
    passed = i > 0 and s.tokens[i - 1].low in lex.PASSING
    if not passed or number.comparator not in ("=", "~") or number.value_high is not None:
        return number.comparator, number.stated
    return ">", Interval(number.value, math.inf)


# The closed classes: what has no meaning of its own between a number and its noun.
_FUNCTION_WORDS = (
    lex.FILLERS
    | lex.AUXILIARIES
    | lex.PREPOSITIONS
    | lex.CONJUNCTIONS
    | lex.RELATIVES
    | lex.PRONOUNS
    | lex.POSSESSIVES
    | lex.ARTICLES
    | lex.LINKS
    | lex.SAY_VERBS
    | lex.PROJECTION_WORDS
)


def is_content(s: Sentence, i: int) -> bool:
    """Whether a token is a word with meaning of its own: no mention, no function word, no mark."""
    t = s.tokens[i]
    if t.mention is not None or not t.low[:1].isalpha():
        return False
    return not (t.low in _FUNCTION_WORDS or t.low.endswith("ly") or change_sign(t.low))


_NARROWS_NOT = frozenset("and or but if whether said than like where its".split())
_LAND = frozenset(
    [
        "continental",
        "mainland",
        "metropolitan",
        "present",
        "modern",
        "whole",
        "entire",
        "countries",
        "nations",
        "members",
        "bloc",
        "area",
        "zone",
        "member",
        "states",
    ]
)
# Words right behind "population" that leave only a part of it.
_PART_OF_POPULATION = frozenset(
    [
        "aged",
        "living",
        "under",
        "below",
        "over",
        "without",
        "affected",
        "who",
        "whose",
        "vulnerable",
        "served",
        "eligible",
        "centre",
        "center",
        "groups",
        "group",
        "control",
        "density",
        "exposed",
    ]
)
_REGIONS = frozenset("region continent bloc group union club alliance".split())
_PASSED_OVER = frozenset({"the", "a", "an", "of", "has", "with", "have", "had", "(", ",", ":"})


def whole_population(s: Sentence, i: int) -> bool:
    """Whether the population at token `i` is everybody: no unknown word narrows it, before or behind."""
    return not _narrowed_before(s, i) and not _narrowed_behind(s, i)


def _narrowed_before(s: Sentence, i: int) -> bool:
    """ "the prison population", "the elderly population", "the London population"."""
    tokens = s.tokens
    j = i - 1
    while j >= 0 and _leaves_whole(tokens[j]) and tokens[j].low not in _PASSED_OVER:
        j -= 1
    if j < 0:
        return False
    t = tokens[j]
    if t.low in _REGIONS and tokens[j + 1].low in {"'s", "'"}:
        return False  # "the continent's population"
    if t.tag == "SUB":
        return True
    if t.tag == "NAME" and t.low not in lex.WHOLE_POPULATION:
        return True
    narrowing = is_content(s, j) or t.low in lex.ADJECTIVES_IN_LY
    return narrowing and t.low not in lex.WHOLE_POPULATION and t.low not in _NARROWS_NOT and t.mention is None


def _leaves_whole(t: Token) -> bool:
    return t.mention is None and t.low in lex.WHOLE_POPULATION


def _narrowed_behind(s: Sentence, i: int) -> bool:
    """ "the population aged 15", "the population of wild tigers", "the population of London"."""
    tokens = s.tokens
    before = tokens[i - 1] if i else None
    if before is not None and before.tag == "PER" and before.period.unit not in ("year", "decade", "day"):
        return False
    if i + 1 >= len(tokens):
        return False
    after = tokens[i + 1]
    if after.low in {"over", "under"} and i + 2 < len(tokens) and tokens[i + 2].tag == "PER":
        return False  # "a fifth of its population over the same period"
    if after.low in _PART_OF_POPULATION or _is_age(after):
        return True
    if after.low not in {"of", "in"} or i + 2 >= len(tokens):
        return False
    k = i + 2
    while k < len(tokens) and (tokens[k].low in lex.FILLERS or tokens[k].low in lex.POSSESSIVES):
        k += 1
    if k >= len(tokens):
        return False
    if tokens[k].tag in {"SUB", "NAME"}:
        return True
    return is_content(s, k) and tokens[k].low not in lex.COUNTRY_NOUNS | _LAND


_AGES = ("over ", "under ", "above ", "below ")


def _is_age(t: Token) -> bool:
    """ "the population over 65": a bound that no country's people come near."""
    return t.tag == "NUM" and t.low.startswith(_AGES) and t.number.value < 120


_OWNING = frozenset({"'s", "and", ",", "country", "nation", "world"}) | lex.COUNTRY_NOUNS


def of_whole(s: Sentence, i: int) -> int | None:
    """The indicator that a percentage is a part of ("5 pct of GDP", "10 percent of its population"), if any."""
    tokens = s.tokens
    if i + 1 >= len(tokens) or tokens[i + 1].low not in {"of", "to", "in"}:
        return None
    linked = tokens[i + 1].low
    for k in range(i + 2, min(len(tokens), i + 12)):
        t = tokens[k]
        if t.tag in OURS:
            return k if linked == "of" or (linked == "to" and t.tag in {"GDP", "GNP"}) else None
        if not _may_own(t):
            return None
    return None


def _may_own(t: Token) -> bool:
    """Whether a token may stand between "of" and the indicator: whose it is, and how it is called."""
    if t.tag in {"PLACE", "ADJ", "SUB", "NAME", "PER"}:
        return True
    return (
        t.low in lex.FILLERS
        or t.low in lex.POSSESSIVES
        or t.low in lex.ARTICLES
        or t.low in _OWNING
        or t.low in lex.WHOLE_POPULATION
    )
