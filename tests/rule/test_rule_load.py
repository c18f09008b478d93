"""Rule books are read from files and folders, with every problem of all of them."""

import math
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rule_samples import GOOD, book, only, said, spoiled

from auditor.errors import RuleErrors
from auditor.model import Choice, Facet, Span, Tolerance
from auditor.rule.load import builtin_rules_path, load_rules, read_rulebook


def test_a_rule_is_read_whole(tmp_path: Path) -> None:
    rule = only(tmp_path, GOOD)
    assert (rule.id, rule.subject, rule.words) == ("plant-cost", ("organisation",), ("pay", "cost"))
    assert (rule.needs, rule.unless, rule.tied_to) == (("plant",), ("pay rise",), ("<value> plant",))
    steel, glass = Choice("steel", ("steel",)), Choice("glass", ("glass", "bottle"))
    assert rule.same == (Facet("plant", (steel, glass), "skip"),)
    assert (rule.value, rule.choices, rule.period) == ("money", (), "")
    assert rule.within == Span("90 days", 2160.0)
    assert rule.tolerance == Tolerance("3%", 0.03, "relative")
    assert (rule.level, rule.status, rule.stance) == ("warning", "experimental", ("fact", "plan"))
    assert rule.path == str(tmp_path / "rule.yaml")
    assert [example.kind for example in rule.examples] == ["disputes", "agrees", "ignores"]


def test_money_that_only_time_joins_is_a_note_beyond_twice(tmp_path: Path) -> None:
    twice = Tolerance("2 times", 2.0, "times")
    assert only(tmp_path, GOOD).note_beyond == twice
    assert only(tmp_path, spoiled("same:", "same:\n  period: stated")).note_beyond == twice
    assert only(tmp_path, spoiled("same:", "same:\n  period: year")).note_beyond is None
    assert only(tmp_path, spoiled("level:", "note_beyond: 1.5 times\nlevel:")).note_beyond == Tolerance(
        "1.5 times", 1.5, "times"
    )


def test_a_period_needs_no_within(tmp_path: Path) -> None:
    rule = only(tmp_path, spoiled("within: 90 days\n", "").replace("same:", "same:\n  period: year"))
    assert (rule.period, rule.within) == ("year", Span("ever", math.inf))


@pytest.mark.parametrize(
    ("text", "hours"),
    [("ever", math.inf), ("36 hours", 36), ("1 day", 24), ("2 years", 17532), ("1.5 days", 36)],
)
def test_lengths_of_time(tmp_path: Path, text: str, hours: float) -> None:
    assert only(tmp_path, spoiled("90 days", text)).within == Span(text, hours)


def test_a_nested_map_reads_depth_first(tmp_path: Path) -> None:
    answers = "{up: [rose], down: {any: [fell], far: {any: [plunged], farthest: [crashed]}, little: [slipped]}}"
    rule = only(tmp_path, spoiled("value: money", f"value: {answers}").replace("tolerance: 3%\n", ""))
    assert rule.value == "category"
    assert rule.choices == (
        Choice("up", ("rose",)),
        Choice("down", ("fell",)),
        Choice("far", ("plunged",), "down"),
        Choice("farthest", ("crashed",), "far"),
        Choice("little", ("slipped",), "down"),
    )


def test_prose_may_be_one_text_or_a_list(tmp_path: Path) -> None:
    prose = "settled_by: the\n  filing\nfalse_alarms: two plants\nreferences: [one, two]\n"
    rule = only(tmp_path, prose + "stance: [forecast]\n" + GOOD)
    assert (rule.settled_by, rule.false_alarms) == ("the filing", ("two plants",))
    assert (rule.references, rule.stance) == (("one", "two"), ("forecast",))


def test_money_may_be_per_something_and_subjects_may_be_names(tmp_path: Path) -> None:
    text = spoiled("value: money", "value: money  per share").replace("organisation", "[Acme, place, eBay]")
    rule = only(tmp_path, text)
    assert (rule.value, rule.subject) == ("money per share", ("Acme", "place", "eBay"))


