"""Whom a story is about: the one company that headline and lead name, if there is one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from weakref import WeakKeyDictionary, proxy

from auditor.claim.reference import governed, is_company
from auditor.text.article import Article, Sentence
from auditor.text.lexicon import words
from auditor.text.names import Name, read_names
from auditor.text.tokens import tokenize

Key = tuple[str, ...]

_BULLETS = frozenset({"*", "•", "-", "–", "—", ">"})
_LEAD = 6
"""How many words the first sentence has more than, where it is no dateline and no heading."""
_LONGEST = 4
"""How many words a name in the capitals of a headline may have; beyond that a verb is among them."""
_POINT = 8
"""How many words a point of a list has at least; menus of a web page have fewer."""


class Story:
    """What an article as a whole says about its names; every part is made when first asked for."""

    def __init__(self, article: Article) -> None:
        # A proxy: stories are kept by their article, and one that held it would keep it for ever.
        self._article: Article = proxy(article)

    @cached_property
    def is_list(self) -> bool:
        """Whether the article goes from one company to the next: a roundup, a timeline, a factbox."""
        title = self._article.document.title.lower()
        lists, phrases = words("stories")["lists"], words("stories")["phrases"]
        if not lists.isdisjoint(tokenize(title).low) or any(phrase in title for phrase in phrases):
            return True
        points = sum(is_point(sentence) for sentence in self._sentences())
        return points > 2 and 3 * points > len(self._article.spans)

    @cached_property
    def subject(self) -> Key | None:
        """The company that the lead is about, that the headline names too, and that is named most often."""
        if self.is_list:
            return None
        lead = next((s for s in self._sentences() if len(s.tokens) > _LEAD), None)
        if lead is None:
            return None
        led = (n for n in lead.names if not governed(lead, n) or whose_shares(lead) is n)
        key = next((k for name in led if (k := is_company(lead, name))), None)
        if key is None:
            return None if any(is_company(s, name) for s in self._sentences() for name in s.names) else self._headline
        return key if self._in_title(key) and self._prevails(key) else None

    @cached_property
    def _headline(self) -> Key | None:
        """The company that the headline begins with, shown to be one by its ticker: for a text that names none."""
        tokens = tokenize(self._article.document.title)
        name = next(iter(read_names(tokens)), None)
        if name is None or name.first > 1 or not name.ticker or len(name.words) > _LONGEST:
            return None
        return name.words

    @cached_property
    def descriptions(self) -> list[tuple[frozenset[str], Key]]:
        """How the article describes its companies: before the name ("Chinese retail giant Acme") or after a comma."""
        found: list[tuple[frozenset[str], Key]] = []
        for sentence in self._sentences():
            for name in sentence.names:
                described = _words_before(sentence, name) | _words_after(sentence, name)
                key = is_company(sentence, name) if described else None
                if key is not None:
                    found.append((described, key))
        return found

    def _sentences(self) -> Iterator[Sentence]:
        return map(self._article.sentence, range(len(self._article.spans)))

    def _in_title(self, key: Key) -> bool:
        title = self._article.document.title
        if not title:
            return True
        said = tokenize(title).low
        forms = self._article.names.forms_of(key)
        return any(said[i : i + len(form)] == list(form) for form in forms for i in range(len(said)))

    def _prevails(self, key: Key) -> bool:
        table = self._article.names
        counts: dict[Key, int] = {}
        for sentence in self._sentences():
            for name in sentence.names:
                other = is_company(sentence, name)
                if other is not None:
                    counts[other] = counts.get(other, 0) + 1
        own = counts.pop(key, 0)
        return all(own > n for other, n in counts.items() if n > 1 or table.is_company(other))


_stories: WeakKeyDictionary[Article, Story] = WeakKeyDictionary()


def story_of(article: Article) -> Story:
    """The story of an article, made once."""
    story = _stories.get(article)
    if story is None:
        story = _stories[article] = Story(article)
    return story


def whose_shares(sentence: Sentence) -> Name | None:
    """The one name whose shares a sentence begins with: "Shares of Acme rose", behind a dateline too."""
    low, raw = sentence.tokens.low, sentence.tokens.raw
    opens = (i for i in range(len(low) - 2) if low[i] in ("shares", "stock") and (not i or raw[i - 1] in _BULLETS))
    at = next(opens, -1)
    if at < 0 or low[at + 1] not in ("of", "in"):
        return None
    name = next((n for n in sentence.names if n.first in (at + 2, at + 3)), None)
    alone = name is not None and low[name.after : name.after + 1] not in (["and"], [","])
    return name if alone else None


def is_point(sentence: Sentence) -> bool:
    """Whether a sentence is a point of a list."""
    return len(sentence.tokens) > _POINT and sentence.tokens.raw[0] in _BULLETS


def _words_before(sentence: Sentence, name: Name) -> frozenset[str]:
    low = sentence.tokens.low
    if not name.first or low[name.first - 1] not in words("names")["descriptions"]:
        return frozenset()
    return frozenset(w for w in low[max(name.first - 6, 0) : name.first] if w.isalpha())


def _words_after(sentence: Sentence, name: Name) -> frozenset[str]:
    """The words of an apposition: "Acme, the titan of Nordic e-commerce,"."""
    low = sentence.tokens.low
    if low[name.after : name.after + 2] not in ([",", "the"], [",", "a"]):
        return frozenset()
    stop = next((k for k in range(name.after + 2, min(name.after + 12, len(low))) if low[k] == ","), name.after + 8)
    inside = low[name.after + 2 : stop]
    return frozenset(inside) if words("names")["descriptions"].intersection(inside) else frozenset()
