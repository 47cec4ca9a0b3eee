"""When a document was written: given, stated, or inferred from its own words."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims.dating.document import date_document
from claimcheck.documents import load
from claimcheck.documents.layout import plain_blocks
from claimcheck.errors import DateError
from claimcheck.models import Dating, Document

SHARED = Path(os.environ.get("CLAIMCHECK_SHARED", "../shared"))

DISPATCH = """World desk

Minister wants closer farm trade inside BRICS

ST PETERSBURG, October 17 (Itar-Tass) —— President Vladimir Putin wants more trade in grain with the BRICS states – \
Brazil, India, China, and South Africa – the agriculture ministry said.

“We shall sell more grain,” the minister told farmers on Wednesday, October 17.

He said that trade had grown after a lull in the 1990s.
"""


def document(text: str, **about: str) -> Document:
    return Document("a.txt", text, blocks=plain_blocks(text), **about)  # type: ignore[arg-type]


def dated(text: str, **about: str) -> Dating:
    return date_document(document(text, **about))


def test_a_dispatch_is_dated_from_its_weekday_the_group_and_the_agency() -> None:
    dating = dated(DISPATCH)
    assert (dating.date, dating.origin) == ("2012-10-17", "inferred")
    assert dating.reasoning == (
        "Wednesday fell on October 17 in 2001, 2007, 2012 and 2018; "
        "South Africa is named as a member of BRICS, which it has been since December 2010; "
        "the agency carried the name Itar-Tass from 1992 to 2014; hence 2012"
    )
    assert [DISPATCH[span.start : span.end] for span in dating.evidence] == ["Wednesday, October 17"]


@pytest.mark.skipif(not (SHARED / "seed/brics.txt").is_file(), reason="the shared folder is not here")
def test_the_dispatch_the_project_started_from_is_dated_likewise() -> None:
    (found,) = load(str(SHARED / "seed/brics.txt"))
    assert isinstance(found, Document)
    dating = date_document(found)
    assert (dating.date, dating.origin) == ("2012-10-17", "inferred")
    assert dating.reasoning.startswith(
        "Wednesday fell on October 17 in 2001, 2007, 2012 and 2018; South Africa"
    )
    assert [found.text[span.start : span.end] for span in dating.evidence] == ["Wednesday, October 17"]


def test_a_given_date_overrides_and_leaves_the_weekday_to_be_checked() -> None:
    dating = date_document(document(DISPATCH, date="2013"), given="2012-10-17")
    assert (dating.date, dating.origin, dating.evidence) == ("2012-10-17", "given", ())


def test_a_given_date_that_is_none_is_an_error() -> None:
    with pytest.raises(DateError):
        date_document(document(DISPATCH), given="yesterday")


def test_metadata_goes_before_the_words() -> None:
    dating = dated(DISPATCH, date="2013-01", date_origin="front matter")
    assert (dating.date, dating.origin, dating.evidence) == ("2013-01", "given", ())
    assert dating.reasoning == "the front matter gives the date 2013-01"


def test_the_name_of_a_file_goes_after_what_the_text_states_and_before_what_it_implies() -> None:
    stated = "PARIS, March 3, 1987 (AFP) - The economy grew."
    assert dated(stated, date="2020", date_origin="file name").date == "1987-03-03"
    assert dated(DISPATCH, date="2020", date_origin="file name").date == "2020"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("PARIS, March 3, 1987 - The economy grew.", "1987-03-03"),
        ("BEIJING, 17 October 2012 (Xinhua) -- The economy grew.", "2012-10-17"),
        ("WASHINGTON (AP), Oct. 17, 2012 — The economy grew.", "2012-10-17"),
        ("MOSCOW. Oct 17, 2012 (Interfax) - The economy grew.", "2012-10-17"),
        ("The title\n\nPublished 5 May 2019\n\nThe economy grew.", "2019-05-05"),
        ("The title\n\nUpdated: 6 May 2019 | Published: 5 May 2019\n\nThe economy grew.", "2019-05-05"),
        ("The title\n\nLast updated 14:05, Monday 6 May 2019\n\nThe economy grew.", "2019-05-06"),
        ("The title\n\nWednesday, 17 October 2012\n\nThe economy grew.", "2012-10-17"),
        ("The title\n\nBy Ann Other, 17 October 2012\n\nThe economy grew.", "2012-10-17"),
        ("Remarks by the governor, London, 3 May 2019\n\nThank you.", "2019-05-03"),
        ("Quarterly bulletin, October 2012\n\nThe economy grew.", "2012-10"),
    ],
)
def test_datelines_publication_lines_and_mastheads_state_the_date(text: str, date: str) -> None:
    dating = dated(text)
    assert (dating.date, dating.origin) == (date, "stated")
    assert dating.evidence == ()


@pytest.mark.parametrize(
    "text",
    [
        "The treaty was signed on 3 March 1987 in Paris.",
        "The crisis of 15 September 2008\n\nThe bank fell.",
        "Black Monday, 19 October 1987\n\nThe market fell.",
        "The bond falls due on\nApril 15, 2007.\nIt was issued with a coupon of five percent to investors here.",
        "The report, published January 26, 1987, said that the economy had grown by seven percent in the year before, "
        "and that it would grow by five percent in the year that followed, which it did not.",
        "The economy grew.",
        "",
    ],
)
def test_a_date_in_running_text_is_not_the_documents(text: str) -> None:
    assert dated(text).date is None


def test_a_weekday_with_its_year_is_no_evidence() -> None:
    dating = dated("President Barack Obama spoke on Wednesday, October 17, 2012, he said.")
    assert (dating.date, dating.evidence) == (None, ())


def test_a_holder_of_an_office_narrows_the_years() -> None:
    dating = dated("WASHINGTON, Nov 4 (Reuters) - President Ronald Reagan spoke on Wednesday, November 4.")
    assert dating.date is None
    assert "from 1981 or 1987" in dating.reasoning
    dating = dated(
        "WASHINGTON, Nov 4 (Reuters) - President Ronald Reagan spoke on Wednesday, November 4. Growth has slowed since 1984."
    )
    assert dating.date == "1987-11-04"
    assert "Ronald Reagan was president from 1981 to 1989" in dating.reasoning
    assert "the text speaks of 1984 as past" in dating.reasoning


@pytest.mark.parametrize(
    "look_back",
    [
        "Former President John F. Kennedy had promised as much.",
        "In 1962 President John F. Kennedy had promised as much.",
        "President John F. Kennedy had promised as much.",
        "The fall of the Soviet Union was long past.",
    ],
)
def test_names_of_the_past_do_not_move_a_text_there(look_back: str) -> None:
    text = f"LONDON, Oct 17 - Prime Minister David Cameron spoke on Wednesday, October 17. {look_back}"
    assert dated(text).date == "2012-10-17"


def test_a_common_surname_needs_its_country_or_its_first_name() -> None:
    news = "Oct 16 (Reuters) - {} spoke on Tuesday, October 16, of the 28-nation EU."
    assert dated("LONDON, " + news.format("Prime Minister May")).date == "2018-10-16"
    dating = dated("LONDON, " + news.format("President Ford"))
    assert "Ford" not in dating.reasoning


def test_a_year_named_as_last_year_dates_the_text() -> None:
    dating = dated("Output rose by 7 percent last year (2013), the bank said.")
    assert (dating.date, dating.origin) == ("2014", "inferred")
    assert dating.reasoning == "the text says “last year (2013)”; hence 2014"


def test_a_date_of_december_in_a_text_of_january_is_the_year_befores() -> None:
    text = "MOSCOW, Jan 3 (Itar-Tass) - President Dmitry Medvedev spoke on Friday, December 31."
    assert dated(text).date == "2011-01-03"


def test_several_years_are_no_date_and_the_range_is_told() -> None:
    dating = dated("The European Union is large, and in 2011 it grew.")
    assert (dating.date, dating.origin, dating.year) == (None, "unknown", None)
    assert "from 2011 or later (the text speaks of 2011 as past)" in dating.reasoning
    assert "--date" in dating.reasoning


def test_a_weekday_that_fits_no_year_dates_nothing() -> None:
    text = DISPATCH.replace("Wednesday, October 17", "Friday, October 17")
    dating = dated(text)
    assert (dating.date, dating.evidence) == (None, ())
    assert "no year that its words allow has Friday on October 17" in dating.reasoning


def test_markup_between_the_words_of_a_date_does_not_hide_it(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        DISPATCH.replace("Wednesday, October 17", "**Wednesday**, [October 17](u)"), encoding="utf-8"
    )
    (found,) = load(str(path))
    assert isinstance(found, Document)
    dating = date_document(found)
    assert dating.date == "2012-10-17"
    assert [found.text[span.start : span.end] for span in dating.evidence] == ["Wednesday**, [October 17"]


def test_a_dateline_in_bold_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("**PARIS**, _March 3, 1987_ - The economy grew.", encoding="utf-8")
    (found,) = load(str(path))
    assert isinstance(found, Document)
    assert date_document(found).date == "1987-03-03"


def test_the_clock_is_never_read() -> None:
    """A text that tells only "this year" stays without a date, whatever the day."""
    assert dated("The economy grew by 7 percent this year, after 5 percent last year.").date is None


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "LONDON",
                ", ",
                "Oct. 17",
                " ",
                "(",
                ")",
                "Itar-Tass",
                " - ",
                "Wednesday",
                "February 30",
                "29 February",
                "2012",
                "1899",
                "President ",
                "Putin",
                "BRICS ",
                "South Africa",
                "China",
                "in ",
                "will ",
                "last year (",
                ".",
                "\n",
                "\n\n",
                "É",
                "Published ",
            ]
        ),
        max_size=40,
    )
)
def test_no_text_raises_and_evidence_lies_in_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    dating = dated(text)
    assert dating.reasoning
    assert dating == dated(text)
    assert all(0 <= span.start < span.end <= len(text) for span in dating.evidence)
    assert (dating.date is None) == (dating.origin == "unknown")


@pytest.mark.parametrize(
    "text",
    [
        "Berlin, 1 March 2019. Brazil has 210 million people.",
        "Berlin, 1 March 2019\n\nBrazil has 210 million people.",
        "Berlin, March 1, 2019.\n\nBrazil has 210 million people.",
        "The giant of the south\n\nRio de Janeiro, Friday, 1 March 2019.\nBrazil has 210 million people.",
        "The giant of the south\n\nAs of 1 March 2019\n\nBrazil has 210 million people.",
        "1 March 2019. Brazil has 210 million people.",
        "New York, 1 March 2019.\n\nBrazil has 210 million people.",
    ],
)
def test_place_and_date_on_a_line_or_as_an_opening_go_before_the_metadata_of_a_pdf(text: str) -> None:
    for dating in (dated(text), dated(text, date="2026-11-23", date_origin="PDF metadata")):
        assert (dating.date, dating.origin) == ("2019-03-01", "stated")


@pytest.mark.parametrize(
    "text",
    [
        "Berlin, 1 March 2019. In 2021 Brazil had 214 million people.",
        "Berlin, 1 March 2019 was a fine day. Brazil has 210 million people.",
        "They met in\nBerlin, 1 March 2019\nand agreed that Brazil has 210 million people.",
        "Outlook Q3 2023\n\nBrazil has 210 million people.",
    ],
)
def test_what_may_be_the_subject_of_the_text_does_not_date_it(text: str) -> None:
    assert dated(text).date is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Copyright 2014 Example News. All rights reserved.", "2014"),
        ("© 2009–2014 Example News", "2014"),
        ("Copyright (c) 2014", "2014"),
        ("Copyright 2014 A. Copyright 2016 B.", None),
        ("A matter of copyright: the law of 2014.", None),
    ],
)
def test_a_copyright_line_is_the_last_resort(line: str, date: str | None) -> None:
    text = f"Kenya's economy grew 5.7 percent last year.\n\n{line}"
    dating = date_document(Document(name="t", text=text, blocks=plain_blocks(text)))
    assert dating.date == date
    assert date is None or "the copyright line says" in dating.reasoning


def test_a_copyright_line_does_not_stand_against_the_text() -> None:
    text = "In 2016 Kenya's economy grew 5.9 percent.\n\nCopyright 2014 Example News."
    assert date_document(Document(name="t", text=text, blocks=plain_blocks(text))).date is None
