"""Tables and lists whose header names an indicator and whose rows name places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claimcheck.claims.context import Context
from claimcheck.claims.interface import Draft
from claimcheck.claims.tokens import Sentence
from claimcheck.models import Block
from claimcheck.places import Gazetteer


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, or an item of a list, with the claims of its cells."""

    start: int
    end: int
    drafts: tuple[Draft, ...]


class Listings:
    """Takes the tables and list items out of a document's blocks."""

    def __init__(self, text: str, names: Gazetteer) -> None:
        self.text = text
        self.names = names

    def read(self, block: Block, context: Context) -> Iterator[Row | Block]:
        """The rows of a table or list; `block` itself, to be read as prose, for everything else."""
        yield block


def read_list(sentence: Sentence, context: Context) -> Iterable[Draft]:
    """The claims of a list in running text: "Population in millions: Bolivia 11.5, Chile 18.9"."""
    return ()
