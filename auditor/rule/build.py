"""Turn the node of one rule into a ``Rule``, or into everything that is wrong with it."""

import re
from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from auditor.errors import Problem
from auditor.model import EVENT, EVENT_FACETS, Choice, Example, Facet, Rule, Tolerance
from auditor.rule import terms
from auditor.rule.checks import Loc, Slip, branches, check, choices, facets
from auditor.rule.examples import KINDS, NO_BLOCK, read_examples
from auditor.rule.nearest import nearest, suggestion
from auditor.rule.schema import REQUIRED, TAGS, AnswersText, RuleText
from auditor.yamlio.nodes import Entries, Items, Node, Text, plain

_SHAPES = {
    "string_type": "one plain text belongs here, not {got}; quote what holds `: `, write slots as `<value>`.",
    "list_type": "a list belongs here, not {got}; write it as `[one, another]`.",
    "model_type": "names, and what each stands for, belong here, not {got}.",
    "dict_type": "names, and what each stands for, belong here, not {got}.",
}
_NO_RULE = "a rule is a mapping of keys, such as `words: [invest]`."
_GOT = {"str": "one plain text", "list": "a list", "dict": "a mapping"}


def build_rule(path: str, root: Node) -> tuple[Rule | None, list[Problem]]:
    """The rule that a document holds, or None and every problem of it, in the order of the file."""
    if not isinstance(root, Entries):
        return None, [Problem(path, root.line, root.column, _NO_RULE)]
    text, slips = _validated(root)
    problems = [_problem(path, root, slip) for slip in slips]
    shown, unreadable = _examples(path, text.id, root)
    problems.extend(unreadable)
    if problems:
        return None, sorted(set(problems))
    return _rule(path, text, shown), []


def _validated(root: Entries) -> tuple[RuleText, list[Slip]]:
    """What could be read of the rule, and what is wrong with it."""
    written = {key.value: plain(value) for key, value in root.pairs}
    broken: set[str] = set()
    slips: list[Slip] = []
    try:
        text = RuleText.model_validate(written)
    except ValidationError as error:
        details = error.errors(include_url=False)
        slips = [_slip(detail) for detail in details]
        broken = {str(detail["loc"][0]) for detail in details}
        text = RuleText.model_validate({key: value for key, value in written.items() if key not in broken})
    fields = RuleText.model_fields.keys()
    meant = {nearest(key, fields) for key in written.keys() - fields}
    if "adds_up" in written:
        meant |= {"value", "within"}
    slips.extend(check(text, frozenset(REQUIRED) - written.keys() - meant, broken | meant))
    return text, slips


def _slip(detail: ErrorDetails) -> Slip:
    """What pydantic found, in plain words."""
    loc: Loc = tuple(part for part in detail["loc"] if part not in TAGS)
    kind = detail["type"]
    if kind == "value_error":
        return Slip(loc, str(detail["ctx"]["error"]))
    if kind == "extra_forbidden":
        key = str(loc[-1])
        right = KINDS if loc[0] == "examples" else RuleText.model_fields.keys()
        return Slip(loc, f"`{key}` is no key; {suggestion(key, right)}", at_key=True)
    return _misshapen(loc, detail)


def _misshapen(loc: Loc, detail: ErrorDetails) -> Slip:
    """A value that is not the text, list or mapping that belongs in its place."""
    kind, value = detail["type"], detail["input"]
    if loc[0] == "examples" and len(loc) == 2:
        return Slip(loc, NO_BLOCK.format(kind=loc[1]))
    if value == "":
        return Slip(loc, f"nothing stands under `{loc[-1]}`; write it or delete the key.", at_key=True)
    if kind == "literal_error" and isinstance(value, str):
        return Slip(loc, f"`{value}` cannot stand here; {suggestion(value, _expected(detail))}")
    shape = _SHAPES.get(kind, _SHAPES["string_type"])
    return Slip(loc, shape.format(got=_GOT.get(type(value).__name__, "this")))


