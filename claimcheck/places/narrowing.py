"""Words that narrow a name to a part, or widen it to more, so that its figures are not those of the whole.

Each rule rules on one hit by the words around it, as those of `rules.py` do. The word lists are in `data/contexts.tsv`.
"""

import re
from collections.abc import Callable

from claimcheck.places import tables
from claimcheck.places.finder import Hit
from claimcheck.places.lexicon import DIRECTIONS, key_of, lexicon
from claimcheck.places.models import Form
from claimcheck.places.surroundings import Ruling, Surroundings

_ENLARGED = re.compile(r"\+|[-\u2010\u2011]\d")
_COUNTERPART = re.compile(r"\b(?P<direction>[A-Za-z][a-z]+),?\s(?:and|or|&)\s(?:the\s)?$")
_DIVISION_AFTER = re.compile(
    r"\s(?:region|province|district|prefecture|department|governorate|oblast|county|municipality)\sof\s[A-Z]"
)
_REST_BEFORE = re.compile(
    r"\b(?:rest|remainder|parts|much|pockets|swathes|corners) of (?:the )?$", re.IGNORECASE
)
_ISLAND_BEFORE = re.compile(r"\bisland of $", re.IGNORECASE)
_MEMBERS = r"(?:members?|allies|states|countries|nations|economies|partners)"
_MEMBERS_AFTER = re.compile(rf"\s{_MEMBERS}\b(?P<of>\sof\s(?:the\s)?)?")
_MEMBERS_BEFORE = re.compile(rf"(?P<word>[\w-]+)\s{_MEMBERS}\sof\s(?:the\s)?$")
_CHOSEN_AFTER = re.compile(rf"(?:['’]s?)?\s(?P<word>[\w-]+)\s{_MEMBERS}\b")
_FEW_BEFORE = re.compile(
    r"(?<!of )(?<!among )(?<!in )\b[Tt]he (?:other|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
    r" (?:other|largest|biggest|smallest|richest|poorest|wealthiest)) $"
)
_CLASS = r"(?:founding|original|initial|new|newest|old|oldest|candidate|prospective)"
_SEVERAL = r"(?:members|allies|states|countries|nations|economies|partners)"
_CLASS_BEFORE = re.compile(
    rf"\b{_CLASS}\s(?:(?:\w+\s)?{_SEVERAL}\sof\s(?:the\s)?)?$|\b[Ff]ounders of (?:the )?$", re.IGNORECASE
)
_CLASS_AFTER = re.compile(
    rf"(?:['’]s?)?\s(?:[\w-]+\s)?(?:{_CLASS}\s(?:\w+\s)?{_SEVERAL}|founders|newcomers)\b"
)
_COUNTED = re.compile(r"\b(?:of|among) the (?:[\w-]+ )?$")
_ONE_AFTER = re.compile(r"\s(?:member|state|country|nation|economy)\b(?!\s(?:states|countries|nations))")
_SEVERAL_AFTER = re.compile(rf"^[^,;.]*?\s{_SEVERAL}\b")
_FIGURES = re.compile(
    r"\b(?:people|inhabitants|population|GDP|GNP|output|econom\w+|grew|grow\w*|shrank|per ?cent|pct|[bmtr]+illion)\b|%"
)
_SENTENCE = 160
_NEXT_NAME = re.compile(r"\s?(?P<name>[A-Z][A-Za-z]*-?\d{0,2}(?:\s[A-Z][a-z]+)?)")


