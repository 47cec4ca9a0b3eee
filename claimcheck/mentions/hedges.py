"""Words around a number that widen or bound it: "about", "nearly", "more than", "up to", "or so".

Each wording stands in one table with what it does (`precision.HEDGES` says how far that reaches). Wordings
that change nothing ("only", "exactly") are listed too, so that the hedge before them is still found.
"""

from __future__ import annotations

from claimcheck.mentions.precision import HedgeKind
from claimcheck.mentions.tokens import Tokens
from claimcheck.mentions.words import MAGNITUDES

_NARROWLY = (
    "just", "only just", "slightly", "marginally", "fractionally", "somewhat", "a little", "a little bit", "a bit", "a shade",
    "a touch", "a fraction", "a whisker", "a hair", "a tad", "a smidgen", "a notch",
)  # fmt: skip
_UNDER = ("under", "below", "less than", "fewer than", "short of", "shy of", "south of")
_OVER = ("over", "above", "more than", "north of", "in excess of")

BEFORE: dict[HedgeKind, tuple[str, ...]] = {
    "about": (
        "about", "around", "round about", "roughly", "approximately", "approx", "approx .", "circa", "ca", "ca .", "c .",
        "some", "an estimated", "estimated", "somewhere around", "somewhere near", "in the region of",
        "in the neighbourhood of", "in the neighborhood of", "on the order of", "in the order of", "of the order of",
        "in the vicinity of", "something like", "more or less", "~", "≈", "∼", "+ / -", "give or take", "an approximate",
        "as near as", "a rough",
    ),
    "nearly": (
        "nearly", "almost", "close to", "approaching", "nearing", "not quite", "near", "near to", "virtually",
        "practically", "very nearly", "very close to", "all but", "verging on", "pushing",
    ),
    "just_under": (
        *(f"{degree} {side}" for degree in _NARROWLY for side in _UNDER),
        "a fraction of a percent under", "short of", "shy of",
    ),
    "just_over": (
        *(f"{degree} {side}" for degree in _NARROWLY for side in _OVER),
        "barely", "barely over", "barely above", "barely more than", "not much more than", "not much over", "not much above",
    ),
    "more": (
        "more than", "over", "above", "exceeding", "in excess of", "upwards of", "upward of", "greater than",
        "well over", "well above", "much more than", "far more than", "rather more than", "considerably more than",
        "substantially more than", "many more than", "beyond", "exceeds", "exceed", "exceeded", "larger than", "north of",
        "significantly more than", "well in excess of", "way over", "way more than", "even more than", "no longer under",
        ">", "topping", "surpassing", "bigger than",
    ),
    "at_least": (
        "at least", "no less than", "no fewer than", "not less than", "not fewer than",
        "at the very least", "as little as", "as few as", "≥", "> =",
    ),
    "less": (
        "less than", "fewer than", "under", "below", "smaller than", "well under", "well below", "far less than",
        "much less than", "far fewer than", "many fewer than", "rather less than", "considerably less than",
        "significantly less than", "south of", "even less than", "<",
    ),
    "at_most": (
        "up to", "as much as", "as many as", "at most", "no more than", "not more than",
        "at the most", "at the very most", "not exceeding", "anything up to", "≤", "< =", "as high as",
    ),
    "exact": (
        "only", "just", "exactly", "precisely", "a mere", "mere", "a record", "record", "fully", "a whopping", "a full",
        "a massive", "a paltry", "a staggering", "a modest", "a total of", "to the tune of", "anywhere",
    ),
}  # fmt: skip

AFTER: dict[HedgeKind, tuple[str, ...]] = {
    "about": (
        "or so", "or thereabouts", ", or so", ", or thereabouts", "give or take", "more or less", ", give or take",
        ", plus or minus", "plus or minus", ", more or less",
    ),
    "at_least": ("- plus", "or more", "or over", "or higher", "or above", "or better", "plus", "at least", "and above", "and over", "and more", "+"),
    "at_most": ("or less", "or fewer", "or under", "or lower", "or below", "at most", "at the most"),
}  # fmt: skip

