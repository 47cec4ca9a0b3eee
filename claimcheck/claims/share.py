"""Share: what part of a whole a place makes up ("43 percent of the world's population")."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims import lexicon as lex
from claimcheck.claims.context import Context
from claimcheck.claims.grammar import whole_population
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.modality import modality
from claimcheck.claims.phrases import (
    amount,
    indicator_noun,
    named_prices,
    place_phrase,
    places_said,
    span_of,
    year_phrase,
)
from claimcheck.claims.times import When, when
from claimcheck.claims.tokens import Sentence
from claimcheck.claims.whose import (
    Owner,
    antecedent,
    codes_at,
    counted,
    nearest_left,
    owner,
    place_list_ending,
    place_list_from,
)
from claimcheck.expressions import Expression, Quantity, Share
from claimcheck.models import Claim, Kind

_PLACES = frozenset({"PLACE", "ADJ"})
_HOLDING = frozenset(
    ["account", "accounts", "accounted", "accounting", "make", "makes", "made", "making", "represent", "represents", "represented", "representing", "comprise", "comprises", "comprised", "comprising", "constitute", "constitutes", "constituted", "constituting", "contain", "contains", "contained", "containing", "hold", "holds", "held", "holding", "home", "host", "hosts", "produce", "produces", "produced", "producing", "generate", "generates", "generated", "generating", "form", "forms", "formed", "forming", "have", "has", "had", "having", "contribute", "contributes", "contributed", "contributing", "command", "commands", "commanded", "encompass", "encompasses", "cover", "covers", "covering", "covered", "equal", "equals", "equalled", "with", "share", "shares", "shared", "is", "was", "are", "were", "be", "shrank", "shrunk", "fell", "rose", "dropped", "declined", "grew", "increased", "rising", "falling", "down", "up", "from", "to", "at", "of", "reached", "stood", "stands", "amounted", "amounts", "amounting", "house", "houses", "total", "totals", "totalling", "include", "includes", "including"]
)
_LIVING = frozenset(["live", "lives", "lived", "living", "reside", "resides", "resided", "is", "are", "was", "inhabit", "inhabits", "residing", "found"])
_WHOLE_WORDS = lex.FILLERS | {"'s", "'", "the", "all", "planet", "earth", "total", "entire", "whole", "of", "human", "humanity"}
# What may stand between the holder and its number.
_BETWEEN = lex.FILLERS | lex.AUXILIARIES | lex.ARTICLES | {
    "for", "up", "to", "of", ",", "together", "now", "alone", "only", "just", "some", "already", "currently", "about", "out", "by", "at", "from", "in", "and", "which", "that", "who", "jointly", "collectively",
    "--", "(", ")", '"', "combined", "itself", "then", "around", "still", "today", "'s", "'", "as", "much", "also", "their", "its", "it", "they",
}  # fmt: skip


class ShareKind:
    """A place's part of a larger whole's population or GDP, in percent."""

    name: Kind = "share"
    title = "Share"
    description = "What percentage of a whole's indicator a place makes up."
    examples = (
        Example("India accounts for 17.5 percent of the world's population.", {"indicator": "population", "places": ["IND"], "other": ["WLD"], "value": 17.5}),
        Example("The G7 produced almost half of global GDP in 2010.", {"indicator": "gdp", "places": ["G7"], "other": ["WLD"], "value": 50, "comparator": "~", "years": [2010]}),
        Example("One in five people on Earth lives in China.", {"indicator": "population", "places": ["CHN"], "other": ["WLD"], "value": 20}),
        Example("Germany's share of the euro zone's GDP was 28 percent in 2019.", {"indicator": "gdp", "places": ["DEU"], "other": ["EURO"], "value": 28, "years": [2019]}),
    )
    counter_examples = (
        ("Some 40 percent of Nigeria's population lives below the poverty line.", "a property, not a place"),
        ("Russia's debt is 15 percent of GDP.", "debt"),
        ("Women are 51 percent of the population of France.", "women"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        return list(_find(sentence, context))

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None or not claim.places or not claim.other:
            return None
        return Share(
            Quantity(claim.indicator, claim.places, claim.excluding, claim.prices),
            Quantity(claim.indicator, claim.other, (), claim.prices),
        )

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        whole = places_said(claim.other)
        whole = f"{whole}'" if whole.endswith("s") else f"{whole}'s"
        said = amount(claim, value, "percent")
        when_said = year_phrase(years)
        subject_words = place_phrase(claim)
        lead = f"{when_said[:1].upper()}{when_said[1:]}, " if when_said else ""
        if lead and subject_words.startswith("The "):
            subject_words = "the " + subject_words[4:]
        return f"{lead}{subject_words} accounted for about {said} of {whole} {indicator_noun(claim.indicator)}."


def _find(s: Sentence, context: Context) -> Iterable[Draft]:
    last: tuple[int, Draft] | None = None
    for i in s.indices("PCT"):
        draft = _of_whole(s, i, context, last[1].other if last else (), last[1].places if last else ()) or _share_of(s, i, context, last[1] if last else None)
        if draft is None and last is not None:
            draft = _continued(s, last[0], i, last[1], context)
        if draft is not None:
            last = (i, draft)
            yield draft


def _of_whole(s: Sentence, i: int, context: Context, previous: tuple[str, ...] = (), holder: tuple[str, ...] = ()) -> Draft | None:
    """ "N percent of <whole>'s <indicator>", with the part that holds it before or behind."""
    tokens = s.tokens
    k = i + 1
    people = tokens[i].number.text.lower().endswith(("people", "persons", "inhabitants"))
    if k < len(tokens) and tokens[k].tag in _PLACES and tokens[k].low in {"world", "global"}:
        pass
    elif k < len(tokens) and tokens[k].low in {"of", "in"}:
        k += 1
    elif k < len(tokens) and tokens[k].low in {"people", "persons", "humans", "inhabitants"}:
        people = True
        k += 1
    elif not people:
        return None
    whole: tuple[str, ...] = ()
    head: int | None = None
    while k < len(tokens) and k < i + 14:
        t = tokens[k]
        if t.tag in _PLACES and len(t.codes) == 1 and not whole:
            whole = t.codes
        elif t.low in {"people", "humanity", "mankind", "humans", "inhabitants"}:
            people = True
            if t.low in {"humanity", "mankind"}:
                whole = whole or ("WLD",)
        elif t.low in {"planet", "earth", "globe"}:
            whole = whole or ("WLD",)
        elif t.tag in {"POP", "GDP", "ECON", "GNP"}:
            head = k
            k += 1
            break
        elif t.low in {"its", "their"} and not whole and previous:
            whole = previous
        elif t.low in {"its", "their", "that"} and not whole:
            return None
        elif t.low in {"bloc", "group", "union", "continent", "region"} and not whole and tokens[k - 1].low == "the":
            own = antecedent(s, i, context, plural=False)
            whole = own.codes
        elif t.low in {"trade", "exports", "oil", "reserves", "growth", "gas", "land", "area", "surface", "imports", "debt"}:
            return None
        elif t.low not in _WHOLE_WORDS and t.low not in {"in", "on", "for"}:
            break
        k += 1
    if head is not None and not whole:
        while k < len(tokens) and tokens[k].low in {"of", "in", "the", "on", "for", "all", "whole"}:
            k += 1
        if k < len(tokens) and tokens[k].tag in _PLACES and len(tokens[k].codes) == 1:
            whole = tokens[k].codes
            k += 1
        elif k < len(tokens) and tokens[k].low in {"planet", "earth", "globe"}:
            whole = ("WLD",)
            k += 1
    if not whole and head is not None and previous and not (k < len(tokens) and tokens[k].low in _LIVING):
        whole = previous  # "30 percent of global GDP and ten percent of the population"
    if not whole:
        return None
    if head is None:
        indicator = "population" if people else _elliptic_indicator(s, i, k)
        if indicator is None:
            return None
    else:
        if tokens[head].tag == "POP" and not whole_population(s, head):
            return None
        if k < len(tokens) and tokens[k].low in {"growth", "increase"}:
            return None
        indicator = str(getattr(tokens[head].mention, "indicator", "gdp"))
    part = _holder_before(s, i, whole, context) or _living_in(s, i, k, whole)
    if part is None and holder and whole == previous and any(s.tokens[m].low == "and" for m in range(max(0, i - 3), i)):
        part = Owner(holder)
    if part is None:
        part = _of_level_before(s, i, context)
    if part is None or not part.codes or part.veto or set(part.codes) == set(whole):
        return None
    return _draft(s, i, k, indicator, part, whole, context)


def _of_level_before(s: Sentence, i: int, context: Context) -> Owner | None:
    """ "… had 766 million inhabitants in 2017, 10 percent of the world's": the part is whose level it was."""
    tokens = s.tokens
    j = i - 1
    while j >= 0 and (tokens[j].low in {",", "or", "(", "about", "in", "some", "--", "nearly", "roughly", "and", "which", "is", "was"} or tokens[j].tag == "PER"):
        j -= 1
    if j < 0 or j == i - 1 or tokens[j].tag not in {"PEOPLE", "NUM", "MONEY"}:
        return None
    for k in range(j - 1, max(-1, j - 12), -1):
        if tokens[k].tag in {"POP", "GDP", "ECON"}:
            return owner(s, k, context)
        if tokens[k].low in {"has", "had", "have", "with", "to"}:
            return nearest_left(s, k, context)
    return None


def _elliptic_indicator(s: Sentence, i: int, k: int) -> str | None:
    """ "one-fifth of the global": the noun is left out and stands before."""
    if k < len(s.tokens) and s.tokens[k].low[:1].isalpha() and s.tokens[k].low not in {"and", "in", "but", "while"}:
        return None
    if s.tokens[k - 1].low != "global" and not (k < len(s.tokens) and s.tokens[k].low in {"total", "one"}):
        if s.tokens[k - 1].low not in {"world", "world's", "total", "'s"}:
            return None
    for j in range(i - 1, -1, -1):
        if s.tokens[j].tag in {"GDP", "POP", "ECON"}:
            return str(getattr(s.tokens[j].mention, "indicator", "gdp"))
        if s.tokens[j].tag == "PEOPLE":
            return "population"
    return None


def _holder_before(s: Sentence, i: int, whole: tuple[str, ...], context: Context) -> Owner | None:
    """The subject of "accounts for", "with", "is home to"; None when the subject is no place."""
    tokens = s.tokens
    held = False
    j = i - 1
    possessed = False
    while j >= 0 and i - j < 28:
        t = tokens[j]
        if t.tag in _PLACES and len(t.codes) == 1:
            following = tokens[j + 1].low if j + 1 < len(tokens) else ""
            if t.codes == whole and not held:
                return None
            if t.tag == "PLACE" and held and tokens[j - 1].low == "in" and j > 1:
                j -= 2
                continue  # "the largest city in Africa accounts for …"
            if not held and following not in {",", "'s", "'"} and t.tag != "PLACE":
                return None
            if not held and not (j + 1 < len(tokens) and following in {",", "'s", "(", "--"}):
                return None
            if t.tag == "ADJ" and not possessed and following not in {"gdp", "economy", "population"}:
                if not (j + 1 < len(tokens) and tokens[j + 1].tag in {"POP", "GDP", "ECON"}) and following not in {"together", "countries", "nations"}:
                    return None
            if t.codes == ("WLD",):
                return None
            indices, begin = place_list_ending(s, j)
            if len(indices) > 1 and begin > 0 and tokens[begin - 1].low in {"--", ":", "(", "including"}:
                named = _group_before(s, begin)
                if named is not None:
                    return named
            return Owner(codes_at(s, indices), False, "subject of holding")
        if t.low in {"it", "they"} and held:
            return antecedent(s, j, context, plural=t.low == "they")
        if t.low in {"its", "their"} and possessed:
            return antecedent(s, j, context, plural=t.low == "their")
        if t.tag in {"GDP", "POP", "ECON"}:
            possessed = True
        elif t.tag in {"SUB", "NAME"}:
            return None
        elif t.low in lex.COUNTRY_NOUNS and j > 0 and tokens[j - 1].low in {"the", "this"} and held:
            return antecedent(s, j, context, plural=False)
        elif t.low in _HOLDING:
            held = True
        elif t.low in {"countries", "nations", "members", "states", "economies"}:
            pass
        elif held and t.low in {"-", "--", ")"} and (opening := _opening(s, j)) is not None:
            j = opening
        elif held and t.tag in {"PLACES", "NUM"} and j > 0 and tokens[j - 1].low in {"the", "these", "those"} and (group := counted(s, j, context)) is not None:
            return group
        elif t.tag in {"PER", "NUM", "MONEY", "PEOPLE", "PLACES"} or t.low in _BETWEEN or t.low.endswith("ly") or t.tag in {"PCT", "PLACES"} or t.low == ")" or (held and t.low in {"trade", "bloc", "group", "area", "market", "zone"}):
            pass
        else:
            if not held:
                return None
            return _subject_beyond(s, j, context) or _first_holder(s, j, whole) or _clause_subject(s, j, whole)
        j -= 1
    return None


def _opening(s: Sentence, j: int) -> int | None:
    """Where the parenthesis or the pair of dashes that closes at `j` opens."""
    opens = {")": {"("}, "-": {"-", "--"}, "--": {"-", "--"}}[s.tokens[j].low]
    return next((k for k in range(j - 1, -1, -1) if s.tokens[k].low in opens), None)


def _clause_subject(s: Sentence, j: int, whole: tuple[str, ...]) -> Owner | None:
    """ "Asia is the most populous continent, with 60 percent of …": the subject of the clause's link."""
    tokens = s.tokens
    for k in range(j, 0, -1):
        if tokens[k].low in {";", "."}:
            return None
        if tokens[k].low in {"is", "are", "was", "were", "remains", "became"}:
            if tokens[k - 1].tag == "PLACE" and len(tokens[k - 1].codes) == 1 and tokens[k - 1].codes != whole:
                return Owner(tokens[k - 1].codes, False, "the subject of the clause")
            return None
    return None