def _part(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """A part, whose figures are not those of the whole: "northern Italy", "rural India", "Muslim India".

    Of some words that holds before a name only: "poor Africa" is a part, "poor African growth" is not.
    """
    if not around.previous_gap:
        return None
    lists = tables.contexts()
    narrowed = around.previous in lists["direction"] or around.previous[:4].lower() == "non-"
    named = hit.meaning.form in ("name", "demonym") and around.previous in lists["before_name"]
    return "part of a place" if narrowed or named else None


def _share_of_another(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """The part that another country has or shaped: "Russian Asia", "French Canada", "Spanish Morocco"."""
    if hit.meaning.form != "name" or around.previous_gap != " " or not around.previous[:1].isupper():
        return None
    return "part of a place" if _has_form(around.previous, "adjective") else None


def _rest(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """What remains, or some of it: "the rest of Asia", "much of Africa"; and Ireland as the name of the island."""
    if hit.meaning.codes == ("WLD",):
        return None
    if _REST_BEFORE.search(around.before):
        return "part of a place"
    island = hit.meaning.codes == ("IRL",) and _ISLAND_BEFORE.search(around.before)
    return "part of a place" if island else None


def _chosen_members(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """Some members of a group: "European NATO members", "the smaller EU countries", "the Arab members of OPEC"."""
    if hit.meaning.form != "group" or _ONE_AFTER.match(around.after):
        return None
    if (around.previous_gap and _restricts(around.previous)) or _FEW_BEFORE.search(around.before):
        return "part of a place"
    after = _CHOSEN_AFTER.match(around.after)
    lists = tables.contexts()
    if after and (after["word"] in lists["direction"] or after["word"] in lists["group_part"]):
        return "part of a place"
    found = _MEMBERS_BEFORE.search(around.before)
    return "part of a place" if found and _restricts(found["word"]) else None


def _class_of_members(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """Members of one time, where figures are told of them: "new EU members grew 5 percent", "the founders of the EU".

    Who they are, by name, is told of the group: "the EU's founding members were Belgium, …".
    """
    if hit.meaning.form != "group" or hit.meaning.codes == ("WLD",):
        return None
    name = text[hit.start : hit.end]
    plural = _SEVERAL_AFTER.search(name + around.after)
    before = _CLASS_BEFORE.search(around.before)
    classed = before and (plural or before[0].rstrip().endswith(("of", "the")))
    if before and _COUNTED.search(around.before[: before.start()]):
        return None
    if not classed and not _CLASS_AFTER.match(around.after):
        return None
    told = re.split(r"[.!?](?:\s|$)|\n", text[hit.end : hit.end + _SENTENCE], maxsplit=1)[0]
    return "part of a place" if _FIGURES.search(told) else None


def _members_chosen_by_it(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """The word that chooses members of a group: "European NATO members", "NATO's European allies"."""
    if hit.meaning.form != "adjective":
        return None
    if _is_group(around.after):
        return "part of a place"
    members = _MEMBERS_AFTER.match(around.after)
    if members is None:
        return None
    if members["of"] and _is_group(around.after[members.end() :]):
        return "part of a place"
    owner = re.fullmatch(r"(?P<name>.+?)['’]s?", around.previous)
    return "part of a place" if owner and _is_group(owner["name"]) else None


def _restricts(word: str) -> bool:
    """Whether a word before a group picks some of its members."""
    if word in tables.contexts()["group_part"]:
        return True
    return word[:1].isupper() and _has_form(word, "adjective")


def _is_group(text: str) -> bool:
    found = _NEXT_NAME.match(text)
    return found is not None and (
        _has_form(found["name"], "group") or _has_form(found["name"].partition(" ")[0], "group")
    )


def _has_form(name: str, form: Form) -> bool:
    try:
        entries = lexicon().entries.get(key_of(name), ())
    except ValueError:
        return False
    return any(meaning.form == form for _, meaning in entries)


def _counterpart(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """The second of two names that share a word: "North and South Korea", "Central and South America".

    What is said of both is not said of the one that stands there in full.
    """
    first = text[hit.start : hit.end].partition(" ")[0].partition("-")[0]
    if hit.meaning.form == "adjective" or first.capitalize() not in _SHARED:
        return None
    found = _COUNTERPART.search(around.before)
    together = found is not None and found["direction"].capitalize() in _SHARED
    return "part of a place" if together else None


_SHARED = DIRECTIONS | {
    "Southeastern",
    "Northeastern",
    "Southwestern",
    "Northwestern",
    "Central",
    "Latin",
    "Middle",
}
"""Words that tell one part of the world from its neighbours of the same name."""


def _small_letter(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """A direction in lower case where only a capital makes it a name: "south Georgia", "east Germany"."""
    if not text[hit.start].islower() or hit.meaning.form != "name":
        return None
    return "part of a place" if text[hit.start : hit.end].endswith(("Georgia", "Germany")) else None


def _enlarged(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """A group with others, or some of it: "OPEC+", "ASEAN+3", "ASEAN-5"."""
    if hit.meaning.form != "group":
        return None
    return "part of a place" if _ENLARGED.match(around.after) else None


def _division(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """A part of one country named like another, and a landscape: "the Macedonia region of Greece", "the Chad basin"."""
    if hit.meaning.form != "name":
        return None
    landscape = around.next_gap == " " and around.next in tables.contexts()["landscape"]
    return "part of a place" if landscape or _DIVISION_AFTER.match(around.after) else None


Rule = Callable[[str, Hit, Surroundings], Ruling | None]
RULES: tuple[Rule, ...] = (
    _part,
    _share_of_another,
    _rest,
    _chosen_members,
    _class_of_members,
    _members_chosen_by_it,
    _counterpart,
    _small_letter,
    _enlarged,
    _division,
)
