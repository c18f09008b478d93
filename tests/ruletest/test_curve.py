"""The share of claim pairs that disagree, against the time between them."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.cli import main
from auditor.finding.curve import BUCKETS, MOST, Curve
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules
from auditor.ruletest.curve import corpus_curves

RULES = [
    rule for rule in load_rules([builtin_rules_path()]) if rule.id in ("investment-total", "price-move-arithmetic")
]
WORDS = [
    "the",
    "a",
    "of",
    "and",
    "to",
    "was",
    "with",
    "for",
    "by",
    "on",
    "they",
    "had",
    "were",
    "all",
    "when",
    "who",
    "more",
    "no",
]
WORDS += [
    "house",
    "tree",
    "river",
    "stone",
    "door",
    "road",
    "field",
    "light",
    "water",
    "table",
    "chair",
    "garden",
    "window",
]
NEW_YEAR = dt.datetime(2026, 1, 1, 12, tzinfo=dt.UTC)


def article(n: int, amount: int, published: dt.date) -> Document:
    own = " ".join(Random(n).choices(WORDS, k=40))  # else all were copies of one story
    return Document(
        f"{n}.txt",
        f"Acme will invest ${amount} billion in AI. The clerk of the town said that {own}.",
        published=published,
    )


def curve(*documents: Document) -> Curve:
    return corpus_curves(documents, RULES)["investment-total"]


def told(found: Curve) -> dict[str, tuple[int, int]]:
    return {name: (found.disagree[k], found.pairs[k]) for k, (name, _) in enumerate(BUCKETS) if found.pairs[k]}


def test_each_pair_is_counted_once_by_the_time_between() -> None:
    later = [dt.timedelta(0), dt.timedelta(minutes=30), dt.timedelta(hours=20), dt.timedelta(days=40)]
    found = curve(*(article(n, 4 if n < 2 else 9, NEW_YEAR + shift) for n, shift in enumerate(later)))
    assert told(found) == {"hour": (0, 1), "day": (2, 2), "quarter": (2, 3)}
    assert found.drawn == 0


def test_days_without_a_time_are_never_of_one_hour() -> None:
    found = curve(article(0, 4, NEW_YEAR.date()), article(1, 9, NEW_YEAR.date()))
    assert told(found) == {"day": (1, 1)}


def test_sums_of_a_sentence_have_no_curve() -> None:
    assert set(corpus_curves([], RULES)) == {"investment-total"}


@settings(deadline=None, max_examples=25)
@given(st.lists(st.tuples(st.sampled_from([4, 9]), st.integers(0, 40)), max_size=8))
def test_order_says_nothing(told: list[tuple[int, int]]) -> None:
    documents = [article(n, amount, NEW_YEAR + dt.timedelta(days=day)) for n, (amount, day) in enumerate(told)]
    assert curve(*documents) == curve(*reversed(documents))
    assert sum(curve(*documents).pairs) == len(told) * (len(told) - 1) // 2


def test_a_huge_question_is_drawn_from() -> None:
    documents = [article(n, 4 + n % 2, NEW_YEAR + dt.timedelta(days=n % 90)) for n in range(120)]
    found = curve(*documents)
    assert (sum(found.pairs), found.drawn) == (MOST, 1)
    assert found == curve(*documents)


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for day, amount in ((2, 4), (3, 9)):
        Path(f"2026-03-0{day}-wire.txt").write_text(f"Acme will invest ${amount} billion in AI.")
    command = ["rules", "test", "--select", "investment-total", "--curve", "."]
    table = CliRunner().invoke(main, command)
    assert (table.exit_code, "100 % (1)" in table.stdout) == (0, True)
    content = json.loads(CliRunner().invoke(main, [*command, "--format", "json"]).stdout)
    (rule,) = content["rules"]
    assert [(b["within"], b["disagree"], b["pairs"]) for b in rule["buckets"] if b["pairs"]] == [("day", 1, 1)]
