"""Find many phrases in a text at once: one automaton, whole words, whatever their number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ahocorasick_rs import AhoCorasick

from auditor.text.inflect import forms


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in a text, by its offsets there."""

    start: int
    end: int
    labels: tuple[str, ...]
    """What the phrase stands for: the labels it was registered under."""

    def moved(self, by: int) -> Hit:
        """The hit by its offsets in a text that holds this one ``by`` characters after its start."""
        return replace(self, start=self.start + by, end=self.end + by)


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
        return outermost(self.find_all(text))

    def find_all(self, text: str) -> Iterator[Hit]:
        """Every whole-word hit, those inside longer ones too, by their ends."""
        if self._automaton is None:
            return
        size = len(text)
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if end < size and text[end].isalnum():
                continue
            if not (start and text[start - 1].isalnum() and text[start].isalnum()):  # "3%" holds "%"
                yield Hit(start, end, self._labels[index])


def outermost(hits: Iterable[Hit]) -> list[Hit]:
    """Hits in the order of the text, without those inside another one."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=_by_place):
        if not kept or hit.end > kept[-1].end:
            kept.append(hit)
    return kept


def _by_place(hit: Hit) -> tuple[int, int]:
    return hit.start, -hit.end
