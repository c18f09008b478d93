"""Find many phrases in a text at once: one automaton, whole words, whatever their number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from auditor.text.inflect import forms


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in a text, by its offsets there."""

    start: int
    end: int
    labels: tuple[str, ...]
    """What the phrase stands for: the labels it was registered under."""


class PhraseSet:
    """Phrases with labels; the same form may carry several."""

    def __init__(self, phrases: Iterable[tuple[str, str]], *, inflect: bool = True) -> None:
        """``phrases`` are pairs of a phrase and its label; each is found in all its inflected forms."""
        labels: dict[str, dict[str, None]] = {}
        for phrase, label in phrases:
            for form in forms(phrase) if inflect else (phrase.lower(),):
                labels.setdefault(form, {})[label] = None
        self._forms = list(labels)
        self._labels = [tuple(labels[form]) for form in self._forms]
        self._automaton = AhoCorasick(self._forms) if self._forms else None

    def __bool__(self) -> bool:
        return bool(self._forms)

    def find(self, text: str) -> list[Hit]:
        """The whole-word hits in a text given in its plain form, in order; none inside a longer one."""
        longest: dict[int, Hit] = {}
        for hit in self.find_all(text):
            known = longest.get(hit.start)
            if known is None or hit.end > known.end:
                longest[hit.start] = hit
        return _outermost(sorted(longest.values(), key=lambda hit: hit.start))

    def find_all(self, text: str) -> Iterator[Hit]:
        """Every whole-word hit, those inside longer ones too, by their ends."""
        if self._automaton is None:
            return
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            before = start and text[start - 1].isalnum() and text[start].isalnum()  # "3%" holds "%"
            if not (before or (end < len(text) and text[end].isalnum())):
                yield Hit(start, end, self._labels[index])


def _outermost(hits: list[Hit]) -> list[Hit]:
    """Hits without those inside another one."""
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.end > kept[-1].end:
            kept.append(hit)
    return kept
