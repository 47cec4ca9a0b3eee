"""What governs a number, and what it is a number of: the small grammar that growth and level share.

`governor` walks left from a number to the word that makes it a change, a rate or a value ("rose", "growth
of", "was"); `subject` walks left from there to the noun that it is said of ("GDP", "exports"), and gives up
when the subject is a noun it does not know. All walks are bounded, so a sentence costs linear time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.claims import lexicon as lex
from claimcheck.claims.tokens import NUMBERS, Sentence

_REACH = 14  # tokens that a governor may stand away from its number
_FAR = 48  # tokens that a subject may stand away from its verb

OURS = frozenset({"GDP", "ECON", "ECONOMIC", "POP", "GNP"})
_OPEN, _CLOSE = frozenset("(["), frozenset(")]")
_BOUNDARIES = frozenset({",", ";", "--", ":", '"', "|", "."})
_COORDINATORS = frozenset(
    ["and", "or", ",", "versus", "vs", "against", "compared", "comparing", "after", "instead", "following", "followed", "than", ";", "but", "while", "&", "--", "below", "above", "short", "beating", "with", "ahead", "before", "when", "/", "exceeding", "surpassing"]
)

_COLUMNS = frozenset({"last", "latest", "previous", "prior"})
_YARDSTICKS = frozenset(["target", "forecast", "estimate", "projection", "consensus", "level", "goal", "prediction"])

GovernorKind = Literal["verb", "rate", "noun", "link", "coordinate"]


@dataclass(frozen=True, slots=True)
class Governor:
    """The word that governs a number: its token index, what it does, its sign, and the preposition between.

    `kind`: `verb` and `noun` of change, `rate` (a verb that speaks of the rate itself), `link` (the number is
    the value of the subject), `coordinate` (it goes on from the number before). `sign` is -1 for falls.
    `right` is True when the governor follows the number ("5 percent growth").
    """

    index: int
    kind: GovernorKind
    sign: int = 1
    preposition: str | None = None
    right: bool = False


def change_sign(word: str) -> int:
    """+1 for words of increase, -1 for words of decrease, 0 for others."""
    if word in lex.UP_VERBS or word in lex.UP_NOUNS or word == "up":
        return 1
    if word in lex.DOWN_VERBS or word in lex.DOWN_NOUNS:
        return -1
    return 0


def is_noun_of_change(s: Sentence, i: int) -> bool:
    """Whether a word that can be verb or noun of change stands as a noun here ("a rise", "GDP growth of")."""
    word = s.tokens[i].low
    if word not in lex.UP_NOUNS and word not in lex.DOWN_NOUNS:
        return False
    if word not in lex.UP_VERBS and word not in lex.DOWN_VERBS:
        return True
    if i == 0:
        return True
    before = s.tokens[i - 1]
    if before.low in {"will", "would", "to", "could", "may", "might", "should", "can", "n't", "not", "has", "have", "had", "which", "that", "also", "shall"}:
        return False
    return (
        before.low in lex.ARTICLES or before.low in lex.FILLERS or before.low in lex.POSSESSIVES or before.tag in NUMBERS
        or before.low == "'s" or before.low in {"after", "with", "against", "of", "in", "record"}
    )  # fmt: skip


def governor(s: Sentence, i: int) -> Governor | None:
    """What governs the number at token `i`, to its right ("5 pct growth") or to its left ("grew by 5 pct")."""
    return _right(s, i) or governor_left(s, i)


def _right(s: Sentence, i: int) -> Governor | None:
    tokens = s.tokens
    for j in range(i + 1, min(i + 8, len(tokens))):
        t = tokens[j]
        sign = change_sign(t.low)
        if sign and is_noun_of_change(s, j):
            # "5 pct growth", but in "3 pct , growth of" the noun opens something new
            if j + 1 < len(tokens) and tokens[j + 1].low == "of" and j + 2 < len(tokens) and tokens[j + 2].tag in NUMBERS:
                return None
            return Governor(j, "noun", sign, right=True)
        if t.low in {"higher", "lower"} and j == i + 1:
            return Governor(j, "noun", 1 if t.low == "higher" else -1, right=True)
        if t.tag in OURS or t.tag == "ADJ" or (t.low in lex.FILLERS and t.low not in {"of", "to", "by", "at", "on", "from", "still", "now", "also", "same", "than"}):
            continue
        if t.tag not in NUMBERS and t.low in lex.RIVALS:
            continue  # "3.5 pct import growth": the noun is governed, the subject decides
        if t.low == "'" or t.tag == "NAME":
            continue
        return None
    return None


def governor_left(s: Sentence, i: int) -> Governor | None:
    tokens = s.tokens
    preposition: str | None = None
    depth = 0
    skip = len(tokens)  # tokens from here on belong to the agent of a passive
    for j in range(i - 1, max(-1, i - 1 - _REACH), -1):
        t = tokens[j]
        if t.low in _CLOSE:
            depth += 1
            continue
        if t.low in _OPEN:
            if depth:
                depth -= 1
                continue
            return Governor(j, "coordinate", preposition="(")
        if depth:
            continue
        sign = change_sign(t.low)
        if sign:
            if is_noun_of_change(s, j):
                return Governor(j, "noun", sign, preposition)
            return Governor(j, "rate" if t.low in lex.RATE_VERBS else "verb", sign, preposition)
        if t.low in lex.RATE_VERBS:
            return Governor(j, "rate", 1, preposition)
        if t.low in {"by", "to", "from"}:
            preposition = preposition or t.low
            continue
        if t.low == "+" and j == i - 1:
            return Governor(j, "verb", 1, preposition)  # "+ 3.8 % since 2011"
        if preposition is not None and t.tag in {"PLACE", "ADJ"} and j and _located(s, j):
            continue  # "slowed in Peru to 2.4 percent"
        if t.low in _COLUMNS and j == i - 1:
            continue  # "growth rate: last 1.2, previous 3.1"
        if t.low == "," and j + 1 < i and tokens[j + 1].low == "at":
            return Governor(j, "link", 1, preposition)  # "…, at 3.8 percent a year, …"
        if t.tag == "RANK" or (t.low in {"straight", "consecutive", "year", "row", "for", "second", "third", "fourth", "fifth"} and preposition is not None):
            continue  # "for the third straight year"
        if t.low in {"of", "at", "in"} or t.tag == "PER" or t.low.endswith("ly") or j > skip:
            continue
        if t.tag in {"NAME", "SUB", "PLACE"} and (agent := _agent(s, j)) is not None:
            skip = agent  # "estimated by the United Nations at …": who says so stands between
            continue
        if preposition == "from" and (t.low == "," or t.tag in {"PCT", "PER"}):
            continue  # "grew 3 percent between 2012 and 2022, from 44.9 million to …"
        if t.tag == "PP" and preposition == "to":
            continue  # "slowed by 0.8 percentage points to 2.4 percent"
        if t.tag == "TIMES" and t.low.endswith("ed") and preposition in ("to", "from"):
            return Governor(j, "verb", 1, preposition)
        if (t.low in lex.FILLERS and t.low not in {"than", "under", "over"}) or t.low in _YARDSTICKS:
            continue
        if t.low in lex.LINKS or (t.low in lex.AUXILIARIES and t.low not in {"to", "be"}):
            return Governor(j, "link", 1, preposition)
        if t.low in _COORDINATORS or t.tag in NUMBERS:
            return Governor(j, "coordinate", 1, preposition)
        if t.low == "be":
            return Governor(j, "link", 1, preposition)
        if t.low == ":":
            return Governor(j, "link", 1, preposition)
        if t.tag in OURS or t.tag in {"DENSITY"}:
            return Governor(j, "link", 1, preposition)
        return Governor(j, "coordinate", 1, preposition) if t.tag in {"PLACE", "ADJ"} or t.low == "'s" else None
    return None


def _located(s: Sentence, j: int) -> bool:
    """ "in Peru", "in the euro zone", ending at token `j`: where it happened stands between verb and number."""
    k = j - 1
    while k > 0 and s.tokens[k].low in lex.ARTICLES:
        k -= 1
    return s.tokens[k].low == "in"


def _agent(s: Sentence, j: int) -> int | None:
    """Where "by <name>" ending at token `j` begins, None when it is no agent."""
    k = j
    while k > 0 and j - k < 8 and (s.tokens[k].tag in {"NAME", "SUB", "PLACE", "ADJ"} or s.tokens[k].low in {"the", "of", "and", "bank", "united", "world", "central"}):
        k -= 1
    return k - 1 if s.tokens[k].low == "by" and k < j else None


SubjectKind = Literal["indicator", "growth", "place", "pronoun", "rival", "unknown", "none"]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a governor is said of: the kind of noun and its token index (-1 for none)."""

    kind: SubjectKind
    index: int = -1


