from __future__ import annotations

from dataclasses import replace

import pytest
from samples import claim, dollars

from auditor.finding.parts import parts_in_words


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (("body",), "text"),
        (("lead",), "text"),
        (("title",), "title"),
        (("body", "title"), "title and text"),
        (("summary", "body"), "summary and text"),
        (("body", "lead"), "lead and text"),
        (("lead", "title"), "title and text"),
        (("body", "lead", "title"), "title, lead and text"),
        (("body", "lead", "summary", "title"), "title, summary, lead and text"),
        (("title", "title", "body"), "title and text"),
    ],
)
def test_parts_of_an_article_in_words(parts: tuple[str, ...], words: str) -> None:
    assert parts_in_words(replace(claim(dollars(1, 2)), part=part) for part in parts) == words
