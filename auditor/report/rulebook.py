"""Rules for reading: the list of a rule book, and one rule in plain words."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Final

from auditor.report.words import count, grid, paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.model import Choice, Example, Facet, Rule

KINDS: Final = ("disputes", "agrees", "changes", "separate", "ignores")
"""The kinds of example, in the order in which a rule shows them."""

_HEADERS = ("id", "level", "status", "question", "examples")
_WIDTHS = (24, 8, 13, 44, 10)


def rules_table(rules: Sequence[Rule]) -> str:
    """A row per rule."""
    rows = [(rule.id, rule.level, rule.status, rule.question, str(len(rule.examples))) for rule in rules]
    return f"{grid(rows, _HEADERS, _WIDTHS)}\n\n{count(len(rows), 'rule')}\n" if rows else "No rules.\n"


def rules_json(rules: Sequence[Rule]) -> str:
    """The list as JSON: id, status, level, question, and how many examples of each kind."""
    return json.dumps([_entry(rule) for rule in rules], ensure_ascii=False, indent=1) + "\n"


def _entry(rule: Rule) -> dict[str, object]:
    kinds = Counter(example.kind for example in rule.examples)
    return {
        "id": rule.id,
        "status": rule.status,
        "level": rule.level,
        "question": rule.question,
        "examples": {kind: kinds[kind] for kind in KINDS},
    }


def rule_text(rule: Rule) -> str:
    """One rule, its settings by the names they have in its file, and its examples."""
    lines = [rule.question, f"  {rule.id}: {rule.level}, {rule.status}, {rule.path}", ""]
    lines.extend(paragraph(text, f"{name:<14}", indent=2) for name, text in settings(rule) if text)
    for kind in KINDS:
        examples = [example for example in rule.examples if example.kind == kind]
        if examples:
            lines += ["", f"  {kind}"]
            lines += "\n\n".join("\n".join(_articles(example)) for example in examples).splitlines()
    return "\n".join(lines) + "\n"


def settings(rule: Rule) -> Iterator[tuple[str, str]]:
    """Each key of a rule, with what stands under it in plain words; empty where the rule has none."""
    yield "subject", ", ".join(rule.subject)
    yield "words", ", ".join(rule.words)
    yield "needs", ", ".join(rule.needs)
    yield "unless", ", ".join(rule.unless)
    yield "value", _choices(rule.choices) if rule.choices else rule.value
    yield "tied to", ", ".join(rule.tied_to)
    yield "stance", ", ".join(rule.stance)
    for facet in rule.same:
        yield f"same {facet.name}", _facet(facet)
    yield "same period", rule.period
    yield "within", rule.within.text if rule.within else ""
    yield "tolerance", rule.tolerance.text if rule.tolerance else ""
    yield "error from", rule.error_from.text if rule.error_from else ""
    yield "note beyond", rule.note_beyond.text if rule.note_beyond else ""
    yield "settled by", rule.settled_by
    yield "false alarms", "; ".join(rule.false_alarms)
    yield "references", "; ".join(rule.references)


def _choices(choices: Iterable[Choice]) -> str:
    return "; ".join(
        f"{choice.name}{f' (in {choice.within})' if choice.within else ''}: {', '.join(choice.phrases)}"
        for choice in choices
    )


def _facet(facet: Facet) -> str:
    told = f"each <{facet.kind}>" if facet.kind else ", ".join(facet.anchors) or _choices(facet.choices)
    return f"{told}; otherwise {facet.otherwise}"


def _articles(example: Example) -> Iterator[str]:
    for document in example.documents:
        date = str(document.published or "unknown")
        yield paragraph(document.text, f"{' '.join(filter(None, (date, document.source)))}: ", indent=4)
