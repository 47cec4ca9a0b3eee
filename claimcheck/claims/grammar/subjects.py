"""What a verb or link is said of: the walk left from it to the noun that is its subject.

The walk goes over adverbs, auxiliaries, prepositional phrases, parentheses and relative clauses, and gives up
(`unknown`) when a noun that is neither ours nor a known rival stands directly as the subject. It is bounded.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.asides import aside_before, clause_before, verb_start
from claimcheck.claims.grammar.asides import before_apposition as before_apposition
from claimcheck.claims.grammar.quantities import Subject, growth_said, quantity_at
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence, Token
from claimcheck.claims.grammar.words import OURS, change_sign, is_content, whole_population

_FAR = 48  # tokens that a subject may stand away from its verb
_OPEN, _CLOSE = frozenset("(["), frozenset(")]")
_BOUNDARIES = frozenset({",", ";", "--", ":", '"', "|", "."})
_GOING = frozenset({"go", "goes", "going", "gone", "went", "come", "comes", "came", "coming"})
_PRICED = frozenset({"constant", "current", "market", "fixed"})


def subject(s: Sentence, g: int) -> Subject:
    """The noun left of token `g` that a verb or link there is said of."""
    if g > 0 and s.tokens[g].low in {"up", "down"} and s.tokens[g - 1].low in _GOING:
        g -= 1  # "has gone up"
    apposed = before_apposition(s, verb_start(s, g))
    if apposed is not None:
        return Subject("place" if s.tokens[apposed].tag == "PLACE" else "unknown", apposed)
    clause = clause_before(s, verb_start(s, g)) or aside_before(s, verb_start(s, g))
    return _Walk(s, g if clause is None else clause).run()


class _Walk:
    """One walk left from a verb.

    `pending`: an unknown noun has been seen and no preposition yet that would govern it. `crossed`: a clause
    boundary has been crossed, and what stands beyond is an elided subject's predicate. `described`: where an
    apposition begins that the walk has come into; it goes on before that.
    """

    def __init__(self, s: Sentence, g: int) -> None:
        self.s = s
        self.g = g
        self.pending = False
        self.crossed = False
        self.described = len(s.tokens)

    def run(self) -> Subject:
        depth = 0
        for j in range(self.g - 1, max(-1, self.g - 1 - _FAR), -1):
            low = self.s.tokens[j].low
            if low in _CLOSE:
                depth += 1
            elif low in _OPEN:
                depth = max(0, depth - 1)
            if depth or low in _OPEN or j >= self.described:
                continue
            found = self._step(j)
            if found is not None:
                return found
        return Subject("unknown") if self.pending else Subject("none")

    def _step(self, j: int) -> Subject | None:
        """The subject when token `j` settles it, None to walk on."""
        t = self.s.tokens[j]
        if t.tag in OURS:
            return self._ours(j)
        if t.low == "growth":
            return Subject("unknown", j) if self.pending else growth_said(self.s, j)
        if t.low in lex.RIVALS and t.tag not in NUMBERS:
            return None if self._spared(j) else Subject("rival", j)
        if t.tag in {"PLACE", "SUB", "ADJ"}:
            return self._place(j)
        if not self.crossed and (named := _before_relative(self.s, j)) is not None:
            return Subject("place", named)
        if t.tag == "NAME":
            self.pending = self.pending or not (
                self.crossed or after_preposition(self.s, j) or _speaks(self.s, j)
            )
            return None
        role = j + 1 < self.g and self.s.tokens[j + 1].low in {"a", "an"}  # "the countries as a group shrank"
        if t.low in {"as", "because"} and self.pending and not self.crossed and not role:
            return Subject("unknown", j)  # "GDP slumped as the rupiah lost most of its value"
        if t.low in lex.PREPOSITIONS:
            self.pending = False
            return None
        if t.low in _BOUNDARIES or t.low in lex.CONJUNCTIONS:
            return self._boundary(j)
        return self._word(j)

    def _ours(self, j: int) -> Subject | None:
        s, t = self.s, self.s.tokens[j]
        if _left_up(s, j, self.g):
            return Subject("indicator", j)
        if t.tag == "ECON" and (opening := _apposition_before(s, j)) is not None:
            self.crossed = False
            clause = s.tokens[j + 2 : self.g]
            if not any(t.low in _BOUNDARIES or t.low in lex.CONJUNCTIONS for t in clause):
                self.described = opening
            return None
        if self.pending and not _names_figures(s, j):
            return Subject("unknown", j)
        if t.tag == "POP" and not whole_population(s, j):
            return Subject("rival", j)
        return quantity_at(s, j)

    def _spared(self, j: int) -> bool:
        """Rivals that are no subject here: rates, targets, and how a quantity is measured."""
        tokens = self.s.tokens
        if tokens[j].low in lex.RIVAL_RATE_EXEMPT or tokens[j].low == "target" or _in_basis(self.s, j):
            return True
        # "at constant 1980 prices" is how it is measured
        return tokens[j].low == "prices" and any(x.low in _PRICED for x in tokens[max(0, j - 3) : j])

    def _place(self, j: int) -> Subject | None:
        s, t = self.s, self.s.tokens[j]
        if after_preposition(s, j) or _object_of_participle(s, j):
            self.pending = False
            return None
        if self.pending:
            return Subject("unknown", j)
        if self.crossed:
            return None
        if t.tag == "ADJ" and _qualifies_noun(s, j, self.g):
            return Subject("unknown", j)
        return Subject("place" if t.tag != "SUB" else "rival", j)

    def _boundary(self, j: int) -> Subject | None:
        low = self.s.tokens[j].low
        if self.pending and not self.crossed:
            return Subject("unknown", j)
        self.crossed = self.crossed or low != '"'
        return Subject("none") if low in {";", "."} else None

    def _word(self, j: int) -> Subject | None:
        t = self.s.tokens[j]
        if t.low in {"it", "they"} and not self.crossed and not self.pending:
            return Subject("pronoun", j)
        if _says_nothing(t):
            return None
        if change_sign(t.low):
            self.pending = False
            self.crossed = True
            return None
        if t.low.isdigit() or self.crossed:
            return None  # "in the 24 OECD countries"
        if self._stands_for_country(j):
            if after_preposition(self.s, j):
                return None
            if not self.pending:
                return Subject("pronoun", j)
        self.pending = True
        return None

    def _stands_for_country(self, j: int) -> bool:
        tokens = self.s.tokens
        k = j - 1 - (j > 1 and tokens[j - 1].tag == "PLACES")  # "the 15-nation bloc"
        return tokens[j].low in lex.COUNTRY_NOUNS and k >= 0 and tokens[k].low in {"the", "this", "our"}


_FUNCTION_WORDS = (
    lex.FILLERS
    | lex.AUXILIARIES
    | lex.RELATIVES
    | lex.ARTICLES
    | lex.POSSESSIVES
    | lex.PRONOUNS
    | lex.LINKS
    | lex.SAY_VERBS
    | {"'s", "'"}
)


def _says_nothing(t: Token) -> bool:
    """Words that a subject's walk goes over: numbers, times, adverbs and the closed classes."""
    return t.tag in NUMBERS or t.tag == "PER" or t.low in _FUNCTION_WORDS or t.low.endswith("ly")


