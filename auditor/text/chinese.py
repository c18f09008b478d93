"""The reader of sentences in Chinese, or in another language written without spaces that has a lexicon."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import replace
from functools import cached_property

from auditor.model import Mention
from auditor.text.chinese_direction import read_directions, with_changes
from auditor.text.chinese_period import read_periods
from auditor.text.chinese_quantity import read_quantities
from auditor.text.chinese_words import narrow, reading


class ChineseSentence:
    """A Chinese sentence at an offset of its article; its mentions have offsets into the article.

    The grammar is that of Chinese; every word of it is of the lexicon, so that another language's files read that one.
    """

    def __init__(self, text: str, offset: int, published: dt.date | None, language: str = "zh") -> None:
        self._language = language
        self._text = narrow(text)
        self._offset = offset
        self._published = published

    @cached_property
    def periods(self) -> list[Mention]:
        return self._placed(self._periods)

    @cached_property
    def quantities(self) -> list[Mention]:
        return self._placed(self._quantities)

    @cached_property
    def directions(self) -> list[Mention]:
        return self._placed(self._directions)

    @property
    def told(self) -> list[Mention]:
        """The quantities with how they changed, and the times."""
        quantities, directions = self._quantities, self._directions
        with reading(self._language):
            changed = with_changes(self._text, quantities, directions)
        return [*self._placed(changed), *self.periods]

    @cached_property
    def _periods(self) -> list[Mention]:
        with reading(self._language):
            return read_periods(self._text, self._published)

    @cached_property
    def _quantities(self) -> list[Mention]:
        starts = [period.start for period in self._periods]

        def taken(offset: int) -> int:
            k = bisect_right(starts, offset) - 1
            return self._periods[k].end if k >= 0 else 0

        with reading(self._language):
            return read_quantities(self._text, taken)

    @cached_property
    def _directions(self) -> list[Mention]:
        quantities = self._quantities
        with reading(self._language):
            return read_directions(self._text, quantities)

    def _placed(self, mentions: list[Mention]) -> list[Mention]:
        return [self._moved(mention) for mention in mentions]

    def _moved(self, mention: Mention) -> Mention:
        also = self._moved(mention.also) if mention.also else None
        return replace(mention, start=mention.start + self._offset, end=mention.end + self._offset, also=also)
