"""Which parts of a rule no example uses: a word that nothing is read by, a phrase that stands in none of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.claim.compiled import EVERY_VALUE
from auditor.claim.reader import ClaimReader
from auditor.claim.step import Stop
from auditor.text.scan import PhraseSet
from auditor.text.tokens import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.model import Rule

_SLOT = re.compile("<[a-z]+>")


@dataclass(frozen=True, slots=True)
class Unused:
    """One part of a rule that no example uses."""

    rule: str
    key: str
    """Where it stands in the rule: ``words``, ``unless``, ``same.topic`` …"""
    part: str
    """The word, phrase or choice itself."""
    right: str
    """What an example would have to show."""


def unused_parts(rule: Rule) -> list[Unused]:
    """The words, phrases and choices that no example uses, in the order of the rule's keys."""
    texts = [plain(document.text) for example in rule.examples for document in example.documents]
    return [
        *_words(rule),
        *_absent(rule, "needs", rule.needs, texts),
        *_absent(rule, "unless", rule.unless, texts),
        *_absent(rule, "tied_to", rule.tied_to, texts),
        *_answers(rule, texts),
        *_choices(rule, texts),
    ]


def parts_of(rule: Rule) -> int:
    """How many parts are counted."""
    answers = sum(len(choice.phrases) for choice in rule.choices)
    choices = sum(len(choice.phrases) for facet in rule.same for choice in facet.choices)
    anchors = sum(len(facet.anchors) for facet in rule.same)
    words = [word for word in rule.words if word != EVERY_VALUE]
    return sum(map(len, (words, rule.needs, rule.unless, rule.tied_to))) + answers + choices + anchors


def _words(rule: Rule) -> Iterator[Unused]:
    """The words by which no example reads a claim."""
    reader = ClaimReader([rule])
    owners = PhraseSet((word, word) for word in rule.words if word != EVERY_VALUE)
    read: set[str] = set()
    for example in rule.examples:
        for document in example.documents:
            for written, outcome in reader.trace(rule.id, document):
                if not isinstance(outcome, Stop):
                    read.update(label for hit in owners.find(plain(written)) for label in hit.labels)
    for word in rule.words:
        if word != EVERY_VALUE and word not in read:
            yield Unused(rule.id, "words", word, "an article that is read by it")


def _absent(rule: Rule, key: str, phrases: Sequence[str], texts: Iterable[str]) -> Iterator[Unused]:
    texts = list(texts)
    for phrase in phrases:
        pieces = [piece.strip() for piece in _SLOT.split(phrase) if piece.strip()]
        if not all(_stands(piece, texts) for piece in pieces):
            yield Unused(rule.id, key, phrase, "an article that holds it")


def _stands(phrase: str, texts: Iterable[str]) -> bool:
    found = PhraseSet([(phrase, phrase)])
    return any(found.find(text) for text in texts)


def _answers(rule: Rule, texts: Sequence[str]) -> Iterator[Unused]:
    for choice in rule.choices:
        yield from _absent(rule, f"value.{choice.name}", choice.phrases, texts)


def _choices(rule: Rule, texts: Sequence[str]) -> Iterator[Unused]:
    for facet in rule.same:
        yield from _absent(rule, f"same.{facet.name}.is", facet.anchors, texts)
        for choice in facet.choices:
            yield from _absent(rule, f"same.{facet.name}.{choice.name}", choice.phrases, texts)
