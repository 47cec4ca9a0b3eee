"""The company that a fraction in words keeps: what makes it a part of a whole, a comparison, or neither."""

from __future__ import annotations

from claimcheck.mentions.tokens import vocabulary

# What is as large, as rich or as much as something else, after "half the" and "half as".
SIZES = vocabulary(
    "size level rate pace amount number value weight speed area length population gdp output economy scale total "
    "income strength figure extent height width volume density"
)
# Of these "half the …" is a part; of the other sizes it compares.
WHOLES = vocabulary("population gdp output economy total area income number")
DEGREES = vocabulary(
    "much many large big high fast rich populous long small great quickly strong densely wealthy"
)
# What follows a fraction of a whole that has no "of" behind it.
AFTER_FRACTION = vocabulary(
    "of more less fewer higher lower larger smaller bigger greater richer poorer wealthier as in from to by since over during on at between "
    "for with after before and or but , . ; : ) the live lives are is were was had have has will would than compared "
    "per last this its that their a up down come comes own owns depend belong remain said within through — – \" ” ' ’ "
    "while which"
)
# After "three quarters of" and the like these tell a time.
TIMES = vocabulary(
    "ago earlier later before after growth gdp results profit profits earnings consecutive straight of-year"
)
# Behind "a quarter" these compare.
LARGER_OR_SMALLER = vocabulary(
    "more less fewer higher lower larger smaller bigger greater richer poorer wealthier"
)
QUARTER_AFTER = vocabulary("by about nearly almost around roughly than just some")
# Nouns that make "half a …" a measure of its own.
HALVED_NOUNS = vocabulary("hour year century day mile time back century-old dozen")
HALVED_COMPOUNDS = vocabulary("hour year dozen time brother sister day mile marathon century")
# "The half" of these words is one of two parts in time, or of two things.
NOT_BEFORE_HALF = vocabulary(
    "first second other better final opening the each per this last next former latter closing -"
)
DETERMINERS = vocabulary("of the its their all our a as that this these those what his your my")
BEFORE_LONE_HALF = vocabulary(
    "than about nearly almost around roughly by to over under least and only just approximately in some up"
)
WHOLE_NAMES = vocabulary("world's eu u.s. europe's africa's")
# "One in three days" is a rhythm.
RHYTHMS = frozenset(
    f"noun:{noun}" for noun in ("day", "month", "week", "hour", "minute", "decade", "game", "match")
)
