"""Spans of a text that mention numbers and periods."""

from claimcheck.mentions.interface import NumberMention, PeriodMention
from claimcheck.mentions.numbers import find_numbers
from claimcheck.mentions.periods import find_periods
from claimcheck.mentions.resolving import ResolvedPeriod, resolve_period
from claimcheck.mentions.writing import write_number

__all__ = [
    "NumberMention",
    "PeriodMention",
    "ResolvedPeriod",
    "find_numbers",
    "find_periods",
    "resolve_period",
    "write_number",
]
