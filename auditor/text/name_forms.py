"""Every form in which an article writes names, with what it shows of each: the ground that a name table stands on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from auditor.text.name_words import is_common, is_generic
from auditor.text.names import Name, spelled
from auditor.text.tokens import Tokens

_LONGEST_CODE = 5
"""How many letters a word in capitals has at most that is no heading."""
Words = tuple[str, ...]


@dataclass(slots=True)
class Form:
    """One form of a name in one article."""

    words: Words
    shown: str
    """As the article first spells it."""
    first: int
    """Its place among the article's names, from 0."""
    count: int = 0
    """How often it stands where its capital proves it a name."""
    suffix: Words = ()
    """A legal form that was written with it."""
    ticker: str = ""
    """A ticker, or another code in capitals, that was written with it."""
    described: bool = False
    """Whether it was called a company by a word before it."""
    person: bool = False
    """Whether it was read as a person."""

    @property
    def legal(self) -> bool:
        """Whether a legal form or a ticker shows it to be a company."""
        return bool(self.suffix or self.ticker)


def collect(names: Iterable[tuple[Name, Tokens]]) -> dict[Words, Form]:
    """The forms of an article's names, given in their order, each with the tokens of its sentence."""
    forms: dict[Words, Form] = {}
    for place, (name, tokens) in enumerate(names):
        form = forms.get(name.words)
        if form is None:
            form = forms[name.words] = Form(name.words, spelled(tokens, name), place)
        if name.proof == "capital" or name.legal or _shown_by_itself(name, tokens):
            if not form.count:
                form.first = place
            form.count += 1
        form.suffix = form.suffix or name.suffix
        form.ticker = form.ticker or name.ticker
        form.described = form.described or (name.kind == "organisation" and not is_generic(name.words[-1]))
        form.person = form.person or name.kind == "person"
    return forms


def _shown_by_itself(name: Name, tokens: Tokens) -> bool:
    """Whether a name at the start of its sentence shows itself to be one.

    Its first word is no common one, and another capital follows, or it is in capitals like GM.
    """
    if name.proof != "opening" or is_common(name.words[0]):
        return False
    if len(name.words) > 1:
        return True
    written = spelled(tokens, name)
    return written.isupper() and 1 < len(written) <= _LONGEST_CODE
