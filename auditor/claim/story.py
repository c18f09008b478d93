"""Whom a story is about: the one company that headline and lead name, if there is one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from weakref import proxy

from auditor.claim.reference import governed, is_company, surely_company
from auditor.text.article import Article, Sentence
from auditor.text.dateline import read_dateline
from auditor.text.lexicon import words
from auditor.text.name_words import is_common, is_generic, is_trade, places
from auditor.text.names import Name, read_names
from auditor.text.tokens import Tokens, tokenize

Key = tuple[str, ...]

_BULLETS = frozenset({"*", "•", "-", "–", "—", ">"})
_LEAD = 6
"""How many words the first sentence has more than, where it is no dateline and no heading."""
_LONGEST = 4
"""How many words a name in the capitals of a headline may have; beyond that a verb is among them."""
_POINT = 8
"""How many words a point of a list has at least; menus of a web page have fewer."""


@dataclass(slots=True)
class _Named:
    """How a text names something that can be a company."""

    times: int = 0
    free: bool = False
    """Whether it owns or does something somewhere, and no preposition governs it."""
    sure: bool = False
    """Whether it has what companies have: shares, results, employees."""


class Story:
    """What an article as a whole says about its names; every part is made when first asked for."""

    def __init__(self, article: Article) -> None:
        # A proxy: the article keeps its story, and the two would wait for the collector of cycles.
        self._article: Article = proxy(article)

    @cached_property
    def is_list(self) -> bool:
        """Whether the article goes from one company to the next: a roundup, a timeline, a factbox."""
        title = self._article.document.title.lower()
        lists, phrases = words("stories")["lists"], words("stories")["phrases"]
        if not lists.isdisjoint(self._title.low) or any(phrase in title for phrase in phrases):
            return True
        points = sum(is_point(sentence) for sentence in self._sentences())
        return points > 2 and 3 * points > len(self._article.spans)

    @cached_property
    def subject(self) -> Key | None:
        """The company that the lead is about, that the headline names too, and that is named most often.

        Where the lead is about no such company, it is the one company that the headline names.
        """
        if self.is_list:
            return None
        lead = next((s for s in self._sentences() if len(s.tokens) > _LEAD), None)
        if lead is None:
            return None
        dateline = read_dateline(lead.tokens)
        begin = dateline.dash if dateline else 0
        led = (n for n in lead.names if n.first >= begin and (not governed(lead, n) or whose_shares(lead) is n))
        key = next((k for name in led if (k := is_company(lead, name))), None)
        if key is not None and self._prevails(key) and (self._called_in_title(key) or self._alone_shown(key)):
            return key
        if not self._named:
            return self._headline
        return self._titled if key in (None, self._titled) else None

    @cached_property
    def _titled(self) -> Key | None:
        """The one company that the headline names, no other company being named more often."""
        if not self._article.document.title:
            return None
        titled = [key for key in self._named if self._called_in_title(key)]
        sure = [key for key in titled if surely_company(self._article, key)]
        if len(sure if len(titled) > 1 else titled) != 1:
            return None
        (key,) = sure if len(titled) > 1 else titled
        own = self._named[key]
        alone = len(self._named) == 1
        shown = own.sure or own.times > 1 or key in sure or alone
        if self._is_led_by(key):
            return key if self._prevails(key) else None
        return key if shown and (own.free or own.sure or alone) and self._prevails(key) else None

    def _is_led_by(self, key: Key) -> bool:
        """Whether the headline begins with a name that alone of it can be a company's, and the lead names it too."""
        first = next(iter(self._title_names), None)
        begins = first is not None and not first.first and self._title.low[: len(_called(key))] == list(_called(key))
        lead = next((s for s in self._sentences() if len(s.tokens) > _LEAD), None)
        return begins and lead is not None and any(is_company(lead, name) == key for name in lead.names)

    def _alone_shown(self, key: Key) -> bool:
        """Whether a company that the headline leaves out is shown to be one, comes again, and no other is in it.

        Where nothing else in the text can be a company, it need not come again.
        """
        own, alone = self._named[key], len(self._named) == 1
        if not alone and (own.times < 2 or not (own.sure or surely_company(self._article, key))):
            return False
        others = (n for n in self._title_names if n.kind not in ("place", "person"))
        return not any(not is_common(word) and not is_generic(word) for name in others for word in name.words)

    @cached_property
    def _named(self) -> dict[Key, _Named]:
        """What the text names that can be a company, and how."""
        found: dict[Key, _Named] = {}
        for sentence in self._sentences():
            for name in sentence.names:
                key = is_company(sentence, name)
                if key is not None:
                    own = found.setdefault(key, _Named())
                    own.times += 1
                    own.free = own.free or name.possessive or _acts(sentence, name)
                    own.sure = own.sure or _has_of_company(sentence.tokens, name)
        return found

    @cached_property
    def _headline(self) -> Key | None:
        """The company that the headline begins with, shown to be one by its ticker: for a text that names none."""
        name = next(iter(self._title_names), None)
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

    @property
    def headline(self) -> frozenset[str]:
        """The words of the headline, in lower case."""
        return frozenset(self._title.low)

    @cached_property
    def heads_a_unit(self) -> bool:
        """Whether the headline gives a result to a part of a company: "Acme fine paper profit rises"."""
        raw, low = self._title.raw, self._title.low
        led = (i - 1 for i, word in enumerate(low) if i > 1 and word in words("statement")["results"])
        return any(raw[i].islower() and (is_trade(raw[i]) or raw[i] in words("posts")["fields"]) for i in led)

    def is_headed_by(self, key: Key) -> bool:
        """Whether the headline, where there is one, names the full name."""
        return bool(self._article.document.title) and self._in_title(key)

    def _in_title(self, key: Key) -> bool:
        if not self._article.document.title:
            return True
        said = self._title.low
        forms = self._article.names.forms_of(key)
        return key in self._titled_keys or any(
            said[i : i + len(form)] == list(form) for form in forms for i in range(len(said))
        )

    def _called_in_title(self, key: Key) -> bool:
        return self._in_title(key) or (surely_company(self._article, key) and self._in_title(_called(key)))

    @cached_property
    def _title(self) -> Tokens:
        """The words of the headline."""
        return tokenize(self._article.document.title)

    @cached_property
    def _title_names(self) -> list[Name]:
        """The names in the headline."""
        return read_names(self._title)

    @cached_property
    def _titled_keys(self) -> frozenset[Key | None]:
        """The full names of those that the headline names."""
        return frozenset(map(self._article.names.resolve, self._title_names))

    def _prevails(self, key: Key) -> bool:
        """Whether no other company is named as often; of what may be none, what is named once counts for nothing."""
        own = self._named[key].times + self.is_headed_by(key)
        sure = (surely_company(self._article, key) or self._named[key].sure) and own > 1
        return all(
            own > other.times or (sure and own == other.times and not other.free)
            for name, other in self._named.items()
            if name != key and (other.times > 1 or self._article.names.is_company(name))
        )


def story_of(article: Article) -> Story:
    """The story of an article, made once."""
    return article.once(story_of, lambda: Story(article))


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


def _acts(sentence: Sentence, name: Name) -> bool:
    """Whether no preposition governs a name, or only that of its own directors: "the Board of Directors of Acme"."""
    low = sentence.tokens.low
    directed = low[name.first - 1 : name.first] == ["of"] and low[name.first - 2] in words("names")["organs"]
    return directed or not governed(sentence, name)


def _called(key: Key) -> Key:
    """The first word of a name, by which a headline may call it; the whole where that is no name by itself."""
    first = key[0]
    known = is_common(first) or is_generic(first) or first in words("names")["given"] or key[:1] in places()
    return key if known else key[:1]


def _has_of_company(tokens: Tokens, name: Name) -> bool:
    """Whether a name is said to have what companies have: "Acme's results", "Acme shares"."""
    after = tokens.low[name.after : name.after + 2]
    held = words("names")["of_a_company"]
    return not held.isdisjoint(after) if name.possessive else not held.isdisjoint(after[:1])


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
