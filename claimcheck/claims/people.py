"""People without the word population: "a country of N people", "N people live in X", "X has N people"."""

from __future__ import annotations

from claimcheck.claims.context import Context
from claimcheck.claims.grammar import is_content
from claimcheck.claims.tokens import Sentence
from claimcheck.claims.whose import Owner, codes_at, following_subject, nearest_left, owner, place_list_from

_ENDS = frozenset({".", ",", ";", ")", "and", "but", "in", "--", "of", "as", "by", "according", "on", "at", "while", "with", '"', "is", "was", "has", "to", "which", "whose", "that", "or", "from", "today", "now", "currently", "compared", "versus", "than", "(", "who", "?", "!", "|"})
SMALLEST_PEOPLE = 9_000  # no country that has figures is smaller; fewer people are somebody else


def people_owner(s: Sentence, i: int, context: Context) -> Owner | None:
    """People without the word population: "a country of N people", "N people live in X", "X has N people"."""
    tokens = s.tokens
    number = tokens[i].number
    if number.value < SMALLEST_PEOPLE or number.year_like or any(w in tokens[i].low for w in (" more ", " fewer ")):
        return None
    own: Owner | None = None
    before = [t.low for t in tokens[max(0, i - 6) : i]]
    follow = tokens[i + 1].low if i + 1 < len(tokens) else "."
    people = tokens[i].tag == "PEOPLE"
    k = i - 1
    while k >= 0 and (tokens[k].low in {"some", "about", "the", "roughly", "its", "a", "an", "estimated", "only"} or tokens[k].tag == "PER"):
        k -= 1
    lead = tokens[k].low if k >= 0 else ""
    if lead == "of" and k >= 1 and tokens[k - 1].low in {"country", "nation", "bloc", "land", "continent", "kingdom", "market", "republic", "union"}:
        if tokens[k - 1].low == "market" and not people:
            return None
        own = _country_of(s, k - 1, context)
    elif not people:
        return None
    elif lead == "to" and k >= 1 and tokens[k - 1].low == "home":
        own = owner(s, k, context, i)
    elif follow in {"live", "lived", "in", "living", "inhabit", "inhabited", "inhabiting", "reside", "across", "on"} and "with" not in before and lead not in {"has", "had", "have"}:
        own = _who_live_in(s, i, follow, before)
    elif follow == "of" and i + 2 < len(tokens) and (tokens[i + 2].tag == "PLACE" or (tokens[i + 2].low == "the" and i + 3 < len(tokens) and tokens[i + 3].tag == "PLACE")) and lead in {"", "the", "all", "its"}:
        k = i + 2 + (tokens[i + 2].low == "the")
        own = Owner(codes_at(s, (k,)), False, "whose people they are")
    elif lead in {"has", "have", "had", "with", "having", "and"} and (follow in _ENDS or not follow[:1].isalpha()):
        if lead == "and" or follow in {"who", "with", "that", "whose"}:
            return None
        if follow == "in" and not (i + 2 < len(tokens) and tokens[i + 2].tag == "PER"):
            return None
        if lead == "with" and k >= 1 and tokens[k - 1].low not in {",", "country", "nation", "and"} and tokens[k - 1].tag not in {"PLACE"}:
            return None
        own = _subject_of_having(s, k, context)
    elif lead == "'s" and k >= 1 and tokens[k - 1].tag == "PLACE" and (follow in _ENDS or not follow[:1].isalpha()) and follow not in {"who", "with", "that"}:
        own = Owner(codes_at(s, (k - 1,)), False, "the possessor")
    if own is None or not own.codes or own.veto:
        return None
    return own


def _who_live_in(s: Sentence, i: int, follow: str, before: list[str]) -> Owner | None:
    tokens = s.tokens
    k = i + 1
    live = follow in {"live", "lived", "living", "inhabit", "inhabited", "reside"}
    if follow == "in" and "there" not in before and not (i + 2 < len(tokens) and tokens[i + 2].tag == "PLACE" and i <= 3):
        return None
    if live:
        k += 1
    while k < len(tokens) and (tokens[k].low in {"in", "on", "the", "across", "within", "all", "now"} or tokens[k].tag == "PER"):
        k += 1
    if k >= len(tokens) or tokens[k].tag != "PLACE":
        return None
    indices, end = place_list_from(s, k)
    if not live and end < len(tokens) and (is_content(s, end) or tokens[end].low in {"are", "were", "have", "had", "will", "has", "could", "would", "may", "do", "can"} or tokens[end].tag in {"POP"}):
        return None
    if live and end < len(tokens) and tokens[end].low in {"without", "'s", "below", "under", "with", "on", "as", "illegally"}:
        return None
    codes = codes_at(s, indices)
    return Owner(codes, len(codes) > 1, "where they live")


def _country_of(s: Sentence, k: int, context: Context) -> Owner | None:
    """ "China, a country of N people", "a country of N people like Kenya": who the country is."""
    tokens = s.tokens
    j = k
    while j >= 0 and (tokens[j].low in {"a", "the", "this", "small", "poor", "rich", "vast", "country", "nation", "is", "was", ",", "as", "an", "landlocked", "island", "african", "asian"} or tokens[j].tag == "ADJ"):
        j -= 1
    if j >= 0 and tokens[j].tag == "PLACE":
        return Owner(codes_at(s, (j,)), False, "the country described")
    if j >= 0 and tokens[j].low in {"are", "we", "'re"}:
        return nearest_left(s, j + 1, context)
    return owner(s, k, context)


def _subject_of_having(s: Sentence, k: int, context: Context) -> Owner | None:
    return nearest_left(s, k, context) or following_subject(s, k, context)
