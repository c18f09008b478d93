"""When "the company" is not the one that an earlier sentence is about, or cannot be told: rivals, targets, mergers."""

from __future__ import annotations

from auditor.claim.description import begins_at
from auditor.claim.reference import governed
from auditor.claim.story import story_of
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.names import Name

Key = tuple[str, ...]

_NEAR = 6
"""How many sentences before a description another company is looked for whose name it may be taken from."""
_SUBJECT = 6
"""Within how many words of a sentence its subject stands."""
_BESIDE = 5
"""How many words may stand between a name and the word that calls it a rival: "rival PC maker Acme"."""
_OBJECT_OF = frozenset({"of", "for"})


def is_another(sentence: Sentence, i: int) -> bool:
    """Whether a description's own words say that it is another company: "the combined group", "the firm involved"."""
    first, stories, tokens = begins_at(sentence, i), words("stories"), sentence.tokens
    if first < 0:
        return False
    said = {raw for raw in tokens.raw[first:i] if raw.islower()}  # "the New York-based company" is not new
    after = tokens.low[i + 1 : i + 2]
    return (
        tokens.low[i] in words("owners")["parts"]
        or not stories["of_another"].isdisjoint(said)
        or not stories["in_question"].isdisjoint(after)
    )


def called_so(sentence: Sentence, i: int) -> Name | None:
    """The company whose name stands right before the noun of a description: "the Acme group", not "the Varn brewer"."""
    if begins_at(sentence, i) < 0:
        return None
    table = sentence.article.names
    before = next((n for n in sentence.names if n.after == i and n.kind != "place" and not n.possessive), None)
    return before if before is not None and table.is_company(table.resolve(before) or ()) else None


def buyer_of(sentence: Sentence, i: int) -> Name | None:
    """Who buys what a description names, and so is not meant by it: "Acme said it would buy the company".

    It is the last name before: not Acme in "Acme said Brightwater may buy the company".
    """
    first, low = begins_at(sentence, i), sentence.tokens.low
    if first < 1:
        return None
    verbs = words("verbs")
    noun = low[first - 1] in _OBJECT_OF and low[first - 2] in verbs["nouns_with_object"] | verbs["offers"]
    if not noun and low[first - 1] not in verbs["of_buying"]:
        return None
    return next((name for name in reversed(sentence.names) if name.last < first), None)


def led_astray(sentence: Sentence, i: int, key: Key, back: int) -> bool:
    """Whether "the company" may be another than the one that a sentence so many before this one is about.

    What a story tells of a rival ends soon: the story's own company is called so again, without its name.
    """
    if begins_at(sentence, i) < 0:
        return False
    own = story_of(sentence.article).subject
    if own == key:
        return False
    earlier = sentence.article.sentence(sentence.index - back)
    if _is_a_rival(earlier, key) or _another_is_called_so(sentence, i, key):
        return True
    if own is None:
        return False
    between = map(sentence.article.sentence, range(sentence.index - back + 1, sentence.index))
    return _speaks_of(earlier, own) or not (_opens(earlier, key) and all(_goes_on(s) for s in between))


def is_beside_a_rival(sentence: Sentence, i: int, key: Key | None) -> bool:
    """Whether "the company" may be the story's own in a sentence on a rival: "Rival Acme rose, but the company"."""
    own = story_of(sentence.article).subject
    return key is not None and own not in (None, key) and begins_at(sentence, i) >= 0 and _is_a_rival(sentence, key)


def _speaks_of(sentence: Sentence, own: Key) -> bool:
    """Whether a sentence on another company is of the story's own too: names it, rates it, will not comment on it."""
    table = sentence.article.names
    if not words("stories")["watching"].isdisjoint(sentence.tokens.low):
        return True
    return any(table.resolve(name) == own for name in sentence.names)


def _another_is_called_so(sentence: Sentence, i: int, key: Key) -> bool:
    """Whether the noun stands in another company's name: of "Acme Bank" and "Calder" the bank is not the latter."""
    noun, article = sentence.tokens.low[i], sentence.article
    if story_of(article).is_list or noun in key or noun not in words("names")["descriptions"]:
        return False
    before = map(article.sentence, range(max(sentence.index - _NEAR, 0), sentence.index))
    return any(
        name.words[-1] == noun and name.first <= _SUBJECT and not governed(s, name) for s in before for name in s.names
    )


def _goes_on(sentence: Sentence) -> bool:
    """Whether a sentence begins with *it*, *its* or "the company", and so tells on of the one before."""
    low = sentence.tokens.low
    return low[0] in ("it", "its") or any(begins_at(sentence, k) == 0 for k in range(1, min(_SUBJECT, len(low))))


def _is_a_rival(sentence: Sentence, key: Key) -> bool:
    """Whether a sentence calls the company a rival, right before its name or behind: "Rival Acme", "Acme, a peer"."""
    low, rivals = sentence.tokens.low, words("stories")["rivals"]
    own = (name for name in sentence.names if sentence.article.names.resolve(name) == key)
    for name in own:
        behind = low[name.after : name.after + _BESIDE] if low[name.after : name.after + 1] == [","] else []
        if not rivals.isdisjoint(low[max(name.first - _BESIDE, 0) : name.first] + behind):
            return True
    return False


def _opens(sentence: Sentence, key: Key) -> bool:
    """Whether the company is the first that a sentence names, and its subject."""
    first = next((name for name in sentence.names if name.kind != "place"), None)
    opens = first is not None and first.first <= _SUBJECT and not first.possessive and not governed(sentence, first)
    return opens and first is not None and sentence.article.names.resolve(first) == key
