"""Which of a sentence's periods a number is said of: the nearest behind it, else the nearest before it.

The walks stop at clauses, at the neighbouring numbers, and leave out the periods that date something else: what is
said, what was published, what is compared with.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.clauses import apart, in_apposition, joints, main_tense, tense, told_aside
from claimcheck.claims.grammar.tokens import Sentence

_COUNTABLE = 10_000  # below it a bare number counts things, and no year is its own


FAR = 120  # tokens that a period may stand before its number


_GLUE = frozenset(
    {
        "of",
        "in",
        ",",
        "the",
        "and",
        "for",
        "(",
        ")",
        "to",
        "from",
        "on",
        "at",
        "during",
        "over",
        "by",
        "both",
        "each",
        "end",
        "since",
    }
)


_EXTREMES = frozenset({"record", "first", "second", "third", "worst", "best"})


def periods_right(s: Sentence, i: int, limit: int) -> tuple[int, ...]:
    tokens = s.tokens
    found: list[int] = []
    aside = told_aside(s, i) if tokens[i].tag != "PCT" else None
    for k in range(i + 1, limit if aside is None else min(limit, aside.stop)):
        t = tokens[k]
        if t.tag == "PER":
            if apart(s, k, i) or of_other_clause(s, k, i) or _dates_what_follows(s, k, i):
                break
            if _dates_first_time(s, k) and not _dated_behind(s, k):
                break
            if _dates_first_time(s, k) or _names_prices(s, k):
                continue
            if found and not all(tokens[m].low in _GLUE for m in range(found[-1] + 1, k)):
                break
            if k > i + 1 and _opens_next(s, i, k, limit):
                break
            if _dates_publication(s, k):
                break
            if _is_yardstick(s, k):
                if found:
                    break
                continue
            if not found and _is_base(s, i, k):
                break
            found.append(k)
            continue
        if found and t.low not in _GLUE:
            break
        if t.low == "," and k + 1 < limit and tokens[k + 1].low in {"up", "down"}:
            break  # "2.59 million, up 1.1 percent from 1985"
        if (
            t.low == ","
            and not found
            and any(x.low.endswith("est") or x.low in _EXTREMES for x in tokens[k + 1 : k + 4])
        ):
            break  # "…, its deepest slump since 1992", "…, its first recession in 25 years" date the record
        if (
            t.low in lex.SAY_VERBS
            and t.low not in {"forecast", "forecasts", "estimates", "figures", "added", "showed", "reported"}
        ) or t.low in {";"}:
            break
        if t.low in _ANOTHER and not found:
            break
        if t.low == "from" and not (k + 1 < limit and tokens[k + 1].tag == "PER"):
            break
        if t.tag in {"PLACE", "SUB"} and k > i + 4 and not _names_whole(s, i, k):
            break
        if k - i > 16:
            break
    return tuple(found)


_ANOTHER = frozenset("after before versus against than compared but though although while whereas --".split())
"""Words behind which a time is that of something else."""
_WHOLE = frozenset(
    "of all the people inhabitants total combined in on world's planet humanity economic output".split()
)


def _names_whole(s: Sentence, i: int, k: int) -> bool:
    """ "a third of all the people of South America in 2010": nothing but what the number is a part of."""
    return s.tokens[i + 1].low == "of" and all(
        t.low in _WHOLE or t.tag in {"POP", "GDP", "ECON", "PLACE", "ADJ"} for t in s.tokens[i + 1 : k]
    )


def _is_yardstick(s: Sentence, k: int) -> bool:
    """ "grew 9.1 percent from a year earlier in the third quarter": what it grew from, not when."""
    period = s.tokens[k].period
    earlier = period.anchored and (period.offset or 0) < 0
    return earlier and s.tokens[k - 1].low in {"from", "over", "on"} and period.unit == "year"


def _is_base(s: Sentence, i: int, k: int) -> bool:
    """ "in 1986 it was 2.6 million, up 1.1 percent from 1985": the year that is counted from, where another is told."""
    period = s.tokens[k].period
    if s.tokens[k - 1].low != "from" or len(period.years) != 1 or period.since:
        return False
    told = (t.period.years for t in s.tokens[:i] if t.tag == "PER")
    return any(len(years) == 1 and years[0] > period.years[0] for years in told)


def periods_of_clause(s: Sentence, i: int) -> tuple[int, ...]:
    """ "will slow in 2005, with growth falling from 3.2 percent last year to 2.5": the last figure's date is that of the clause."""
    tokens = s.tokens
    if i < 4 or tokens[i - 1].low != "to":
        return ()
    dated = any(t.tag == "PER" for t in tokens[max(0, i - 4) : i - 1])
    for k in range(i - 2, max(-1, i - 8), -1):
        if tokens[k].low == "from" and dated and tokens[k + 1].tag == tokens[i].tag:
            return tuple(
                m for m in periods_left(s, k, -1) if tokens[m].period.years or tokens[m].period.offset == 0
            )
        if tokens[k].low in {",", ";"}:
            break
    return ()


