"""Articles that say the same in all that is compared: of very many a few are held, and one stands for the others.

What deciding asks of claims is whether some are there, and how many stories and articles there are. So the articles of
one base key whose claims are alike one by one make a unit, of which the first and the last are held. What is decided of
these is what would be decided of all, and a question with ten million claims costs as much as it has different answers.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from auditor.engine.keys import ticker_of
from auditor.model import LINE_OF_STATEMENT, Twins

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.model import Claim, Rule
    from auditor.story.stories import Stories

_LIKE = attrgetter(
    "subject", "key", "affair", "beside", "same", "when", "stance", "part", "excluded",
    "value.kind", "value.low", "value.high", "value.unit", "value.readings", "value.answer", "value.size",
)  # fmt: skip
"""What is compared of a claim, beside its day, its ticker, and whether it tells of a change or is of a table."""


def likeness(claim: Claim, rule: Rule) -> str:
    """Equal for two claims of which all that is compared is alike, whoever makes them."""
    told = claim.published if rule.grows else claim.said
    tabled = claim.bound_by == LINE_OF_STATEMENT
    like = (*_LIKE(claim), told and told.isoformat(), "<" in claim.title, ticker_of(claim), bool(claim.revises), tabled)
    return hashlib.blake2b(repr(like).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def profile(likenesses: Iterable[str]) -> str:
    """Equal for two articles whose claims of one base key are alike one by one."""
    return hashlib.blake2b("".join(sorted(likenesses)).encode(), digest_size=12).hexdigest()


def thinned(claims: Sequence[Claim], rule: Rule, stories: Stories) -> list[Claim]:
    """The claims of one base key that are held, in their order; the last article of a unit stands for those between.

    Each claim knows the story that its document tells. Versions of a story, and articles of an outlet that corrected
    itself, are held one by one.
    """
    articles: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        articles[claim.document].append(claim)
    tellers = Counter(story(own[0]) for own in articles.values())
    correcting = {claim.source for claim in claims if claim.source and stories.correction(claim.document)}
    units: dict[tuple[str, str], list[str]] = defaultdict(list)
    for document, own in articles.items():
        if not (stories.version_of(document) or stories.correction(document) or own[0].source in correcting):
            copied = story(own[0]) if tellers[story(own[0])] > 1 else ""
            units[profile(likeness(claim, rule) for claim in own), copied].append(document)
    between: set[str] = set()
    stands_for: dict[str, tuple[str, int, int]] = {}
    for (alike, copied), documents in units.items():
        _, *others = sorted(documents)
        if len(others) > 1:
            between.update(others[:-1])
            stands_for[others[-1]] = alike + copied, len(others) - 1, 0 if copied else len(others) - 1
    return [
        replace(one, twins=Twins(*stands_for[one.document])) if one.document in stands_for else one
        for one in claims
        if one.document not in between
    ]


def story(claim: Claim) -> str:
    """What the claim's article shares with its near-copies."""
    return claim.origin or claim.document


def amount(claim: Claim) -> int:
    """How many claims it stands for, itself among them."""
    return 1 + (claim.twins.articles if claim.twins else 0)


def number_of_articles(claims: Iterable[Claim]) -> int:
    """How many articles make the claims, or those that they stand for."""
    return sum({claim.document: amount(claim) for claim in claims}.values())


def weighed(named: Iterable[tuple[str, Claim]]) -> Counter[str]:
    """In how many stories each name stands with a claim; a copy counts for nothing."""
    told = {(name, story(claim)): 1 + (claim.twins.stories if claim.twins else 0) for name, claim in named}
    counted: Counter[str] = Counter()
    for (name, _), stories in told.items():
        counted[name] += stories
    return counted


def most_told(named: Iterable[tuple[str, Claim]]) -> str:
    """The name that most stories tell; of several the shortest, then the first."""
    told = list(named)
    names = {name for name, _ in told}
    if len(names) == 1:
        return names.pop()
    stories = weighed(told)
    return min(names, key=lambda name: (-stories[name], len(name), name))


def number_of_stories(claims: Iterable[Claim]) -> int:
    """How many stories make the claims, or those that they stand for."""
    return weighed(("", claim) for claim in claims)[""]
