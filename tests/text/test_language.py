"""The language of an article: English is never taken for another; others are told by their words and letters."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.language import READ, language_of
from auditor.text.lexicon import languages

NEWS: dict[str, str] = yaml.safe_load((Path(__file__).parent / "languages.yaml").read_text(encoding="utf-8"))
ENGLISH = """Acme will invest $10 billion in new plants, it said on Monday, and the board has not yet said how many jobs
it means for the region, or by when. """


@pytest.mark.parametrize("language", NEWS)
def test_a_short_story_is_told_by_its_own_words(language: str) -> None:
    assert language_of(NEWS[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH + " " + NEWS["German"],
        NEWS["Chinese"] + "\n" + ENGLISH * 3,
        'The paper wrote: "' + NEWS["French"] + '" ' + ENGLISH * 2,
        "Banco de Elmstadt, Los Ríos, La Paz and Los Altos de la Vega are the banks that were named by the court.",
    ],
)
def test_english_with_words_of_another_language_is_english(text: str) -> None:
    assert language_of(text) == "English"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Shr 34 cts vs 1.20 dlrs\n    Net 4.1 mln vs 12.6 mln\n    Revs 230 mln vs 198 mln\n",
        "Banco de la Vega 3.2\nCaja de los Ríos 4.1\nEl Banco del Norte 2.2",
        "Acme 10 Brightwater 12 Calder 17",
        "…",
        "1234 5678",
    ],
)
def test_what_is_not_sure_is_not_told(text: str) -> None:
    assert language_of(text) == ""


def test_every_language_of_the_lexicon_is_read() -> None:
    assert len(READ) == len(languages())


words = st.lists(st.sampled_from(ENGLISH.split()), min_size=12, max_size=40).map(" ".join)
other = st.sampled_from(sorted(set(NEWS) - {"Chinese"}))


@given(words, other, st.integers(0, 3))
def test_an_article_with_a_tenth_of_english_is_never_foreign(english: str, language: str, times: int) -> None:
    """However its parts are laid out within the first characters that are looked at."""
    text = f"{NEWS[language][:200]} {ENGLISH} {english} {ENGLISH} " * times
    assert language_of(text) in {"", "English"}
