"""Baseline and acceptances: what is written is read back, and every slip of a hand is told with its place."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from triage_samples import CALDER, TEN, TODAY, acceptance, acceptances, entries, entry, node

from auditor.errors import FileErrors
from auditor.triage.acceptance import Acceptance, acceptances_text, read_acceptances
from auditor.triage.baseline import Entry, baseline_text, read_baseline
from auditor.triage.dispute import Dispute

BASELINE = """\
# The disputes that are known, by `auditor baseline write`. docs/triage.md says what each line means.
version: 1
known:
- id: investment-total-9fc20d18ba
  first_seen: 2026-03-05
  question: How much will Calder invest in AI?
  positions:
  - answer: $4 billion
    axis: money:USD
    from: 3500000000
    below: 4500000000
  - answer: $6.5 billion
    axis: money:USD
    from: 6450000000
    below: 6550000000
- id: whereabouts-1
  first_seen: 2026-03-05
  question: Is she alive?
  positions:
  - answer: alive
    axis: category
    path:
    - alive
  - answer: murdered
    axis: category
    path:
    - dead
    - murdered
"""
ACCEPTED = """\
# The disputes that were accepted, by `auditor accept`. docs/triage.md says what each line means.
version: 1
accepted:
- id: investment-total-9fc20d18ba
  question: How much will Calder invest in AI?
  reason: The second figure counts the buildings too.
  by: the desk
  on: 2026-03-05
  until: 2026-09-30
  positions:
  - answer: $4 billion
    axis: money:USD
    from: 3500000000
    below: 4500000000
  - answer: $6.5 billion
    axis: money:USD
    from: 6450000000
    below: 6550000000
