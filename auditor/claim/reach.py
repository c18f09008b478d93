"""Whether a verb can have a noun before it for its subject: what may stand between the two."""

from __future__ import annotations

from auditor.text.article import Sentence
from auditor.text.direction_words import lists
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_MAX_FOREIGN = 3
"""How many words of their own may stand between a noun and its verb."""
_MAX_LISTED = 3
"""How many words that are no names may stand in a list before its last item."""
_AND = frozenset({"and", "&", ","})
_OPENING = frozenset({"as", "while", "and", "but", "when", "because", "although", "though"})
_EXPECTING = frozenset({"expect", "expects", "see", "sees"})
_BRACKETS = frozenset({"(", ")", "<", ">"})
_BREAKS = frozenset({"or", "but", "as", "that", "to"})
"""Words after which the verb is another one's."""
_AWAY = frozenset({"after", "amid", "despite", "following", "before", "since", "until", "because", "than"})
"""Prepositions that never tie a noun to the subject: "shares in the week after oil fell"."""


def reaches(sentence: Sentence, hit: Hit, end: int, *, apposed: bool = False) -> bool:
    """Whether only modifiers, names, lists and asides stand between the hit and the verb at offset ``end``.

    ``apposed`` allows what a comma adds to the whole clause: "ended at $20, up 3 percent".
    """
    first, last = sentence.token_at(hit.end - 1) + 1, sentence.token_at(end)
    inside = [i for i in range(first, last) if sentence.clause[i] == sentence.clause[first - 1]]
    low = sentence.tokens.low
    inside = [i for i in inside if not (low[i] == "," and low[i + 1] == "or" and _figure(low[i + 2]))]
    commas = sum(low[i] == "," for i in inside)
    if commas % 2 == 0 and _plain(sentence, hit, _without_asides(low, inside)):
        return True
    if apposed and inside and low[inside[-1]] == "," and not any(_auxiliary(low[i]) for i in inside):
        return _plain(sentence, hit, [i for i in inside if low[i] != ","])
    return commas % 2 == 1 and _listed(sentence, hit, _without_brackets(low, inside))


def _without_asides(low: list[str], inside: list[int]) -> list[int]:
    """The tokens that stand outside commas and brackets."""
    kept: list[int] = []
    aside = False
    for i in inside:
        if low[i] == ",":
            aside = not aside
        elif low[i] in _BRACKETS:
            aside = low[i] in ("(", "<")
        elif not aside:
            kept.append(i)
    return kept


def _without_brackets(low: list[str], inside: list[int]) -> list[int]:
    """The tokens that stand outside brackets."""
    kept: list[int] = []
    depth = 0
    for i in inside:
        depth += (low[i] == "(") - (low[i] == ")")
        if not depth and low[i] != ")":
            kept.append(i)
    return kept


def _plain(sentence: Sentence, hit: Hit, inside: list[int]) -> bool:
    """Whether the tokens are names, grammar and at most a few words of their own."""
    low = sentence.tokens.low
    named = sentence.named
    foreign = 0
    for i in inside:
        if i in named:
            continue
        if low[i] in ("and", "&"):
            return i + 1 in named or _listed(sentence, hit, inside)
        if low[i] in _AWAY or (low[i] in _BREAKS and not _goes_on(sentence, hit, i, inside)):
            return False
        if low[i] in lists()["causing"] and (i + 1 in named or low[i + 1] in words("function")["determiners"]):
            return False  # "helped drag an index down"
        foreign += _foreign(low[i])
    return foreign <= _MAX_FOREIGN


def _goes_on(sentence: Sentence, hit: Hit, i: int, inside: list[int]) -> bool:
    """Whether the subject is the same after *to* or *or*: "likely to fall", "down $2, or 3%, to settle lower"."""
    low = sentence.tokens.low
    if low[i] == "or":
        return _figure(low[i + 1])
    if low[i] != "to":
        return False
    if low[i + 1] in lists()["before_state"]:
        return True
    if i == inside[-1] and low[i - 1] in lists()["expecting"]:
        return True
    return i - inside[0] < _MAX_LISTED and opens_clause(sentence, hit)  # a headline's future: "oil prices to rise"


def _figure(word: str) -> bool:
    return word[0].isdigit() or word == "$"


def _listed(sentence: Sentence, hit: Hit, inside: list[int]) -> bool:
    """Whether the hit opens a list of subjects: "Acme, Brightwater and Corvid fell", "gold, silver rise"."""
    low = sentence.tokens.low
    named = sentence.named
    last = next((k for k in reversed(range(len(inside))) if low[inside[k]] in _AND), 0)
    others = [i for i in inside[:last] if i not in named and low[i] not in _AND and low[i] not in ("of", "in", "'s")]
    if len(others) > _MAX_LISTED or any(_grammar(low[i]) or _pronoun(low[i]) for i in others):
        return False
    if inside[last + 1 :] and _pronoun(low[inside[last + 1]]):
        return False
    return opens_clause(sentence, hit) and _plain(sentence, hit, inside[last + 1 :])


def _pronoun(word: str) -> bool:
    function = words("function")
    return word in function["pronouns"] or word in function["determiners"]


def opens_clause(sentence: Sentence, hit: Hit) -> bool:
    """Whether no verb can stand before the hit in its clause: only names and determiners, or what a comma ends."""
    at = sentence.token_at(hit.start)
    low = sentence.tokens.low
    named = sentence.named
    if _lower_case(sentence) and at <= _MAX_LISTED:
        return not any(_grammar(word) for word in low[:at])
    for i in range(at - 1, -1, -1):
        if sentence.clause[i] != sentence.clause[at] or low[i] == ",":
            return True
        if low[i] in _OPENING or low[i] in lists()["causing"] or low[i] in _EXPECTING:
            return True
        if (
            i not in named
            and not sentence.tokens.raw[i][0].isupper()
            and low[i] not in words("function")["determiners"]
            and low[i] not in ("'s", ".", "-")
        ):
            return False
    return True


def _lower_case(sentence: Sentence) -> bool:
    """Whether the sentence is a headline in lower case, in which names do not show."""
    return sentence.tokens.raw[0][0].islower()


def _foreign(low: str) -> bool:
    """Whether a word is more than grammar: a noun, a verb or an adjective of its own."""
    return low[0].isalpha() and not (
        low.endswith("ly") or low in lists()["before_state"] or low in words("function")["determiners"] or _grammar(low)
    )


def _auxiliary(low: str) -> bool:
    return low in words("function")["auxiliaries"]


def _grammar(low: str) -> bool:
    function = words("function")
    return low in function["auxiliaries"] or low in function["adverbs"] or low in function["prepositions"]
