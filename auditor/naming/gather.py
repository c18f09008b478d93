"""The names of a whole corpus: how often each stands, its tickers, and what articles say of it and others."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.model import HEADINGS
from auditor.naming.sight import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model import Claim
    from auditor.naming.sight import Sight

QUOTES = 3
"""Quotes kept of each thing that is shown."""
Answer = tuple[object, ...]


@dataclass(slots=True)
class Known:
    """One name of a corpus."""

    key: str
    words: tuple[str, ...]
    quote: Quote
    spellings: Counter[str] = field(default_factory=Counter)
    articles: set[int] = field(default_factory=set)
    """The articles that name it, by their place in the corpus."""
    tickers: Counter[str] = field(default_factory=Counter)
    answers: dict[Answer, Quote] = field(default_factory=dict)
    """What claims say of it, each with the first of them."""

    @property
    def shown(self) -> str:
        """As most articles spell it."""
        return min(self.spellings, key=lambda spelling: (-self.spellings[spelling], spelling))


@dataclass(slots=True)
class Shown:
    """What articles show of two names."""

    articles: set[int] = field(default_factory=set)
    quotes: list[Quote] = field(default_factory=list)


@dataclass(slots=True)
class Gathering:
    """All names of a corpus."""

    names: dict[str, Known] = field(default_factory=dict)
    links: dict[tuple[str, str], dict[str, Shown]] = field(default_factory=lambda: defaultdict(dict))
    """For a name and another that it stands for, how articles show it."""
    count: int = 0

    def add(self, sight: Sight) -> None:
        """The names of one more article."""
        for seen in sight.names:
            known = self.names.setdefault(seen.key, Known(seen.key, seen.words, seen.quote))
            known.articles.add(self.count)
            known.spellings[seen.shown] += 1
            if seen.ticker:
                known.tickers[seen.ticker] += 1
        for link in sight.links:
            shown = self.links[link.key, link.full].setdefault(link.by, Shown())
            shown.articles.add(self.count)
            shown.quotes += [link.quote] * (len(shown.quotes) < QUOTES)
        self.count += 1

    def answered(self, claims: Iterable[Claim]) -> None:
        """What claims of one article say of the names; denials and the like say nothing."""
        for claim in claims:
            known = self.names.get(claim.key)
            if (
                known is None
                or claim.excluded
                or claim.part in HEADINGS
                or claim.value.kind in ("direction", "category")
            ):
                continue
            value, when = claim.value, claim.when
            time = (when.start, when.end) if when and when.stated else claim.said
            answer = (claim.rule, claim.same, value.readings[0], time)
            known.answers.setdefault(answer, Quote(claim.document, claim.start, claim.end, claim.quote))