def _left_up(s: Sentence, j: int, g: int) -> bool:
    """ "it leaves GDP up 2.3 percent": the quantity right before "up", whoever left it there."""
    return (
        j == g - 1
        and j > 0
        and s.tokens[g].low == "up"
        and s.tokens[j - 1].low in {"leaves", "left", "leaving", "put", "puts", "putting"}
    )


def _qualifies_noun(s: Sentence, j: int, g: int) -> bool:
    """ "the French exporters": an adjective whose noun, no filler, stands between it and the verb."""
    if j + 1 >= len(s.tokens) or j + 1 >= g:
        return False
    behind = s.tokens[j + 1]
    return behind.low not in {",", "'s"} and behind.tag not in NUMBERS and behind.low not in lex.FILLERS


def _before_relative(s: Sentence, j: int) -> int | None:
    """ "Hungary, which grew …": the place that "which" at token `j` speaks of."""
    if j < 2 or s.tokens[j].low != "which" or s.tokens[j - 1].low != "," or s.tokens[j - 2].tag != "PLACE":
        return None
    return None if after_preposition(s, j - 2) or len(s.tokens[j - 2].codes) != 1 else j - 2


def said_earlier(s: Sentence, it: int) -> int | None:
    """The quantity that "it" at the start of a clause takes up: "Peru's economy did not shrink; it grew …"."""
    tokens = s.tokens
    if it == 0 or tokens[it - 1].low not in {";", "--"}:
        return None
    head = next(
        (k for k in range(it - 2, max(-1, it - 14), -1) if tokens[k].tag in {"ECON", "GDP", "POP"}), None
    )
    if head is None or (tokens[head].tag == "POP" and not whole_population(s, head)):
        return None
    said = any(change_sign(t.low) or t.low in lex.LINKS for t in tokens[head + 1 : it])
    return head if said and quantity_at(s, head).kind == "indicator" else None


def _apposition_before(s: Sentence, j: int) -> int | None:
    """Where "…, the world's largest economy, …" begins, with "economy" at token `j`: a description of the subject."""
    tokens = s.tokens
    if j + 1 >= len(tokens) or tokens[j + 1].low not in {",", ")", "--"}:
        return None
    for k in range(j - 1, max(-1, j - 8), -1):
        if tokens[k].low in {",", "(", "--"}:
            return k if any(t.low.endswith("est") or t.tag == "RANK" for t in tokens[k + 1 : j]) else None
    return None


def _names_figures(s: Sentence, j: int) -> bool:
    """ "GDP figures", "the economy's output": the noun behind still speaks of ours."""
    following = s.tokens[j + 1].low if j + 1 < len(s.tokens) else ""
    return following in {"figures", "data", "numbers", "growth", ",", "(", "--"}


def _in_basis(s: Sentence, j: int) -> bool:
    """ "on the average basis of output, expenditure and income": a way of measuring, not another quantity."""
    window = [t.low for t in s.tokens[max(0, j - 8) : j]]
    return "basis" in window


def after_preposition(s: Sentence, j: int) -> bool:
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
    """ "goods entering the UK": the place is the object of a participle, not the subject ("neighbouring Chad")."""
    k = j - 1
    while k >= 0 and s.tokens[k].low in lex.ARTICLES:
        k -= 1
    if k < 1 or not s.tokens[k].low.endswith("ing") or not is_content(s, k):
        return False
    before = s.tokens[k - 1]
    return (
        is_content(s, k - 1) or before.mention is not None or before.tag == "NAME" or before.low in lex.RIVALS
    )


def _speaks(s: Sentence, j: int) -> bool:
    """Whether the name at `j` is somebody speaking in between ("… , Smith said, …")."""
    return any(t.low in lex.SAY_VERBS for t in s.tokens[j + 1 : j + 3])
