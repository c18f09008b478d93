"""What is of no use in rules that run is named with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from proof_samples import FINE

from auditor.errors import Problem
from auditor.report.excerpt import with_excerpts
from auditor.rule.load import builtin_rules_path, read_rulebook
from auditor.ruletest.lint import useless

if TYPE_CHECKING:
    from pathlib import Path


def told(folder: Path, text: str) -> list[str]:
    file = folder / "rule.yaml"
    file.write_text(text, encoding="utf-8")
    book = read_rulebook([file])
    assert book.problems == ()
    return [str(problem).removeprefix(str(file)) for problem in useless(book)]


def test_the_shipped_rules_have_nothing_useless() -> None:
    assert useless(read_rulebook([builtin_rules_path()])) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "words: [fine, penalty]\nunless: [fine print]",
            "words: [fine, penalties]\nunless: [fine print, penalty]",
            ":5:15: `penalties` can never match: `penalty` under `unless` hides it",
        ),
        ("words: [fine, penalty]", "words: [fine, penalty, fining]", ":5:24: `fining` is read already"),
        ("unless: [fine print]", "unless: [fine print, fine prints]", ":6:22: `fine prints` is read already"),
        (
            "within: 30 days",
            "within: 30 days\nsame:\n  kind:\n    road: [speed]\n    tax: [speeding]",
            ":13:11: `speeding` has a form that stands under `road` too",
        ),
        (
            "    2026-03-02 Wire: Acme was fined for false labels",
            "    2026-03-02 Wire: Brightwater ordered a $50 million fine print run.\n\n"
            "    2026-03-02 Wire: Acme was fined for false labels",
            ":24:1: this example differs from that of line 22 only in names and figures",
        ),
    ],
)
def test_a_useless_part_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    (problem,) = told(tmp_path, FINE.replace(old, new))
    assert problem.startswith(said)


@pytest.mark.parametrize(
    ("old", "new", "shadowed"),
    [
        ("words: [fine, penalty]", "words: [fine]", "sanction"),
        ("unless: [fine print]", "unless: [fine print, fine dining]", "sanction"),
        ("id: fine", "id: fine", "sanction"),
    ],
)
def test_a_rule_that_another_includes_is_named(tmp_path: Path, old: str, new: str, shadowed: str) -> None:
    second = FINE.replace(old, new).replace("id: fine\n", f"id: {shadowed}\n")
    (problem,) = told(tmp_path, f"{FINE}---{second}")
    assert f"`{shadowed}` reads nothing that `fine` does not read too" in problem


def test_rules_of_other_questions_shadow_nothing(tmp_path: Path) -> None:
    second = FINE.replace("id: fine\n", "id: jail\n").replace("words: [fine, penalty]", "words: [fine, damages]")
    assert told(tmp_path, f"{FINE}---{second.replace('2026-03-02 Wire: Acme', '2026-03-02 Wire: Then Acme')}") == []


def test_an_excerpt_marks_the_place(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("one: 1\ntwo: 2\nthree: x\x1b[31my\nfour: 4\nfive: 5\nsix: 6\n", encoding="utf-8")
    text = with_excerpts([Problem(str(file), 3, 8, "it is red.")])
    assert text.splitlines() == [
        f"{file}:3:8: it is red.",
        "    1 | one: 1",
        "    2 | two: 2",
        "  > 3 | three: x␛[31my",
        "      |        ^",
        "    4 | four: 4",
        "    5 | five: 5",
    ]


def test_the_first_and_the_last_line_have_fewer_around(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("one: 1\n", encoding="utf-8")
    assert with_excerpts([Problem(str(file), 1, 1, "no.")]).splitlines()[1:] == ["  > 1 | one: 1", "      | ^"]
    assert with_excerpts([Problem(str(file), 9, 1, "no.")]) == f"{file}:9:1: no.\n"
    assert with_excerpts([Problem("nowhere.yaml", 1, 1, "no.")]) == "nowhere.yaml:1:1: no.\n"


def test_a_long_line_is_cut_around_the_place(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("a" * 500 + "b" + "c" * 500, encoding="utf-8")
    _, line, mark = with_excerpts([Problem(str(file), 1, 501, "long.")]).splitlines()
    assert line[mark.index("^")] == "b"
    assert len(line) < 120
