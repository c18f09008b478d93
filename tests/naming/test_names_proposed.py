"""Names that may be one: what is proposed, with which evidence, what is not, and the file that is written."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from auditor.cli import main
from auditor.draft.names import propose_names
from auditor.model import Document
from auditor.naming.book import NOBODY, NameBook
from auditor.naming.evidence import Evidence, Proposal
from auditor.naming.file import book_of, lists_of
from auditor.naming.write import names_text
from auditor.rule.load import builtin_rules_path, load_rules

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report-schema.json").read_text(encoding="utf-8"))
RULES = [rule for rule in load_rules([builtin_rules_path()]) if rule.id == "investment-total"]
TICKER = "Calder Robotics Ltd (CRX) opened a plant. CRX will hire 40 people."
OTHER = "Calder Robotics Ltd (CRX) met its lenders. The board of CRX agreed."
ALONE = "Shares of CRX rose. Analysts said CRX would invest $10 billion in AI."


def found(*texts: str, book: NameBook = NOBODY) -> list[Proposal]:
    documents = [Document(f"{n}.txt", text) for n, text in enumerate(texts)]
    return propose_names(documents, RULES, book)[1]


def pairs(proposals: Sequence[Proposal]) -> list[tuple[str, frozenset[str]]]:
    return [(one.standing, frozenset((one.name, one.alias))) for one in proposals]


def test_a_code_that_two_articles_trace_to_a_name() -> None:
    (one,) = found(TICKER, OTHER, ALONE)
    assert (one.name, one.alias, one.standing, one.articles) == ("Calder Robotics", "CRX", "shown", (2, 3))
    (shown,) = one.evidence
    assert (shown.kind, shown.count, shown.says) == ("stands for", 2, "“CRX” is the ticker of it")
    for quote in shown.quotes:
        assert (TICKER, OTHER)[int(quote.document[0])][quote.start : quote.end] == quote.text


def test_one_article_alone_shows_nothing() -> None:
    assert pairs(found(TICKER, ALONE)) == [("alike", frozenset(("Calder Robotics", "CRX")))]


def test_what_articles_say_in_words() -> None:
    said = "Brightwater, formerly known as Dorn Steel, opened a mine. Brightwater employs 40."
    assert pairs(found(said, said.replace("40", "50"), "The mine of Dorn Steel was sold by Dorn Steel.")) == [
        ("shown", frozenset(("Brightwater", "Dorn Steel")))
    ]


def test_a_slip_of_the_pen_is_alike() -> None:
    (one,) = found("The plant of Brightwater closed.", "The mine of Brigthwater closed.")
    assert one.standing == "alike"
    assert one.evidence[0].kind == "spelling"


def test_same_figures_are_evidence() -> None:
    plan = "The plant of {0} closed. {0} will invest $10.37 billion in AI."
    (one,) = found(plan.format("Brightwater"), plan.format("Brigthwater"))
    assert [evidence.kind for evidence in one.evidence] == ["spelling", "answers"]


@pytest.mark.parametrize(
    "texts",
    [
        ("Acme (ACM.N) rose.", "Acmes (AXM.N) fell."),  # different tickers
        ("The plant of Acme closed.", "The plant of Acme Canada closed."),  # a company and its unit
        ("Acme Foods (ACF.N) rose.", "Corvid (ACF.N) fell."),  # a parent's ticker
        ("Brightwater and Brigthwater closed their plants.", "The mine of Brigthwater closed."),  # two in one article
        ("The plant of Unit 4 Systems closed.", "The plant of Unit 5 Systems closed."),
        ("The shares of RAB Dornfeld fell.", "The shares of RBC Dornfeld fell."),
    ],
)
def test_names_that_are_not_proposed(texts: tuple[str, ...]) -> None:
    assert found(*texts) == []


def test_what_the_book_says_is_not_proposed() -> None:
    for content in ("same: {CRX: [Calder Robotics]}", "apart: [[CRX, Calder Robotics]]"):
        book = book_of("names.yaml", lists_of("names.yaml", content.encode()))
        assert found(TICKER, OTHER, ALONE, book=book) == []


OLD = """\
# our names
same:
    # a robot maker
    Acme: [Acme Robots]   # since 2020

