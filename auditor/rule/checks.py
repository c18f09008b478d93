"""Check what the keys of one rule say together."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from auditor.model import EVENT, FIGURE, NUMBER_OF, QUANTITY, STORY
from auditor.rule import terms
from auditor.rule.nearest import suggestion
from auditor.rule.schema import REQUIRED, AnswersText, FacetText, RuleText
from auditor.text.tokens import plain

Loc = tuple[str | int, ...]
"""The keys and indices that lead from the rule to a place in it."""

RESERVED = frozenset({"any", "skip", "otherwise", "is", "each", "period", "subject", "value"})
_MISSING = {
    "id": "a name such as `investment-total`",
    "question": "a sentence such as `How much will <subject> invest?`",
    "subject": "whose fact it is, such as `organisation`",
    "words": "a list of words, one of which a sentence must hold",
    "value": "what is read, such as `money`",
    "examples": "`disputes`, `ignores`, and `agrees` or `separate`",
}
_LISTS = ("words", "needs", "unless", "tied_to", "stance", "subject")


@dataclass(frozen=True, slots=True)
class Slip:
    """Something wrong at a place of a rule."""

    loc: Loc
    message: str
    at_key: bool = False
    """Whether the key itself is wrong, not what stands under it."""


def check(rule: RuleText, absent: AbstractSet[str], broken: AbstractSet[str]) -> Iterator[Slip]:
    """Every slip between the keys of a rule.

    ``absent`` are required keys that were not written; ``broken`` keys had errors of their own, and what
    depends on them is not judged.
    """
    for key in REQUIRED:
        if key in absent:
            yield Slip((), f"`{key}` is missing; give {_MISSING[key]}.")
    unknown = absent | broken
    yield from _question(rule, unknown)
    yield from _quantities(rule, unknown)
    yield from _sums(rule, unknown)
    yield from _figure_words(rule)
    yield from _events(rule, unknown)
    yield from _stories(rule, unknown)
    yield from _repeated(rule)
    yield from _never_read(rule)
    yield from _facets(rule)
    yield from _answers(rule)
    yield from _times(rule, unknown)
    yield from _distances(rule, unknown)
    yield from _limits(rule, unknown)
    yield from _example_kinds(rule, unknown)


_CURLY = ("“", "”", "‘", "’", "„", "«", "»")


def _question(rule: RuleText, unknown: AbstractSet[str]) -> Iterator[Slip]:
    if "question" in unknown:
        return
    if rule.question[:1] in _CURLY or rule.question[-1:] in _CURLY:
        yield Slip(("question",), "curly quotes are part of the text; write straight ones, or none.")
    elif not rule.question.endswith("?"):
        yield Slip(("question",), "a question ends with `?`; after ` #` the rest of a line is a comment.")
    if {"same", "subject"} & unknown:
        return
    used = terms.slots_of(rule.question)
    if rule.subject == ["none"]:
        if "subject" in used:
            yield Slip(("question",), "`<subject>` has no place here; `subject: none` asks of no one.")
    elif "subject" not in used:
        yield Slip(("question",), "the question does not say whose fact it asks for; put `<subject>` in it.")
    if "period" in used and not (rule.same and rule.same.period):
        said = "`<period>` needs a `period` under `same`, such as `period: year`."
        yield Slip(("question",), said)
    unit = ("unit",) if rule.value in (QUANTITY, FIGURE, NUMBER_OF) else ("figures",) if rule.adds_up else ()
    try:
        terms.check_slots(rule.question, ("subject", "period", *unit, *(name for name, _ in facets(rule))))
    except ValueError as error:
        yield Slip(("question",), str(error))


def _quantities(rule: RuleText, unknown: AbstractSet[str]) -> Iterator[Slip]:
    """A quantity is any figure with its unit, and has no subject; an age is any of a person, whatever stands beside."""
    if {"value", "words", "subject"} & unknown:
        return
    every = terms.VALUE_SLOT in rule.words
    if every and len(rule.words) > 1:
        yield Slip(("words",), "`<value>` reads every figure; as one of `words` it stands alone.")
    elif rule.value == FIGURE and not (every and STORY in rule.subject):
        said = "a figure is any of a story, whatever stands beside it; write `subject: story` and `words: [<value>]`."
        yield Slip(("value",), said)
    elif every and STORY in rule.subject:
        return  # every value of its kind, in articles on what the rule needs
    elif every != (rule.value in ("quantity", "age")):
        kind, told = ("age", "every age") if rule.value == "age" else ("quantity", "every figure, with its unit")
        yield Slip(("value",), f"`value: {kind}` and `words: [<value>]` go together: {told}.")
    elif rule.value == "age" and rule.subject != ["person"]:
        yield Slip(("subject",), "an age is a person's; write `subject: person`.")
    elif every and rule.value != "age" and rule.subject != ["none"]:
        yield Slip(("subject",), "a quantity has only its unit to tell what it is of; write `subject: none`.")


def _sums(rule: RuleText, unknown: AbstractSet[str]) -> Iterator[Slip]:
    """The figures of one sentence stand for themselves: they are of no one, at no time, and of no other value."""
    if not rule.adds_up or "adds_up" in unknown:
        return
    if rule.value is not None:
        yield Slip(("value",), "`adds_up` stands instead of `value`; delete one of the two.", at_key=True)
    if rule.subject != ["none"] and "subject" not in unknown:
        yield Slip(("subject",), "the figures of a sentence need no subject; write `subject: none`.")
    for key in ("same", "tied_to", "error_from", "note_beyond", "limit"):
        if getattr(rule, key) is not None:
            yield Slip((key,), f"`{key}` says nothing about figures of one sentence; delete it.", at_key=True)


def _figure_words(rule: RuleText) -> Iterator[Slip]:
    """Words of figures are no words of a question, but for the sums of a sentence, which are known by their shape."""
    for i, word in enumerate(rule.words if not rule.adds_up else ()):
        if terms.brings_every_figure(word):
            yield Slip(("words", i), f"one of `words` is enough, and `{word}` brings every figure; delete it.")


def _events(rule: RuleText, unknown: AbstractSet[str]) -> Iterator[Slip]:
    """An event stands alone as a subject, and its day is a part of it."""
    if "subject" not in unknown and EVENT in rule.subject:
        if len(rule.subject) > 1:
            yield Slip(("subject",), "an event is told by its kind, place and day; `event` stands alone.")
        if rule.same and rule.same.period:
            yield Slip(("same", "period"), "the day of an event is a part of it; delete `period`.", at_key=True)
    if rule.grows == "yes" and "value" not in unknown and not _is_number(rule):
        yield Slip(("grows",), "only numbers grow; write `grows` beside a count, a number or money.", at_key=True)


def _stories(rule: RuleText, unknown: AbstractSet[str]) -> Iterator[Slip]:
    """A story stands alone as a subject, and alone has what is counted by its bare noun."""
    if "subject" in unknown:
        return
    if STORY in rule.subject and len(rule.subject) > 1:
        yield Slip(("subject",), "a story is told by the names in its articles; `story` stands alone.")
    if rule.value == NUMBER_OF and STORY not in rule.subject:
        yield Slip(("value",), "`count` is read of a whole story; write `subject: story`, or `value: count of people`.")


def _is_number(rule: RuleText) -> bool:
    return isinstance(rule.value, str) and rule.value.split(" ")[0] in ("count", "number", "money", "percent")


def _repeated(rule: RuleText) -> Iterator[Slip]:
    for key in _LISTS:
        seen: set[str] = set()
        for i, phrase in enumerate(getattr(rule, key) or ()):
            low = plain(phrase)
            if low in seen:
                yield Slip((key, i), f"`{phrase}` stands twice in `{key}`; once is enough.")
            elif key == "words" and low.endswith("ed") and {low[:-2], low[:-1]} & seen:
                base = low[:-2] if low[:-2] in seen else low[:-1]
                yield Slip((key, i), f"`{phrase}` is read already, as an inflection of `{base}`; delete it.")
            seen.add(low)


def _never_read(rule: RuleText) -> Iterator[Slip]:
    words = {plain(word) for word in rule.words}
    for i, phrase in enumerate(rule.unless or ()):
        if plain(phrase) in words:
            said = f"`{phrase}` stands in `words` too; name the longer phrase to leave out."
            yield Slip(("unless", i), said)
    needs = rule.needs or ()
    if needs and all(plain(need) in words for need in needs):
        yield Slip(("needs",), "all of `needs` stand in `words` too; list what must stand beside a word.")


def facets(rule: RuleText) -> list[tuple[str, FacetText]]:
    """The names under ``same`` that are the author's own."""
    return list((rule.same.__pydantic_extra__ or {}).items()) if rule.same else []


