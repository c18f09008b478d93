"""Place an answer on a tree numbered depth first: a general answer contains its special ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from auditor.model import Choice, Interval, Reading, Value


def number_tree(choices: Sequence[Choice]) -> Mapping[str, Interval]:
    """The interval of each answer; siblings are disjoint, a parent spans its children and a place of its own."""
    children: dict[str, list[str]] = {}
    for choice in choices:
        children.setdefault(choice.within, []).append(choice.name)
    intervals: dict[str, Interval] = {}

    def visit(name: str, begin: int) -> int:
        end = begin + 1
        for child in children.get(name, ()):
            end = visit(child, end)
        intervals[name] = Interval(float(begin), float(end))
        return end

    begin = 0
    for root in children.get("", ()):
        begin = visit(root, begin)
    return intervals


def place_category(choice: str, tree: Mapping[str, Interval], text: str) -> Value:
    """The value of an answer of a map."""
    at = tree[choice]
    answer = f"{choice} ({' '.join(text.split())})" if text.lower() != choice.lower() else choice
    return Value("category", text, at.low, at.high, choice, (Reading("category", at.low, at.high),), answer)


def place_truth(text: str, *, yes: bool) -> Value:
    """The value of a yes or a no."""
    at, answer = (1.0, "yes") if yes else (0.0, "no")
    shown = f"{answer} ({' '.join(text.split())})"
    return Value("category", text, at, at + 1, answer, (Reading("category", at, at + 1),), shown)
