"""YAML becomes text with its place, and every slip of YAML itself a sentence."""

import pytest
import yaml

from auditor.yamlio.nodes import Entries, Items, Node, Text, plain, read_parts

PARSERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]


def node(text: str) -> Node:
    (part,) = read_parts("a.yaml", text.encode())
    assert part.problems == ()
    assert part.node is not None
    return part.node


def test_every_scalar_is_text() -> None:
    found = plain(node("a: NO\nb: 12:30\nc: 3%\nd: [1, null, 2026-03-02]\ne: {f: 0.10}\n"))
    assert found == {"a": "NO", "b": "12:30", "c": "3%", "d": ["1", "null", "2026-03-02"], "e": {"f": "0.10"}}


def test_nodes_know_their_place() -> None:
    root = node("# on top\na: b\nc:\n  - d\n  - 'e'\nf: |\n    g\n   \n    h\n")
    assert isinstance(root, Entries)
    assert (root.line, root.column) == (2, 1)
    key, value = root.find("c") or pytest.fail("no key")
    assert (key.line, key.column) == (3, 1)
    assert isinstance(value, Items)
    assert [(item.line, item.column) for item in value.values] == [(4, 5), (5, 5)]
    _, block = root.find("f") or pytest.fail("no key")
    assert block == Text("g\n\nh\n", 6, 4, block=5)


def test_documents_keep_the_lines_of_their_file() -> None:
    parts = read_parts("a.yaml", b"---\na: b\n--- # two\nc: d\n---\n")
    assert [part.node and part.node.line for part in parts] == [2, 4]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("a: b: c", 1, 5, "a second `: ` stands in this value"),
        ("a:\n\tb: c", 2, 1, "a tab stands where YAML needs spaces"),
        ("a: [b, c\nd: e", 2, 2, "the list that opens on line 1 is not closed"),
        ("a: {b: c\nd: e", 2, 2, "the mapping that opens on line 1 is not closed"),
        ("a: 'x\nb: c", 1, 4, "the quote that opens here is not closed"),
        ("a: @x", 1, 4, "a plain value cannot begin with `@`"),
        ("a: b\nc\n", 2, 1, "this line is no `key: value`"),
        ("a: {value} deal", 1, 4, "`{` opens a mapping; quote it, and write a rule's slots as `<value>`"),
        ("a:\n  - b\n c: d", 3, 2, "this line begins below neither `a` on line 1 nor the text on line 2;"),
        (
            "a: |\n  b\nc: d\n  e: f",
            4,
            3,
            "this line begins further right than `c` on line 3, which has its value already;",
        ),
        ("a: 'the mayor's own'\nb: c", 1, 14, "the quote that opens this value ends at this apostrophe;"),
        ("a: - b", 1, 4, "a list item `- ` cannot begin here"),
        ("a: | x", 1, 6, "text stands after `|`"),
        ("a: [b,,c]", 1, 7, "a list item is missing here"),
        ("a: ! [b]\nc: !!int 3", 2, 4, "`!` gives a value a type"),
        ("a: &b c", 1, 4, "`&b` names a part of the file"),
        ("a: *b", 1, 4, "`*` repeats another part of the file"),
        ("a: b\na: c", 2, 1, "`a` stands on line 1 already"),
    ],
)
def test_both_parsers_find_the_same_slip(text: str, line: int, column: int, said: str, parser: type) -> None:
    (part,) = read_parts("a.yaml", text.encode(), parser)
    (problem,) = part.problems
    assert (problem.line, problem.column) == (line, column)
    assert problem.message.startswith(said)
