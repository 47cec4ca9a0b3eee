"""What a number counts: percent, points, money, people, countries, years, or some other noun.

`unit_after` reads the words behind a number. It is a cheap rule, not a grammar: it looks a few words ahead and
says None when unsure.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.mentions import currencies
from claimcheck.mentions.tokens import Tokens, vocabulary
from claimcheck.mentions.words import skip_dash

SQUARE_MILE = 2.589988110336  # square kilometres

PERSONS = vocabulary(
    "people peoples person persons inhabitants inhabitant residents resident citizens citizen souls humans "
    "individuals"
)
PLACES = vocabulary(
    "countries country nations nation members member economies economy states state member-states"
)
YEARS = frozenset({"years", "year", "yrs", "yr"})
_PERCENT = frozenset({"%", "pct", "percent", "percents", "pc", "％", "percentage", "p.c."})
_POINTS = frozenset({"points", "point", "pts"})

# Adjectives that may stand between a number and the noun it counts.
_BETWEEN = vocabulary(
    "more other new additional extra further remaining total eu european african asian american arab western eastern "
    "southern northern developing developed industrial industrialised industrialized emerging advanced major leading "
    "largest biggest smallest richest poorest wealthiest poor rich top fastest-growing slowest-growing smaller larger "
    "euro-zone eurozone euro member independent sovereign different separate neighbouring neighboring non-member "
    "low-income middle-income high-income oil-exporting oil-producing creditor debtor world most least populous "
    "main big great small founding current existing candidate applicant accession baltic nordic latin gulf "
    "full original un local estimated human lesser-developed least-developed east west north south central"
)
# Adjectives that leave people whoever they are.
_ANYBODY = vocabulary(
    "more fewer other new additional extra further remaining total estimated human living odd"
)
# Words that end the search for a counted noun.
_STOP = vocabulary(
    "a an the this that these those its his her their our my your it he she they we you who whom which whose what "
    "of in on at by to for from with as than or and but nor so if when while where since during over under between "
    "among per about after before against into through out up down off above below within without until till via "
    "is are was were be been being has have had do does did will would can could may might must shall should not "
    "no yes only also just even still already now then here there today yesterday tomorrow according compared "
    "said says say each every all both either some any most last next vs versus down up higher lower ago later "
    "earlier old plus minus less respectively overall compared based live lives living lived make makes making "
    "account accounts represent represents remain remains rank ranks rise rises grow grows fall falls become becomes "
    "speak speaks need needs want wants work works show shows reach reaches include includes come comes go goes "
    "takes gives gets seems means appears stands ranged sees plans expects estimates follows gains wins loses begins "
    "because although though however despite thanks following times time us whereas amid"
)
_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "cattle": "cattle", "sheep": "sheep", "fish": "fish",
    "feet": "foot", "police": "police", "deaths": "death", "mice": "mouse", "lives": "life", "wives": "wife",
    "tonnes": "tonne", "tons": "ton", "troops": "troop", "barrels": "barrel", "households": "household",
}  # fmt: skip
_MEASURES = {
    "km": "kilometre", "kms": "kilometre", "kg": "kilogram", "kgs": "kilogram", "mph": "mile-per-hour", "bpd": "barrel",
    "mbpd": "barrel", "cts": "cent", "cent": "cent", "lbs": "pound-weight", "lb": "pound-weight", "ft": "foot",
    "mw": "megawatt", "gw": "gigawatt", "kwh": "kilowatt-hour", "gb": "gigabyte", "mb": "megabyte", "cm": "centimetre",
    "mm": "millimetre", "ha": "hectare", "acres": "acre", "°": "degree", "°c": "degree", "degrees": "degree", "p": "penny", "m": "metre",
    "gmt": "clock", "am": "clock", "pm": "clock", "a.m.": "clock", "p.m.": "clock", "edt": "clock", "est": "clock",
    "mins": "minute", "hrs": "hour", "secs": "second", "mths": "month", "pence": "penny", "km²": "square-kilometre",
    "sq": "square-unit", "square": "square-unit", "cubic": "cubic-unit", "shrs": "share", "hz": "hertz", "mhz": "hertz",
    "ghz": "hertz", "kb": "kilobyte", "mt": "tonne", "qtr": "quarter", "qtrs": "quarter",
}  # fmt: skip
_GLUED_MEASURES = vocabulary(
    "m km kms kg mph bpd cts lbs lb ft mw gw kwh gb mb cm mm ha p am pm mhz ghz hz kb mt"
)
_PLURAL_NOT = ("ss", "us", "is")


@dataclass(frozen=True, slots=True)
class Unit:
    """What stands behind a number: the unit's name, the token behind it, and what to multiply by."""

    name: str
    after: int
    factor: float = 1.0


