"""A file that is no good YAML is told so at its line and column, and any editor's file reads alike."""

import codecs
from pathlib import Path

import pytest
from rule_samples import GOOD, book, problems


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
        (b"#" * 1_000_001, "1:1: the file is larger than 1 MB; split it."),
        (b"[" * 900, "1:13: lists and mappings stand too deep in one another; write it flatter."),
        (b"- id: a\n", "1:1: a rule is a mapping of keys, such as `words: [invest]`."),
        (b"? [a]\n: b\n", "1:3: a key is plain text; quote it, and write a rule's slots as `<value>`."),
        (b"a: b\n...\nc: d\n", "3:1: this does not belong to what stands above; separate rules with `---`."),
    ],
)
def test_files_that_are_no_rules(tmp_path: Path, data: bytes, said: str) -> None:
    assert said in problems(tmp_path, data)


def test_a_file_deeper_than_the_parser_goes_is_too_deep(tmp_path: Path) -> None:
    """Newer parsers count the depth themselves, and stop far behind the place where a rule is too deep."""
    (problem,) = problems(tmp_path, b"[" * 900_000)
    assert problem.endswith(": lists and mappings stand too deep in one another; write it flatter.")