def subject(s: Sentence, g: int) -> Subject:
    """The noun left of token `g` that a verb or link there is said of.

    Walks over adverbs, auxiliaries, prepositional phrases, parentheses and relative clauses. A noun that is
    neither ours nor a known rival and stands directly as the subject makes it `unknown`.
    """
    tokens = s.tokens
    apposed = before_apposition(s, verb_start(s, g))
    if apposed is not None:
        return Subject("place" if tokens[apposed].tag == "PLACE" else "unknown", apposed)
    pending = False  # an unknown noun has been seen and no preposition yet that would govern it
    crossed = False  # a clause boundary has been crossed: what stands beyond is an elided subject's predicate
    depth = 0
    for j in range(g - 1, max(-1, g - 1 - _FAR), -1):
        t = tokens[j]
        if t.low in _CLOSE:
            depth += 1
        elif t.low in _OPEN:
            depth = max(0, depth - 1)
        if depth or t.low in _OPEN:
            continue
        if t.tag in OURS:
            if j == g - 1 and s.tokens[g].low == "up" and j and tokens[j - 1].low in {"leaves", "left", "leaving", "put", "puts", "putting"}:
                return Subject("indicator", j)  # "it leaves GDP up 2.3 percent"
            if t.tag == "ECON" and _in_apposition(s, j):
                crossed = False
                continue
            if pending and not _names_figures(s, j):
                return Subject("unknown", j)
            if t.tag == "POP" and not whole_population(s, j):
                return Subject("rival", j)
            return quantity_at(s, j)
        if t.low in {"growth"}:
            return Subject("unknown", j) if pending else growth_said(s, j)
        if t.low in lex.RIVALS and t.tag not in NUMBERS:
            if t.low in lex.RIVAL_RATE_EXEMPT or _in_basis(s, j) or t.low == "target":
                continue
            if t.low == "prices" and any(x.low in {"constant", "current", "market", "fixed"} for x in tokens[max(0, j - 3) : j]):
                continue  # "at constant 1980 prices" is how it is measured
            return Subject("rival", j)
        if t.tag in {"PLACE", "SUB", "ADJ"}:
            if _after_preposition(s, j) or _object_of_participle(s, j):
                pending = False
                continue
            if pending:
                return Subject("unknown", j)
            if t.tag == "ADJ" and not crossed and j + 1 < len(tokens) and tokens[j + 1].low not in {",", "'s"} and tokens[j + 1].tag not in NUMBERS and j + 1 < g and tokens[j + 1].low not in lex.FILLERS:
                return Subject("unknown", j)
            if not crossed:
                return Subject("place" if t.tag != "SUB" else "rival", j)
            continue
        if not crossed and (named := _before_relative(s, j)) is not None:
            return Subject("place", named)
        if t.tag == "NAME":
            if _after_preposition(s, j) or _speaks(s, j):
                continue
            if not crossed:
                pending = True
            continue
        if t.low in lex.PREPOSITIONS:
            pending = False
            continue
        if t.low in _BOUNDARIES or t.low in lex.CONJUNCTIONS:
            if pending and not crossed:
                return Subject("unknown", j)
            crossed = crossed or t.low != '"'
            if t.low == ";" or t.low == ".":
                return Subject("none")
            continue
        if t.low in {"it", "they"} and not crossed and not pending:
            return Subject("pronoun", j)
        if (
            t.tag in NUMBERS or t.tag == "PER" or t.low in lex.FILLERS or t.low in lex.AUXILIARIES or t.low in lex.RELATIVES
            or t.low in lex.ARTICLES or t.low in lex.POSSESSIVES or t.low in lex.PRONOUNS or t.low.endswith("ly") or t.low in {"'s", "'"}
            or t.low in lex.LINKS or t.low in lex.SAY_VERBS
        ):  # fmt: skip
            continue
        if change_sign(t.low):
            pending = False
            crossed = True
            continue
        if t.low.isdigit():
            continue  # "in the 24 OECD countries"
        if not crossed:
            if t.low in lex.COUNTRY_NOUNS and j > 0 and tokens[j - 1].low in {"the", "this", "our"}:
                if _after_preposition(s, j):
                    continue
                if not pending:
                    return Subject("pronoun", j)
            pending = True
    return Subject("unknown") if pending else Subject("none")