"""
files = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def without_lines(read: tuple[Entry, ...] | tuple[Acceptance, ...]) -> list[object]:
    return [one.__class__(**{**{name: getattr(one, name) for name in one.__slots__}, "line": 0}) for one in read]


@files
@given(entries(), st.randoms(use_true_random=False))
def test_a_baseline_is_read_back_whatever_its_order(
    tmp_path: Path, known: tuple[Entry, ...], chance: random.Random
) -> None:
    text = baseline_text(known)
    shuffled = list(known)
    chance.shuffle(shuffled)
    assert baseline_text(shuffled) == text
    path = tmp_path / "baseline.yaml"
    path.write_bytes(text.encode())
    assert without_lines(read_baseline(path)) == list(known)


@files
@given(acceptances())
def test_acceptances_are_read_back(tmp_path: Path, accepted: tuple[Acceptance, ...]) -> None:
    path = tmp_path / "accepted.yaml"
    path.write_bytes(acceptances_text(accepted).encode())
    assert without_lines(read_acceptances(path)) == list(accepted)


def test_a_baseline_looks_like_this() -> None:
    alive = Dispute("whereabouts-1", "note", "Is she alive?", (node("dead", "murdered"), node("alive")))
    assert baseline_text([entry(alive), entry(CALDER)]) == BASELINE
    assert yaml.safe_load(BASELINE)["known"][0]["first_seen"] == TODAY


def test_acceptances_look_like_this(tmp_path: Path) -> None:
    path = tmp_path / "accepted.yaml"
    path.write_text(ACCEPTED)
    (read,) = read_acceptances(path)
    assert (read.by, read.until and read.until.isoformat(), read.line) == ("the desk", "2026-09-30", 4)
    assert acceptances_text([read]) == ACCEPTED


def test_nothing_known_is_a_file_too(tmp_path: Path) -> None:
    path = tmp_path / "baseline.yaml"
    path.write_text(baseline_text([]))
    assert read_baseline(path) == ()
    path.write_text(acceptances_text([]))
    assert read_acceptances(path) == ()


def test_every_entry_is_a_block_of_its_own() -> None:
    """Two branches that add an entry each are merged without a conflict, or with one that is only about order."""
    other = Dispute("a-1", "note", "How much?", (TEN, node("x")))
    one, both = baseline_text([entry(CALDER)]), baseline_text([entry(CALDER), entry(other)])
    assert next(line for line in both.splitlines() if line not in one.splitlines()) == "- id: a-1"
    kept = iter(both.splitlines())
    assert all(line in kept for line in one.splitlines())


ENTRY = BASELINE.partition("- id: whereabouts")[0]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("first_seen: 2026-03-05", "first_seen: 5 March", "5:15: `5 March` is no day; write it as 2026-03-05."),
        ("first_seen: 2026-03-05", "first_seen: 2026-02-30", "5:15: `2026-02-30` is no day; write it as 2026-03-05."),
        ("first_seen", "frist_seen", "5:3: `frist_seen` is no key; did you mean `first_seen`?"),
        ("  first_seen: 2026-03-05\n", "", "4:3: `first_seen` is missing; give a day such as 2026-03-05."),
        ("id: investment-total-9fc20d18ba", "id:", "4:3: nothing stands under `id`; give the finding's id"),
        ("from: 3500000000", "from: 3.5 billion", "10:11: `3.5 billion` is no number; write it in digits"),
        ("from: 3500000000", "from: nan", "10:11: `nan` is no number"),
        ("from: 3500000000", "from: [3]", "10:11: one text belongs under `from`, no list and no names"),
        ("below: 4500000000", "below: 3", "8:5: `from` 3.5e+09 is not below `below` 3; an answer holds some value."),
        ("axis: money:USD", "axes: money:USD", "9:5: `axes` is no key; did you mean `axis`?"),
        ("axis: money:USD", "axis: money: USD", "9:16: a second `: ` stands in this value; put the value in quotes."),
        ("  positions:", "  positions: none\n  also:", "7:3: a list belongs under `positions`"),
        ("known:", "known: {}\nunknown:", "4:1: `unknown` is no key"),
        ("version: 1", "version: 2", "2:1: the file is of version 2, and version 1 is the one this auditor reads"),
        ("version: 1\n", "", "2:1: `version` is missing; give `version: 1`"),
        ("known:", "- known:", "3:1: this does not fit the lines above"),
        ("\n- id", "\n- what\n- id", "4:3: an item under `known` is names and values"),
        ("# The", "---\nx: y\n---\n# The", "5:1: a second document begins here; keep one."),
    ],
)
def test_a_slip_in_a_baseline_is_told_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = tmp_path / "baseline.yaml"
    assert old in ENTRY
    path.write_text(ENTRY.replace(old, new, 1))
    with pytest.raises(FileErrors) as caught:
        read_baseline(path)
    told = [str(problem).removeprefix(f"{path}:") for problem in caught.value.problems]
    assert any(line.startswith(said) for line in told), told


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  reason: The second figure counts the buildings too.\n", "", "4:3: `reason` is missing; give why"),
        ("reason: The second figure counts the buildings too.", "reason: ' '", "6:3: nothing stands under `reason`"),
        ("until: 2026-09-30", "until: soon", "9:10: `soon` is no day; write it as 2026-03-05."),
        ("by: the desk", "who: the desk", "7:3: `who` is no key"),
    ],
)
def test_a_slip_in_acceptances_is_told_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = tmp_path / "accepted.yaml"
    assert old in ACCEPTED
    path.write_text(ACCEPTED.replace(old, new, 1))
    with pytest.raises(FileErrors) as caught:
        read_acceptances(path)
    assert str(caught.value).startswith(f"{path}:{said}"), str(caught.value)


def test_an_id_stands_once(tmp_path: Path) -> None:
    path = tmp_path / "accepted.yaml"
    path.write_text(acceptances_text([acceptance(CALDER), acceptance(CALDER)]))
    with pytest.raises(FileErrors, match=r"17:3: the id investment-total-9fc20d18ba stands on line 4 already"):
        read_acceptances(path)


@pytest.mark.parametrize("data", [b"", b"# nothing\n", b"version\n", b"- a\n"])
def test_a_file_that_holds_nothing_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "baseline.yaml"
    path.write_bytes(data)
    with pytest.raises(FileErrors, match=r"baseline\.yaml:1:1: nothing is kept here; begin with `version: 1`\."):
        read_baseline(path)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileErrors, match="1:1: the file cannot be read: Is a directory"):
        read_baseline(tmp_path)


def test_the_file_in_the_guide_is_a_baseline(tmp_path: Path) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "triage.md").read_text(encoding="utf-8")
    path = tmp_path / "baseline.yaml"
    path.write_text(guide.partition("```yaml\n")[2].partition("```")[0], encoding="utf-8")
    assert without_lines(read_baseline(path)) == [entry(CALDER)]
