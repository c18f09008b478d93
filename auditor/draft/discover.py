"""Find questions that a corpus answers again and again and that no rule asks yet."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.claim.reader import ClaimReader
from auditor.claim.subject import find_subjects
from auditor.draft.parts import Part, base_form, parts_of_sentence
from auditor.model import FIGURE, HEADINGS
from auditor.text.article import Article
from auditor.text.scan import Hit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.model import Claim, Document, Rule
    from auditor.text.article import Sentence

_KINDS = ("organisation",)
_MOST_EXAMPLES = 3
_LONGEST = 300
"""Characters of a sentence that can serve as an example."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A word and a kind of value that are said together of the same subjects by several articles."""

    word: str
    kind: str
    claims: int
    """How often a value of the kind is tied to the word and to a subject."""
    documents: int
    subjects: int
    """How many different subjects it is said of."""
    shared: int
    """Of how many subjects two articles or more say it: what could be compared."""
    examples: tuple[str, ...]
    """Sentences, of different subjects where there are several."""

    @property
    def name(self) -> str:
        """How the pattern is called on the command line: ``fine:money``."""
        return f"{self.word}:{self.kind}"


@dataclass(slots=True)
class _Seen:
    claims: int = 0
    documents: int = 0
    last: str = ""
    subjects: Counter[str] = field(default_factory=Counter)
    """In how many documents each subject was spoken of."""
    latest: dict[str, str] = field(default_factory=dict)
    examples: dict[str, str] = field(default_factory=dict)


def discover(documents: Iterable[Document], rules: Sequence[Rule], *, least: int = 2) -> list[Pattern]:
    """The patterns that no rule covers, those with most subjects in common first.

    ``least``: of how many subjects two articles or more must speak.
    """
    reader = ClaimReader([rule for rule in rules if rule.value != FIGURE])  # which covers any figure, and asks of none
    seen: dict[tuple[str, str], _Seen] = {}
    for document in documents:
        covered = [claim for claim in reader.read(document) if claim.part not in HEADINGS]
        for word, kind, subject, sentence in _said(document, covered):
            _note(seen.setdefault((word, kind), _Seen()), document.id, subject, sentence)
    found = [_pattern(word, kind, one) for (word, kind), one in seen.items()]
    kept = [pattern for pattern in found if pattern.shared >= least]
    return sorted(kept, key=lambda pattern: (-pattern.shared, -pattern.claims, pattern.name))


def _note(seen: _Seen, document: str, subject: str, sentence: str) -> None:
    seen.claims += 1
    if seen.last != document:
        seen.documents, seen.last = seen.documents + 1, document
    if seen.latest.get(subject) != document:
        seen.subjects[subject] += 1
        seen.latest[subject] = document
    if len(seen.examples) < _MOST_EXAMPLES and len(sentence) <= _LONGEST:
        seen.examples.setdefault(subject, sentence)


def _pattern(word: str, kind: str, seen: _Seen) -> Pattern:
    shared = sum(number > 1 for number in seen.subjects.values())
    return Pattern(
        word, kind, seen.claims, seen.documents, len(seen.subjects), shared, tuple(seen.examples.values())
    )  # fmt: skip


def _said(document: Document, covered: Sequence[Claim]) -> Iterator[tuple[str, str, str, str]]:
    """Each word, kind of value and subject of an article that grammar ties together, with the sentence."""
    article = Article(document)
    for k, (start, end) in enumerate(article.spans):
        if not any(character.isdigit() for character in document.text[start:end]):
            continue
        sentence = article.sentence(k)
        for part in parts_of_sentence(sentence):
            if part.kind in ("person", "direction") or _covered(part, covered):
                continue
            tied = _tied(sentence, part)
            if tied is not None:
                word, subject = tied
                yield word, part.kind, subject, " ".join(document.text[start:end].split())


def _covered(part: Part, claims: Sequence[Claim]) -> bool:
    return any(claim.start <= part.start and part.end <= claim.end for claim in claims)


def _tied(sentence: Sentence, part: Part) -> tuple[str, str] | None:
    """The first word beside a value whose subject grammar tells, and that subject's key."""
    tokens = sentence.tokens
    clause = sentence.clause_of(part.start)
    for word in part.words[:2]:
        for i in sentence.clause_tokens(clause):
            if base_form(tokens.low[i]) != word:
                continue
            hit = Hit(tokens.start[i], tokens.end[i], ())
            subjects = find_subjects(sentence, hit, _KINDS, "verb") or find_subjects(
                sentence, hit, _KINDS, "verb", patient=True
            )
            if subjects:
                return word, " ".join(subjects[0].key)
    return None