def choices(facet: FacetText) -> dict[str, list[str]]:
    """The choices of a name under ``same``."""
    return facet.__pydantic_extra__ or {}


def _facets(rule: RuleText) -> Iterator[Slip]:
    for name, facet in facets(rule):
        loc: Loc = ("same", name)
        if name in RESERVED or not name.replace(" ", "").isalpha() or name != name.lower():
            yield Slip(loc, f"`{name}` cannot be a name under `same`; take another, of small letters.", at_key=True)
        options = choices(facet)
        if facet.is_ or facet.each:
            key = "is" if facet.is_ else "each"
            if options or (facet.is_ and facet.each):
                yield Slip(
                    loc, f"`{name}` has more beside `{key}`; a value that is shared has no choices.", at_key=True
                )
            if facet.otherwise not in {"any", "skip"}:
                yield Slip((*loc, "otherwise"), f"beside `{key}` stands `otherwise: any` or `otherwise: skip`.")
            continue
        if not options:
            yield Slip(loc, f"`{name}` has no choices; write some, such as `AI: [artificial intelligence]`.")
            continue
        for option in sorted(RESERVED & options.keys()):
            yield Slip((*loc, option), f"`{option}` has a meaning of its own; rename the choice.", at_key=True)
        if facet.otherwise not in {"any", "skip", *options}:
            hint = suggestion(facet.otherwise, ("any", "skip", *options))
            yield Slip((*loc, "otherwise"), f"`{facet.otherwise}` is no choice of `{name}`; {hint}")
        yield from _shared_phrases([((*loc, option), option, phrases) for option, phrases in options.items()])


