"""A summary beside the text, and the lead in it: parts of one article, marked as such where they contradict it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.claim.heading import headings, lead_end
from auditor.claim.reader import ClaimReader
from auditor.model import Document
from auditor.pipeline import audit
from auditor.rule.load import builtin_rules_path, load_rules
from auditor.text.article import Article

RULES = [rule for rule in load_rules([builtin_rules_path()]) if rule.id == "investment-total"]
READER = ClaimReader(RULES)
DAY = dt.date(2026, 3, 2)
FIVE = "Calder Robotics will invest $5 billion in AI."
SEVEN = "Calder Robotics plans to pour $7 billion into artificial intelligence."
REST = "The plan was welcomed by all who heard of it."


def parts(text: str, summary: str = "", title: str = "") -> list[tuple[str, str]]:
    claims = READER.read(Document("a", text, title=title, summary=summary, published=DAY))
    return [(claim.part, claim.value.answer) for claim in claims]


def test_a_summary_is_read_beside_its_text() -> None:
    assert parts(f"{SEVEN}\n\n{REST}", FIVE) == [("summary", "$5 billion"), ("lead", "$7 billion")]
    (claim, _) = READER.read(Document("a", f"{SEVEN}\n\n{REST}", summary=f"In short: {FIVE}", published=DAY))
    assert claim.quote in f"In short: {FIVE}"


def test_a_summary_that_stands_in_the_text_is_none() -> None:
    assert parts(f"{FIVE}\n\n{REST}", FIVE.replace(" ", "\n", 1)) == [("lead", "$5 billion")]


@pytest.mark.parametrize("cut", ["…", " ...", "…  "])
def test_what_was_cut_off_is_left_out(cut: str) -> None:
    document = Document("a", REST, summary=f"All is well. {FIVE[:30]}{cut}")
    assert [heading.document.text for _, heading in headings(Article(document))] == ["All is well."]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (f"{FIVE}\n\n{REST} {SEVEN}", FIVE),
        (f"Calder plans\n\n{FIVE} {REST}\n\n{SEVEN}", f"Calder plans\n\n{FIVE} {REST}"),
        (f"{FIVE} {REST} {REST} {REST} {SEVEN}", FIVE),
        (f"- {FIVE}\n- It is late.\n\n{SEVEN}", f"- {FIVE}\n- It is late."),
        (f"{REST}\n\n* {FIVE}\n* It is late.\n\n{SEVEN}", f"{REST}\n\n* {FIVE}\n* It is late."),
        (FIVE, ""),
        ("Calder plans", ""),
        ("", ""),
    ],
)
def test_the_lead_of_a_text(text: str, lead: str) -> None:
    assert text[: lead_end(Article(Document("a", text)))] == lead


@settings(deadline=None)
@given(st.lists(st.sampled_from([FIVE, SEVEN, REST, "\n\n", "\n", "- ", " ", "Head"]), max_size=12).map("".join))
def test_the_lead_ends_inside_the_text(text: str) -> None:
    assert 0 <= lead_end(Article(Document("a", text))) <= len(text)


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (Document("a", f"{SEVEN}\n\n{REST}", summary=FIVE, published=DAY), "in summary and text of one article"),
        (Document("a", f"{SEVEN}\n\n{REST}", title=FIVE, published=DAY), "in title and text of one article"),
        (Document("a", f"{FIVE}\n\n{REST} {SEVEN}", published=DAY), "in lead and text of one article"),
        (
            Document("a", f"{REST} {REST} {REST} {REST} {FIVE}", title=SEVEN, summary=f"Yes: {FIVE}", published=DAY),
            "in title, summary and text of one article",
        ),
        (Document("a", f"{REST} {REST} {REST} {REST} {FIVE} {SEVEN}", published=DAY), "apart, in one article"),
    ],
)
def test_a_finding_says_which_parts_disagree(document: Document, words: str) -> None:
    (finding,) = audit([document], RULES, reader=READER).findings
    assert finding.verdict.endswith(words)
    if "summary" in words:
        assert "summary" in finding.explanation
