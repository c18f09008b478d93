"""What one article shows of the companies it names: full names, their tickers, and what else each is called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor.text.article import Article
from auditor.text.lexicon import load
from auditor.text.name_key import canonical
from auditor.text.name_words import is_generic
from auditor.text.names import is_outlet
from auditor.text.ticker import symbol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.model import Document
    from auditor.text.article import Sentence
    from auditor.text.names import Name

_BY = frozenset({"short for", "acronym of", "ticker of"})
_LONGEST = 200
"""Characters of a quote."""


class Quote(NamedTuple):
    """Words of an article that show something."""

    document: str
    start: int
    end: int
    text: str
    """Exactly the document's text at ``start:end``."""


@dataclass(slots=True)
class Seen:
    """One full name in one article."""

    key: str
    words: tuple[str, ...]
    shown: str
    ticker: str
    quote: Quote
    """Where it stands first."""


class Link(NamedTuple):
    """What an article says of two names: the one is the other."""

    key: str
    """Of the short or the other name."""
    full: str
    """Of the name that it stands for."""
    shown: str
    """The short or the other name as written."""
    by: str
    """How it is shown: "short for", "acronym of", "ticker of", or the words between them."""
    quote: Quote


@dataclass(frozen=True, slots=True)
class Sight:
    """The names of one article."""

    names: tuple[Seen, ...]
    links: tuple[Link, ...]


def sight(document: Document) -> Sight:
    """The companies that an article names; persons and places are left out."""
    article = Article(document)
    names: dict[str, Seen] = {}
    links: dict[tuple[str, str], Link] = {}
    for sentence in map(article.sentence, range(len(article.spans))):
        for link in _in_sentence(sentence, names):
            links.setdefault((link.key, link.full), link)
    article.release()
    return Sight(tuple(names.values()), tuple(links.values()))


def _in_sentence(sentence: Sentence, names: dict[str, Seen]) -> Iterator[Link]:
    """The links that a sentence shows; its names are added to those known."""
    table = sentence.article.names
    keys: list[tuple[Name, str]] = []
    for name in sentence.names:
        known = None if name.kind == "place" or is_outlet(name) else table.known(name)
        if known is None or is_generic(known.words[-1]) > (len(known.words) > 1) or table.is_person(known.words, name):
            continue
        key, own = canonical(known.words), canonical(name.words)
        keys.append((name, key))
        seen = names.get(key)
        if seen is None:
            shown = table.shown(known.words)
            seen = names[key] = Seen(key, known.words, shown, "", _quote(sentence, name.start, name.end))
        seen.ticker = seen.ticker or (name.ticker if name.words == known.words else "")
        code = canonical((name.ticker,)) if symbol(name.ticker) == name.ticker else ""
        if code and code != key:
            end = sentence.tokens.end[name.after - 1]
            yield Link(code, key, name.ticker, "ticker of", _quote(sentence, name.start, end))
        by, told, _ = known.by.partition(f" {table.shown(known.words)}")
        if own != key and told and by in _BY:
            yield Link(own, key, _spelled(sentence, name), by, _quote(sentence, name.start, name.end))
    yield from _said(sentence, keys)


def _said(sentence: Sentence, keys: list[tuple[Name, str]]) -> Iterator[Link]:
    """Names between which the sentence says that they are of one: "Acme, formerly Dorn Steel"."""
    for (one, key), (other, second) in pairwise(keys):
        between = sentence.article.document.text[sentence.tokens.end[one.after - 1] : other.start]
        words = " ".join(re.sub(r"[,(“\"]", " ", between).split()).lower()
        if words in _other_names() and key != second:
            quote = _quote(sentence, one.start, other.end)
            yield Link(second, key, _spelled(sentence, other), words, quote)


@cache
def _other_names() -> frozenset[str]:
    return frozenset(load("names")["other_names"])


def _spelled(sentence: Sentence, name: Name) -> str:
    return " ".join(sentence.article.document.text[name.start : name.end].split())


def _quote(sentence: Sentence, start: int, end: int) -> Quote:
    """The sentence around a name, or as much of it as a reader needs."""
    document = sentence.article.document
    room = max(0, _LONGEST - (end - start))
    first = sentence.start if end - sentence.start <= _LONGEST else max(sentence.start, start - room // 2)
    last = min(sentence.end, max(first + _LONGEST, end))
    text = document.text[first:last]
    first += len(text) - len(text.lstrip())
    return Quote(document.id, first, first + len(text.strip()), text.strip())
