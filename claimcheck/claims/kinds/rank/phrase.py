"""A rank phrase, and what shifts its position: "the largest but one", "the largest after China", "after Japan the largest"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import place_list_from
from claimcheck.models import Comparator

_BEHIND = frozenset({"after", "behind", "besides", "outside", "except", "apart", "but"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A rank phrase: its tokens, what is ranked and in which order, the universe if it names one."""

    start: int
    end: int
    value: float
    indicator: str
    order: str
    universe: tuple[str, ...]
    named: bool  # whether the universe is named
    narrowed: str | None = None  # the adjective that narrows the universe ("landlocked")
    comparator: Comparator = "="
    like: Phrase | None = None  # the phrase before that it goes on from, and whose year it shares


def shifted(s: Sentence, phrase: Phrase) -> Phrase | None:
    """ "the largest but one" is second, "the poorest after Latvia" too; "the largest after the US and China" third."""
    tokens = s.tokens
    k = phrase.end
    if passed := passed_over(s, k):
        return replace(phrase, end=k + 2, value=phrase.value + passed)
    if phrase.value != 1 or k >= len(tokens) or tokens[k].low not in _BEHIND:
        return phrase
    m = k + 1
    while m < len(tokens) and tokens[m].low in {"the", "only", "for", "from"}:
        m += 1
    if (
        tokens[k].low in {"after", "behind", "except", "besides"}
        and m < len(tokens)
        and tokens[m].tag == "PLACE"
        and phrase.named
    ):
        indices, end = place_list_from(s, m)
        return replace(phrase, end=end, value=1.0 + len(indices))
    return None  # "the poorest member outside the euro": not the poorest


def passed_over(s: Sentence, k: int) -> int:
    """How many are passed over by "but one", "but two" at token `k`; 0 where nobody is."""
    if k + 1 >= len(s.tokens) or s.tokens[k].low != "but":
        return 0
    number = s.tokens[k + 1]
    return next((n for n, word in enumerate(("one", "two", "three"), 1) if number.low in {word, str(n)}), 0)


def after_others(s: Sentence, phrase: Phrase) -> Phrase:
    """ "Paraguay's is, after those of Chile and Peru, the largest in …": the others are told before."""
    tokens = s.tokens
    if phrase.value != 1 or not phrase.named or phrase.start < 4 or tokens[phrase.start - 1].low != ",":
        return phrase
    j = phrase.start - 2
    while j > 0 and (
        tokens[j].tag == "PLACE" or tokens[j].low in {"and", ",", "'s", "'", "the", "of", "those", "that"}
    ):
        j -= 1
    if tokens[j].low not in {"after", "behind"} or j == 0 or tokens[j - 1].low != ",":
        return phrase
    others = [t for t in tokens[j : phrase.start] if t.tag == "PLACE"]
    if not others or any(len(t.codes) != 1 or t.codes == phrase.universe for t in others):
        return phrase
    return replace(phrase, start=j - 1, value=1.0 + len(others))