def _opens_next(s: Sentence, i: int, k: int, limit: int) -> bool:
    """ "45 million in 1960, in 1990 95 million", "in 2009 by 6.8 percent and in 2010 by 3.4": it dates the next number."""
    tokens = s.tokens
    if limit >= len(tokens):
        return False
    if k + 1 == limit:
        return True
    found = next((m for m in range(i + 1, k) if tokens[m].tag == "PER"), None)
    if found is not None and any(tokens[m].low in {"and", "but"} for m in range(found + 1, k)):
        clause = {tokens[m].low for m in range(k + 1, min(limit, k + 6))}
        if clause & _NEW_CLAUSE:
            return True
    listed = any(tokens[m].low in {"and", ",", ";", "but"} for m in range(i + 1, k))
    if listed and any(
        tokens[m].low in {"it", "they", "is", "was", "are", "were", "stands", "has", "had"}
        for m in range(k + 1, limit)
    ):
        return any(t.tag == "PER" for t in tokens[max(0, i - 10) : i])
    return (
        listed
        and k + 2 == limit
        and tokens[k + 1].low in {"by", "to", "at"}
        and any(t.tag == "PER" for t in tokens[max(0, i - 4) : i])
    )


_NEW_CLAUSE = frozenset(
    "it they will would should could is was are were grew rose fell shrank expects sees".split()
)


_PUBLISHED = frozenset({"published", "made", "released", "issued", "presented", "unveiled"})


_PRICED = frozenset("prices money dollars euros pounds terms exchange rates rate values borders".split())


def _names_prices(s: Sentence, k: int) -> bool:
    """ "in today's prices", "in 2010 dollars", "at last year's exchange rates": in what is counted, not when."""
    behind = [t.low for t in s.tokens[k + 1 : k + 4]]
    return bool(behind) and (
        behind[0] in _PRICED - {"terms", "borders"} or (behind[0] == "'s" and bool(_PRICED & set(behind[1:])))
    )


def _closed_off(s: Sentence, k: int, i: int) -> bool:
    """ "India (8.7% for fiscal 2021), Greece (8.3%)": a period in brackets with a figure of its own dates that one only."""
    tokens = s.tokens
    opening = next((m for m in range(k - 1, max(-1, k - 12), -1) if tokens[m].low in {"(", ")"}), -1)
    closing = next((m for m in range(k + 1, i) if tokens[m].low in {"(", ")"}), -1)
    if opening < 0 or closing < 0 or tokens[opening].low != "(" or tokens[closing].low != ")":
        return False
    own = any(tokens[m].tag == tokens[i].tag for m in range(opening + 1, k))
    return own and any(tokens[m].tag == "PLACE" for m in range(closing + 1, i))


def _dates_publication(s: Sentence, k: int) -> bool:
    """ "in its annual report published in January", "a forecast made last November"."""
    j = k - 1
    while j >= 0 and s.tokens[j].low in {"on", "in", "late", "early", "the", "earlier"}:
        j -= 1
    return j >= 0 and s.tokens[j].low in _PUBLISHED and not s.tokens[k].period.years


def _dates_first_time(s: Sentence, k: int) -> bool:
    """ "fell for the first time since 1945 in 2005", "was its worst slump since 1985": since when it had not, not when it did."""
    when = [t.low for t in s.tokens[k + 1 : k + 3]] == [
        ",",
        "when",
    ]  # "its fastest since 2008, when it grew 8.5 percent"
    return (
        s.tokens[k].period.since
        and not when
        and (
            (k > 0 and s.tokens[k - 1].low in {"most", "least"})
            or any(
                t.low in {"first", "worst", "best"} or t.tag == "RANK" or t.low.endswith("est")
                for t in s.tokens[max(0, k - 4) : k]
            )
        )
    )


def _dated_behind(s: Sentence, k: int) -> bool:
    """Whether another period follows the one at token `k`: "for the first time since 1945 in 2005"."""
    behind = s.tokens[k + 1 : k + 3]
    return any(t.tag == "PER" for t in behind) and not any(t.low in {",", ";", "and"} for t in behind)


