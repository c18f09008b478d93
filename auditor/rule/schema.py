"""What a rule file may say: pydantic models, whose descriptions teach the author of a rule.

No key is required here: what is missing is told beside all other errors by ``checks``.
"""

from collections.abc import Callable
from typing import Annotated, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    GetJsonSchemaHandler,
    PlainValidator,
    Tag,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from auditor.model import Span, Tolerance
from auditor.rule import terms

REQUIRED = ("id", "question", "subject", "words", "value", "examples")
TAGS = ("<text>", "<list>", "<map>")
"""Which shape a value was taken for; pydantic puts these into the path of an error."""

T = TypeVar("T")


def _shape(value: object) -> str:
    if isinstance(value, dict | BaseModel):
        return "<map>"
    return "<text>" if isinstance(value, str) else "<list>"


def _phrases_or_map(value: object) -> str:
    return "<map>" if _shape(value) == "<map>" else "<list>"


def _text_or_map(value: object) -> str:
    return "<map>" if _shape(value) == "<map>" else "<text>"


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _filled(values: list[str]) -> list[str]:
    if not values:
        raise ValueError("the list is empty; write an item or delete the key.")
    return values


def _prose(text: str) -> str:
    text = " ".join(text.split())
    if not text:
        raise ValueError("the text is empty; write it or delete the key.")
    return text


def _reading(reader: Callable[[str], T]) -> Callable[[object], T]:
    def read(value: object) -> T:
        if not isinstance(value, str):
            raise ValueError("one plain value belongs here, not a list or a mapping.")  # noqa: TRY004 - pydantic's
        return reader(value)

    return read


_TEXTS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}

_RATES = "|".join(terms.PERIODS_OF_RATES)

Phrase = Annotated[str, AfterValidator(terms.phrase)]
Phrases = Annotated[list[Phrase], AfterValidator(_filled), Field(json_schema_extra={"minItems": 1})]
Words = Annotated[list[Annotated[str, AfterValidator(terms.word)]], AfterValidator(_filled)]
Needs = Annotated[list[Annotated[str, AfterValidator(terms.need)]], AfterValidator(_filled)]
Ties = Annotated[list[Annotated[str, AfterValidator(terms.tie)]], AfterValidator(_filled)]
Anchors = Annotated[list[Annotated[str, AfterValidator(terms.anchor)]], AfterValidator(_filled)]
Subjects = Annotated[
    list[Annotated[str, AfterValidator(terms.subject)]],
    AfterValidator(_filled),
    BeforeValidator(_as_list),
    WithJsonSchema(_TEXTS),
]
Prose = Annotated[str, AfterValidator(_prose)]
Proses = Annotated[list[Prose], AfterValidator(_filled), BeforeValidator(_as_list), WithJsonSchema(_TEXTS)]
Length = Annotated[
    Span,
    PlainValidator(_reading(terms.span)),
    WithJsonSchema({"type": "string", "pattern": r"^(ever|\d+(\.\d+)? ?(hour|day|year)s?)$"}),
]
Distance = Annotated[
    Tolerance,
    PlainValidator(_reading(terms.distance)),
    WithJsonSchema({"type": ["string", "number"], "pattern": r"^\d+(\.\d+)? ?(%|points?)?$"}),
]
Factor = Annotated[
    Tolerance,
    PlainValidator(_reading(terms.times)),
    WithJsonSchema({"type": "string", "pattern": r"^\d+(\.\d+)? ?times$"}),
]
Kind = Annotated[
    str,
    AfterValidator(terms.value_kind),
    WithJsonSchema(
        {
            "anyOf": [
                {"enum": list(terms.VALUE_KINDS)},
                {"type": "string", "pattern": "^money per [a-z]+( [a-z]+)?$"},
                {"type": "string", "pattern": "^count of [a-z]+( [a-z]+)?$"},
                {"type": "string", "pattern": f"^number in [A-Za-z]+( [a-z]+)?( per ({_RATES}))?$"},
            ]
        }
    ),
]


YesNo = Annotated[Literal["yes", "no"], WithJsonSchema({"enum": ["yes", "no", True, False]})]
"""An editor's YAML reads a bare ``yes`` as true; here it is the text as written."""


class _Mapping(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, hide_input_in_errors=True)


class AnswersText(_Mapping):
    """Answers and the phrases that say them. An answer that includes others is a map of its own."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[
        str,
        Annotated[
            Annotated[Phrases, Tag("<list>")] | Annotated["AnswersText", Tag("<map>")],
            Discriminator(_phrases_or_map),
        ],
    ]

    any: Phrases | None = Field(
        None,
        description="Inside an answer that includes others: the phrases that say no more than it.",
    )


class FacetText(_Mapping):
    """Choices and the phrases that say them, such as ``AI: [artificial intelligence, data centre]``."""

    model_config = ConfigDict(extra="allow", populate_by_name=True)
    __pydantic_extra__: dict[str, Phrases]

    @model_validator(mode="before")
    @classmethod
    def _kind_alone(cls, value: object) -> object:
        """``country: <place>`` is short for ``country: {each: <place>}``."""
        return {"each": value} if isinstance(value, str) and value.startswith("<") else value

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The mapping, or the kind alone."""
        alone: JsonSchemaValue = {"type": "string", "pattern": f"^<({'|'.join(terms.KINDS_OF_SAME)})>$"}
        return {"anyOf": [alone, handler(core)]}

    each: Annotated[str, AfterValidator(terms.kind_of_same)] | None = Field(
        None,
        description="Instead of choices: the kind of a value of the clause that two claims must share, such as "
        "`<place>`. Written alone: `country: <place>`.",
    )
    is_: Anchors | None = Field(
        None,
        alias="is",
        description="Instead of choices: how a figure stands that two claims must share, such as `to <money>`. "
        "Claims that agree on it and differ in their answer are an error.",
    )
    otherwise: str = Field(
        "any",
        description="What holds for a claim that says none of the choices: `any` compares it with all, "
        "`skip` does not read it, and the name of a choice takes that choice for granted.",
    )


