"""Shares in a sentence: "N percent of the world's GDP", "X's share of …", and what goes on from these."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims import lexicon as lex
from claimcheck.claims.context import Context
from claimcheck.claims.interface import Draft
from claimcheck.claims.modality import modality
from claimcheck.claims.phrases import named_prices, span_of
from claimcheck.claims.share_holders import (
    BETWEEN,
    HOLDING,
    LIVING,
    PLACES,
    holder_before,
    holder_behind,
    living_in,
    of_level_before,
    spoken_of_before,
)
from claimcheck.claims.share_people import people_shares
from claimcheck.claims.times import When, when
from claimcheck.claims.tokens import Sentence
from claimcheck.claims.whose import Owner, antecedent, codes_at, place_list_ending, place_list_from
from claimcheck.claims.words import whole_population

_EVERYBODY = frozenset({"people", "humanity", "mankind", "humankind", "humans", "inhabitants"})
_WHOLE_WORDS = lex.FILLERS | {
    "'s",
    "'",
    "the",
    "all",
    "planet",
    "earth",
    "total",
    "entire",
    "whole",
    "of",
    "human",
    "humanity",
}


_FOREIGN_WHOLES = frozenset("trade exports oil reserves growth gas land area surface imports debt".split())
_LIST_OPENERS = frozenset("in and by but while a from to two respectively at for today as".split())
_GOING_ON = frozenset(
    (
        ", ; terms ppp compared against that than global world ahead behind followed with comes come next"
        " second third fourth then per purchasing power parity basis measured proportion share figure"
        " fraction people inhabitants fallen risen declined dropped grown"
    ).split()
)
_CLOSERS = frozenset("to from shrank fell rose in compared down up and".split())


def find_shares(s: Sentence, context: Context) -> Iterable[Draft]:
    """All shares of a sentence, those told by heads first."""
    last: tuple[int, Draft] | None = None
    told = list(people_shares(s, context))
    yield from told
    counted = {i for draft in told for i in draft.tokens}
    for i in s.indices("PCT"):
        if i in counted:
            continue
        draft = _of_whole(
            s, i, context, last[1].other if last else (), last[1].places if last else ()
        ) or _share_of(s, i, context, last[1] if last else None)
        if draft is None and last is not None:
            draft = _continued(s, last[0], i, last[1], context)
        if draft is not None:
            last = (i, draft)
            yield draft


def _of_whole(
    s: Sentence, i: int, context: Context, previous: tuple[str, ...] = (), holder: tuple[str, ...] = ()
) -> Draft | None:
    """ "N percent of <whole>'s <indicator>", with the part that holds it before or behind."""
    tokens = s.tokens
    k = i + 1
    people = tokens[i].number.text.lower().endswith(("people", "persons", "inhabitants"))
    if (headed := _of_head(s, i, context)) is not None:
        return headed
    if k < len(tokens) and tokens[k].tag in PLACES and tokens[k].low in {"world", "global"}:
        pass
    elif k < len(tokens) and tokens[k].low in {"of", "in"}:
        k += 1
    elif k < len(tokens) and tokens[k].low in {"people", "persons", "humans", "inhabitants"}:
        people = True
        k += 1
    elif not people:
        return None
    whole: tuple[str, ...] = ()
    head: int | None = None
    while k < len(tokens) and k < i + 14:
        t = tokens[k]
        if t.low in _EVERYBODY:
            people = True
            if t.low in {"humanity", "mankind", "humankind"} or tokens[k - 1].low == "all":
                whole = whole or ("WLD",)
        elif t.tag in PLACES and len(t.codes) == 1 and not whole:
            whole = t.codes
        elif t.low in {"planet", "earth", "globe"}:
            whole = whole or ("WLD",)
        elif t.tag in {"POP", "GDP", "ECON", "GNP"}:
            head = k
            k += 1
            break
        elif t.low in {"its", "their"} and not whole and previous:
            whole = previous
        elif t.low in {"its", "their", "that"} and not whole:
            return None
        elif (
            t.low in {"bloc", "group", "union", "continent", "region"}
            and not whole
            and tokens[k - 1].low == "the"
        ):
            own = antecedent(s, i, context, plural=False)
            whole = own.codes
        elif t.low in _FOREIGN_WHOLES:
            return None
        elif t.low not in _WHOLE_WORDS and t.low not in {"in", "on", "for"}:
            break
        k += 1
    if head is not None and not whole:
        while k < len(tokens) and tokens[k].low in {"of", "in", "the", "on", "for", "all", "whole"}:
            k += 1
        if k < len(tokens) and tokens[k].tag in PLACES and len(tokens[k].codes) == 1:
            whole = tokens[k].codes
            k += 1
        elif k < len(tokens) and tokens[k].low in {"planet", "earth", "globe"}:
            whole = ("WLD",)
            k += 1
    if not whole and head is not None:
        whole = _whole_at_head(s, i)
    if not whole and head is not None and previous and not (k < len(tokens) and tokens[k].low in LIVING):
        whole = previous  # "30 percent of global GDP and ten percent of the population"
    if not whole:
        return None
    if head is None:
        indicator = "population" if people else _elliptic_indicator(s, i, k)
        if indicator is None:
            return None
    else:
        if tokens[head].tag == "POP" and not whole_population(s, head):
            return None
        if k < len(tokens) and tokens[k].low in {"growth", "increase"}:
            return None
        indicator = str(getattr(tokens[head].mention, "indicator", "gdp"))
    part = (
        holder_before(s, i, whole, context)
        or holder_behind(s, i, k, whole, context)
        or living_in(s, i, k, whole, context)
    )
    if part is None:
        part = spoken_of_before(s, i, indicator, context)
    if (
        part is None
        and holder
        and whole == previous
        and any(s.tokens[m].low == "and" for m in range(max(0, i - 3), i))
    ):
        part = Owner(holder)
    if part is None:
        part = of_level_before(s, i, context)
    if part is None or not part.codes or part.veto or set(part.codes) == set(whole):
        return None
    return share_draft(s, i, k, indicator, part, whole, context)


def _whole_at_head(s: Sentence, i: int) -> tuple[str, ...]:
    """ "Of the thirteen countries of South America, Brazil accounts for half of the population"."""
    tokens = s.tokens
    if not tokens or tokens[0].low != "of":
        return ()
    for k in range(1, min(i, 10)):
        if tokens[k].tag in PLACES and len(tokens[k].codes) == 1:
            return tokens[k].codes if any(t.low == "," for t in tokens[k + 1 : k + 5]) else ()
    return ()


def _of_head(s: Sentence, i: int, context: Context) -> Draft | None:
    """ "Of South America's people, half live in Brazil": the number stands alone behind the comma."""
    tokens = s.tokens
    whole = _whole_at_head(s, i)
    if (
        not whole
        or tokens[i - 1].low != ","
        or i + 1 >= len(tokens)
        or tokens[i + 1].low not in LIVING - {"is", "are", "was"}
    ):
        return None
    if not any(t.low in _EVERYBODY or t.tag == "POP" for t in tokens[1:i]):
        return None
    part = living_in(s, i, i + 1, whole, context)
    return (
        share_draft(s, i, i + 1, "population", part, whole, context)
        if part is not None and part.codes
        else None
    )


def _elliptic_indicator(s: Sentence, i: int, k: int) -> str | None:
    """ "one-fifth of the global": the noun is left out and stands before."""
    if (
        k < len(s.tokens)
        and s.tokens[k].low[:1].isalpha()
        and s.tokens[k].low not in {"and", "in", "but", "while"}
    ):
        return None
    if s.tokens[k - 1].low != "global" and not (k < len(s.tokens) and s.tokens[k].low in {"total", "one"}):
        if s.tokens[k - 1].low not in {"world", "world's", "total", "'s"}:
            return None
    for j in range(i - 1, -1, -1):
        if s.tokens[j].tag in {"GDP", "POP", "ECON"}:
            return str(getattr(s.tokens[j].mention, "indicator", "gdp"))
        if s.tokens[j].tag == "PEOPLE":
            return "population"
    return None


def _share_of(s: Sentence, i: int, context: Context, last: Draft | None = None) -> Draft | None:
    """ "X's share of world GDP fell to N percent", "X's share in … is N percent"."""
    tokens = s.tokens
    for j in range(i - 1, max(-1, i - 24), -1):
        if tokens[j].low not in {"share", "proportion", "portion", "weight", "contribution"}:
            continue
        k = j + 1
        if k >= len(tokens) or tokens[k].low not in {"of", "in", "to"}:
            return None
        k += 1
        holder: Owner | None = None
        m = k
        while m < i and (
            tokens[m].low in {"the", "all", "countries", "economies", "nations", "members"}
            or tokens[m].tag in PLACES
            or tokens[m].low in {",", "and"}
        ):
            m += 1
        if (
            m < i
            and tokens[m].low in {"in", "of", "to"}
            and any(tokens[x].tag in PLACES for x in range(k, m))
        ):
            first = next(x for x in range(k, m) if tokens[x].tag in PLACES)
            holder = Owner(codes_at(s, place_list_from(s, first)[0]), False, "whose share it is")
            k = m + 1
        whole: tuple[str, ...] = ()
        head = None
        while k < i:
            t = tokens[k]
            if t.tag in PLACES and len(t.codes) == 1 and not whole:
                whole = t.codes
            elif t.tag in {"POP", "GDP", "ECON"}:
                head = k
                if whole:
                    break
            elif t.low not in _WHOLE_WORDS and t.low not in {"in", "of"}:
                break
            k += 1
        members = head is not None and tokens[head].low == "economies" and whole != ("WLD",)
        if (head is None or not whole or members) and last is not None:
            whole = last.other
            head_slug = str(last.indicator)
            if holder is None:
                named = next((x for x in range(j + 1, i) if tokens[x].tag in PLACES), None)
                holder = (
                    Owner(codes_at(s, (named,)), False, "whose share it is") if named is not None else None
                )
            if holder is None or not holder.codes:
                return None
            return share_draft(s, i, i, head_slug, holder, whole, context, inherited=last)
        if head is None or not whole or tokens[head + 1].low in {"growth", "increase"}:
            return None
        b = j - 1
        while b >= 0 and (tokens[b].low in lex.FILLERS or tokens[b].low in {"'s", "'"}):
            b -= 1
        if holder is not None:
            part = holder
        elif b < 0:
            return None
        elif tokens[b].tag in PLACES:
            indices, _ = place_list_ending(s, b)
            part = Owner(codes_at(s, indices), False, "whose share it is")
        elif tokens[b].low in {"its", "their"}:
            part = antecedent(s, b, context, plural=tokens[b].low == "their")
        else:
            m = k + 1
            part = Owner()
            if m < i and tokens[m].low in {"of", "for", "held"} and m + 1 < i and tokens[m + 1].tag in PLACES:
                part = Owner(codes_at(s, (m + 1,)), False, "whose share it is")
        if not part.codes or part.veto:
            return None
        if any(t.low in {"by"} for t in tokens[i - 1 : i]):
            return None
        return share_draft(
            s, i, i, str(getattr(tokens[head].mention, "indicator", "gdp")), part, whole, context
        )
    return None


def _continued(s: Sentence, a: int, i: int, last: Draft, context: Context) -> Draft | None:
    """ "…, while the BRICS had 24.1%", "but shrank to 30.3 percent in 2022"."""
    tokens = s.tokens
    if i - a > 18:
        return None
    place: Owner | None = None
    for k in range(i - 1, a, -1):
        t = tokens[k]
        if t.tag in PLACES and len(t.codes) == 1 and t.codes != ("WLD",):
            if place is None and tokens[k - 1].low not in {"of", "in"}:
                indices, begin = place_list_ending(s, k)
                place = Owner(codes_at(s, indices), False, "the place named for this number")
                if begin > 0 and tokens[begin - 1].low in {",", ";", "(", "and", "--", "while", ":"}:
                    break  # a new item of a list: what stands before belongs to the one before
        elif (
            t.tag in {"PER", "GDP", "POP", "PCT", "RANK"}
            or t.low in BETWEEN
            or t.low in HOLDING
            or t.low in lex.CONJUNCTIONS
            or t.low in _GOING_ON
            or t.low.endswith("ly")
            or t.tag in PLACES
        ):
            continue
        else:
            return None
    following = tokens[i + 1].low if i + 1 < len(tokens) else "."
    if (
        following == "of"
        or following in lex.UP_NOUNS
        or (following[:1].isalpha() and tokens[i + 1].tag not in {"PER"} and following not in _LIST_OPENERS)
    ):
        return None
    if place is None and not any(t.low in _CLOSERS for t in tokens[a + 1 : i]):
        return None
    part = place or Owner(last.places)
    return share_draft(s, i, i, str(last.indicator), part, last.other, context, previous=a, inherited=last)


def share_draft(
    s: Sentence, i: int, k: int, indicator: str, part: Owner, whole: tuple[str, ...], context: Context,
    *, previous: int = -1, inherited: Draft | None = None,
) -> Draft:  # fmt: skip
    number = s.tokens[i].number
    if indicator == "gdp" and at_parity(s, i):
        indicator = "gdp_ppp"
    elif indicator == "gdp_ppp" and inherited is not None and not at_parity(s, i):
        indicator = "gdp"
    following = [n for n in s.indices("PCT") if n > i]
    times = when(s, i, context, after=previous, before=following[0] if following else None)
    at = times[0] if times else When()
    blocked = None
    if indicator == "gnp":
        blocked = "national income (GNP, GNI) is not in the record"
    places = part.codes
    years = at.years
    if not years and inherited is not None and not at.tokens:
        years = inherited.years if not _moves(s, previous, i) else ()
    start, end = span_of(s, i, max(i, min(k, len(s.tokens) - 1) - 1 if k > i else i))
    return Draft(
        kind="share", indicator=indicator, start=start, end=end, tokens=(i,), places=tuple(sorted(places)),
        combined=len(places) > 1 or any(context.gazetteer.is_group(c) for c in places), other=whole,
        prices=named_prices(s, i) if indicator == "gdp" else None, value=number.value, value_high=number.value_high, unit="percent",
        comparator=number.comparator, years=years, period=at.period, frequency="annual",
        modality=modality(s, i, at, start=previous, compared=previous >= 0), stated=number.stated, stated_how=number.how, blocked=blocked,
        trace=(f"share: “{number.text}” of the {indicator} of {', '.join(whole)}", part.how, at.how),
        notes=tuple(n for n in (part.note,) if n),
    )  # fmt: skip


def at_parity(s: Sentence, i: int) -> bool:
    """Whether purchasing power parity is the measure named nearest to the number, rather than "nominal"."""
    tokens = s.tokens
    parity = [
        abs(k - i)
        for k, t in enumerate(tokens)
        if t.low in {"ppp", "parity"} or getattr(t.mention, "indicator", "") == "gdp_ppp"
    ]
    nominal = [
        abs(k - i)
        for k, t in enumerate(tokens)
        if t.low in {"nominal", "nominally"}
        or (t.low == "exchange" and k + 1 < len(tokens) and tokens[k + 1].low.startswith("rate"))
    ]
    if not parity or (nominal and min(nominal) <= min(parity)):
        return False
    numbers = s.indices("PCT", "MONEY")
    at = next(
        k
        for k in (i - min(parity), i + min(parity))
        if 0 <= k < len(tokens)
        and (tokens[k].low in {"ppp", "parity"} or getattr(tokens[k].mention, "indicator", "") == "gdp_ppp")
    )
    if any(t.low == ";" for t in tokens[min(i, at) : max(i, at)]):
        return False
    return at < numbers[0] or min(numbers, key=lambda n: abs(n - at)) == i or at < i


def _moves(s: Sentence, a: int, b: int) -> bool:
    return any(t.low in {"to", "from", "shrank", "fell", "rose"} for t in s.tokens[a + 1 : b])
