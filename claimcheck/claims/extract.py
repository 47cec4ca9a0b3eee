"""From a document to its claims: blocks, sentences, kinds, and the claims with their quotes and ids."""

from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_right
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from claimcheck.claims.advancing import advanced
from claimcheck.claims.carrying import caption_year
from claimcheck.claims.dating.document import date_document
from claimcheck.claims.drafting import as_denied, drafts_of
from claimcheck.claims.grammar.context import Context, open_context
from claimcheck.claims.grammar.sentences import sentences
from claimcheck.claims.grammar.speakers import cited_again, speaker
from claimcheck.claims.grammar.tokeniser import tokenise
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.topic import Topic, document_topic, run_in_head, title_place
from claimcheck.claims.interface import Draft
from claimcheck.claims.leftover import leftovers
from claimcheck.claims.opening import dateline_place, speaking_for, titled_places
from claimcheck.claims.registry import BY_NAME
from claimcheck.claims.reported import at_paragraph
from claimcheck.claims.tables.blocks import Listings, Row
from claimcheck.mentions.declared import Declared, find_declared
from claimcheck.mentions.indicators import CHEAP_PASS, CheapPass
from claimcheck.models import Block, Claim, Document, Extraction, Found, Quote, Span
from claimcheck.places import Gazetteer, gazetteer

