"""Countries that fare so and so where growth is being told: "Spain got away with a fall of 3.6 percent", "Cyprus managed 3.4%".

Such a clause names no quantity. It goes on from a rate told before, in the same sentence or in those before it, and is
read only when all its words are known: a place that opens the clause, verbs of faring, times and asides. A word that
could be a quantity of its own, a second place or an unknown name, and nothing is claimed.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.antecedents import opens_clause
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.owners import place_list_ending
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.whose import Owner, codes_at
from claimcheck.claims.grammar.words import change_sign
from claimcheck.claims.kinds.growth.beside import (
    another_year,
    before_grade,
    compared_rate,
    line_of_year,
    set_beside,
    smaller,
)
from claimcheck.claims.kinds.growth.chains import may_close
from claimcheck.claims.kinds.growth.foreseen import foreseen
from claimcheck.claims.kinds.growth.going_on import carried_on, measured_by
from claimcheck.claims.kinds.growth.links import Growing, Link

_REACH = 22  # tokens that a clause of faring may be long
_RISING = frozenset(
    "managed manages posted posts recorded records registered clocked clocks notched achieved enjoyed mustered eked scored"
    " turned chalked boasted boasts ahead topped raced shot sped surged boomed powered leapt romped delivered produced put"
    " logged saw averaged scraped squeezed reached hit".split()
)
_FALLING = frozenset(
    "lost lose loses losing shed sheds suffered backwards backward down retreated retreats receded sank".split()
)
# Words that tell how a country fared without telling which way its economy went.
_FARING = frozenset(
    "led leads leading way did does doing fared fares faring got gets off lightly came comes coming followed follows next"
    " better worse best worst behind last first third second bottom top rear lead pack field list table brought went going"
    " along up out in only just even still barely hardly meanwhile however too also again then now merely less well badly"
    " whole together itself for instance example by contrast comparison turn its part instead as much more or performed performer held remained".split()
)
_BRINGING = frozenset({"brought", "saw", "produced"})
_NOUNS = frozenset({"growth", "rate", "expansion"})
_COMPOUNDED = frozenset("rich dependent hit ridden strapped poor exporting producing driven".split())
_LINKING = frozenset("with by at on of to from in during over".split())
_ASIDE_OPENERS = frozenset(
    "despite after although like unlike thanks with having where notwithstanding".split()
)
_TELLING = frozenset({"gdp", "gdp_per_capita"})
_PAST = frozenset(
    "grew rose fell shrank expanded contracted increased declined was were had did dropped gained lost climbed slowed cooled"
    " accelerated slumped jumped recorded registered posted slipped led came got managed shot fared eased notched clocked raced"
    " suffered achieved averaged saw shed went".split()
)
_PRESENT = frozenset(
    "is are has have now today currently will would should may can grows expects forecasts".split()
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What growth was told before: of which indicator, with which sign, and of whom ("it" goes on from them)."""

    indicator: str
    sign: int
    places: tuple[str, ...]


def fared(s: Sentence, i: int, context: Context, last: Link | None) -> Growing | None:
    """What the percentage at token `i` says of the country that its clause opens with; None when it is no faring."""
    told: _Told | None = None
    if last is not None and not last.multiple:
        told = _Told(last.indicator, last.sign, last.owner.codes)
    elif context.grown is not None:
        told = _Told(context.grown.indicator, context.grown.sign, context.grown.places)
    if told is not None and told.indicator in _TELLING and s.tokens[i].tag in {"PCT", "NUM"}:
        if (ahead := foreseen(s, i, told.indicator, told.places, context)) is not None:
            return ahead
    if s.tokens[i].tag != "PCT" or (told is not None and told.indicator not in _TELLING):
        return None
    if told is not None and (sized := smaller(s, i, told.indicator)) is not None:
        return sized
    if not may_close(s, i):
        return None
    if told is None:
        return _by_verb(s, i, None, context)
    years = context.grown.years if last is None and context.grown is not None else ()
    elided = last.index if last is not None else -1
    return (
        _alone(s, i, told)
        or _aside_of(s, i, told)
        or compared_rate(s, i, told.indicator, told.places)
        or line_of_year(s, i, told.indicator, told.places, years)
        or set_beside(s, i, told.indicator, told.sign)
        or another_year(s, i, told.indicator, told.sign, told.places)
        or _by_noun(s, i, told)
        or _by_verb(s, i, told, context)
        or carried_on(s, i, told.indicator, told.sign, told.places, elided)
        or measured_by(s, i, told.indicator, told.sign, told.places, elided)
    )