def _percent(tokens: Tokens, here: int) -> Unit | None:
    """ "percent", "pct", "%", "per cent", with "points" behind it the unit `pp`."""
    low = tokens.low
    word = low[here]
    if word == "(" and low[here + 1] == "%" and low[here + 2] == ")":
        return Unit("percent", here + 3)
    if word in _PERCENT:
        after = here + 1
        if word == "pc" and tokens.original(here) != "pc":
            return None
    elif word == "per" and low[skip_dash(tokens, here + 1)] in ("cent", "cents"):
        after = skip_dash(tokens, here + 1) + 1
    else:
        return None
    points = skip_dash(tokens, after)
    if low[points] in _POINTS:
        return Unit("pp", points + 1)
    return None if word == "percentage" else Unit("percent", after)


def _points(tokens: Tokens, here: int) -> Unit | None:
    low = tokens.low
    word = low[here]
    if (
        word in _POINTS
        or (word == "pp" and not (tokens.glued(here) and low[here + 1].isalnum()))
        or word in ("ppts", "ppt")
    ):
        return Unit("pp", here + 1)
    if word == "basis" and low[here + 1] in _POINTS:
        return Unit("pp", here + 2, 0.01)
    if word in ("bps", "bp"):
        return Unit("pp", here + 1, 0.01)
    return None


def _money(tokens: Tokens, here: int, scaled: bool) -> Unit | None:
    """Money named behind a number; "won" and "lei" only behind a scale."""
    low = tokens.low
    word = low[here]
    if word in currencies.SYMBOLS and word != "$":
        nothing_follows = (here + 1) not in tokens.digits or not tokens.glued(here)
        return Unit(currencies.SYMBOLS[word], here + 1) if nothing_follows else None
    if word in currencies.CODES and tokens.original(here).isupper():
        return Unit(currencies.CODE_UNITS.get(word, word), here + 1)
    if word == "swiss" and low[here + 1] == "marks":
        return None
    for noun_at in (here + 1, here + 2):
        country = "us" if low[noun_at - 1] == "u.s." else low[noun_at - 1]
        unit = currencies.SHARED_NOUNS.get((country, low[noun_at]))
        if unit is not None and (noun_at == here + 1 or word in currencies.COUNTRY_HEADS):
            return Unit(unit, noun_at + 1)
    if word in ("constant", "current") and low[here + 1] in ("dollars", "dlrs"):
        return Unit("usd", here + 2)
    if word == "d" and tokens.dash(here + 1) and low[here + 2] in ("mark", "marks"):
        return Unit("dem", here + 3)
    if word in currencies.NOUNS:
        if word in ("won", "lei", "real") and not scaled:
            return None
        after = here + 1
        if currencies.NOUNS[word] == "gbp" and low[after] == "sterling":
            after += 1
        return Unit(currencies.NOUNS[word], after)
    return None


def area_after(tokens: Tokens, here: int) -> Unit | None:
    """ "per square kilometre", "/sq mi", "to the square mile": the density unit, brought to square kilometres."""
    low = tokens.low
    if low[here] == "per" or low[here] == "/" or low[here] in ("a", "every"):
        index = here + 1
    elif low[here] == "to" and low[here + 1] in ("the", "each", "a"):
        index = here + 2
    else:
        return None
    squared = low[index] in ("square", "sq")
    if squared:
        index += 1
        if low[index] == ".":
            index += 1
    word = low[index]
    if word in ("km²", "mi²"):
        squared = True
    elif low[index + 1] in ("2", "²") and tokens.glued(index):
        squared, index = True, index + 1
    if not squared:
        return None
    if word in ("kilometre", "kilometer", "kilometres", "kilometers", "km", "kms", "km²"):
        return Unit("persons_per_km2", index + 1)
    if word in ("mile", "miles", "mi", "mi²"):
        return Unit("persons_per_km2", index + 1, 1 / SQUARE_MILE)
    return None


def lemma(plural: str) -> str:
    """The singular of an English plural, by rule: "companies" is "company"."""
    if plural in _IRREGULAR:
        return _IRREGULAR[plural]
    if plural.endswith("ies") and len(plural) > 4:
        return plural[:-3] + "y"
    if plural.endswith(("sses", "shes", "ches", "xes", "zes")):
        return plural[:-2]
    if plural.endswith("s") and not plural.endswith(_PLURAL_NOT):
        return plural[:-1]
    return plural


