"""When a size without a time of its own is of the time told for the one before it in the sentence."""

from __future__ import annotations

import re

from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.kinds.level.chains import Last

_AGAINST = frozenset("against compared versus vs than while whereas".split())
_JOINING = frozenset(
    ", and a an its their his her the of with combined total joint nominal annual at".split()
)
_NEW_TIME = frozenset("now today currently once then has have is are will would".split())


_NOTE = re.compile(r"[0-9]{1,2}")


def of_the_same_time(s: Sentence, i: int, head: int, codes: tuple[str, ...], last: Last) -> bool:
    """ "reached $18 trillion in 2024, compared to Japan's $4 trillion", "had 20 million people in 2004 and a GDP of $14 billion".

    A figure set against another country's is of the same year; one set against the same country's is of another.
    """
    tokens = s.tokens
    if not last.when.tokens or len(last.when.years) != 1 or not last.index < last.when.tokens[-1] < i:
        return False
    between = tokens[last.when.tokens[-1] + 1 : i]
    lows = {t.low for t in between}
    if lows & _NEW_TIME or any(t.tag == "PER" for t in tokens[last.index + 1 : i] if t in between):
        return False
    if codes != last.owner.codes:
        return bool(lows & _AGAINST) and ";" not in lows
    bracketed = tokens[last.when.tokens[0] - 1].low == "("
    plain = all(t.low in _JOINING or t.tag in {"GDP", "POP"} or _NOTE.fullmatch(t.text) for t in between)
    return plain and "and" in lows and head > last.when.tokens[-1] and not bracketed


__all__ = ["of_the_same_time"]
