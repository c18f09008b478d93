"""Events that a name or a country tells apart, wherever an article puts them."""

import datetime as dt

import pytest

from auditor.claim.event import Event
from auditor.claim.event_main import main_event
from auditor.claim.event_told import event_of
from auditor.model import Document
from auditor.text.article import Article

DAY = dt.date(2026, 3, 4)  # a Wednesday


def article(text: str, title: str = "") -> Article:
    return Article(Document(id="a", text=text, title=title, published=DAY))


def event(text: str, title: str = "") -> Event:
    found = main_event(article(text, title))
    assert found is not None
    return found


@pytest.mark.parametrize(
    "text",
    [
        "VARN, Cuba (Wire) - Hurricane Quill killed 27 people on Monday.",
        "The storm was fierce in Halden. Quill came ashore in Cuba on Monday.",
        "The hurricane is gone. Quill was a Category 3 hurricane when it hit Cuba.",
        "The hurricane is gone. Quill struck the coast of Cuba as a Category Three storm.",
        "Typhoon Quill tore through Elm. It was the worst since Typhoon Marla.",
    ],
)
def test_a_storm_is_known_by_its_name(text: str) -> None:
    assert (event(text).key, event(text).excluded) == (("storm", "quill"), "")


@pytest.mark.parametrize(
    "text",
    [
        "The Hurricane Center warned of a storm in Varn on Monday.",
        "A storm hit Varn on Monday. In 2019 Hurricane Marla killed 12 people there.",
        "A storm hit Varn on Monday, the worst since Hurricane Marla.",
        "A hurricane hit Varn on Monday. Cuba was hit by a Category 4 storm.",
    ],
)
def test_a_storm_without_a_name_has_none(text: str) -> None:
    assert event(text).name == ""


def test_a_storm_with_a_name_is_of_its_year() -> None:
    when = event("Hurricane Quill killed 27 people in Varn on Monday.").when
    assert when is not None
    assert (when.start, when.end) == (dt.date(2026, 1, 1), dt.date(2026, 12, 31))


def test_a_storm_is_told_by_the_state_that_a_sentence_names() -> None:
    told = article("VARN, Fla. (Wire) - Hurricane Quill killed 27 people. It killed 40 in Texas.")
    sentences = [told.sentence(0), told.sentence(1)]
    found = [event_of(sentence, sentence.end - 2) for sentence in sentences]
    assert [(e.key, e.region) for e in found if e] == [(("storm", "quill"), "florida"), (("storm", "quill"), "texas")]


def test_another_storm_is_another_event() -> None:
    told = article("Hurricane Quill killed 27 people in Cuba on Monday. Hurricane Marla killed 73 there.")
    found = event_of(told.sentence(1), told.sentence(1).end - 2)
    assert found is not None
    assert found.excluded == "another event"


def test_an_article_on_a_ship_may_name_the_storm_that_sank_it() -> None:
    told = article(
        "A ferry capsized off Cuba on Monday in seas whipped up by Typhoon Quill. Quill struck Varn on Sunday."
    )
    found = event_of(told.sentence(1), told.sentence(1).end - 2)
    assert found is not None
    assert (found.key, found.region) == (("storm", "quill"), "cuba")


@pytest.mark.parametrize(
    "text",
    [
        "An earthquake killed 27 people in Chile on Monday.",
        "VARN, Chile, March 4 (Wire) - An earthquake shook the Hotel Elm on Monday.",
        "An earthquake brought down a gallery of a Chilean copper mine near Varn on Monday.",
        "An earthquake shook the town of Varn, northern Chile, on Monday.",
        "Santiago, 4 March 2026 - Brightwater mourns those whom an earthquake killed in Varn Province on Monday.",
        "A couple ran from a hotel. They were in Varn when a quake hit Chile's coast on Monday.",
    ],
)
def test_a_quake_is_known_by_its_country(text: str) -> None:
    assert (event(text).key, event(text).excluded) == (("earthquake", "chile"), "")


@pytest.mark.parametrize(
    "text",
    [
        "An earthquake killed 27 people in Varn on Monday.",
        "An earthquake killed 27 people in Varn, California, on Monday.",
        "An earthquake killed 27 people in Varn on Monday; it was felt in Chile and in Peru.",
        "A flood killed 27 people in Varn, Chile, on Monday.",
    ],
)
def test_what_has_no_one_country_keeps_its_place(text: str) -> None:
    assert event(text).key[1:] == ("varn",)


def test_a_town_s_dead_are_not_its_country_s() -> None:
    told = article("An earthquake killed 270 people in Chile on Monday. Police came. In Varn 27 people were killed.")
    found = event_of(told.sentence(2), told.sentence(2).end - 2)
    assert found is not None
    assert found.key == ("earthquake", "varn")


def test_a_place_below_which_a_quake_was_makes_no_other_quake() -> None:
    told = article("An earthquake hit Chile on Monday. Police came. Its focus lay 10 km below Varn.")
    sentence = told.sentence(2)
    found = event_of(sentence, sentence.end - 2, counts=False, many=True)
    assert found is not None
    assert found.key == ("earthquake", "chile")


