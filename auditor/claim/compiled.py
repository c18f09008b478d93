"""A rule made ready for reading: its phrases as automata, its answers as a numbered tree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from auditor.claim.voice import asks_for_patient
from auditor.compare.category import number_tree
from auditor.model import FIGURE, STORY, Facet, Interval, Rule
from auditor.text.article import Sentence
from auditor.text.inflect import forms
from auditor.text.number_table import number_starters
from auditor.text.presence import KINDS
from auditor.text.scan import Hit, PhraseSet
from auditor.text.tokens import tokenize

PERIOD_SLOT = "<period>"
EVERY_VALUE = "<value>"
"""As a rule's only word: every figure is read."""
_PERCENTAGES = frozenset({"percent", "share"})
"""What ``adds_up`` calls the figures that are percentages."""
_FEWEST_OF_A_SUM = 3


@dataclass(frozen=True, slots=True)
class Tie:
    """A phrase with a slot: the literal words before and after the value."""

    before: tuple[tuple[str, ...], ...]
    """The forms of the words before the value; empty when there are none."""
    after: tuple[tuple[str, ...], ...]
    phrase: str = ""
    """As the rule has it."""


class CompiledRule:
    """One rule with everything that reading needs, built once."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.of_story = rule.subject == (STORY,)
        self.kind = rule.value.partition(" ")[0]
        self.needs_figure = self.kind in ("money", "percent", "number")
        self.words = PhraseSet((word, word) for word in rule.words if word != EVERY_VALUE)
        self.needs = PhraseSet((need, need) for need in rule.needs if need != PERIOD_SLOT)
        self.needs_period = PERIOD_SLOT in rule.needs
        self.hiding, self.vetoing = _unless(rule)
        self.answers = PhraseSet((phrase, c.name) for c in rule.choices for phrase in c.phrases)
        self.tree: Mapping[str, Interval] = number_tree(rule.choices)
        self.ties = tuple(_tie(phrase) for phrase in rule.tied_to if "<value>" in phrase)
        self.patient = asks_for_patient(rule.question, rule.words)
        about = [phrase for phrase in rule.tied_to if "<subject>" in phrase]
        self.subject_ties = _by_first(_subject_tie(phrase) for phrase in about if not phrase.startswith("<subject>"))
        """The phrases before the subject, by their first words."""
        self.owned = any(phrase.startswith("<subject>'s") for phrase in about)
        """Whether the subject may be a possessive: "Acme's $5 billion of bonds"."""

    @cached_property
    def facets(self) -> tuple[tuple[Facet, PhraseSet], ...]:
        return tuple(
            (facet, PhraseSet((phrase, choice.name) for choice in facet.choices for phrase in choice.phrases))
            for facet in self.rule.same
        )

    @cached_property
    def anchors(self) -> Mapping[str, tuple[tuple[str, Tie], ...]]:
        """For each facet that a shared figure answers, the kinds of figure and how they stand."""
        return {
            facet.name: tuple(_anchor(phrase) for phrase in facet.anchors) for facet in self.rule.same if facet.anchors
        }

    @cached_property
    def answer_phrases(self) -> frozenset[str]:
        """The phrases of the answers as the rule has them."""
        return frozenset(phrase for choice in self.rule.choices for phrase in choice.phrases)

    @cached_property
    def own(self) -> frozenset[str]:
        """The single words of the rule's own words and choices, in all their forms."""
        own = frozenset(low for word in self.rule.words for form in forms(word) for low in form.split())
        return own | self.narrowing

    @cached_property
    def narrowing(self) -> frozenset[str]:
        """The single words of all choices under ``same``, without numbers such as the *one* of "one-time"."""
        phrases = [phrase for facet in self.rule.same for choice in facet.choices for phrase in choice.phrases]
        return frozenset(low for phrase in phrases for low in tokenize(phrase).low) - number_starters()

    def hits(self, plain: str) -> list[Hit]:
        """Where the rule's words stand in a sentence, without those that a longer phrase of ``unless`` hides."""
        return self.unhidden(self.words.find(plain), plain, 0)

    def hits_in(self, sentence: Sentence) -> list[Hit]:
        """Where the rule's words stand in a sentence, by offsets in it, found once."""
        return sentence.once(self, lambda: self.hits(sentence.plain))

    def unhidden(self, found: list[Hit], plain: str, at: int) -> list[Hit]:
        """The hits in a sentence, which begins at offset ``at``, that no longer phrase of ``unless`` hides."""
        hidden = self.hiding.find(plain) if found and self.hiding else None
        if not hidden:
            return found
        spans = [(at + h.start, at + h.end) for h in hidden]
        return [hit for hit in found if not any(start <= hit.start and hit.end <= end for start, end in spans)]

    def may_answer(self, sentence: Sentence) -> bool:
        """Whether a sentence may hold a value of the rule; told before any is read, and false only where none is."""
        if self.rule.adds_up:
            enough = sentence.most_quantities >= _FEWEST_OF_A_SUM
            return enough and (_PERCENTAGES.isdisjoint(self.rule.adds_up) or sentence.may_hold("percent"))
        if self.rule.value == FIGURE:
            return True  # a length of time is in no list of quantities
        if self.needs_figure and not sentence.most_quantities:
            return False
        if self.kind in KINDS and not sentence.may_hold(self.kind):
            return False
        return not self.needs or self.of_story or bool(self.needs.find(sentence.plain))


def _unless(rule: Rule) -> tuple[PhraseSet, PhraseSet]:
    """The phrases of ``unless`` that contain a word of the rule and hide it, and those that rule out a clause."""
    own = {form for word in rule.words for form in forms(word)}
    hiding: list[tuple[str, str]] = []
    vetoing: list[tuple[str, str]] = []
    for phrase in rule.unless:
        inside = f" {phrase.lower()} "
        hides = any(f" {form} " in inside for form in own)
        (hiding if hides else vetoing).append((phrase, phrase))
    return PhraseSet(hiding), PhraseSet(vetoing)


def _tie(phrase: str) -> Tie:
    before, _, after = phrase.replace("<subject>", "").partition("<value>")
    return Tie(_literal(before), _literal(after), phrase)


def _anchor(phrase: str) -> tuple[str, Tie]:
    kind = phrase[phrase.index("<") + 1 : phrase.index(">")]
    return kind, _tie(phrase.replace(f"<{kind}>", "<value>"))


def _subject_tie(phrase: str) -> tuple[tuple[str, ...], ...]:
    return _literal(phrase.partition("<subject>")[0].replace("<value> ", ""))


def _by_first(ties: Iterable[tuple[tuple[str, ...], ...]]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in chain.from_iterable(ties):
        table[phrase[0]] = (*table.get(phrase[0], ()), phrase)
    return table


def _literal(text: str) -> tuple[tuple[str, ...], ...]:
    text = text.strip()
    return tuple(tuple(tokenize(form).low) for form in forms(text)) if text else ()
