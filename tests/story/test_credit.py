"""Which agency an article credits for its text."""

from __future__ import annotations

import pytest

from auditor.model import Document
from auditor.story.credit import agency_of

BODY = "Acme sold its mill in Elmstadt to a rival for an undisclosed sum. " * 8


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"ELMSTADT (Reuters) - {BODY}", "Reuters"),
        (f"ELMSTADT, March 2 (AFP) -- {BODY}", "AFP"),
        (f"ELMSTADT (AP) _ {BODY}", "AP"),
        (f"By Ann Lee of The Associated Press\n\n{BODY}", "AP"),
        (f"By ANN LEE, Associated Press\n{BODY}", "AP"),
        (f"The Canadian Press\n{BODY}", "CP"),
        (f"{BODY}\n\n- AP", "AP"),
        (f"{BODY} (dpa)", "dpa"),
        (f"{BODY}\n© 2026 The Associated Press. All rights reserved.", "AP"),
        (f"{BODY} The minister told Reuters that no plant would close.", ""),
        (f"{BODY} Shares fell, according to AP", ""),
        (f"Acme (Reuters: ACME) {BODY}", ""),
        (BODY, ""),
        ("- AP", ""),
    ],
)
def test_credits(text: str, agency: str) -> None:
    assert agency_of(Document("a", text)) == agency


def test_an_agency_s_own_page_is_its_own() -> None:
    assert agency_of(Document("a", BODY, source="Associated Press")) == "AP"
