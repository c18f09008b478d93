"""Say an example in other ways that mean the same: another order, copies, names, units, years, more text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from auditor.claim.reader import ClaimReader
from auditor.ruletest.run import COPY
from auditor.text.scan import PhraseSet
from auditor.text.tokens import plain

if TYPE_CHECKING:
    from auditor.model import Document, Rule

Documents = tuple["Document", ...]

NAMES = ("Tessmar", "Orvane", "Quillon", "Bexley", "Varnholt", "Pellucid", "Straven", "Ondrix", "Kelvane", "Morwick")
"""Invented names, one for each name of an example."""
UNRELATED = (
    "The library on the hill will open an hour later in winter.",
    "Rain fell through the night and the river stayed within its banks.",
    "The orchestra rehearsed in the old town hall.",
    "Nobody could say who had painted the fence green.",
)
"""Sentences that hold no figure, no name and, where a rule's words stand in one, are passed over for that rule."""
COPIED = "Gazette"
"""The outlet of a copy."""
_CURRENCIES = ("€", "£")
_OTHER_MONEY = re.compile(
    r"[€£¥]|\b(?:euros?|pounds?|yen|yuan|renminbi|kronor|francs?|pesos?|rupees?|dollars?|[A-Z]{2,3}\$|USD|EUR|GBP)\b|(?:US|C|A|HK|S)\$"
)
_PERCENT = re.compile(r"(?<=\d)(?: ?%| percent\b| per cent\b)(?!age)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
CALENDAR_CYCLE = 28
"""Years after which, within this and the next century, every day falls on the same weekday again."""


@dataclass(frozen=True, slots=True)
class Variation:
    """One way to say an example otherwise."""

    name: str
    """A few words for the report: "the articles in another order"."""
    apply: Callable[[Documents, int], Documents]
    """The articles varied; the number picks one of several ways."""
    ways: int
    """In how many ways it can be applied to this example; 0 where it cannot."""


def variations(rule: Rule, documents: Documents) -> list[Variation]:
    """The variations that leave the verdict on these articles as it is."""
    names = _names(rule, documents) if not {"event", "story", "none", "place"} & set(rule.subject) else ()
    sentences = _neutral(rule)
    found = [
        Variation("the articles in another order", _reordered, len(documents) if len(documents) > 1 else 0),
        Variation("an article repeated by another outlet", _repeated, len(documents)),
        Variation("another name", lambda told, way: _renamed(told, names, way), len(NAMES) if names else 0),
        Variation("percent written otherwise", _percent, 3 if any(_PERCENT.search(d.text) for d in documents) else 0),
        Variation("another currency", _currency, len(_CURRENCIES) if _one_currency(documents) else 0),
        Variation("other years", _shifted, 1 if _can_shift(documents) else 0),
        Variation(
            "an unrelated sentence at the end",
            lambda told, way: _longer(told, sentences, way),
            len(sentences) * len(documents),
        ),
    ]
    return [variation for variation in found if variation.ways]


def _reordered(documents: Documents, way: int) -> Documents:
    at = way % len(documents)
    turned = documents[at:] + documents[:at]
    return turned if at else tuple(reversed(documents))


def _repeated(documents: Documents, way: int) -> Documents:
    first = documents[way % len(documents)]
    return (*documents, replace(first, id=first.id + COPY, source=COPIED))


def _names(rule: Rule, documents: Documents) -> tuple[str, ...]:
    """The words of the subjects' names that the articles write, each of which another name can stand for."""
    reader = ClaimReader([rule])
    shown = {claim.subject for document in documents for claim in reader.read(document) if claim.subject}
    text = "\n".join(document.text for document in documents)
    part = -1 if rule.subject == ("person",) else 0  # a given name shows who is a person
    words = [name.split()[part] for name in sorted(shown) if not re.search(r"[()<>.:]", name)]
    fixed = {word for name in rule.subject for word in name.split()}
    return tuple(
        dict.fromkeys(
            word for word in words if word.isalpha() and word not in fixed and re.search(rf"\b{word}\b", text)
        )
    )


def _renamed(documents: Documents, names: Sequence[str], way: int) -> Documents:
    others = {name: NAMES[(way + i) % len(NAMES)] for i, name in enumerate(names)}
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
    return tuple(
        replace(document, text=pattern.sub(lambda found: others[found[0]], document.text)) for document in documents
    )


def _percent(documents: Documents, way: int) -> Documents:
    written = ("%", " percent", " per cent")[way % 3]
    return tuple(replace(document, text=_PERCENT.sub(written, document.text)) for document in documents)


def _one_currency(documents: Documents) -> bool:
    """Whether every sum is in dollars, by the bare sign."""
    text = "\n".join(document.text for document in documents)
    return "$" in text and not _OTHER_MONEY.search(text) and "cent" not in text


def _currency(documents: Documents, way: int) -> Documents:
    sign = _CURRENCIES[way % len(_CURRENCIES)]
    return tuple(replace(document, text=document.text.replace("$", sign)) for document in documents)


def _can_shift(documents: Documents) -> bool:
    """Whether the articles are dated, and hold no year and no rate of a day."""
    text = "\n".join(document.text for document in documents)
    dated = any(document.published for document in documents)
    return dated and not _YEAR.search(text) and not _OTHER_MONEY.search(text)


def _shifted(documents: Documents, way: int) -> Documents:
    """Every date a whole cycle of the calendar earlier, so that weekdays, months and quarters stay."""
    years = CALENDAR_CYCLE * (1 + way)
    return tuple(
        replace(document, published=document.published.replace(year=document.published.year - years))
        if document.published
        else document
        for document in documents
    )


def _neutral(rule: Rule) -> tuple[str, ...]:
    """The unrelated sentences that hold nothing the rule looks for."""
    phrases: list[str] = [*rule.words, *rule.needs, *rule.unless]
    phrases += [phrase for choice in rule.choices for phrase in choice.phrases]
    phrases += [phrase for facet in rule.same for choice in facet.choices for phrase in choice.phrases]
    wanted = PhraseSet((phrase, phrase) for phrase in phrases if "<" not in phrase)
    return tuple(sentence for sentence in UNRELATED if not wanted.find(plain(sentence)))


def _longer(documents: Documents, sentences: Sequence[str], way: int) -> Documents:
    at, which = divmod(way % (len(documents) * len(sentences)), len(sentences))
    told = documents[at]
    end = "" if told.text.rstrip()[-1:] in '.?!”"' else "."
    longer = replace(told, text=f"{told.text.rstrip()}{end} {sentences[which]}")
    return (*documents[:at], longer, *documents[at + 1 :])


def compose(variations: Sequence[tuple[Variation, int]], documents: Documents) -> Documents:
    """The articles with several variations, one after the other."""
    for variation, way in variations:
        documents = variation.apply(documents, way)
    return documents


def told(variations: Sequence[tuple[Variation, int]]) -> Iterator[str]:
    """The variations in words."""
    for variation, _ in variations:
        yield variation.name
