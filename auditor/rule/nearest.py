"""Find the right word nearest to a wrong one, for "did you mean"."""

from collections.abc import Iterable

OTHER_TOOLS = {
    "any_of": "words",
    "company": "organisation",
    "confidence": "status",
    "description": "question",
    "exclude": "unless",
    "firm": "organisation",
    "keywords": "words",
    "message": "question",
    "name": "id",
    "organization": "organisation",
    "severity": "level",
    "terms": "words",
    "tests": "examples",
    "title": "question",
    "type": "value",
}
"""What authors and other tools call the same thing."""


def nearest(word: str, right: Iterable[str]) -> str:
    """The one of ``right`` that ``word`` was most likely meant to be; empty when none is near."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - slow to import, and only a mistake needs it

    candidates = sorted(right)
    meant = OTHER_TOOLS.get(word.lower(), "")
    if meant in candidates:
        return meant
    found = process.extractOne(word.lower(), candidates, scorer=fuzz.ratio, score_cutoff=70)
    return found[0] if found else ""


def suggestion(word: str, right: Iterable[str]) -> str:
    """The end of a sentence: ``did you mean `words`?``, or the words that would be right."""
    candidates = sorted(right)
    close = nearest(word, candidates)
    if close:
        return f"did you mean `{close}`?"
    return f"right would be {', '.join(f'`{candidate}`' for candidate in candidates)}."