def _counted(tokens: Tokens, here: int, one: bool, many: bool) -> Unit | None:
    """People, countries, years, or another plural noun that the number directly modifies.

    Looks over up to three adjectives; a compound joined by hyphens counts as one.
    """
    low = tokens.low
    index = here
    for _ in range(4):
        word, last = low[index], index
        if not word or (index > here and tokens.breaks(index - 1)):
            return None
        while last - index < 6 and tokens.dash(last + 1) and tokens.glued(last) and tokens.glued(last + 1):
            last += 2
        head = low[last]
        if head in PERSONS:
            return area_after(tokens, last + 1) or _persons(tokens, here, index, last)
        if word in ("human", "living") and low[index + 1] in ("beings", "humans", "people"):
            return Unit("persons", index + 2)
        if head in PLACES:
            return _places(tokens, last, one or tokens.dash(index - 1), many and index == here)
        if word in YEARS and index == here:
            return _years(tokens, index)
        if (head in _IRREGULAR and last == index) or word in _MEASURES:
            name = _IRREGULAR.get(word) or _MEASURES[word]
            return None if word in _MEASURES and index > here else Unit(f"noun:{name}", index + 1)
        superlative = word in ("most", "least") and index == here
        if (word in _STOP and not superlative) or not word[0].isalpha():
            return None
        if _plural(head) and last == index:
            return Unit(f"noun:{lemma(head)}", last + 1)
        if (
            one
            and index == here == last
            and word.isalpha()
            and not tokens.capitalised(index)
            and not word.endswith("ing")
        ):
            return Unit(f"noun:{word}", index + 1)
        index = last + 1
    return None


def _persons(tokens: Tokens, here: int, index: int, last: int) -> Unit:
    """People, or people of some sort: "3 million poor people" are no country's inhabitants."""
    words = [tokens.low[k] for k in range(here, index)]
    if all(word in _ANYBODY or tokens.capitalised(here + k) for k, word in enumerate(words)):
        return Unit("persons", last + 1)
    noun = " ".join([*words, lemma(tokens.low[last])]).replace(" - ", "-")
    return Unit(f"noun:{noun}", last + 1)


def _plural(word: str) -> bool:
    return word.endswith("s") and len(word) > 3 and not word.endswith(_PLURAL_NOT) and "'" not in word


def _places(tokens: Tokens, index: int, singular: bool, adjective: bool) -> Unit | None:
    """Countries, nations, members; in the singular after one, and where the number makes an adjective."""
    low = tokens.low
    if low[index] == "member" and low[index + 1] in PLACES:
        return Unit("places", index + 2)
    if low[index].endswith("s") or singular or (adjective and low[index] in ("nation", "member", "country")):
        return Unit("places", index + 1)
    return None


def _years(tokens: Tokens, index: int) -> Unit:
    """ "years" is a length of time; "years old", "years of age" and "-year-old" are ages."""
    low = tokens.low
    after = skip_dash(tokens, index + 1)
    if low[after] in ("old", "olds"):
        return Unit("noun:age", after + 1)
    if low[index + 1 : index + 3] == ["of", "age"]:
        return Unit("noun:age", index + 3)
    return Unit("years", index + 1)


def unit_after(
    tokens: Tokens, after: int, *, one: bool = False, scaled: bool = True, figures: bool = False
) -> Unit | None:
    """The unit that begins at token `after`, or None.

    `one` tells that the number is 1, before which nouns are singular ("one judge"); `scaled` that a scale was
    said ("3 billion won", but "3 won the prize"); `figures` that it is written in digits ("25 nation EU").
    """
    if after >= tokens.count or tokens.breaks(after - 1):
        return None
    here = skip_dash(tokens, after)
    word = tokens.low[here]
    glued = tokens.glued(after - 1) and here == after
    found = _percent(tokens, here) or _points(tokens, here) or _money(tokens, here, scaled)
    if found is not None:
        return found
    if glued and word[0].isalpha():
        return Unit(f"noun:{_MEASURES[word]}", here + 1) if word in _GLUED_MEASURES else None
    density = area_after(tokens, here) if word in ("per", "/") else None
    if density is not None:
        return density
    if word in ("-", "–", "—") or (not word[0].isalpha() and word not in _MEASURES):
        return None
    hyphenated = here != after
    if hyphenated and word in ("strong", "plus", "odd"):
        return None
    return _counted(tokens, here, one or hyphenated, figures)