def test_a_rule_may_have_no_subject(tmp_path: Path) -> None:
    text = spoiled("will <subject> pay for its", "is paid for the").replace("organisation", "none")
    assert only(tmp_path, text).subject == ("none",)


def test_a_taken_id_names_both_places(tmp_path: Path) -> None:
    found = book(tmp_path, GOOD, "# again\n" + GOOD)
    first, second = tmp_path / "0.yaml", tmp_path / "1.yaml"
    assert [rule.path for rule in found.rules] == [str(first)]
    assert [str(problem) for problem in found.problems] == [
        f"{second}:2:5: the id `plant-cost` is taken at {first}:1:5; give each its own."
    ]


def test_an_id_is_taken_by_a_bad_rule_too(tmp_path: Path) -> None:
    found = book(tmp_path, spoiled("90 days", "year"), GOOD)
    assert [Path(problem.path).name for problem in found.problems] == ["0.yaml", "1.yaml"]


def test_all_problems_of_all_files_are_raised_at_once(tmp_path: Path) -> None:
    book(tmp_path, spoiled("90 days", "year"), "id: [", GOOD.replace("plant-cost", "other"))
    with pytest.raises(RuleErrors) as caught:
        load_rules([tmp_path])
    assert [Path(problem.path).name for problem in caught.value.problems] == ["0.yaml", "1.yaml"]
    assert [rule.id for rule in read_rulebook([tmp_path]).rules] == ["other"]


def test_folders_are_read_in_order_and_each_file_once(tmp_path: Path) -> None:
    for place in ("b/two.yml", "a/one.yaml", ".hidden/no.yaml", "a/notes.txt"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text(GOOD.replace("plant-cost", Path(place).stem), encoding="utf-8")
    rules = load_rules([tmp_path, tmp_path / "a", tmp_path / "b" / "two.yml"])
    assert [rule.id for rule in rules] == ["one", "two"]


def test_paths_without_rules_are_problems(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "blank.yaml").write_text("# nothing\n---\n", encoding="utf-8")
    found = read_rulebook([tmp_path / "empty", tmp_path / "blank.yaml", tmp_path / "gone.yaml"])
    assert [said(problem) for problem in found.problems] == [
        "1:1: no rule stands in this file; write one, or delete the file.",
        "1:1: no rule file (*.yaml, *.yml) stands in this folder.",
        "1:1: the file cannot be read: No such file or directory.",
    ]


def test_a_link_to_itself_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    assert len(read_rulebook([tmp_path / "loop.yaml"]).problems) == 1


LINES = tuple(
    line
    for file in sorted(builtin_rules_path().rglob("*.yaml"))
    for line in file.read_text(encoding="utf-8").splitlines()
)
TEXTS = tuple(file.read_text(encoding="utf-8") for file in sorted(builtin_rules_path().rglob("*.yaml")))


@st.composite
def mangled(draw: st.DrawFn) -> str:
    """A shipped rule with some of its lines deleted, doubled, indented, cut off, or taken from another."""
    lines = draw(st.sampled_from(TEXTS)).splitlines()
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        old = lines[at]
        cut = draw(st.integers(0, len(old)))
        new = [[], [old, old], ["  " + old], [old[:cut]], [old[cut:]], [draw(st.sampled_from(LINES))]]
        new += [[old[:cut] + draw(st.text("[]{}<>:|-#&*!%@'\"\t ,a\u00e9", max_size=3)) + old[cut:]]]
        lines[at : at + 1] = draw(st.sampled_from(new))
        if not lines:
            break
    return "\n".join(lines)


@given(mangled())
@settings(deadline=None, max_examples=150)
def test_a_mangled_rule_gives_problems_and_nothing_else(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.getbasetemp() / "mangled.yaml"
    file.write_text(text, encoding="utf-8")
    found = read_rulebook([file])
    assert found.rules or found.problems
    lines = text.splitlines() or [""]
    for problem in found.problems:
        assert 1 <= problem.line <= len(lines) + 1
        assert problem.column >= 1
        assert problem.message.endswith((".", "?"))
        assert "\n" not in problem.message
