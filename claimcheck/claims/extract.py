"""From a document to its claims: blocks, sentences, kinds, and the claims with their quotes and ids."""

from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_right
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from claimcheck.claims.carrying import caption_year, completed, frame_after, growth_told
from claimcheck.claims.dating.dateline import dateline_city
from claimcheck.claims.dating.document import date_document
from claimcheck.claims.grammar.context import Context, below_country, office_places, open_context
from claimcheck.claims.grammar.owners import place_list_from
from claimcheck.claims.grammar.salience import main_subject
from claimcheck.claims.grammar.sentences import sentences
from claimcheck.claims.grammar.speakers import cited_again, speaker
from claimcheck.claims.grammar.tokeniser import tokenise
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.topic import document_topic, is_speech, lone_country, speech_city, title_place
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.declared import declared_levels
from claimcheck.claims.leftover import leftovers
from claimcheck.claims.registry import BY_NAME, KINDS
from claimcheck.claims.reported import at_paragraph, reported_after
from claimcheck.claims.tables.blocks import Listings, Row, read_list
from claimcheck.mentions.declared import Declared, find_declared
from claimcheck.mentions.indicators import may_hold_claim
from claimcheck.models import Block, Claim, Document, Extraction, Found, Quote, Span
from claimcheck.places import Gazetteer, gazetteer
from claimcheck.places.tables import cities

