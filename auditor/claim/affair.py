"""The affair that an article tells of: the names by which other articles on the same affair are known.

Articles on one affair seldom name it alike: a wire leads with the company, a local paper with the town, a magazine with
its chief. But any two of them share some of the names that they give most room.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from auditor.claim.heading import headings, lead_end
from auditor.text.article import Article, Sentence
from auditor.text.dateline import read_dateline
from auditor.text.grammar_words import grammar_words
from auditor.text.inflect import singular
from auditor.text.lexicon import load, words
from auditor.text.name_key import fold, is_institution
from auditor.text.name_words import calendar, is_common, is_generic, is_trade, outlets, places
from auditor.text.names import Name, is_outlet
from auditor.text.place_words import capitals, cities, countries
from auditor.text.tokens import tokenize

_MOST_NAMES, _MOST_TOWNS = 8, 3
"""How many words of names, and how many cities, stand for an affair: those that the article gives most room."""
_SENTENCES = 60
"""Of a longer article, the beginning tells what it is about."""
_MOST_TOPICS = 12
_LONG = 4
"""Letters of a word that may tell what an article is about."""
_OPENING = 3
"""In sentences: so near its beginning a text may have its dateline."""
_IN_LEAD = 2
"""For so much a name in the lead or the headline counts."""
_SHORTEST = 3
"""Letters of a name's word that tells anything."""
NAME, TOWN = "=", "@"
"""In the key of an affair, between a word and the name as it is shown."""
BETWEEN = "|"
TOPIC = "~"
"""Before a word that is no name, of those that come most often."""


class Affair(NamedTuple):
    """What an article is about, as far as names tell."""

    key: str
    """Each telling word with the name that it is of, as it is shown: ``calder=Calder Robotics|varn@Varn``."""
    shown: str
    """The name that it gives most room; empty where it names nothing."""


def affair_of(article: Article) -> Affair:
    """The affair of an article, made once."""
    whole = article.whole
    return whole.once(affair_of, lambda: _affair(whole))


def _affair(article: Article) -> Affair:
    text = article.document.text
    counted: Counter[str] = Counter()
    shown: dict[str, Counter[str]] = {}
    towns: set[str] = set()
    for word, town, name, weight in _words(article):
        if f" {word} " in text:  # "port" of the Port Workers Association
            continue
        counted[word] += weight
        shown.setdefault(word, Counter())[name] += 1
        if town:
            towns.add(word)
    ordered = sorted(counted, key=lambda word: (-counted[word], word))
    kept = [word for word in ordered if word not in towns][:_MOST_NAMES]
    kept += [word for word in ordered if word in towns][:_MOST_TOWNS]
    names = {
        word: max(sorted(shown[word]), key=lambda name: (not name.isupper(), shown[word][name], len(name)))
        for word in kept
    }
    told = [f"{word}{TOWN if word in towns else NAME}{_plain(names[word])}" for word in kept]
    key = BETWEEN.join([*told, *(f"{TOPIC}{word}" for word in _topics(article))]) if kept else ""
    return Affair(key, names[kept[0]] if kept else "")


def _topics(article: Article) -> list[str]:
    """The words that are no names and come most often in an article, those of its headline and its lead above all."""
    written: Counter[str] = Counter()
    for sentence, weight in _sentences(article):
        for _ in range(weight):
            written.update(filter(str.islower, sentence.tokens.raw))
    for low in tokenize(article.document.title).low:
        written[low] += _IN_LEAD
    counted: Counter[str] = Counter()
    for word, times in written.items():
        if is_telling(word):
            counted[singular(word)] += times
    return sorted(counted, key=lambda word: (-counted[word], word))[:_MOST_TOPICS]


def _sentences(article: Article) -> Iterator[tuple[Sentence, int]]:
    """The sentences at the beginning of an article, each with the weight of its words."""
    end = lead_end(article)
    for index in range(min(len(article.spans), _SENTENCES)):
        sentence = article.sentence(index)
        yield sentence, _IN_LEAD if sentence.start < end else 1


def is_telling(word: str, shortest: int = _LONG) -> bool:
    """Whether a word may tell what an article is about: no small word, and none that stands in any news."""
    return (
        len(word) >= shortest
        and word.isalpha()
        and word not in grammar_words()
        and word not in words("news")["everywhere"]
    )


def topics_of(key: str) -> list[str]:
    """The words of an affair's key that are no names."""
    return [told.removeprefix(TOPIC) for told in key.split(BETWEEN) if told.startswith(TOPIC)]


def _plain(name: str) -> str:
    """A name without the marks that have a meaning in a key."""
    return "".join(" " if mark in (NAME, TOWN, BETWEEN, TOPIC) else mark for mark in name)


def _words(article: Article) -> Iterator[tuple[str, bool, str, int]]:
    """Each telling word of the names in an article: whether it is a city, the name that it is of, and its weight."""
    for sentence, weight in _sentences(article):
        if not _is_credit(sentence):
            yield from ((*told, weight) for told in _told(sentence, sentence.names))
    for _, heading in headings(article):
        for index in range(len(heading.spans)):
            sentence = heading.sentence(index)
            sure = [name for name in sentence.names if heading.names.count(name.words)]
            yield from ((*told, _IN_LEAD) for told in _told(sentence, sure))


def _is_credit(sentence: Sentence) -> bool:
    """Whether a sentence names those who made the article: "Reporting by Jane Doe; editing by Ann Roe"."""
    low = sentence.tokens.low
    made = words("news")["credits"]
    return any(low[i] in made and low[i + 1] == "by" for i in range(len(low) - 1))


def _told(sentence: Sentence, names: Iterable[Name]) -> Iterator[tuple[str, bool, str]]:
    """The telling words of some names of a sentence, each with whether it is a city, and the name in full."""
    table = sentence.article.names
    dateline = read_dateline(sentence.tokens) if sentence.index < _OPENING else None
    for name in names:
        if name.words in capitals():
            continue
        if name.words in cities():
            yield " ".join(map(fold, name.words)), True, " ".join(word.capitalize() for word in name.words)
            continue
        known = table.resolve(name)
        full = known or name.words
        proven = known is not None or name.proof == "capital"
        if dateline and name.first < dateline.dash:
            continue
        if not proven or is_outlet(name) or full in outlets() or is_institution(full) or _is_place(full):
            continue
        for word in dict.fromkeys((*name.words, *full[-1:])):
            if _tells(word):
                yield fold(word), False, table.shown(full)


def _is_place(words: tuple[str, ...]) -> bool:
    return words in countries() or words in places()


def _tells(word: str) -> bool:
    """Whether a word of a name is hardly in another affair's: no given name, place, trade or common word."""
    names = words("names")
    if len(fold(word)) < _SHORTEST or word[:1].isdigit() or word in calendar():
        return False
    if word in names["given"] or word in names["person_titles"] or (word,) in places() or word in _of_figures():
        return False
    return not (is_common(word) or is_generic(word) or is_trade(word))


@cache
def _of_figures() -> frozenset[str]:
    """What figures are told in, which a headline in capitals makes look like names: MLN, DLRS, PCT."""
    return words("abbreviations")["units"].union(load("money")["words"], load("numbers")["magnitudes"])