def _before_relative(s: Sentence, j: int) -> int | None:
    """ "Hungary, which grew …": the place that "which" at token `j` speaks of."""
    if j < 2 or s.tokens[j].low != "which" or s.tokens[j - 1].low != "," or s.tokens[j - 2].tag != "PLACE":
        return None
    return None if _after_preposition(s, j - 2) or len(s.tokens[j - 2].codes) != 1 else j - 2


def said_earlier(s: Sentence, it: int) -> int | None:
    """The quantity that "it" at the start of a clause takes up: "Peru's economy did not shrink; it grew …"."""
    tokens = s.tokens
    if it == 0 or tokens[it - 1].low not in {";", "--"}:
        return None
    head = next((k for k in range(it - 2, max(-1, it - 14), -1) if tokens[k].tag in {"ECON", "GDP", "POP"}), None)
    if head is None or (tokens[head].tag == "POP" and not whole_population(s, head)):
        return None
    said = any(change_sign(t.low) or t.low in lex.LINKS for t in tokens[head + 1 : it])
    return head if said and quantity_at(s, head).kind == "indicator" else None


def verb_start(s: Sentence, g: int) -> int:
    """The first auxiliary or adverb of the verb that ends at token `g`."""
    k = g
    while k > 0 and (s.tokens[k - 1].low in lex.AUXILIARIES or s.tokens[k - 1].low.endswith("ly")):
        k -= 1
    return k


