"""Where the blocks of plain text begin and end."""

from __future__ import annotations

from claimcheck.documents.layout import plain_blocks, without_note_marks


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


def test_lines_with_a_label_stand_for_themselves_under_the_short_line_above_them() -> None:
    text = (
        "Chile\n\nEconomy\nGDP: $298 billion (2018 est.)\nGDP growth:\n4.0% (2018)\n1.2% (2017)\nMines: 12\n"
    )
    assert blocks(text) == [
        ("heading", "Chile"),
        ("heading", "Economy"),
        ("paragraph", "GDP: $298 billion (2018 est.)"),
        ("paragraph", "GDP growth:"),
        ("item", "4.0% (2018)"),
        ("item", "1.2% (2017)"),
        ("paragraph", "Mines: 12"),
    ]


def test_a_colon_in_wrapped_prose_is_no_label() -> None:
    text = (
        "The bank has two aims in all that it does in the country this year and the next one:\nto "
        "keep prices low, which it did, and one more thing that it holds dear above the rest of\n"
        "them all: growth.\n"
    )
    assert len(blocks(text)) == 1


def test_the_number_of_a_heading_is_no_part_of_it() -> None:
    text = "3. Economy\n\nThe economy grew.\n\n3.1 Output\n\nIt grew.\n\n1. Dig holes\n2. Fill holes\n"
    assert blocks(text) == [
        ("heading", "Economy"),
        ("paragraph", "The economy grew."),
        ("heading", "Output"),
        ("paragraph", "It grew."),
        ("item", "Dig holes"),
        ("item", "Fill holes"),
    ]


def test_a_line_over_a_rule_is_a_heading() -> None:
    assert blocks("Chile\n=====\nIt grew by three percent.\n")[0] == ("heading", "Chile")


def test_the_marks_of_footnotes_are_blanked_in_place() -> None:
    text = "In 2004[1] Peru had 27 million people.[2][note 3] It grew.[citation needed]"
    masked = without_note_marks(text)
    assert masked is not None
    assert len(masked) == len(text)
    assert masked.split() == "In 2004 Peru had 27 million people. It grew.".split()


def test_brackets_that_stand_apart_are_words() -> None:
    assert without_note_marks("He said [in 2004] that [5] of them grew.") is None