def _first_holder(s: Sentence, j: int, whole: tuple[str, ...]) -> Owner | None:
    """The subject of an earlier verb of holding that a later one goes on from ("…, and is home to …")."""
    tokens = s.tokens
    for k in range(j, 0, -1):
        if tokens[k].low in _HOLDING and tokens[k].low.isalpha() and len(tokens[k].low) > 3:
            m = k - 1
            while m >= 0 and (tokens[m].low in {"countries", "nations", "now", "still", "also", "together", "which", ",", "already"}):
                m -= 1
            if m >= 0 and tokens[m].tag == "PLACE" and len(tokens[m].codes) == 1 and tokens[m].codes != whole:
                return Owner(tokens[m].codes, False, "the subject of the verb before")
    return None


def _subject_beyond(s: Sentence, j: int, context: Context) -> Owner | None:
    """An unknown word as the subject of holding: only "the five" and "the two", after places, stand for them."""
    t = s.tokens[j]
    if t.low in {"five", "two", "three", "four", "six", "seven", "ten", "both"}:
        return antecedent(s, j, context, plural=True)
    return None


def _group_before(s: Sentence, begin: int) -> Owner | None:
    for k in range(begin - 1, max(-1, begin - 5), -1):
        if s.tokens[k].tag == "PLACE" and len(s.tokens[k].codes) == 1:
            return Owner(s.tokens[k].codes, False, "the group whose members are listed")
    return None