_APPOSING = frozenset(["a", "an", "the", "one", "which", "whose", "home", "located", "situated", "officially", "formerly", "with", "bordered", "being", "once", "now", "known"])


def before_apposition(s: Sentence, i: int) -> int | None:
    """The place before an apposition that closes right before token `i` ("Lesotho, an enclave of …, has")."""
    tokens = s.tokens
    if i < 3 or i > len(tokens) or tokens[i - 1].low not in {",", ")", "--"}:
        return None
    for k in range(i - 2):
        if not (tokens[k].tag in {"SUB", "NAME"} or (tokens[k].tag == "PLACE" and len(tokens[k].codes) == 1)) or tokens[k + 1].low not in {",", "--"}:
            continue
        described = tokens[k + 2].low in _APPOSING or (tokens[k + 2].tag == "PLACE" and k + 3 < len(tokens) and tokens[k + 3].low == "'s")
        if described and (k == 0 or (tokens[k - 1].low in {"the", ",", "and", "that", "said", "but", "while", "as"} and tokens[k - 2].tag not in {"NAME", "SUB", "PLACE"})):
            return k
    return None


def _in_apposition(s: Sentence, j: int) -> bool:
    """ "…, the world's largest economy, …": a description of the subject, not the subject."""
    tokens = s.tokens
    if j + 1 >= len(tokens) or tokens[j + 1].low not in {",", ")", "--"}:
        return False
    for k in range(j - 1, max(-1, j - 8), -1):
        if tokens[k].low in {",", "(", "--"}:
            return any(t.low.endswith("est") or t.tag == "RANK" for t in tokens[k + 1 : j])
    return False


def _names_figures(s: Sentence, j: int) -> bool:
    """ "GDP figures", "the economy's output": the noun behind still speaks of ours."""
    following = s.tokens[j + 1].low if j + 1 < len(s.tokens) else ""
    return following in {"figures", "data", "numbers", "growth", ",", "(", "--"}


def quantity_at(s: Sentence, j: int) -> Subject:
    """ "economy" inside "sectors of the economy" is not the subject, its sector is."""
    tokens = s.tokens
    k = j - 1
    while k >= 0 and ((tokens[k].low in lex.FILLERS and tokens[k].low not in lex.PREPOSITIONS) or tokens[k].tag in {"PLACE", "ADJ", "PER"} or tokens[k].low in lex.POSSESSIVES or tokens[k].low in {"'s", "per"}):
        k -= 1
    if k > 0 and tokens[k].low in {"of", "to", "in", "on", "per", "from"}:
        noun = tokens[k - 1]
        if noun.low in lex.RIVALS or noun.tag in {"PCT", "NUM", "MONEY"} or (is_content(s, k - 1) and noun.low not in _MEASURES and noun.tag != "NAME"):
            return Subject("rival", k - 1)
    if tokens[j].tag == "ECON" and j > 0 and tokens[j - 1].low in lex.RIVALS - {"foreign", "target"} and tokens[j - 1].tag not in NUMBERS:
        return Subject("rival", j - 1)  # "the farm economy"
    if tokens[j].tag == "GDP" and j > 0 and (tokens[j - 1].low in lex.RIVALS or (is_content(s, j - 1) and tokens[j - 1].tag != "NAME" and tokens[j - 1].low not in _MEASURES)):
        return Subject("rival", j - 1)  # "oil GDP", "agricultural GDP"
    if j + 1 < len(tokens) and tokens[j + 1].low in {"ratio", "ratios", "deflator", "gap"}:
        return Subject("rival", j + 1)
    return Subject("indicator", j)


