"""A rule that is right, for tests to spoil."""

from pathlib import Path

from auditor.errors import Problem
from auditor.model import Rule
from auditor.rule.load import Rulebook, load_rules, read_rulebook

GOOD = """\
id: plant-cost
question: What will <subject> pay for its <plant> plant?
level: warning
subject: organisation
words: [pay, cost]
needs: [plant]
unless: [pay rise]
value: money
tied_to: [<value> plant]
same:
  plant:
    steel: [steel]
    glass: [glass, bottle]
    otherwise: skip
within: 90 days
tolerance: 3%
examples:
  disputes: |
    2026-03-02 Wire: Acme will pay $10 million for a steel plant.
    2026-03-03 Post: Acme will pay $7 million for a steel plant.
  agrees: |
    2026-03-02 Wire: Acme will pay $10 million for a steel plant.
  ignores: |
    2026-03-02 Wire: Acme won a pay rise.
"""


def spoiled(old: str, new: str) -> str:
    """The good rule with its first ``old`` replaced."""
    assert old in GOOD
    return GOOD.replace(old, new, 1)


def book(folder: Path, *texts: str | bytes) -> Rulebook:
    """The rule book of some files, ``0.yaml`` and so on."""
    for number, text in enumerate(texts):
        data = text if isinstance(text, bytes) else text.encode()
        (folder / f"{number}.yaml").write_bytes(data)
    return read_rulebook([folder])


def problems(folder: Path, text: str | bytes) -> list[str]:
    """The problems of a file as ``line:column: sentence``."""
    return [said(problem) for problem in book(folder, text).problems]


def said(problem: Problem) -> str:
    return f"{problem.line}:{problem.column}: {problem.message}"


def only(folder: Path, text: str) -> Rule:
    """The one rule of a file that has no problems."""
    (folder / "rule.yaml").write_text(text, encoding="utf-8")
    (rule,) = load_rules([folder / "rule.yaml"])
    return rule
