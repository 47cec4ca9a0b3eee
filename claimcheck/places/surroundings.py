"""What stands around a name in a text, and what can be said of the name because of it."""

import re
from typing import Literal, NamedTuple

from claimcheck.places.finder import Hit

Ruling = Literal["not a place", "part of a place", "uncertain"]

WINDOW = 40
_NEXT = re.compile(r"(?P<gap>[^\S\n]{0,3}\n?[^\S\n]{0,9}|[-\u2010\u2011])(?P<word>[^\W\d_]+)")


class Surroundings(NamedTuple):
    """What stands around a hit: the slices before and after it, the words next to it and their gaps."""

    before: str
    after: str
    previous: str
    previous_gap: str
    next: str
    next_gap: str


def surroundings(text: str, hit: Hit) -> Surroundings:
    """The words around `hit`, at most `WINDOW` characters to each side; point and bracket are stripped from them."""
    before = text[max(0, hit.start - WINDOW) : hit.start]
    after = text[hit.end : hit.end + WINDOW]
    head = before.rstrip(" \t\n-\u2010\u2011")
    words = head.rsplit(None, 1)
    following = _NEXT.match(after)
    return Surroundings(
        before=before,
        after=after,
        previous=words[-1].lstrip("(\"“'‘") if words else "",
        previous_gap=before[len(head) :],
        next=following["word"] if following else "",
        next_gap=following["gap"] if following else "",
    )
