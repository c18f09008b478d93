"""One article as the readers of claims see it: sentences parsed when asked for, its names, its lines."""

from __future__ import annotations

import datetime as dt
import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from auditor.model import Document, Mention, Stance
from auditor.text.attribution import speakers
from auditor.text.chinese import ChineseSentence
from auditor.text.chinese_words import is_written_in, own_letters
from auditor.text.clause import clauses
from auditor.text.direction import read_directions
from auditor.text.direction_size import Direction
from auditor.text.dollar import AMERICAN, dollar_of, in_dollars
from auditor.text.keeping import Keeping
from auditor.text.lazy import lazy
from auditor.text.lines import has_rows
from auditor.text.names import Name, read_names
from auditor.text.nametable import NameTable
from auditor.text.period import latest_part, read_periods
from auditor.text.presence import may_hold
from auditor.text.quantity import quantity_starts, read_quantities
from auditor.text.sentences import sentences
from auditor.text.shared_currency import with_country
from auditor.text.stance import Held, stance_of
from auditor.text.table import Tables
from auditor.text.tokens import Tokens, plain, tokenize

_PARTS = frozenset({"quarter", "half", "months"} | {f"{letter}{n}" for letter in "qh" for n in range(1, 5)})
"""A sentence without any of these words names no quarter and the like."""
_REACH = 20
"""In sentences: so far back a period that was named can still be meant by "the quarter"."""

_BREAK = re.compile("\n")


def _taken(periods: list[Mention]) -> Callable[[int], bool]:
    """Whether one of the periods holds an offset."""
    starts = [period.start for period in periods]

    def taken(offset: int) -> bool:
        k = bisect_right(starts, offset) - 1
        return k >= 0 and offset < periods[k].end

    return taken if periods else _free


def _free(_: int) -> bool:
    return False


class Sentence(Keeping):
    """A sentence of an article; each layer of its parse is made once, when first asked for."""

    def __init__(self, article: Article, index: int, start: int, end: int) -> None:
        super().__init__()
        self.article = article
        self.index = index
        self.start = start
        self.end = end
        if not article.own_letters:
            self.__dict__["chinese"] = None

    @lazy
    def tokens(self) -> Tokens:
        return tokenize(self.article.document.text, self.start, self.end)

    @lazy
    def clause(self) -> list[int]:
        """The number of each token's clause."""
        return clauses(self.tokens)

    @lazy
    def names(self) -> list[Name]:
        return read_names(self.tokens)

    @lazy
    def chinese(self) -> ChineseSentence | None:
        """The sentence as the reader of Chinese and its like sees it; None where it is written in no such language."""
        document = self.article.document
        text = document.text[self.start : self.end]
        language = next((code for code in self.article.own_letters if is_written_in(code, text)), None)
        return ChineseSentence(text, self.start, document.day, language) if language else None

    @lazy
    def periods(self) -> list[Mention]:
        if self.chinese:
            return self.chinese.periods
        return read_periods(self.tokens, self.article.day, lambda: self.article.reported_before(self.index))

    @lazy
    def reported(self) -> Mention | None:
        """The last quarter or the like that the sentence itself names; no look back starts another."""
        if _PARTS.isdisjoint(self.tokens.low):
            return None
        day = self.article.day
        return latest_part(read_periods(self.tokens, day), day)

    @lazy
    def quantities(self) -> list[Mention]:
        if self.chinese:
            return self.chinese.quantities
        found = with_country(self.tokens, read_quantities(self.tokens, _taken(self.periods)), self.article.document)
        article = self.article
        if article.tables and found:
            found = article.tables.told(found)
        dollar = article.dollar
        return found if dollar == AMERICAN else in_dollars(found, dollar, article.document.text)

    @lazy
    def directions(self) -> list[Direction]:
        if self.chinese:
            return []  # the rules' words are English; a reading of the sentence has them
        return read_directions(self.tokens, self.quantities)

    @lazy
    def named(self) -> frozenset[int]:
        """The tokens that belong to a name."""
        return frozenset(i for name in self.names for i in range(name.first, name.last + 1))

    def quantities_of(self, clause: int) -> list[Mention]:
        """The quantities that begin in a clause, in order."""
        return self._quantities_by_clause.get(clause, [])

    @lazy
    def _quantities_by_clause(self) -> dict[int, list[Mention]]:
        inside: dict[int, list[Mention]] = {}
        for quantity in self.quantities:
            inside.setdefault(self.clause_of(quantity.start), []).append(quantity)
        return inside

    def quantity_before(self, offset: int) -> Mention | None:
        """The last quantity that ends at the offset or before it; None where there is none."""
        k = bisect_right(self._quantity_ends, offset)
        return self.quantities[k - 1] if k else None

    @lazy
    def _quantity_ends(self) -> list[int]:
        return [quantity.end for quantity in self.quantities]

    def may_hold(self, kind: str) -> bool:
        """Whether a quantity of a kind of ``KINDS`` may stand here; told before any is read."""
        return bool(self.chinese or self.article.tables) or may_hold(kind, self.tokens)

    @lazy
    def most_quantities(self) -> int:
        """No more quantities than this stand here; told before any is read."""
        return self.end - self.start if self.chinese else len(quantity_starts(self.tokens))

    @lazy
    def speakers(self) -> list[str]:
        """For each token on whose word it is told; empty where the article tells it itself."""
        return speakers(self.tokens)

    def token_at(self, offset: int) -> int:
        """The token that holds the offset, or the first one after it."""
        ends = self.tokens.end
        return min(bisect_right(ends, offset), len(ends) - 1)

    def clause_of(self, offset: int) -> int:
        """The number of the clause that holds the offset."""
        return self.clause[self.token_at(offset)]

    def clause_tokens(self, number: int) -> list[int]:
        """The tokens of one clause, in order."""
        return self._by_clause.get(number, [])

    @lazy
    def _by_clause(self) -> dict[int, list[int]]:
        inside: dict[int, list[int]] = {}
        for i, number in enumerate(self.clause):
            inside.setdefault(number, []).append(i)
        return inside

    def clause_span(self, number: int) -> tuple[int, int]:
        """The offsets of the first and last character of a clause."""
        inside = self.clause_tokens(number)
        return self.tokens.start[inside[0]], self.tokens.end[inside[-1]]

    def stance(self, number: int, held: Held | None = None) -> Stance:
        """The stance of one clause, or of what a claim in it rests on."""
        return stance_of(self.tokens, self.clause_tokens(number), held)

    @lazy
    def plain(self) -> str:
        """The sentence in lower case with straight marks, as long as the sentence itself."""
        return self.article.plain[self.start : self.end]


