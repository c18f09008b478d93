"""Each slip an author makes has its place and its sentence."""

from pathlib import Path

import pytest
from rule_samples import GOOD, book, problems, spoiled

SLIPS = [
    ("    steel: [steel]", "    is: [to it]", "12:10", "`to it` does not say where the figure stands"),
    ("within: 90 days", "within: [90 days]", "15:9", "one plain value belongs here"),
    ("unless: [pay rise]", "unless: [pay rise, '']", "7:20", "a phrase is empty"),
    ("unless: [pay rise]", f"unless: [{'pay rise ' * 20}]", "7:10", "a phrase of 179 characters is too long"),
    ("<plant> plant?", "<plant plant?", "2:11", "a slot is written with both brackets"),
    ("  disputes: |", "  separate: |", "17:1", "`disputes` is missing"),
    ("id: plant-cost", "id: Plant Cost", "1:5", "an id is small letters, digits and hyphens, 60 at most"),
    ("id: plant-cost", "id:", "1:1", "an id is small letters, digits and hyphens, 60 at most"),
    ("id: plant-cost", "name: plant-cost", "1:1", "`name` is no key; did you mean `id`"),
    ("pay for its", "pay `x` # for its", "2:11", "a question ends with `?`"),
    ("<subject> pay", "Acme pay", "2:11", "the question does not say whose fact it asks for"),
    ("<plant> plant?", "<plants> plant?", "2:11", "`<plants>` is no slot here; did you mean `<plant>`"),
    (
        "<plant> plant?",
        "<period> plant?",
        "2:11",
        "`<period>` needs a `period` under `same`, such as `period: year`.",
    ),
    ("<plant> plant?", "{plant} plant", "2:11", "a question ends with `?`"),
    ("level: warning", "level: warn", "3:8", "`warn` cannot stand here; did you mean `warning`"),
    ("level: warning", "severity: warning", "3:1", "`severity` is no key; did you mean `level`"),
    (
        "level: warning",
        "adds_up: [whole, part, share]",
        "3:10",
        "[whole, part, share] is no sum; write [part, share, whole].",
    ),
    (
        "level: warning",
        "limit: always",
        "3:8",
        "`always` cannot stand here; right would be `no`, `yes`.",
    ),
    (
        "level: warning",
        "grows: always",
        "3:8",
        "`always` cannot stand here; right would be `no`, `yes`.",
    ),
    (
        "subject: organisation",
        "subject: organization",
        "4:10",
        "`organization` is no kind of subject; did you mean `organisation`",
    ),
    (
        "subject: organisation",
        "subject: [event, person]",
        "4:10",
        "an event is told by its kind, place and day; `event` stands alone.",
    ),
    ("subject: organisation", "subject: none", "2:11", "`<subject>` has no place here"),
    (
        "subject: organisation",
        "subject: [Acme, company]",
        "4:17",
        "`company` is no kind of subject; did you mean `organisation`",
    ),
    ("[pay, cost]", "pay", "5:8", "a list belongs here, not one plain text"),
    ("[pay, cost]", "[]", "5:8", "the list is empty"),
    ("[pay, cost]", "[pay, up]", "5:14", "`up` alone is in most sentences"),
    ("[pay, cost]", "[pay, billion]", "5:14", "one of `words` is enough, and `billion` brings every figure"),
    ("[pay, cost]", "[pay AND cost]", "5:9", "one of `words` is enough"),
    ("[pay, cost]", '["pay, cost"]', "5:9", "`pay, cost` holds a comma"),
    ("[pay, cost]", "[pay*, cost]", "5:9", "`pay*` is a pattern"),
    ("[pay, cost]", "[pay, cost, Pay]", "5:20", "`Pay` stands twice in `words`"),
    ("[pay, cost]", "[{pay}, cost]", "5:9", "one plain text belongs here, not a mapping"),
    ("[pay, cost]", "[invest, invested]", "5:17", "`invested` is read already, as an inflection of `invest`"),
    ("[pay, cost]", "[pay, cost", "6:6", "the list that opens on line 5 is not closed"),
    ("[pay, cost]", "[pay,, cost]", "5:13", "a list item is missing here"),
    ("[pay, cost]", "[pay, *cost]", "5:14", "`*` repeats another part of the file"),
    ("[pay, cost]", "&w [pay, cost]", "5:8", "`&w` names a part of the file"),
    ("[pay, cost]", "!!str [pay, cost]", "5:8", "`!` gives a value a type"),
    ("[pay, cost]", "", "5:1", "nothing stands under `words`"),
    ("[pay, cost]", "'pay", "5:8", "the quote that opens here is not closed."),
    ("needs: [plant]", "needs: [<value>]", "6:9", "`<value>` is no slot here"),
    ("needs: [plant]", "needs: [pay]", "6:8", "all of `needs` stand in `words` too"),
    ("unless: [pay rise]", "unless: [pay]", "7:10", "`pay` stands in `words` too"),
    ("unless: [pay rise]", "unless: [<value> rise]", "7:10", "`<value>` has no place here"),
    ("value: money", "value: moeny", "8:8", "`moeny` is no kind of value; did you mean `money`"),
    (
        "value: money",
        "value: count",
        "8:8",
        "`count` is read of a whole story; write `subject: story`, or `value: count of people`.",
    ),
    (
        "value: money",
        "value: number in furlongs",
        "8:8",
        "`furlongs` is no known unit; write one such as `number in km`",
    ),
    ("value: money", "value: [money]", "8:8", "one plain text belongs here, not a list"),
    ("value: money", "value: yesno", "8:8", "`yesno` is no kind of value; did you mean `yes/no`?"),
    ("value: money", "value: version", "16:12", "answers of the kind version are not compared by `3%`"),
    ("value: money", "value: date", "16:12", "answers of the kind date are not compared by `3%`; write `0.1`."),
    ("value: money", "value: percent", "16:12", "a distance between percentages is in points"),
    ("value: money", "value: direction", "16:12", "a direction has no `tolerance`"),
    ("value: money", "value: person", "16:12", "answers of the kind person are not compared by `3%`"),
    ("[<value> plant]", "[plant]", "9:11", "`plant` has no slot"),
    ("[<value> plant]", "[<value>]", "9:11", "`<value>` says nothing beside its slot"),
    ("[<value> plant]", "[<valeu> plant]", "9:11", "`<valeu>` is no slot here; did you mean `<value>`"),
    ("[<value> plant]", "[{value} plant]", "9:11", "`{` opens a mapping"),
    ("    steel: [steel]", "    steel: steel", "12:12", "a list belongs here, not one plain text"),
    ("    steel: [steel]", "    steel: [bottle]", "13:20", "`bottle` stands under `steel` too"),
    (
        "    steel: [steel]",
        "    is: [to <money>]",
        "11:3",
        "`plant` has more beside `is`; a value that is shared has no choices.",
    ),
    ("  plant:", "  period: weekly\n  plant:", "11:11", "`weekly` cannot stand here"),
    (
        "  plant:",
        "  other: <person>\n  plant:",
        "11:10",
        "`<person>` is no kind of value to compare by",
    ),
    ("otherwise: skip", "otherwise: skp", "14:16", "`skp` is no choice of `plant`; did you mean `skip`"),
    (
        "within: 90 days",
        "within: year",
        "15:9",
        "`year` is a calendar period, and `within` is a length of time such as `90 days`",
    ),
    (
        "within: 90 days",
        "within: one quarter",
        "15:9",
        "`one quarter` is a calendar period, and `within` is a length of time such as `90 days`",
    ),
    ("within: 90 days", "within: 3 months", "15:9", "`within` counts hours, days or years"),
    (
        "within: 90 days",
        "within: 90",
        "15:9",
        "`within` is a number of hours, days or years, such as `90 days`, or `ever`.",
    ),
    ("within: 90 days", "", "1:1", "`within` is missing"),
    ("within: 90 days", "\twithin: 90 days", "15:1", "a tab stands where YAML needs spaces"),
    (
        "within: 90 days",
        " within: 90 days",
        "15:2",
        "this line begins below neither `same` on line 10 nor `plant` on line 11",
    ),
    (
        "words: [pay, cost]",
        "words:\n- pay\n -cost",
        "6:3",
        "`pay -cost` holds two; a hyphen and a space, `- `, begin an item",
    ),
    ("value: money", "value:", "8:1", "a value is missing here: the kind of the answer; right would be money"),
    (
        "What will <subject> pay for its <plant> plant?",
        "“What will <subject> pay for its <plant> plant?”",
        "2:11",
        "curly quotes",
    ),
    ("within: 90 days", "within 90 days", "15:1", "this line is no `key: value`"),
    (
        "within: 90 days",
        "settled_by: a note: the filing\nwithin: 90 days",
        "15:19",
        "a second `: ` stands in this value",
    ),
    (
        "within: 90 days",
        'settled_by: "\\d"\nwithin: 90 days',
        "15:14",
        "`\\` has a meaning of its own in double quotes",
    ),
    ("within: 90 days", "settled_by: %x\nwithin: 90 days", "15:13", "a plain value cannot begin with `%`"),
    ("within: 90 days", "within: 90 days\nnote_beyond: 2", "16:14", "`2` is no factor above one"),
    (
        "within: 90 days",
        "within: 90 days\nerror_from: 0.5 points",
        "16:13",
        "answers of the kind money are not compared by `0.5 points`",
    ),
    ("tolerance: 3%", "tolerance: a lot", "16:12", "`a lot` is no distance"),
    ("  disputes: |", "  disputes: >", "18:13", "examples stand in a block"),
    ("  disputes: |", "  disputs: |", "18:3", "`disputs` is no key; did you mean `disputes`"),
    ("  disputes: |", "  disputes:", "19:5", "examples stand in a block"),
    ("2026-03-03 Post", "2026-02-30 Post", "20:5", "`2026-02-30` is no day of the calendar."),
    ("2026-03-03 Post", "2026-03-03 29:00 Post", "20:5", "`29:00` is no time of the day."),
    (
        "2026-03-03 Post:",
        "2026-03-03 Post",
        "20:5",
        "the source and its colon are missing after the date: `2026-03-02 Wire: text`.",
    ),
    (
        "2026-03-03 Post:",
        "Post:",
        "20:5",
        "an article is one line that begins with its date or `unknown`: `2026-03-02 Wire: text`.",
    ),
    (
        "2026-03-03 Post: Acme will pay $7 million for a steel plant.",
        "2026-03-03 Post:",
        "20:5",
        "no text stands after the source: `2026-03-02 Wire: text`.",
    ),
    ("  agrees: |", "  changes: |", "17:1", "`agrees` or `separate` is missing"),
    ("  ignores: |", "  separate: |", "17:1", "`ignores` is missing"),
]


