"""What makes a figure of accounts one of a part of the company: "advertising revenue", "sales in Elmland"."""

from __future__ import annotations

from auditor.claim.compiled import CompiledRule
from auditor.claim.figure import way_of
from auditor.claim.own_forecast import leads_to_outcome
from auditor.claim.owner import nobodys
from auditor.claim.reference import surely_company
from auditor.text.article import Sentence
from auditor.text.grammar_words import grammar_words
from auditor.text.inflect import past_forms
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_OF_A_PART = ("of", "in", "at", "from", "for", "by", "outside", "to")
_TO_TIME = 4
"""How many tokens behind a preposition an amount or a time may begin: "in the company's first quarter"."""
_ANOTHER = (["growth"], ["margin"], ["margins"])
"""Nouns that with the one before them mean another thing."""
_DESCRIBED = 5
"""How many tokens may describe a company before its name: "at the Danish wind farm developer Acme"."""
_SHARED_REACH = 7
"""How many tokens behind "share of" the result may stand that is shared."""


def narrowed_by(compiled: CompiledRule, sentence: Sentence, hit: Hit, amount: int) -> str:
    """The word that makes a noun of accounts one of a part: "advertising revenue", "U.S. sales", "sales in Elmland".

    ``amount`` is the offset at which its amount ends: "a profit of $5 million in Elmland".
    """
    first, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    if sentence.tokens.low[last] == "net":
        return _noun_behind(sentence, last)
    if sentence.tokens.low[last] not in words("statement")["results"]:
        return ""
    shared = "share of" if _of_a_share(sentence, last) else ""
    beside = shared or _narrower_before(compiled, sentence, first) or _narrower_behind(sentence, last)
    return beside or _narrower_amount(sentence, sentence.token_at(amount - 1) + 1)


def narrowed_balance(sentence: Sentence, hit: Hit, amount: int) -> str:
    """The place or the part of a company that a debt is of: "Elmland net debt", "net debt in Elmland"."""
    first, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    if sentence.tokens.low[last] != "debt":
        return ""
    if _of_its_owner(sentence, last):
        return ""
    before = next((n for n in sentence.names if n.after == first and n.kind == "place" and not n.possessive), None)
    place = sentence.tokens.raw[before.first] if before is not None else ""
    return place or _narrower_behind(sentence, last) or _narrower_amount(sentence, sentence.token_at(amount - 1) + 1)


def _of_its_owner(sentence: Sentence, last: int) -> bool:
    """Whether *of* or *at* leads to the company itself: "the net debt of Acme", "net debt at the retailer Acme"."""
    low = sentence.tokens.low
    if low[last + 1 : last + 2] not in (["of"], ["at"]):
        return False
    name = next((n for n in sentence.names if last + 2 <= n.first <= last + 2 + _DESCRIBED), None)
    if name is None or name.possessive or name.kind in ("place", "person"):
        return False
    units = words("owners")["units"] | words("owners")["parts"] | words("owners")["sites"]
    whole = units.isdisjoint(low[last + 2 : name.after + 2])
    return whole and all(word.isalpha() or word in ("-", "'s") for word in low[last + 2 : name.first])


def _of_a_share(sentence: Sentence, last: int) -> bool:
    """Whether the sentence speaks of a share in somebody's result: "its $5 million share of the loss compares with"."""
    low, results = sentence.tokens.low, words("statement")["results"]
    amounts = {sentence.token_at(q.end - 1) + 1 for q in sentence.quantities if q.kind == "money"}
    return any(
        low[i] in ("share", "portion")
        and low[i + 1] == "of"
        and i in amounts
        and not results.isdisjoint(low[i + 2 : min(i + 2 + _SHARED_REACH, last + 1)])
        for i in range(last)
    )


def _narrower_before(compiled: CompiledRule, sentence: Sentence, first: int) -> str:
    before = next((n for n in sentence.names if n.after == first), None)
    if before is not None:
        return sentence.tokens.raw[before.first] if before.kind == "place" and not before.possessive else ""
    word = sentence.tokens.low[first - 1] if first else ""
    free = words("statement")["plain"] | words("function")["auxiliaries"] | compiled.narrowing
    offset = sentence.tokens.start[first - 1] if first else 0
    counted = any(q.start <= offset < q.end for q in sentence.quantities)  # "a $4 million loss"
    if not word.isalpha() or word in free or word.endswith("ed") or counted or _of_period(sentence, first - 1):
        return ""
    return word


