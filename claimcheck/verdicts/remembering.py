"""Memory for look-ups that many claims share: the world's total, the sources of an expression, the ranking."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar, cast

F = TypeVar("F", bound=Callable[..., Any])

_SIZE = 65536


def remembered(function: F) -> F:
    """`function`, its latest answers kept. For pure functions of frozen values and a store, which never changes."""
    return cast(F, lru_cache(maxsize=_SIZE)(function))