# What may stand before "of GDP" and leave it GDP.
_MEASURES = frozenset(
    ["level", "levels", "size", "value", "volume", "amount", "figure", "figures", "estimate", "estimates", "measure", "measures", "number", "data", "growth", "terms", "part", "pace", "per", "calculation", "half", "expansion", "components", "quarter", "world's", "country's", "nation's", "economy", "economies", "economists", "said", "says", "according", "like", "country", "but", "and", "year", "years", "sources", "state", "national", "provincial"]
) - {"part", "half", "components", "provincial"}


def growth_said(s: Sentence, j: int) -> Subject:
    """ "growth" as subject: ours by itself or behind GDP, economic, population; a rival's behind a rival."""
    k = j - 1
    while k >= 0 and s.tokens[k].low in lex.FILLERS and s.tokens[k].tag not in OURS and s.tokens[k].low not in {"of", "by", "at", "on"}:
        k -= 1
    if k >= 0:
        before = s.tokens[k]
        if before.tag in OURS:
            return Subject("growth", j) if before.tag != "POP" or whole_population(s, k) else Subject("rival", k)
        if before.low in lex.RIVALS and k == j - 1:
            return Subject("rival", k)
        if k == j - 1 and is_content(s, k):
            return Subject("unknown", k)
    after = growth_complement(s, j)
    if after is not None:
        return Subject("growth", j) if s.tokens[after].tag in OURS else Subject("rival", after)
    return Subject("growth", j)


def growth_complement(s: Sentence, j: int) -> int | None:
    """The noun behind "growth in", "a rise of … in", None when there is none or it is a time or place."""
    tokens = s.tokens
    k = j + 1
    steps = 0
    while k < len(tokens) and steps < 8:
        t = tokens[k]
        if t.low == "of" and k + 1 < len(tokens) and tokens[k + 1].tag in NUMBERS:
            k += 2
        elif t.low in {"in", "of", "for"}:
            k += 1
            while k < len(tokens) and (tokens[k].low in lex.FILLERS or tokens[k].tag in {"PLACE", "ADJ"} or tokens[k].low in lex.POSSESSIVES or tokens[k].low == "'s"):
                k += 1
            if k >= len(tokens):
                return None
            noun = tokens[k]
            if noun.tag in OURS:
                return k if noun.tag != "POP" or whole_population(s, k) else None
            if noun.low in lex.RIVALS and noun.tag not in NUMBERS:
                return k
            if noun.tag == "PER" or noun.tag in NUMBERS or noun.low in _BOUNDARIES or not is_content(s, k):
                return None
            if noun.low in lex.COUNTRY_NOUNS:
                return None
            return k
        elif t.tag == "PER" or t.low in lex.FILLERS:
            k += 1
        else:
            return None
        steps += 1
    return None


def is_content(s: Sentence, i: int) -> bool:
    """Whether a token is a word with meaning of its own: no mention, no function word, no mark."""
    t = s.tokens[i]
    if t.mention is not None or not t.low[:1].isalpha():
        return False
    return not (
        t.low in lex.FILLERS or t.low in lex.AUXILIARIES or t.low in lex.PREPOSITIONS or t.low in lex.CONJUNCTIONS or t.low in lex.RELATIVES
        or t.low in lex.PRONOUNS or t.low in lex.POSSESSIVES or t.low in lex.ARTICLES or t.low in lex.LINKS or t.low.endswith("ly")
        or t.low in lex.SAY_VERBS or t.low in lex.PROJECTION_WORDS or bool(change_sign(t.low))
    )  # fmt: skip


