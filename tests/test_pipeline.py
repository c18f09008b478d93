"""The whole line on small corpora: what changes no verdict, and what a fault must not silence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.claim.reader import ClaimReader
from auditor.model import Claim, Document, NotRead, Report, Unreadable
from auditor.pipeline import audit, read_claims, trace
from auditor.rule.load import builtin_rules_path, load_rules

RULES = load_rules([builtin_rules_path()])
UP = "Retail giant Acme Holdings grew. On Friday the retail giant's stock rose, up more than 10% in recent trading."
DOWN = "Acme's stock initially fell by over 12% after the news. Brightwater's shares fell nearly 3% on the day."
PLAN = "Acme will invest 72 billion yuan ($10 billion) in AI over the next three years."
OTHER = "Acme, the maker of anvils, is spending over $9 billion on AI between 2025-2028."


def corpus(*texts: str) -> list[Document]:
    return [Document(id=f"{i}.txt", text=text) for i, text in enumerate(texts)]


def verdict(report: Report) -> list[tuple[str, str, str, frozenset[str]]]:
    return [
        (f.id, f.level, p.answer, frozenset(c.quote for c in p.claims)) for f in report.findings for p in f.positions
    ]


def test_two_articles_cannot_both_be_right() -> None:
    rose = "Acme Holdings is a retailer. Acme's stock rose 11% in recent trading."
    report = audit(corpus(rose, DOWN, PLAN, OTHER), RULES)
    assert [(f.rule, f.subject, f.level) for f in report.findings] == [("stock-direction", "Acme", "error")]
    assert "No article is dated" in report.findings[0].explanation
    assert {group.rule for group in report.agreements} >= {"investment-total", "spending-timeline"}


def test_a_date_decides() -> None:
    told = [
        Document(id="a", text="Acme's stock was up more than 10% on Friday.", published=dt.date(2025, 8, 29)),
        Document(id="b", text=DOWN, published=dt.date(2025, 2, 28)),
    ]
    assert audit(told, RULES).findings == ()


@settings(deadline=None, max_examples=15)
@given(st.permutations(corpus("Acme's stock rose 11%.", DOWN, PLAN, OTHER)), st.text("xyz/-", min_size=1, max_size=6))
def test_order_file_names_and_neighbours_change_no_verdict(documents: Sequence[Document], name: str) -> None:
    plain = audit(corpus("Acme's stock rose 11%.", DOWN, PLAN, OTHER), RULES)
    renamed = [Document(id=f"{name}/{d.id}", text=d.text) for d in documents]
    neighbour = Document(id="z", text="Corvid opened a plant in Elmstadt. It employs 40 people.")
    assert verdict(audit([*renamed, neighbour], RULES)) == verdict(plain)


def test_every_quote_is_the_text_at_its_offsets() -> None:
    documents = {d.id: d for d in corpus(UP, DOWN, PLAN, OTHER)}
    claims = list(read_claims(documents.values(), RULES))
    assert claims
    assert all(documents[c.document].text[c.start : c.end] == c.quote for c in claims)


def test_the_ledger_adds_up() -> None:
    ledger = audit([*corpus(UP, DOWN, PLAN, OTHER), Unreadable("x", "broken")], RULES).ledger
    assert (ledger.documents, ledger.unreadable) == (4, 1)
    assert ledger.claims == ledger.disputed + ledger.agree + ledger.changed + ledger.alone + ledger.not_compared
    assert ledger.not_compared == sum(ledger.not_compared_why.values())


def test_a_fault_in_one_document_is_named_and_silences_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    read = ClaimReader.read_within_limits

    def faulty(self: ClaimReader, document: Document) -> tuple[list[Claim], tuple[str, ...]]:
        if document.id == "1.txt":
            raise ZeroDivisionError
        return read(self, document)

    monkeypatch.setattr(ClaimReader, "read_within_limits", faulty)
    report = audit(corpus(PLAN, DOWN, OTHER), RULES)
    assert [u.document for u in report.unreadable] == ["1.txt"]
    assert "ZeroDivisionError" in report.unreadable[0].reason
    assert report.ledger.documents == 2
    assert report.ledger.agree


def test_trace_tells_the_claim_or_what_stopped_it() -> None:
    rule = next(r for r in RULES if r.id == "investment-total")
    assert "subject: Acme" in trace(rule, PLAN)[0]
    assert "stopped at value" in trace(rule, "Acme will invest in AI.")[0]
    assert "none of the words" in trace(rule, "Acme makes anvils.")[0]


def test_trace_tells_of_ages_too() -> None:
    rule = next(r for r in RULES if r.id == "age")
    assert "subject: Jane Miller" in trace(rule, "Jane Miller, 42, left.")[0]
    assert trace(rule, "Miller is old.") == [
        "no age stands beside the name of a person whom the text names in full, as in “Jane Doe, 42, said”."
    ]


GERMAN = (
    "Das Unternehmen teilte am Montag mit, dass es in den kommenden drei Jahren zehn Milliarden Euro in neue Werke "
    "und in die Cloud investieren werde. Der Vorstand sagte, die Pläne seien noch nicht endgültig."
)


def test_an_article_in_a_language_that_is_not_read_is_counted_and_named() -> None:
    english = Document("a", "Acme will invest $10 billion in AI, it said on Monday.")
    report = audit([english, Document("b", GERMAN)], load_rules([builtin_rules_path()]))
    assert report.not_read == (NotRead("b", "language: German"),)
    assert (report.ledger.documents, report.ledger.not_read) == (1, {"language: German": 1})
    taken = audit([english, Document("b", GERMAN)], load_rules([builtin_rules_path()]), languages=())
    assert (taken.ledger.documents, taken.not_read) == (2, ())
    english = Document("a", "Acme will invest $10 billion in AI, it said on Monday, and the board will tell more.")
    chinese = audit([english], load_rules([builtin_rules_path()]), languages={"Chinese"})
    assert chinese.not_read == (NotRead("a", "language: English"),)


def test_front_matter_does_not_decide_the_language() -> None:
    head = "---\ntitle: The plan that was made for the company and its workers\n---\n"
    report = audit([Document("b", head + GERMAN, begin=len(head))], load_rules([builtin_rules_path()]))
    assert [document.document for document in report.not_read] == ["b"]
