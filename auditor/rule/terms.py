"""Read the small texts of a rule: phrases and their slots, kinds of value, lengths of time, tolerances."""

import math
import re
from collections.abc import Iterable

from auditor.model import Span, Tolerance
from auditor.rule.nearest import nearest, suggestion
from auditor.text.measure import unit_of

SUBJECT_KINDS = ("organisation", "person", "place", "product", "event", "story", "any", "none")
VALUE_KINDS = (
    "money", "percent", "number", "count", "direction", "change", "timeline", "length", "date", "version", "record",
    "person", "organisation", "place", "yes/no", "age", "quantity", "figure",
)  # fmt: skip
PERIODS_OF_RATES = ("hour", "day", "week", "month", "quarter", "year")
"""What a number can be so much of: `number in barrels per day`."""
VALUE_SLOT = "<value>"
"""As the only one of a rule's ``words``: every figure is read, whatever stands beside it."""
ADDS_UP = "adds up"
"""What the value of a rule is called whose figures must fit."""
SUMS = (
    ("change", "percent", "level"), ("part", "share", "whole"), ("old", "new", "percent"),
    ("parts", "total"), ("low", "high", "middle"),
)  # fmt: skip
"""What `adds_up` can name: figures of one sentence, one of which the others make."""
CATEGORY = "category"
"""What the value of a rule is called when it is a map of answers."""

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_SLOT = re.compile(r"<([^<>]*)>")
_PATTERN = re.compile(r"[*|\\^{}\[\]]|\(\?|\w\?$|\.\+|^/.*/$")
_NUMBER = r"(\d{1,9}(?:\.\d{1,9})?)"
_SPAN = re.compile(_NUMBER + r" ?(hour|day|year)s?")
_HOURS = {"hour": 1.0, "day": 24.0, "year": 365.25 * 24}
_LONGER = {"week": 7, "fortnight": 14, "month": 30, "quarter": 90}
_CALENDAR = re.compile(
    r"(?:the |this |same |a |an |one |each |every |calendar |fiscal |financial )*"
    r"(?:day|daily|week|weekly|month|monthly|quarter|quarterly|year|yearly|annual|close)"
)
_JOINED = re.compile(r"\b(?:AND|OR|NOT)\b|&&|\+ | \+|^[-!]")
_ITEM = re.compile(r"\s-\w")
"""Within a word it is an item of a list whose hyphen lacks its space."""
_PARTICLES = frozenset({
    "a", "an", "and", "at", "away", "back", "by", "down", "for", "from", "in", "into", "not", "of", "off",
    "on", "or", "out", "over", "the", "to", "up", "with",
})  # fmt: skip
_FIGURES = frozenset({
    "$", "€", "£", "%", "billion", "dollar", "hundred", "million", "per cent", "percent",
    "thousand", "trillion",
})  # fmt: skip


def rule_id(text: str) -> str:
    """The text, if it is a name of small letters, digits and hyphens."""
    if len(text) <= 60 and _NAME.fullmatch(text):
        return text
    better = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:60]
    hint = f"write `{better}`." if _NAME.fullmatch(better) else "write one such as `investment-total`."
    raise ValueError(f"an id is small letters, digits and hyphens, 60 at most; {hint}")


def phrase(text: str, slots: Iterable[str] = ()) -> str:
    """The text with single spaces, if it is plain words with no slots but ``slots``."""
    text = " ".join(text.split())
    if not text:
        raise ValueError("a phrase is empty; delete it, or write its words.")
    if len(text) > 120:
        raise ValueError(f"a phrase of {len(text)} characters is too long; give the words that matter.")
    check_slots(text, slots)
    if _ITEM.search(text):
        raise ValueError(
            f"`{text}` holds two; a hyphen and a space, `- `, begin an item of a list, each in one column."
        )
    if _PATTERN.search(_SLOT.sub("", text)):
        raise ValueError(f"`{text}` is a pattern; write plain words, any inflection of which is read.")
    return text


def check_slots(text: str, slots: Iterable[str]) -> None:
    """Raise unless every ``<slot>`` of the text is one of ``slots``."""
    names = tuple(slots)
    for slot in _SLOT.findall(text):
        if not names:
            raise ValueError(f"`<{slot}>` has no place here; `question`, `tied_to` and `needs` have slots.")
        if slot not in names:
            hint = suggestion(f"<{slot}>", [f"<{name}>" for name in names])
            raise ValueError(f"`<{slot}>` is no slot here; {hint}")
    if "<" in _SLOT.sub("", text) or ">" in _SLOT.sub("", text):
        raise ValueError("a slot is written with both brackets, such as `<value>`.")


def slots_of(text: str) -> list[str]:
    """The names of the slots in a text."""
    return _SLOT.findall(text)


def word(text: str) -> str:
    """The phrase, if it can stand alone: one of a rule's words is enough for a sentence to be read."""
    if text.strip() == VALUE_SLOT:
        return VALUE_SLOT
    text = phrase(text)
    if "," in text:
        raise ValueError(f"`{text}` holds a comma; list each word by itself.")
    if _JOINED.search(text):
        raise ValueError("one of `words` is enough; what must stand beside one goes in `needs`.")
    low = text.lower()
    if low in _PARTICLES:
        raise ValueError(f"`{text}` alone is in most sentences; list the whole verb, such as `give up`.")
    return text


def brings_every_figure(word: str) -> bool:
    """Whether a word stands beside so many figures that, alone, it tells nothing of them."""
    return word.lower() in _FIGURES


def tie(text: str) -> str:
    """The phrase, if it says how a value or a subject stands beside other words."""
    text = phrase(text, ("value", "subject"))
    if not slots_of(text):
        raise ValueError(f"`{text}` has no slot; say where the value stands, such as `<value> {text}`.")
    if not _SLOT.sub("", text).strip():
        raise ValueError(f"`{text}` says nothing beside its slot; add words, such as `for <value>`.")
    return text