def test_a_crash_needs_no_day_where_its_country_is_told() -> None:
    told = event("ELM, Portugal, March 4 - Rescuers called off their search for those on a plane that crashed.")
    assert (told.key, told.excluded) == (("air crash", "portugal"), "")
    assert told.when is not None
    assert (told.when.start, told.when.end) == (dt.date(2026, 3, 1), dt.date(2026, 3, 31))


def test_a_crash_of_an_earlier_year_is_none_of_this_month() -> None:
    assert event("A report on the 1985 crash of a plane in Portugal blamed repairs.").excluded == (
        "no day to tell the event by"
    )


def test_a_flood_goes_on_for_days() -> None:
    told = event("The floods in Varn have killed 23 people, the mayor said on Wednesday.")
    assert (told.key, told.excluded) == (("flood", "varn"), "")
    assert told.when is not None
    assert (told.when.start, told.when.end) == (dt.date(2026, 3, 1), dt.date(2026, 3, 31))


def test_a_city_s_storm_is_of_the_one_state_that_is_told() -> None:
    assert event("MIAMI (Wire) - Hurricane Quill came ashore near Varn, Florida, on Monday.").region == "florida"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The crash of the jet in Varn on Monday killed 27.", "air crash"),
        ("Forty-seven people on the flight died in the accident in Varn on Monday.", "air crash"),
        ("The crash of two trains in Varn on Monday killed 27.", "train crash"),
        ("Nine people on the ferry died in an accident off Varn on Monday.", "sinking"),
        ("A bus on the way to a flight was in a crash in Varn on Monday.", "road crash"),
        ("A jet came down on a hillside in Varn on Monday, killing 30.", "air crash"),
        ("A ferry carrying 180 people sank off Varn on Monday.", "sinking"),
        ("A bus full of pilgrims plunged into a ravine near Varn on Monday.", "road crash"),
        ("Seven miners died in an accident in Varn on Monday.", "mine accident"),
        ("Four men were killed when a roof fell at a mine in Varn on Monday.", "mine accident"),
        ("A man fired into a crowd in Varn on Monday, killing four.", "shooting"),
    ],
)
def test_what_crashed_tells_the_kind(text: str, kind: str) -> None:
    assert event(text).kind == kind


@pytest.mark.parametrize("text", ["Acme fired 12 people in Varn on Monday.", "Acme cut jobs, killing a plan in Varn."])
def test_a_verb_is_no_event(text: str) -> None:
    assert main_event(article(text)) is None


def test_the_title_in_front_matter_is_read() -> None:
    text = "---\ntitle: Blast in Elmstadt\n---\nIt killed 27 people on Monday."
    told = Article(Document(id="a", text=text, title="Blast in Elmstadt", published=DAY, begin=text.index("It ")))
    found = main_event(told)
    assert found is not None
    assert found.key == ("explosion", "elmstadt")


def test_one_plane_that_crashes_is_one_event() -> None:
    assert event("It was foggy in Varn.", "At least 30 dead as Acme plane crashes in Chile").several is False


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("VARN, Cuba, March 4 - The search goes on after a blast. The blast shook Varn on Monday.", 2),
        (
            "Crews were digging in Varn on Wednesday after a quake. It hit the province of Elm at 4:12 a.m. on Monday.",
            2,
        ),
        ("A blast shook Varn on Monday, and by late Tuesday 12 people had died.", 2),
        ("The toll of the blast in Varn rose on Tuesday. The blast came on Monday.", 2),
        ("Two people have now been found dead after a blast in Varn on Monday.", 2),
    ],
)
def test_the_day_of_an_event_is_that_of_its_own_verb(text: str, day: int) -> None:
    when = event(text).when
    assert when is not None
    assert when.start == dt.date(2026, 3, day)


ONE = "A blast shook Varn on Monday. Police came. Smoke rose. It rained. They left. Nine people were hurt."


def test_an_article_on_one_event_speaks_of_it_far_down() -> None:
    told = article(ONE)
    sentence = told.sentence(5)
    tied = event_of(sentence, sentence.end - 2, many=True)
    assert tied is not None
    assert (tied.key, tied.excluded) == (("explosion", "varn"), "")


def test_an_article_on_more_than_one_event_does_not() -> None:
    told = article(ONE.replace("They left.", "A fire broke out in Elm."))
    sentence = told.sentence(5)
    loose = event_of(sentence, sentence.end - 2, many=True)
    assert loose is not None
    assert loose.excluded == "not tied to the event"


def test_what_was_worse_in_an_earlier_year_is_another_event() -> None:
    told = article("A quake hit Varn on Monday. It was the worst since the quake of 1987, which killed 430 people.")
    sentence = told.sentence(1)
    found = event_of(sentence, sentence.end - 10)
    assert found is not None
    assert found.excluded == "another event"