def _alone(s: Sentence, i: int, told: _Told) -> Growing | None:
    """ "Portugal, 1.8%." as a sentence of its own, which goes on from the rates told before."""
    tokens = s.tokens
    first = 1 if tokens[0].low in {"and", "the", "then"} else 0
    between = [t.low for t in tokens[first + 1 : i]]
    behind = [t for t in tokens[i + 1 :] if t.tag != "PER" and t.low not in {".", ";", "in", "!"}]
    if tokens[first].tag != "PLACE" or len(tokens[first].codes) != 1 or behind or len(between) > 1:
        return None
    if set(between) - {",", ":", "--", "at", "with", "by"}:
        return None
    own = Owner(tokens[first].codes, False, "the place right before")
    return Growing(first, told.indicator, own, told.sign, False)


def told_of(s: Sentence, own: Owner, context: Context) -> tuple[int, ...]:
    """The year of a rate that names none, told of another country than the one before ("Spain shrank 3.6 percent")."""
    told = context.grown
    if told is None or s.has("PER") or not told.years or not told.places or told.places == own.codes:
        return ()
    lows = {t.low for t in s.tokens}
    past = bool(lows & _PAST) or any(t.mention is None and t.low.endswith("ed") for t in s.tokens)
    return () if lows & _PRESENT or not past else told.years


def _by_verb(s: Sentence, i: int, told: _Told | None, context: Context) -> Growing | None:
    """ "Spain lost 3.6 percent", "Zambia led the field with growth of 8.3 percent", "it still managed 1.7 percent".

    Where nothing has been told, only what is called growth is read.
    """
    tokens = s.tokens
    noun = verb = 0
    named = False
    aside = -1
    for k in range(i - 1, max(-1, i - _REACH), -1):
        t = tokens[k]
        sign = noun or verb
        if t.low == "," and aside < 0 and sign:
            aside = _before_aside(s, k)
        if aside < k and aside >= 0:
            continue  # "Brazil, despite handouts to 66 million people, suffered a contraction of 9 percent"
        if t.tag == "PLACE" and _among(s, k, context):
            continue  # "Russia fared worst in the Group of Eight"
        if t.tag == "PLACE":
            ready = sign and len(t.codes) == 1 and (told is not None or named)
            return _of(s, k, i, told.indicator if told is not None else "gdp", sign) if ready else None
        if t.low == "it" or (t.tag == "PER" and k + 1 < i and tokens[k + 1].low in _BRINGING):
            return _of_the_same(s, k, told, sign if t.low == "it" else noun)
        if t.low == "we" and told is not None and told.places == ((context.ours,) if context.ours else ()):
            return _of_the_same(s, k, told, sign)
        if k == i - 1 and t.tag == "PER":
            return None  # "in 2009 5 percent"
        word = change_sign(t.low)
        if t.low in _NOUNS:
            noun, named = noun or 1, True
        elif word and t.low in lex.UP_NOUNS | lex.DOWN_NOUNS and _determined(s, k):
            noun = noun or word
        elif t.low in _FALLING or (word < 0 and (told is not None or t.low in lex.ECONOMY_VERBS)):
            verb = -1
        elif t.low in _RISING or (word > 0 and t.low in lex.ECONOMY_VERBS):
            verb = verb or 1
        elif not _passed(s, k):
            return None
    return None


def _before_aside(s: Sentence, comma: int) -> int:
    """The place before an aside that closes with the comma at token `comma`; -1 where there is none."""
    for k in range(comma - 2, max(0, comma - _REACH), -1):
        if (
            s.tokens[k].low == ","
            and s.tokens[k + 1].low in _ASIDE_OPENERS
            and s.tokens[k - 1].tag == "PLACE"
        ):
            return k - 1
    return -1


def _aside_of(s: Sentence, i: int, told: _Told) -> Growing | None:
    """ "Paraguay, with 11.1 percent, was the star": the rate of the place it stands behind, where growth is told."""
    tokens = s.tokens
    if i < 3 or i + 1 >= len(tokens) or tokens[i + 1].low != "," or told.sign < 0:
        return None
    place = i - 3
    if [t.low for t in tokens[i - 2 : i]] not in ([",", "with"], [",", "at"]) or not opens_clause(s, place):
        return None
    rival = any(t.mention is None and t.low in lex.RIVALS for t in tokens)
    if tokens[place].tag != "PLACE" or len(tokens[place].codes) != 1 or rival or s.has("NAME", "SUB", "POP"):
        return None
    return Growing(
        place, told.indicator, Owner(tokens[place].codes, False, "the place right before"), 1, False
    )


