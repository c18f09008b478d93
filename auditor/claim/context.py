"""The words around a claim, for a reader who has only the report."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.text.article import Sentence

MOST = 240
"""Characters kept on either side of a claim."""
_PARAGRAPH = re.compile(r"\n\s*\n")
_CUT = "…"


def around(sentence: Sentence, start: int, end: int) -> tuple[str, str]:
    """The text before and after a claim: the rest of its sentence and the sentence on either side, in its paragraph.

    Each is the document's own text, next to the claim; where it was too long to keep, a "…" stands at its far end.
    """
    spans, text = sentence.article.spans, sentence.article.document.text
    first = spans[max(sentence.index - 1, 0)][0]
    last = spans[min(sentence.index + 1, len(spans) - 1)][1]
    before = _PARAGRAPH.split(text[first:start])[-1].lstrip()
    after = _PARAGRAPH.split(text[end:last], maxsplit=1)[0].rstrip()
    return _last_words(before), _first_words(after)


def _last_words(text: str) -> str:
    if len(text) <= MOST:
        return text
    kept = text[-MOST:]
    return _CUT + (kept[kept.find(" ") + 1 :] if " " in kept[:-1] else kept)


def _first_words(text: str) -> str:
    if len(text) <= MOST:
        return text
    kept = text[:MOST]
    return (kept[: kept.rfind(" ")] if " " in kept[1:] else kept) + _CUT
