"""Complements: "Asia excluding China", "the EU without the United Kingdom", "Excluding Japan, Asia …".

The places taken out must never be taken for the subject, whatever kind of claim the sentence holds. So this is
settled once, among the tokens: the group and what is taken out of it become one place token that knows both.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.grammar.tokens import Token
from claimcheck.places import Gazetteer

_TAKING_OUT = frozenset("excluding without except excepting minus outside ex less".split())
_TAKING_OUT_IN_TWO = frozenset(
    {
        ("except", "for"),
        ("other", "than"),
        ("apart", "from"),
        ("aside", "from"),
        ("not", "counting"),
        ("not", "including"),
        ("leaving", "out"),
    }
)
_BETWEEN = frozenset({",", "and", "the", "or", "both", "&"})
_SET_OFF = frozenset({",", "(", "--"})
_OPENS = frozenset({"the", '"', "but", "and"})
_AFAR = 5  # tokens between what is taken out at the head of a sentence and the group


def take_out(tokens: list[Token], gazetteer: Gazetteer) -> list[Token]:
    """The tokens with every complement joined to its group."""
    if not any(
        t.low in _TAKING_OUT or t.low in {"other", "apart", "aside", "not", "leaving"} for t in tokens
    ):
        return tokens
    return _opening(_joined(tokens, gazetteer), gazetteer)


def _joined(tokens: list[Token], gazetteer: Gazetteer) -> list[Token]:
    joined: list[Token] = []
    k = 0
    while k < len(tokens):
        base = tokens[k]
        if base.tag == "PLACE" and len(base.codes) == 1:
            begin = k + 1 + (k + 1 < len(tokens) and tokens[k + 1].low in _SET_OFF)
            found = _places_taken(tokens, begin)
            if found is not None:
                codes, end = found
                if not codes:  # "the UK without Scotland": a part is taken out that no figures speak to
                    joined.append(base._replace(tag="SUB"))
                    k += 1
                    continue
                if _divisible(base.codes[0], gazetteer) and base.codes[0] not in codes:
                    if begin > k + 1 and end < len(tokens) and tokens[end].low in {",", ")", "--"}:
                        end += 1
                    joined.append(base._replace(end=tokens[end - 1].end, excluding=codes))
                    k = end
                    continue
                # "China, excluding Hong Kong": the country's own figures leave them out anyway
                joined.extend(
                    [base, *(t._replace(tag="OUT") if t.tag == "PLACE" else t for t in tokens[k + 1 : end])]
                )
                k = end
                continue
        joined.append(base)
        k += 1
    return joined


def _divisible(code: str, gazetteer: Gazetteer) -> bool:
    return gazetteer.is_group(code) or code == "WLD"


def _places_taken(tokens: list[Token], k: int) -> tuple[tuple[str, ...], int] | None:
    """Codes of the places taken out by the words at `k` and the index behind them; no codes for parts of
    countries; None when nothing is taken out there.
    """
    if k >= len(tokens):
        return None
    if k + 1 < len(tokens) and (tokens[k].low, tokens[k + 1].low) in _TAKING_OUT_IN_TWO:
        k += 2
    elif tokens[k].low in _TAKING_OUT:
        k += 1 + (k + 1 < len(tokens) and tokens[k + 1].low == "-")
    else:
        return None
    codes: list[str] = []
    end = k
    while k < len(tokens):
        t = tokens[k]
        if t.tag == "PLACE" and len(t.codes) == 1:
            codes.append(t.codes[0])
            end = k + 1
        elif t.tag == "SUB":
            return (), k + 1
        elif t.low not in _BETWEEN:
            break
        k += 1
    while codes and len(codes) > 1 and not any(t.low in {"and", "or", "&"} for t in tokens[end - 4 : end]):
        codes.pop()  # "the EU without Britain, France said": the comma closes
        end = _behind_place(tokens, end - 1)
    return (tuple(dict.fromkeys(codes)), end) if codes else None


def _behind_place(tokens: list[Token], before: int) -> int:
    """The index behind the last place token before index `before`."""
    k = before - 1
    while tokens[k].tag != "PLACE":
        k -= 1
    return k + 1


def _opening(tokens: list[Token], gazetteer: Gazetteer) -> list[Token]:
    """ "Excluding China, Asia grew …": what is taken out stands first, the group behind the comma."""
    at = 0
    while at < len(tokens) and tokens[at].low in _OPENS:
        at += 1
    found = _places_taken(tokens, at)
    if found is None or not found[0]:
        return tokens
    codes, end = found
    if end >= len(tokens) or tokens[end].low != ",":
        return tokens
    group = _first_group(tokens, range(end + 1, min(len(tokens), end + 1 + _AFAR)), gazetteer)
    if group is None:
        return tokens
    settled = [t._replace(tag="OUT") if k < end and t.tag == "PLACE" else t for k, t in enumerate(tokens)]
    settled[group] = settled[group]._replace(excluding=codes)
    return settled


def _first_group(tokens: list[Token], indices: Iterable[int], gazetteer: Gazetteer) -> int | None:
    for k in indices:
        if tokens[k].tag in {"PLACE", "ADJ"}:
            return k if len(tokens[k].codes) == 1 and _divisible(tokens[k].codes[0], gazetteer) else None
    return None
