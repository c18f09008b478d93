"""A rule drafted from a sentence reads it, passes its own examples, and is YAML that the loader takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from auditor.draft.make import draft_rule
from auditor.draft.parts import base_form
from auditor.draft.write import rule_yaml
from auditor.errors import UsageError
from auditor.rule.load import load_rules
from auditor.ruletest.mutate import try_mutations
from auditor.ruletest.run import run_examples

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = [
    ("Acme agreed to pay a $40 million fine for false labels.", "money", ("fine",)),
    ("Acme owes its creditors $3.4 billion.", "money", ("owe",)),
    ("Brightwater's factory makes 20 percent of the country's glass.", "percent", ("make",)),
    ("Acme will finish the tunnel by 2030.", "timeline", ("finish",)),
    ("Acme shares fell 3 percent on Monday.", "change", ("share",)),
    ("Acme CEO Jane Miller opened the fair.", "person", ("ceo",)),
]


@pytest.mark.parametrize(("sentence", "value", "words"), SENTENCES)
def test_a_drafted_rule_reads_its_sentence_and_passes_its_examples(
    sentence: str, value: str, words: tuple[str, ...], tmp_path: Path
) -> None:
    draft = draft_rule("my-question", sentence)
    assert (draft.rule.value, draft.rule.words) == (value, words)
    assert draft.claim.quote in sentence
    file = tmp_path / "rule.yaml"
    file.write_text(rule_yaml(draft), encoding="utf-8")
    (rule,) = load_rules([file])
    results = run_examples([rule])
    assert [result.outcome for result in results] == [""] * len(results)
    assert {"disputes", "agrees", "ignores"} <= {result.kind for result in results}
    assert [v.setting for v in try_mutations(rule) if not v.broken and v.setting == "within"] == []


def test_a_phrase_that_yaml_would_misread_is_quoted(tmp_path: Path) -> None:
    file = tmp_path / "rule.yaml"
    draft = draft_rule("no", "Acme agreed to pay a $40 million on: fine for labels.")
    file.write_text(rule_yaml(draft), encoding="utf-8")
    assert load_rules([file])


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("It rained.", "the sentence holds no value"),
        ("", "the sentence holds no value"),
        ("A sum of $40 million was paid.", "nothing in the sentence is tied by grammar"),
    ],
)
def test_a_sentence_without_a_question_says_what_is_missing(sentence: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        draft_rule("x", sentence)


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("fined", "fine"), ("spending", "spend"), ("raised", "raise"), ("carries", "carry"), ("planned", "plan"),
        ("fell", "fall"), ("opened", "open"), ("losses", "loss"), ("allocated", "allocate"), ("price", "price"),
    ],
)  # fmt: skip
def test_the_base_form_of_a_word(word: str, base: str) -> None:
    assert base_form(word) == base