Branch = tuple[Loc, str, list[str]]


def branches(answers: AnswersText, loc: Loc) -> Iterator[Branch]:
    """Every answer of a map depth first: where it stands, its name, and the phrases that say just it."""
    for name, under in (answers.__pydantic_extra__ or {}).items():
        if isinstance(under, AnswersText):
            yield (*loc, name, "any"), name, under.any or []
            yield from branches(under, (*loc, name))
        else:
            yield (*loc, name), name, under


def _answers(rule: RuleText) -> Iterator[Slip]:
    if not isinstance(rule.value, AnswersText):
        return
    loc: Loc = ("value",)
    if rule.value.any is not None:
        yield Slip((*loc, "any"), "`any` belongs inside an answer that includes others.", at_key=True)
    found = list(branches(rule.value, loc))
    if len(found) < 2:
        yield Slip(loc, "a map of answers needs two answers or more.")
    seen: set[str] = set()
    for place, name, phrases in found:
        here = place[:-1] if place[-1] == "any" else place
        if name in seen:
            yield Slip(here, f"the answer `{name}` stands twice; give each its own name.", at_key=True)
        if not phrases:
            said = f"`{name}` includes other answers; add `any`, the phrases that say no more than `{name}`."
            yield Slip(here, said, at_key=True)
        seen.add(name)
    yield from _shared_phrases(found)


