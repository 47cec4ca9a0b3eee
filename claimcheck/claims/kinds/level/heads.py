"""The noun that a number is the size of: "population of N", "a $2 trillion economy", "GDP, at N", "rose from N to M"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.governors import Governor, governor_left, is_noun_of_change
from claimcheck.claims.grammar.quantities import Subject, is_product, quantity_at
from claimcheck.claims.grammar.subjects import subject
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.words import change_sign, is_content

PEOPLED = frozenset("inhabited populated peopled shared settled".split())
HEADS = frozenset({"GDP", "ECON", "POP", "GNP", "DENSITY"})
_REACHING = frozenset(
    (
        "peaked pegged stuck frozen settled steadied bottomed stabilised stabilized went gone topped levelled leveled maxed clocked"
    ).split()
)


_SMALLEST_OUTPUT = 1e9  # dollars: a smaller output is that of a firm or a sector
_PRODUCING = frozenset("a has had with of about produced generated produces generates".split())
_REACHED = frozenset(
    (
        "worth valued of was is at to reached reach from pegged estimated stands stood hit totalled totaled"
    ).split()
)
_SIZING = frozenset("reached exceeded passed of at to topped surpassed crossed hit been".split())
_AROUND_LABEL = frozenset(") ( in total current us $ | ,".split())


def compound(s: Sentence, i: int, wanted: set[str]) -> int | None:
    """ "a $2 trillion economy", "$660m in GDP", "44 million population"."""
    tokens = s.tokens
    k = i + 1
    if k + 1 < len(tokens) and tokens[k].low == "strong" and tokens[k + 1].tag in wanted:
        return k + 1  # "a 34-million-strong population"
    if k < len(tokens) and tokens[k].low in {"in", "of"}:
        preposition = tokens[k].low
        k += 1
        while k < len(tokens) and tokens[k].low in {"total", "annual", "the", "nominal", "national"}:
            k += 1
        if (
            k < len(tokens)
            and preposition == "of"
            and tokens[k].tag == "GDP"
            and tokens[k].text[-4:].lower() == "head"
        ):
            return k  # "about 5,000 of GDP a head"
        if k < len(tokens) and tokens[k].tag in wanted and tokens[k].tag != "ECON" and preposition != "of":
            before = tokens[i - 1].low if i else ""
            return k if before in _PRODUCING else None
        return None
    while k < len(tokens) and (
        tokens[k].tag == "ADJ"
        or (tokens[k].tag == "PLACE" and tokens[k - 1].tag == "MONEY")  # "the $15 trillion US economy"
        or tokens[k].low in {"strong", "dollar", "a", "year", "plus", "nominal"}
    ):
        k += 1
    if k < len(tokens) and tokens[k].tag in wanted:
        if (
            tokens[k].tag == "POP"
            and k + 1 < len(tokens)
            and tokens[k + 1].low in {"increase", "growth", "rise"}
        ):
            return None
        return k
    return None


def governed(s: Sentence, i: int, wanted: set[str]) -> int | None:
    tokens = s.tokens
    g = governor_of_level(s, i)
    if g is None:
        return None
    if g.index == i - 1 and (tokens[g.index].tag == "ECON" or _costs(s, g.index)):
        return None
    if tokens[g.index].tag in wanted and g.kind == "link":
        return g.index if quantity_at(s, g.index).kind == "indicator" else None
    if g.kind == "noun":
        return None
    if g.kind in ("verb", "rate") and g.preposition not in ("to", "from"):
        return None
    if g.kind == "coordinate":
        return None
    who = subject_of_size(s, g.index)
    if g.kind == "link" and off_by(s, i):
        return None
    if who.kind != "indicator" or tokens[who.index].tag not in wanted:
        return None
    if (
        g.kind == "link"
        and tokens[g.index].low in {"has", "have", "had", "saw", "sees", "will", "would", "expected"}
        and who.index < g.index
        and tokens[g.index].low in {"has", "have", "had", "saw", "sees"}
    ):
        return None if tokens[i - 1].low not in _SIZING else who.index
    if (
        tokens[who.index].tag == "ECON"
        and tokens[g.index].low not in _REACHED
        and g.preposition not in ("to", "from")
    ):
        return None
    return who.index


_COSTING = frozenset(
    "cost costs costing add adds added adding lose loses lost save saves saved give gives gave".split()
)


def _costs(s: Sentence, h: int) -> bool:
    """ "cost the Irish economy 60 billion euros": what the quantity at token `h` is given or loses is not its size."""
    return any(t.low in _COSTING for t in s.tokens[max(0, h - 6) : h])


def off_by(s: Sentence, i: int) -> bool:
    """ "just shy of Germany's economy by a mere $13 million": the number is how far off."""
    k = i - 1
    while k > 0 and s.tokens[k].low in lex.FILLERS and s.tokens[k].low != "by":
        k -= 1
    return s.tokens[k].low == "by" and s.tokens[k - 1].low not in PEOPLED


def subject_of_size(s: Sentence, g: int) -> Subject:
    """What the verb at token `g` is said of; "was last recorded" is walked over."""
    k = g
    while k > 0 and (
        s.tokens[k - 1].low in lex.AUXILIARIES
        or s.tokens[k - 1].low in {"last", "first"}
        or s.tokens[k - 1].low.endswith("ly")
    ):
        k -= 1
    walked = any(t.low in {"last", "first"} for t in s.tokens[k:g])
    return subject(s, k if walked else g)


def _behind_change(s: Sentence, k: int) -> Governor | None:
    """ "fell by about 20,000 to N": the verb stands before the amount of the change."""
    tokens = s.tokens
    if k < 2 or tokens[k].low not in {"to", "from"}:
        return None
    m = k - 1
    while m > 0 and (tokens[m].low in {",", "in"} or tokens[m].tag == "PER"):
        m -= 1  # "by 259,000 last year to N", "by 27 million since 2000, to N"
    if tokens[m].tag not in {"NUM", "PEOPLE", "MONEY", "PCT", "TIMES"}:
        return None
    j = m - 1
    while j > 0 and (tokens[j].low in lex.FILLERS and tokens[j].low != "by"):
        j -= 1
    if tokens[j].low not in {"by", ","} and not change_sign(tokens[j].low):
        return None
    apart = tokens[j].low == "by" and tokens[j - 1].low == ","  # "fell in 2005, by about 20,000 to N"
    found = Governor(j, "verb", 1) if change_sign(tokens[j].low) else None
    if tokens[j].low == "by" and not apart:
        found = governor_left(s, j + 1)
    if apart:
        found = next(
            (
                Governor(m, "verb", 1)
                for m in range(j - 1, max(-1, j - 14), -1)
                if change_sign(tokens[m].low) and not is_noun_of_change(s, m)
            ),
            None,
        )
    return replace(found, preposition=tokens[k].low) if found is not None else None


def _reaching(s: Sentence, k: int) -> Governor | None:
    """ "peaked at N", "has been pegged at N", "went from N", "the $5 trillion mark at N"."""
    tokens = s.tokens
    while k > 0 and (
        tokens[k].tag == "PER" or tokens[k].low in lex.FILLERS or tokens[k].low in {"at", "in", "from", "to"}
    ):
        k -= 1
    if (
        tokens[k].low in {"mark", "level", "threshold"}
        and k > 2
        and tokens[k - 1].tag in {"MONEY", "NUM", "PEOPLE"}
    ):
        return governor_left(s, k - 1)
    return Governor(k, "link") if tokens[k].low in _REACHING else None


def opening(s: Sentence, i: int, wanted: set[str]) -> int | None:
    """ "At 24 billion dollars, Bolivia's GDP is …", "At 24 billion in 2013 its GDP …": the figure opens the sentence."""
    tokens = s.tokens
    if i > 1 or tokens[0].low != "at" or i + 1 >= len(tokens):
        return None
    for k in range(i + 1, min(len(tokens), i + 9)):
        if tokens[k].tag in wanted:
            behind = tokens[k + 1] if k + 1 < len(tokens) else None
            linked = behind is not None and behind.mention is None and behind.low[:1].isalpha()
            return k if linked and quantity_at(s, k).kind == "indicator" else None
        passed = lex.FILLERS | {"'s", "its", ",", "in"}
        if tokens[k].tag not in {"PLACE", "ADJ", "PER"} and tokens[k].low not in passed:
            return None
    return None


_LIFTING = frozenset(
    "lift lifts lifted lifting raise raises raised raising bring brings brought bringing take takes took taking push pushes pushed"
    " pushing swell swells swelled boost boosts boosted cut reduce reduces reduced".split()
)


def lifted(s: Sentence, i: int, wanted: set[str]) -> int | None:
    """ "will lift the population of the EU to some 508 million": what is brought to a size."""
    tokens = s.tokens
    k = i - 1
    while k > 0 and tokens[k].low in lex.FILLERS and tokens[k].low != "to":
        k -= 1
    if k < 4 or tokens[k].low != "to" or tokens[k - 1].tag != "PLACE":
        return None
    k -= 2
    k -= tokens[k].low == "the"
    if tokens[k].low not in {"of", "in"} or tokens[k - 1].tag not in wanted:
        return None
    head = k - 1
    lifting = any(t.low in _LIFTING for t in tokens[max(0, head - 4) : head])
    return head if lifting and quantity_at(s, head).kind == "indicator" else None


_PUTTING = frozenset(
    "put puts placed places estimate estimates estimated valued values reckon reckons".split()
)


def put_at(s: Sentence, i: int, wanted: set[str], topic: str | None = None) -> int | None:
    """ "The new figures put GDP for 2013 at $500 billion": what somebody puts at a size."""
    tokens = s.tokens
    k = i - 1
    while k > 0 and tokens[k].low in lex.FILLERS and tokens[k].low != "at":
        k -= 1
    if k < 3 or tokens[k].low != "at":
        return None
    k -= 1
    while k > 0 and (
        tokens[k].tag in {"PER", "PLACE"} or tokens[k].low in {"for", "in", "of", "the", "last", "by"}
    ):
        k -= 1
    putting = any(t.low in _PUTTING for t in tokens[max(0, k - 4) : k])
    produced = "GDP" in wanted and tokens[i].number.value >= _SMALLEST_OUTPUT and is_product(s, k, topic)
    if putting and produced:
        return k  # "put output for 2013 at 80 trillion naira"
    if tokens[k].tag not in wanted - {"ECON"} or not putting:
        return None
    return k if quantity_at(s, k).kind == "indicator" else None


def output_of(s: Sentence, i: int, topic: str | None) -> int | None:
    """ "with output of $2.2tn", where the economy is spoken of and the amount is one."""
    tokens = s.tokens
    if tokens[i].tag != "MONEY" or tokens[i].number.value < _SMALLEST_OUTPUT:
        return None
    k = i - 1
    while k > 0 and (tokens[k].low in lex.FILLERS | _REACHED or tokens[k].tag == "PER"):
        k -= 1
    return k if k < i - 1 and is_product(s, k, topic) else None


def labelled(s: Sentence, i: int) -> int | None:
    """ "Population, total in Gabon was N", as tables are read out: the head is the table's label."""
    tokens = s.tokens
    k = i - 1
    if k < 4 or tokens[k].low not in {"was", "is"}:
        return None
    k -= 1
    while k > 0 and (
        tokens[k].tag == "PLACE" or tokens[k].low in {"the", "in", "for", "total", ",", "(", ")"}
    ):
        k -= 1
    return (
        k
        if tokens[k].tag == "POP"
        and any(t.low == "total" for t in tokens[k : i - 1])
        and tokens[k + 1].low in {",", "("}
        else None
    )


