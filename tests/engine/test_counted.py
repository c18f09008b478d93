"""What is only counted is counted as judging would count it: with the sieve and without there is one outcome."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import cases
from test_keys import CLAIM, RULE

from auditor.corpus.origins import signature
from auditor.engine.duckdb import ClaimStore
from auditor.engine.sieve import AT_A_RATE, JUDGED, PLAIN, WHOLE, keys_of
from auditor.finding.decide import Decision, decide
from auditor.model import Claim, Mention, Reading, Rule, Value, When
from auditor.options import Options
from auditor.story.correction import Correction
from auditor.story.facts import Facts
from auditor.story.stories import Stories, Telling
from auditor.story.titles import Title

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ALONE = Stories()
TITLE = Title((), "", 0)
SKETCH = signature("")
DOCUMENTS = ("a.txt", "b.txt", "c.txt", "d.txt")
TITLES = ("Acme <ACM> gives", "Acme <ACX.N> gives", "Acme gives", "")


def outcome(
    claims: Sequence[Claim], rules: Mapping[str, Rule], stories: Stories, *, sieved: bool, superseded: bool = False
) -> Decision:
    """What is decided, by way of the database; without the agreements, which only one of the two lists."""
    with ClaimStore(rules) as store:
        store.add(claims)
        counted = store.sift(stories, every=not sieved)
        options = Options(include_superseded=superseded, agreements=not sieved)
        decision = decide(store.groups(), rules, settled=counted, stories=stories, options=options)
    return decision._replace(agreements=())


@st.composite
def versions(draw: st.DrawFn) -> Stories:
    """Some of the documents are versions of one story, and some correct others."""
    tellings = []
    for n, document in enumerate(DOCUMENTS):
        version = draw(st.sampled_from(["", "", "a.txt", "b.txt"]))
        wrong = Mention("money", 0, 1, 1.0, 2.0, point=float(draw(st.integers(0, 5))))
        correction = draw(st.sampled_from([None, None, Correction("Corrects the sum.", (wrong,))]))
        day = draw(st.none() | st.just(dt.datetime(2026, 1, 1, n)))
        facts = Facts(document, "wire", day, TITLE, (), "", 9, SKETCH, correction)
        tellings.append(Telling(document, version or document, version, "", facts if version or correction else None))
    return Stories.of(tellings)


@st.composite
def worlds(draw: st.DrawFn) -> tuple[dict[str, Rule], list[Claim]]:
    """Claims of several rules and subjects, some of subjects that two companies share."""
    rules: dict[str, Rule] = {}
    claims: list[Claim] = []
    for n, (rule, told) in enumerate(draw(st.lists(cases(), min_size=1, max_size=3))):
        own = replace(rule, id=f"rule-{n}", value=draw(st.sampled_from([rule.value] * 4 + ["quantity"])))
        rules[own.id] = own
        titled, calm = draw(st.booleans()), draw(st.booleans())
        keys = draw(st.sampled_from([("acme",), ("acme", "brightwater", "calder")]))
        for one in told:
            title = draw(st.sampled_from(TITLES)) if titled else ""
            value = _agreed(one.value) if calm else one.value
            claims.append(replace(one, rule=own.id, key=draw(st.sampled_from(keys)), title=title, value=value))
    return rules, claims


def _agreed(value: Value) -> Value:
    """The value where all others of its kind may lie too: most questions are answered alike."""
    return replace(value, readings=tuple(replace(reading, low=0.0, high=10.0) for reading in value.readings[:1]))


@settings(max_examples=100, deadline=None)
@given(worlds(), st.just(ALONE) | versions(), st.booleans())
def test_what_is_counted_is_what_judging_would_count(
    world: tuple[dict[str, Rule], list[Claim]], stories: Stories, superseded: bool
) -> None:
    rules, claims = world
    judged = outcome(claims, rules, stories, sieved=False, superseded=superseded)
    assert outcome(claims, rules, stories, sieved=True, superseded=superseded) == judged


DAY = dt.date(2026, 1, 1)
OTHER = replace(CLAIM, document="b.txt")
DAILY = replace(RULE, period="day")
TOLD = When(DAY, DAY, stated=True)
LOOSE = Rule("figures", "?", ("none",), ("of",), "quantity")


def priced(claim: Claim, *readings: Reading) -> Claim:
    return replace(claim, value=replace(claim.value, readings=readings))


def story(*documents: str, wrong: float | None = None) -> Stories:
    """Versions of one story, the last of them the newest; with a wrong figure, one that corrects others."""
    figures = () if wrong is None else (Mention("money", 0, 1, wrong, wrong + 1, "USD", point=wrong),)
    note = None if wrong is None else Correction("Corrects the sum.", figures)
    version = "" if note else documents[0]
    return Stories.of(
        Telling(name, name, version, "", Facts(name, "wire", DAY + dt.timedelta(n), TITLE, (), "", 9, SKETCH, note))
        for n, name in enumerate(documents)
    )


@pytest.mark.parametrize(
    ("rule", "claims", "stories"),
    [
        pytest.param(RULE, [CLAIM, OTHER], story("a.txt", "b.txt"), id="a newer version"),
        pytest.param(
            RULE,
            [CLAIM, priced(OTHER, Reading("money:USD", 10.0, 11.0))],
            story("b.txt", wrong=9.7),
            id="a correction",
        ),
        pytest.param(
            RULE,
            [
                priced(CLAIM, Reading("length", 1, 9), Reading("deadline", 1, 2)),
                priced(OTHER, Reading("length", 1, 9), Reading("deadline", 3, 4)),
            ],
            ALONE,
            id="apart on the second axis",
        ),
        pytest.param(
            RULE,
            [replace(CLAIM, title="Acme <ACM>"), OTHER, replace(CLAIM, document="c.txt", title="Acme <ACX>")],
            ALONE,
            id="two tickers",
        ),
        pytest.param(
            RULE,
            [CLAIM, replace(OTHER, same=(("topic", "AI"), ("basis", "debt")))],
            ALONE,
            id="one knows more",
        ),
        pytest.param(DAILY, [replace(CLAIM, when=TOLD), replace(OTHER, published=DAY)], ALONE, id="one states the day"),
        pytest.param(
            replace(RULE, same=()),
            [replace(CLAIM, when=replace(TOLD, moment="close")), replace(OTHER, when=replace(TOLD, moment="open"))],
            ALONE,
            id="two moments",
        ),
        pytest.param(RULE, [CLAIM, priced(OTHER, Reading("money:XTS", 9.5, 10.5))], ALONE, id="no rate between two"),
        pytest.param(
            LOOSE, [replace(CLAIM, rule="figures"), replace(OTHER, rule="figures")], ALONE, id="loose figures"
        ),
    ],
)
def test_what_a_count_cannot_tell_is_judged(rule: Rule, claims: list[Claim], stories: Stories) -> None:
    rules = {rule.id: rule}
    judged = outcome(claims, rules, stories, sieved=False)
    assert outcome(claims, rules, stories, sieved=True) == judged
    with ClaimStore(rules) as store:
        store.add(claims)
        store.sift(stories, every=False)
        assert store.claims() == len(claims)


def test_claims_that_agree_are_counted_and_not_fetched() -> None:
    near = replace(CLAIM, value=replace(CLAIM.value, readings=(Reading("money:USD", 10.0, 11.0),)))
    far = replace(near, key="brightwater", value=replace(CLAIM.value, readings=(Reading("money:USD", 10.5, 11.5),)))
    with ClaimStore({RULE.id: RULE}) as store:
        store.add([CLAIM, near, replace(CLAIM, key="brightwater"), far, replace(CLAIM, key="lone")])
        counted = store.sift(ALONE, every=False)
        assert (counted.agree, counted.alone, counted.questions) == (2, 1, {RULE.id: 2})
        assert not counted.rates
        assert store.claims() == 2
        ((one, other),) = store.groups()
        assert {one.value.readings, other.value.readings} == {CLAIM.value.readings, far.value.readings}


def test_a_rate_that_was_used_is_noted_though_nothing_is_judged() -> None:
    euros = replace(CLAIM.value, readings=(Reading("money:EUR", 9.5, 10.5),))
    dated = replace(CLAIM, value=euros, published=dt.date(2025, 3, 3))
    with ClaimStore({RULE.id: RULE}) as store:
        store.add([dated, replace(dated, document="b.txt")])
        assert store.sift(ALONE, every=False).rates


@pytest.mark.parametrize(
    ("readings", "manner"),
    [
        ((Reading("money:USD", 1, 2),), PLAIN),
        ((Reading("sign", 0, 9), Reading("change:percent", 1, 2)), PLAIN),
        ((Reading("money:EUR", 1, 2), Reading("money:USD", 1, 2, converted=True)), AT_A_RATE),
        ((Reading("money:CNY", 1, 2), Reading("money:USD", 1, 2)), JUDGED),
        ((Reading("money:CNY", 1, 2), Reading("money:EUR", 1, 2), Reading("money:USD", 1, 2, converted=True)), JUDGED),
        (
            (Reading("money:EUR", 1, 2), Reading("money:EUR|most", 1, 2), Reading("money:USD", 1, 2, converted=True)),
            JUDGED,
        ),
        ((Reading("percent", 1, 2), Reading("count", 1, 2, converted=True)), JUDGED),
        ((Reading("percent", 1, 2, converted=True),), JUDGED),
    ],
)
def test_only_plain_figures_and_one_currency_are_counted(readings: tuple[Reading, ...], manner: int) -> None:
    claim = replace(CLAIM, value=replace(CLAIM.value, readings=readings))
    assert keys_of(claim, RULE, 0).manner == manner
    assert keys_of(claim, replace(RULE, value="quantity"), 0).manner == WHOLE


def test_equal_claims_have_equal_keys_in_every_process() -> None:
    keys = keys_of(CLAIM, RULE, 3)
    assert keys == keys_of(replace(CLAIM, document="b.txt", quote="other"), RULE, 3)
    assert (keys.base, keys.rule_number, keys.low, keys.high) == ("97xHlDxemoo_", 3, 9.5, 10.5)
    assert len({keys.base, *(keys_of(replace(CLAIM, key=key), RULE, 3).base for key in ("a", "b"))}) == 3


NEXT = DAY + dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        # which day, which basis, which moment makes no difference
        (replace(CLAIM, when=TOLD), replace(CLAIM, when=When(NEXT, NEXT, stated=True)), True),
        (replace(CLAIM, published=DAY), replace(CLAIM, published=NEXT), True),
        (
            replace(CLAIM, when=When(DAY, NEXT, stated=True)),
            replace(CLAIM, when=When(DAY, NEXT + dt.timedelta(days=1), stated=True)),
            True,
        ),
        (replace(CLAIM, same=(("basis", "debt"),)), replace(CLAIM, same=(("basis", "cash"),)), True),
        (replace(CLAIM, when=replace(TOLD, moment="open")), replace(CLAIM, when=replace(TOLD, moment="close")), True),
        # what is lacking does
        (replace(CLAIM, when=TOLD), replace(CLAIM, published=DAY), False),
        (replace(CLAIM, when=TOLD), replace(CLAIM, when=When(DAY, NEXT, stated=True)), False),
        (CLAIM, replace(CLAIM, same=(("basis", "debt"),)), False),
        (replace(CLAIM, when=TOLD), replace(CLAIM, when=replace(TOLD, moment="open")), False),
        # of two that tell no day, one may tell until when at the latest
        (replace(CLAIM, published=None, when=When(None, DAY)), replace(CLAIM, published=None), False),
        (
            replace(CLAIM, published=None, when=When(None, DAY)),
            replace(CLAIM, published=None, when=When(None, NEXT)),
            False,
        ),
    ],
)
def test_a_pattern_tells_what_is_lacking(one: Claim, other: Claim, *, alike: bool) -> None:
    assert (keys_of(one, DAILY, 0).pattern == keys_of(other, DAILY, 0).pattern) == alike


def test_half_a_character_in_the_name_of_what_is_counted_has_a_number() -> None:
    shapes = [
        keys_of(priced(CLAIM, Reading(f"count:{noun}", 1, 2)), RULE, 0).shape for noun in ("\ud83d", "\ud83d", "x")
    ]
    assert shapes[0] == shapes[1] != shapes[2]


def test_a_subject_without_a_ticker_has_no_number_of_one() -> None:
    titles = ("Acme gives", "Acme <ACM> gives", "Acme <ACM.N> gives", "Acme <ACX> gives")
    none, one, same, other = (keys_of(replace(CLAIM, title=title), RULE, 0).firm for title in titles)
    assert none is None
    assert one == same != other


@pytest.mark.parametrize("rules", [("a-sum", "b-figure"), ("b-figure", "a-sum"), ("b-sum", "a-figure")])
def test_what_a_version_of_a_story_says_is_judged_where_its_rule_adds_up(rules: tuple[str, ...]) -> None:
    with ClaimStore(
        {name: replace(RULE, id=name, adds_up=("part",) * name.endswith("sum")) for name in rules}
    ) as store:
        store.add(replace(one, rule=name) for name in rules for one in (CLAIM, OTHER))
        store.sift(story("b.txt", "c.txt"), every=False)
        assert [[one.rule[1:] for one in group] for group in store.groups()] == [["-sum", "-sum"]]