def _living_in(s: Sentence, i: int, k: int, whole: tuple[str, ...]) -> Owner | None:
    """ "… of the world's population lives in China"."""
    tokens = s.tokens
    lived = False
    steps = 0
    while k < len(tokens) and steps < 12:
        t = tokens[k]
        if t.low in _LIVING:
            lived = True
        elif t.tag == "PLACE" and lived and tokens[k - 1].low in {"in", "the", "of"}:
            indices, _ = place_list_from(s, k)
            return Owner(codes_at(s, indices), False, "where the part lives")
        elif t.tag in {"SUB", "NAME"} or (t.low not in {"in", "the", "of", "one", "countries", "within", "now", "today", "just", "currently", "concentrated", "to", "located"} and t.tag not in {"PER"}):
            return None
        k += 1
        steps += 1
    return None


def _share_of(s: Sentence, i: int, context: Context, last: Draft | None = None) -> Draft | None:
    """ "X's share of world GDP fell to N percent", "X's share in … is N percent"."""
    tokens = s.tokens
    for j in range(i - 1, max(-1, i - 24), -1):
        if tokens[j].low not in {"share", "proportion", "portion", "weight"}:
            continue
        k = j + 1
        if k >= len(tokens) or tokens[k].low not in {"of", "in"}:
            return None
        k += 1
        holder: Owner | None = None
        m = k
        while m < i and (tokens[m].low in {"the", "all", "countries", "economies", "nations", "members"} or tokens[m].tag in _PLACES or tokens[m].low in {",", "and"}):
            m += 1
        if m < i and tokens[m].low in {"in", "of"} and any(tokens[x].tag in _PLACES for x in range(k, m)):
            first = next(x for x in range(k, m) if tokens[x].tag in _PLACES)
            holder = Owner(codes_at(s, place_list_from(s, first)[0]), False, "whose share it is")
            k = m + 1
        whole: tuple[str, ...] = ()
        head = None
        while k < i:
            t = tokens[k]
            if t.tag in _PLACES and len(t.codes) == 1 and not whole:
                whole = t.codes
            elif t.tag in {"POP", "GDP", "ECON"}:
                head = k
                if whole:
                    break
            elif t.low not in _WHOLE_WORDS and t.low not in {"in", "of"}:
                break
            k += 1
        members = head is not None and tokens[head].low == "economies" and whole != ("WLD",)
        if (head is None or not whole or members) and last is not None:
            whole = last.other
            head_slug = str(last.indicator)
            if holder is None:
                named = next((x for x in range(j + 1, i) if tokens[x].tag in _PLACES), None)
                holder = Owner(codes_at(s, (named,)), False, "whose share it is") if named is not None else None
            if holder is None or not holder.codes:
                return None
            return _draft(s, i, i, head_slug, holder, whole, context, inherited=last)
        if head is None or not whole:
            return None
        b = j - 1
        while b >= 0 and (tokens[b].low in lex.FILLERS or tokens[b].low in {"'s", "'"}):
            b -= 1
        if holder is not None:
            part = holder
        elif b < 0:
            return None
        elif tokens[b].tag in _PLACES:
            indices, _ = place_list_ending(s, b)
            part = Owner(codes_at(s, indices), False, "whose share it is")
        elif tokens[b].low in {"its", "their"}:
            part = antecedent(s, b, context, plural=tokens[b].low == "their")
        else:
            m = k + 1
            part = Owner()
            if m < i and tokens[m].low in {"of", "for", "held"} and m + 1 < i and tokens[m + 1].tag in _PLACES:
                part = Owner(codes_at(s, (m + 1,)), False, "whose share it is")
        if not part.codes or part.veto:
            return None
        if any(t.low in {"by"} for t in tokens[i - 1 : i]):
            return None
        return _draft(s, i, i, str(getattr(tokens[head].mention, "indicator", "gdp")), part, whole, context)
    return None


