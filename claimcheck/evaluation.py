"""How well claims and verdicts agree with labels: what is counted, and what counts as the same.

A label is found by a claim of its kind about the same indicator, places and other side, with its value (within
0.6 percent, or inside the labelled range), threshold and, for kinds without a number, comparator. Nominal, real
and PPP are one family, and an unnamed universe is the world. A claim finds one label. Claims that find none are
extras; those that meet a label marked `dont_care` are neither right nor wrong. Claims of kind `other` and
those that are not covered are never extras; a label of kind `other` is found by any such claim with its value.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from claimcheck.labels import Label, Labelled
from claimcheck.models import CheckedClaim, Claim

TOLERANCE = 0.006
_FAMILIES = {
    "gdp_nominal": "gdp", "gdp_real": "gdp", "gdp_ppp": "gdp", "gdp_growth": "gdp",
    "gdp_per_capita_ppp": "gdp_per_capita", "gdp_per_capita_growth": "gdp_per_capita", "population_growth": "population",
}  # fmt: skip
_TWO_SIDED = frozenset({"share", "ratio", "difference", "rank", "comparison", "count", "membership"})
_WORDED = frozenset({"comparison", "trend", "record"})
_WORLD = frozenset({"WLD"})
_TRUE = frozenset({"supported", "mostly_supported"})


@dataclass(frozen=True, slots=True)
class Pair:
    """A label with the claim that found it, or, where none did, with the `nearest` one and how that differs."""

    document: str
    label: Label
    text: str
    found: Claim | None = None
    nearest: Claim | None = None
    differs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extra:
    """A claim that no label asks for."""

    document: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class Rates:
    """Precision, recall and their harmonic mean, from counts."""

    found: int
    extra: int
    missed: int

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.extra) if self.found + self.extra else 0.0

    @property
    def recall(self) -> float:
        return self.found / (self.found + self.missed) if self.found + self.missed else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Evaluation:
    """All pairs and extras of a set of labels, with the figures that follow from them."""

    pairs: list[Pair] = field(default_factory=list)
    extras: list[Extra] = field(default_factory=list)
    documents: int = 0

    def add(self, labelled: Labelled, claims: Sequence[Claim]) -> None:
        """Compare the claims found in one text with its labels."""
        self.documents += 1
        pairs, extras = compare(labelled, claims)
        self.pairs += pairs
        self.extras += extras

    @property
    def rates(self) -> Rates:
        return self._rates(self.pairs, self.extras)

    @property
    def by_kind(self) -> dict[str, Rates]:
        kinds = sorted({p.label.kind for p in self.pairs} | {e.claim.kind for e in self.extras})
        return {
            kind: self._rates(
                [p for p in self.pairs if p.label.kind == kind],
                [e for e in self.extras if e.claim.kind == kind],
            )
            for kind in kinds
        }

    @property
    def missed(self) -> list[Pair]:
        return [pair for pair in self.pairs if pair.found is None]

    @property
    def confusion(self) -> Counter[tuple[str, str]]:
        """Kind of the label and of the claim nearest to it, for labels missed by their kind; "none" without one."""
        return Counter(
            (pair.label.kind, pair.nearest.kind if pair.nearest is not None else "none")
            for pair in self.missed
            if pair.nearest is None or "kind" in pair.differs
        )

    @property
    def years_right(self) -> float | None:
        """Share of the found claims with years labelled whose years agree."""
        dated = [p for p in self.pairs if p.found is not None and p.label.given.get("years")]
        return sum(_same_years(p.label, p.found) for p in dated if p.found) / len(dated) if dated else None

    @staticmethod
    def _rates(pairs: Iterable[Pair], extras: Iterable[Extra]) -> Rates:
        hits = [pair.found is not None for pair in pairs]
        return Rates(sum(hits), len(list(extras)), len(hits) - sum(hits))


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What became of labels that carry a verdict."""

    pairs: tuple[Pair, ...]

    @classmethod
    def of(cls, evaluation: Evaluation) -> Verdicts:
        return cls(tuple(pair for pair in evaluation.pairs if pair.label.verdict))

    @property
    def judged(self) -> list[tuple[Pair, CheckedClaim]]:
        return [(pair, pair.found) for pair in self.pairs if isinstance(pair.found, CheckedClaim)]

    @property
    def matrix(self) -> Counter[tuple[str, str]]:
        return Counter((pair.label.verdict or "", claim.verdict) for pair, claim in self.judged)

    @property
    def wrong(self) -> list[tuple[Pair, CheckedClaim]]:
        return [(p, c) for p, c in self.judged if _plain(p.label.verdict) != _plain(c.verdict)]

    @property
    def right(self) -> int:
        return len(self.judged) - len(self.wrong)

    @property
    def accuracy(self) -> float:
        """Right verdicts among all labels, missed ones included; `mostly_supported` counts as supported."""
        return self.right / len(self.pairs) if self.pairs else 0.0

    @property
    def accuracy_found(self) -> float:
        return self.right / len(self.judged) if self.judged else 0.0

    @property
    def accusations(self) -> list[tuple[Pair, CheckedClaim]]:
        """True statements that were called refuted: the worst error."""
        return [(p, c) for p, c in self.judged if p.label.verdict in _TRUE and c.verdict == "refuted"]

    @property
    def abstentions(self) -> float:
        """Share of the judged claims with "not enough evidence" where the label knows better."""
        known = [c for p, c in self.judged if p.label.verdict != "not_enough_evidence"]
        return sum(c.verdict == "not_enough_evidence" for c in known) / len(known) if known else 0.0

    @property
    def diagnoses(self) -> tuple[int, int]:
        """How many labelled diagnoses were given by the right code, and of how many found claims."""
        told = [
            (p.label.diagnosis, c.diagnosis.code if c.diagnosis else None)
            for p, c in self.judged
            if p.label.diagnosis
        ]
        return sum(want == got for want, got in told), len(told)


