"""The words of the project as frozen data: what crosses from one layer to the next.

Offsets count Unicode code points of a document's text. Intervals are half-open: ``low <= x < high``.
An end that is open is infinite here and null in JSON.
What a corpus has very many of is ``frozen``, which is a frozen dataclass that is made faster.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from auditor.frozen import frozen

Level = Literal["error", "warning", "note"]
Stance = Literal["asserted", "planned", "reported", "forecast", "denied", "conditional", "question", "history"]
Status = Literal["new", "known", "accepted", "reopened"]
ValueKind = Literal[
    "money", "percent", "count", "measure", "direction", "timeline", "date", "version", "name", "category"
]
MentionKind = Literal["money", "percent", "count", "measure", "direction", "date", "duration"]

HEADINGS = ("title", "summary")
"""The parts of an article that stand beside its text: offsets of their claims point into them."""

EVENT = "event"
"""The subject of a rule whose questions are of events without a name; told by their kind, place and day."""
STORY = "story"
"""The subject of a rule whose questions are of the affair that an article tells of, whatever a sentence names."""
QUANTITY = "quantity"
"""The value of a rule that compares any figure with its unit, whatever stands beside it."""
FIGURE = "figure"
"""The value of a rule on stories that compares any figure of which an article gives just one of its unit."""
NUMBER_OF = "count"
"""The value of a rule that counts what its words name: "27 studio albums" for the word *album*."""
AS_OF = "as of "
"""Begins the moment of a count that an article tells up to a day before its own: "as of 2026-03-07"."""
EVENT_FACETS = ("kind of event", "region of the event")
"""What every such rule compares beside its own names under ``same``: a narrower kind, a state or country."""

LEVELS: tuple[Level, ...] = ("note", "warning", "error")
"""From the mildest to the gravest."""


@frozen
class Interval:
    """A half-open range of an axis, ``low <= x < high``; never empty."""

    low: float
    high: float

    def __post_init__(self) -> None:
        if not self.low < self.high:
            raise ValueError(f"an interval needs low < high, got [{self.low}, {self.high})")

    def meets(self, other: Interval) -> bool:
        """Whether the two share a point."""
        return self.low < other.high and other.low < self.high

    def gap(self, other: Interval) -> float:
        """How far the two lie apart; 0 where they meet or touch."""
        return max(0.0, self.low - other.high, other.low - self.high)


ANYTHING = Interval(-math.inf, math.inf)

LINE_OF_STATEMENT = "a line of a statement"
"""What binds the figure of a claim that is a line of a statement of results, under a heading that tells its period."""


@frozen
class Document:
    """One article."""

    id: str
    """The path as given, or the record's own id; unique in a corpus."""
    text: str
    """The article, never rewritten: every offset points into it."""
    title: str = ""
    source: str = ""
    """The outlet."""
    published: dt.date | None = None
    """A ``datetime`` where the time is known (aware where the zone is), else a ``date``."""
    url: str = ""
    begin: int = 0
    """The offset at which the article begins; front matter stands before it."""
    dated_by: str = ""
    """Where the date of publication was read: ``front matter``, ``field``, ``column``, ``metadata file``,
    ``file name``, ``page metadata``, ``dateline``, ``date line``; empty without a date."""
    file: str = ""
    """The path, as given, of the file in which it stands."""
    summary: str = ""
    """What the record gives as the article's summary, beside its text: a standfirst, highlights; lines are points."""

    @property
    def day(self) -> dt.date | None:
        """The day of publication, as the outlet's own clock has it."""
        published = self.published
        return published.date() if isinstance(published, dt.datetime) else published


@frozen
class Mention:
    """A span of a sentence with a meaning: a quantity, a direction, a date or a length of time."""

    kind: MentionKind
    start: int
    end: int
    low: float
    """Base units: currency units, percent, counted things; days (proleptic ordinals) for a date;
    years for a duration; signed percent for a direction without a size."""
    high: float
    unit: str = ""
    """ISO code of money, ``percent``, ``points``, ``basis points``; the noun of a count; the unit of a
    measure; for dates and durations the TIMEX3 value (``2025-08-29``, ``P3Y``, ``XXXX-WXX-5``)."""
    hedge: str = ""
    """The words that made the interval ("more than"), or how a time is bound ("by", "over", "past")."""
    direction: str = ""
    """``up``, ``down``, ``flat``, or empty."""
    per: str = ""
    """What the quantity is a rate of: ``share``, ``barrel``, ``year``; or empty."""
    point: float = math.nan
    """The figure as written, without its hedge; of a range the first; NaN where none was written."""
    upper: float = math.nan
    """The second figure of a range, as written; NaN for a single figure."""
    change: Literal["=", "~", ">", "<", "up", "down"] = "="
    """How the figure is told: plainly, as about it, as more or less than it, or as a rise or a fall by it."""
    noun: str = ""
    """The counted noun with its adjectives, in the singular; the coin (``cent``) of a sum written in hundredths."""
    also: Mention | None = None
    """A second form of the same amount, in apposition or brackets."""

    @property
    def interval(self) -> Interval:
        return Interval(self.low, self.high)


