"""Read amounts that are parts or have no figure: "half the condos", "one in five", "one of the best", "no deaths"."""

from __future__ import annotations

from decimal import Decimal

from auditor.text.amount import Amount
from auditor.text.figure import is_figure
from auditor.text.inflect import past_forms
from auditor.text.lexicon import words
from auditor.text.noun import count_noun, is_function_word, noun_phrase, plural
from auditor.text.number import Number, read_number
from auditor.text.share import COUNTERS, read_ratio, read_share
from auditor.text.tokens import Tokens

_LONGEST_WHOLE = 4


def share_of(tokens: Tokens, i: int, fraction: Number) -> Amount | None:
    """A fraction of a whole: "half the condos", "a third of those"."""
    begin = read_share(tokens, i, fraction)
    if begin is None or (begin >= len(tokens.low) and tokens.low[i - 2 : i] != ["by", "a"]):
        return None
    begin = _past_determiners(tokens, begin)
    noun, after = count_noun(tokens, begin)
    first = i - (i > 0 and tokens.low[i - 1] in ("a", "an"))
    of_them = tokens.low[begin - 1] in ("those", "these", "them")
    phrase = noun_phrase(tokens, begin, after) if noun else "" if of_them else _whole(tokens, begin)
    numbered = any(is_figure(tokens.low[k]) for k in range(fraction.next, begin))
    return Amount(
        fraction, "measure", "fraction", "", first, after if noun and not numbered else fraction.next, noun=phrase
    )


def _whole(tokens: Tokens, i: int) -> str:
    """The singular noun with its modifiers that may begin at token ``i``: "half its stock market value"."""
    at = i
    while at < len(tokens.low) and at < i + _LONGEST_WHOLE:
        low = tokens.low[at]
        hyphen = low == "-" and at > i and tokens.glued(at)
        if not hyphen and (not low[0].isalpha() or is_function_word(low) or low in past_forms() or _told(low)):
            break
        at += 1
    return noun_phrase(tokens, i, at) if at > i else ""


def _told(word: str) -> bool:
    """Whether a word looks like what the whole does or is, and no part of its name."""
    return word.endswith(("ed", "ing", "ly"))


def _past_determiners(tokens: Tokens, i: int) -> int:
    """The token after the articles, numbers and *combined* of "the combined 4.3 million sales"."""
    while i < len(tokens.low):
        number = read_number(tokens, i) if is_figure(tokens.low[i]) else None
        if number is not None:
            i = number.next
        elif tokens.low[i] in words("function")["determiners"] or tokens.low[i] == "combined":
            i += 1
        else:
            break
    return i


def ratio_of(tokens: Tokens, i: int, number: Number) -> Amount | None:
    """ "one in five adults"."""
    ratio = read_ratio(tokens, number)
    if ratio is None:
        return None
    noun, after = count_noun(tokens, ratio.next)
    phrase = noun_phrase(tokens, ratio.next, after) if noun else ""
    return Amount(ratio, "measure", "fraction", "", i, after if noun else ratio.next, noun=phrase)


def one_of(tokens: Tokens, i: int, number: Number) -> Amount | None:
    """ "one of the best speakers": at least one speaker."""
    if tokens.low[i] != "one" or tokens.low[i + 1 : i + 2] != ["of"] or not number.plain or i + 2 >= len(tokens.low):
        return None
    begin = past_owner(tokens, i + 2)
    if begin == i + 2:
        return None
    counted = read_number(tokens, begin)  # "one of the four people"
    begin = counted.next if counted else begin
    while begin < len(tokens.low) and tokens.low[begin] in ("most", "very", "few", "many", "only"):
        begin += 1
    noun, after = count_noun(tokens, begin)
    if not noun or not plural(noun):
        return None
    return Amount(number, "count", noun, "", i, after, (i, i + 2, "one_of"), noun_phrase(tokens, begin, after))


def past_owner(tokens: Tokens, i: int) -> int:
    """The token after the article or the possessive at token ``i``: "the", "Johnson's"; else ``i``."""
    if i < len(tokens.low) and tokens.low[i] in words("function")["determiners"]:
        return i + 1
    return next((k + 1 for k in range(i + 1, min(i + 4, len(tokens.low))) if tokens.low[k] == "'s"), i)


def counted_without_number(tokens: Tokens, i: int) -> Amount | None:
    """ "no survivors", "twin blasts": a count without a number."""
    noun, after = count_noun(tokens, i + 1)
    low = tokens.low[i]
    if not noun or (low == "no" and noun not in words("numbers")["none_of"]) or (low == "twin" and not plural(noun)):
        return None
    number = Number(COUNTERS[low], COUNTERS[low], Decimal(1), i + 1, plain=True, in_words=True)
    return Amount(number, "count", noun, "", i, after, noun=noun_phrase(tokens, i + 1, after))


def one_word(tokens: Tokens, at: int) -> str:
    """The singular noun that the word at token ``at`` may be."""
    word = tokens.raw[at] if at < len(tokens.low) else ""
    return word if word.isalpha() and word.islower() and not is_function_word(word) else ""
