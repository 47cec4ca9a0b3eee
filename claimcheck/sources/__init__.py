"""The public record: data packages, the compiled store, vintages, checks and synchronisation."""

from claimcheck.sources.interface import (
    AGGREGATES,
    WORLD,
    Cell,
    Grade,
    IndicatorInfo,
    Source,
    Status,
    Store,
)

__all__ = ["AGGREGATES", "WORLD", "Cell", "Grade", "IndicatorInfo", "Source", "Status", "Store"]
