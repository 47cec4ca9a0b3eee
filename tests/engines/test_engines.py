"""Both engines keep their promises: order, one bad item never stops the rest, bounded memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from claimcheck.engines import engine
from claimcheck.engines.interface import Engine
from claimcheck.engines.processes import Processes, WorkerError
from claimcheck.engines.serial import Serial
from claimcheck.errors import DocumentError

ENGINES = [Serial(), Processes(2, batch_size=2)]


def halves() -> Callable[[int], int]:
    return _half


def _half(number: int) -> int:
    if number % 2:
        raise DocumentError("odd", path=str(number), remedy="halve even numbers")
    return number // 2


def unprepared() -> Callable[[int], int]:
    raise DocumentError("no record")


def deadly(victim: int) -> Callable[[int], int]:
    return partial(_dies_at, victim)


def _dies_at(victim: int, number: int) -> int:
    if number == victim:
        os._exit(9)
    return number


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
def test_results_come_in_the_order_of_the_items(engine: Engine) -> None:
    done = list(engine.run(halves, range(0, 40, 2)))
    assert [d.output for d in done] == list(range(20))


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
def test_one_bad_item_does_not_stop_the_others(engine: Engine) -> None:
    done = list(engine.run(halves, [2, 3, 4]))
    assert [d.output for d in done] == [1, None, 2]
    assert str(done[1].error) == "3: odd (halve even numbers)"
    assert isinstance(done[1].error, DocumentError)
    assert "_half" in done[1].trace


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
def test_a_worker_that_cannot_be_made_ready_ends_the_run(engine: Engine) -> None:
    with pytest.raises(DocumentError, match="no record"):
        list(engine.run(unprepared, [1, 2]))


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
def test_items_are_read_only_a_few_batches_ahead(engine: Engine) -> None:
    read = 0

    def items() -> Iterator[int]:
        nonlocal read
        for number in range(0, 10_000, 2):
            read += 1
            yield number

    results = engine.run(halves, items())
    next(results)
    assert read < 50
    results.close()  # type: ignore[attr-defined]


def test_an_item_that_kills_its_worker_is_named_and_the_others_are_done() -> None:
    done = list(Processes(2, batch_size=2).run(partial(deadly, 3), range(8)))
    assert [d.output for d in done] == [0, 1, 2, None, 4, 5, 6, 7]
    assert isinstance(done[3].error, WorkerError)


def test_one_job_is_serial() -> None:
    assert engine(1).name == "serial"
    assert engine(2).name == "processes"