apart:
  - [Acme, Acme Foods]
"""


def test_what_stands_in_a_file_is_kept() -> None:
    text = names_text("names.yaml", OLD, found(TICKER, OTHER, ALONE))
    new = [line for line in text.splitlines() if line not in OLD.splitlines()]
    assert [line for line in text.splitlines() if line not in new] == OLD.splitlines()
    assert new[0] == "    Calder Robotics:"
    assert new[-1] == "      - CRX"
    lists = lists_of("names.yaml", text.encode())
    assert {head: [name.text for name in names] for head, names in lists.same.items()} == {
        "Calder Robotics": ["Calder Robotics", "CRX"], "Acme": ["Acme", "Acme Robots"],
    }  # fmt: skip


@pytest.mark.parametrize("old", ["", "same: {}\n", "same: {Acme: [Robots]}\n", "same:\n", "apart: []\n", "# none\n"])
def test_files_of_every_form(old: str) -> None:
    text = names_text("names.yaml", old, found(TICKER, OTHER, ALONE))
    before = lists_of("names.yaml", old.encode())
    after = lists_of("names.yaml", text.encode())
    assert set(after.same) == {*before.same, "Calder Robotics"}
    assert names_text("names.yaml", text, []) == text


names = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=12)


@settings(max_examples=60)
@given(st.lists(st.tuples(names, names, st.sampled_from(["shown", "alike"])), max_size=5))
def test_any_names_make_a_file_that_can_be_read(told: list[tuple[str, str, str]]) -> None:
    evidence = (Evidence("spelling", "spelled alike, 90 %", 0),)
    proposals = [
        Proposal(
            one + "x",
            other + "y",
            (one + "x", other + "y"),
            "shown" if standing == "shown" else "alike",
            (1, 1),
            evidence,
        )
        for one, other, standing in told
    ]
    text = names_text("names.yaml", "", proposals)
    assert names_text("names.yaml", text, []) == text


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for n, content in enumerate((TICKER, OTHER, ALONE, "The plant of Brightwater closed.", "Brigthwater AG closed.")):
        Path(f"{n}.txt").write_text(content)
    table = CliRunner().invoke(main, ["names", "."])
    assert (table.exit_code, "2 pairs: 1 shown" in table.stdout) == (0, True)
    content = json.loads(CliRunner().invoke(main, ["names", ".", "--format", "json"]).stdout)
    part = {"$schema": SCHEMA["$schema"], "$defs": SCHEMA["$defs"], "$ref": "#/$defs/names"}
    Draft202012Validator(part).validate(content)
    lines = CliRunner().invoke(main, ["names", ".", "--format", "jsonl"]).stdout.splitlines()
    assert [json.loads(line) for line in lines] == content["proposals"]
    shown = CliRunner().invoke(main, ["names", ".", "--format", "yaml"]).stdout
    assert CliRunner().invoke(main, ["names", ".", "--write", "names.yaml"]).exit_code == 0
    assert Path("names.yaml").read_text(encoding="utf-8") == shown
    again = CliRunner().invoke(main, ["names", ".", "--write", "names.yaml"])
    assert (again.exit_code, Path("names.yaml").read_text(encoding="utf-8")) == (0, shown)
    Path("names.yaml").write_text("same: [x]\n")
    assert CliRunner().invoke(main, ["names", ".", "--write", "names.yaml"]).exit_code == 2
    assert Path("names.yaml").read_text() == "same: [x]\n"
    assert CliRunner().invoke(main, ["names", ".", "--exclude", "*"]).exit_code == 3
