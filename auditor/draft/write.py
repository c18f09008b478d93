"""Write a drafted rule as YAML that teaches: every key with a word on what it does and what to look at next."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from auditor.report.rulebook import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.draft.make import Draft
    from auditor.model import Example


def rule_yaml(draft: Draft) -> str:
    """The rule as the text of a file."""
    return "\n".join(_lines(draft)) + "\n"


def _lines(draft: Draft) -> Iterator[str]:
    rule, claim = draft.rule, draft.claim
    yield f"# Drafted from: {claim.quote}"
    yield f"# It reads there: subject {claim.subject or 'none'}; answer {claim.value.answer}."
    yield f"# Try it: auditor claims ARTICLES --rules THIS-FILE --select {rule.id}"
    yield f"id: {rule.id}"
    yield f"question: {_text(rule.question)}  # printed with every finding; say it as an editor would ask it"
    yield f"subject: {', '.join(rule.subject)}  # whose fact it is"
    yield f"words: {_list(rule.words)}  # one of these, in any inflection; add others that mean the same"
    yield "# unless: [market value]  # phrases in which the word means something else, or that rule a clause out"
    yield f"value: {rule.value}  # the kind of answer; it decides how answers compare"
    if rule.tied_to:
        yield f"tied_to: {_list(rule.tied_to)}  # how the value stands beside other words; without it nearness decides"
    if rule.within:
        yield f"within: {rule.within.text}  # a different answer after that is a change, no contradiction"
    yield "# tolerance: 3%  # answers no further apart agree"
    yield "settled_by: say here what would decide, such as the authority's own announcement"
    yield "examples:"
    for kind in KINDS:
        shown = [example for example in rule.examples if example.kind == kind]
        if shown:
            yield f"  {kind}: |  # {_WHAT[kind]}"
            yield "\n\n".join("\n".join(_articles(example)) for example in shown)


_WHAT = {
    "disputes": "articles that cannot all be right",
    "agrees": "articles that say the same",
    "changes": "articles of which the later one tells of a change",
    "separate": "articles that are read, and never compared",
    "ignores": "articles in which nothing may be read; put every false alarm here",
}


def _articles(example: Example) -> Iterator[str]:
    for document in example.documents:
        yield f"    {document.published or 'unknown'} {document.source}: {document.text}"


def _list(phrases: tuple[str, ...]) -> str:
    return f"[{', '.join(map(_item, phrases))}]"


def _item(phrase: str) -> str:
    return phrase if re.fullmatch(r"[\w<>][\w <>/-]*", phrase) else json.dumps(phrase, ensure_ascii=False)


def _text(text: str) -> str:
    plain = ": " not in text and " #" not in text and text[:1].isalpha()
    return text if plain else json.dumps(text, ensure_ascii=False)