def _continued(s: Sentence, a: int, i: int, last: Draft, context: Context) -> Draft | None:
    """ "…, while the BRICS had 24.1%", "but shrank to 30.3 percent in 2022"."""
    tokens = s.tokens
    if i - a > 18:
        return None
    place: Owner | None = None
    for k in range(i - 1, a, -1):
        t = tokens[k]
        if t.tag in _PLACES and len(t.codes) == 1 and t.codes != ("WLD",):
            if place is None and tokens[k - 1].low not in {"of", "in"}:
                indices, begin = place_list_ending(s, k)
                place = Owner(codes_at(s, indices), False, "the place named for this number")
                if begin > 0 and tokens[begin - 1].low in {",", ";", "(", "and", "--", "while", ":"}:
                    break  # a new item of a list: what stands before belongs to the one before
        elif t.tag in {"PER", "GDP", "POP", "PCT", "RANK"} or t.low in _BETWEEN or t.low in _HOLDING or t.low in lex.CONJUNCTIONS or t.low in {",", ";", "terms", "ppp", "compared", "against", "that", "than", "global", "world", "ahead", "behind", "followed", "with", "comes", "come", "next", "second", "third", "fourth", "then", "per", "purchasing", "power", "parity", "basis", "measured"} or t.low.endswith("ly") or t.tag in _PLACES:
            continue
        else:
            return None
    following = tokens[i + 1].low if i + 1 < len(tokens) else "."
    if following == "of" or following in lex.UP_NOUNS or (following[:1].isalpha() and tokens[i + 1].tag not in {"PER"} and following not in {"in", "and", "by", "but", "while", "a", "from", "to", "two", "respectively", "at", "for", "today", "as"}):
        return None
    if place is None and not any(t.low in {"to", "from", "shrank", "fell", "rose", "in", "compared", "down", "up", "and"} for t in tokens[a + 1 : i]):
        return None
    part = place or Owner(last.places)
    return _draft(s, i, i, str(last.indicator), part, last.other, context, previous=a, inherited=last)