class Article(Keeping):
    """A document with its sentences and names."""

    def __init__(self, document: Document, most: int = sys.maxsize, longest: int = sys.maxsize) -> None:
        """No more than ``most`` sentences are seen, and no figure in one of more than ``longest`` characters."""
        super().__init__()
        self.document = document
        self.most = most
        self.longest = longest
        self._parsed: dict[int, Sentence] = {}

    @property
    def whole(self) -> Article:
        """The article of which this is a part; an article is its own."""
        return self

    @lazy
    def day(self) -> dt.date | None:
        """The day of publication."""
        return self.document.day

    @lazy
    def plain(self) -> str:
        """The text in lower case with straight marks, as long as the text itself."""
        return plain(self.document.text)

    @lazy
    def spans(self) -> list[tuple[int, int]]:
        """Start and end of each sentence that is seen."""
        return self._every_span[: self.most] if self.has_more else self._every_span

    @lazy
    def has_more(self) -> bool:
        """Whether there are more sentences than are seen."""
        return len(self._every_span) > self.most

    @lazy
    def _every_span(self) -> list[tuple[int, int]]:
        return sentences(self.document.text, self.document.begin)

    def is_long(self, index: int) -> bool:
        """Whether the sentence with this number is longer than any that is looked at."""
        start, end = self.spans[index]
        return end - start > self.longest

    @lazy
    def _starts(self) -> list[int]:
        return [start for start, _ in self.spans]

    def sentence(self, index: int) -> Sentence:
        """The sentence with this number, from 0."""
        found = self._parsed.get(index)
        if found is None:
            found = self._parsed[index] = Sentence(self, index, *self.spans[index])
        return found

    def release(self) -> None:
        """Let go of the sentences and of what was kept: they hold the article, and all would wait for the collector."""
        self._parsed.clear()
        self._kept.clear()

    def index_at(self, offset: int) -> int:
        """The number of the sentence that holds the offset; -1 where none does."""
        k = bisect_right(self._starts, offset) - 1
        return k if k >= 0 and offset < self.spans[k][1] else -1

    def reported_before(self, index: int) -> Mention | None:
        """The latest quarter or the like that the sentences right before this one name; of equals the nearest."""
        earlier = (self.sentence(i).reported for i in range(index - 1, max(index - _REACH, 0) - 1, -1))
        return max((mention for mention in earlier if mention), key=lambda mention: mention.high, default=None)

    @lazy
    def own_letters(self) -> list[str]:
        """The languages of the lexicon whose own letters stand in the article."""
        return own_letters(self.document.text)

    @lazy
    def tables(self) -> Tables | None:
        """The article's tables in plain text; None where it has none."""
        return Tables(self.document.text, self.document.begin) if has_rows(self.document.text) else None

    @lazy
    def dollar(self) -> str:
        """The ISO code of the article's bare dollars."""
        return dollar_of(self.document)

    @lazy
    def names(self) -> NameTable:
        """The article's names, read from every sentence."""
        return NameTable(self.written_names(), self.document.text)

    def written_names(self) -> Iterator[tuple[Name, Tokens]]:
        """Every name as it stands in the text, with the tokens it stands among."""
        for sentence in map(self.sentence, range(len(self.spans))):
            for name in sentence.names:
                yield name, sentence.tokens

    @lazy
    def _breaks(self) -> list[int]:
        return [match.start() for match in _BREAK.finditer(self.document.text)]

    def line_of(self, offset: int) -> int:
        """The line of the file, from 1, that holds the offset."""
        return bisect_left(self._breaks, offset) + 1
