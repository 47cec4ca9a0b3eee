"""Claims: what a text says in numbers, found and put as questions to the record."""

from claimcheck.claims.dating.document import date_document
from claimcheck.claims.extract import Vocabulary, extract
from claimcheck.claims.registry import BY_NAME, KINDS, say

__all__ = ["BY_NAME", "KINDS", "Vocabulary", "date_document", "extract", "say"]
