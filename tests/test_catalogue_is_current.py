"""The committed catalogue of the rule book is what `auditor rules docs docs/rules` writes."""

from __future__ import annotations

from pathlib import Path

from auditor.report.catalogue import catalogue
from auditor.rule.load import builtin_rules_path, load_rules

FOLDER = Path(__file__).parents[1] / "docs" / "rules"


def test_the_catalogue_is_current() -> None:
    pages = catalogue(load_rules([builtin_rules_path()]))
    written = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.iterdir()}
    assert sorted(written) == sorted(pages)
    stale = [name for name, text in pages.items() if written[name] != text]
    assert stale == [], "write it anew: auditor rules docs docs/rules"
