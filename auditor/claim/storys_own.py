"""The story's own company as subject of a noun that stands alone: "Net profit rose to $4 million", "Shares fell"."""

from __future__ import annotations

from auditor.claim.reference import Kinds, Subject, elsewhere, governed, is_company, surely_company
from auditor.claim.story import is_point, story_of
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.name_key import is_institution
from auditor.text.names import Name

_REACH = 12
"""How many sentences back the company must have been named last."""
_SUBJECT = 9
"""Within how many words of a sentence its subject stands."""
_PART = 4
"""How many words stand at most between *its* and the part."""
_LEADING = frozenset(
    {"following", "after", "including", "excluding", "despite", "stripping", "before", "adjusted", "as", "with"}
)
"""What leads into a clause and leaves its subject the whole company's: "Excluding one-off items, profit was"."""
_COMPARING = frozenset({"against", "beating", "topping", "exceeding", "missing", "compared", "versus", "vs"})
"""Behind these stands what others foresaw: "net profit was $5 million, beating the $4 million of analysts"."""
_COLLECTIVE = frozenset({"group", "company"})
_AT_TIMES = frozenset({"in", "at", "for", "during", "on", "by", "of", "to", "end", "close", "three", "six", "nine"})
"""With the time that they lead to these leave a noun behind them alone: "At the end of June net debt was"."""
_COMPLEMENT = 6
"""How many words after "in the" are looked at for a time."""


def storys_own(sentence: Sentence, first: int, last: int, kinds: Kinds) -> Subject | None:
    """The company of a story that is about one, for the noun at tokens ``first`` to ``last``, said of no other.

    Where another company was spoken of since the story's own was named last, it is nobody's.
    """
    if not _alone(sentence, first, last) or _of_a_unit(sentence):
        return None
    own = _own(sentence, first, kinds)
    return None if own is not None and is_institution(own.key) else own  # which has no shares and no profit


def far_back(sentence: Sentence, i: int, kinds: Kinds) -> tuple[str, ...] | None:
    """The story's own company for "the company" at token ``i``, where no other was spoken of since it was named."""
    own = _own(sentence, i, kinds)
    if own is None or is_institution(own.key):
        return None
    for k in range(sentence.index - 1, max(sentence.index - _REACH, -1), -1):
        earlier = sentence.article.sentence(k)
        free = (is_company(earlier, name) for name in earlier.names if not governed(earlier, name))
        first = next((key for key in free if key is not None), None)
        if first is not None:
            return own.key if first == own.key else None
    return None


def holder_of_post(sentence: Sentence, first: int, kinds: Kinds) -> Subject | None:
    """The story's own company for a post that is nobody else's: "Chief Executive Jane Doe said".

    A name right before the post makes it another's, or of a part: "European Chief Executive Jane Doe"; a headline on
    a unit may mean the unit's own.
    """
    owners = words("owners")
    headed = story_of(sentence.article).headline & (owners["units"] | owners["parts"])
    if headed or any(name.after == first for name in sentence.names):
        return None
    return _own(sentence, first, kinds)


def _own(sentence: Sentence, first: int, kinds: Kinds) -> Subject | None:
    """The story's own company, spoken of last, for the word at token ``first``, where the sentence names no other."""
    key = story_of(sentence.article).subject
    if key is None or not ("organisation" in kinds or "any" in kinds) or is_point(sentence):
        return None
    if any(_is_another(sentence, name, key, first) for name in sentence.names):
        return None
    return elsewhere(sentence, key, first) if _spoken_of(sentence, key) else None


def _is_another(sentence: Sentence, name: Name, key: tuple[str, ...], first: int) -> bool:
    """Whether a name is another company's; behind token ``first`` it must surely be one, or the headline names it."""
    other = is_company(sentence, name)
    if other is None or other == key:
        return False
    story = story_of(sentence.article)
    return (
        name.first < first
        or story.is_headed_by(other)
        or (surely_company(sentence.article, other) and not governed(sentence, name))
    )


def _spoken_of(sentence: Sentence, key: tuple[str, ...]) -> bool:
    """Whether the last company named before this sentence is the story's own."""
    table = sentence.article.names
    for k in range(sentence.index, max(sentence.index - _REACH, -1), -1):
        earlier = sentence.article.sentence(k)
        companies = {
            other
            for name in earlier.names
            if (other := is_company(earlier, name)) is not None and (other == key or not governed(earlier, name))
        }
        if key in companies:
            return True
        if any(table.stands_out(other) for other in companies):
            return False
    return sentence.index <= _REACH and table.count(key) == 0  # only the headline names it


def _of_a_unit(sentence: Sentence) -> bool:
    """Whether the sentence before, or the headline, has a part of the company for its subject: this one may go on."""
    if story_of(sentence.article).heads_a_unit:
        return True
    if not sentence.index:
        return False
    low = sentence.article.sentence(sentence.index - 1).tokens.low[:_SUBJECT]
    part = next((i for i, word in enumerate(low) if word in words("owners")["parts"]), 0)
    return not {"its", "'s", "the"}.isdisjoint(low[max(part - _PART, 0) : part])


def _alone(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the noun opens its clause, with nothing that makes it a part's or another's."""
    low, clause = sentence.tokens.low, sentence.clause[first]
    inside = [i for i in range(len(low)) if sentence.clause[i] == clause]
    whole = words("owners")["of_the_whole"]
    timed = _times_before(sentence, first)
    begin = _past_lead(sentence, inside, first)
    if not all(low[i] in whole or low[i][0].isdigit() or i in timed for i in inside if begin <= i < first):
        return False
    if any(low[i] in _COLLECTIVE and low[i + 1].isdigit() for i in inside if i < first):
        return False  # "Group 4 shares" are of a company that is called so
    told = next((i for i in range(last + 1, len(low)) if low[i] in _COMPARING), len(low))
    if not words("owners")["of_others"].isdisjoint(low[:told]):
        return False
    after = low[last + 1 : last + 2 + _COMPLEMENT]
    if not after or after[0] in words("owners")["of_a_part"]:
        return False
    if after[0] not in words("function")["prepositions"] or not words("owners")["times"].isdisjoint(after[1:]):
        return True
    if after[0] == "of" and any(sentence.token_at(q.start) == last + 2 for q in sentence.quantities):
        return True  # "a dividend of 5 cents"
    return any(sentence.token_at(p.start) in (last + 2, last + 3) for p in sentence.periods)  # "net profit for 2024"


def _past_lead(sentence: Sentence, inside: list[int], first: int) -> int:
    """Where a clause begins behind what leads into it: "Following the sale, net debt"; none that names somebody."""
    low = sentence.tokens.low
    comma = next((i for i in reversed(inside) if i < first and low[i] == ","), -1)
    if comma < 0 or low[inside[0]] not in _LEADING:
        return inside[0]
    lead = [i for i in inside if i < comma]
    owners = words("owners")
    parted = owners["parts"] | owners["units"] | owners["sites"] | owners["of_others"]
    return inside[0] if any(i in sentence.named or low[i] in parted for i in lead) else comma + 1


def _times_before(sentence: Sentence, first: int) -> frozenset[int]:
    """The tokens of the times before token ``first``, with their prepositions: "In the third quarter net profit"."""
    found: set[int] = set()
    for period in sentence.periods:
        begin, end = sentence.token_at(period.start), sentence.token_at(period.end - 1)
        if end < first:
            found.update(range(begin, end + 1))
    if found:
        found.update(i for i in range(first) if sentence.tokens.low[i] in _AT_TIMES)
    return frozenset(found)
