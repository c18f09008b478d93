"""A line of an example is an article, and an empty line ends the example."""

import datetime as dt
from pathlib import Path

import pytest
from rule_samples import only, problems, spoiled

SEPARATE = """  separate: |
    2026-03-02 Wire: Acme will pay $10 million: a record.

    2026-03-03 9:05 Evening Post: Acme will pay $7 million.
    unknown Wire: Acme will pay €7 million.


  ignores: |"""


def test_lines_become_documents(tmp_path: Path) -> None:
    rule = only(tmp_path, spoiled("  ignores: |", SEPARATE))
    one, two = (example for example in rule.examples if example.kind == "separate")
    assert (one.line, two.line) == (24, 26)
    assert [document.id for document in (*one.documents, *two.documents)] == [
        "plant-cost/separate/1/1",
        "plant-cost/separate/2/1",
        "plant-cost/separate/2/2",
    ]
    (record,) = one.documents
    assert (record.source, record.text) == ("Wire", "Acme will pay $10 million: a record.")
    assert record.published == dt.date(2026, 3, 2)
    post, undated = two.documents
    assert (post.source, post.published) == ("Evening Post", dt.datetime(2026, 3, 3, 9, 5))
    assert (undated.text, undated.published) == ("Acme will pay €7 million.", None)


def test_the_line_of_an_example_is_its_line_in_the_file(tmp_path: Path) -> None:
    rule = only(tmp_path, spoiled("  ignores: |", SEPARATE))
    lines = (tmp_path / "rule.yaml").read_text(encoding="utf-8").splitlines()
    for example in rule.examples:
        assert example.documents[0].text in lines[example.line - 1]


def test_every_bad_line_has_its_own_place(tmp_path: Path) -> None:
    block = SEPARATE.replace("2026-03-02 Wire", "02.03.2026 Wire").replace("unknown Wire:", "unknown Wire")
    assert [line[:5] for line in problems(tmp_path, spoiled("  ignores: |", block))] == ["24:5:", "27:5:"]


@pytest.mark.parametrize("block", ["  separate: |\n", "  separate: ''\n", "  separate:\n", "  separate: [a]\n"])
def test_a_kind_without_articles_is_a_problem(tmp_path: Path, block: str) -> None:
    (problem,) = problems(tmp_path, spoiled("  ignores: |", f"{block}  ignores: |"))
    assert problem.startswith("23:")