def _expected(detail: ErrorDetails) -> list[str]:
    return re.findall(r"'([^']+)'", str(detail["ctx"]["expected"]))


def _problem(path: str, root: Entries, slip: Slip) -> Problem:
    line, column = _place(root, slip)
    return Problem(path, line, column, slip.message)


def _place(root: Entries, slip: Slip) -> tuple[int, int]:
    """Where a slip stands; as near as the file comes to it."""
    node: Node = root
    key: Text | None = None
    for part in slip.loc:
        if isinstance(node, Entries) and (pair := node.find(str(part))):
            key, node = pair
        elif isinstance(node, Items) and isinstance(part, int):
            key, node = None, node.values[part]
    empty = isinstance(node, Text) and not node.value
    place = key if key and (slip.at_key or empty) else node
    return place.line, place.column


def _examples(path: str, rule_id: str, root: Entries) -> tuple[tuple[Example, ...], list[Problem]]:
    """The examples of a rule; their blocks are read even where the rest of the rule is wrong."""
    pair = root.find("examples")
    examples: list[Example] = []
    problems: list[Problem] = []
    if pair and isinstance(pair[1], Entries):
        for kind in KINDS:
            found = pair[1].find(kind)
            if found and isinstance(found[1], Text):
                shown, unreadable = read_examples(path, rule_id, kind, found[1])
                examples.extend(shown)
                problems.extend(unreadable)
    return tuple(examples), problems


def _rule(path: str, text: RuleText, examples: tuple[Example, ...]) -> Rule:
    of_event = text.subject == [EVENT]
    period = "day" if of_event else (text.same.period if text.same else None) or ""
    return Rule(
        id=text.id,
        question=text.question,
        subject=tuple(text.subject),
        words=tuple(text.words),
        value=_value(text),
        choices=tuple(_answers(text.value)) if isinstance(text.value, AnswersText) else (),
        needs=tuple(text.needs or ()),
        unless=tuple(text.unless or ()),
        tied_to=tuple(text.tied_to or ()),
        limit=text.limit == "yes",
        stance=tuple(text.stance or ("fact", "plan")),
        same=_same(text) + tuple(Facet(name, ()) for name in EVENT_FACETS if of_event),
        period=period,
        within=text.within or terms.span("ever"),
        tolerance=text.tolerance,
        error_from=text.error_from,
        note_beyond=text.note_beyond or _note_beyond(text, period),
        grows=text.grows == "yes",
        adds_up=tuple(text.adds_up or ()),
        level="error" if text.adds_up and "level" not in text.model_fields_set else text.level,
        status=text.status,
        settled_by=text.settled_by or "",
        false_alarms=tuple(text.false_alarms or ()),
        references=tuple(text.references or ()),
        examples=examples,
        path=path,
    )


def _value(text: RuleText) -> str:
    if text.adds_up:
        return terms.ADDS_UP
    return text.value if isinstance(text.value, str) else terms.CATEGORY


def _same(text: RuleText) -> tuple[Facet, ...]:
    return tuple(
        Facet(
            name,
            tuple(Choice(option, tuple(said)) for option, said in choices(facet).items()),
            facet.otherwise,
            tuple(facet.is_ or ()),
            facet.each or "",
        )
        for name, facet in facets(text)
    )


def _answers(answers: AnswersText) -> Iterator[Choice]:
    """The answers of a map depth first, each naming the answer that includes it."""
    for loc, name, phrases in branches(answers, ()):
        above = loc[:-1] if loc[-1] == "any" else loc
        yield Choice(name, tuple(phrases), str(above[-2]) if len(above) > 1 else "")


def _note_beyond(text: RuleText, period: str) -> Tolerance | None:
    """Where only ``within`` joins them, twice the money, or three times the count, is hardly of the same thing."""
    kind = text.value.split(" ")[0] if isinstance(text.value, str) else ""
    factor = {"money": "2 times", "count": "3 times"}.get(kind)
    return terms.times(factor) if factor and period in ("", "stated") else None
