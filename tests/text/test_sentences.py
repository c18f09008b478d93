from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.sentences import sentences

PIECES = st.sampled_from(
    ["Acme", "Inc.", "U.S.", "rose 5.2%.", "Why?", "No.", "5", "\n", "\n\n", " ", "  ", "\u00a0", "- ", "• ",
     "“Yes.”", "…", "and", "it fell", "BIG NEW PLANT", "Source link", "\t", "1. ", "x" * 90, ".", "İ", "\r\n", "\u2028"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=25).map(" ".join) | st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=80)


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@given(TEXTS)
def test_spans_are_in_order_disjoint_trimmed_and_leave_nothing_out(text: str) -> None:
    spans = sentences(text)
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert text[last:start].strip() == ""
        last = end
    assert text[last:].strip() == ""


@given(TEXTS, st.integers(0, 20), st.integers(0, 60))
def test_a_part_of_a_text_is_split_within_its_bounds(text: str, start: int, size: int) -> None:
    begin = min(start, len(text))
    stop = min(begin + size, len(text))
    assert all(begin <= a < b <= stop for a, b in sentences(text, begin, stop))


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc. rose 5.2 percent.",
        "Acme Co. of the U.S. rose on Monday.",
        "The U.S. Senate met.",
        "Mr. Smith of St. Ives won.",
        "It paid Rs. 500 crore.",
        "See No. 5 on p. 12.",
        "It closed on Jan. 5 in New York.",
        "John F. Kennedy spoke.",
        "It rose vs. Brightwater's.",
        "He came at 5 p.m. on Monday.",
        "Wait... what?",
        "Acme rose to $5.20 today.",
        "“Is it so?” he asked.",
        "Acme.com rose.",
    ],
)
def test_these_are_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Acme rose. Brightwater fell.", ["Acme rose.", "Brightwater fell."]),
        ("It is in the U.S. The firm grew.", ["It is in the U.S.", "The firm grew."]),
        ("It sued Acme Inc. The firm grew.", ["It sued Acme Inc.", "The firm grew."]),
        ("It sued Acme Inc. It's over.", ["It sued Acme Inc.", "It's over."]),
        ("It sued Acme Inc. Five of its plants closed.", ["It sued Acme Inc.", "Five of its plants closed."]),
        ("It sold the U.S. Nobody knew why.", ["It sold the U.S.", "Nobody knew why."]),
        ("It was sold to Acme Inc. Terms were not told.", ["It was sold to Acme Inc.", "Terms were not told."]),
        ("It sued Acme Inc. Brightwater said so.", ["It sued Acme Inc.", "Brightwater said so."]),
        ("Acme Inc. ACM.N said so.", ["Acme Inc. ACM.N said so."]),
        ("Acme Inc. <ACM> said so.", ["Acme Inc. <ACM> said so."]),
        ("A.G. Doe said so.", ["A.G. Doe said so."]),
        (
            "Acme Inc. Chairman Doe met it.",
            ["Acme Inc. Chairman Doe met it."],
        ),
        ("U.S. NONE THE WISER", ["U.S. NONE THE WISER"]),
        ("The U.S. Has sold it.", ["The U.S. Has sold it."]),
        ("It rose to three pct. Brightwater fell.", ["It rose to three pct.", "Brightwater fell."]),
        ("It paid 5 mln dlrs. Terms were not told.", ["It paid 5 mln dlrs.", "Terms were not told."]),
        ("It rose 3 pct. Monday's rise was the first.", ["It rose 3 pct. Monday's rise was the first."]),
        ("“It rose.” Acme grew.", ["“It rose.”", "Acme grew."]),
        ("It rose.) Acme grew.", ["It rose.)", "Acme grew."]),
        ("Why? Because.", ["Why?", "Because."]),
        ("It fell… Acme grew.", ["It fell…", "Acme grew."]),
        ("Plan B. It failed.", ["Plan B. It failed."]),
        ("1. Acme rose. 2. It fell.", ["1. Acme rose.", "2. It fell."]),
    ],
)
def test_full_stops(text: str, pieces: list[str]) -> None:
    assert split(text) == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Acme to build plant\n\nAcme said it would.", ["Acme to build plant", "Acme said it would."]),
        ("Acme rises\nBy Jane Doe\nAcme rose.", ["Acme rises", "By Jane Doe", "Acme rose."]),
        ("Acme rose.\nSource link", ["Acme rose.", "Source link"]),
        ("The plan:\n• Spend $5 billion\n• Hire 300 people", ["The plan:", "• Spend $5 billion", "• Hire 300 people"]),
        ("The plan:\n- Spend it\n- Hire", ["The plan:", "- Spend it", "- Hire"]),
        ("The plan:\n1. Spend it\n2. Hire", ["The plan:", "1. Spend it", "2. Hire"]),
        ("Acme rose.\n    Brightwater fell", ["Acme rose.", "Brightwater fell"]),
        ("Acme rose\r\n\r\nSource link", ["Acme rose", "Source link"]),
        ("It fell. MORE PLANTS TO CLOSE Acme said so.", ["It fell.", "MORE PLANTS TO CLOSE", "Acme said so."]),
        ("It fell. A DIM VIEW OF ACME Doe said so.", ["It fell.", "A DIM VIEW OF ACME", "Doe said so."]),
        ("It fell. PRICES UP, PROFITS DOWN Doe said so.", ["It fell.", "PRICES UP, PROFITS DOWN", "Doe said so."]),
        (
            "It fell. REVENUE GROWTH ACM, which grows, said so.",
            ["It fell.", "REVENUE GROWTH", "ACM, which grows, said so."],
        ),
        ("It fell. CALDER TARN said so.", ["It fell.", "CALDER TARN said so."]),
        (
            "Acme said it pays the dividend of $1 a share on\nMarch 30, 2026.",
            ["Acme said it pays the dividend of $1 a share on\nMarch 30, 2026."],
        ),
        ("CEO Jane Doe said so.", ["CEO Jane Doe said so."]),
    ],
)
def test_headings_bullets_and_furniture(text: str, pieces: list[str]) -> None:
    assert split(text) == pieces


