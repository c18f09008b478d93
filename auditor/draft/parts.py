"""The parts of a sentence from which a rule can be made: a value, the word that brings it up, whose fact it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from auditor.text.article import Article
from auditor.text.inflect import forms
from auditor.text.lexicon import load, words

if TYPE_CHECKING:
    from auditor.model import Document, Mention
    from auditor.text.article import Sentence

_PLAINEST = ("money", "change", "percent", "direction", "person", "timeline")
"""Which value of a sentence is asked for first."""
_ENDINGS = ("ied", "ies", "ing", "ed", "es", "s", "d")
_BEFORE_E = ("c", "v", "u", "z", "ais", "bl", "ers", "ens", "us", "os", "dg", "rg", "at", "ir", "ur", "iz", "is")
"""What stands before a final *e*: *raise*, *pledge*, *allocate*."""
_GRAMMAR = ("determiners", "pronouns", "prepositions", "conjunctions", "auxiliaries", "negations", "adverbs")
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Part:
    """A value of one kind at a place of a sentence, and the words beside it, the likeliest first."""

    kind: str
    start: int
    end: int
    words: tuple[str, ...]
    """Base forms of words of the same clause that could bring the value up."""
    before: str
    """The word right before the value, in lower case; empty at the start of a clause."""
    after: str
    """The word right after it."""


def parts(document: Document) -> list[Part]:
    """Every value of a text with the words of its clause, in the order of the text."""
    article = Article(document)
    found = (part for k in range(len(article.spans)) for part in parts_of_sentence(article.sentence(k)))
    return sorted(found, key=lambda part: (_PLAINEST.index(part.kind.partition(" ")[0]), part.start))


def parts_of_sentence(sentence: Sentence) -> Iterator[Part]:
    """The values of one sentence, kind by kind."""
    moves = [move for move in sentence.directions if move.direction in ("up", "down")]
    for mention in sentence.quantities:
        kind = _kind(mention)
        told = any(move.start <= mention.start and mention.end <= move.end for move in moves)
        if kind and not told:
            yield _part(sentence, kind, mention.start, mention.end)
    for move in moves:
        yield _part(sentence, "change" if move.also or move.unit else "direction", move.start, move.end)
    for period in sentence.periods:
        if period.kind == "duration" or period.hedge in ("by", "span", "before"):
            yield _part(sentence, "timeline", period.start, period.end)
    for name in sentence.names:
        if name.kind == "person" or (name.kind == "unknown" and len(name.words) > 1):
            yield _part(sentence, "person", name.start, name.end)


def _kind(mention: Mention) -> str:
    if mention.kind == "money":
        return f"money per {mention.per}" if mention.per and mention.per != "year" else "money"
    return "percent" if mention.kind == "percent" and mention.unit == "percent" else ""


def _part(sentence: Sentence, kind: str, start: int, end: int) -> Part:
    first, last = sentence.token_at(start), sentence.token_at(end - 1)
    low = sentence.tokens.low
    clause = sentence.clause[first]
    before = low[first - 1] if first and sentence.clause[first - 1] == clause else ""
    after = low[last + 1] if last + 1 < len(low) and sentence.clause[last + 1] == clause else ""
    return Part(kind, start, end, tuple(_words(sentence, first, last)), before, after)


def _words(sentence: Sentence, first: int, last: int) -> Iterator[str]:
    """The words of the clause that say something: the noun of the value, then verbs before it, then all others."""
    low, clause = sentence.tokens.low, sentence.clause[first]
    named = {i for name in sentence.names for i in range(name.first, name.last + 1)}
    counted = {
        i
        for mention in (*sentence.quantities, *sentence.periods, *sentence.directions)
        for i in range(sentence.token_at(mention.start), sentence.token_at(mention.end - 1) + 1)
    }
    inside = [i for i in range(len(low)) if sentence.clause[i] == clause and not first <= i <= last]
    near = sorted(inside, key=lambda i: (i != last + 1, _owned(low, i), i > last, abs(i - first)))
    said = (base_form(low[i]) for i in near if i not in named and i not in counted and _says_something(low[i]))
    yield from list(dict.fromkeys(said))[:_MOST_WORDS]


def _owned(low: list[str], i: int) -> bool:
    """Whether a word is a noun by the article or owner before it: "its banks", "the plant"."""
    function = words("function")
    before = low[i - 1] if i else ""
    return before in function["determiners"] or before in function["pronouns"] or before == "'s"


def _says_something(word: str) -> bool:
    function = words("function")
    return word.isalpha() and len(word) > 2 and not any(word in function[group] for group in _GRAMMAR)


@cache
def base_form(word: str) -> str:
    """The word whose inflection this is, by the list of irregular verbs or by its ending; else the word itself."""
    irregular = next((base for base, others in load("irregular").items() if word in str(others).split()), "")
    if irregular:
        return str(irregular)
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 2:
            continue
        if stem.endswith(("ss", "ll")):
            return stem
        doubled = stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else ""
        bases = [stem + "e", stem] if stem.endswith(_BEFORE_E) else [stem, stem + "e"]
        for base in (stem + "y" if ending in ("ied", "ies") else "", doubled, *bases):
            if len(base) > 2 and word in forms(base):
                return base
    return word
