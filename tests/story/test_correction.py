"""Notes of correction: which are, which only look so, and the figures they call wrong."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.model import Claim, Document, Reading, Value
from auditor.story.correction import CORRECTED, read_correction, without_wrong

BODY = "Acme will buy Brightwater for $16 billion, the company said. The deal needs the consent of the regulator. "
MORE = "Shareholders will vote in May. Analysts had waited for the bid. Both boards agreed. No plant will close. "


def wrong(document: Document) -> list[str]:
    correction = read_correction(document)
    return [document.text[m.start : m.end] for m in correction.wrong] if correction else ["no note"]


@pytest.mark.parametrize(
    ("note", "figures"),
    [
        ("(Corrects price in paragraph 1 to $16 billion from $14 billion)", ["$14 billion"]),
        ("(This story corrects the price to $16 billion, not $14 billion.)", ["$14 billion"]),
        ("(This story was corrected in paragraph 1 to say $16 billion instead of $14 billion)", ["$14 billion"]),
        ("Corrects amount of the bid from $14 billion.", ["$14 billion"]),
        ("NOTE: Company corrects price to $16 billion from $14 billion", ["$14 billion"]),
        ("(The story was refiled to fix the spelling of Brightwater)", []),
        ("(Corrects name to Brightwater from Whitewater in paragraph 3)", []),
        ("(Corrected paragraph 2 to make clear that both boards agreed)", []),
    ],
)
@pytest.mark.parametrize("at", ["head", "foot"])
def test_notes(note: str, figures: list[str], at: str) -> None:
    text = f"{note}\n\n{BODY}{MORE}" if at == "head" else f"{BODY}{MORE}\n\n{note}"
    assert wrong(Document("a", text)) == figures


@pytest.mark.parametrize(
    "text",
    [
        "The amended offer values Acme at $16 billion, not $14 billion.",
        "The company clarified its schedule after a report.",
        "Corrected for the share issue, profit rose to $16 million from $14 million.",
        "The regulator corrects an imbalance of long standing.",
        "Profit, corrected for currencies, was $16 million.",
    ],
)
def test_what_is_no_note(text: str) -> None:
    assert read_correction(Document("a", f"{text} {BODY}")) is None
    assert read_correction(Document("a", f"{BODY}{MORE}{text}")) is None


def test_a_headline_that_tells_of_a_correction() -> None:
    text = "Acme said it will pay a dividend of $5.44 a share, not the $5.83 it reported earlier."
    assert wrong(Document("a", text, title="Acme unit corrects dividend rate")) == ["$5.83"]
    assert wrong(Document("a", text, title="Acme sets dividend")) == ["no note"]


def test_the_printed_note_ends_with_its_bracket() -> None:
    correction = read_correction(Document("a", f"{BODY}{MORE} (Corrects date of the vote) (Reporting by Ann Lee"))
    assert correction is not None
    assert correction.note == "Corrects date of the vote"


def claim(low: float, text: str, words: str) -> Claim:
    start = text.index(words)
    value = Value("money", words, low, low + 1e9, "USD", (Reading("money:USD", low, low + 1e9),), words)
    return Claim(
        "deal", "Acme", "acme", (), value, None, "asserted", "a", "Wire", dt.date(2026, 3, 2), 1, start,
        start + len(words), words,
    )  # fmt: skip


def test_the_figure_that_a_note_calls_wrong_is_not_compared() -> None:
    text = f"{BODY}{MORE}\n(Corrects price to $16 billion from $14 billion)"
    claims = [claim(15.5e9, text, "$16 billion"), claim(13.5e9, text, "$14 billion")]
    kept = without_wrong(claims, read_correction(Document("a", text)))
    assert [one.excluded for one in kept] == ["", CORRECTED]
    assert without_wrong(claims, None) == claims
