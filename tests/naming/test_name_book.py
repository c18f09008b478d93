"""Names that mean one and names that stay apart: what they change in a report, and what they never change."""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.claim.reader import ClaimReader
from auditor.model import Document, Finding, Report
from auditor.naming.book import NOBODY, NameBook
from auditor.naming.file import Lists, Written, book_of
from auditor.options import Options
from auditor.pipeline import audit
from auditor.reading.run import Means
from auditor.rule.load import builtin_rules_path, load_rules

RULES = [
    rule
    for rule in load_rules([builtin_rules_path()])
    if rule.id in ("investment-total", "stock-direction", "chief-executive", "spending-timeline")
]
READER = ClaimReader(RULES)
NAMES = ("Calder Robotics", "Brightwater", "Corvid Foods", "Dorn Steel")
SENTENCES = (
    "{} will invest $10 billion in AI.",
    "{} is spending $6.5 billion on AI.",
    "{} plans to invest $8 billion in AI over three years.",
    "{}'s shares closed up 3 percent on Monday.",
    "{}'s shares closed down 4 percent on Monday.",
)
told = st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from(NAMES), st.integers(2, 5)), max_size=8)


def book(same: Mapping[str, Sequence[str]], apart: Sequence[Sequence[str]] = ()) -> NameBook:
    lists = Lists(
        {head: [Written(name, 1, 1) for name in (head, *names)] for head, names in same.items()},
        [[Written(name, 9, 1) for name in names] for names in apart],
    )
    return book_of("names.yaml", lists)


def corpus(stories: Sequence[tuple[str, str, int]]) -> list[Document]:
    days = [dt.date(2026, 3, day) for *_, day in stories]
    texts = [sentence.format(name) for sentence, name, _ in stories]
    return [Document(f"{n}.txt", text, published=day) for n, (text, day) in enumerate(zip(texts, days, strict=True))]


def run(documents: Sequence[Document], names: NameBook = NOBODY) -> Report:
    return audit(documents, RULES, Options(names=names), reader=READER)


def anonymous(finding: Finding, name: str) -> tuple[object, ...]:
    """A finding without its ids, and with a mark for its subject."""
    answers = [(p.answer, [(c.document, c.quote.replace(name, "…")) for c in p.claims]) for p in finding.positions]
    return finding.rule, finding.level, finding.question.replace(name, "…"), answers


@settings(deadline=None, max_examples=40)
@given(told)
def test_a_new_name_throughout_changes_only_names_and_ids(stories: list[tuple[str, str, int]]) -> None:
    old, new = "Calder Robotics", "Kelmar Automaten"
    renamed = [(sentence, new if name == old else name, day) for sentence, name, day in stories]
    before, after = run(corpus(stories)), run(corpus(renamed))
    aliased = run(corpus(stories), book({new: [old]}))
    assert sorted(map(repr, (anonymous(f, old) for f in before.findings))) == sorted(
        map(repr, (anonymous(f, new) for f in after.findings))
    )
    assert [finding.id for finding in aliased.findings] == [finding.id for finding in after.findings]
    assert {i for f in aliased.findings for i in f.former_ids} >= {f.id for f in before.findings if f.subject == old}
    assert before.ledger == after.ledger == aliased.ledger


@settings(deadline=None, max_examples=40)
@given(told)
def test_an_alias_changes_no_finding_of_another_subject(stories: list[tuple[str, str, int]]) -> None:
    mine = ("Calder Robotics", "Brightwater")
    others = [
        [finding for finding in run(corpus(stories), names).findings if finding.subject not in mine]
        for names in (NOBODY, book({mine[0]: [mine[1]]}))
    ]
    assert others[0] == others[1]


@settings(deadline=None, max_examples=40)
@given(told)
def test_two_names_of_one_are_one(stories: list[tuple[str, str, int]]) -> None:
    one = [(sentence, "Calder Robotics" if name == "Brightwater" else name, day) for sentence, name, day in stories]
    merged, single = run(corpus(stories), book({"Calder Robotics": ["Brightwater"]})), run(corpus(one))
    assert [(f.id, f.level, f.subject) for f in merged.findings] == [
        (f.id, f.level, f.subject) for f in single.findings
    ]
    assert merged.ledger == single.ledger


PLAN = "Calder Robotics Ltd (CDR.N) opened a plant. Calder will invest $10 billion in AI. Its shares rose."
OWN = "Calder Robotics Ltd is spending $6.5 billion on AI."


def test_a_short_name_kept_apart_is_a_subject_of_its_own() -> None:
    documents = [Document("a", PLAN), Document("b", OWN)]
    assert [finding.subject for finding in run(documents).findings] == ["Calder Robotics"]
    names = book({}, apart=[["Calder", "Calder Robotics"]])
    assert run(documents, names).findings == ()
    claims = {claim.subject: claim for claim in (names.named(c, RULES[0]) for c in READER.read(documents[0]))}
    assert claims["Calder"].named_by == "kept apart by names.yaml:9:1"


def test_persons_that_are_answers() -> None:
    documents = [
        Document(
            "a", "Calder Robotics CEO Jane Doe told staff that no plant would close.", published=dt.date(2026, 3, 2)
        ),
        Document(
            "b", "Calder Robotics CEO Jane Roe told staff that no plant would close.", published=dt.date(2026, 3, 3)
        ),
    ]
    assert [finding.rule for finding in run(documents).findings] == ["chief-executive"]
    assert run(documents, book({"Jane Doe": ["Jane Roe"]})).findings == ()


def test_two_that_act_together_keep_their_aliases() -> None:
    documents = [
        Document("a", "Zorn and Brightwater will invest $10 billion in AI.", published=dt.date(2026, 3, 2)),
        Document("b", "Acme and Brightwater are spending $6.5 billion on AI.", published=dt.date(2026, 3, 3)),
    ]
    before = run([documents[0], replace(documents[0], id="c", text=documents[0].text.replace("10", "5"))]).findings
    (finding,) = run(documents, book({"Acme": ["Zorn"]})).findings
    assert {one.id for one in before} <= set(finding.former_ids)


def test_the_book_is_the_same_in_every_process_and_keeps_what_was_read(tmp_path: Path) -> None:
    filler = "The weather in the town was fine, and nobody said anything about it. " * 40
    documents = [
        Document(f"{n}.txt", f"{name} will invest ${4 + n % 2} billion in AI. {filler}", published=dt.date(2026, 3, 2))
        for n in range(180)
        for name in (("Calder Robotics", "Brightwater")[n % 2],)
    ]
    names = book({"Calder Robotics": ["Brightwater"]})
    assert pickle.loads(pickle.dumps(names)) == names
    means = Means(2, tmp_path / "cache")
    plain = audit(documents, RULES, means=means)
    named = audit(documents, RULES, Options(names=names), means=means)
    assert plain.findings == ()
    assert [finding.id for finding in named.findings] == [finding.id for finding in run(documents, names).findings]
    assert audit(documents, RULES, means=means) == plain
