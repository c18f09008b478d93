"""The names after a noun's *of*, *in* or *by*: "shares of Acme, Brightwater and Corvid"."""

from __future__ import annotations

from auditor.claim.antecedent import antecedent
from auditor.claim.describing import describes
from auditor.claim.description import begins_at
from auditor.claim.owner import nobodys
from auditor.claim.reference import Kinds, Subject, elsewhere, named
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.names import Name

_LEADS = frozenset({"of", "in", "by", "from", "at"})
_MAX_MODIFIERS = 3
_AGENT_REACH = 12
_ENDS_AGENT = frozenset({"due", "because", "after", "amid", "despite", "following"})
_DESCRIBED = 8
"""How many tokens after *at* the noun of "the Elmstadt-based company" may stand."""


def complement(sentence: Sentence, last: int, kinds: Kinds) -> list[Subject]:
    """The subjects that the noun ending at token ``last`` is said to be of; empty where there are none."""
    by_first = {name.first: name for name in sentence.names}
    last = past_amount(sentence, last)
    return _listed(sentence, last, kinds, by_first) or agent(sentence, last, kinds)


def agent(sentence: Sentence, last: int, kinds: Kinds) -> list[Subject]:
    """Who does it, by a later *by* of the clause: "an investment in AI by Acme was announced"."""
    by_first = {name.first: name for name in sentence.names}
    low, clause = sentence.tokens.low, sentence.clause[last]
    for i in range(last + 1, min(last + _AGENT_REACH, len(low) - 1)):
        if low[i] in _ENDS_AGENT and sentence.clause[i] == clause:
            return []
        if low[i] == "by" and sentence.clause[i] == clause:
            if i - 1 > last and low[i - 1].endswith(("ed", "led", "en", "made", "held", "run")):
                return []  # "shares rose, led by Acme"
            name = _first_name(sentence, i + 1, by_first)
            subject = named(sentence, name, kinds) if name is not None and not name.possessive else None
            return [subject] if subject else []
    return []


def _listed(sentence: Sentence, last: int, kinds: Kinds, by_first: dict[int, Name]) -> list[Subject]:
    tokens = sentence.tokens
    if tokens.low[last + 1 : last + 2] not in [[lead] for lead in _LEADS]:
        return []
    if tokens.low[last + 1] == "from" and _is_got(sentence, last):
        return []
    told = described(sentence, last + 2, kinds)
    if told is not None:
        return told
    found: list[Subject] = []
    name = _first_name(sentence, last + 2, by_first)
    while name is not None and not name.possessive:
        subject = named(sentence, name, kinds)
        if subject is None or _modifies(sentence, name) or _is_where(sentence, name, last):
            break
        found.append(subject)
        at = name.after
        if len(found) == 1 and tokens.low[at : at + 2] == [",", "and"]:
            break  # two have no comma between them: "chairman of Acme, and Jane Doe"
        while at < len(tokens) and tokens.low[at] in (",", "and", "&"):
            at += 1
        name = by_first.get(at)
    return found


def _is_got(sentence: Sentence, last: int) -> bool:
    """Whether the clause's verb says that another gets the thing at token ``last`` from whom *from* names."""
    clause = sentence.clause[last]
    getting = words("verbs")["of_getting"]
    return any(sentence.clause[i] == clause and sentence.tokens.low[i] in getting for i in range(last))


def _modifies(sentence: Sentence, name: Name) -> bool:
    """Whether a name only says which others are meant: "of Acme parent Brightwater", "of Elmstadt shipping firms"."""
    after = sentence.tokens.low[name.after : name.after + 3]
    if after[:1] and after[0] in words("owners")["units"]:
        return True
    plural = next((k for k, word in enumerate(after) if word.endswith("s") and _many(word)), -1)
    return plural >= 0 and all(word.isalpha() and not _small(word) for word in after[:plural])


