"""The beginning of a company's name, by which other articles call it, and whom an article means by it."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.model import Document
from auditor.naming.file import read_names
from auditor.naming.stem import stem_of
from auditor.options import Options
from auditor.pipeline import audit
from auditor.rule.load import builtin_rules_path, load_rules

HEAD_COUNT = [rule for rule in load_rules([builtin_rules_path()]) if rule.id == "head-count"]
DAY = dt.date(2026, 3, 5)


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Calder Robotics", "calder"),
        ("Calder Tarn Airlines", "caldertarn"),
        ("Calder International", "calderinternational"),
        ("Calder Media", "caldermedia"),
        ("Calder", "calder"),
        ("General Motors", "generalmotors"),
        ("Norway Petroleum", "norwaypetroleum"),
        ("Market Systems", "marketsystems"),
    ],
)
def test_a_name_without_the_words_of_its_trade(name: str, stem: str) -> None:
    assert stem_of("".join(name.lower().split()), name) == stem


def test_a_key_that_is_not_the_names_own_stays() -> None:
    assert stem_of("crx", "Calder Robotics") == "crx"


def found(*texts: str, options: Options | None = None) -> list[tuple[str, list[str]]]:
    documents = [Document(id=str(n), text=text, published=DAY) for n, text in enumerate(texts)]
    report = audit(documents, HEAD_COUNT, options or Options())
    return [
        (finding.question, sorted(c.document for p in finding.positions for c in p.claims))
        for finding in report.findings
    ]


ROBOTICS, CALDER, FOODS = (
    f"{name} employs {many} people." for name, many in (("Calder Robotics", 400), ("Calder", 900), ("Calder Foods", 50))
)


def test_the_beginning_is_taken_for_the_only_company_that_is_called_so() -> None:
    ((question, documents),) = found(ROBOTICS, CALDER)
    assert "Calder Robotics" in question
    assert documents == ["0", "1"]
    assert found(CALDER, ROBOTICS)[0][0] == question


def test_the_beginning_is_nobodys_where_several_are_called_so() -> None:
    assert found(ROBOTICS, CALDER, FOODS) == []
    assert found(ROBOTICS, FOODS) == []


def test_a_names_file_keeps_the_two_apart(tmp_path: object) -> None:
    path = tmp_path / "names.yaml"  # type: ignore[operator]
    path.write_text("apart:\n  - [Calder, Calder Robotics]\n")
    assert found(ROBOTICS, CALDER, options=Options(names=read_names(path))) == []


def test_the_claim_says_whom_it_was_taken_for() -> None:
    documents = [Document(id=str(n), text=text, published=DAY) for n, text in enumerate((ROBOTICS, CALDER))]
    (finding,) = audit(documents, HEAD_COUNT).findings
    told = {claim.document: claim.named_by for position in finding.positions for claim in position.claims}
    assert told["0"] == ""
    assert "taken for Calder Robotics" in told["1"]