def of_other_clause(s: Sentence, k: int, i: int) -> bool:
    """ "In 1994 it lost a generation, and its population is now …": a past told beside a clause in the present.

    Nor does "today" reach back over a joint, nor "since 1990" to what "was growing by 3 percent a year".
    """
    low, high = min(i, k), max(i, k)
    if not any(low < joint < high for joint in joints(s)):
        return False
    period = s.tokens[k].period
    if k > i and period.offset == 0 and not period.anchored and s.tokens[k].low in _TODAY:
        return True
    past = bool(period.years) or (period.offset is not None and period.offset < 0) or period.since
    mine, its = main_tense(s, i), main_tense(s, k)
    if not past or mine is None:
        return False
    if k > i:
        return its is not None and (mine == "present" or (mine == "past" and period.since))
    return mine in ("present", "perfect") and its != "present" and not (period.since and k <= 1)


def _dates_what_follows(s: Sentence, k: int, i: int) -> bool:
    """ "When the port closed in 2020, GDP fell 17 percent, and it kept falling in the year after": not the year of the fall."""
    period = s.tokens[k].period
    counted = period.anchored and bool(period.offset)
    return counted and any(i < joint < k for joint in joints(s)) and s.indices("PER")[0] < i


_TODAY = frozenset({"now", "today", "currently", "nowadays", "presently"})


def periods_left(s: Sentence, i: int, after: int) -> tuple[int, ...]:
    tokens = s.tokens
    found: list[int] = []
    aside = told_aside(s, i) if tokens[i].tag != "PCT" else None
    for k in range(i - 1, max(after, i - 1 - FAR), -1):
        t = tokens[k]
        if t.tag == "PER":
            if (
                apart(s, k, i)
                or of_other_clause(s, k, i)
                or in_apposition(s, k, i)
                or (
                    aside is not None
                    and k not in aside
                    and tense(s, range(aside.start)) is not None
                    and k > 1
                )
            ):
                continue
            if k > 0 and (dates_speech(s, k) or _dates_publication(s, k) or _dates_first_time(s, k)):
                continue
            if _names_prices(s, k) or _closed_off(s, k, i):
                continue
            if found and tokens[found[-1]].low in {"now", "today", "currently"}:
                break  # "in 1990 and now": today stands by itself
            owned = after if after >= 0 else _number_before(s, k, i)
            if owned >= 0 and _dates_previous(s, owned, k, i):
                break
            if found and not all(tokens[m].low in _GLUE for m in range(k + 1, found[-1])):
                break
            found.append(k)
            continue
        if found and t.low not in _GLUE:
            break
        if t.low == ";":
            break
    return tuple(reversed(found))


def _number_before(s: Sentence, k: int, i: int) -> int:
    """The number of the same sort as the one at token `i` that the period at `k` directly follows, else -1."""
    tokens = s.tokens
    m = k - 1
    while m >= 0 and tokens[m].low in {"in", "of", "(", "for", "during", "the"}:
        m -= 1
    same = {"NUM", "PEOPLE"} if tokens[i].tag in {"NUM", "PEOPLE"} else {tokens[i].tag}
    if m < 0 or tokens[m].tag not in same or tokens[k].period.offset == 0:
        return -1
    small = tokens[m].tag in {"NUM", "PEOPLE"} and tokens[m].number.value < _COUNTABLE
    return -1 if small else m


def _dates_previous(s: Sentence, after: int, k: int, i: int) -> bool:
    """ "from 9 million in 1989 to 7 million": the year belongs to the figure it directly follows."""
    tokens = s.tokens
    if not all(tokens[m].low in {"in", "of", ",", "(", "for", "during", "the"} for m in range(after + 1, k)):
        return False
    return not all(
        tokens[m].low in {"by", "at", "to", "of", "about", "some"} and k + 2 >= i for m in range(k + 1, i)
    ) or (k + 1 < i and tokens[k + 1].low == "to")


def dates_speech(s: Sentence, k: int) -> bool:
    """ "said on Wednesday", "reported in January": when it was said, not when it was so."""
    j = k - 1
    while j >= 0 and s.tokens[j].low in {"on", "in", "at", "late", "early", "the", "earlier"}:
        j -= 1
    if j < 0 or s.tokens[j].low not in lex.SAY_VERBS:
        return False
    if s.tokens[k].period.years and any(
        t.tag == "PER" and t.period.unit == "day" and t.period.years for t in s.tokens[:j]
    ):
        return False  # "On 13 June 2019 he claimed in 2018 the economy grew": the speech has its day already
    return s.tokens[j].low not in {"showed", "show", "shows", "forecast", "forecasts", "estimates", "figures"}