def _among(s: Sentence, k: int, context: Context) -> bool:
    """Whether the place at token `k` is a group in which another place fares so."""
    codes = s.tokens[k].codes
    m = k - 1 - (k > 0 and s.tokens[k - 1].low == "the")
    located = m > 0 and s.tokens[m].low in {"in", "of", "among"}
    return located and len(codes) == 1 and context.gazetteer.is_group(codes[0])


def _of_the_same(s: Sentence, k: int, told: _Told | None, sign: int) -> Growing | None:
    """ "In 2010 it still managed 1.7 percent", "but 2010 brought a rebound of 1.7 percent": of whom the last rate was told."""
    opens = (
        k == 0
        or s.tokens[k - 1].low in {",", ";", "but", "and", "--", "when"}
        or s.tokens[k - 1].tag == "PER"
    )
    if not opens or not sign or told is None or len(told.places) != 1:
        return None
    word = s.tokens[k].text
    own = Owner(told.places, False, f"“{word}” goes on from the rate told before")
    return Growing(k, told.indicator, own, sign, False)


def _determined(s: Sentence, k: int) -> bool:
    """ "a fall of", "a steep decline": a noun of change right behind its article or adjective."""
    before = [t.low for t in s.tokens[max(0, k - 2) : k]]
    return bool({"a", "an", "the"} & set(before)) or s.tokens[k + 1].low == "of"


def _passed(s: Sentence, k: int) -> bool:
    """Whether the word at token `k` may stand in a clause that tells how a country fared."""
    t = s.tokens[k]
    if t.tag in NUMBERS or t.tag in {"NAME", "SUB", "ADJ"}:
        return False
    if t.tag == "PER" or t.low == ",":
        return True
    described = s.tokens[k - 1].low in {"a", "an"} and t.mention is None and t.low.isalpha()
    plain = t.low in _FARING or t.low in _LINKING or t.low in lex.AUXILIARIES or t.low in lex.FILLERS
    return plain or t.low.endswith("ly") or (described and t.low not in lex.RIVALS)


def _of(s: Sentence, place: int, i: int, indicator: str, sign: int) -> Growing | None:
    first = place
    while first > 1 and s.tokens[first - 1].low in _COMPOUNDED:
        first -= 2  # "Copper-rich Zambia"
    if not opens_clause(s, first) or s.tokens[place + 1].low in {"'s", "'"}:
        return None
    indices, begin = place_list_ending(s, place)
    if begin > 0 and s.tokens[begin - 1].low in {"in", "of", "for", "than", "from", "by"}:
        return None
    codes = codes_at(s, indices)
    if not codes:
        return None
    return Growing(place, indicator, Owner(codes, len(codes) > 1, "the country that fared so"), sign, False)


_SAID = frozenset("was is were came reached hit totalled totaled stood amounted".split())
_NAMED = frozenset({"figure", "rate", "pace"})


def _by_noun(s: Sentence, i: int, told: _Told) -> Growing | None:
    """ "In Hungary the drop was 6.6 percent", "the figure for Latvia was 5 percent", "Peru's decline was 3 percent"."""
    tokens = s.tokens
    k = before_grade(s, i)
    while k > 0 and (tokens[k].low in lex.FILLERS | {"to", "at"} or tokens[k].tag == "PER"):
        k -= 1
    if k < 2 or tokens[k].low not in _SAID:
        return None
    k -= 1
    behind: int | None = None
    if tokens[k].tag == "PLACE" and tokens[k - 1].low in {"in", "for"}:
        behind, k = k, k - 2
    if tokens[k].low not in _NAMED | lex.UP_NOUNS | lex.DOWN_NOUNS:
        return None
    sign = change_sign(tokens[k].low) or told.sign
    place = behind if behind is not None else _place_of_noun(s, k)
    if place is None or len(tokens[place].codes) != 1:
        return None
    own = Owner(codes_at(s, (place,)), False, "the place whose rate it is")
    return Growing(k, told.indicator, own, sign, False)


def _place_of_noun(s: Sentence, noun: int) -> int | None:
    """The place of "In Estonia the decline", "Estonia's decline", "the Estonian decline"."""
    tokens = s.tokens
    k = noun - 1
    if tokens[k].tag == "ADJ":
        return k
    if tokens[k].low in {"'s", "'"} and tokens[k - 1].tag == "PLACE":
        return k - 1
    if tokens[k].low != "the":
        return None
    k -= 1
    while k > 0 and (tokens[k].low == "," or tokens[k].tag == "PER"):
        k -= 1
    located = k > 0 and tokens[k].tag == "PLACE" and tokens[k - 1 - (tokens[k - 1].low == "the")].low == "in"
    return k if located else None