@frozen
class Reading:
    """One value on one axis. Claims are compared on the axes they share."""

    axis: str
    """``money:USD``, ``money:USD/year``, ``percent``, ``sign``, ``length``, ``deadline``, ``name``, ``category`` …"""
    low: float
    high: float
    converted: bool = False
    """Whether an exchange rate or a reckoning, not the article, put it here."""

    @property
    def interval(self) -> Interval:
        return Interval(self.low, self.high)


@frozen
class Value:
    """What a claim answers: the words of the article, and where they lie on the axes of comparison."""

    kind: ValueKind
    text: str
    """The article's own words."""
    low: float
    high: float
    unit: str
    readings: tuple[Reading, ...]
    """At least one; the first is the one shown."""
    answer: str
    """A few plain words for the answer: "up, more than 10%", "$53 billion", "three years"."""
    size: Interval | None = None
    """The size of a direction in percent, signed, where the article gives one."""


@frozen
class When:
    """The time a claim speaks of: the first and the last day it may be, as far as known."""

    start: dt.date | None
    end: dt.date | None
    """The last day, inclusive."""
    moment: str = ""
    """close, open, premarket, after-hours, intraday, extreme; the day up to which a number of an event was counted; or
    empty when unknown."""
    stated: bool = False
    """Whether the article names the time, rather than only bounding it by its own date."""


@dataclass(frozen=True, slots=True)
class Twins:
    """The articles that a claim stands for beside its own: they say the same in all that is compared."""

    unit: str
    """Within one base key, what the claims share that it stands for."""
    articles: int
    stories: int
    """How many stories these tell beside that of the claim's own article: none where all are copies of it."""
    unnamed: int = 0
    """How many of these articles are of no known outlet, and go by their own names; told by one machine alone."""


