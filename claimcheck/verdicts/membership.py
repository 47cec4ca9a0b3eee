"""Who belongs to a group, by date: judged against the gazetteer's dated membership, not against figures."""

from __future__ import annotations

from typing import Literal

from claimcheck.expressions import Membership
from claimcheck.intervals import Interval
from claimcheck.models import Verdict
from claimcheck.places import Membership as Spell
from claimcheck.verdicts.interface import Case, On, Ruling
from claimcheck.verdicts.wording import listed

NOW = "9999"
"""The day that stands for "as last recorded" where nothing dates the claim."""


def membership(expression: Membership, case: Case) -> Ruling:
    """Whether the places are members of the group, or how many it has, on the claim's or the document's date."""
    on, assumption = moment(case)
    group = expression.group
    if not case.gazetteer.members_ever(group):
        words = f"The members of {case.gazetteer.name(group)} are not on record."
        return Ruling("not_enough_evidence", words, assumptions=assumption)
    if expression.size:
        ruling = _size(expression, case, on, assumption)
        if ruling.verdict != "supported" or not expression.members:
            return ruling  # else those listed with the number must belong too
    belonging = _belonging(group, on, case, expression.event)
    inside = [code for code in expression.members if code in belonging]
    outside = [code for code in expression.members if code not in belonging]
    disputed = [code for code in inside if belonging[code].status == "disputed"]
    verdict: Verdict = "refuted" if outside else "conflicting" if disputed else "supported"
    if outside and expression.event == "joined" and all(_nearly(group, code, on, case) for code in outside):
        verdict = "not_enough_evidence"  # signed in one year, in force in the next
    explanation = "; ".join(_sentences(group, on, case, belonging, inside, outside, disputed))
    return Ruling(
        verdict,
        f"{explanation[:1].upper()}{explanation[1:]}.",
        _as_of(on),
        assumptions=assumption,
        names=tuple(outside),
    )


def _belonging(
    group: str, on: On, case: Case, event: Literal["joined", "left"] | None = None
) -> dict[str, Spell]:
    """Members on that day; in a year, also those who joined or left within it.

    Where the claim tells of joining in a year, only those whose spell began in it; where it tells of leaving,
    those whose spell ended in it no longer count.
    """
    found = {spell.member: spell for spell in case.gazetteer.members(group, on)}
    if isinstance(on, int) and event == "joined":
        return {
            spell.member: spell for spell in case.gazetteer.changes(group, on) if spell.joined[:4] == str(on)
        }
    if isinstance(on, int) and event != "left":
        for spell in case.gazetteer.changes(group, on):
            found.setdefault(spell.member, spell)
    return found


def _nearly(group: str, code: str, on: On, case: Case) -> bool:
    """Whether a place joined in the year before or after the one that is claimed."""
    spells = [spell for spell in case.gazetteer.members_ever(group) if spell.member == code and spell.joined]
    return isinstance(on, int) and any(abs(int(spell.joined[:4]) - on) == 1 for spell in spells)


def _sentences(
    group: str,
    on: On,
    case: Case,
    belonging: dict[str, Spell],
    inside: list[str],
    outside: list[str],
    disputed: list[str],
) -> list[str]:
    name = case.gazetteer.name
    said: list[str] = []
    if inside:
        since = [f"{name(code)} ({_joined(code, group, on, case)})" for code in inside]
        said.append(f"members of {name(group)}{_when(on)}: {listed(since)}")
    if outside:
        never = [f"{name(code)}{_otherwise(code, group, case)}" for code in outside]
        said.append(f"not a member of {name(group)}{_when(on)}: {listed(never)}")
    if disputed:
        notes = [f"{name(code)} ({belonging[code].note or 'disputed'})" for code in disputed]
        said.append(f"the membership is disputed of {listed(notes)}")
    return said


def _size(expression: Membership, case: Case, on: On, assumption: tuple[str, ...]) -> Ruling:
    """The number of members: before and after the year's changes, with and without disputed ones."""
    moments: tuple[On, ...] = (f"{on - 1}-12-31", on) if isinstance(on, int) else (on,)
    counts: list[int] = []
    for when in moments:
        members = case.gazetteer.members(expression.group, when)
        counts += [len(members), sum(item.status != "disputed" for item in members)]
    counted = Interval(min(counts), max(counts))
    claim = case.found.claim
    stated = case.found.stated or Interval.point(float(claim.value or 0))
    verdict: Verdict = "supported" if any(stated.contains(n) for n in counts) else "refuted"
    words = f"{counts[-1]}" if counted.width == 0 else f"{counted.low:.0f} to {counted.high:.0f}"
    name = _sentence(case.gazetteer.name(expression.group))
    explanation = f"{name} had {words} members{_when(on)}."
    if verdict == "refuted" and on == NOW:
        once = _once(expression.group, stated, case)
        if once:
            explanation = f"{name} has {words} members now and had {once}; nothing says of when the claim is."
            return Ruling("not_enough_evidence", explanation, (), counted, float(counts[-1]), assumption)
    return Ruling(verdict, explanation, _as_of(on), counted, float(counts[-1]), assumption)


def _once(group: str, stated: Interval, case: Case) -> str:
    """When the group had as many members as stated: "12 from 2001 to 2006"; empty where it never had."""
    spells = case.gazetteer.members_ever(group)
    days = sorted({day for spell in spells for day in (spell.joined, spell.left) if day})
    periods: list[tuple[int, str, str]] = []
    for start, end in zip(days, [*days[1:], ""], strict=True):
        members = case.gazetteer.members(group, start)
        sizes = {len(members), sum(item.status != "disputed" for item in members)}
        size = next((number for number in sorted(sizes) if stated.contains(number)), None)
        if size is None:
            continue
        if periods and periods[-1][0] == size and periods[-1][2] == start[:4]:
            periods[-1] = (size, periods[-1][1], end[:4])
        else:
            periods.append((size, start[:4], end[:4]))
    said = [f"{size} from {first}" + (f" to {last}" if last else " on") for size, first, last in periods]
    return listed(said)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def moment(case: Case) -> tuple[On, tuple[str, ...]]:
    """The year or day that membership is judged on, and the assumption behind it."""
    claim = case.found.claim
    if claim.years:
        return claim.years[-1], ()
    text = case.dating.date
    if text is None:
        return NOW, ("Nothing dates the claim: membership is judged as last recorded.",)
    if len(text) == 4:
        return int(text), (f"Membership is judged as of {text}, the document's year.",)
    return text, (f"Membership is judged as of {text}, the document's date.",)


def _joined(code: str, group: str, on: On, case: Case) -> str:
    since = case.gazetteer.member_since(group, code, on)
    return f"since {since}" if since else "from the start" if since == "" else "within the year"


def _otherwise(code: str, group: str, case: Case) -> str:
    """When else the place was a member."""
    for spell in case.gazetteer.members_ever(group):
        if spell.member == code:
            end = f", left {spell.left}" if spell.left else ""
            return f" (joined {spell.joined}{end})"
    return ""


def _when(on: On) -> str:
    if on == NOW:
        return ""
    return f" on {on}" if isinstance(on, str) and len(on) == 10 else f" in {on}"


def _as_of(on: On) -> tuple[int, ...]:
    return () if on == NOW else (int(str(on)[:4]),)
