"""Nothing bound: whose an indicator is by the one place of its sentence, else by the sentences before."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.antecedents import (
    antecedent,
    counted,
    from_frame,
    noun_phrase_start,
    speakers_own,
)
from claimcheck.claims.grammar.bonds import PLACING
from claimcheck.claims.grammar.context import Context, office_places
from claimcheck.claims.grammar.having import inside_of_other
from claimcheck.claims.grammar.institutions import institution_places
from claimcheck.claims.grammar.owners import NOBODY, PLACES, Owner, capitalised, spoken_by
from claimcheck.claims.grammar.salience import clause_beyond, clause_subject, is_people, named
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence

_OUTDOING = frozenset(
    "outpaced outpacing outstripped outstripping beat beating overtook overtaking outdid behind trailing".split()
)
_TRADING = frozenset({"exports", "exported", "imports", "sales", "shipments", "trade", "sold", "deliveries"})


def pointed_at(s: Sentence, h: int, context: Context) -> Owner | None:
    """ "It grew", "the region shrank", "growth there was": the head itself stands for a place, or "there" behind it."""
    t = s.tokens[h]
    noun = t.low in lex.COUNTRY_NOUNS and t.tag != "ECON" and h > 0 and _described(s, h)
    if noun or t.low in {"it", "they"}:
        return antecedent(s, h, context, plural=t.low == "they")
    if h + 1 < len(s.tokens) and s.tokens[h + 1].low == "there":
        return antecedent(s, h + 1, context, plural=False)  # "GDP per head there is …"
    return None


def _described(s: Sentence, h: int) -> bool:
    """ "the country", "the South American nation"."""
    return s.tokens[h - 1].low in {"the", "this"} or noun_phrase_start(s, h) < h


def loose(s: Sentence, h: int, context: Context) -> Owner:
    """The owner when nothing is bound to the indicator: the sentence's one place, else the text before."""
    if (own := pointed_at(s, h, context)) is not None:
        return own
    tokens = s.tokens
    if tokens[h].low == "economies":
        return _several(s, h, context)
    left: list[int] = []
    anywhere: list[str] = []
    if h > 0 and tokens[h - 1].low == "our":
        return speakers_own(s, "our", context)
    if h > 0 and tokens[h - 1].low == "this":
        return from_frame(context, tokens[h - 1].text) if context.home or context.focus else NOBODY
    hung: list[int] = []
    beyond = False
    for k in range(h - 1, -1, -1):
        if tokens[k].tag in PLACES and k and tokens[k - 1].low not in {"in", "of"}:
            break
        if tokens[k].low in {"it", "they"} and tokens[k + 1].low in {"has", "had", "have", "'s", "boasts"}:
            return antecedent(s, k, context, plural=tokens[k].low == "they")
    for j, part in named(s):
        if part in ("yardstick", "universe") or (j > h and _held_against(s, j)) or _trade_partner(s, j):
            continue
        if part == "oblique" and is_people(s, j):
            continue  # "the departure of Russians cut the population"
        if clause_beyond(s, h, j):
            beyond = True
            continue
        code = tokens[j].codes[0]
        if (spoken_by(s, j) and context.gazetteer.is_group(code)) or inside_of_other(s, j):
            continue
        if part == "qualifier" or (part == "oblique" and not _placed(s, j)):
            hung.append(j)
            continue
        if code not in anywhere:
            anywhere.append(code)
        if j < h:
            left.append(j)
    if beyond and not anywhere:
        spoken_of = from_frame(context, "")
        return spoken_of if spoken_of.codes else Owner(veto="the place named belongs to another clause")
    if not anywhere and hung and not (h > 0 and tokens[h - 1].low == "your"):
        spoken_of = from_frame(context, "")
        if spoken_of.codes:
            return spoken_of
        anywhere = list(dict.fromkeys(tokens[j].codes[0] for j in hung))
        left = [j for j in hung if j < h]
    if len(anywhere) == 1:
        return Owner(
            tuple(anywhere),
            False,
            "the only place of the sentence",
            note=f"The sentence speaks only of {context.gazetteer.name(anywhere[0])}.",
        )
    if context.home is not None:
        return from_frame(context, "")
    if left:
        subject = clause_subject(s, h)
        code = tokens[left[-1] if subject is None or subject not in left else subject].codes[0]
        return Owner(
            (code,),
            False,
            "the nearest subject before",
            note=f"{capitalised(context.gazetteer.name(code))} is the nearest place spoken of before.",
        )
    if anywhere:
        return Owner(veto="several places, none of them bound to the quantity")
    spoken = institution_places(s)
    if len(spoken) == 1:
        return Owner(
            spoken,
            False,
            "the institution named",
            note=f"The institution named speaks for {context.gazetteer.name(spoken[0])}.",
        )
    offices = office_places(s)
    if len(offices) == 1:
        return Owner(
            offices,
            False,
            "the office-holder named",
            note=f"The office-holder named speaks for {context.gazetteer.name(offices[0])}.",
        )
    if context.dateline and tokens[h].tag != "POP" and not context.focus and not context.title_places:
        return Owner(
            (context.dateline,),
            False,
            "the dateline's place",
            note=f"The text names no place here; it is taken to speak of {context.gazetteer.name(context.dateline)}, the dateline's place.",
        )
    if any(t.tag == "SUB" for t in tokens[:h]):
        return Owner(veto="the sentence names only places below the country level")
    if context.below is not None and context.home is None and tokens[h].tag == "POP":
        return Owner(veto=f"“{context.below}” was spoken of, which is no country")
    noun = 1 + (len(tokens) > 1 and tokens[1].tag == "PLACES")
    if h > noun + 1 and tokens[0].low in {"the", "this"}:
        if tokens[noun].low in lex.COUNTRY_NOUNS - {"economy"}:
            return antecedent(s, noun, context, plural=False)  # "The country grew fast and is home to …"
    return from_frame(context, "")


def _several(s: Sentence, h: int, context: Context) -> Owner:
    """ "the two economies", "both economies": those told of side by side; other economies are nobody's in particular."""
    before = s.tokens[h - 1] if h else None
    told = None
    if before is not None and before.low == "both" and len(context.together) == 2:
        told = Owner(context.together, True, "“both economies”")
    elif before is not None and before.tag in {"NUM", "PLACES"}:
        told = counted(s, h - 1, context)
    return told or Owner(veto="“economies” are several countries’, and none is named")


def _placed(s: Sentence, j: int) -> bool:
    """ "GDP is higher in Chile": said of what is there."""
    k = j - 1 - (j > 0 and s.tokens[j - 1].low == "the")
    return k >= 0 and s.tokens[k].low in PLACING - {"of"}


def _held_against(s: Sentence, j: int) -> bool:
    """ "half of Indonesia's", "well above Chile's", "outpaced Peru, which grew …": a place of another figure."""
    tokens = s.tokens
    if j + 1 < len(tokens) and tokens[j + 1].low in {"'s", "'"}:
        return j + 2 >= len(tokens) or tokens[j + 2].tag in NUMBERS or not tokens[j + 2].low[:1].isalpha()
    return tokens[j - 1].low in _OUTDOING


def _trade_partner(s: Sentence, j: int) -> bool:
    """ "led by exports to the United States": where the goods go, not what grows."""
    tokens = s.tokens
    k = j - 1 - (j > 0 and tokens[j - 1].low == "the")
    return k > 0 and tokens[k].low in {"to", "from", "with"} and tokens[k - 1].low in _TRADING
