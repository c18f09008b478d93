"""What is written as YAML is read back as it was, by this project's reader and by any other."""

from __future__ import annotations

import datetime as dt

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from auditor.yamlio.nodes import plain, read_parts
from auditor.yamlio.write import Value, yaml_number, yaml_text

ODD = ["no", "NULL", "~", "2026-03-05", "12:30", "1e3", "- a", "a: b", "a #b", "=", "<<"]
texts = st.text(max_size=30) | st.sampled_from(ODD)


@given(st.lists(texts, max_size=5), texts)
def test_any_text_is_read_back(items: list[str], text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    items = [item.encode("utf-8", "replace").decode() for item in items]
    written = yaml_text({"one": text, "many": items, "inner": [{"a": text, "b": text}]})
    expected = {"one": text, "many": items, "inner": [{"a": text, "b": text}]}
    (part,) = read_parts("a.yaml", written.encode())
    assert part.problems == ()
    assert part.node is not None
    assert plain(part.node) == expected
    assert yaml.safe_load(written) == expected
    assert yaml.load(written, yaml.BaseLoader) == expected


@given(st.lists(texts, max_size=5))
def test_a_text_is_one_line(items: list[str]) -> None:
    written = yaml_text({"many": items}) if items else "\n"
    assert len(written.splitlines()) == 1 + len(items)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_any_number_is_read_back(number: float) -> None:
    assert float(yaml_number(number)) == number


@pytest.mark.parametrize(
    ("number", "written"), [(3.5e9, "3500000000"), (-0.05, "-0.05"), (1e20, "1e+20"), (2.0**53, "9007199254740992.0")]
)
def test_numbers_are_short(number: float, written: str) -> None:
    assert yaml_number(number) == written


def test_it_looks_like_this() -> None:
    value: dict[str, Value] = {
        "version": 1,
        "day": dt.date(2026, 3, 5),
        "text": "How much will Calder's unit invest (in AI)?",
        "money": "$6.5 billion",
        "odd": 'a "b": c',
        "none": [],
        "inner": {"x": 1.5},
        "list": [{"a": "one", "b": ["two", "no"]}, "three"],
    }
    assert yaml_text(value) == (
        "version: 1\n"
        "day: 2026-03-05\n"
        "text: How much will Calder's unit invest (in AI)?\n"
        "money: $6.5 billion\n"
        'odd: "a \\"b\\": c"\n'
        "none: []\n"
        "inner:\n"
        "  x: 1.5\n"
        "list:\n"
        "- a: one\n"
        "  b:\n"
        "  - two\n"
        '  - "no"\n'
        "- three\n"
    )
