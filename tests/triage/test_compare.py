"""What changed between two reports: questions opened and settled, answers that came and went."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from triage_samples import CALDER, FOUR, SIX, TEN, finding, node, report, span

from auditor.errors import UsageError
from auditor.model import LEVELS
from auditor.report import render
from auditor.triage.compare import Difference, Moved, difference
from auditor.triage.dispute import Dispute, disputes_of
from auditor.triage.saved import read_saved

OVER, UNDER = span(2e10, math.inf, answer="over $20 billion"), span(-math.inf, 3e9, answer="under $3 billion")
MARKS = (FOUR, SIX, TEN, OVER, UNDER)


@st.composite
def disputes(draw: st.DrawFn) -> tuple[Dispute, ...]:
    names = draw(st.lists(st.sampled_from("abcdef"), unique=True))
    return tuple(
        Dispute(
            f"rule-{name}",
            draw(st.sampled_from(["error", "warning", "note"])),
            "How much?",
            tuple(draw(st.lists(st.sampled_from(MARKS), min_size=2, max_size=3, unique=True))),
        )
        for name in names
    )


@given(disputes())
def test_a_report_does_not_differ_from_itself(now: tuple[Dispute, ...]) -> None:
    assert difference(now, now[::-1]) == Difference((), (), (), len(now))


@given(disputes(), disputes())
def test_every_question_is_told_once_and_backwards_the_other_way(
    old: tuple[Dispute, ...], new: tuple[Dispute, ...]
) -> None:
    there, back = difference(old, new), difference(new, old)
    assert {one.id for one in there.opened} == {one.id for one in back.settled}
    assert {one.dispute.id: one.added for one in there.moved} == {one.dispute.id: one.gone for one in back.moved}
    assert len(there.opened) + len(there.moved) + there.same == len(new)


def test_what_opened_moved_and_settled() -> None:
    moved = replace(CALDER, marks=(FOUR, TEN))
    opened, settled = replace(CALDER, id="a-1", level="note"), replace(CALDER, id="b-1")
    found = difference([CALDER, settled], [opened, moved])
    assert found == Difference((opened,), (Moved(moved, (TEN,), (SIX,)),), (settled,), 0)
    assert found.newly == (opened, moved)
    assert difference([moved], [replace(moved, marks=(FOUR, TEN, SIX))]).newly


def test_the_gravest_come_first() -> None:
    grades = [replace(CALDER, id=f"a-{level}", level=level) for level in LEVELS]
    assert [one.level for one in difference([], grades).opened] == list(reversed(LEVELS))


@pytest.mark.parametrize("back", [False, True])
def test_a_subject_under_another_name_is_the_same(back: bool) -> None:
    renamed = replace(CALDER, id="investment-total-0", former_ids=(CALDER.id,))
    old, new = ([renamed], [CALDER]) if back else ([CALDER], [renamed])
    assert difference(old, new) == Difference((), (), (), 1)


def saved(path: Path, *shown: Dispute) -> Path:
    path.write_text(render(report(*shown), "json"), encoding="utf-8")
    return path


@given(st.data())
def test_a_saved_report_is_read_as_it_was(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    now = data.draw(disputes())
    path = saved(tmp_path_factory.mktemp("saved") / "report.json", *now)
    read = read_saved(path)
    assert read.disputes == now
    assert read.rules == tuple(sorted({one.rule for one in now}))
    assert (read.claims, read.unreadable) == (9, 0)


def test_categories_are_read_with_their_paths(tmp_path: Path) -> None:
    paths = [("alive",), ("dead", "murdered")]
    path = saved(tmp_path / "report.json", replace(CALDER, marks=tuple(node(*one) for one in paths)))
    (read,) = read_saved(path).disputes
    assert [mark.places[0].path for mark in read.marks] == paths


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is no json at line 1, column 1; write it with `auditor audit CORPUS --format json=FILE`."),
        ("[1,\n2", "is no json at line 2, column 2"),
        ("[1]", "is no report of this auditor (the whole: "),
        ('{"version": 1, "findings": [], "rules": []}', "is no report of this auditor (ledger: Field required); write"),
        ("[" * 100_000, "is no json"),
    ],
)
def test_what_is_no_report_is_told(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "report.json"
    path.write_text(text)
    with pytest.raises(UsageError) as caught:
        read_saved(path)
    assert said in str(caught.value)
    with pytest.raises(UsageError, match=r"none\.json cannot be read: No such file or directory\."):
        read_saved(tmp_path / "none.json")


def test_a_report_of_another_version_is_told(tmp_path: Path) -> None:
    path = saved(tmp_path / "report.json", CALDER)
    content = {**json.loads(path.read_text()), "version": 2}
    path.write_text(json.dumps(content))
    with pytest.raises(UsageError, match="is a report of version 2, and this auditor reads version 1"):
        read_saved(path)


def test_a_position_without_a_place_is_told(tmp_path: Path) -> None:
    path = saved(tmp_path / "report.json", CALDER)
    content = json.loads(path.read_text())
    content["findings"][0]["positions"][0]["places"] = []
    path.write_text(json.dumps(content))
    with pytest.raises(UsageError, match=r"\(findings\.0\.positions\.0\.places: "):
        read_saved(path)


def test_the_sample_is_what_its_finding_is_told_as() -> None:
    assert disputes_of([finding(CALDER)]) == (CALDER,)
