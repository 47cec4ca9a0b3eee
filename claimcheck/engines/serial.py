"""One item after the other, in this process: the default, and the easiest to follow in a debugger."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator

from claimcheck.engines.interface import Done, Item, Output


def attempt(work: Callable[[Item], Output], item: Item) -> Done[Item, Output]:
    """The work on one item, its exception caught."""
    try:
        return Done(item, output=work(item))
    except Exception as error:
        return Done(item, error=error, trace=traceback.format_exc())


class Serial:
    name = "serial"

    def run(
        self, prepare: Callable[[], Callable[[Item], Output]], items: Iterable[Item]
    ) -> Iterator[Done[Item, Output]]:
        work = prepare()
        for item in items:
            yield attempt(work, item)
