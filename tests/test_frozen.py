"""A class that is `frozen` is a frozen dataclass in all that can be seen of it."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_claims

from auditor.frozen import frozen
from auditor.model import Claim, Interval


@frozen
class Quick:
    name: str
    low: float = 0.0
    seen: list[int] = field(default_factory=list)
    note: str = ""


@dataclass(frozen=True, slots=True)
class Plain:
    name: str
    low: float = 0.0
    seen: list[int] = field(default_factory=list)
    note: str = ""


VALUES = st.fixed_dictionaries(
    {"name": st.text()},
    optional={"low": st.floats(allow_nan=False), "seen": st.lists(st.integers()), "note": st.text()},
)


@given(VALUES)
def test_it_is_made_of_the_same_values_and_shown_the_same(values: dict[str, object]) -> None:
    quick, plain = Quick(**values), Plain(**values)  # type: ignore[arg-type]
    assert [getattr(quick, one.name) for one in fields(quick)] == [getattr(plain, one.name) for one in fields(plain)]
    assert repr(quick).removeprefix("Quick") == repr(plain).removeprefix("Plain")
    assert type(quick) is Quick


@given(any_claims("deal"))
def test_a_claim_lives_through_pickle_copy_and_replace(claim: Claim) -> None:
    assert pickle.loads(pickle.dumps(claim)) == claim == copy.copy(claim) == replace(claim)
    assert hash(replace(claim)) == hash(claim)


def test_it_stays_frozen() -> None:
    made = Quick("a")
    with pytest.raises(FrozenInstanceError):
        made.name = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del made.name
    with pytest.raises((AttributeError, TypeError)):
        made.other = 1  # type: ignore[attr-defined]


def test_a_default_is_made_anew_for_each() -> None:
    assert Quick("a").seen is not Quick("a").seen
    assert Quick("a", 0.0, []) == Quick("a")


def test_it_is_called_as_a_dataclass_is() -> None:
    assert list(inspect.signature(Quick).parameters) == list(inspect.signature(Plain).parameters)
    with pytest.raises(TypeError, match="name"):
        Quick()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="colour"):
        Quick("a", colour="red")  # type: ignore[call-arg]


def test_what_a_class_asks_of_its_values_is_still_asked() -> None:
    with pytest.raises(ValueError, match="low < high"):
        Interval(2.0, 1.0)


def test_a_class_that_cannot_be_made_so_is_refused() -> None:
    class Base:
        __slots__ = ()

    class Above(Base):
        name: str

    class Hidden:
        name: str = field(default="", init=False)

    for kind in (Above, Hidden):
        with pytest.raises(TypeError, match="has a base, or a field"):
            frozen(kind)
