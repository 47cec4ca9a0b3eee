"""The whole walk over one document: its time grows with the document, not with its square."""

from __future__ import annotations

import time

import claimcheck


def test_a_document_of_many_claims_is_checked_in_time() -> None:
    claimcheck.check("Brazil has 210 million people.", date="2018")
    begin = time.process_time()
    result = claimcheck.check("Brazil has 210 million people. " * 2000, date="2018")
    assert len(result.judgements) == 2000
    assert time.process_time() - begin < 12
