"""Antecedents: what "its", "the country" and "the two" stand for.

First what the sentence itself names before, then what the sentences before spoke of, then the document's place. Where
several countries could be meant, the answer is a veto and no guess.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import ORGANISATIONS, Context, office_places
from claimcheck.claims.grammar.groups import group_of_so_many
from claimcheck.claims.grammar.owners import (
    NOBODY,
    PLACES,
    Owner,
    codes_at,
    names_said,
    place_list_ending,
    spoken_by,
    words_between,
)
from claimcheck.claims.grammar.passing import locates, of_person
from claimcheck.claims.grammar.salience import (
    clause_subject,
    frames_clause,
    opens_clause,
    qualifies,
)
from claimcheck.claims.grammar.subjects import after_preposition
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.yardsticks import SUPERLATIVES, held_up, is_universe

__all__ = [
    "SUPERLATIVES",
    "antecedent",
    "clause_subject",
    "counted",
    "from_frame",
    "is_universe",
    "names_a_kind",
    "noun_phrase_start",
    "opens_clause",
    "speakers_own",
]


def antecedent(s: Sentence, j: int, context: Context, *, plural: bool) -> Owner:
    """What "its", "their", "it", "the country" at token `j` stands for."""
    tokens = s.tokens
    word = tokens[j].text
    best: tuple[int, ...] | None = None
    opening = clause_subject(s, j)
    if not plural and (subject := _pronoun_subject(s, j, opening)) is not None:
        return antecedent(s, subject, context, plural=False)
    if tokens[j].low in _GROUP_ONLY and j and tokens[j - 1].tag == "PLACES":
        return group_of_so_many(s, j, context)
    people = any(t.tag == "POP" for t in tokens[j + 1 : j + 5])
    described = noun_phrase_start(s, j) if tokens[j].low in lex.COUNTRY_NOUNS else j
    for t in tokens[described:j]:
        if t.tag == "ADJ" and len(t.codes) == 1 and not context.gazetteer.is_group(t.codes[0]):
            return Owner(t.codes, False, f"“{words_between(s, described, j + 1)}”")  # "the Chilean nation"
    region = _region_said(s, described, j, context)
    meant = _Meant(tokens[j].low)
    elsewhere = any(meant.fits(codes, context) for codes in (*context.focus[:1], _about(context)))
    for k in range(described - 1, -1, -1):
        t = tokens[k]
        if t.tag == "SUB" and best is None and not plural:
            introduced = tokens[0].low == "with" and any(x.low == "," for x in tokens[k:j])
            if introduced and (context.home or _about(context)):
                continue  # "With 3 million people, half of them in Montevideo, it …": what the text is about
            return Owner(veto=f"“{word}” may be “{t.text}”, which is no country")
        if (
            t.tag == "NAME"
            and people
            and best is None
            and not spoken_by(s, k)
            and k > 0
            and tokens[k - 1].low not in {"mr", "president", "minister", "by"}
        ):
            return Owner(veto=f"“{word}” may be “{t.text}”, which is no country")
        if t.tag in PLACES and len(t.codes) == 1 and t.codes != ("WLD",) and not locates(s, k):
            if best is None and (is_universe(s, k) or held_up(s, k) or of_person(s, k)):
                continue
            if not meant.fits(t.codes, context):
                continue
            if opening is not None and k > opening:
                continue  # an object or an adjunct: the subject before it is what is spoken of
            if (
                best is None
                and opening is None
                and elsewhere
                and word.lower() != "your"
                and not ((described < j or tokens[j - 1].low == "with") and _right_behind(s, k, described))
                and not frames_clause(s, k)
                and (after_preposition(s, k) or (qualifies(s, k) and not opens_clause(s, k)))
            ):
                continue  # hung on a preposition: what was spoken of before is more salient
            indices, _ = place_list_ending(s, k)
            best = indices
            if not spoken_by(s, k):
                break
    if best is not None:
        codes = codes_at(s, best)
        if not plural and len(codes) > 1:
            codes = codes[-1:]
        if codes:
            return Owner(
                codes,
                False,
                f"“{word}” is {names_said(context, codes)}",
                note=f"“{word}” is taken to mean {names_said(context, codes)}.",
            )
    if tokens[j].low == "our":
        return NOBODY
    if context.below is not None and tokens[j].low in {"it", "its"}:
        return Owner(veto=f"“{word}” may be “{context.below}”, which is no country")
    if (
        plural
        and len(context.together) > 1
        and (not context.focus or context.focus[0][0] in context.together)
    ):
        return Owner(
            context.together,
            False,
            f"“{word}” is {names_said(context, context.together)}",
            note=f"“{word}” is taken to mean {names_said(context, context.together)}.",
        )
    only_one = meant.word in _KINDS and sum(meant.fits(codes, context) for codes in context.focus) == 1
    for codes in context.focus:
        if codes == ("WLD",) or (len(codes) == 1 and not meant.fits(codes, context)):
            continue
        if (
            context.crowded
            and not only_one
            and len(codes) == 1
            and codes[0] != context.home
            and codes != _about(context)
            and not context.gazetteer.is_group(codes[0])
        ):
            if context.about is not None and not region and not plural:
                break
            return Owner(veto=f"“{word}” could be any of the countries named before")
        if region and len(codes) == 1 and codes[0] not in region:
            continue
        if names_a_kind(meant.word) and codes != _about(context) and meant.fits(_about(context), context):
            return Owner(veto=f"“{word}” could be the one that the text is about")
        if (
            plural
            and len(codes) == 1
            and not context.gazetteer.is_group(codes[0])
            and any(t.low in {"combined", "joint"} for t in tokens[j + 1 : j + 3])
        ):
            return Owner(veto=f"“{word}” combined are more than the one country spoken of")
        if plural or len(codes) == 1:
            return Owner(
                codes,
                False,
                f"“{word}” is {names_said(context, codes)}, spoken of before",
                note=f"“{word}” is taken to mean {names_said(context, codes)}, spoken of before.",
            )
    if meant.word in _GROUP_ONLY and context.group is not None and not plural:
        return Owner(
            (context.group,),
            False,
            f"“{word}” is {names_said(context, (context.group,))}, named before",
            note=f"“{word}” is taken to mean {names_said(context, (context.group,))}, named before.",
        )
    framed = from_frame(context, word)
    if (region and not set(framed.codes) <= region) or (
        framed.codes and not meant.fits(framed.codes, context)
    ):
        return NOBODY
    return framed


_CLAUSE_OPENERS = frozenset({",", ";", "and", "but", "--", "although", "though", "while", '"'})


def _pronoun_subject(s: Sentence, j: int, opening: int | None) -> int | None:
    """ "The country was hurt by the crisis in Peru, and its economy shrank": the subject that "its" at token `j` takes up.

    Only where it opens a clause, and no place opens one behind it (`opening`).
    """
    tokens = s.tokens
    if tokens[j].low != "its":
        return None
    for k in range(j - 1, -1, -1):
        if k == opening:
            return None
        noun = (
            tokens[k].low in lex.COUNTRY_NOUNS - {"economy"}
            and k > 0
            and tokens[k - 1].low in {"the", "this"}
        )
        if not noun and (tokens[k].low != "it" or any(t.low == "that" for t in tokens[k + 1 : k + 5])):
            continue
        start = k - noun
        if start == 0 or tokens[start - 1].low in _CLAUSE_OPENERS:
            return k
    return None


_GROUP_ONLY = frozenset("bloc group grouping alliance club zone".split())
_REGION_ONLY = frozenset("region continent".split())
_ISLANDS = frozenset(
    (
        "ATG AUS BHR BHS BRB COM CPV CUB CYP DMA DOM FJI FSM GBR GRD GRL HTI IDN IRL ISL JAM JPN KIR KNA LCA LKA MDG MDV MHL MLT"
        " MUS NRU NZL PHL PLW PNG PRI SGP SLB STP SYC TLS TON TTO TUV TWN VCT VUT WSM"
    ).split()
)
_KINDS = {
    "kingdom": frozenset(
        "BEL BHR BHS BTN DNK ESP GBR JOR KHM LSO MAR NLD NOR SAU SWE SWZ THA TON NPL LBY IRQ".split()
    ),
    "island": _ISLANDS,
    "archipelago": _ISLANDS,
    "sultanate": frozenset(["OMN", "BRN"]),
    "emirate": frozenset(["QAT", "KWT", "BHR", "ARE"]),
}


def names_a_kind(word: str) -> bool:
    """Whether a word tells what sort of country is meant: "kingdom", "island"."""
    return word in _KINDS


_EITHER = frozenset("it its they their them there union federation economy he she his her".split())


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a word can stand for: "the country" a country, "the bloc" a group, "the continent" a region, "it" any."""

    word: str

    def fits(self, codes: tuple[str, ...], context: Context) -> bool:
        if len(codes) != 1:
            return False
        if self.word in _EITHER:
            return True
        group = context.gazetteer.is_group(codes[0])
        if self.word in _GROUP_ONLY:
            return group
        if self.word in _REGION_ONLY:
            return group and codes[0] not in ORGANISATIONS
        kind = _KINDS.get(self.word)
        return codes[0] in kind if kind is not None else not group


