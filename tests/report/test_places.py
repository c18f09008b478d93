"""Where machine formats say that a claim stands."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import report_samples as samples
from hypothesis import given
from hypothesis import strategies as st

from auditor.report.places import Place, place_of, uri

CLAIM = samples.direction_finding().positions[0].claims[0]


@pytest.mark.parametrize(
    ("document", "place"),
    [
        ("a/b.md", Place("a/b.md", 12, 13)),
        ("./a/b.md", Place("a/b.md", 12, 13)),
        ("a\\b.md", Place("a/b.md", 12, 13)),
        ("news.jsonl:7", Place("news.jsonl", 7, 7)),
        ("news.jsonl.gz:7", Place("news.jsonl.gz", 7, 7)),
        ("odd:7", Place("odd:7", 12, 13)),
        ("", Place("unnamed", 12, 13)),
    ],
)
def test_places(document: str, place: Place) -> None:
    assert place_of(replace(CLAIM, document=document)) == place


@given(st.text(st.characters()))
def test_any_name_makes_a_uri(name: str) -> None:
    assert re.fullmatch(r"(file://)?([A-Za-z0-9._~/-]|%[0-9A-F]{2})*", uri(name))


def test_names_of_files_that_are_no_utf_8_keep_their_bytes() -> None:
    assert uri(b"caf\xe9.md".decode("utf-8", "surrogateescape")) == "caf%E9.md"
    assert uri("/a b.md") == "file:///a%20b.md"
