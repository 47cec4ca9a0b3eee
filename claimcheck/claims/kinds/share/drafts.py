"""The claim that a share makes: its years, its prices and whether purchasing power parity is its measure."""

from __future__ import annotations

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.phrases import named_prices, span_of
from claimcheck.claims.grammar.times import When, when
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.interface import Draft


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
    previous = max((n for n in s.indices("PCT") if n < i), default=previous)
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
