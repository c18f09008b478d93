from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.compare.category import number_tree, place_category, place_truth
from auditor.model import Choice, Interval, Reading


@st.composite
def trees(draw: st.DrawFn) -> list[Choice]:
    """A tree of up to eight answers; the general answer may come after its special ones."""
    size = draw(st.integers(1, 8))
    choices = [
        Choice(f"c{i}", (), f"c{draw(st.integers(0, i - 1))}" if i and draw(st.booleans()) else "") for i in range(size)
    ]
    return draw(st.permutations(choices))


def ancestors(choices: list[Choice], name: str) -> set[str]:
    above = {c.name: c.within for c in choices}
    found = set()
    while name:
        found.add(name)
        name = above[name]
    return found


@given(trees())
def test_answers_meet_exactly_where_one_includes_the_other(choices: list[Choice]) -> None:
    tree = number_tree(choices)
    assert set(tree) == {choice.name for choice in choices}
    for a in tree:
        for b in tree:
            related = a in ancestors(choices, b) or b in ancestors(choices, a)
            assert tree[a].meets(tree[b]) == related


def test_a_general_answer_is_no_special_one() -> None:
    tree = number_tree([Choice("good", ()), Choice("great", (), "good"), Choice("fine", (), "good"), Choice("bad", ())])
    assert tree["good"].high - tree["good"].low > sum(tree[c].high - tree[c].low for c in ("great", "fine"))


def test_the_words_stand_beside_the_answer() -> None:
    tree = number_tree([Choice("good", ("well\nreceived",))])
    assert place_category("good", tree, "well\nreceived").answer == "good (well received)"
    assert place_category("good", tree, "Good").answer == "good"


def test_numbers_are_given_depth_first_without_a_gap() -> None:
    tree = number_tree([Choice("good", ()), Choice("great", (), "good"), Choice("bad", ())])
    assert tree == {"good": Interval(0, 2), "great": Interval(1, 2), "bad": Interval(2, 3)}


def test_an_answer_of_a_map_is_placed_on_the_axis_of_categories() -> None:
    tree = number_tree([Choice("good", ()), Choice("bad", ())])
    value = place_category("bad", tree, "awful")
    assert (value.kind, value.unit, value.low, value.high) == ("category", "bad", 1.0, 2.0)
    assert value.readings == (Reading("category", 1.0, 2.0),)
    assert (value.text, value.answer) == ("awful", "bad (awful)")


def test_yes_and_no_lie_beside_each_other() -> None:
    no, yes = place_truth("denied\nit", yes=False), place_truth("confirmed it", yes=True)
    assert no.readings == (Reading("category", 0.0, 1.0),)
    assert yes.readings == (Reading("category", 1.0, 2.0),)
    assert [(v.kind, v.low, v.high, v.unit, v.answer) for v in (no, yes)] == [
        ("category", 0.0, 1.0, "no", "no (denied it)"),
        ("category", 1.0, 2.0, "yes", "yes (confirmed it)"),
    ]
