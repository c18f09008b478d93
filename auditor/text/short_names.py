"""Which short form stands for which full name in one article: "Calder" for Calder Robotics, NWB for its full name.

Only what the article itself shows counts. A short form that could be of two names is of none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Literal, NamedTuple

from auditor.text.lexicon import words
from auditor.text.name_forms import Form, Words
from auditor.text.name_words import is_common, is_generic, is_trade, is_unit, places
from auditor.text.ticker import symbol

Link = Literal["beginning", "end", "acronym", "ticker"]
_LONGEST_ACRONYM = 6


class Short(NamedTuple):
    """What a short form stands for, and how the article shows it."""

    full: Words
    by: Link


def short_names(forms: Mapping[Words, Form]) -> dict[Words, Short]:
    """For each form that is short for exactly one other, that one."""
    longs = [form for form in forms.values() if form.count and (not form.person or form.legal)]
    known = {w: form for w, form in forms.items() if form.count or not is_common(w[0])}
    claims: dict[Words, dict[Words, Link]] = {}
    for form in longs:
        for short, by in chain(_parts(form, known), _codes(form, known)):
            claims.setdefault(short, {}).setdefault(form.words, by)
        if form.ticker and _is_code(form):
            for full in _spelled_out(form, longs):
                claims.setdefault(full, {}).setdefault(form.words, "acronym")
    found = {short: _only(known[short], fulls, known) for short, fulls in claims.items()}
    return {short: _followed(meant, found) for short, meant in found.items() if meant is not None}


def _followed(short: Short, found: Mapping[Words, Short | None]) -> Short:
    """The full name at the end of a chain of short forms: GM for General Motors for General Motors of Elmland."""
    seen = {short.full}
    while (further := found.get(short.full)) is not None and further.full not in seen:
        seen.add(further.full)
        short = Short(further.full, short.by)
    return short


def _parts(long: Form, known: Mapping[Words, Form]) -> Iterator[tuple[Words, Link]]:
    """The forms that are the beginning or the end of a name, where nothing speaks against it."""
    full = long.words
    for size in range(1, len(full)):
        begin, rest = full[:size], full[size:]
        if begin in known and _stands_alone(begin) and _introduced(long, known[begin], rest):
            yield begin, "beginning"
        end = full[size:]
        if end in known and long.legal and _stands_alone(end) and not is_trade(end[-1]) and _before(long, known[end]):
            yield end, "end"


def _introduced(long: Form, short: Form, rest: Words) -> bool:
    """Whether a name that goes on with ``rest`` can have the short form: Acme Robotics "Acme", but not Acme Canada."""
    if short.legal or (short.person and not long.legal):
        return False
    if rest[0] != "of" and any((word,) in places() for word in rest):
        return False
    if is_unit(rest):  # a unit of its parent, unless it is quoted by itself and came first
        return bool(long.ticker) and _before(long, short)
    if long.legal:
        return bool(long.ticker) or _before(long, short)
    return is_trade(rest[-1]) and _before(long, short)


def _stands_alone(short: Words) -> bool:
    """Whether a form can be a name by itself."""
    if short in places() or short[-1] in ("of", "de", "and"):
        return False
    return len(short) > 1 or not (is_generic(short[0]) or short[0] in words("names")["given"])


def _before(long: Form, short: Form) -> bool:
    return long.first < short.first


def _codes(long: Form, known: Mapping[Words, Form]) -> Iterator[tuple[Words, Link]]:
    """The acronyms of a name: its initials, or the code written with it."""
    if long.words in places():
        return
    code = symbol(long.ticker).lower()
    if (code,) in known and (code,) != long.words and _is_code(known[code,]) and _abridges(code, long.words):
        yield (code,), "ticker"
    if len(long.words) < 2 and "-" not in long.words[0]:
        return
    whole = "-".join((*long.words, *long.suffix)).split("-")
    own = "-".join(long.words).split("-")
    for size in (len(own), len(whole)):
        initials = "".join(word[0] for word in whole[:size] if word not in ("of", "for", "the", "and"))
        for short in ((initials,), tuple(initials), ("-".join(initials),)):
            form = known.get(short)
            if form is None or not _is_code(form) or not 2 <= len(initials) <= _LONGEST_ACRONYM:
                continue
            if form.ticker and not long.ticker:  # "IBM (IBM.N)" is the name, and what it stands for is told beside it
                continue
            if _before(long, form) or len(initials) > 2:
                yield short, "acronym"


def _spelled_out(code: Form, longs: Iterable[Form]) -> Iterator[Words]:
    """The names without a ticker whose initials are a code with one: what IBM stands for in an article on IBM."""
    for long in longs:
        initials = "".join(word[0] for word in "-".join((*long.words, *long.suffix)).split("-"))
        if code.words[0] in long.words:  # "GE Energy" is no spelling of GE
            continue
        if len(long.words) > 1 and not long.ticker and code.words[0] in (initials, initials[: len(long.words)]):
            yield long.words


def _abridges(code: str, full: Words) -> bool:
    """Whether a code is made of a name's letters: GSK of GlaxoSmithKline; a unit may be written with its parent's."""
    letters = iter("".join(full))
    return code[0] == full[0][0] and all(letter in letters for letter in code)


def _is_code(form: Form) -> bool:
    """Whether a form is written in capitals alone: GM, P&G."""
    return form.shown.isupper() and not is_generic(form.words[0]) and form.words not in places() and not form.suffix


def _only(short: Form, fulls: Mapping[Words, Link], known: Mapping[Words, Form]) -> Short | None:
    """The one name that a short form stands for; of several, the one that was there when it was first used."""
    if len(fulls) > 1:
        early = {full: by for full, by in fulls.items() if known[full].first < short.first}
        longest = max(fulls, key=len)
        nested = all(longest[: len(full)] == full for full in fulls)
        fulls = {longest: fulls[longest]} if nested else early
    if len(fulls) != 1:
        return None
    ((full, by),) = fulls.items()
    namesake = any(form.person and form.words[-1:] == short.words for form in known.values())
    if namesake and (by == "end" or not known[full].legal):
        return None
    return Short(full, by)
