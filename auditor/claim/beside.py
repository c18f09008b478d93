"""The words beside a figure that tell what it is of, by which two articles show that they give the same figure."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import snowballstemmer

from auditor.claim.affair import affair_of, is_telling, topics_of
from auditor.claim.bound import Bound
from auditor.text.article import Sentence
from auditor.text.name_words import is_common

_REACH = 14
"""In words: so far before and behind a figure a word may tell what it is of."""
_WORDS = 1 << 16
"""Words whose stems are remembered."""


def beside(sentence: Sentence, bound: Bound) -> str:
    """The stems of the telling words around a value, in the order of the alphabet.

    Not among them are names, nor what the article as a whole is about: they tell nothing of one of its figures.
    """
    first, last = sentence.token_at(bound.start), sentence.token_at(bound.end - 1)
    raw = sentence.tokens.raw
    around = (*raw[max(first - _REACH, 0) : first], *raw[last + 1 : last + 1 + _REACH])
    opening = raw[0].lower() if first <= _REACH and is_common(raw[0].lower()) else ""  # its capital tells no name
    telling = {stem(word) for word in (opening, *filter(str.islower, around)) if is_telling(word)}
    return " ".join(sorted(telling - _of_the_whole(sentence)))


def _of_the_whole(sentence: Sentence) -> frozenset[str]:
    """The stems of what an article is about as a whole: topics of its affair that stand outside a sentence too."""
    topics = topics_of(affair_of(sentence.article).key)
    return sentence.once(_of_the_whole, lambda: frozenset(stem(word) for word in topics if _is_outside(sentence, word)))


def _is_outside(sentence: Sentence, word: str) -> bool:
    """Whether a word stands in an article's title, or more often in its text than in one of its sentences."""
    whole = sentence.article.whole
    title, text = whole.document.title.lower(), whole.plain
    if word not in title and text.count(word) == sentence.plain.count(word):
        return False
    alone = re.compile(rf"\b{re.escape(word)}")
    return bool(alone.search(title)) or any(
        not sentence.start <= found.start() < sentence.end for found in alone.finditer(text)
    )


@lru_cache(_WORDS)
def stem(word: str) -> str:
    """What the forms of a word have in common: "arrest" of "arrested" and "arrests"."""
    return str(_stemmer().stemWord(word))


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")