@pytest.mark.parametrize(("old", "new", "place", "sentence"), SLIPS)
def test_a_slip_has_one_sentence_at_its_place(tmp_path: Path, old: str, new: str, place: str, sentence: str) -> None:
    (problem,) = problems(tmp_path, spoiled(old, new))
    assert problem.startswith(f"{place}: {sentence}")


def test_the_rule_that_is_spoiled_is_good(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD) == []


def test_all_slips_of_a_rule_come_at_once(tmp_path: Path) -> None:
    text = spoiled("level: warning", "levle: warning").replace("value: money", "value: moeny")
    text = text.replace("within: 90 days", "within: year").replace("2026-03-03 Post", "2026-02-30 Post")
    assert [line.split(": ")[0] for line in problems(tmp_path, text)] == ["3:1", "8:8", "15:9", "20:5"]


def test_a_rule_with_nothing_lacks_everything(tmp_path: Path) -> None:
    missing = [line.split("`")[1] for line in problems(tmp_path, "level: note\n")]
    assert missing == ["examples", "id", "question", "subject", "value", "within", "words"]


def test_a_key_that_is_misspelt_is_not_missing_too(tmp_path: Path) -> None:
    assert problems(tmp_path, spoiled("words:", "wrods:")) == ["5:1: `wrods` is no key; did you mean `words`?"]


