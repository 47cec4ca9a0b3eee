"""Where the blocks of plain text begin and end."""

from __future__ import annotations

from claimcheck.documents.layout import plain_blocks


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in plain_blocks(text)]


def test_hard_wrapped_lines_are_one_paragraph_and_a_blank_line_ends_it() -> None:
    text = (
        "The economy of the country grew by\nseven percent in the year, said the\nbank.\n\n"
        "It had grown by five\nthe year before.\n"
    )
    assert [kind for kind, _ in blocks(text)] == ["paragraph", "paragraph"]
    assert blocks(text)[1][1] == "It had grown by five\nthe year before."


def test_an_indented_line_begins_a_paragraph_in_wire_text() -> None:
    text = (
        "The bank said that the economy grew by seven\npercent.\n"
        "    It said that it would grow by five percent in\nthe year to come.\n    REUTER\n"
    )
    assert [words[:11] for _, words in blocks(text)] == ["The bank sa", "It said tha", "REUTER"]


def test_a_short_line_without_a_full_stop_is_a_heading() -> None:
    text = "China grows\n\nThe economy grew by seven percent.\n"
    assert blocks(text) == [("heading", "China grows"), ("paragraph", "The economy grew by seven percent.")]


def test_a_lone_line_is_a_paragraph() -> None:
    assert blocks("China has 1.3 billion people") == [("paragraph", "China has 1.3 billion people")]


def test_a_headline_over_its_text_without_a_blank_line_stands_alone() -> None:
    text = "China grows\nThe economy of China grew by seven percent in 2012, the bank said.\n"
    assert blocks(text)[0][1] == "China grows"


def test_bullets_make_items_whose_marks_stay_outside() -> None:
    text = "Three facts:\n- China has 1.3 billion people\n  and grows\n- India has 1.2 billion\n2. Third\n"
    assert blocks(text) == [
        ("paragraph", "Three facts:"),
        ("item", "China has 1.3 billion people\n  and grows"),
        ("item", "India has 1.2 billion"),
        ("item", "Third"),
    ]


def test_a_dash_at_the_start_of_a_wrapped_line_is_no_bullet() -> None:
    text = "The economy grew by seven percent in that year\n- the fastest in a decade - and then by five.\n"
    assert len(blocks(text)) == 1


def test_long_lines_are_paragraphs_of_their_own() -> None:
    line = "The economy grew by seven percent in the year, " * 4
    assert len(blocks(f"{line}said A\n{line}said B\n")) == 2


def test_a_sentence_broken_by_a_blank_line_goes_on() -> None:
    assert len(blocks("The country of\n\nwhich we speak grew by seven percent.\n")) == 1


def test_rules_and_carriage_returns_set_blocks_apart() -> None:
    assert [words for _, words in blocks("One is here.\r\r=====\r\rTwo is here.\r")] == [
        "One is here.",
        "Two is here.",
    ]
