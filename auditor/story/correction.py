"""Read the note by which an article corrects an earlier version of itself, and the figures that it says were wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from auditor.text.article import Article
from auditor.text.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.model import Claim, Document, Mention
    from auditor.text.article import Sentence

CORRECTED = "a corrected value"
"""Why a figure is not compared that its own article calls wrong."""

_STEMS = ("correct", "refile", "clarif", "amend")
"""A text without any of these holds no note."""
_EDGE = 4
"""Sentences at the head and at the foot of a text in which a note may stand."""
_HEAD = 900
"""Characters at either end that are looked through for the stems."""
_BEHIND = 3
"""Tokens between a word for *wrong* and its figure: "not the accrued $5"."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What an article says of an earlier version of itself."""

    note: str
    """Its own words, on one line."""
    wrong: tuple[Mention, ...] = ()
    """The figures that were wrong, as far as the note names them."""

    def names(self, claim: Claim) -> bool:
        """Whether the claim's value is one of the wrong ones."""
        value = claim.value
        return any(
            mention.unit in ("", value.unit) and value.low <= mention.point < value.high for mention in self.wrong
        )


def read_correction(document: Document) -> Correction | None:
    """The note of an article; None where it has none."""
    text = document.text
    edges = (document.title + text[document.begin : document.begin + _HEAD] + text[-_HEAD:]).lower()
    if not any(stem in edges for stem in _STEMS):
        return None
    article = Article(document)
    for index in _edges(len(article.spans)):
        sentence = article.sentence(index)
        if _is_note(sentence):
            return Correction(_printed(sentence), tuple(_wrong(sentence)))
    return _told_by_headline(article)


def without_wrong(claims: Sequence[Claim], correction: Correction | None) -> list[Claim]:
    """The claims of an article; what rests on a figure that the article itself calls wrong is never compared."""
    if correction is None or not correction.wrong:
        return list(claims)
    return [
        replace(claim, excluded=CORRECTED)
        if not claim.excluded and correction.names(claim) and _inside(claim, correction.wrong)
        else claim
        for claim in claims
    ]


def _inside(claim: Claim, wrong: Iterable[Mention]) -> bool:
    return any(claim.start <= mention.start and mention.end <= claim.end for mention in wrong)


def _edges(count: int) -> Iterator[int]:
    """The sentences in which a note may stand, from the head, then from the foot."""
    yield from range(min(_EDGE, count))
    yield from range(count - 1, max(count - _EDGE, _EDGE) - 1, -1)


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(load("versions")[name])


@cache
def _wrong_phrases() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in load("versions")["wrong"])


def _is_note(sentence: Sentence) -> bool:
    """Whether nothing but the note's name for its article stands before the word that makes it a note."""
    low = [word for word in sentence.tokens.low if word[0].isalnum()]
    for i, word in enumerate(low):
        if word in _list("note"):
            return _opens_note(sentence, low, i)
        if word not in _list("before") and not word[0].isdigit():
            return _names_wrong(sentence, low[i : i + 5])
    return False


def _opens_note(sentence: Sentence, low: Sequence[str], at: int) -> bool:
    """Whether the word is the note's verb: "the amended offer", "the company clarified" are no notes."""
    if low[at] in _list("present"):
        return True
    if at == 0:
        return sentence.tokens.low[0] in ("(", "-", "*", "[")
    return low[at - 1] in _list("self")


def _names_wrong(sentence: Sentence, low: Sequence[str]) -> bool:
    """ "Acme corrects the sum of its debt from $65 million": a note where it names the wrong figure."""
    return "corrects" in low and any(True for _ in _wrong(sentence))


def _wrong(sentence: Sentence) -> Iterator[Mention]:
    """The figures of a sentence right behind *from*, *not*, *instead of*."""
    low = sentence.tokens.low
    for mention in sentence.quantities:
        first = sentence.token_at(mention.start)
        if any(_stands(low, phrase, first) for phrase in _wrong_phrases()):
            yield mention


def _stands(low: Sequence[str], phrase: tuple[str, ...], first: int) -> bool:
    """Whether the phrase ends at most a few words before token ``first``, with no figure or mark between."""
    for gap in range(_BEHIND + 1):
        begin = first - gap - len(phrase)
        if begin >= 0 and tuple(low[begin : begin + len(phrase)]) == phrase:
            between = low[first - gap : first]
            return _list("place").isdisjoint(between) and all(word.isalpha() or word in "$€£" for word in between)
    return False


def _told_by_headline(article: Article) -> Correction | None:
    """ "ACME CORRECTS DIVIDEND": the sentence that tells the wrong figure as one given earlier."""
    if _list("present").isdisjoint(article.document.title.lower().split()):
        return None
    for index in range(min(_EDGE, len(article.spans))):
        sentence = article.sentence(index)
        wrong = tuple(mention for mention in _wrong(sentence) if _given_earlier(sentence, mention))
        if wrong:
            return Correction(_printed(sentence), wrong)
    return None


def _given_earlier(sentence: Sentence, mention: Mention) -> bool:
    last = sentence.token_at(mention.end - 1)
    return not _list("earlier").isdisjoint(sentence.tokens.low[last + 1 : last + 7])


def _printed(sentence: Sentence) -> str:
    """The note on one line, up to the bracket that closes it."""
    text = sentence.article.document.text[sentence.start : sentence.end].lstrip("([-–—*• ")
    open_brackets = 0
    for at, mark in enumerate(text):
        open_brackets += (mark in "([") - (mark in ")]")
        if open_brackets < 0:
            text = text[:at]
            break
    return " ".join(text.split()).rstrip("-–— ")
