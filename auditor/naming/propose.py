"""Propose which names of a corpus may be one, with what speaks for it; nothing is merged here.

Names are held against each other only within blocks: those that share a word, a beginning, initials or a ticker.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from auditor.naming.evidence import Evidence, Proposal, Standing
from auditor.text.name_key import fold
from auditor.text.name_words import is_common, is_generic, is_trade, is_unit, places
from auditor.text.ticker import symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from auditor.naming.book import NameBook
    from auditor.naming.evidence import Kind
    from auditor.naming.gather import Gathering, Known

    Pair = tuple[str, str]

_LINKS = {"short for": "is short for", "acronym of": "is the acronym of", "ticker of": "is the ticker of"}
_CROWD = 40
"""A block of more names says nothing: the word is nobody's."""
_BEGINNING = 4
"""Letters of a key that make a block."""
_ALIKE = 90
"""Of a hundred: so like are the spellings of one name."""
_SHORTEST = 6
"""Letters of a key below which likeness says nothing."""
_INITIALS = 3
_LONG_WORD = 5
_RARE = 5
"""A name that a code stands for so many times less often speaks against no other."""


def proposals(corpus: Gathering, book: NameBook) -> list[Proposal]:
    """The pairs of names that may be one, the surest and commonest first; what the book says of is left out."""
    found: dict[Pair, list[Evidence]] = defaultdict(list)
    for pair, evidence in (*_linked(corpus), *_tickers(corpus), *_alike(corpus)):
        found[pair].append(evidence)
    made = [
        _proposal(corpus, pair, [*told, *_answers(corpus, pair)])
        for pair, told in found.items()
        if not _settled(book, pair) and not _other_tickers(corpus, pair)
    ]
    kept = [one for one in made if one.standing == "shown" or (not one.against and _says_something(one))]
    return sorted(kept, key=_order)


def _order(one: Proposal) -> tuple[bool, int, int, tuple[str, str]]:
    return one.standing != "shown", -min(one.articles), -max(one.articles), one.keys


def _says_something(one: Proposal) -> bool:
    """Whether more than a beginning or initials speaks for it."""
    return any(evidence.kind not in ("beginning", "initials") for evidence in one.evidence)


def _settled(book: NameBook, pair: Pair) -> bool:
    """Whether a names file says already that the two are one, or apart."""
    one, other = pair
    if other in book.apart.get(one, {}) or one in book.apart.get(other, {}):
        return True
    same = [book.same[key].key for key in pair if key in book.same]
    return len(same) == 2 and same[0] == same[1]


def _linked(corpus: Gathering) -> Iterator[tuple[Pair, Evidence]]:
    """Names that stand for another in some article, and by themselves in others."""
    for (key, full), ways in corpus.links.items():
        if key in corpus.names and full in corpus.names:
            for by, shown in ways.items():
                says = f"“{corpus.names[key].shown}” {_LINKS.get(by, by)} it"
                yield (
                    _ordered(corpus, key, full),
                    Evidence("stands for", says, len(shown.articles), tuple(shown.quotes)),
                )


def _tickers(corpus: Gathering) -> Iterator[tuple[Pair, Evidence]]:
    """Names that are written with one ticker."""
    holders: dict[str, list[Known]] = defaultdict(list)
    for known in corpus.names.values():
        for ticker in known.tickers:
            holders[ticker].append(known)
    for ticker, names in holders.items():
        for one, other in combinations(names[:_CROWD], 2):
            if _akin(one, other):
                both = min(one.tickers[ticker], other.tickers[ticker])
                yield (
                    _ordered(corpus, one.key, other.key),
                    Evidence("ticker", f"one ticker, {ticker}", both, (one.quote, other.quote)),
                )


def _akin(one: Known, other: Known) -> bool:
    """Whether two names with one ticker are likely a company's own, not its unit's."""
    short, long = sorted((one.words, other.words), key=len)
    if long[: len(short)] == short:
        return not is_unit(long[len(short) :])
    letters = symbol(one.key)
    return _initials(long) == "".join(short) or fuzz.ratio(one.key, other.key) >= _ALIKE or letters == other.key


def _alike(corpus: Gathering) -> Iterator[tuple[Pair, Evidence]]:
    """Names that look alike, and share a block."""
    tried: set[Pair] = set()
    for block in _blocks(corpus.names.values()):
        for one, other in combinations(block, 2):
            pair = _ordered(corpus, one.key, other.key)
            if pair not in tried:
                tried.add(pair)
                likeness = _likeness(one, other)
                if likeness:
                    yield pair, Evidence(*likeness, 0, (one.quote, other.quote))