_CONTEXT_CHARS = 32
_GOING_ON = re.compile(
    r"\d|\w['’]s\s+(?:is|was)\b|(?:and\s+)?(?:so|neither|nor)\s+(?:is|are|was|were|has|have|does|do)\b|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
    r"|\b(?:doubled|trebled|tripled|quadrupled|halved|fell|rose|fallen|risen|falling|rising|fall|rise|drop|loss|decline|increase)\b"
    r"|\b(?:twice|double|half|thirds?|quarters?|tenths?|\w+\s+times)\b"
    r"|\b(?:largest|biggest|smallest|highest|lowest|fastest|slowest|richest|poorest|only|than|ahead)\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\d\s?(?:%|per\s?cent|pct)", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_GOES_ON = 2  # sentences behind a claim that may go on from it ("In 1960 it stood at 8 million.")
_LOOK_BACK = 3  # sentences without a claim word that are still read for the places they name
_LISTED = ("table", "item")  # blocks that are read cell by cell, by what stands above them
_INDICATORS = frozenset(
    (
        "population gdp gdp_ppp gdp_per_capita gdp_per_capita_ppp gdp_growth population_growth"
        " population_density"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the installed data sets speak to: the indicator slugs that make a claim checkable.

    `declared` are indicators beyond population and GDP, with the names they go by in text.
    """

    indicators: frozenset[str] = field(default=_INDICATORS)
    declared: tuple[Declared, ...] = ()

    def may_hold_claim(self, text: str, words: CheapPass = CHEAP_PASS) -> bool:
        """The cheap pass: whether any word is there without which no claim can be."""
        return words.may_hold_claim(text) or bool(self.declared and find_declared(text, self.declared))


def extract(
    document: Document,
    *,
    date: str | None = None,
    place: str | None = None,
    all_numbers: bool = False,
    vocabulary: Vocabulary | None = None,
) -> Extraction:
    """All claims of a document. `date` and `place` override what the document says of itself."""
    dating = date_document(document, given=date)
    names = gazetteer()
    context = open_context(names, dating, place or document.place)
    vocabulary = vocabulary or Vocabulary()
    text = document.masked or document.text
    words = CHEAP_PASS.within(text)
    may_hold_claim = vocabulary.may_hold_claim(text, words)
    if may_hold_claim or all_numbers or document.context or any(b.kind in _LISTED for b in document.blocks):
        context = _opened(document, context, names)
    if document.context:
        context = _read_context(document.context, context, names)
    found = _Walk(document, context, names, all_numbers, vocabulary, words if may_hold_claim else None).run()
    return Extraction(document, dating, found)


def _opened(document: Document, context: Context, names: Gazetteer) -> Context:
    """The context with what title, dateline and opening tell, which only claims need to know."""
    about = document_topic(document, names)
    titled: tuple[str, ...] = (about.place,) if about is not None else ()
    if document.title and not titled:
        titled = titled_places(document.title, names)
    return context._replace(
        title_places=titled,
        about=about,
        dateline=dateline_place(document),
        voice=speaking_for(document, names),
    ).section(None)


def _read_context(text: str, context: Context, names: Gazetteer) -> Context:
    """Text that came before: it tells places, topic and years, and no claim is drawn from it."""
    for span in sentences(text, Block("paragraph", 0, len(text))):
        sentence = tokenise(text[span.start : span.end], span.start, names)
        drafts = [d for d in drafts_of(sentence, context) if not d.blocked]
        context = advanced(context, sentence, drafts)
    return context


class _Walk:
    """One pass over a document, sentence by sentence."""

    def __init__(
        self,
        document: Document,
        context: Context,
        names: Gazetteer,
        all_numbers: bool,
        vocabulary: Vocabulary,
        words: CheapPass | None,
    ) -> None:
        self.document = document
        self.text = document.masked or document.text
        self.context = context
        self.names = names
        self.all_numbers = all_numbers
        self.vocabulary = vocabulary
        self.words = words  # of the cheap pass, those of the document; None where it holds no claim
        self.occurrences: Counter[str] = Counter()
        self._lines: list[int] | None = None
        self._paragraph = 0  # where the paragraph begins that is being read
        self._around: tuple[Topic | None] | None = None  # what the text around a row of run-in heads is about

    def run(self) -> tuple[Found, ...]:
        blocks = self.document.blocks or (Block("paragraph", 0, len(self.text)),)
        found: list[Found] = []
        skipped: deque[Span] = deque(maxlen=_LOOK_BACK)
        listings = Listings(self.text, self.names, blocks)
        listed: dict[str, None] = {}  # the countries of the table's rows that were read last
        for part in chain.from_iterable(listings.read(block, self.context) for block in blocks):
            if isinstance(part, Row):
                found.extend(self._row(part))
                listed.update((d.places[0], None) for d in part.drafts if len(d.places) == 1)
                continue
            if len(listed) > 1:
                self.context = self.context._replace(
                    together=tuple(listed)
                )  # "Peru is the largest of the four"
            listed = {}
            block = part
            self._enter(block)
            body = self.text[block.start : block.end]
            if not self._may_claim(body):
                spans = sentences(self.text, block)
                if block.kind != "heading":
                    skipped.extend(spans[-_LOOK_BACK:])
                found.extend(chain.from_iterable(map(self._numbers_of_places, spans)))
                continue
            claimed = 0  # how many sentences more may go on from a claim, or a quantity, without naming its indicator
            for span in sentences(self.text, block):
                body = self.text[span.start : span.end]
                if not self._may_claim(body) and not (claimed > 0 and _GOING_ON.search(body)):
                    skipped.append(span)
                    claimed -= 1
                    found.extend(self._numbers_of_places(span))
                    continue
                for earlier in skipped:
                    self._glance(earlier)
                skipped.clear()
                before = self.context.quantity
                here = tuple(self._sentence(span, body))
                if any(f.claim.kind != "other" for f in here) or self.context.quantity != before:
                    claimed = _GOES_ON
                else:
                    claimed -= 1
                found.extend(here)
            if block.kind == "heading":
                self._enter_section(block)
        return tuple(found)

    def _may_claim(self, text: str) -> bool:
        """The cheap pass over a part of the document; one over the whole goes before it."""
        return (
            self.all_numbers
            or (self.words is not None and self.vocabulary.may_hold_claim(text, self.words))
            or self._told(text)
        )

    def _told(self, text: str) -> bool:
        """Whether a text with a percentage may go on from the growth that is being told ("Cyprus managed 3.4%")."""
        return self.context.grown is not None and _PERCENT.search(text) is not None

    def _enter(self, block: Block) -> None:
        """A new paragraph ends the year carried on; a heading's year holds for what stands under it."""
        caption = self.context.caption
        if block.kind in ("heading", "caption"):
            caption = caption_year(tokenise(self.text[block.start : block.end], block.start, self.names))
        told = self.context.grown
        told = replace(told, years=()) if told is not None else None
        self.context = at_paragraph(self.context._replace(frame=(), caption=caption, grown=told, hold="past"))
        self._paragraph = block.start
        if block.kind == "heading":
            self._glance(Span(block.start, block.end))
            self._enter_section(block)
        else:
            self._enter_run_in(block)

    def _enter_run_in(self, block: Block) -> None:
        """A paragraph with a head of its own is about its place; the next one without is about what it was before."""
        places = run_in_head(self.text[block.start : block.end], self.names)
        if not places and self._around is None:
            return
        if self._around is None:
            self._around = (self.context.about,)
        alone = bool(places) and not self.names.is_group(places[0])
        about = None if places else self._around[0]
        self.context = self.context._replace(about=about, focus=()).section(places[0] if alone else None)
        if not places:
            self._around = None

    def _enter_section(self, block: Block) -> None:
        """What a heading names is what its section is about."""
        heading = self.text[block.start : block.end]
        self.context = self.context.section(title_place(heading, self.names))

    def _numbers_of_places(self, span: Span) -> Iterator[Found]:
        """The numbers of a sentence that names a place and nothing that could be claimed of it: found, not covered."""
        body = self.text[span.start : span.end]
        if not _DIGIT.search(body) or not any(len(m.codes) == 1 for m in self.names.find(body)):
            return
        sentence = tokenise(body, span.start, self.names, self.vocabulary.declared)
        for draft in leftovers(sentence, frozenset(), self.context):
            yield self._found(draft, sentence, body, None)

    def _row(self, row: Row) -> Iterator[Found]:
        """The claims of a table's row or of a list's item."""
        body = self.text[row.start : row.end]
        sentence = Sentence(body, row.start, ())
        return (self._found(draft, sentence, body, None) for draft in row.drafts)

    def _glance(self, span: Span) -> None:
        """Read a sentence without claim words only for the places it names."""
        sentence = tokenise(self.text[span.start : span.end], span.start, self.names)
        self.context = advanced(self.context, sentence, ())
        if span.end <= self._paragraph:
            self.context = self.context._replace(hold="past")

    def _sentence(self, span: Span, body: str) -> Iterator[Found]:
        sentence = tokenise(body, span.start, self.names, self.vocabulary.declared)
        behind = self.text[span.end : span.end + _CONTEXT_CHARS]
        drafts = as_denied(drafts_of(sentence, self.context, self.vocabulary.declared), body, behind)
        used = frozenset(i for d in drafts for i in d.tokens)
        tied = sentence.has(
            "GDP", "ECON", "ECONOMIC", "GNP", "POP", "POPULOUS", "DENSITY", "DENSE", "PLACE", "ADJ"
        )
        rest = list(leftovers(sentence, used, self.context)) if tied or self.all_numbers else []
        said_by = (speaker(body) or cited_again(body, self.context.cited)) if drafts else None
        for draft in sorted([*drafts, *rest], key=lambda d: (d.start, d.end)):
            yield self._found(draft, sentence, body, said_by)
        self.context = advanced(self.context, sentence, drafts)

    def _found(self, draft: Draft, sentence: Sentence, body: str, said_by: str | None) -> Found:
        reason = draft.blocked
        if (
            reason is None
            and draft.indicator is not None
            and draft.indicator not in self.vocabulary.indicators
        ):
            reason = f"no installed data set speaks to {draft.indicator}"
        original = self.document.text[sentence.start : sentence.start + len(body)]
        claim = Claim(
            document=self.document.name, id="", quote=self._quote(draft.start, draft.end), sentence=original, kind=draft.kind,
            indicator=draft.indicator, prices=draft.prices, places=tuple(sorted(draft.places)), combined=draft.combined,
            other=tuple(sorted(draft.other)), excluding=tuple(sorted(draft.excluding)), order=draft.order, value=_plain(draft.value), value_high=_plain(draft.value_high),
            unit=draft.unit, threshold=_plain(draft.threshold), comparator=draft.comparator, years=draft.years, period=draft.period,
            average=draft.average, frequency=draft.frequency, modality=draft.modality, speaker=said_by if draft.kind != "other" else None,
            coverage="not_covered" if reason or draft.kind == "other" else "checkable", reason=reason,
        )  # fmt: skip
        claim = replace(claim, id=self._identify(claim))
        kind = BY_NAME.get(draft.kind)
        expression = kind.expression(claim) if kind is not None and claim.coverage == "checkable" else None
        return Found(
            claim,
            expression,
            draft.stated,
            draft.stated_how,
            draft.evaluative,
            _steps(draft, sentence),
            draft.notes,
        )

    def _identify(self, claim: Claim) -> str:
        """Hash of sentence, fields and occurrence: unmoved by edits elsewhere, by path and by machine."""
        fields = [
            " ".join(claim.sentence.split()), claim.kind, claim.indicator, claim.prices, claim.places, claim.combined, claim.other,
            claim.excluding, claim.order, claim.value, claim.value_high, claim.unit, claim.threshold, claim.comparator, claim.years,
            claim.period, claim.average, claim.frequency, claim.modality,
        ]  # fmt: skip
        key = json.dumps(fields, ensure_ascii=False, sort_keys=True)
        self.occurrences[key] += 1
        digest = hashlib.sha256(f"{key}#{self.occurrences[key]}".encode())
        return digest.hexdigest()[:12]

    def _quote(self, start: int, end: int) -> Quote:
        text = self.document.text
        if self._lines is None:
            self._lines = [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]
        line = bisect_right(self._lines, start)
        return Quote(
            text[start:end], text[max(0, start - _CONTEXT_CHARS) : start], text[end : end + _CONTEXT_CHARS], start, end,
            line, start - self._lines[line - 1] + 1,
        )  # fmt: skip


def _steps(draft: Draft, sentence: Sentence) -> tuple[str, ...]:
    """How the words became the claim, for `explain`: the mentions, the row of tokens, and what was made of them."""
    mentions = ", ".join(f"“{t.text}” {t.tag}" for t in sentence.tokens if t.mention is not None)
    seen = (f"mentions: {mentions}", f"tokens: {sentence.shape}") if mentions else ()
    return (*seen, *(step for step in draft.trace if step))


def _plain(value: float | None) -> float | None:
    """Numbers without the dust of binary arithmetic (0.1 + 0.2)."""
    return None if value is None else float(f"{value:.12g}")
