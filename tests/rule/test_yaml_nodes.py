"""YAML becomes text with its place, and every slip of YAML itself a sentence."""

import codecs
from pathlib import Path

import pytest
import yaml
from rule_samples import GOOD, book, problems

from auditor.rule.yaml_nodes import Entries, Items, Node, Text, plain, read_parts

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


@pytest.mark.parametrize("start", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_files_of_any_editor_read_alike(tmp_path: Path, start: bytes, end: str) -> None:
    (rule,) = book(tmp_path, start + GOOD.replace("\n", end).encode()).rules
    (plainly,) = book(tmp_path, GOOD).rules
    assert rule == plainly


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"id: caf\xe9\n", "1:8: the file is not UTF-8 here; save it as UTF-8."),
        (b"\xef\xbb\xbfid: x\nb: \xff", "2:4: the file is not UTF-8 here; save it as UTF-8."),
        ("id: a".encode("utf-16"), "1:1: the file is in UTF-16; save it as UTF-8."),
        (b"id: a\nb: \x07\n", "2:4: a control character (U+0007) stands here; delete it."),
        (b"#" * 1_000_001, "1:1: the file is larger than 1 MB; a rule file holds a few rules."),
        (b"[" * 900, "1:13: lists and mappings stand too deep in one another; a rule is nearly flat."),
        (b"- id: a\n", "1:1: a rule is a mapping of keys, such as `words: [invest]`."),
        (b"? [a]\n: b\n", "1:3: a key is plain text; quote it, and write slots as `<value>`."),
        (b"a: b\n...\nc: d\n", "3:1: this does not belong to the rule above; separate rules with `---`."),
    ],
)
def test_files_that_are_no_rules(tmp_path: Path, data: bytes, said: str) -> None:
    assert said in problems(tmp_path, data)


def test_a_file_deeper_than_the_parser_goes_is_too_deep(tmp_path: Path) -> None:
    """Newer parsers count the depth themselves, and stop far behind the place where a rule is too deep."""
    (problem,) = problems(tmp_path, b"[" * 900_000)
    assert problem.endswith(": lists and mappings stand too deep in one another; a rule is nearly flat.")


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
        ("a: {value} deal", 1, 4, "`{` opens a mapping; slots are written `<value>`"),
        ("a:\n  - b\n c: d", 3, 2, "this does not fit the lines above"),
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
