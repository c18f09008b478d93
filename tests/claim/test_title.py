"""Inside one article: its headline against its text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Document, Report
from auditor.pipeline import audit
from auditor.report import FORMATS, render
from auditor.rule.load import builtin_rules_path, load_rules

RULES = load_rules([builtin_rules_path()])
READER = ClaimReader(RULES)
PLAN = "Calder Robotics Ltd will invest $6.5 billion in AI. The maker of robots employs 40 people."
BLAST = "VARN, Ohio, March 2 (Wire) - A blast at a plant in Varn killed 19 people on Monday, police said."


def article(title: str, text: str) -> Document:
    return Document("a.txt", text, title, published=dt.date(2026, 3, 2))


def run(title: str, text: str) -> Report:
    return audit([article(title, text)], RULES, reader=READER)


@pytest.mark.parametrize(
    ("title", "text", "answers"),
    [
        ("Calder to invest $10 billion in AI", PLAN, ["$6.5 billion", "$10 billion"]),
        ("Calder Robotics to Invest $10 Billion in AI", PLAN, ["$6.5 billion", "$10 Billion"]),
        ("Blast kills 27 in Varn", BLAST, ["19 people", "27"]),
    ],
)
def test_a_headline_disputes_its_text(title: str, text: str, answers: Sequence[str]) -> None:
    (finding,) = run(title, text).findings
    assert [position.answer for position in finding.positions] == answers
    assert [claim.part == "title" for position in finding.positions for claim in position.claims] == [False, True]
    assert finding.within == "a.txt"
    assert finding.verdict.endswith("in title and text of one article")
    assert finding.harmless == "a headline shortens, or tells something newer than its text"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Calder to invest nearly $7 billion in AI", PLAN),
        ("Calder to invest $6-7 billion in AI", PLAN),
        ("Rival to invest $10 billion in AI", PLAN),
        ("Calder may invest $10 billion in AI", PLAN),
        ("Does Calder invest $10 billion in AI?", PLAN),
        ("Blast kills at least 15 in Varn", BLAST),
    ],
)
def test_a_headline_that_shortens_does_not(title: str, text: str) -> None:
    assert run(title, text).findings == ()


def test_a_title_that_stands_in_the_text_is_read_once() -> None:
    title = "Calder to invest $10 billion in AI"
    claims = READER.read(article(title, f"{title}\n\n{PLAN}"))
    assert {claim.part for claim in claims} == {"body", "lead"}


def test_offsets_and_quote_of_a_title_are_its_own() -> None:
    document = article("Calder to invest $10 billion in AI", PLAN)
    claims = [claim for claim in READER.read(document) if claim.part == "title"]
    assert all(document.title[claim.start : claim.end] == claim.quote for claim in claims)
    (claim,) = [claim for claim in claims if claim.rule == "investment-total"]
    assert (claim.subject, claim.named) == ("Calder Robotics", "Calder")


def test_two_sentences_of_one_text_are_marked_in_every_report() -> None:
    report = run("", f"{PLAN} Calder Robotics Ltd said it would spend $10 billion on AI.")
    assert report.findings[0].within == "a.txt"
    for form in FORMATS:
        assert "in lead and text of one article" in " ".join(render(report, form).split()), form