EXACT: HedgeKind = "exact"
_BEFORE_BY_LAST: dict[str, list[tuple[tuple[str, ...], HedgeKind]]] = {}
for _kind, _wordings in BEFORE.items():
    for _wording in _wordings:
        _words = tuple(_wording.split())
        _BEFORE_BY_LAST.setdefault(_words[-1], []).append((_words, _kind))
for _entries in _BEFORE_BY_LAST.values():
    _entries.sort(key=lambda entry: -len(entry[0]))
_AFTER_BY_FIRST: dict[str, list[tuple[tuple[str, ...], HedgeKind]]] = {}
for _kind, _wordings in AFTER.items():
    for _wording in _wordings:
        _words = tuple(_wording.split())
        _AFTER_BY_FIRST.setdefault(_words[0], []).append((_words, _kind))
for _entries in _AFTER_BY_FIRST.values():
    _entries.sort(key=lambda entry: -len(entry[0]))

# "rose above 5 pct" bounds; "the 5 pct above 3" does not: these compare when a number stands before them.
_COMPARING = frozenset({"more", "less", "just_over", "just_under"})
# Last words that must not hedge after these: "talk about 5%", "over the", "all over", "nowhere near 5".
_NOT_AFTER = {
    "about": frozenset({"talk", "talks", "talking", "talked", "how", "what", "think", "brought", "bring", "come", "came"}),
    "over": frozenset({"win", "won", "victory", "all", "took", "take", "hand", "handed", "turned", "spread", "carried", "start", "lead"}),
    "under": frozenset({"come", "came", "comes"}),
    "to": frozenset(),
}  # fmt: skip


def _matches_back(tokens: Tokens, last: int, floor: int) -> tuple[int, HedgeKind] | None:
    """The hedge that ends at token `last` and begins at or after `floor`: its first token and kind."""
    low = tokens.low
    for words, kind in _BEFORE_BY_LAST.get(low[last], ()):
        first = last - len(words) + 1
        if first < floor or tuple(low[first : last + 1]) != words:
            continue
        if len(words) == 1 and first > 0 and low[first - 1] in _NOT_AFTER.get(words[0], ()):
            continue
        return first, kind
    return None


def hedge_before(tokens: Tokens, first: int, floor: int, after_number: bool) -> tuple[int, HedgeKind]:
    """The hedge that ends just before token `first`: where it begins and what it does.

    Reaches back to token `floor` and over two hedges in a row ("up to about 5"), the outer bound winning. With
    `after_number`, a number ends at `floor`: a "more than" right behind it compares and does not bound.
    """
    begin, kind = first, EXACT
    for _ in range(3):
        last = begin - 1
        if last < floor or tokens.breaks(last):
            break
        found = _matches_back(tokens, last, floor)
        if found is None:
            break
        if found[1] in _COMPARING and after_number and found[0] == floor:
            break
        begin = found[0]
        if kind == "exact" or (kind == "about" and found[1] != "exact"):
            kind = found[1]
    return begin, kind


def hedge_after(tokens: Tokens, after: int) -> tuple[int, HedgeKind] | None:
    """The hedge that begins at token `after`: the token behind it and what it does."""
    low = tokens.low
    for words, kind in _AFTER_BY_FIRST.get(low[after], ()):
        end = after + len(words)
        if tuple(low[after:end]) != words:
            continue
        if words == ("+",) and (not tokens.glued(after - 1) or end in tokens.digits):
            continue
        if words[-1] in ("plus", "minus") and end in tokens.digits:
            continue
        if words[0] in ("and", "or") and (low[end : end + 1] == ["than"] or end in tokens.digits):
            continue  # "47 million people and more than 75,000 bars": the hedge is that of the next number
        return _margin_end(tokens, words, end), kind
    return None


def _margin_end(tokens: Tokens, words: tuple[str, ...], end: int) -> int:
    """The token behind the margin that "give or take" names without a number ("a few thousand")."""
    low = tokens.low
    if words[-1] in ("take", "minus") and low[end : end + 2] == ["a", "few"] and low[end + 2] in MAGNITUDES:
        return end + 3
    return end
