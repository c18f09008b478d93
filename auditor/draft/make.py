"""Make a rule of one sentence: the first question that the sentence answers and whose examples hold."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from auditor.claim.reader import ClaimReader
from auditor.draft.parts import Part, parts
from auditor.errors import UsageError
from auditor.model import Document, Example, Rule, Span
from auditor.ruletest.run import outcome_of

if TYPE_CHECKING:
    from auditor.model import Claim

FIRST_DAY = dt.date(2026, 3, 2)
"""The day of the first article of an example; the second appears a day later."""
_SUBJECTS = (("organisation",), ("person",), ("any",))
_WITHIN = Span("30 days", 30 * 24.0)
_EVER = Span("ever", math.inf)
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_QUESTIONS = {
    "money": "What sum do the articles give for <subject> ({word})?",
    "percent": "What percentage do the articles give for <subject> ({word})?",
    "change": "By how much did <subject>'s {word} move?",
    "direction": "Did <subject>'s {word} rise or fall?",
    "timeline": "Over how long, or by when, will <subject> {word}?",
    "person": "Who is <subject>'s {word}?",
}
_WITHHELD = {
    "money": "a sum it did not name",
    "percent": "a share it did not name",
    "change": "in a way it did not name",
    "direction": "moved",
    "timeline": "at some time",
    "person": "somebody else",
}
_OPPOSITE = {"up": "fell", "down": "rose"}
_OTHER_PERSON = "Ruth Varga"


@dataclass(frozen=True, slots=True)
class Draft:
    """A rule made of a sentence, with its examples, and what it read in the sentence."""

    rule: Rule
    claim: Claim


def draft_rule(name: str, sentence: str, *, word: str = "", kind: str = "") -> Draft:
    """The rule with the id ``name`` that reads ``sentence`` and passes its own examples.

    ``word`` and ``kind`` say which of the sentence's questions is meant, where it answers several. Raises UsageError
    where no value of the sentence can be tied to a word and a subject by grammar.
    """
    document = Document("sentence", " ".join(sentence.split()), source="Wire", published=FIRST_DAY)
    found = [part for part in parts(document) if not kind or part.kind == kind]
    if not found:
        raise UsageError(
            "the sentence holds no value that a rule can ask for; give one with a sum of money, a percentage, a move, "
            "a deadline or a person."
        )
    for part in found:
        meant = replace(part, words=(word,)) if word else part
        for rule in _rules(name, meant):
            draft = _tried(rule, part, document)
            if draft is not None:
                return draft
    values = ", ".join(dict.fromkeys(f"“{document.text[part.start : part.end]}”" for part in found))
    raise UsageError(
        f"nothing in the sentence is tied by grammar to both a value ({values}) and a subject; name who it is about "
        "as the sentence's subject: “Acme was fined $40 million.”"
    )


def _rules(name: str, part: Part) -> Iterator[Rule]:
    """The rules that could read a part, the plainest first."""
    for word in part.words:
        for subject in _SUBJECTS:
            for ties in _ties(part, word):
                yield Rule(
                    id=name,
                    question=_QUESTIONS.get(part.kind.partition(" ")[0], _QUESTIONS["money"]).format(word=word),
                    subject=subject,
                    words=(word,),
                    value=part.kind,
                    tied_to=ties,
                    within=_EVER if part.kind == "person" else _WITHIN,
                )


def _ties(part: Part, word: str) -> Iterator[tuple[str, ...]]:
    """No phrase where the value follows its word; else the words beside the value."""
    if part.kind in ("change", "direction", "timeline", "person"):
        yield ()
        return
    if part.after.isalpha():
        yield (f"<value> {part.after}",)
    if part.before.isalpha() and part.before not in ("a", "an", "the"):
        yield (f"{part.before} <value>",)
    yield (f"{word} of <value>",)


def _tried(rule: Rule, part: Part, document: Document) -> Draft | None:
    """The rule with examples, where it reads the part in the sentence and its examples hold."""
    reader = ClaimReader([rule])
    claims = reader.read(document)
    claim = next((c for c in claims if _is_of(c, part, document)), None)
    if claim is None or claim.excluded or len(claims) > 1:
        return None
    shown = _examples(rule, claim, part, document, reader)
    return Draft(replace(rule, examples=shown), claim) if shown else None


def _is_of(claim: Claim, part: Part, document: Document) -> bool:
    words = " ".join(document.text[part.start : part.end].split())
    return words in claim.value.text or claim.value.text in words


def _examples(rule: Rule, claim: Claim, part: Part, document: Document, reader: ClaimReader) -> tuple[Example, ...]:
    """One example of each kind that holds; none where there is no dispute to show or nothing to ignore."""
    other = _said_otherwise(claim, part, document)
    if other is None:
        return ()
    later = replace(document, id="later", source="Post", published=FIRST_DAY + dt.timedelta(days=1))
    silent = _without(part, document)
    much_later = replace(document, id="later", text=other, published=FIRST_DAY + dt.timedelta(days=200))
    wanted: list[tuple[str, tuple[Document, ...]]] = [
        ("disputes", (document, replace(later, text=other))),
        ("agrees", (document, later)),
        ("changes", (document, much_later)),
        ("ignores", (replace(document, text=silent),)),
    ]
    kept = [(kind, told) for kind, told in wanted if not outcome_of(rule, kind, told, reader)]
    kinds = {kind for kind, _ in kept}
    if not {"disputes", "agrees", "ignores"} <= kinds:
        return ()
    return tuple(Example(kind, told, 1) for kind, told in kept)  # type: ignore[arg-type]


def _said_otherwise(claim: Claim, part: Part, document: Document) -> str | None:
    """The sentence with another answer in the place of its own."""
    text = document.text
    value = text[part.start : part.end]
    if part.kind == "person":
        return text[: part.start] + _OTHER_PERSON + text[part.end :]
    figure = _FIGURE.search(value)
    if figure is not None:
        value = value[: figure.start()] + _larger(figure[0]) + value[figure.end() :]
        return text[: part.start] + value + text[part.end :]
    if part.kind == "direction" and claim.value.readings[0].axis == "sign":
        way = "up" if claim.value.readings[0].high > 1 else "down"
        return text[: part.start] + _OPPOSITE[way] + text[part.end :]
    return None


def _larger(figure: str) -> str:
    """A figure half as large again, written with as many decimals; of a year, seven years later."""
    number = float(figure.replace(",", ""))
    if re.fullmatch(r"(?:19|20)\d\d", figure):
        return str(int(number) + 7)
    decimals = len(figure.partition(".")[2])
    return f"{number * 1.6 + 1:,.{decimals}f}"


def _without(part: Part, document: Document) -> str:
    """The sentence with nothing said in the place of the value."""
    text = document.text
    begin, end = text[: part.start], text[part.end :]
    withheld = _WITHHELD.get(part.kind.partition(" ")[0], _WITHHELD["money"])
    if part.before in ("a", "an"):
        withheld = "large"
    elif part.before == "by":
        begin, withheld = begin.rstrip()[: -len("by")], "in the end"
    return f"{begin}{withheld}{end}"
