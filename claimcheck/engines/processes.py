"""Several worker processes on one machine, fed with small batches.

`prepare` and the items are pickled, so `prepare` must be a module's function or a `functools.partial` of
one. Workers are spawned, not forked: a fork would copy the threads of a progress display in mid-flight.
"""

from __future__ import annotations

import itertools
import multiprocessing
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from claimcheck.engines.interface import Done, Item, Output
from claimcheck.engines.serial import attempt
from claimcheck.errors import ClaimcheckError

BATCH_SIZE = 8
BATCHES_AHEAD = 3
"""Batches under way for each worker: enough to keep it busy, few enough to bound memory."""

_work: Callable[[Any], Any] | None = None


class WorkerError(ClaimcheckError):
    """A worker process ended in the middle of an item (out of memory, or killed)."""


class Processes:
    name = "processes"

    def __init__(self, jobs: int, batch_size: int = BATCH_SIZE) -> None:
        self.jobs = jobs
        self.batch_size = batch_size

    def run(
        self, prepare: Callable[[], Callable[[Item], Output]], items: Iterable[Item]
    ) -> Iterator[Done[Item, Output]]:
        batches = _batches(items, self.batch_size)
        pool = self._pool(prepare, self.jobs)
        under_way: deque[tuple[list[Item], Future[list[Done[Item, Output]]]]] = deque()
        try:
            while True:
                for batch in itertools.islice(batches, self.jobs * BATCHES_AHEAD - len(under_way)):
                    under_way.append((batch, _submit(pool, batch)))
                if not under_way:
                    return
                batch, future = under_way.popleft()
                try:
                    done = future.result()
                except BrokenProcessPool:
                    pool.shutdown(cancel_futures=True)
                    under_way.appendleft((batch, future))
                    while under_way:
                        batch, future = under_way.popleft()
                        lost = future.cancelled() or future.exception() is not None
                        yield from self._one_by_one(prepare, batch) if lost else future.result()
                    pool = self._pool(prepare, self.jobs)
                else:
                    yield from done
        finally:
            pool.shutdown(cancel_futures=True)

    def _pool(self, prepare: Callable[[], Callable[[Item], Output]], jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_prepare, initargs=(prepare,)
        )

    def _one_by_one(
        self, prepare: Callable[[], Callable[[Item], Output]], batch: list[Item]
    ) -> Iterator[Done[Item, Output]]:
        """A batch whose worker died, each item in a worker of its own, to find the one that kills it."""
        pool = self._pool(prepare, 1)
        try:
            for item in batch:
                try:
                    yield from _submit(pool, [item]).result()
                except BrokenProcessPool:
                    pool.shutdown(cancel_futures=True)
                    pool = self._pool(prepare, 1)
                    yield Done(item, error=WorkerError("the worker process died", remedy="try --jobs 1"))
        finally:
            pool.shutdown(cancel_futures=True)


def _batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    iterator = iter(items)
    while batch := list(itertools.islice(iterator, size)):
        yield batch


def _submit(pool: ProcessPoolExecutor, batch: list[Item]) -> Future[list[Done[Item, Any]]]:
    try:
        return pool.submit(_run_batch, batch)
    except BrokenProcessPool as error:  # it broke since the last batch: the caller meets that on `result`
        future: Future[list[Done[Item, Any]]] = Future()
        future.set_exception(error)
        return future


def _prepare(prepare: Callable[[], Callable[[Any], Any]]) -> None:
    """Make this worker ready. An error is kept for the first item: raised here, it would hide in the pool."""
    global _work
    try:
        _work = prepare()
    except Exception as error:
        _work = _Unprepared(error)


class _Unprepared:
    def __init__(self, error: Exception) -> None:
        self.error = error

    def __call__(self, item: Any) -> Any:
        raise self.error


def _run_batch(batch: list[Any]) -> list[Done[Any, Any]]:
    if _work is None or isinstance(_work, _Unprepared):
        raise _portable(_work.error if _work else RuntimeError("worker was not prepared"))
    done = [attempt(_work, item) for item in batch]
    return [Done(d.item, d.output, d.error and _portable(d.error), d.trace) for d in done]


def _portable(error: Exception) -> Exception:
    """The error, or its text in a plain one where it cannot cross to the parent process."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
