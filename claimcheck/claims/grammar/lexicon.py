"""The closed word lists that the grammar of claims stands on, each with what its words do.

Lists, not patterns: which word is a verb of change, which noun is a quantity other than ours, which adjective
narrows a population. Adding a word here is all it takes to teach it to every kind.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Verbs of change. "rise", "fall" and their like are nouns too: `CHANGE_NOUNS` says how those count.
UP_VERBS = _words(
    "grow grows grew grown growing gorw expand expands expanded expanding rise rises rose risen rising increase increases increased"
    " increasing climb climbs climbed climbing gain gains gained gaining advance advances advanced advancing jump jumps jumped jumping"
    " surge surges surged surging soar soars soared soaring swell swells swelled swelling swollen edge edged edging inched inching up accelerate accelerated"
    " accelerates accelerating rebound rebounded rebounding rebounds recover recovered improve improved picked bounced add added adds"
)
DOWN_VERBS = _words(
    "shrink shrinks shrank shrunk shrinking contract contracts contracted contracting fall falls fell fallen falling decline declines"
    " declined declining drop drops dropped dropping decrease decreases decreased decreasing slip slips slipped slipping slide slides slid"
    " sliding plunge plunges plunged plunging dip dips dipped dipping tumble tumbled tumbles slump slumped slumps slumping down plummet"
    " plummeted plummets plummeting lose loses lost losing dwindle dwindled dwindling dwindles collapse collapsed crash crashed"
    " cratered nosedived backwards backward sink sinks sank sunk sinking"
)
# Verbs that speak of the rate itself: "slowed to 2%" is growth of 2.
RATE_VERBS = _words(
    "slow slows slowed slowing ease eases eased easing moderate moderated moderating quicken quickened decelerate decelerated"
    " decelerating cool cooled cooling weaken weakened accelerate accelerated accelerates accelerating"
    " ranges ranged ranging varies varied varying peaked peaks"
)
# Verbs whose subject, a place, can only be its economy: "China grew 9.1 percent".
ECONOMY_VERBS = _words(
    "grow grows grew grown growing gorw expand expands expanded expanding shrink shrinks shrank shrunk shrinking contract contracts contracted"
    " contracting"
)
UP_NOUNS = _words(
    "growth increase increases rise rises expansion gain gains jump surge upturn rebound recovery"
)
DOWN_NOUNS = _words(
    "decline drop fall contraction decrease shrinkage slump plunge dip downturn shrinking reduction loss collapse slide declines"
)
# Nouns that by themselves speak of the economy when nothing else is named.
GROWTH_NOUNS = _words("growth expansion contraction")

# Being and reaching: a number behind one of these is the value of what stands before.
LINKS = _words(
    "is was are were be been being 's stands stood standing reached reaches reach reaching hit hits averaged averages averaging registered"
    " register registers registering recorded records recording posted posting posts totalled totaled totals totalling totaling totalling total amounted amounts amounting came comes"
    " estimated put puts forecast forecasted projected predicted expected equalled equals equal numbers numbered numbering"
    " exceeded exceeds exceeding topped tops topping passed passes surpassed crossed crosses cross crossing worth valued ran run runs running achieve achieved achieves achieving"
    " saw sees see seen seeing remained remains measured touched hovered hovering approaching approached nears neared counted counts had has have having"
    " become became set seen maintain maintained maintains sustain sustained showed shows show showing experienced implying implies imply suggesting report reported reporting"
    " enjoy enjoyed revised featuring feature managed manages"
)
# What is passed is a lower bound: "has topped 75 million".
PASSING = _words("topped tops topping surpassed surpasses passed passes crossed crosses breached breaches")
AUXILIARIES = _words(
    "will would shall should may might can could must to be been being is was are were has have had having do does did not likely set due"
    " going expected forecast predicted projected estimated seen tipped bound poised believed thought said reported also already still now"
    " again then only just even ever never actually really probably possibly officially currently recently previously initially"
    " provisionally n't 'll 've isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't"
)
PREPOSITIONS = _words(
    "of in on at for during under over within across throughout per as by from to with without despite amid between among since until"
    " through against after before following compared versus vs than like including excluding outside inside into about around"
)
CONJUNCTIONS = _words("and or but while whereas although though yet as nor with because so")
RELATIVES = _words("which that who whose where when")
PRONOUNS = _words("it they he she we i you this these those there one")
POSSESSIVES = _words("its their our his her my your whose")
ARTICLES = _words("a an the this that these those any no some each every all both")
SAY_VERBS = _words(
    "said says say saying told tells told added adds announced announces reported reports according showed show shows estimates believes"
    " thinks noted notes argued argues claimed claims stated states wrote writes explained warned figures predicted predicts forecasts quoted"
)

# Adjectives and fillers that may stand between the pieces of a claim without changing it.
FILLERS = _words(
    "clip real nominal annual annualised annualized yearly year-on-year average mean estimated sluggish robust modest strong weak healthy solid"
    " steady rapid slow slower faster fast brisk mere meagre meager moderate respectable record seasonally adjusted unadjusted provisional"
    " preliminary revised initial full-year full year gross total overall combined aggregate official current whole entire national"
    " further additional more total healthy impressive stunning dramatic sharp slight small large big huge massive tiny massive"
    " underlying actual rate rates pace compound cumulative corresponding respective respectively economic stronger weaker overall"
    " blistering breakneck staggering whopping massive sizzling projected forecast expected predicted anticipated likely possible"
    " tepid anemic anaemic feeble lacklustre lackluster disappointing good better worse steep steeper unprecedented quarterly monthly"
    " year-over-year y/y yoy yr/yr on basis at an a the by of to be only just about around some roughly approximately mere robust"
    " stable potential trend high low higher lower maximum minimum positive negative net term terms constant prices current volume"
    " same equivalent joint collective stated reported quick quicker biggest largest smallest fastest slowest sharpest deepest worst best highest lowest consecutive successive straight"
    " significantly slightly sharply modestly steadily rapidly strongly marginally dramatically barely markedly unexpectedly respectively"
    " even fully nearly almost roughly exactly precisely roughly as much little less than over under up from also still now then"
    " estimatedly upward upwards downward downwards seasonal adjustment inflation-adjusted inflation adjusted price-adjusted"
).difference(_words("than up from with"))  # these govern

# Nouns of quantities that are not ours. A number that one of these governs is not a claim of ours.
RIVALS = _words(
    "export exports import imports sale sales price prices inflation cpi ppi rpi consumption spending expenditure expenditures outlays"
    " investment investments demand wage wages pay earnings salary salaries employment unemployment joblessness jobless jobs job deficit"
    " deficits surplus surpluses debt debts borrowing borrowings loan loans lending credit credits deposits revenue revenues profit profits"
    " turnover income incomes sector sectors industry industries manufacturing agriculture farm mining construction services tourism"
    " trade reserves budget budgets tax taxes taxation index indices stock stocks share shares bond bonds yield yields productivity savings"
    " saving orders workforce labour labor payrolls cost costs production output input supply m1 m2 m3 money liquidity currency dollar"
    " rate pound yen euro mark crime poverty mortality fertility births deaths aid remittances subsidies subsidy"
    " balance capital receipts cuts cut housing starts homes car cars vehicle vehicles oil gas energy electricity emissions consumption"
    " inventories interest shipments crop harvest premiums assets passengers arrivals visitors traffic attendance margin margins"
    " dividend dividends vote votes seats membership enrolment enrollment literacy temperature rainfall portfolio contribution stake"
    " target tariff tariffs quota quotas programme program bill pension pensions foreign wheat rice grain coffee cocoa steel"
    " coal retail wholesale consumer consumers business corporate private public emissions intensity"
)
RIVAL_RATE_EXEMPT = _words("rate rates")  # "growth rate" is ours

# Adjectives that leave a population whole. Any other word before "population" narrows it ("prison", "urban").
WHOLE_POPULATION = _words(
    "total estimated current national entire overall official resident affluent small large growing combined aggregate human world global"
    " world's whole projected mid-year midyear huge vast tiny ageing aging youthful diverse shrinking booming sparse dense present actual"
    " declining increasing rising falling surging burgeoning enormous massive sizeable sizable modest relatively present-day today"
    " today's its their our his the a an this that of in with and has have had having by for to some about own own swelling expected"
    " highest lowest largest biggest smallest fast-growing fast rapidly growing planet's earth's country's nation's countries member group's bloc's"
    " region's continent's country nation kingdom continent poor rich approximate approx. reported recorded latest new recent de facto legal registered first second greater"
    " combined 's , ( : - \" “ ; state's island's kingdom's republic's collective average ever-growing respective same twice double triple half"
)
# Adjectives that look like adverbs: "the elderly population" is narrowed, "the rapidly growing population" is not.
ADJECTIVES_IN_LY = _words("elderly sickly unruly scholarly")
# Nouns for land below the level of countries: what has "a population of" there is not a country.
SUBNATIONAL_NOUNS = _words(
    "city cities town towns village villages state states province provinces county counties district districts municipality"
    " municipalities borough boroughs prefecture governorate canton commune suburb suburbs neighbourhood neighborhood territory island islands islet"
    " atoll settlement settlements camp camps metropolis metro metropolitan capital port hamlet parish constituency"
    " reservation township oblast krai valley coast ward department archdiocese diocese university school tribe community"
)
# Nouns that stand for the country in focus.
COUNTRY_NOUNS = _words(
    "country nation kingdom republic bloc group grouping region continent sultanate emirate federation union alliance club zone state island archipelago territory economy"
)

# People who are not a population: "300 people died".
PROJECTION_WORDS = _words(
    "will would shall 'll forecast forecasts forecasted predict predicts predicted predicting prediction project projects projected"
    " projecting projection expect expects expected expecting expectation expectations anticipate anticipates anticipated target targets"
    " targeted targeting aims aim planned plans plan should could may might set likely poised tipped outlook foresees sees"
    " seen envisages envisaged hopes hope hoped goal goals projections forecasting budgeted assumes assumed bound destined"
)
FUTURE_ONLY = _words("will would shall 'll should could may might")
HYPOTHETICAL_WORDS = _words("if unless suppose supposing assuming imagine whether hypothetically")
NEGATIONS = _words(
    "not never n't neither cannot isn't wasn't aren't weren't doesn't didn't don't hasn't haven't no"
)
