"""Whether a clause looks back or ahead, from the verb nearest to a date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from auditor.text.period_words import WORDS

if TYPE_CHECKING:
    from auditor.text.period_bounds import Stretch
    from auditor.text.period_scene import Scene

Leaning = Literal["past", "future", ""]
_REACH = 18


def leaning(scene: Scene, first: int, last: int) -> Leaning:
    """The tense around the tokens ``first`` to ``last``: to the left of the date, else to its right."""
    low, raw = scene.tokens.low, scene.tokens.raw
    if first and low[first - 1] == "by":
        return "future"
    for i in range(first - 1, max(first - _REACH, 0) - 1, -1):
        if i < first - 1 and _is_border(low, raw, i):
            break
        found = _tense(low, i)
        if found:
            return found
    for i in range(last + 1, min(last + _REACH, len(low))):
        if _is_border(low, raw, i):
            break
        found = _tense(low, i)
        if found:
            return found
    return ""


def _is_border(low: list[str], raw: list[str], i: int) -> bool:
    """Whether the clause ends at token ``i``; an *and* between two names does not end it."""
    if low[i] == "and" and 0 < i < len(low) - 1 and raw[i - 1][0].isupper() and raw[i + 1][0].isupper():
        return False
    return low[i] in WORDS.clause_borders


def _tense(low: list[str], i: int) -> Leaning:
    word, before = low[i], low[i - 1] if i else ""
    if before in ("-", "than"):  # "weaker-than-expected"
        return ""
    if word in WORDS.future_leads and i + 1 < len(low) and low[i + 1] == "to":
        return "future"  # "did not plan to leave", "set to resume"
    if word in WORDS.future or word.endswith("'ll") or (word == "to" and before in ("is", "are")):
        return "future"
    if before in ("be", "to", "is", "are"):
        return ""
    return "past" if is_past(word) else ""


def is_past(word: str) -> bool:
    """Whether a word looks like a past tense or a participle."""
    regular = word.endswith("ed") and len(word) > 4 and not word.startswith("un") and word not in WORDS.not_past
    return regular or word in WORDS.past


def nearest(choices: list[Stretch], today: int, tense: Leaning) -> Stretch:
    """The choice nearest to the day of publication; one against the tense counts as four times as far."""

    def distance(choice: Stretch) -> float:
        if choice.low > today + 1:
            return (choice.low - today) * {"past": 4.0, "future": 1.0, "": 1.5}[tense]
        return max(today + 1 - choice.high, 0) * (4.0 if tense == "future" else 1.0)

    return min(choices, key=distance)
