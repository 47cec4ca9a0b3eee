"""Where documents of many sorts say when they were written: wires, briefs, handbooks, broadcasts, pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.claims.dating.document import date_document
from claimcheck.documents import load
from claimcheck.documents.layout import plain_blocks
from claimcheck.models import Dating, Document


def dated(text: str, **about: str) -> Dating:
    return date_document(Document("a.txt", text, blocks=plain_blocks(text), **about))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("NAIROBI (Xinhua) -- March 3, 2009 -- Kenya's economy slowed.", "2009-03-03"),
        ("LIMA, Peru (AP) _ Jan. 5, 1998 _ The economy grew.", "1998-01-05"),
        ("ADDIS ABABA (AFP) - July 9, 2003\n\nEthiopia has 70 million people.", "2003-07-09"),
        ("Manila, Feb 3 (PNA) 2014\n\nThe economy grew.", "2014-02-03"),
        ("Manila, Feb 3 (PNA), 2014 -- The economy grew.", "2014-02-03"),
        ("Peso steadies as growth returns\nMANILA, Feb 3, 2014 (PNA) -- The economy grew.", "2014-02-03"),
        ("VIENNA, MARCH 3, 1987 (APA) - The economy grew.", "1987-03-03"),
    ],
)
def test_a_dateline_gives_its_agency_before_or_behind_the_day(text: str, date: str) -> None:
    dating = dated(text)
    assert (dating.date, dating.origin) == (date, "stated")


@pytest.mark.parametrize(
    ("slug", "date"),
    [
        ("UPI 11-02-88 0915EST", "1988-11-02"),
        ("AP-NY-03-19-96 1402EST", "1996-03-19"),
        ("AFP 23/07/97 1130GMT", "1997-07-23"),
        ("AFP 03/07/97 1130 GMT", "1997"),
        ("Reuters 03/07/2004 11:30 UTC", "2004"),
        ("AP 13-32-90 1402EDT", None),
    ],
)
def test_the_slug_of_a_wire_is_read_by_the_order_of_its_clock(slug: str, date: str | None) -> None:
    assert dated(f"{slug}\nGrowth returns to the Andes\n\nPeru's economy grew.").date == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("ANDEAN DIGEST - APRIL 9, 2014\n\nPeru's economy grew.", "2014-04-09"),
        ("Handbook of the Andes\nRevised March 2007\n\nPeru has 28 million people.", "2007-03"),
        ("Andes on foot\n(last checked: May 2012)\n\nPeru has 29 million people.", "2012-05"),
        (
            "Andes on foot\nFirst published May 2001, revised June 2004\n\nPeru has 27 million people.",
            "2004-06",
        ),
        (
            "Andes on foot\nPublished 3 May 2001; revised June 2004\n\nPeru has 26 million people.",
            "2001-05-03",
        ),
        ("ATLAS OF THE ANDES, 2009 EDITION\n\nPeru has 29 million people.", "2009"),
        ("Atlas of the Andes (edition 2009)\n\nPeru has 29 million people.", "2009"),
        ("TRANSCRIPT\nThe Money Hour, aired Friday 4 May 2012\n\nHOST: Good evening.", "2012-05-04"),
        ("La Paz, 4 May 2012\n\nBolivia's economy grew.", "2012-05-04"),
    ],
)
def test_briefs_handbooks_broadcasts_and_letters_say_when(text: str, date: str) -> None:
    dating = dated(text)
    assert (dating.date, dating.origin) == (date, "stated")


@pytest.mark.parametrize(
    "text",
    [
        "ATLAS OF THE ANDES, 2009 EDITION\n\nIn 2013 Peru had 30 million people.",
        "The cup\n\nThe 2009 edition of the cup was held in Lima.",
        "Series 2005-2009 edition\n\nPeru has 29 million people.",
        "Lima (Peru), 4 May was a fine day.\n\nPeru has 29 million people.",
        "Great Crash, 29 October 1929\n\nThe market fell.",
    ],
)
def test_what_is_no_publication_line_dates_nothing(text: str) -> None:
    assert dated(text).date is None


BODY = "\n\n".join(f"Paragraph {number} says little about Peru." for number in range(9))


@pytest.mark.parametrize(
    ("foot", "date"),
    [
        ("Last updated: 2 October 2017", "2017-10-02"),
        ("This page was last edited on 5 May 2019, at 10:20 (UTC).", "2019-05-05"),
        ("Page last reviewed: 3 May 2018", "2018-05-03"),
        ("The paper of Lima was published on 3 May 2018 by the bank.", None),
        ("See also: Growth in Peru, published 3 May 2018.", None),
    ],
)
def test_a_line_at_the_foot_says_when_the_page_was_written(foot: str, date: str | None) -> None:
    assert dated(f"Peru\n\n{BODY}\n\n{foot}").date == date


@pytest.mark.parametrize(
    ("lead", "date"),
    [
        ("2010 has begun without the boom that was promised.", "2010-02-26"),
        ("2010 is barely two months old and forecasts are rising.", "2010-02-26"),
        ("In March 2010 has to be balanced against what was lost.", None),
        ("Output in 2009 is barely known.", None),
    ],
)
def test_a_year_that_has_begun_is_that_of_the_dateline(lead: str, date: str | None) -> None:
    dating = dated(f"LISBON, Feb 26 (Lusa) - {lead}")
    assert dating.date == date
    assert date is None or dating.origin == "inferred"


def page(tmp_path: Path, head: str, body: str = "<p>Peru has 29 million people.</p>") -> Dating:
    path = tmp_path / "page.html"
    path.write_text(f"<html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
    (found,) = load(str(path))
    assert isinstance(found, Document)
    return date_document(found)


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2012-05-04T09:00:00Z">',
        '<meta name="last-modified" content="2012-05-04">',
        '<script type="application/ld+json">{"@type": "Article", "dateModified": "2012-05-04"}</script>',
        '<link rel="canonical" href="https://news.example/2012/05/04/peru/">',
    ],
)
def test_a_page_without_a_day_of_publication_has_that_of_its_change_or_address(
    tmp_path: Path, head: str
) -> None:
    assert page(tmp_path, head).date == "2012-05-04"


def test_the_day_of_publication_goes_before_that_of_a_change(tmp_path: Path) -> None:
    head = '<meta name="last-modified" content="2019-01-01"><meta name="date" content="2012-05-04">'
    assert page(tmp_path, head).date == "2012-05-04"


def test_what_the_text_says_goes_before_the_day_of_a_change(tmp_path: Path) -> None:
    head = '<meta name="last-modified" content="2019-01-01">'
    said = "<p>Peru's economy grew 6 percent last year (2011).</p>"
    assert page(tmp_path, head, said).date == "2012"
    assert (
        page(tmp_path, head, "<p>LIMA, May 4, 2012 (Reuters) - Peru's economy grew.</p>").date == "2012-05-04"
    )


def test_the_footer_of_a_page_gives_its_last_change_or_its_copyright(tmp_path: Path) -> None:
    body = "<p>Peru has 29 million people.</p><footer>{}</footer>"
    assert page(tmp_path, "", body.format("Last updated: 4 May 2012")).date == "2012-05-04"
    assert page(tmp_path, "", body.format("&copy; 2012 Atlas Ltd")).date == "2012"
    late = "<p>In 2014 Peru had 30 million people.</p><footer>&copy; 2012 Atlas Ltd</footer>"
    assert page(tmp_path, "", late).date is None


@pytest.mark.parametrize("key", ["published", "pubDate", "updated", "lastmod"])
def test_front_matter_dates_under_other_names(tmp_path: Path, key: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        f"---\ntitle: Peru\n{key}: 2012-05-04\n---\n\nPeru has 29 million people.", encoding="utf-8"
    )
    (found,) = load(str(path))
    assert isinstance(found, Document)
    assert found.date == "2012-05-04"


def test_another_key_of_front_matter_that_holds_no_date_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\npublished: true\n---\n\nPeru has 29 million people.", encoding="utf-8")
    (found,) = load(str(path))
    assert isinstance(found, Document)
    assert found.date is None


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("talk 17-10-2012.txt", "2012-10-17"),
        ("talk_10.17.2012.txt", "2012-10-17"),
        ("talk-05-06-2012.txt", "2012"),
        ("crisis-2009.txt", None),
    ],
)
def test_dates_in_file_names_with_the_day_first(tmp_path: Path, name: str, date: str | None) -> None:
    path = tmp_path / name
    path.write_text("Peru has 29 million people.", encoding="utf-8")
    (found,) = load(str(path))
    assert isinstance(found, Document)
    assert found.date == date


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("Andes shine\nFinance desk, Lima, 9 June 2001", "2001-06-09"),
        (
            "Address to the annual meeting of the Chamber, La Paz, 8 May 2007. Check against delivery.",
            "2007-05-08",
        ),
        ("ANDEAN MONITOR\nAM/W0044   12 May 1993", "1993-05-12"),
        ("LIMA: Peru did well last year, the bank said on Friday (Feb 11, 2022).", "2022-02-11"),
        ("THE ANDES FOR BEGINNERS\nYear 9 Geography, spring term 2021", "2021"),
        ("Andean Bulletin, Issue 3 / 2015", "2015"),
        ("Andean countries\n(mid-year figures; compiled December 2011)", "2011-12"),
        ("Ana Quispe stated on September 6, 2012 in a speech in Cusco:", "2012-09-06"),
        ("Growth and people\nA. Quispe, B. Mamani\n(Submitted on 12 Mar 2018)", "2018-03-12"),
        ("arXiv:1803.01234v1 [econ.GN] 12 Mar 2018", "2018-03-12"),
        ("Peru grows | The Lima Review | Aug 12th 2010", "2010-08-12"),
        ("Peru grows\nBy Ana Quispe, Lima Post Staff Writer\nWednesday, August 11, 2010; A01", "2010-08-11"),
        ("Peru grows\nBy ANA QUISPE AUG. 12, 2010", "2010-08-12"),
        ("HC Deb 12 August 2009 vol 497 c245", "2009-08-12"),
        ("Lodge Institute, Policy Brief 7. Published 9 May 2014.", "2014-05-09"),
        ("FOR IMMEDIATE RELEASE: 4 June 2015", "2015-06-04"),
        ("ANDEAN NEWS\nThursday, 12 August, 2004, 11:25 GMT 12:25 UK", "2004-08-12"),
        ("Peru grows\n\nUpdated 3 Oct 2009, 2:34pm", "2009-10-03"),
    ],
)
def test_desks_gaps_pages_and_labels_belong_to_the_line_of_the_date(head: str, date: str) -> None:
    assert dated(f"{head}\n\nPeru's economy grew.").date == date


@pytest.mark.parametrize(
    "text",
    [
        "Prague Spring 1968\n\nIn 1970 Peru had 13 million people.",
        "Geography, spring term 2011\n\nIn 2013 Peru had 30 million people.",
        "Peru and its railways. The line was published in a journal in 1999 and 2004.",
        "The bank fell on a Friday in 1999 (Feb 11, 2000 was another day).",
        "By and large 12 May was a fine day of 1993 for Peru",
    ],
)
def test_what_only_looks_like_a_line_of_the_date_dates_nothing(text: str) -> None:
    assert dated(text).date is None


def test_a_short_page_has_a_foot_too() -> None:
    foot = "This page was last edited on 5 May 2019, at 10:20 (UTC).\nText is free to share."
    assert dated(f"Peru\n\nPeru has 32 million people.\n\n{foot}").date == "2019-05-05"
