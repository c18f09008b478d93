"""The subject where a rule says how it stands: "takeover of <subject>", "to buy <subject>"."""

from __future__ import annotations

from auditor.claim.compiled import CompiledRule
from auditor.claim.reference import Kinds, Subject, governed, named
from auditor.claim.voice import is_passive
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.names import Name
from auditor.text.scan import Hit

_MAX_BETWEEN = 4
"""How many words may stand between the phrase and the name: "to buy the smaller rival Acme"."""
_PARTIES = frozenset({"by", "to", "from"})
_LEAST_PAID = 1_000_000
"""Less is paid for things, and not for companies."""
_TO_AMOUNT = ("of", "to", "worth", "at")
"""Between a noun and its amount."""


def tied_subject(compiled: CompiledRule, sentence: Sentence, hit: Hit, value: int, kinds: Kinds) -> Subject | None:
    """The one name of the clause that stands after one of the rule's phrases, whole and alone."""
    low = sentence.tokens.low
    found: dict[tuple[str, ...], Subject] = {}
    for i in sentence.clause_tokens(sentence.clause_of(hit.start)):
        for phrase in compiled.subject_ties.get(low[i], ()):
            end = _past_phrase(sentence, i, phrase)
            if end < 0 or low[end : end + 1] == ["-"]:  # "to buy-out house Acme"
                continue
            subject = _after(sentence, end, kinds) if _of_word(compiled, sentence, hit, i, phrase) else None
            if subject is not None:
                found.setdefault(subject.key, subject)
    if not found and (taken := _taken_over(sentence, hit, kinds)) is not None:
        return taken
    if not found and compiled.owned:
        return _owner(sentence, min(hit.start, value), kinds) or _owner(sentence, hit.start, kinds)
    return next(iter(found.values())) if len(found) == 1 else None


def _taken_over(sentence: Sentence, hit: Hit, kinds: Kinds) -> Subject | None:
    """The name right before a passive verb of buying: "Acme is being bought for", "Acme was acquired by Calder for"."""
    low, function = sentence.tokens.low, words("function")
    first = sentence.token_at(hit.start)
    if low[first] not in words("verbs")["of_taking_over"] or not is_passive(sentence, first):
        return None
    at = first
    while at and (low[at - 1] in function["auxiliaries"] or low[at - 1] in function["adverbs"]):
        at -= 1
    name = next((n for n in sentence.names if n.after == at and not n.possessive), None)
    return named(sentence, name, kinds) if name is not None and not governed(sentence, name) else None


def _past_phrase(sentence: Sentence, i: int, phrase: tuple[str, ...]) -> int:
    """The token after the phrase at token ``i``, whose amount may stand inside: "offer of $5 billion for"; else -1."""
    low, end = sentence.tokens.low, i + len(phrase)
    if low[i:end] == [*phrase]:
        return end
    if len(phrase) < 2 or low[i : end - 1] != [*phrase[:-1]]:
        return -1
    if low[end - 1 : end] not in [[word] for word in _TO_AMOUNT]:
        end -= 1  # "owns 60 percent of"
    elif low[end - 2].endswith("s"):
        return -1  # "separate offers of $5 billion for" are several
    direct = end < i + len(phrase) and phrase[0] not in words("verbs")["of_paying"]
    amount = next((q for q in sentence.quantities if sentence.token_at(q.start) == end), None)
    if not direct and end == i + 1 and (amount is None or amount.low < _LEAST_PAID):
        return -1
    if direct and (amount is None or amount.kind != "percent"):
        return -1
    after = sentence.token_at(amount.end - 1) + 1 if amount else end
    return after + 1 if amount and low[after : after + 1] == [phrase[-1]] else -1


def _of_word(compiled: CompiledRule, sentence: Sentence, hit: Hit, i: int, phrase: tuple[str, ...]) -> bool:
    """Whether the phrase holds the rule's word at ``hit``, or no word of the rule at all."""
    start, end = sentence.tokens.start[i], sentence.tokens.end[min(i + len(phrase), len(sentence.tokens)) - 1]
    return start <= hit.start < end or compiled.own.isdisjoint(phrase)


def _owner(sentence: Sentence, start: int, kinds: Kinds) -> Subject | None:
    """The possessive name before the word or its value, with nothing but a description between."""
    first = sentence.token_at(start)
    near = [n for n in sentence.names if n.possessive and n.after <= first <= n.after + _MAX_BETWEEN]
    name = near[-1] if near else None
    if name is None or not all(_describes(word) for word in sentence.tokens.low[name.after : first]):
        return None
    return named(sentence, name, kinds)


def another_between(sentence: Sentence, subject: Subject, start: int, end: int) -> bool:
    """Whether another name stands between a subject and the value from ``start`` to ``end``, which may be its own."""
    first, last = (subject.end, start) if subject.end <= start else (end, subject.start)
    table = sentence.article.names
    return any(
        first <= name.start < last
        and name.kind != "place"
        and table.resolve(name) not in (None, subject.key)
        and not _other_party(sentence, name)
        for name in sentence.names
    )


def _other_party(sentence: Sentence, name: Name) -> bool:
    """Whether a name is that of who buys or sells: "was bought by the rival Acme for", "sold to Acme for"."""
    low = sentence.tokens.low
    for i in range(name.first - 1, max(name.first - 2 - _MAX_BETWEEN, -1), -1):
        if low[i] in _PARTIES:
            plain = words("function")["determiners"] | words("names")["descriptions"] | {"rival", "-"}
            return low[i] != "to" or all(word in plain for word in low[i + 1 : name.first])  # not "to buy Acme"
        if not _describes(low[i]) and not any(n.first <= i <= n.last and n.kind == "place" for n in sentence.names):
            return False
    return False


def _after(sentence: Sentence, at: int, kinds: Kinds) -> Subject | None:
    """The name at token ``at``, with at most an article and a description before it."""
    name = next((n for n in sentence.names if at <= n.first <= at + _MAX_BETWEEN), None)
    if name is None or not all(_describes(word) for word in sentence.tokens.low[at : name.first]):
        return None
    return named(sentence, name, kinds) if _whole(sentence, name) else None


def _describes(word: str) -> bool:
    function = words("function")
    return word in function["determiners"] or word == "-" or (
        word.isalpha() and word not in function["prepositions"] and word not in function["conjunctions"]
        and word not in function["auxiliaries"] and word not in function["pronouns"]
    )  # fmt: skip


def _whole(sentence: Sentence, name: Name) -> bool:
    """Whether the thing is the name itself: not "Acme's cable unit", "Acme shares", "Acme and Brightwater"."""
    if name.possessive:
        return False
    low, raw = sentence.tokens.low, sentence.tokens.raw
    if name.after >= len(low):
        return True
    word = low[name.after]
    function = words("function")
    if word in ("and", "&", ","):
        follows = next((n for n in sentence.names if n.first == name.after + 1), None)
        return follows is None or word == ","
    plain = word in function["prepositions"] or word in function["auxiliaries"] or word in function["conjunctions"]
    plain = plain or word == "worth" or word.endswith(("ed", "ing"))
    return plain or word in function["adverbs"] or word in function["pronouns"] or not raw[name.after][0].isalnum()
