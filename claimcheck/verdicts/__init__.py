"""Verdicts: what a claim's words can mean, what the record says to each, and what follows."""

from claimcheck.verdicts.consistency import contradictions
from claimcheck.verdicts.judge import judge
from claimcheck.verdicts.tolerance import DEFAULT, Tolerance

__all__ = ["DEFAULT", "Tolerance", "contradictions", "judge"]
