"""The catalogue of a rule book: a page of Markdown for each rule, and one that lists them all."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from auditor.report.rulebook import KINDS, settings
from auditor.report.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from auditor.model import Example, Rule

INDEX: Final = "README.md"
_WHAT: Final = {
    "disputes": "Cannot all be right",
    "agrees": "Agree",
    "changes": "Changed over time",
    "separate": "Read, never compared",
    "ignores": "Not read",
}
_ESCAPED = str.maketrans({character: f"\\{character}" for character in "\\`*_{}[]<>#|"})


def catalogue(rules: Sequence[Rule]) -> Mapping[str, str]:
    """Each file of the catalogue and its text."""
    pages = {f"{rule.id}.md": "\n".join(_page(rule)) + "\n" for rule in rules}
    return {INDEX: "\n".join(_index(rules)) + "\n", **pages}


def _index(rules: Sequence[Rule]) -> Iterator[str]:
    yield "# The rule book"
    yield ""
    yield f"{count(len(rules), 'rule')}, each with the examples that prove it. These pages are made from the rule files"
    yield "by `auditor rules docs docs/rules`."
    folder = ""
    for rule in sorted(rules, key=lambda one: (_folder(one), one.id)):
        if _folder(rule) != folder:
            folder = _folder(rule)
            yield from ("", f"## {folder.capitalize()}", "")
            yield from ("| rule | question | level | status |", "|---|---|---|---|")
        yield f"| [{rule.id}]({rule.id}.md) | {_plain(rule.question)} | {rule.level} | {rule.status} |"


def _folder(rule: Rule) -> str:
    return PurePath(rule.path).parent.name


def _page(rule: Rule) -> Iterator[str]:
    kinds = Counter(example.kind for example in rule.examples)
    shown = ", ".join(f"{kinds[kind]} {kind}" for kind in KINDS if kinds[kind])
    yield from (f"# {rule.id}", "", _plain(rule.question), "")
    yield f"Level {rule.level}, {rule.status}. Proved by {count(len(rule.examples), 'example')}: {shown}."
    if rule.settled_by:
        yield from ("", f"**Settled by:** {_plain(rule.settled_by)}")
    if rule.false_alarms:
        yield from ("", "**When a finding is likely to be harmless**", "")
        yield from (f"- {_plain(reason)}" for reason in rule.false_alarms)
    if rule.references:
        yield from ("", "**See also**", "")
        yield from (f"- {_plain(reference)}" for reference in rule.references)
    yield from ("", "## How it reads and compares", "", "| key | says |", "|---|---|")
    yield from (f"| {name} | {_plain(text)} |" for name, text in settings(rule) if text and name not in _TOLD)
    for kind in KINDS:
        examples = [example for example in rule.examples if example.kind == kind]
        if examples:
            yield from ("", f"## {_WHAT[kind]}")
            for example in examples:
                yield from _example(example)


_TOLD = ("settled by", "false alarms", "references")


def _example(example: Example) -> Iterator[str]:
    yield ""
    for document in example.documents:
        date = str(document.published or "undated")
        yield f"> **{date}, {_plain(document.source)}:** {_plain(document.text)}  "


def _plain(text: str) -> str:
    """The text as Markdown shows it, letter for letter."""
    return " ".join(text.split()).translate(_ESCAPED)