@frozen
class Claim:
    """What one sentence answers to one rule's question."""

    rule: str
    subject: str
    """The subject as printed; empty for a rule without one."""
    key: str
    """The subject's canonical key, equal for all claims about it."""
    same: tuple[tuple[str, str | None], ...]
    """Each name of the rule's ``same`` with its answer; None where the article does not say."""
    value: Value
    when: When | None
    stance: Stance
    document: str
    source: str
    published: dt.date | None
    line: int
    start: int
    end: int
    quote: str
    """Exactly the document's text at ``start:end``."""
    origin: str = ""
    """The story the document tells; near-copies share it."""
    excluded: str = ""
    """Why the claim is never compared ("denied", "no direction"); empty when it is."""
    title: str = ""
    """The article's title."""
    url: str = ""
    """The article's address."""
    before: str = ""
    """The document's text right before the quote, for a reader; "…" at its head where it was cut off."""
    after: str = ""
    """The document's text right after the quote; "…" at its end where it was cut off."""
    word: str = ""
    """The word of the rule on which the claim rests, as the article writes it."""
    dated_by: str = ""
    """Where the article's date of publication was read; see ``Document.dated_by``."""
    named: str = ""
    """The words of the sentence that name the subject: a name, "its", "the company"; empty where none do."""
    named_by: str = ""
    """What shows whom these words mean ("short for Calder Robotics"); empty where they say it in full themselves."""
    bound_by: str = ""
    """What binds the value to the rule's word, in a few words ("right behind “invest”", "for <value>")."""
    timed_by: str = ""
    """The article's words that tell the time, and the moment ("on Monday; “closed”"); empty where none do."""
    said_by: str = ""
    """On whose word the sentence says so, in its own words ("the company"); empty where the article itself does."""
    revises: str = ""
    """The words by which the sentence tells that the value took the place of another: "raised … to"."""
    told_as: str = ""
    """``part`` where the figure is told as a part of the whole ("another $5 million", "four of them"); ``a year``,
    ``a day`` … where it is told at a rate that the rule does not ask for; else empty."""
    part: str = "body"
    """Where in its article it stands: ``title``, ``summary`` (see ``Document``), ``lead``, the first paragraph or the
    points at the head of the text, or ``body``, the rest of it. Offsets point into the text, or into the heading."""
    superseded_by: str = ""
    """The document that is a newer version of the claim's story, or a correction of it, and answers the same."""
    affair: str = ""
    """For a rule on stories, the names by which other articles on one affair are known; see ``claim.affair``."""
    beside: str = ""
    """For a rule on stories, what stands beside the value: other rules that read it (``@site-area``), and for a rule on
    any figure the stems of the telling words; see ``claim.also_read`` and ``claim.beside``."""
    twins: Twins | None = None
    """Of one of very many claims of a question: those that are not held one by one; see ``finding.twins``."""

    @property
    def said(self) -> dt.date | None:
        """The day the article was published."""
        published = self.published
        return published.date() if isinstance(published, dt.datetime) else published


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a map and the phrases that say it; ``within`` names the more general answer, if any."""

    name: str
    phrases: tuple[str, ...]
    within: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """One name under a rule's ``same``: claims are compared only when they agree on it."""

    name: str
    choices: tuple[Choice, ...]
    otherwise: str = "any"
    """``any``: unknown, with the benefit of the doubt; ``skip``: not read; else the choice to assume."""
    anchors: tuple[str, ...] = ()
    """Instead of choices: how a figure stands that two claims must share, ``to <money>``."""
    kind: str = ""
    """Instead of choices: the kind of a value of the clause that two claims must share: ``place``."""


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time as a rule writes it: ``90 days``, ``2 years``; ``hours`` is infinite for *ever*."""

    text: str
    hours: float


@dataclass(frozen=True, slots=True)
class Tolerance:
    """A distance as a rule writes it: relative (``3%``), absolute (``0.1``), points, or a factor (``2 times``)."""

    text: str
    amount: float
    unit: Literal["relative", "absolute", "points", "times"]


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a rule: some lines, each an article, and what they show."""

    kind: Literal["disputes", "agrees", "changes", "separate", "ignores"]
    documents: tuple[Document, ...]
    line: int
    """Of the rule file, from 1."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One question, checked: what RULES.md calls a rule. Phrases are as the author wrote them."""

    id: str
    question: str
    subject: tuple[str, ...]
    """Kinds (organisation, person, place, product, event, any, none) or names."""
    words: tuple[str, ...]
    value: str
    """``money``, ``percent``, ``count of people``, ``number in GB``, ``direction``, ``change``, ``timeline``,
    ``date``, ``version``, ``record``, ``person``, ``organisation``, ``place``, ``yes/no``; ``category`` for a map."""
    choices: tuple[Choice, ...] = ()
    """The answers of a map; empty otherwise."""
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    tied_to: tuple[str, ...] = ()
    limit: bool = False
    """Whether the ends of an open or a ranged figure are the answers."""
    stance: tuple[str, ...] = ("fact", "plan")
    same: tuple[Facet, ...] = ()
    period: str = ""
    """stated, close, day, month, quarter, year; empty when the rule has none."""
    within: Span | None = None
    tolerance: Tolerance | None = None
    error_from: Tolerance | None = None
    note_beyond: Tolerance | None = None
    grows: bool = False
    """Whether a later answer may only be higher: a lower count may only be an earlier one."""
    adds_up: tuple[str, ...] = ()
    """The figures of one sentence that must fit, instead of a value: change, percent, level."""
    level: Level = "warning"
    status: str = "experimental"
    settled_by: str = ""
    false_alarms: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    path: str = ""


@frozen
class Place:
    """Where a position lies on one axis once the rule's tolerance is granted: by it the position is found again."""

    axis: str
    low: float
    high: float
    """What the claims share that make the position."""
    opens: float
    """The lower end of its narrowest claim, whose upper end is ``high``."""
    path: tuple[str, ...] = ()
    """Of a category the answer, below those that include it; empty on any other axis."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """What there is of a position beyond the claims that it holds."""

    claims: int = 0
    origins: int = 0
    """Stories that none of the held claims tells."""
    outlets: tuple[str, ...] = ()
    """All outlets of the position, in the order of their first claims, where it does not hold all claims."""
    unnamed: int = 0
    """Articles of no known outlet of which none of the held claims is."""


@frozen
class Position:
    """One of the fewest answers that together account for every claim of a question."""

    answer: str
    claims: Sequence[Claim]
    fits: tuple[int, ...]
    """For each claim, the number of positions it fits."""
    low: float
    high: float
    """What the position's claims share on the question's axis."""
    places: tuple[Place, ...] = ()
    """Its own axis first, then others on which its claims meet too."""
    beyond: Beyond = Beyond()

    @property
    def amount(self) -> int:
        """How many claims say so, held or not."""
        return len(self.claims) + self.beyond.claims

    @property
    def origins(self) -> int:
        """How many stories say so; near-copies count once."""
        return len({claim.origin or claim.document for claim in self.claims}) + self.beyond.origins

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that say so, each once, in the order of the claims; those that are not known are left out."""
        return self.beyond.outlets or tuple(dict.fromkeys(claim.source for claim in self.claims if claim.source))