def _right_behind(s: Sentence, k: int, j: int) -> bool:
    """ "Chile, a country of …", "Chile with its …": nothing but marks, articles and "with" between the place and the word."""
    return all(
        t.low in lex.ARTICLES or t.low == "with" or not t.low[:1].isalnum() for t in s.tokens[k + 1 : j]
    )


def _about(context: Context) -> tuple[str, ...]:
    return (context.about.place,) if context.about is not None else ()


def noun_phrase_start(s: Sentence, j: int) -> int:
    """Where "the South Asian country", "the tiny island nation" begins: the token behind its article; `j` without one."""
    tokens = s.tokens
    for k in range(j - 1, max(-1, j - 5), -1):
        t = tokens[k]
        if t.low in {"the", "this"}:
            return k + 1
        if t.tag in {"ADJ", "PLACES"} or (t.tag == "SUB" and t.text[:1].isalpha()):
            continue
        if t.mention is not None or not t.low.isalpha() or t.low in lex.PREPOSITIONS | lex.AUXILIARIES:
            return j
    return j


def _region_said(s: Sentence, start: int, j: int, context: Context) -> frozenset[str]:
    """The countries of the region that describes one: those of South Asia in "the South Asian country"."""
    names = context.gazetteer
    for t in s.tokens[start:j]:
        wider = names.find(t.text.split()[-1]) if t.tag == "SUB" else ()  # "west African": of Africa at least
        codes = t.codes if t.tag == "ADJ" else tuple(c for m in wider for c in m.codes)
        if len(codes) == 1 and names.is_group(codes[0]):
            return frozenset(m.member for m in names.members(codes[0], context.year or 9999))
    return frozenset()


