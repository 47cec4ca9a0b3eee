"""Words that name an indicator: "GDP", "the economy", "population", "per capita income", "populous".

One alternation, longest wording first, so that "GDP per capita" is one mention and not "GDP" with a rest.
What merely contains such a word ("GDPR", "GDP-linked bonds", "economy class", "market economy", "Population
Council") is no mention; the reasons stand beside the patterns.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from claimcheck.mentions.interface import IndicatorMention

Head = Literal["quantity", "economy", "implied", "rate", "people"]


class Wording(NamedTuple):
    """A pattern with what it names. Patterns are matched without regard to case."""

    pattern: str
    indicator: str
    head: Head
    prices: Literal["current", "constant"] | None = None


_GDP = r"(?:gross\s+domestic\s+products?|GDPs?|G\.D\.P\.?|domestic\s+products?)"
_ABBREVIATION = r"(?:\s*\(\s*(?:GDP|GNP|GNI|G\.D\.P\.)\s*\))?"
_HEAD = r"(?:per[\s-]+(?:capita|head|person|inhabitant|resident|citizen)|a\s+head|/\s*capita|p\.c\.)"
_PPP = r"(?:PPP|purchasing[\s-]+power[\s-]+parity|purchasing[\s-]+power[\s-]+parities)"

# Longest and most special first: the alternation takes the first that fits.
WORDINGS: tuple[Wording, ...] = (
    Wording(
        rf"{_HEAD}\s+{_GDP}{_ABBREVIATION}\s*\(?\s*(?:at|in|by)?\s*{_PPP}\)?|{_GDP}{_ABBREVIATION}\s*\(\s*{_PPP}\s*\)\s*{_HEAD}"
        rf"|{_GDP}{_ABBREVIATION}\s+{_HEAD}\s*\(?\s*(?:at|in|by)?\s*{_PPP}\b\)?|{_PPP}\s+{_GDP}{_ABBREVIATION}\s+{_HEAD}",
        "gdp_per_capita_ppp", "quantity",
    ),
    Wording(rf"nominal\s+{_GDP}{_ABBREVIATION}\s+{_HEAD}", "gdp_per_capita", "quantity", "current"),
    Wording(rf"real\s+{_GDP}{_ABBREVIATION}\s+{_HEAD}", "gdp_per_capita", "quantity", "constant"),
    Wording(
        rf"{_GDP}{_ABBREVIATION}\s*\(\s*nominal\s*\)\s+{_HEAD}|{_HEAD}\s+(?:nominal\s+)?{_GDP}{_ABBREVIATION}|{_GDP}{_ABBREVIATION},?\s*{_HEAD}"
        rf"|(?:economic\s+)?output\s+{_HEAD}|{_HEAD}\s+(?:economic\s+)?output|(?<!national\s)(?<!farm\s)product\s+{_HEAD}",
        "gdp_per_capita", "quantity",
    ),
    # What national statistics call income is not product: kept apart as gnp and not covered.
    Wording(
        rf"(?:gross\s+national\s+(?:products?|incomes?)|GNPs?|GNIs?|G\.N\.P\.|national\s+(?:income|product|output))(?:\s*\(\s*(?:GNP|GNI|G\.N\.P\.)\s*\))?(?:\s+{_HEAD})?"
        rf"|{_HEAD}\s+(?:gross\s+national\s+(?:product|income)|GNP|GNI|(?:national\s+)?incomes?)|incomes?\s+{_HEAD}",
        "gnp", "quantity",
    ),
    Wording(rf"{_PPP}\s+{_GDP}{_ABBREVIATION}|{_GDP}{_ABBREVIATION}\s*\(\s*{_PPP}\s*\)|{_GDP}{_ABBREVIATION}\s+(?:at|in|by|based\s+on)\s+{_PPP}(?:\s+terms)?", "gdp_ppp", "quantity"),
    Wording(rf"nominal\s+{_GDP}{_ABBREVIATION}|{_GDP}{_ABBREVIATION}\s*\(\s*nominal\s*\)", "gdp", "quantity", "current"),
    Wording(rf"real\s+{_GDP}{_ABBREVIATION}", "gdp", "quantity", "constant"),
    Wording(rf"{_GDP}{_ABBREVIATION}", "gdp", "quantity"),
    Wording(r"(?:total\s+)?(?:economic|national\s+economic)\s+output|total\s+output", "gdp", "quantity"),
    # "China's output", "output in the euro area": the economy's, unless goods are spoken of (see below).
    Wording(r"(?:(?<='s\s)|(?<=’s\s))output(?!\s+(?:of|per|index|gap))|output(?=\s+(?:of|in)\s+(?:the\s+)?(?:\w+-(?:nation|member|country)\s+)?(?:euro\b|(?-i:[A-Z])))", "gdp", "quantity"),
    Wording(r"(?<=world\s)output(?!\s+(?:of|per|index|gap))|(?<=global\s)output(?!\s+(?:of|per|index|gap))", "gdp", "quantity"),
    Wording(r"population\s+densit(?:y|ies)|density\s+of\s+population", "population_density", "quantity"),
    Wording(r"(?:densely|sparsely|thinly)[\s-]+(?:populated|peopled|settled|inhabited)", "population_density", "implied"),
    Wording(r"number\s+of\s+inhabitants|populations?|popn\b|pop\.(?=\s*:?\s*\d)", "population", "people"),
    Wording(r"populous|populated", "population", "implied"),
    Wording(r"econom(?:y|ies)", "gdp", "economy"),
    Wording(r"economic(?=\s+(?:growth|expansion|contraction|slowdown|decline|boom|recovery|activity|size|power|recession|downturn|stagnation))", "gdp", "implied"),
    Wording(r"economically(?=\s+(?:larger|bigger|smaller|powerful))", "gdp", "implied"),
)  # fmt: skip

# Before the wording: an economy or a population of something else.
_NOT_AFTER = re.compile(
    r"(?:\b(?:market|consumer|informal|black|shadow|grey|gray|underground|gig|sharing|green|blue|circular|knowledge|digital|"
    r"planned|command|war|wartime|political|rural|local|internet|creator|fuel|domestic|free-market|peasant|household|home|false|"
    r"illicit|drug|plantation|open|data|space|night-time|visitor|hydrogen|pre-|urban|oil|non-oil|"
    r"creative|care|silver|platform|attention|app|marine|maritime|ocean|barter|cash|subsistence|slave|social|solidarity|wellness|crypto|low-carbon)[\s-]+)$",
    re.IGNORECASE,
)
# After it: an office, a class, a law, a body.
_NOT_BEFORE = re.compile(
    r"(?:\s*-\s*(?:linked|indexed|weighted|based|wide|minded|size|class|seat|grade)\b|\s+(?:minister|ministry|secretary|class|car|cars|fare|fares|seats?|drive|"
    r"committee|department|commission|council|fund|register|registry|registration|services?|health|control|centre|center|deflators?|gap|group(?=[,.]|\s+(?:of\s+)?[A-Z])|capital|partners|holdings?|inc|ltd|plc|warrants?|bonds?|kernels?|at\s+risk)\b|R\b)",
    re.IGNORECASE,
)
# Goods whose output is not the economy's.
_GOODS = re.compile(
    r"\b(?:oil|crude|gas|coal|steel|gold|copper|grain|crops?|wheat|rice|coffee|cocoa|tea|sugar|cars?|vehicles?|factory|factories|industrial|"
    r"manufactur\w*|farm|agricultur\w*|mine|mines|mining|plants?|barrels?|tonnes?|tons?|opec|refiner\w*|power|electricity|milk|film)\b",
    re.IGNORECASE,
)
_SURVEY = {"economy", "economies"}
_FINDER = re.compile(
    r"(?<![\w$€£-])(?:" + "|".join(f"(?P<w{i}>{w.pattern})" for i, w in enumerate(WORDINGS)) + r")(?!\w)",
    re.IGNORECASE,
)
# Every wording holds one of these: where none stands in lower-case text, nothing is looked for.
STEMS = "gdp econom pop product output income gnp gni g.d.p g.n.p inhabit peopled settled".split()
# The cheap pass, over lower-case text: first plain words, found at the speed of a memory search, then what needs
# a pattern. Together they err on the side of yes.
_WORDS = (
    "gdp", "gnp", "g.d.p", "popula", "populous", "econom", "inhabit", "people", "growth", "grew", "grow", "per capita",
    "per head", "recession", "member", "residents", "richer", "poorer", "wealthier", "humanity", "mankind", "brics",
    "commonwealth", "domestic product", "national income", "euro zone", "eurozone", "euro area", "european union",
    "mercosur", "citizens", "souls", "shrank", "shrink", "shrunk", "contracted", "contracting", "expanded", "contraction", "slump",
    "outnumber", "outpace", "surpass", "exceed",
)  # fmt: skip
_WHOLE_WORDS = (
    "gni join joined joins founded acceded person persons human humans output union bloc community poorest richest"
    " bric eu g7 g-7 g8 g-8 g20 g-20 asean oecd opec nafta"
).split()
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
# A pattern is tried only where a plain word stands that it cannot match without: it comes first, several of them apart.
TRIGGERS = (
    ("gross", r"\bgross\s+(?:domestic|national)"),
    ("capita", r"\bper\s+capita"),
    ("head", r"\bper\s+head|\ba\s+head\b"),
    ("income", r"\bnational\s+income"),
    ("domestic", r"\bdomestic\s+product"),
    ("euro", r"\beuro\s+area\b|\beuropean\s+union\b"),
    ("group", r"\bgroup\s+of\s+(?:seven|eight|twenty)\b"),
    ("nation", r"\bnation\s+of\b"),
    ("country", r"\bcountry\s+of\b|est\s+country\b"),
    ("one", r"\bone\s+(?:\w+\s+){1,4}in\s+\w+"),
    ("all", r"\b(?:half|(?:third|quarter|fifth|sixth|tenth)s?)\s+of\s+all\b"),
    ("world", r"\bof\s+the\s+world\s+lives?\b"),
    (
        "every",
        r"\bevery\s+(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b|\bevery\s+\w+\s+person|\bof\s+every\s+(?:\d+|ten|hundred|thousand)\b|\bevery(?:body|one)\s+(?:in|on)\b|\bfor\s+every\s+[a-z]+\s+there\s",
    ),
    ("illion", r"\b[mb]illion\s+(?:of\s+us\b|\w+(?:ans|is|ese|inos)\b|consumers\b)"),
    ("mark", r"\b[mb]illion[\s-]+mark\b|\bmark\s+of\b"),
    ("ns", r"\b(?:one|two|three|\d+)\s+(?:in|out\s+of)\s+(?:every\s+)?\w+\s+\w+ns\b"),
    ("us", r"\b\d\s+of\s+us\b"),
    ("day", rf"\b{_DAY},?\s+(?:the\s+)?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"),
    ("day", rf"\b\d+\s+(?:was|is|fell\s+on|falls\s+on)\s+an?\s+{_DAY}"),
    ("number", r"\bwe\s+(?:now\s+)?number(?:ed)?\b|\bthe\s+number\s+of|\bnumber\s+one\b"),
    ("number", r"\w(?:ans|ese|is)\s+number(?:ed)?\b"),
    ("pop", r"\bpop\.?:?\s*\d"),
    ("no.", r"\bno\.\s?\d"),
    ("world", r"\w(?:st|nd|rd|th)\s+in\s+the\s+world\b"),
    ("place", r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+place\b"),
    ("than", r"than\s+(?:that|those)\s+of\b"),
    ("overt", r"overt[ao][ko]"),
    ("many more fewer", r"\b(?:as\s+many|more|fewer)\s+[a-z]+\s+(?:as|than)\s+[a-z]+s\b"),
    ("times", r"\btimes\s+(?:ours|the\s+size|as\s+(?:large|big|high|many|rich)\b)"),
    ("off", r"\b(?:well|better|worse)\s+off\b"),
    (
        "what",
        r"\b(?:twice|double|times|half|thirds?|quarters?|fifths?|tenths?)\s+(?:of\s+)?what\s+(?:an?|the|one)\s",
    ),
    ("much", r"\bas\s+much\s+as\s+(?:an?|the|one)\s"),
    ("followed", r"\b(?:is|was)\s+(?:closely\s+)?followed\s+by\b"),
    ("list", r"\bon\s+the\s+list\b"),
    ("half quarter", r"\b(?:half|quarter)\s+of\s+it\b"),
)
PATTERNS = tuple(
    (word, re.compile(pattern))
    for words, pattern in (*((word, rf"\b{word}\b") for word in _WHOLE_WORDS), *TRIGGERS)
    for word in words.split()
)


class CheapPass(NamedTuple):
    """What to look for where a claim may be: plain words, and patterns each behind a plain word that it needs."""

    words: tuple[str, ...]
    patterns: tuple[tuple[str, re.Pattern[str]], ...]

    def within(self, text: str) -> CheapPass:
        """As much of it as its parts need to be searched for: the plain words that stand in `text` at all."""
        low = text.lower()
        return CheapPass(
            tuple(word for word in self.words if word in low),
            tuple((word, pattern) for word, pattern in self.patterns if word in low),
        )

    def may_hold_claim(self, text: str) -> bool:
        """Whether any word is there without which no claim can be; errs on the side of yes."""
        low = text.lower()
        return any(word in low for word in self.words) or any(
            word in low and pattern.search(low) for word, pattern in self.patterns
        )


CHEAP_PASS = CheapPass(_WORDS, PATTERNS)


def may_hold_claim(text: str) -> bool:
    """The cheap pass: whether any word is there without which no claim can be; errs on the side of yes."""
    return CHEAP_PASS.may_hold_claim(text)


def names_goods(text: str) -> bool:
    """Whether a text speaks of goods, whose output is not the economy's ("oil", "factory", "tonnes")."""
    return _GOODS.search(text) is not None


def find_indicators(text: str) -> tuple[IndicatorMention, ...]:
    """All indicator mentions of `text`, in order, without overlap."""
    low = text.lower()
    if not any(stem in low for stem in STEMS):
        return ()
    found = []
    for match in _FINDER.finditer(text):
        wording = WORDINGS[int(match.lastgroup[1:])] if match.lastgroup else None
        if wording is None or _NOT_BEFORE.match(text, match.end()):
            continue
        if match.group().lower() == "output" and names_goods(text):
            continue
        if match.group().lower() in _SURVEY and _NOT_AFTER.search(
            text, max(0, match.start() - 20), match.start()
        ):
            continue
        found.append(
            IndicatorMention(
                match.start(), match.end(), match.group(), wording.indicator, wording.head, wording.prices
            )
        )
    return tuple(found)