@frozen
class Finding:
    """A question with two or more positions."""

    id: str
    rule: str
    level: Level
    question: str
    subject: str
    same: tuple[tuple[str, str | None], ...]
    explanation: str
    settled_by: str
    positions: tuple[Position, ...]
    axis: str
    status: Status = "new"
    verdict: str = ""
    """The heart of the explanation, without its full stop: "no value fits both, the answers lie 5 points apart"."""
    harmless: str = ""
    """The likeliest reason for which this is no contradiction, in the words of the rule."""
    level_why: str = ""
    """What makes it an error, a warning or a note, in a few words."""
    status_why: str = ""
    """Since when it is known, who accepted it and why, or what reopened it; empty for a finding never seen before."""
    former_ids: tuple[str, ...] = ()
    """The ids it had under other names of its subject."""

    @property
    def within(self) -> str:
        """The one document in which all of it stands; empty where several dispute."""
        documents = {claim.document for position in self.positions for claim in position.claims}
        return documents.pop() if len(documents) == 1 else ""

    @property
    def open(self) -> bool:
        """Whether somebody still has to look at it: it is neither known nor accepted."""
        return self.status in ("new", "reopened")


@frozen
class Group:
    """A question whose claims are no dispute: they agree, or one followed the other."""

    rule: str
    question: str
    subject: str
    claims: Sequence[Claim]
    beyond: int = 0
    """How many claims there are beyond those that it holds."""

    @property
    def amount(self) -> int:
        """How many claims there are, held or not."""
        return len(self.claims) + self.beyond


@dataclass(frozen=True, slots=True)
class Revision:
    """A question that the newest version of a story answers differently than its older ones: an outlet's own change."""

    rule: str
    question: str
    subject: str
    claims: Sequence[Claim]
    """Those of the older versions that differ, oldest first, then those of the newest."""
    explanation: str
    note: str = ""
    """The correction's own words, where the newest version calls itself one."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """Where every document and every claim went. ``claims`` is the sum of the five that follow it."""

    documents: int = 0
    unreadable: int = 0
    claims: int = 0
    disputed: int = 0
    agree: int = 0
    changed: int = 0
    alone: int = 0
    not_compared: int = 0
    not_compared_why: dict[str, int] = field(default_factory=dict)
    not_read: dict[str, int] = field(default_factory=dict)
    """How many documents were passed over, by the reason: ``language: German``. They are not among ``documents``."""
    cut: dict[str, int] = field(default_factory=dict)
    """How many documents were looked at only in part, by the limit that they passed. They are among ``documents``."""


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How much one rule read and found."""

    id: str
    claims: int
    questions: int
    findings: int
    rule: Rule | None = None
    """The rule itself, for the reports that explain it; None where the report was read back from a file."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A document that could not be read, and why."""

    document: str
    reason: str


@dataclass(frozen=True, slots=True)
class NotRead:
    """A document that could be read and was not, and why: ``language: German``."""

    document: str
    reason: str


@dataclass(frozen=True, slots=True)
class Changed:
    """What a report was narrowed down to: the questions that some articles touch."""

    documents: tuple[str, ...]
    left_out: int
    """How many findings touch none of them."""


@dataclass(frozen=True, slots=True)
class Report:
    """All that one audit has to say."""

    findings: tuple[Finding, ...]
    agreements: tuple[Group, ...]
    changes: tuple[Group, ...]
    ledger: Ledger
    rules: tuple[RuleCount, ...]
    unreadable: tuple[Unreadable, ...] = ()
    rates: str = ""
    """The day of the newest exchange rate in the table; empty when none was used."""
    revisions: tuple[Revision, ...] = ()
    """Where an outlet's story changed its own answer."""
    not_read: tuple[NotRead, ...] = ()
    """Documents in a language that is not read."""
    cut: tuple[NotRead, ...] = ()
    """Documents that were looked at only in part, with each limit that they passed."""
    changed: Changed | None = None
    """Which articles it was narrowed down to; None for a report of all."""
    left_out: dict[str, int] = field(default_factory=dict)
    """How many findings, agreements, changes, revisions, claims of them, unreadable documents, documents not read or
    not looked at whole there are beyond those that are listed; empty where the report lists all."""
