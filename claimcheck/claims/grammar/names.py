"""Capital letters: which words are names that nobody here knows, and which only open a sentence or a phrase."""

from __future__ import annotations

from claimcheck.claims.grammar.tokens import Token

# Capitalised words that name nothing by themselves: months and titles are known elsewhere, these open phrases.
NO_NAMES = frozenset(
    (
        "the a an in on at of for and but or if as by to from with its it his her he she they we our their"
        " this that these those there what when while although though however according after before since"
        " during under over between among about per not no yes new all some most many more than less real"
        " nominal gross total population economy economic growth gdp world global central bank president"
        " minister prime chancellor mr mrs ms dr sir government ministry finance national north south east"
        " west northern southern eastern western united states american european asian african i you who"
        " which where how why last next first second third fourth figures data table share percent pct rose"
        " grew fell rise fall january february march april may june july august september october november"
        " december monday tuesday wednesday thursday friday saturday sunday compared average today estimated"
        " rate annual year years million billion trillion country countries people yesterday now official"
        " officials meanwhile overall gnp ppp imf oecd un eu us uk out up down is was has had are were will"
        " would can could might should ranked rank largest biggest fastest"
    ).split()
)


_BYGONE = frozenset(
    "ancient roman ottoman colonial medieval byzantine imperial mandatory occupied tsarist czarist pharaonic feudal".split()
)


def unplace_history(tokens: list[Token]) -> None:
    """ "Roman Egypt", "colonial India": not the country that the record speaks of."""
    for i, token in enumerate(tokens):
        if i and token.tag in {"PLACE", "ADJ"} and tokens[i - 1].low in _BYGONE:
            tokens[i] = token._replace(tag="SUB")


def unname_opening(tokens: list[Token]) -> None:
    """A capital at the sentence's start tells nothing: keep it as a name only before another name or 's."""
    if not tokens:
        return
    first = tokens[0]
    at = 0
    while at < len(tokens) - 1 and tokens[at].tag in {'"', "(", "--", "'", "-"}:
        at += 1
    first = tokens[at]
    if first.tag != "NAME" or first.text.isupper():
        return
    following = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    if following not in {"NAME", "'s", "SUB"} and not _opens_as_subject(tokens, at):
        tokens[at] = first._replace(tag=first.low)


def _opens_as_subject(tokens: list[Token], at: int) -> bool:
    """ "Watertown has a population of …", "Watertown, New York, had …": the opening word is the subject."""
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if following in {"has", "had", "is", "was", "have"}:
        return True
    return following == "," and at + 2 < len(tokens) and tokens[at + 2].tag in {"SUB", "NAME", "PLACE"}