_CONTEXT_CHARS = 32
_GOING_ON = re.compile(
    r"\d|\w['’]s\s+(?:is|was)\b|(?:and\s+)?(?:so|neither|nor)\s+(?:is|are|was|were|has|have|does|do)\b|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\d\s?(?:%|per\s?cent|pct)", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_GOES_ON = 2  # sentences behind a claim that may go on from it ("In 1960 it stood at 8 million.")
_HEAD = 400  # characters in which a speech says who speaks where
_LEAD = 3_000  # characters in which a text from a seat of world bodies names them
_LOOK_BACK = 3  # sentences without a claim word that are still read for the places they name
_INDICATORS = frozenset(
    (
        "population gdp gdp_ppp gdp_per_capita gdp_per_capita_ppp gdp_growth population_growth"
        " population_density"
    ).split()
)
_TOPIC_TAGS = ("GDP", "ECON", "ECONOMIC", "GNP")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the installed data sets speak to: the indicator slugs that make a claim checkable.

    `declared` are indicators beyond population and GDP, with the names they go by in text.
    """

    indicators: frozenset[str] = field(default=_INDICATORS)
    declared: tuple[Declared, ...] = ()

    def may_hold_claim(self, text: str) -> bool:
        """The cheap pass: whether any word is there without which no claim can be."""
        return may_hold_claim(text) or bool(self.declared and find_declared(text, self.declared))


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
    about = document_topic(document, names)
    titled: tuple[str, ...] = (about.place,) if about is not None else ()
    if document.title and not titled:
        titled = _title_places(document.title, names)
    context = replace(
        context,
        title_places=titled,
        about=about,
        dateline=_dateline_place(document),
        voice=_speaking_for(document, names),
    ).section(None)
    if document.context:
        context = _read_context(document.context, context, names)
    found = _Walk(document, context, names, all_numbers, vocabulary or Vocabulary()).run()
    return Extraction(document, dating, found)


def _speaking_for(document: Document, names: Gazetteer) -> str | None:
    """The country of the office-holder whose speech a text is: named at its head, else that of its place line's city."""
    if not is_speech(document):
        return None
    head = (document.masked or document.text)[:_HEAD]
    offices = office_places(tokenise(head, 0, names))
    if len(offices) == 1:
        return offices[0]
    if (place := title_place(head.partition("\n")[0], names)) is not None:
        return place
    city = speech_city(document)
    return cities().get(city, ("", False))[0] or None if city is not None and city not in _NEWS_HUBS else None


def _title_places(title: str, names: Gazetteer) -> tuple[str, ...]:
    codes = [m.codes[0] for m in names.find(title) if len(m.codes) == 1 and m.codes[0] != "WLD"]
    return tuple(dict.fromkeys(codes))


# Cities that news is sent from whatever country it is about.
_NEWS_HUBS = frozenset(
    "London,New York,Geneva,Brussels,Vienna,Davos,Basel,Strasbourg,Luxembourg,The Hague".split(",")
)
_WORLD_BODIES = re.compile(r"\b(?:IMF|OECD|International Monetary Fund|World Bank|United Nations|UN|OPEC)\b")


def _dateline_place(document: Document) -> str | None:
    """The country of the dateline's city, where the city does not merely host who reports or forecasts."""
    city = dateline_city(document)
    if city is None or city in _NEWS_HUBS:
        return None
    country, capital = cities().get(city, ("", False))
    if not country or (capital and _WORLD_BODIES.search(document.text[:_LEAD])):
        return None
    return country


def _read_context(text: str, context: Context, names: Gazetteer) -> Context:
    """Text that came before: it tells places, topic and years, and no claim is drawn from it."""
    for span in sentences(text, Block("paragraph", 0, len(text))):
        sentence = tokenise(text[span.start : span.end], span.start, names)
        drafts = [d for d in _drafts(sentence, context) if not d.blocked]
        context = _advance(context, sentence, drafts)
    return context


def _drafts(sentence: Sentence, context: Context, declared: tuple[Declared, ...] = ()) -> list[Draft]:
    """The claims of one sentence; a number is used by one kind only."""
    taken: dict[int, str] = {}
    drafts: list[Draft] = []
    if listed := read_list(sentence, context):
        return list(listed)
    if declared and sentence.has("OWN"):
        drafts.extend(declared_levels(sentence, context, declared))
        taken.update((i, draft.kind) for draft in drafts for i in draft.tokens)
    for kind in KINDS:
        for draft in kind.find(sentence, context):
            if any(taken.get(i, draft.kind) != draft.kind for i in draft.tokens):
                continue
            taken.update(dict.fromkeys(draft.tokens, draft.kind))
            drafts.extend(_one_a_place(_with_complement(draft, sentence)))
    return sorted(completed(drafts, sentence, context), key=lambda d: (d.start, d.end))


def _with_complement(draft: Draft, sentence: Sentence) -> Draft:
    """A claim on "Asia excluding China" with what is taken out; the mention nearest to the claim counts."""
    if len(draft.places) != 1 or draft.excluding:
        return draft
    same = [t for t in sentence.tokens if t.codes == draft.places and t.tag in {"PLACE", "ADJ"}]
    nearest = min(same, key=lambda t: abs(t.start - draft.start), default=None)
    return replace(draft, excluding=nearest.excluding) if nearest is not None and nearest.excluding else draft


def _one_a_place(draft: Draft) -> Iterator[Draft]:
    """An "each" claim is one claim a place."""
    if draft.kind in ("level", "growth", "trend", "rank") and len(draft.places) > 1 and not draft.combined:
        for code in draft.places:
            yield replace(draft, places=(code,))
    else:
        yield draft


def _advance(context: Context, sentence: Sentence, drafts: Iterable[Draft]) -> Context:
    drafts = list(drafts)
    subjects = list(dict.fromkeys(d.places for d in drafts if d.places and d.kind != "other"))
    topic = None
    if sentence.has(*_TOPIC_TAGS):
        topic = "gdp"
    elif sentence.has("POP", "POPULOUS"):
        topic = "population"
    anchor = next((d.years for d in reversed(drafts) if d.years), ())
    if not drafts:
        anchor = caption_year(sentence)
    quantity = _quantity(sentence, drafts)
    if topic is None and context.topic is None and quantity is not None and quantity[0] == "population":
        topic = "population"  # "There are 7 billion people in the world."
    belonging = next((d.other[0] for d in reversed(drafts) if d.kind == "membership" and d.places), None)
    ranking = next((d.detail for d in reversed(drafts) if d.kind == "rank" and d.detail is not None), None)
    said_by = speaker(sentence.text) or cited_again(sentence.text, context.cited)
    offices = office_places(sentence)
    claimed = any(d.places for d in drafts)
    context = replace(
        context,
        together=_together(sentence, subjects) or context.together,
        below=None if claimed else below_country(sentence),
        voice=context.voice or (offices[0] if len(offices) == 1 else None),
        frame=frame_after(sentence, drafts, context),
        cited=said_by or context.cited,
        grown=growth_told(sentence, drafts, context),
        reported=reported_after(sentence, drafts, context),
    )
    return context.after(
        sentence,
        subjects=subjects,
        topic=topic,
        anchor=anchor,
        quantity=quantity,
        belonging=belonging,
        ranking=ranking,
    )


def _quantity(sentence: Sentence, drafts: Sequence[Draft]) -> tuple[str, tuple[str, ...]] | None:
    """What "it" may take up: the last claim's indicator and place, of the main clause's subject where it has a claim."""
    told = [
        (d.indicator, d.places)
        for d in drafts
        if d.kind in ("level", "growth", "trend") and d.indicator and len(d.places) == 1
    ]
    first = main_subject(sentence)
    main = sentence.tokens[first].codes if first is not None else ()
    return next((q for q in reversed(told) if q[1] == main), told[-1] if told else None)


def _together(sentence: Sentence, subjects: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The countries that a sentence speaks of side by side: those claimed of, else the first list of them."""
    single = [codes[0] for codes in subjects if len(codes) == 1]
    if subjects:
        return tuple(single) if len(single) > 1 else subjects[0] if len(subjects[0]) > 1 else ()
    for k in sentence.indices("PLACE"):
        indices, _ = place_list_from(sentence, k)
        codes = dict.fromkeys(
            sentence.tokens[i].codes[0] for i in indices if len(sentence.tokens[i].codes) == 1
        )
        return tuple(codes) if len(codes) > 1 else ()
    return ()


class _Walk:
    """One pass over a document, sentence by sentence."""

    def __init__(
        self,
        document: Document,
        context: Context,
        names: Gazetteer,
        all_numbers: bool,
        vocabulary: Vocabulary,
    ) -> None:
        self.document = document
        self.text = document.masked or document.text
        self.context = context
        self.names = names
        self.all_numbers = all_numbers
        self.vocabulary = vocabulary
        self.occurrences: Counter[str] = Counter()
        self._lines: list[int] | None = None
        self._paragraph = 0  # where the paragraph begins that is being read

    def run(self) -> tuple[Found, ...]:
        blocks = self.document.blocks or (Block("paragraph", 0, len(self.text)),)
        found: list[Found] = []
        skipped: deque[Span] = deque(maxlen=_LOOK_BACK)
        listings = Listings(self.text, self.names)
        for part in chain.from_iterable(listings.read(block, self.context) for block in blocks):
            if isinstance(part, Row):
                found.extend(self._row(part))
                continue
            block = part
            self._enter(block)
            body = self.text[block.start : block.end]
            if not self.all_numbers and not self.vocabulary.may_hold_claim(body) and not self._told(body):
                spans = sentences(self.text, block)
                if block.kind != "heading":
                    skipped.extend(spans[-_LOOK_BACK:])
                found.extend(chain.from_iterable(map(self._numbers_of_places, spans)))
                continue
            claimed = 0  # how many sentences more may go on from a claim without naming its indicator
            for span in sentences(self.text, block):
                body = self.text[span.start : span.end]
                if (
                    not self.all_numbers
                    and not self.vocabulary.may_hold_claim(body)
                    and not (claimed > 0 and _GOING_ON.search(body))
                    and not self._told(body)
                ):
                    skipped.append(span)
                    claimed -= 1
                    found.extend(self._numbers_of_places(span))
                    continue
                for earlier in skipped:
                    self._glance(earlier)
                skipped.clear()
                here = tuple(self._sentence(span, body))
                if any(f.claim.kind != "other" for f in here):
                    claimed = _GOES_ON
                else:
                    claimed -= 1
                found.extend(here)
            if block.kind == "heading":
                self._enter_section(block)
        return tuple(found)

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
        self.context = at_paragraph(replace(self.context, frame=(), caption=caption, grown=told, hold="past"))
        self._paragraph = block.start
        if block.kind == "heading":
            self._glance(Span(block.start, block.end))
            self._enter_section(block)

    def _enter_section(self, block: Block) -> None:
        """What a heading names is what its section is about."""
        heading = tokenise(self.text[block.start : block.end], block.start, self.names)
        self.context = self.context.section(lone_country(heading, self.names))

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
        sentence = Sentence(body, row.start, (), "", ())
        return (self._found(draft, sentence, body, None) for draft in row.drafts)

    def _glance(self, span: Span) -> None:
        """Read a sentence without claim words only for the places it names."""
        sentence = tokenise(self.text[span.start : span.end], span.start, self.names)
        self.context = _advance(self.context, sentence, ())
        if span.end <= self._paragraph:
            self.context = replace(self.context, hold="past")

    def _sentence(self, span: Span, body: str) -> Iterator[Found]:
        sentence = tokenise(body, span.start, self.names, self.vocabulary.declared)
        drafts = _drafts(sentence, self.context, self.vocabulary.declared)
        used = frozenset(i for d in drafts for i in d.tokens)
        tied = sentence.has(
            "GDP", "ECON", "ECONOMIC", "GNP", "POP", "POPULOUS", "DENSITY", "DENSE", "PLACE", "ADJ"
        )
        rest = list(leftovers(sentence, used, self.context)) if tied or self.all_numbers else []
        said_by = (speaker(body) or cited_again(body, self.context.cited)) if drafts else None
        for draft in sorted([*drafts, *rest], key=lambda d: (d.start, d.end)):
            yield self._found(draft, sentence, body, said_by)
        self.context = _advance(self.context, sentence, drafts)

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
