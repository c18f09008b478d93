"""What is of no use in rules that run: a word that can never match, a rule that asks what another asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.errors import Problem
from auditor.ruletest.place import problem_at
from auditor.text.inflect import forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.model import Choice, Example, Rule
    from auditor.rule.load import Rulebook
    from auditor.yamlio.nodes import Entries

_FIGURE = re.compile(r"\d[\d.,]*")
_NAME = re.compile(r"\b[A-Z]\w*")


def useless(book: Rulebook) -> list[Problem]:
    """Each useless part of the rules of a book, with its place, in the order of the files."""
    found: list[Problem] = []
    for rule in book.rules:
        root = book.written.get(rule.id)
        if root is not None:
            found += [*_never(rule, root), *_twice(rule, root), *_shared_phrases(rule, root), *_same_examples(rule)]
    found += _shadows(book)
    return sorted(found)


def _never(rule: Rule, root: Entries) -> Iterator[Problem]:
    """Words that are forms of a phrase under ``unless``, which hides them wherever they stand."""
    hidden = {form: phrase for phrase in rule.unless for form in forms(phrase)}
    for i, word in enumerate(rule.words):
        hiding = hidden.get(word.lower(), "")
        if hiding:
            said = f"`{word}` can never match: `{hiding}` under `unless` hides it; delete one of the two."
            yield problem_at(rule, root, ("words", i), said)


def _twice(rule: Rule, root: Entries) -> Iterator[Problem]:
    """Words and phrases that are read already, as a form of another of the same list."""
    for key in ("words", "needs", "unless"):
        phrases: tuple[str, ...] = getattr(rule, key)
        for i, phrase in enumerate(phrases):
            other = next((o for k, o in enumerate(phrases) if k != i and _reads(o, phrase, first=k < i)), "")
            if other:
                said = f"`{phrase}` is read already, as a form of `{other}`; delete it."
                yield problem_at(rule, root, (key, i), said)


def _reads(other: str, phrase: str, *, first: bool) -> bool:
    """Whether a phrase is a form of another one; of two that are forms of each other, of the ``first``."""
    return phrase.lower() in forms(other) and (first or other.lower() not in forms(phrase))


def _shared_phrases(rule: Rule, root: Entries) -> Iterator[Problem]:
    """Phrases of one choice that are forms of another choice's, so that one of the two never counts."""
    groups: list[tuple[tuple[str, ...], Sequence[Choice]]] = [(("value",), rule.choices)]
    groups += [(("same", facet.name), facet.choices) for facet in rule.same]
    for path, choices in groups:
        owner: dict[str, str] = {}
        for choice in choices:
            for i, phrase in enumerate(choice.phrases):
                first = next((owner[form] for form in forms(phrase) if owner.get(form, choice.name) != choice.name), "")
                if first:
                    said = f"`{phrase}` has a form that stands under `{first}` too; a phrase says one thing."
                    yield problem_at(rule, root, (*path, choice.name, i), said)
            for phrase in choice.phrases:
                for form in forms(phrase):
                    owner.setdefault(form, choice.name)


def _same_examples(rule: Rule) -> Iterator[Problem]:
    """Examples of one kind that differ from another only in names and figures."""
    seen: dict[tuple[str, ...], int] = {}
    for example in rule.examples:
        first = seen.setdefault(_shape(example), example.line)
        if first != example.line:
            said = f"this example differs from that of line {first} only in names and figures; show something else."
            yield Problem(rule.path, example.line, 1, said)


def _shape(example: Example) -> tuple[str, ...]:
    texts = (_NAME.sub("N", _FIGURE.sub("0", document.text)) for document in example.documents)
    days = [document.published for document in example.documents]
    order = tuple(str(day is not None and days[0] is not None and day == days[0]) for day in days)
    return (example.kind, *texts, *order)


def _shadows(book: Rulebook) -> Iterator[Problem]:
    """Rules whose claims another rule reads too, and compares in the same way."""
    alike: dict[tuple[object, ...], list[Rule]] = {}
    for rule in book.rules:
        question = (rule.value, rule.adds_up, rule.choices, rule.same, rule.period, rule.needs, rule.stance)
        alike.setdefault(question, []).append(rule)
    for rules in alike.values():
        for i, rule in enumerate(rules):
            root = book.written.get(rule.id)
            other = next((o for k, o in enumerate(rules) if k != i and _reads_all(o, rule, first=k < i)), None)
            if root is not None and other is not None:
                said = f"`{rule.id}` reads nothing that `{other.id}` does not read too; give it words of its own."
                yield problem_at(rule, root, ("words",), said)


def _reads_all(other: Rule, rule: Rule, *, first: bool) -> bool:
    """Whether ``other`` reads all that ``rule`` reads; of two that read the same, the ``first`` does."""
    pairs = [(rule.subject, other.subject), (rule.words, other.words), (rule.tied_to, other.tied_to)]
    if not all(set(mine) <= set(theirs) for mine, theirs in pairs) or not set(other.unless) <= set(rule.unless):
        return False
    return first or any(set(mine) != set(theirs) for mine, theirs in pairs)
