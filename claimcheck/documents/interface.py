"""What a reader of documents is: a format, the suffixes it goes by, and how its bytes become text.

A new format is one file with a class like this and its line in the registry (`claimcheck/documents/__init__.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from claimcheck.errors import DocumentError
from claimcheck.models import Document


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes to be read, and what is known about them from outside.

    `name` is the path or address as given; it becomes the document's name and stands in errors. `charset` is
    the one that a web server declared, `url` the address that a page came from after redirects.
    """

    name: str
    stream: BinaryIO
    charset: str | None = None
    url: str | None = None


class Reader(Protocol):
    """One format. `suffixes` are in lower case with their dot, `media_types` what web servers call it."""

    @property
    def name(self) -> str: ...

    @property
    def suffixes(self) -> tuple[str, ...]: ...

    @property
    def media_types(self) -> tuple[str, ...]: ...

    def read(self, source: Source) -> Iterator[Document | DocumentError]:
        """The documents in `source`. A part that cannot be read is yielded as an error and the rest is read.

        Raises DocumentError when nothing of it can be read. Raises nothing else, whatever the bytes.
        """
        ...
