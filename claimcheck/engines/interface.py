"""What an engine is: something that puts many items through one piece of work.

An engine knows nothing of documents or claims. Results come back in the order of the items, while later
items are still being read; no more than a few batches are held at a time, however long the input is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

Item = TypeVar("Item")
Output = TypeVar("Output")


@dataclass(frozen=True, slots=True)
class Done(Generic[Item, Output]):
    """One item with what came of it: an `output`, or the `error` that its work raised.

    `trace` is the traceback as text, for reports of errors that crossed a process boundary.
    """

    item: Item
    output: Output | None = None
    error: Exception | None = None
    trace: str = ""


class Engine(Protocol):
    """Runs work over items; see the module for the promises."""

    name: str

    def run(
        self, prepare: Callable[[], Callable[[Item], Output]], items: Iterable[Item]
    ) -> Iterator[Done[Item, Output]]:
        """Put each item through the function that `prepare` returns.

        `prepare` is called once for each worker and does what is costly (opening the record, compiling
        patterns); what it raises ends the run. What the work raises for an item becomes that item's
        `Done.error`, and the run goes on.
        """
        ...