def test_what_depends_on_a_wrong_key_is_not_judged(tmp_path: Path) -> None:
    text = spoiled("<plant> plant?", "<plants> plant?").replace("  plant:", "  plant: 3\n  other:")
    assert [line.split(":")[0] for line in problems(tmp_path, text)] == ["11"]


def test_arithmetic_rules_are_told_apart_from_rules_without_a_value(tmp_path: Path) -> None:
    text = spoiled("value: money\n", "adds_up: [change, percent, level]\n").replace("within: 90 days\n", "")
    found = problems(tmp_path, text)
    assert any("the figures of a sentence need no subject" in line for line in found)
    assert not any("`value` is missing" in line or "`within` is missing" in line for line in found)


def test_one_bad_rule_hides_no_other(tmp_path: Path) -> None:
    text = "\n---\n".join([GOOD, GOOD.replace("plant-cost", "b").replace("90 days", "'"), GOOD.replace("-cost", "")])
    found = book(tmp_path, text)
    assert [rule.id for rule in found.rules] == ["plant-cost", "plant"]
    assert [problem.line for problem in found.problems] == [41]


def test_a_rule_with_a_key_written_twice_is_not_run(tmp_path: Path) -> None:
    assert book(tmp_path, spoiled("level: warning", "status: stable\nstatus: retired")).rules == ()


