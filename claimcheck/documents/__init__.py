"""Documents: files, addresses and standard input become texts with their blocks, title, date and place.

`READERS` is the only list of formats; `load` reads whatever is named, `expand` finds the documents in folders.
"""

from __future__ import annotations

from claimcheck.documents.dates import parse_date
from claimcheck.documents.interface import Reader, Source
from claimcheck.documents.loading import expand, load
from claimcheck.documents.registry import READERS, suffixes

__all__ = ["READERS", "Reader", "Source", "expand", "load", "parse_date", "suffixes"]