def _shared_phrases(found: list[Branch]) -> Iterator[Slip]:
    owner: dict[str, str] = {}
    for place, name, phrases in found:
        for i, phrase in enumerate(phrases):
            first = owner.setdefault(plain(phrase), name)
            if first != name:
                said = f"`{phrase}` stands under `{first}` too; a phrase says one thing."
                yield Slip((*place, i), said)


def _times(rule: RuleText, unknown: AbstractSet[str]) -> Iterator[Slip]:
    if {"within", "same"} & unknown:
        return
    if rule.within is None and not rule.adds_up and not (rule.same and rule.same.period):
        yield Slip((), "`within` is missing; say how long an answer stays good, such as `90 days`.")


_UNITS = {
    "money": ("relative", "absolute"),
    "percent": ("points",),
    "direction": ("points",),
    "change": ("relative", "absolute", "points"),
    "timeline": ("absolute",),
    "length": ("relative", "absolute"),
    "count": ("relative", "absolute"),
    "number": ("relative", "absolute"),
    FIGURE: ("relative",),
    "date": ("absolute",),
}
"""The distances that each kind of value knows; the others know none."""
_WRITTEN = {"relative": "`3%`", "absolute": "`0.1`", "points": "`0.5 points`"}


def _distances(rule: RuleText, unknown: AbstractSet[str]) -> Iterator[Slip]:
    if "value" in unknown or (rule.value is None and not rule.adds_up):
        return
    if rule.adds_up:
        percent = "percent" in rule.adds_up or "share" in rule.adds_up
        if rule.tolerance is not None and percent and rule.tolerance.unit != "points":
            yield Slip(("tolerance",), "the figures meet as percentages; write `0.1 points`.")
        return
    kind = rule.value.split(" ")[0] if isinstance(rule.value, str) else terms.CATEGORY
    known = _UNITS.get(kind, ())
    right = f"write {' or '.join(_WRITTEN[unit] for unit in known)}." if known else "delete the key."
    for key, distance in (("tolerance", rule.tolerance), ("error_from", rule.error_from)):
        if distance is None or (distance.unit in known and (kind, key) != ("direction", "tolerance")):
            continue
        if kind == "percent" and distance.unit == "relative":
            points = distance.text.rstrip("% ")
            said = f"a distance between percentages is in points; write `{points} points`."
        elif (kind, key) == ("direction", "tolerance"):
            said = "a direction has no `tolerance`; delete it, or ask for a `change`."
        else:
            said = f"answers of the kind {kind} are not compared by `{distance.text}`; {right}"
        yield Slip((key,), said)
    if rule.note_beyond is not None and kind not in ("money", "change", "count", "number"):
        yield Slip(("note_beyond",), f"answers of the kind {kind} have no factor; delete the key.")


def _limits(rule: RuleText, unknown: AbstractSet[str]) -> Iterator[Slip]:
    """Only figures that lie on a line have a limit."""
    if rule.limit is None or "value" in unknown:
        return
    kind = rule.value.split(" ")[0] if isinstance(rule.value, str) else ""
    if kind not in ("money", "percent", "number", "version"):
        yield Slip(("limit",), "`limit` is for money, percent, numbers and versions; delete it.", at_key=True)


def _example_kinds(rule: RuleText, unknown: AbstractSet[str]) -> Iterator[Slip]:
    if "examples" in unknown or rule.examples is None:
        return
    shown = rule.examples
    if shown.disputes is None:
        yield Slip(("examples",), "`disputes` is missing; show what cannot all be right.", at_key=True)
    if shown.agrees is None and shown.separate is None:
        said = "`agrees` or `separate` is missing; show articles that must not be found."
        yield Slip(("examples",), said, at_key=True)
    if shown.ignores is None:
        said = "`ignores` is missing; show an article in which the rule must read nothing."
        yield Slip(("examples",), said, at_key=True)