def _blocks(names: Iterable[Known]) -> Iterator[list[Known]]:
    blocks: dict[str, list[Known]] = defaultdict(list)
    for known in names:
        marks = {f"w {fold(word)}" for word in known.words if _tells(word)}
        marks |= {f"b {known.key[:_BEGINNING]}", f"i {_initials(known.words)}", f"i {known.key}"}
        for mark in marks:
            blocks[mark].append(known)
    for mark in sorted(blocks):
        if 1 < len(blocks[mark]) <= _CROWD:
            yield blocks[mark]


def _tells(word: str) -> bool:
    """Whether a word tells one name from others."""
    return not (is_generic(word) or is_trade(word) or is_common(word) or (word,) in places())


def _likeness(one: Known, other: Known) -> tuple[Kind, str] | None:
    """In which way two names look alike; None where they do not."""
    short, long = sorted((one, other), key=lambda known: (len(known.words), known.key))
    alike = fuzz.ratio(one.key, other.key)
    if alike >= _ALIKE and len(short.key) >= _SHORTEST and _may_be_slip(one, other):
        return "spelling", f"spelled alike, {alike:.0f} %"
    begins = long.words[: len(short.words)] == short.words and len(long.words) > len(short.words)
    if begins and _tells(short.words[0]) and not is_unit(long.words[len(short.words) :]):
        return "beginning", f"“{short.shown}” begins it"
    if len(short.key) >= _INITIALS and short.shown.isupper() and _initials(long.words) == short.key:
        return "initials", f"“{short.shown}” is its initials"
    return None


def _may_be_slip(one: Known, other: Known) -> bool:
    """Whether what differs can be spelling: no figure, and no short word for another."""
    if _digits(one.key) != _digits(other.key):
        return False
    odd = [pair for pair in zip(one.words, other.words, strict=False) if pair[0] != pair[1]]
    return len(one.words) != len(other.words) or all(min(map(len, pair)) >= _LONG_WORD for pair in odd)


def _initials(words: tuple[str, ...]) -> str:
    return "".join(fold(word)[:1] for word in words if word not in ("of", "for", "the", "and"))


def _digits(key: str) -> str:
    return "".join(letter for letter in key if letter.isdigit())


def _answers(corpus: Gathering, pair: Pair) -> Iterator[Evidence]:
    """Answers that both give: the same figure, to the same question, of the same time."""
    one, other = (corpus.names[key].answers for key in pair)
    both = [answer for answer in one if answer in other]
    if both:
        quotes = [quote for answer in both[:1] for quote in (one[answer], other[answer])]
        yield Evidence("answers", "the same figures of the same time", len(both), tuple(quotes))


def _other_tickers(corpus: Gathering, pair: Pair) -> bool:
    """Whether both are written with a ticker, and never with one."""
    one, other = ({symbol(ticker) for ticker in corpus.names[key].tickers} for key in pair)
    return bool(one and other) and one.isdisjoint(other)


def _proposal(corpus: Gathering, pair: Pair, evidence: list[Evidence]) -> Proposal:
    one, other = (corpus.names[key] for key in pair)
    against = tuple(_against(corpus, one, other))
    standing: Standing = "shown" if _surely(evidence) and not against else "alike"
    return Proposal(
        one.shown, other.shown, pair, standing, (len(one.articles), len(other.articles)), tuple(evidence), against
    )


def _surely(evidence: list[Evidence]) -> bool:
    """Whether articles say so: several, or one in two ways, of which likeness is none."""
    said = [told for told in evidence if told.kind in ("stands for", "ticker")]
    return sum(told.count for told in said) > 1


def _against(corpus: Gathering, one: Known, other: Known) -> Iterator[str]:
    together = len((one.articles & other.articles) - _tracing(corpus, one.key, other.key))
    if together:
        yield f"{together} article{'s' * (together > 1)} name both as two"
    for key in (one.key, other.key):
        fulls = {full for short, full in corpus.links if short == key} - {one.key, other.key}
        fulls = {
            full
            for full in fulls
            if len(_tracing(corpus, key, full)) * _RARE > len(_tracing(corpus, one.key, other.key))
        }
        if fulls:
            names = sorted(corpus.names[full].shown for full in fulls if full in corpus.names)
            yield f"“{corpus.names[key].shown}” stands for {' and '.join(names[:3])} too"


def _tracing(corpus: Gathering, one: str, other: str) -> set[int]:
    """The articles that trace one name to another."""
    ways = [*corpus.links.get((one, other), {}).values(), *corpus.links.get((other, one), {}).values()]
    return {article for shown in ways for article in shown.articles}


def _ordered(corpus: Gathering, one: str, other: str) -> Pair:
    """The name that more articles use first, but no code such as GM."""

    def rank(key: str) -> tuple[bool, int, int, str]:
        known = corpus.names[key]
        return len(known.words) == 1 and known.shown.isupper(), -len(known.articles), -len(key), key

    first, second = sorted((one, other), key=rank)
    return first, second
