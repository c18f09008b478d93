"""Pairs of articles that contradict each other in nothing give no warning: parts, other times, other companies."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from auditor.model import Document
from auditor.pipeline import audit
from auditor.rule.load import builtin_rules_path, load_rules

BOOK = load_rules([builtin_rules_path()])
TOLD: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("harmless.yaml").read_text(encoding="utf-8"))
PAIRS = [(one, other) for one, others in TOLD["pairs"].items() for other in others]
DAY = dt.date(2026, 3, 3)


def warns(one: str, other: str) -> bool:
    documents = [Document("a", one, source="Wire", published=DAY), Document("b", other, source="Post", published=DAY)]
    return any(finding.level != "note" for finding in audit(documents, BOOK).findings)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_what_is_harmless_gives_no_warning(one: str, other: str) -> None:
    assert warns(one, other) == (other in TOLD["known"])