ANCHOR_KINDS = ("money", "percent", "number")
"""Figures that two claims can share."""
KINDS_OF_SAME = (*ANCHOR_KINDS, "version", "place", "organisation")
"""What a name under `same` can be told by instead of choices: `country: <place>`."""


def anchor(text: str) -> str:
    """The phrase, if it says how a figure of a known kind stands beside other words: ``to <money>``."""
    text = phrase(text, ANCHOR_KINDS)
    if len(slots_of(text)) != 1 or not _SLOT.sub("", text).strip():
        raise ValueError(f"`{text}` does not say where the figure stands; write one such as `to <money>`.")
    return text


def kind_of_same(text: str) -> str:
    """The kind of a value of the clause that two claims must share: ``<place>``."""
    kind = text.strip().removeprefix("<").removesuffix(">").strip()
    if kind in KINDS_OF_SAME and text.strip() == f"<{kind}>":
        return kind
    hint = suggestion(f"<{kind}>", [f"<{known}>" for known in KINDS_OF_SAME])
    raise ValueError(f"`{text}` is no kind of value to compare by; {hint}")


def need(text: str) -> str:
    """The phrase, in which ``<period>`` stands for a time that the sentence names."""
    return phrase(text, ("period",))


def subject(text: str) -> str:
    """A kind of subject, or a name, which has a capital or a digit somewhere."""
    text = phrase(text)
    if text in SUBJECT_KINDS:
        return text
    if text == text.lower() and text.isascii() and not any(c.isdigit() for c in text):
        hint = suggestion(text, SUBJECT_KINDS)
        raise ValueError(f"`{text}` is no kind of subject; {hint} A name is written with its capitals.")
    return text


def value_kind(text: str) -> str:
    """The kind of value as written, if it can be read so far."""
    text = " ".join(text.split())
    if not text:
        raise ValueError(f"a value is missing here: the kind of the answer; {_kinds()}")
    head = text.split(" ")[0]
    if text in VALUE_KINDS or re.fullmatch(r"money per [a-z]+(?: [a-z]+)?", text):
        return text
    if re.fullmatch(r"count of [a-z]+(?: [a-z]+)?", text):
        return text
    if text.startswith("number in "):
        return _number_in(text)
    if head == "count":  # `count` alone is of what the rule's words name
        raise ValueError("a count says of what; write `count of people`.")
    close = nearest(text, (*VALUE_KINDS, "money per share"))
    hint = f"did you mean `{close}`?" if close else _kinds()
    raise ValueError(f"`{text}` is no kind of value; {hint}")


def _number_in(text: str) -> str:
    unit, _, per = text.removeprefix("number in ").partition(" per ")
    if per and per not in PERIODS_OF_RATES:
        raise ValueError(f"`{per}` is no time of a rate; right would be {', '.join(PERIODS_OF_RATES)}.")
    if not unit_of(unit):
        raise ValueError(f"`{unit}` is no known unit; write one such as `number in km`, or `number` for a bare figure.")
    return text


def sum_of(parts: list[str]) -> tuple[str, ...]:
    """The names of the figures that must fit."""
    found = tuple(" ".join(part.split()) for part in parts)
    if found in SUMS:
        return found
    right = next((known for known in SUMS if set(known) == set(found)), None)
    hint = f"write [{', '.join(right)}]." if right else f"right would be {_sums()}."
    raise ValueError(f"[{', '.join(found)}] is no sum; {hint}")


def _sums() -> str:
    written = [f"[{', '.join(parts)}]" for parts in SUMS]
    return f"{', '.join(written[:-1])} or {written[-1]}"


def _kinds() -> str:
    return f"right would be {', '.join(VALUE_KINDS)}, or a map of answers and their phrases."


def span(text: str) -> Span:
    """A length of time: ``90 days``; ``ever`` is infinite."""
    text = " ".join(text.split())
    if text == "ever":
        return Span(text, math.inf)
    found = _SPAN.fullmatch(text)
    if found and float(found[1]) > 0:
        return Span(text, float(found[1]) * _HOURS[found[2]])
    longer = re.fullmatch(r"(\d{1,4}) ?(week|fortnight|month|quarter)s?", text)
    if longer and int(longer[1]) > 0:
        days = int(longer[1]) * _LONGER[longer[2]]
        raise ValueError(f"`within` counts hours, days or years; write `{days} days`.")
    if _CALENDAR.fullmatch(text):
        raise ValueError(
            f"`{text}` is a calendar period, and `within` is a length of time such as `90 days`; "
            "what must be of one period goes in `same`, as `period: year`."
        )
    raise ValueError("`within` is a number of hours, days or years, such as `90 days`, or `ever`.")


def distance(text: str) -> Tolerance:
    """How far apart two answers lie: ``3%``, ``0.1``, ``0.5 points``."""
    text = " ".join(text.split())
    found = re.fullmatch(_NUMBER + r" ?(%|points?|)", text)
    if not found or float(found[1]) == 0:
        raise ValueError(f"`{text}` is no distance; write `3%`, `0.1` or `0.5 points`.")
    number = float(found[1])
    if found[2] == "%":
        return Tolerance(text, number / 100, "relative")
    return Tolerance(text, number, "points" if found[2] else "absolute")


def times(text: str) -> Tolerance:
    """A factor: ``2 times``."""
    text = " ".join(text.split())
    found = re.fullmatch(_NUMBER + r" ?times", text)
    if not found or float(found[1]) <= 1:
        raise ValueError(f"`{text}` is no factor above one; write `2 times`.")
    return Tolerance(text, float(found[1]), "times")
