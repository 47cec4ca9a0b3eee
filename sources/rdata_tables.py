"""Reads the data frames of an installed R package (`Rdata.rdx` and `Rdata.rdb`), needing the library `rdata`.

The index names an offset and a length for each object; the object is compressed with a four-byte size before
it, and, except for plain zlib, a letter that names the method.
"""

from __future__ import annotations

import bz2
import lzma
import warnings
import zlib
from typing import Any


def read_frames(index: bytes, database: bytes) -> dict[str, dict[str, list[Any]]]:
    """Every data frame as columns by name, factors as their labels, missing numbers as None or NaN."""
    try:
        import rdata
    except ImportError as error:
        raise SystemExit(
            "the library rdata is not there (run `make sources`, or pip install rdata)"
        ) from error

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        table = rdata.conversion.convert(rdata.parser.parse_data(zlib.decompress(index, wbits=47)))
        frames = {}
        for name, (offset, length) in table["variables"].items():
            segment = database[int(offset) : int(offset) + int(length)]
            frame = rdata.conversion.convert(rdata.parser.parse_data(_decompress(segment)))
            frames[str(name)] = {str(column): frame[column].tolist() for column in frame.columns}
        return frames


def _decompress(segment: bytes) -> bytes:
    method, content = segment[4:5], segment[5:]
    if method == b"2":
        return bz2.decompress(content)
    if method == b"Z":
        return lzma.decompress(content, lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA2, "preset": 6}])
    if method == b"0":
        return content
    return zlib.decompress(segment[4:])