def compare(labelled: Labelled, claims: Sequence[Claim]) -> tuple[list[Pair], list[Extra]]:
    """Every label with the claim that finds it, and the claims that are left over."""
    left = list(claims)
    name, text = labelled.document.name, labelled.document.text
    firm = [label for label in labelled.labels if not label.dont_care]
    found: dict[int, Claim] = {}
    for careful in (True, False):  # claims that agree in their years too are given away first
        for number, label in enumerate(firm):
            if number in found:
                continue
            hits = [c for c in left if meets(label, c) and (not careful or _same_years(label, c))]
            if hits:
                found[number] = hits[0]
                left.remove(hits[0])
    pairs = []
    for number, label in enumerate(firm):
        nearest = None if number in found else _nearest(label, left)
        differs = differences(label, nearest) if nearest is not None else ()
        pairs.append(Pair(name, label, text, found.get(number), nearest, differs))
    soft = [label for label in labelled.labels if label.dont_care]
    extras = [
        Extra(name, claim)
        for claim in left
        if labelled.exhaustive
        and claim.coverage == "checkable"
        and not any(_excuses(label, claim) for label in soft)
    ]
    return pairs, extras


def meets(label: Label, claim: Claim) -> bool:
    """Whether a claim says what the label says."""
    if label.kind == "other":
        same = label.value is None or _close(label.value, claim.value)
        return claim.coverage == "not_covered" and _touches(label, claim) and same
    return label.kind == claim.kind and _touches(label, claim) and not differences(label, claim)


def differences(label: Label, claim: Claim) -> tuple[str, ...]:
    """The fields that decide and in which the claim is not what the label says."""
    given = label.given
    threshold = given.get("threshold", label.value if label.kind == "milestone" else None)
    checks = {
        "kind": label.kind == claim.kind,
        "indicator": _family(given.get("indicator")) == _family(claim.indicator),
        "places": label.codes("places") == frozenset(claim.places),
        "other": label.kind not in _TWO_SIDED or _same_other(label.codes("other"), frozenset(claim.other)),
        "value": label.kind in _WORDED or label.kind == "milestone" or _same_value(label, claim),
        "threshold": threshold is None or _close(threshold, claim.threshold),
        "comparator": label.kind not in _WORDED
        or "comparator" not in given
        or given["comparator"] == claim.comparator,
    }
    return tuple(name for name, same in checks.items() if not same)


def _family(indicator: str | None) -> str | None:
    return None if indicator is None else _FAMILIES.get(indicator, indicator)


def _same_other(wanted: frozenset[str], got: frozenset[str]) -> bool:
    return wanted == got or (not (wanted and got) and wanted | got <= _WORLD)


def _same_value(label: Label, claim: Claim) -> bool:
    wanted, high = label.value, label.given.get("value_high")
    if _close(wanted, claim.value):
        return True
    inside = wanted is not None and high is not None and claim.value is not None
    return inside and min(wanted, high) <= claim.value <= max(wanted, high)  # type: ignore[type-var,operator]


def _close(wanted: float | None, got: float | None) -> bool:
    if wanted is None or got is None:
        return wanted is None and got is None
    return abs(wanted - got) <= max(TOLERANCE * max(abs(wanted), abs(got)), 1e-9)


def _same_years(label: Label, claim: Claim) -> bool:
    wanted = label.given.get("years") or ()
    return not wanted or sorted(set(wanted)) == sorted(set(claim.years))


def _touches(label: Label, claim: Claim) -> bool:
    """Whether the claim stands where the label's quote stands, for labels that have one."""
    return label.span is None or (claim.quote.start < label.span.end and label.span.start < claim.quote.end)


def _nearest(label: Label, left: Sequence[Claim]) -> Claim | None:
    """The claim left over that comes nearest to a label that was missed: where it stands, or by value and indicator."""
    near = [
        c for c in left
        if (label.span is not None and _touches(label, c))
        or (label.span is None and (label.value is not None or c.kind == label.kind) and _same_value(label, c) and _family(label.given.get("indicator")) == _family(c.indicator))
    ]  # fmt: skip
    return min(near, key=lambda c: len(differences(label, c)), default=None)


def _excuses(label: Label, claim: Claim) -> bool:
    """Whether a label that nobody insists on accounts for a claim."""
    near = not label.codes("places") or bool(label.codes("places") & set(claim.places))
    return near and (label.kind == claim.kind if label.value is None else _same_value(label, claim))


def _plain(verdict: str | None) -> str | None:
    return "supported" if verdict in _TRUE else verdict