def test_several_slips_in_a_map_of_answers(tmp_path: Path) -> None:
    answers = "value: {up: [rose], any: [moved], down: {far: [plunged]}, far: [fell, rose]}\nwords: [move]"
    text = spoiled("value: money", answers).replace("words: [pay, cost]\n", "").replace("tolerance: 3%\n", "")
    assert problems(tmp_path, text) == [
        "7:21: `any` belongs inside an answer that includes others.",
        "7:35: `down` includes other answers; add `any`, the phrases that say no more than `down`.",
        "7:59: the answer `far` stands twice; give each its own name.",
        "7:71: `rose` stands under `up` too; a phrase says one thing.",
    ]


def test_only_amounts_have_a_factor_between_them(tmp_path: Path) -> None:
    text = spoiled("value: money", "value: person").replace("tolerance: 3%", "note_beyond: 3 times")
    assert problems(tmp_path, text) == ["16:14: answers of the kind person have no factor; delete the key."]


def test_a_map_needs_two_answers(tmp_path: Path) -> None:
    text = spoiled("value: money", "value: {up: [rose]}").replace("tolerance: 3%\n", "")
    assert problems(tmp_path, text) == ["8:8: a map of answers needs two answers or more."]


@pytest.mark.parametrize("name", ["period 2", "Topic", "value"])
def test_names_under_same_are_small_letters(tmp_path: Path, name: str) -> None:
    (first, *_) = problems(tmp_path, spoiled("same:\n", f"same:\n  {name}:\n    x: [y]\n"))
    assert first == f"11:3: `{name}` cannot be a name under `same`; take another, of small letters."


def test_a_name_under_same_needs_choices_with_names_of_their_own(tmp_path: Path) -> None:
    text = spoiled("same:\n", "same:\n  basis:\n    otherwise: any\n  site:\n    skip: [old]\n")
    assert [line.split(";")[0] for line in problems(tmp_path, text)] == [
        "12:5: `basis` has no choices",
        "14:5: `skip` has a meaning of its own",
    ]