def _is_where(sentence: Sentence, name: Name, last: int) -> bool:
    """Whether *at* leads to one of somebody's places: "at its Varn site"."""
    low = sentence.tokens.low
    return low[last + 1] == "at" and not words("owners")["sites"].isdisjoint(low[name.after : name.after + 1])


def _many(word: str) -> bool:
    """Whether a word means several companies: firms, banks, companies."""
    descriptions = words("names")["descriptions"]
    return word[:-1] in descriptions or f"{word[:-3]}y" in descriptions


def _small(word: str) -> bool:
    return any(word in words("function")[group] for group in ("prepositions", "auxiliaries", "conjunctions", "adverbs"))


def described(sentence: Sentence, first: int, kinds: Kinds) -> list[Subject] | None:
    """Whom "the Elmstadt-based company" at token ``first`` means, if it is told; None where no such words stand."""
    for i in range(first + 1, min(first + _DESCRIBED, len(sentence.tokens))):
        if begins_at(sentence, i) == first and sentence.tokens.low[i + 1 : i + 2] != ["'s"]:
            beside = i + 1 + (sentence.tokens.low[i + 1 : i + 2] == [","])
            name = next((n for n in sentence.names if n.first == beside), None)
            if name is not None:  # "of the largest dealer, Acme Inc"
                subject = named(sentence, name, kinds)
                return [subject] if subject and not name.possessive else []
            if any(word.endswith("ing") for word in sentence.tokens.low[i + 1 : i + 2]):
                return []  # "of the firm bearing her name" tells itself which
            key = antecedent(sentence, i, kinds)
            return [elsewhere(sentence, key, i)] if key else []
    return None


def past_amount(sentence: Sentence, last: int) -> int:
    """The last token of the noun's own amount: "an investment of $10 billion by Acme"."""
    if sentence.tokens.low[last + 1 : last + 2] != ["of"] or last + 2 >= len(sentence.tokens):
        return last
    between = sentence.tokens.low[last + 2] == "between"  # "revenue of between $4 billion and $5 billion"
    start = sentence.tokens.start[min(last + 2 + between, len(sentence.tokens) - 1)]
    amount = next((q for q in sentence.quantities if q.start <= start < q.end), None)
    return sentence.token_at(amount.end - 1) if amount else last


def _past_nobodys(sentence: Sentence, name: Name, by_first: dict[int, Name]) -> Name:
    """The name that a word in capitals only helps to describe: Acme in "the AI chip designer Acme"; else the name."""
    if not nobodys(sentence, name):
        return name
    near = (by_first[i] for i in range(name.after + 1, name.after + 1 + _MAX_MODIFIERS) if i in by_first)
    behind = next(near, None)
    return behind if behind is not None and describes(sentence, range(name.after, behind.first)) else name


def _first_name(sentence: Sentence, i: int, by_first: dict[int, Name]) -> Name | None:
    """The name at token ``i``, after at most an article and two adjectives."""
    function = words("function")
    reach = i + _MAX_MODIFIERS + 2 * (sentence.tokens.low[i : i + 1] == ["the"])
    for at in range(i, min(reach + 1, len(sentence.tokens))):
        if at in by_first:
            name = _past_nobodys(sentence, by_first[at], by_first)
            return _described_by(sentence, name, by_first)
        low = sentence.tokens.low[at]
        if low in function["prepositions"] or low in function["auxiliaries"] or not (low.isalpha() or low == "-"):
            return None
    return None


def _described_by(sentence: Sentence, name: Name, by_first: dict[int, Name]) -> Name:
    """The company that a place only describes: "of Spanish tile maker Acme"."""
    if name.kind != "place" or name.possessive:
        return name
    low, raw = sentence.tokens.low, sentence.tokens.raw
    for at in range(name.after + 1, min(name.after + 1 + _MAX_MODIFIERS, len(low))):
        if not raw[at - 1].islower():
            break
        if at in by_first:
            return by_first[at] if low[at - 1] in words("names")["descriptions"] else name
    return name