def _draft(
    s: Sentence, i: int, k: int, indicator: str, part: Owner, whole: tuple[str, ...], context: Context,
    *, previous: int = -1, inherited: Draft | None = None,
) -> Draft:  # fmt: skip
    number = s.tokens[i].number
    if indicator == "gdp" and _at_parity(s, i):
        indicator = "gdp_ppp"
    elif indicator == "gdp_ppp" and inherited is not None and not _at_parity(s, i):
        indicator = "gdp"
    following = [n for n in s.indices("PCT") if n > i]
    times = when(s, i, context, after=previous, before=following[0] if following else None)
    at = times[0] if times else When()
    blocked = None
    if indicator == "gnp":
        blocked = "national income (GNP, GNI) is not in the record"
    places = part.codes
    years = at.years
    if not years and inherited is not None and not at.tokens:
        years = inherited.years if not _moves(s, previous, i) else ()
    start, end = span_of(s, i, max(i, min(k, len(s.tokens) - 1) - 1 if k > i else i))
    return Draft(
        kind="share", indicator=indicator, start=start, end=end, tokens=(i,), places=tuple(sorted(places)),
        combined=len(places) > 1 or any(context.gazetteer.is_group(c) for c in places), other=whole,
        prices=named_prices(s, i) if indicator == "gdp" else None, value=number.value, value_high=number.value_high, unit="percent",
        comparator=number.comparator, years=years, period=at.period, frequency="annual",
        modality=modality(s, i, at, start=previous, compared=previous >= 0), stated=number.stated, stated_how=number.how, blocked=blocked,
        trace=(f"share: “{number.text}” of the {indicator} of {', '.join(whole)}", part.how, at.how),
        notes=tuple(n for n in (part.note,) if n),
    )  # fmt: skip


