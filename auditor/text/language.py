"""Tell the language of an article, only as far as it is sure: what may be English is never taken for another."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib import resources
from itertools import chain
from typing import TYPE_CHECKING, Final

import yaml

from auditor.errors import UsageError
from auditor.text.grammar_words import grammar_words
from auditor.text.lexicon import languages, load

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

ENGLISH = "English"
CHINESE = "Chinese"
CODES: Final[dict[str, str]] = {code: load("language", code)["name"] for code in languages()}
"""The names of the languages that the lexicon has, by its folders."""
READ = frozenset(CODES.values())

_HEAD = 1_000
"""Characters that are looked at first; they settle it for nearly every English article."""
_LONGEST = 50_000
_ENOUGH_ENGLISH = 0.1
"""The share of words that only English sentences are held together by; in news it is 20 to 30 %."""
_FEWEST = 8
_SHARE = 0.12
_TIMES = 4
"""So many words of another language, such a share of all, so many times as many as of English: else nothing is sure.
A table of figures or of names has few words of any."""
_SCRIPTS = {
    "Japanese": "\u3040-\u30ff",
    CHINESE: "\u3400-\u4dbf\u4e00-\u9fff",
    "Korean": "\u1100-\u11ff\uac00-\ud7af",
    "a language in Cyrillic": "\u0400-\u052f",
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "a language in Arabic script": "\u0600-\u06ff\u0750-\u077f",
    "Hebrew": "\u0590-\u05ff",
    "a language of India": "\u0900-\u0dff",
    "Thai": "\u0e00-\u0e7f",
    "Georgian": "\u10a0-\u10ff",
    "Armenian": "\u0530-\u058f",
    "Amharic": "\u1200-\u137f",
}
_JAPANESE = 0.05
"""The least share of kana among the letters of a Japanese text, most of which may be Chinese ones."""
_SCRIPT = re.compile("|".join(f"([{letters}])" for letters in _SCRIPTS.values()))
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """The name of the language that ``text`` is surely in; empty where nothing is sure."""
    told = _told(text[:_HEAD])
    return told or (_told(text[:_LONGEST]) if len(text) > _HEAD else "")


def unread_language(text: str, read: Collection[str] = READ) -> str:
    """The name of the language that ``text`` is surely in, if that is none of those that are ``read``; else empty."""
    language = language_of(text) if read else ""
    return "" if language in read else language


def read_languages(codes: Iterable[str]) -> frozenset[str]:
    """The names of the languages that codes name; none, for whatever comes, where ``any`` is among them.

    Raises UsageError for a code that is none.
    """
    names = set()
    for code in codes:
        if code == "any":
            return frozenset()
        if code not in CODES:
            raise UsageError(f"there is no language `{code}`; right would be {', '.join(CODES)} or any.")
        names.add(CODES[code])
    return frozenset(names)


def _told(text: str) -> str:
    found = _WORD.findall(text.lower())
    english = sum(map(_english().__contains__, found))
    if english >= max(3, _ENOUGH_ENGLISH * len(found)):
        return ENGLISH
    return _by_script(text, sum(map(len, found))) or _by_words(found, english)


def _by_script(text: str, letters: int) -> str:
    """The language whose own letters most of the text is written in."""
    names = list(_SCRIPTS)
    counts = Counter(names[(match.lastindex or 1) - 1] for match in _SCRIPT.finditer(text))
    if counts.total() < _FEWEST or counts.total() < letters / 2:
        return ""
    if counts["Japanese"] > _JAPANESE * counts.total():
        return "Japanese"
    return counts.most_common(1)[0][0]


def _by_words(found: list[str], english: int) -> str:
    """The language whose own words hold the sentences together."""
    foreign = _foreign()
    counts = Counter(chain.from_iterable(foreign.get(word, ()) for word in found))
    if not counts:
        return ""
    (name, count), *_ = counts.most_common(1)
    return name if count >= max(_FEWEST, _SHARE * len(found), _TIMES * english) else ""


@cache
def _english() -> frozenset[str]:
    """The words that hold English sentences together, and no other language's."""
    return grammar_words() - _lists().keys()


@cache
def _foreign() -> dict[str, tuple[str, ...]]:
    """The languages that have a word, for every word that is not English too."""
    return {word: names for word, names in _lists().items() if word not in grammar_words()}


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    """The languages that have a word, but English."""
    source = resources.files("auditor.text") / "languages.yaml"
    lists: dict[str, str] = yaml.load(source.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    languages: dict[str, tuple[str, ...]] = {}
    for name, written in lists.items():
        for word in dict.fromkeys(written.split()):
            languages[word] = (*languages.get(word, ()), name)
    return languages
