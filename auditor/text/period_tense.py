"""Whether a clause looks back or ahead, from the verb nearest to a date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from auditor.text.period_words import WORDS

if TYPE_CHECKING:
    from auditor.text.period_bounds import Stretch
    from auditor.text.period_scene import Scene

Leaning = Literal["past", "future", "ahead", ""]
"""``ahead`` can be nothing but to come."""
_REACH = 24
_SET = 6
"""So many words before a day a verb may stand that sets something for it: "set sentencing for June 8"."""
_UNTIL = frozenset({"and", "to", "until", "till", "through"})
"""Behind *now* these lead to a time ahead: "between now and June"."""
_SAYING = frozenset({"said", "told", "announced", "says"})
_VERBS = WORDS.future | WORDS.future_leads | WORDS.past | {"to"}
_AHEAD = {"past": 4.0, "future": 1.0, "ahead": 1.0, "": 1.5}
_BACK = {"past": 1.0, "future": 4.0, "ahead": 1e6, "": 1.0}
"""By the tense, how many times as far a time to come and one that is over count."""
_ENDS = ("ed", "'ll")
"""Any other word tells no tense."""


def leaning(scene: Scene, first: int, last: int) -> Leaning:
    """The tense around the tokens ``first`` to ``last``: to the left of the date, else to its right."""
    low, raw = scene.tokens.low, scene.tokens.raw
    if first and low[first - 1] == "by":
        return "future"
    if first > 1 and low[first - 1] in _UNTIL and low[first - 2] == "now":
        return "ahead"
    if first > 1 and low[first - 1] == "on" and low[first - 2] in ("is", "are"):
        return "future"  # "the burial is on Friday"
    if first > 1 and low[first - 1] == "for" and not WORDS.setting.isdisjoint(low[max(first - _SET, 0) : first]):
        return "future"  # "sentencing was set for June 8"
    before = range(first - 1, max(first - _REACH, 0) - 1, -1)
    behind = range(last + 1, min(last + _REACH, len(low)))
    return _nearest_tense(low, raw, before, first - 1) or _nearest_tense(low, raw, behind)


def _nearest_tense(low: list[str], raw: list[str], places: range, beside: int = -1) -> Leaning:
    """The tense of the nearest verb among the tokens at ``places``, up to the clause's border; empty for none.

    A border at the token ``beside`` the date is none. Behind a date "said" tells when it was said.
    """
    for i in places:
        word = low[i]
        if word in WORDS.clause_borders and i != beside and not _joins_names(low, raw, i):
            break
        if beside < 0 and word in _SAYING:
            continue
        if word in _VERBS or word.endswith(_ENDS):
            found = _tense(low, i)
            if found:
                return found
    return ""


def looks_ahead(scene: Scene, first: int, last: int) -> bool:
    """Whether the clause around the tokens ``first`` to ``last`` tells of what is to come."""
    return leaning(scene, first, last) in ("future", "ahead")


def _joins_names(low: list[str], raw: list[str], i: int) -> bool:
    """Whether token ``i`` is an *and* between two names, which ends no clause."""
    return low[i] == "and" and 0 < i < len(low) - 1 and raw[i - 1][0].isupper() and raw[i + 1][0].isupper()


def _tense(low: list[str], i: int) -> Leaning:
    word, before = low[i], low[i - 1] if i else ""
    if before in ("-", "than"):  # "weaker-than-expected"
        return ""
    if word in WORDS.future_leads and i + 1 < len(low) and low[i + 1] == "to":
        return "future"  # "did not plan to leave", "set to resume"
    if word in WORDS.future or word.endswith("'ll") or (word == "to" and before in ("is", "are")):
        return "future"
    if before in ("is", "are") and low[i + 1 : i + 2] in (["for"], ["in"]) and is_past(word):
        return "future"  # "closing is set for June 30"
    if before in ("be", "to", "is", "are"):
        return ""
    return "past" if is_past(word) else ""


def is_past(word: str) -> bool:
    """Whether a word looks like a past tense or a participle."""
    return word in WORDS.past or (word.endswith("ed") and len(word) > 4 and word not in WORDS.not_past)


def nearest(choices: list[Stretch], today: int, tense: Leaning) -> Stretch:
    """The choice nearest to the day of publication; one against the tense counts as four times as far."""

    def distance(choice: Stretch) -> float:
        if choice.low > today + 1:
            return (choice.low - today) * _AHEAD[tense]
        return max(today + 1 - choice.high, 0) * _BACK[tense]

    return min(choices, key=distance)
