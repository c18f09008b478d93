"""Versions of one story, from articles to report: the newest speaks, the older ones are told apart, nothing is lost."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.model import FIGURE, Document, Ledger, Report, Rule
from auditor.options import DEFAULT, Options
from auditor.pipeline import audit
from auditor.rule.load import builtin_rules_path, load_rules

ALL = Options(include_superseded=True)
TITLE = "Acme to build data centres in three countries"
TAIL = " The boards of both companies met in Elmstadt, and the minister welcomed the news before the vote in May."


@pytest.fixture(scope="module")
def rules() -> list[Rule]:
    """The shipped rules but for that on any figure, which reads what the others read as well."""
    return [rule for rule in load_rules([builtin_rules_path()]) if rule.value != FIGURE]


def story(name: str, amount: str, hour: int = 9, **fields: object) -> Document:
    """An article that says how much Acme invests."""
    text = f"Acme will invest {amount} in data centres, it said.{TAIL}"
    made = Document(name, text, TITLE, "Wire", dt.datetime(2026, 3, 2, hour))
    return replace(made, **fields)  # type: ignore[arg-type]


def adds_up(ledger: Ledger) -> bool:
    parts = ledger.disputed + ledger.agree + ledger.changed + ledger.alone + ledger.not_compared
    return ledger.claims == parts and sum(ledger.not_compared_why.values()) == ledger.not_compared


def verdicts(report: Report) -> list[tuple[str, str, int]]:
    return [(one.id, one.level, len(one.positions)) for one in report.findings]


def test_a_newer_version_speaks_for_its_outlet(rules: list[Rule]) -> None:
    old, new = story("old", "$10 billion"), story("new", "$16 billion", 15, title=f"UPDATE 1-{TITLE}")
    post = story("post", "$16 billion", 18, source="Post", title="Acme bets on data centres", text="Acme will invest "
                 "$16 billion in data centres. The paper saw the plan.")  # fmt: skip
    report = audit([old, new, post], rules)
    assert not report.findings
    assert report.ledger.not_compared_why == {"superseded": 1}
    assert len(report.agreements) == 1
    (revision,) = report.revisions
    assert [(claim.document, claim.superseded_by) for claim in revision.claims] == [("old", "new"), ("new", "")]
    assert "from $10 billion to $16 billion" in revision.explanation
    asked = audit([old, new, post], rules, ALL)
    assert [len(finding.positions) for finding in asked.findings] == [2]
    assert (asked.ledger.not_compared, asked.revisions) == (0, ())


def test_an_old_answer_that_the_newest_version_does_not_repeat_still_stands(rules: list[Rule]) -> None:
    old = story("old", "$10 billion")
    other = "Acme will invest $9 million in chips, its rival said."
    new = story("new", "", 15, text=f"Acme gave no figure.{TAIL} {other}{TAIL}")
    post = story("post", "$16 billion", 18, source="Post", title="Acme bets on data centres")
    report = audit([old, new, post], rules)
    assert [len(finding.positions) for finding in report.findings] == [2]
    assert not report.revisions


def test_a_correction_names_the_wrong_value(rules: list[Rule]) -> None:
    old = story("old", "$10 billion")
    new = story("new", "$16 billion", 15, title=f"CORRECTED - {TITLE}")
    new = replace(new, text=f"{new.text} (Corrects amount to $16 billion from $10 billion)")
    (revision,) = audit([old, new], rules).revisions
    assert revision.note == "Corrects amount to $16 billion from $10 billion"
    assert "it names $10 billion as wrong" in revision.explanation


def test_an_article_that_corrects_another_one_of_its_outlet_settles_it(rules: list[Rule]) -> None:
    old = story("old", "$10 billion", title="Acme plans to build")
    notice = story("notice", "", published=dt.date(2026, 3, 20), title="Acme corrects plan", text="Acme will invest "
                   "$16 billion in data centres instead of the $10 billion it reported earlier.")  # fmt: skip
    report = audit([old, notice], rules)
    assert not report.findings
    assert report.ledger.not_compared_why["superseded"] == 1
    assert len(report.revisions) == 1
    assert [len(one.positions) for one in audit([old, notice], rules, ALL).findings] == [2]
    elsewhere = audit([replace(old, source="Post"), notice], rules)
    assert len(elsewhere.findings) == 1, "what another outlet says still stands"


def test_what_an_older_version_reckoned_wrong_is_no_live_error(rules: list[Rule]) -> None:
    text = "Acme shares rose $1.20, or {} percent, to $21.75 on the exchange in Elmstadt."
    old = story("old", "", text=text.format("31.1") + TAIL)
    new = story("new", "", 15, text=text.format("5.8") + TAIL)
    assert len(audit([old], rules).findings) == 1
    assert not audit([old, new], rules).findings
    assert len(audit([old, new], rules, ALL).findings) == 1


AMOUNTS = st.sampled_from(["$10 billion", "$16 billion", "some $10 billion", "9 billion euros"])


@settings(deadline=None, max_examples=25)
@given(
    st.lists(st.tuples(AMOUNTS, st.integers(1, 23), st.sampled_from(["Wire", "Post"]), st.booleans()), max_size=6),
    st.booleans(),
    st.randoms(use_true_random=False),
)
def test_order_repetition_and_names_change_no_verdict_and_the_ledger_adds_up(
    told: list[tuple[str, int, str, bool]], every: bool, source: random.Random
) -> None:
    rules = list(load_rules([builtin_rules_path()]))
    documents = [
        story(f"{i}", amount, hour, source=outlet, title=f"CORRECTED: {TITLE}" if mark else TITLE)
        for i, (amount, hour, outlet, mark) in enumerate(told)
    ]
    options = ALL if every else DEFAULT
    report = audit(documents, rules, options)
    shuffled = list(documents)
    source.shuffle(shuffled)
    renamed = [replace(document, id=f"{99 - int(document.id)}.txt") for document in shuffled]
    again = audit([*documents, *(replace(one, id=f"{one.id} (2)") for one in documents)], rules, options)
    for other in (audit(shuffled, rules, options), audit(renamed, rules, options)):
        assert verdicts(other) == verdicts(report)
        assert other.ledger == report.ledger
        assert sorted(one.explanation for one in other.revisions) == sorted(one.explanation for one in report.revisions)
    assert verdicts(again) == verdicts(report)
    for one in (report, again):
        assert adds_up(one.ledger)
        read = 2 * len(documents)  # by its own rule, and by the one on any figure
        assert one.ledger.claims == read * (2 if one is again else 1)