def whole_population(s: Sentence, i: int) -> bool:
    """Whether the population at token `i` is everybody: no unknown word narrows it, before or behind."""
    tokens = s.tokens
    j = i - 1
    while j >= 0 and tokens[j].mention is None and tokens[j].low in lex.WHOLE_POPULATION and tokens[j].low not in {"the", "a", "an", "of", "has", "with", "have", "had", "(", ",", ":"}:
        j -= 1
    if j >= 0:
        t = tokens[j]
        if t.tag in {"SUB"}:
            return False
        narrowing = is_content(s, j) or t.low in lex.ADJECTIVES_IN_LY
        if t.mention is None and t.low not in lex.WHOLE_POPULATION and t.low not in _NARROWS_NOT and narrowing:
            return False
        if t.tag == "NAME" and t.low not in lex.WHOLE_POPULATION:
            return False
        if t.tag == "PER" and t.period.unit not in ("year", "decade", "day"):
            return True
    if i + 1 < len(tokens):
        after = tokens[i + 1]
        if after.low in {"aged", "living", "under", "below", "over", "without", "affected", "who", "whose", "vulnerable", "served", "eligible", "centre", "center", "groups", "group", "control", "density", "exposed"}:
            return False
        if after.low in {"of", "in"} and i + 2 < len(tokens):
            k = i + 2
            while k < len(tokens) and (tokens[k].low in lex.FILLERS or tokens[k].low in lex.POSSESSIVES):
                k += 1
            if k < len(tokens) and is_content(s, k) and tokens[k].low not in lex.COUNTRY_NOUNS and tokens[k].low not in _LAND and tokens[k].tag != "NAME":
                return False
            if k < len(tokens) and (tokens[k].tag in {"SUB", "NAME"}):
                return False
    return True


_NARROWS_NOT = frozenset("and or but if whether said than like where its")
_LAND = frozenset(["continental", "mainland", "metropolitan", "present", "modern", "whole", "entire", "countries", "nations", "members", "bloc", "area", "zone", "member", "states"])


def _in_basis(s: Sentence, j: int) -> bool:
    """ "on the average basis of output, expenditure and income": a way of measuring, not another quantity."""
    window = [t.low for t in s.tokens[max(0, j - 8) : j]]
    return "basis" in window


def _after_preposition(s: Sentence, j: int) -> bool:
    """Whether the noun at `j` hangs on a preposition ("of Japan", "in the United States", "of Peru and Chile")."""
    tokens = s.tokens
    k = j - 1
    listed = False
    while k >= 0:
        t = tokens[k]
        listed = listed or t.low == "and"
        if t.low == "," and not listed:
            return False
        if not (
            t.low in lex.ARTICLES or (t.low in lex.FILLERS and t.low not in lex.PREPOSITIONS)
            or t.tag in {"ADJ", "NAME", "PLACE", "NUM", "PLACES", "NOUN"} or t.low in {",", "and"}
        ):  # fmt: skip
            break
        k -= 1
    return k >= 0 and tokens[k].low in lex.PREPOSITIONS and tokens[k].low != "than"


def _object_of_participle(s: Sentence, j: int) -> bool:
    """ "goods entering the UK": the place is the object of a participle, not the subject."""
    k = j - 1
    while k >= 0 and s.tokens[k].low in lex.ARTICLES:
        k -= 1
    return k >= 0 and s.tokens[k].low.endswith("ing") and is_content(s, k)


def _speaks(s: Sentence, j: int) -> bool:
    """Whether the name at `j` is somebody speaking in between ("… , Smith said, …")."""
    return any(t.low in lex.SAY_VERBS for t in s.tokens[j + 1 : j + 3])


def of_whole(s: Sentence, i: int) -> int | None:
    """The indicator that a percentage is a part of ("5 pct of GDP", "10 percent of its population"), if any."""
    tokens = s.tokens
    k = i + 1
    if k < len(tokens) and tokens[k].low in {"(", ","}:
        return None
    if k >= len(tokens) or tokens[k].low not in {"of", "to", "in"}:
        return None
    linked = tokens[k].low
    k += 1
    steps = 0
    while k < len(tokens) and steps < 10:
        t = tokens[k]
        if t.tag in OURS:
            return k if linked == "of" or (linked == "to" and t.tag in {"GDP", "GNP"}) else None
        if t.tag in {"PLACE", "ADJ", "SUB", "NAME", "PER"} or t.low in lex.FILLERS or t.low in lex.POSSESSIVES or t.low in lex.ARTICLES or t.low in {"'s", "and", ",", "country", "nation", "world"} | lex.COUNTRY_NOUNS or t.low in lex.WHOLE_POPULATION:
            k += 1
            steps += 1
            continue
        return None
    return None