def _at_parity(s: Sentence, i: int) -> bool:
    """Whether purchasing power parity is the measure named nearest to the number, rather than "nominal"."""
    tokens = s.tokens
    parity = [abs(k - i) for k, t in enumerate(tokens) if t.low in {"ppp", "parity"} or getattr(t.mention, "indicator", "") == "gdp_ppp"]
    nominal = [abs(k - i) for k, t in enumerate(tokens) if t.low in {"nominal", "nominally"} or (t.low == "exchange" and k + 1 < len(tokens) and tokens[k + 1].low.startswith("rate"))]
    if not parity or (nominal and min(nominal) <= min(parity)):
        return False
    numbers = s.indices("PCT", "MONEY")
    at = next(k for k in (i - min(parity), i + min(parity)) if 0 <= k < len(tokens) and (tokens[k].low in {"ppp", "parity"} or getattr(tokens[k].mention, "indicator", "") == "gdp_ppp"))
    if any(t.low == ";" for t in tokens[min(i, at) : max(i, at)]):
        return False
    return at < numbers[0] or min(numbers, key=lambda n: abs(n - at)) == i or at < i


def _moves(s: Sentence, a: int, b: int) -> bool:
    return any(t.low in {"to", "from", "shrank", "fell", "rose"} for t in s.tokens[a + 1 : b])