def _noun_behind(sentence: Sentence, last: int) -> str:
    """The noun that *net* only describes: "net loan losses", "net interest"."""
    low = sentence.tokens.low
    if low[last + 1 : last + 4] in (["after", "-", "tax"], ["pre", "-", "tax"]):
        return "-".join(low[last + 1 : last + 4 : 2])
    word = low[last + 1] if last + 1 < len(low) else "."
    plain = word in grammar_words() or way_of(word) or word.endswith("ed")
    return "" if plain or not word.isalpha() or word in words("verbs")["of_intent"] else f"{word}"


def _narrower_behind(sentence: Sentence, last: int) -> str:
    """The preposition behind the noun, where neither an amount nor a time follows, or another noun: "sales growth"."""
    low = sentence.tokens.low
    if low[last + 1 : last + 3] == ["from", "operations"]:  # all that a company takes, as some accounts call it
        return ""
    if low[last + 1 : last + 2] in _ANOTHER:
        return low[last + 1]
    if low[last + 1 : last + 2] not in [[word] for word in _OF_A_PART] or _leads_to_amount(low, last + 1):
        return ""
    if low[last + 1] in ("at", "of") and _of_company(sentence, last + 2, surely=low[last + 1] == "of"):
        return ""
    figures = {sentence.token_at(q.start) for q in sentence.quantities}
    for i in range(last + 2, min(last + 2 + _TO_TIME, len(low))):
        if _of_period(sentence, i) or (
            i in figures and low[i - 1] in {low[last + 1], "between", "only", "just", *words("function")["determiners"]}
        ):
            return ""
        if i in figures:  # "sales in domestic markets rose 11.5 percent"
            break
        if low[i] in words("function")["auxiliaries"] or any(n.first == i for n in sentence.names):
            break
    return low[last + 1]


def _of_company(sentence: Sentence, at: int, *, surely: bool) -> bool:
    """Whether a company itself is named there, whose figure it is: "profit at Acme dropped", not "at Acme's mills".

    ``surely``: whether it must be shown to be one: "sales of Calder" may be those of a product.
    """
    low = sentence.tokens.low
    name = next((n for n in sentence.names if n.first == at), None)
    if name is None or name.kind == "place" or name.possessive or nobodys(sentence, name):
        return False
    key = sentence.article.names.resolve(name)
    if surely and (key is None or not surely_company(sentence.article, key)):
        return False
    after = low[name.after : name.after + 2]
    parts = words("owners")["units"] | words("owners")["parts"]
    return parts.isdisjoint(after) and (not after or after[0] in words("function")["auxiliaries"] or _moves(after[0]))


def _moves(word: str) -> bool:
    return bool(way_of(word)) or word.endswith("ed") or word in past_forms()


def _leads_to_amount(low: list[str], at: int) -> bool:
    """Whether a preposition leads to no part: "sales to reach $5 million", "sales in a range of", "in the range of"."""
    return leads_to_outcome(low, at) or (low[at] in ("in", "to") and "range" in low[at + 2 : at + 4])


def _narrower_amount(sentence: Sentence, at: int) -> str:
    """The place that the amount before token ``at`` was made in, or that part of a company it came from."""
    low = sentence.tokens.low
    if low[at : at + 1] == ["in"]:
        place = next((n for n in sentence.names if n.first == at + 1 and n.kind == "place"), None)
        return f"in {sentence.tokens.span(place.first, place.last)}" if place else ""
    owned = low[at : at + 1] == ["from"] and low[at + 1 : at + 2] in (["its"], ["the"])
    before = words("owners")["times"] | words("verbs")["former"]
    timed = not before.isdisjoint(low[at + 2 : at + 2 + _TO_TIME])
    return "from" if owned and not timed else ""


def _of_period(sentence: Sentence, i: int) -> bool:
    offset = sentence.tokens.start[i]
    return any(p.start <= offset < p.end for p in sentence.periods)
