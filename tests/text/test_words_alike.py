"""Words that news uses for one another."""

from __future__ import annotations

from collections import Counter

from auditor.text.alike import sense, stem, thing
from auditor.text.lexicon import words


def test_each_word_stands_once() -> None:
    groups = words("alike").items()
    counted = Counter(one for first, others in groups for one in {stem(word) for word in (first, *others)})
    assert not [told for told, times in counted.items() if times > 1]


def test_each_thing_stands_once() -> None:
    groups = words("same_things").items()
    counted = Counter(noun for first, others in groups for noun in (first, *others))
    assert not [noun for noun, times in counted.items() if times > 1]


def test_forms_and_words_of_one_sense_are_one() -> None:
    assert sense("injured") == sense("wounds") == sense("hurt") == "hurt"
    assert sense("owls") == sense("owl") == "owl"
    assert sense("owl") != sense("ow")


def test_a_noun_is_told_by_the_one_that_stands_for_all() -> None:
    assert thing("home") == thing("dwelling") == thing("house") == "house"
    assert thing("owlery") == "owlery"
