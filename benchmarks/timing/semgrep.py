"""Semgrep with ten rules that ask for the words of ten of ours and a figure in one sentence, on the same text."""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from auditor.model import Document, Rule
from auditor.text.inflect import forms
from timing.row import megabytes, of_command

_ARGUMENTS = ("scan", "--metrics=off", "--disable-version-check", "--no-git-ignore", "-j", "1", "--json", "-q")
"""No network, one core, every file."""


def semgrep(documents: Sequence[Document], rules: Sequence[Rule]) -> float | None:
    """Megabytes a second of one core, the time of a run over nothing taken off; None where it is not installed.

    It prints the places that a rule's words and a figure share: the first step of reading a claim, and the only one.
    """
    beside = Path(sys.executable).with_name("semgrep")
    tool = str(beside) if beside.exists() else shutil.which("semgrep")
    if tool is None:
        print("Semgrep is not installed: left out", file=sys.stderr)
        return None
    with tempfile.TemporaryDirectory() as folder:
        texts, nothing, book = Path(folder) / "texts", Path(folder) / "nothing", Path(folder) / "rules.json"
        texts.mkdir()
        nothing.mkdir()
        for number, document in enumerate(documents):
            (texts / f"{number}.txt").write_text(document.text, encoding="utf-8")
        book.write_text(json.dumps({"rules": [_rule(rule) for rule in rules]}), encoding="utf-8")
        run = (tool, *_ARGUMENTS, "--config", str(book))
        start = of_command(*run, str(nothing), rounds=3)
        return megabytes(documents) / (of_command(*run, str(texts)) - start)


def _rule(rule: Rule) -> dict[str, object]:
    words = "|".join(sorted({re.escape(form) for word in rule.words for form in forms(word)}))
    near = r"[^.\n]{0,200}?"
    return {
        "id": rule.id,
        "languages": ["regex"],
        "message": rule.question,
        "severity": "WARNING",
        "pattern-regex": rf"(?i)\b(?:{words})\b{near}\d|\d{near}\b(?:{words})\b",
    }