WRAPPED = """Acme said on Monday that it would spend more than
$10 billion on its new data centre in Elmstadt, which
Brightwater had hoped to build with the help of the
Northvale Foundation.
The plant opens in May.
Acme also said its plans for Zembla had not changed at
all."""


def test_hard_wrapped_lines_are_joined() -> None:
    assert [" ".join(s.split())[-11:] for s in split(WRAPPED)] == ["Foundation.", "ens in May.", "ged at all."]


def test_a_wrapped_first_line_may_be_short_where_its_dateline_was_cut_off() -> None:
    text = "An investor group led by Central\nNorthvale Partners Inc, an investment firm in Elmstadt, said it\n" \
           "had raised its stake in Brightwater Foods to 9.4 percent of the\nshares."  # fmt: skip
    assert len(split(text)) == 1


def test_a_paragraph_may_be_wrapped_in_a_text_that_is_not() -> None:
    long = "Acme said that the plant it opened in Elmstadt last year would close, with the loss of all of its 300 jobs."
    wrapped = "The chief executive will receive $198 million in total \ncompensation after his departure, it said."
    assert len(split(f"{long}\n{wrapped}\n{long}")) == 3


def test_a_line_that_goes_on_with_a_figure_goes_on() -> None:
    text = "Those payments come in addition to a previously disclosed\n$82 million lump sum, said Acme."
    assert split(text) == [text]


def test_a_legal_suffix_on_the_next_line_goes_on() -> None:
    assert len(split("Musgrave Explorations\nLtd said it had found gold.")) == 1


def test_a_heading_longer_than_what_follows_stands_alone() -> None:
    assert split("Acme Shares Rise After The Chief Executive Resigns\nBy Jane Doe\nElmstadt")[0].endswith("Resigns")


def test_a_ticker_with_spaces_in_its_brackets_ends_no_sentence() -> None:
    text = "Acme Inc. ( ACM.N ) shares fell. Then they rose."
    assert [text[a:b] for a, b in sentences(text)] == ["Acme Inc. ( ACM.N ) shares fell.", "Then they rose."]


def test_where_paragraphs_are_indented_an_unindented_line_goes_on() -> None:
    text = (
        "Calder Corp's Elmstadt Television\nStations Inc unit said it will pay a dividend of two dollars per\n"
        "share on the shares that it will redeem.\n    It gave no other figures for this year, and none for the\n"
        "year before.\n    Calder had no comment.\n"
    )
    assert [text[a:b].split(maxsplit=1)[0] for a, b in sentences(text)] == ["Calder", "It", "Calder"]


def test_a_first_line_with_a_companys_legal_form_is_no_heading() -> None:
    text = "Calder Corp's Elmstadt Television\nStations unit said it will pay a dividend of two dollars per share\n" \
           "on the shares that it will redeem in the spring of the coming year."  # fmt: skip
    assert len(split(text)) == 1


def test_a_name_that_comes_again_after_its_legal_form_begins_a_sentence() -> None:
    text = "It bought shares of Acme Cos. Acme rose. It fell at Acme Co. Ltd."
    assert split(text) == ["It bought shares of Acme Cos.", "Acme rose.", "It fell at Acme Co. Ltd."]


BEGINNINGS = (
    "Nobody Somebody Someone Everybody Everyone Anyone None Nothing Something Everything Few Several Either Neither "
    "Nor Whatever Whoever Any Every Less Perhaps Maybe Thus Therefore Finally Again Nearly Roughly Yesterday Others"
)


@pytest.mark.parametrize("word", BEGINNINGS.split())
def test_a_small_word_begins_a_sentence_after_an_abbreviation(word: str) -> None:
    text = f"It was sold to Acme Corp. {word} of it came later."
    assert split(text) == ["It was sold to Acme Corp.", f"{word} of it came later."]


def test_a_line_that_dates_the_article_is_a_sentence_of_its_own() -> None:
    text = "A mother of two, Jane Miller\nPublished: March 2, 2026\nJane Miller was found in Varn on Sunday."
    assert [text[start:end].partition(" ")[0] for start, end in sentences(text)] == ["A", "Published:", "Jane"]