def counted(s: Sentence, j: int, context: Context, count: int | None = None) -> Owner | None:
    """Whom "the two countries", "the five" stand for: as many places spoken of before, or a group of that size."""
    count = int(s.tokens[j].number.value) if count is None else count
    if not 2 <= count <= 60:
        return None
    earlier = [
        t.codes[0] for t in s.tokens[:j] if t.tag == "PLACE" and len(t.codes) == 1 and t.codes != ("WLD",)
    ]
    singles = list(
        dict.fromkeys(
            [
                *earlier,
                *(
                    c[0]
                    for c in context.focus
                    if len(c) == 1 and not context.gazetteer.is_group(c[0]) and c != ("WLD",)
                ),
            ]
        )
    )
    codes: tuple[str, ...] = ()
    for listed in context.focus:
        if len(listed) == count:
            codes = listed
            break
        if (
            len(listed) == 1
            and context.gazetteer.is_group(listed[0])
            and len(context.gazetteer.members(listed[0], context.year or 9999)) == count
        ):
            codes = listed
            break
    if not codes and len(singles) == count:
        codes = tuple(singles)
    if not codes and len(context.together) == count:
        codes = context.together
    if not codes and context.group is not None and "member" in s.tokens[j].low:
        members = context.gazetteer.members(context.group, context.year or 9999)
        codes = (context.group,) if len(members) == count else ()
    if not codes:
        return None
    words = words_between(s, max(0, j - 1), j + 1)
    return Owner(
        codes,
        False,
        f"“{words}” is {names_said(context, codes)}",
        note=f"“{words}” is taken to mean {names_said(context, codes)}.",
    )


def speakers_own(s: Sentence, word: str, context: Context) -> Owner:
    """ "our", "we": the document's place, else the country whose office-holder speaks."""
    here = office_places(s)
    choices = (
        (context.home, "the document's place"),
        (here[0] if len(here) == 1 else context.voice, "whose office-holder speaks"),
        (
            context.about.place if context.about is not None else None,
            context.about.how if context.about else "",
        ),
    )
    code, how = next(((code, how) for code, how in choices if code), (None, ""))
    if code is None:
        return Owner(veto=f"“{word}” without a place that it could mean")
    return Owner(
        (code,),
        False,
        f"“{word}” with {how}",
        note=f"“{word}” is taken to mean {context.gazetteer.name(code)}, {how}.",
    )


def from_frame(context: Context, word: str) -> Owner:
    """Whom a bare "GDP" or "the economy" belongs to: the place spoken of last, the text's topic behind it.

    In a text about one country, another that was spoken of in passing comes behind it. A region or a group is taken up only
    when something was claimed of it: the economy is a country's.
    """
    about = context.about
    spoken = next(
        (c for c in context.focus if len(c) == 1 and c != ("WLD",) and _has_economy(c, context)), ()
    )
    passing = about is not None and spoken != _about(context) and len(context.focus) > 1
    if context.crowded or passing or (about is not None and context.hold in ("named", "past")):
        spoken = ()
    for codes, how in (
        ((context.home,) if context.home else (), "the document's place"),
        (spoken, "the place spoken of before"),
        (_about(context), about.how if about is not None else ""),
    ):
        if codes:
            lead = f"“{word}” is" if word else "The text names no place here;"
            verb = " taken to mean" if word else " it is taken to speak of"
            return Owner(codes, False, how, note=f"{lead}{verb} {names_said(context, codes)}, {how}.")
    return NOBODY


def _has_economy(codes: tuple[str, ...], context: Context) -> bool:
    if not context.gazetteer.is_group(codes[0]):
        return True
    return codes == context.focus[0] and (context.hold in ("claim", "past") or codes[0] in ORGANISATIONS)