def _leads_clause(s: Sentence, h: int) -> bool:
    """Whether the quantity at token `h` is what its clause is about, so that ", at N" behind it is its size.

    In "the fund is larger than the country's GDP, at $600 billion" the fund is.
    """
    for k in range(h - 1, -1, -1):
        t = s.tokens[k]
        said = t.low == "that" and k > 0 and s.tokens[k - 1].low in lex.SAY_VERBS | {"out"}
        if said or t.low in {";", "--", ":"} or (t.low == "," and s.tokens[k + 1].tag in {"PLACE", "ADJ"}):
            return True
        rival = t.low in lex.RIVALS and t.mention is None
        if t.low == "than" or rival or t.tag == "NAME" or is_content(s, k):
            return False
    return True


def governor_of_level(s: Sentence, i: int) -> Governor | None:
    """Like `governor`, but only what stands before: a level is never governed from behind."""
    tokens = s.tokens
    k = i - 1
    if k > 1 and tokens[k].low == '"' and tokens[k - 1].low in lex.LINKS:
        return governor_left(s, k)  # 'GDP per head was "over $2,500"'
    apposed = k > 0 and tokens[k].low == "at" and tokens[k - 1].low == ","
    if apposed:
        k -= 1
        if (head := next((j for j in range(k - 1, -1, -1) if tokens[j].tag in HEADS), None)) is not None:
            if not _leads_clause(s, head):
                return None
    if k >= 0 and tokens[k].low in {",", "(", "|", "=", "-", "--"}:
        j = k - 1
        if tokens[k].low in {"-", "--"} and j > 1 and tokens[j].tag == "PLACE":
            j -= 1 + (tokens[j - 1].low == "the")
            j -= tokens[j].low in {"of", "in"}  # "Population of Vietnam - 86,116,559"
        while j >= 0 and (tokens[j].tag == "PER" or tokens[j].low in _AROUND_LABEL):
            j -= 1
        economy = apposed and tokens[i].tag == "MONEY"  # "Thailand's economy, at $345 billion, is …"
        if (
            j >= 0
            and tokens[j].tag in (HEADS if economy else HEADS - {"ECON"})
            and quantity_at(s, j).kind == "indicator"
        ):
            return Governor(j, "link")
    return _behind_change(s, i - 1) or _reaching(s, i - 1) or governor_left(s, i)
