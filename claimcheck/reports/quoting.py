"""What a document says, as a reader saw it: without mark-up, and a table's figures with their row and column."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from claimcheck.models import Block, Claim, Document, Quote, Span
from claimcheck.reports.escaping import one_line

_PARTING = {"|": " | ", "<": " "}
"""Mark-up that parts the words on its two sides, and what is read there: the borders of cells, and tags."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a claim on one line, with what stands before and after them in their sentence."""

    before: str
    words: str
    after: str


def words(quote: Quote, document: Document) -> str:
    """The words of a quotation on one line: "Indonesia | Population (millions): 206.1" for a cell of a table."""
    if document.text[quote.start : quote.end] != quote.exact:  # the document is not the one it was drawn from
        return one_line(quote.exact)
    said = one_line(plain(document, quote.start, quote.end)) or one_line(quote.exact)
    table = _table(quote, document)
    heads = _heads(quote, table, document) if table else []
    return f"{' | '.join(heads)}: {said}" if heads else said


def quotation(claim: Claim, document: Document) -> Quotation:
    """The sentence around a claim's words; the words alone where they are no part of it."""
    quote, size = claim.quote, len(claim.sentence)
    start = document.text.find(claim.sentence, max(0, quote.start - size), quote.start + size)
    inside = 0 <= start <= quote.start < quote.end <= start + size
    if not inside or document.text[quote.start : quote.end] != quote.exact:
        return _partitioned(claim.sentence, quote.exact)
    return _between(document, start, quote, start + size)


def surroundings(quote: Quote, document: Document) -> Quotation:
    """A quotation with what stands around it, cut at words."""
    before = quote.prefix.partition(" ")[2] if " " in quote.prefix else quote.prefix
    after = quote.suffix.rpartition(" ")[0] if " " in quote.suffix else quote.suffix
    start, end = quote.start - len(before), quote.end + len(after)
    if document.text[start:end] == before + quote.exact + after:
        around = _between(document, start, quote, end)
    else:
        around = Quotation(before, quote.exact, after)
    return Quotation(
        f"… {around.before}" if before else "", around.words, f"{around.after} …" if after else ""
    )


def _between(document: Document, start: int, quote: Quote, end: int) -> Quotation:
    return Quotation(
        plain(document, start, quote.start), plain(document, quote.start, quote.end), plain(document, quote.end, end)
    )  # fmt: skip


def _partitioned(sentence: str, exact: str) -> Quotation:
    before, found, after = one_line(sentence).partition(one_line(exact))
    return Quotation(before, found, after) if found else Quotation("", one_line(exact), "")


def plain(document: Document, start: int, end: int) -> str:
    """The text from `start` to `end` without the mark-up in it."""
    text, masked = document.text[start:end], document.masked
    if masked is None:
        return text
    pieces: list[str] = []
    dropped = ""
    for char, read in zip(text, masked[start:end], strict=True):
        if read == " " and not char.isspace():
            dropped += char
            continue
        pieces += [parted for mark, parted in _PARTING.items() if mark in dropped][:1]
        dropped = ""
        pieces.append(read)
    return "".join(pieces)


def _table(quote: Quote, document: Document) -> Block | None:
    at = bisect_right(document.blocks, quote.start, key=lambda block: block.start) - 1
    block = document.blocks[at] if at >= 0 else None
    return block if block and block.kind == "table" and quote.start < block.end else None


def _heads(quote: Quote, table: Block, document: Document) -> list[str]:
    """What stands at the head of the quotation's row and of its column; nothing for more than one cell."""
    at = bisect_right([_end(row) for row in table.rows], quote.start)
    row = table.rows[at] if at < len(table.rows) else ()
    column = next(
        (n for n, cell in enumerate(row) if cell.start <= quote.start and quote.end <= cell.end), None
    )
    if column is None or at == 0:
        return []
    heads = [row[0]] if column else []
    heads += [table.rows[0][column]] if column < len(table.rows[0]) else []
    return [text for cell in heads if (text := one_line(plain(document, cell.start, cell.end)))]


def _end(row: tuple[Span, ...]) -> int:
    return max((cell.end for cell in row), default=0)
