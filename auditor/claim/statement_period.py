"""Which period a line of a statement is of, and whose statement it is: by its headings and the article's title."""

from __future__ import annotations

import calendar
import datetime as dt
import math
from collections.abc import Iterator

from auditor.claim.reference import Subject
from auditor.model import When
from auditor.text.article import Article, Sentence
from auditor.text.lexicon import load, words
from auditor.text.names import read_names
from auditor.text.period import read_periods
from auditor.text.tokens import Tokens, tokenize

_LONGEST_NAME = 8
"""In tokens."""
_MAX_HEADING = 5
"""How many words a heading between the lines may have: "Year ended December 31"."""
_LEAST_DAYS, _MOST_DAYS = 80, 372
"""A period of accounts is a quarter to a year long."""
_YEAR_DIGITS = 4
_WEEKS_OF_A_QUARTER = 13


def statement_when(sentence: Sentence, label: int) -> When | None:
    """The period of the line whose label begins at offset ``label``; None where nothing tells it.

    It is that of the words before the label, else of the nearest heading above, else of the title.
    """
    article = sentence.article
    for period in sentence.periods:
        if period.start < label and period.kind == "date" and _LEAST_DAYS <= period.high - period.low <= _MOST_DAYS:
            first, last = dt.date.fromordinal(int(period.low)), dt.date.fromordinal(int(period.high) - 1)
            return When(first, last, stated=True)
    length, end = 0, None
    number = 0
    for tokens, of_title in _headings(sentence):
        told = _length(tokens)
        if told and not length:
            length, number = told
            if of_title and _heads_later(sentence, length):
                return None  # "YEAR NET" over a quarter's lines without a heading, and those of the year under theirs
        if told or of_title or not words("statement")["ended"].isdisjoint(tokens.low):
            end = end or _end(tokens, article.document.day)
    if not length:
        return None
    end = end or _usual_end(length, number, article.document.day)
    return When(_back(end, length) + dt.timedelta(days=1), end, stated=True) if end else None


def _heads_later(sentence: Sentence, length: int) -> bool:
    """Whether a heading below the line begins a period of this length."""
    article = sentence.article
    later = (article.sentence(k).tokens for k in range(sentence.index + 1, len(article.spans)))
    return any(len(tokens) <= _MAX_HEADING and (told := _length(tokens)) and told[0] == length for tokens in later)


def is_heading(sentence: Sentence) -> bool:
    """Whether the sentence is a heading that begins a period."""
    return len(sentence.tokens) <= _MAX_HEADING and _length(sentence.tokens) is not None


def year_before(when: When) -> When:
    """The same period a year before."""
    if when.start is None or when.end is None:
        return when
    day = dt.timedelta(days=1)
    return When(_back(when.start - day, 12) + day, _back(when.end, 12), when.moment, stated=True)


def _headings(sentence: Sentence) -> Iterator[tuple[Tokens, bool]]:
    """The headings above a line, the nearest first, then title and first sentence; whether it is one of those."""
    article = sentence.article
    for k in range(sentence.index - 1, -1, -1):
        tokens = article.sentence(k).tokens
        if len(tokens) <= _MAX_HEADING:
            yield tokens, False
    yield _title(article), True
    yield article.sentence(0).tokens, True


def _title(article: Article) -> Tokens:
    title = article.document.title
    return tokenize(title.replace("<", " <").replace(">", "> ")) if title else article.sentence(0).tokens


def _length(tokens: Tokens) -> tuple[int, int] | None:
    """How many months the period of a heading is long, and its number in the year; 0 for none."""
    months, numbers, ordinals = (load("statement")[name] for name in ("months", "numbers", "ordinals"))
    low = _joined(tokens)
    for i, word in enumerate(low):
        if word not in months:
            continue
        before = low[i - 1] if i else ""
        if months[word] == 1:
            if before in numbers:
                return numbers[before], 0
        elif months[word] == 0:
            if before.isdigit() and int(before) % _WEEKS_OF_A_QUARTER == 0:
                return int(before) // _WEEKS_OF_A_QUARTER * 3, 0
        elif word in ("year", "yr") or before in ordinals:
            return months[word], ordinals.get(before, 0) if word not in ("year", "yr") else 0
    return None


def _joined(tokens: Tokens) -> list[str]:
    """The words of a heading, "3RD" as one: the reader of tokens cuts it in two."""
    low: list[str] = []
    for i, word in enumerate(tokens.low):
        if low and tokens.glued(i) and low[-1].isdigit() and word in ("st", "nd", "rd", "th"):
            low[-1] += word
        else:
            low.append(word)
    return low


def _end(tokens: Tokens, day: dt.date | None) -> dt.date | None:
    """The last day of the period, where a heading gives it: "Dec 31 end", "ended Jan 31"; of a bare year its last."""
    for period in read_periods(tokens, day):
        if period.kind != "date" or not math.isfinite(period.high) or not math.isfinite(period.low):
            continue
        if tokens.text[period.start : period.end].lower().startswith(("year", "yr")):  # "YEAR END 1986" is its own
            continue
        length = period.high - period.low
        if length <= 31 or (length <= 366 and period.unit.isdigit() and len(period.unit) == _YEAR_DIGITS):
            return dt.date.fromordinal(int(period.high) - 1)
    return None


def _usual_end(length: int, number: int, day: dt.date | None) -> dt.date | None:
    """The end of the last such period of a calendar year before the day of publication."""
    if day is None:
        return None
    month = length * (number or 1) if length < 12 else 12
    end = dt.date(day.year, month, calendar.monthrange(day.year, month)[1])
    return end if end < day else _back(end, 12)


def _back(day: dt.date, months: int) -> dt.date:
    """The day so many months earlier; the last of its month stays the last."""
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    is_last = day.day == calendar.monthrange(day.year, day.month)[1]
    return dt.date(year, month + 1, last if is_last else min(day.day, last))


def reporter(sentence: Sentence) -> Subject | None:
    """Whose statement it is: the company at the head of the title, else the only one of the first or own sentence."""
    article = sentence.article
    headed = _at_head(_title(article))
    if headed is not None:
        return headed
    for tokens in (article.sentence(0).tokens, sentence.tokens):
        keys = {name.words for name in read_names(tokens) if name.legal}
        if len(keys) == 1:
            key = keys.pop()
            return Subject(key, " ".join(word.capitalize() for word in key), -1, -1)
    return None


def _at_head(tokens: Tokens) -> Subject | None:
    """The company that a wire's title begins with: "(CORRECTED) - ACME STORES CORP <ACM> 4TH QTR NET"."""
    lists, legal = words("statement"), words("names")["legal"]
    begin = 0
    while begin < len(tokens) and (not tokens.low[begin][0].isalnum() or tokens.low[begin] in lists["before_title"]):
        begin += 1
    marks = [i for i in range(begin, len(tokens)) if tokens.low[i] in ("<", ">")]
    forms = [i for i in range(begin, marks[0] if marks else len(tokens)) if tokens.low[i] in legal]
    if not marks and not forms:
        return None
    end = marks[0] if marks else forms[-1] + 1
    while end > begin and (tokens.low[end - 1] in lists["legal"] or not tokens.low[end - 1][0].isalnum()):
        end -= 1
    if not 0 < end - begin <= _LONGEST_NAME:
        return None
    key = tuple(low for low in tokens.low[begin:end] if low[0].isalnum())
    return Subject(key, tokens.span(begin, end - 1).title(), -1, -1) if key else None
