"""The small grammar that growth and level share, gathered: words, quantities, governors and subjects."""

from claimcheck.claims.governors import Governor, governor, governor_left, is_noun_of_change
from claimcheck.claims.quantities import Subject, growth_complement, growth_said, quantity_at
from claimcheck.claims.subjects import before_apposition, said_earlier, subject, verb_start
from claimcheck.claims.words import OURS, change_sign, is_content, of_whole, whole_population

__all__ = [
    "OURS",
    "Governor",
    "Subject",
    "before_apposition",
    "change_sign",
    "governor",
    "governor_left",
    "growth_complement",
    "growth_said",
    "is_content",
    "is_noun_of_change",
    "of_whole",
    "quantity_at",
    "said_earlier",
    "subject",
    "verb_start",
    "whole_population",
]