class SameText(_Mapping):
    """What must be the same before two claims are compared: names of your own, and ``period``."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, FacetText]

    period: Literal["stated", "close", "day", "month", "quarter", "year"] | None = Field(
        None,
        description="The time the fact is of: a day, month, quarter or year; `close`, the end of trading; "
        "`stated`, whichever the sentence names.",
    )


class ExamplesText(_Mapping):
    """Articles that show what the rule does: they are its tests and its documentation.

    Each kind is one `|` block. A line is an article: `2026-03-02 Wire: text`, `2026-03-02 17:00 Wire: text`
    or `unknown Wire: text`. An empty line ends an example.
    """

    disputes: str | None = Field(None, description="Articles that cannot all be right.")
    agrees: str | None = Field(None, description="Articles that say the same, perhaps in other words.")
    changes: str | None = Field(None, description="Articles of which the later one tells of a change.")
    separate: str | None = Field(None, description="Articles that are read, but never compared with one another.")
    ignores: str | None = Field(None, description="Articles in which the rule must read nothing.")


class RuleText(_Mapping):
    """One question, and how its answers are read and compared."""

    id: Annotated[str, AfterValidator(terms.rule_id)] = Field(
        "",
        description="The rule's name, unique in the rule book: small letters, digits and hyphens.",
        json_schema_extra={"pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},
    )
    question: Prose = Field(
        "",
        description="What the rule asks, as a sentence. `<subject>`, `<period>` and the names under `same` "
        "are filled in when it is printed: How much will <subject> invest in <topic>?",
    )
    level: Literal["error", "warning", "note"] = Field("warning", description="How bad a dispute is.")
    status: Literal["experimental", "stable", "retired"] = Field(
        "experimental", description="How far the rule is proven; a retired rule is not run."
    )
    subject: Subjects = Field(
        [],
        description="Whose fact it is: organisation, person, place, product, any, a name, or a list of "
        "these; `event`, told by its kind, place and day; `none` where all documents speak of one thing.",
    )
    words: Words = Field(
        [],
        description="One of these stands in the clause. Any inflection of each is read (invest: invests, "
        "invested), a noun of the same stem is not (investment). Of two that overlap the longer counts.",
    )
    needs: Needs | None = Field(
        None, description="One of these stands there too; `<period>` is any time that the sentence names."
    )
    unless: Phrases | None = Field(
        None,
        description="A phrase that contains one of `words` hides that word (market share hides share); any "
        "other rules out the clause.",
    )
    value: (
        Annotated[
            Annotated[Kind, Tag("<text>")] | Annotated[AnswersText, Tag("<map>")],
            Discriminator(_text_or_map),
        ]
        | None
    ) = Field(None, description="The kind of answer, or a map of answers and the phrases that say them.")
    adds_up: Annotated[list[str], AfterValidator(terms.sum_of)] | None = Field(
        None,
        description="Instead of `value`: figures that one sentence gives together and that must fit, such as "
        "[change, percent, level] of a price.",
    )
    tied_to: Ties | None = Field(
        None,
        description="How the value and the subject stand beside other words: `<value> deal`, `takeover of "
        "<subject>`. Each slot that occurs must fit one of its phrases. A value right after one of the words "
        "always counts.",
    )
    stance: Annotated[list[Literal["fact", "plan", "forecast", "own forecast"]], AfterValidator(_filled)] | None = (
        Field(None, description="What counts as an answer; without it facts and plans do.")
    )
    same: SameText | None = Field(None, description="Only claims that are the same in these are compared.")
    limit: YesNo | None = Field(
        None,
        description="`yes`: the limit is the answer. *Up to*, *at least* and *X to Y* give their ends, each compared "
        "with its like; without it an open end never contradicts.",
    )
    within: Length | None = Field(
        None,
        description="How long an answer stays good: hours, days or years, or `ever`. A different answer "
        "after that is a change. Required without `period`.",
    )
    grows: YesNo = Field(
        "no",
        description="Whether a later answer may only be higher, as a death toll may: a higher one is a change, "
        "a lower one a dispute.",
    )
    tolerance: Distance | None = Field(
        None,
        description="Answers no further apart agree: 3%, 0.1 in the value's own unit, 0.5 points of percent.",
    )
    error_from: Distance | None = Field(
        None, description="A dispute is an error from this distance on: 25%, 10 points."
    )
    note_beyond: Factor | None = Field(
        None, description="Answers further apart than this are probably of different things: a note."
    )
    settled_by: Prose | None = Field(None, description="What would decide a dispute; shown with a finding.")
    false_alarms: Proses | None = Field(None, description="When a finding is likely to be harmless.")
    references: Proses | None = Field(None, description="Where to read about the question.")
    examples: ExamplesText | None = Field(None, description="The rule's tests and its documentation.")
