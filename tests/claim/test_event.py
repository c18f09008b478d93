"""Which event an article tells of, and whether a sentence tells of another."""

import datetime as dt

import pytest

from auditor.claim.event import Event
from auditor.claim.event_main import main_event
from auditor.claim.event_told import event_of
from auditor.model import Document
from auditor.text.article import Article

DAY = dt.date(2026, 3, 4)  # a Wednesday


def article(text: str, title: str = "", published: dt.date | None = DAY) -> Article:
    return Article(Document(id="a", text=text, title=title, published=published))


def told_at(told: Article, index: int) -> Event | None:
    """The event of the last word of a sentence."""
    sentence = told.sentence(index)
    return event_of(sentence, sentence.end - 2)


def event(text: str, title: str = "", published: dt.date | None = DAY) -> Event:
    found = main_event(article(text, title, published))
    assert found is not None
    return found


def test_kind_place_and_day_make_the_event() -> None:
    told = event("A blast killed 27 people in Elmstadt on Monday.")
    assert (told.key, told.excluded) == (("explosion", "elmstadt"), "")
    assert told.when is not None
    assert (told.when.start, told.when.end) == (dt.date(2026, 3, 2), dt.date(2026, 3, 2))
    assert told.shown == "the explosion in Elmstadt on 2 March 2026"


@pytest.mark.parametrize(
    "text",
    [
        "Monday's explosion in Elmstadt left 19 dead.",
        "ELMSTADT, March 4 (Wire) - A bomb exploded in a market on Monday, police said.",
        "ELMSTADT (Wire) -- A blast shook the town. It happened on Monday at noon.",
        "Elmstadt police are looking into a blast that killed two on Monday in Elmstadt.",
        "A blast killed 27 people in the town of Elmstadt on Monday, and some were flown to a hospital in Varn.",
    ],
)
def test_other_words_for_the_same_event(text: str) -> None:
    told = event(text)
    assert (told.key, told.excluded) == (("explosion", "elmstadt"), "")
    assert told.when == event("A blast killed 27 people in Elmstadt on Monday.").when


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("A blast killed 27 people on Monday.", "no place to tell the event by"),
        ("A blast killed 27 people in Elmstadt.", "no day to tell the event by"),
        ("A shooting killed 27 people in Peru on Monday.", "only a country to tell the event by"),
    ],
)
def test_an_event_that_cannot_be_told_from_others(text: str, reason: str) -> None:
    assert event(text).excluded == reason


def test_a_country_is_place_enough_for_a_wide_kind() -> None:
    assert event("An earthquake killed 27 people in Peru on Monday.").excluded == ""


def test_early_on_a_day_may_be_the_night_before() -> None:
    when = event("Five people were shot early Sunday in Elmstadt.").when
    assert when is not None
    assert (when.start, when.end) == (dt.date(2026, 2, 28), dt.date(2026, 3, 1))


def test_without_a_date_the_weekday_is_part_of_the_key() -> None:
    told = event("A blast killed 27 people in Elmstadt on Monday.", published=None)
    assert told.key == ("explosion", "elmstadt", "monday")
    assert told.when is None


def test_the_day_of_what_came_later_is_not_the_event_s() -> None:
    told = event("A man was arrested on Tuesday after a shooting in Elmstadt.")
    assert told.day is None


def test_an_article_without_an_event() -> None:
    assert main_event(article("Acme earned more in Elmstadt on Monday.")) is None


@pytest.mark.parametrize(
    ("second", "reason"),
    [
        ("An earlier blast killed 12 people.", "another event"),
        ("In a separate incident, gunmen threw a grenade into an office, wounding nine.", "another event"),
        ("Bombs killed 4,000 people in the country last year.", "more than one event"),
        ("The bombings of recent years killed 900.", "more than one event"),
    ],
)
def test_a_sentence_of_another_event(second: str, reason: str) -> None:
    told = article(f"A blast killed 27 people in Elmstadt on Monday. {second}")
    found = told_at(told, 1)
    assert found is not None
    assert found.excluded == reason


def test_a_later_sentence_without_a_place_is_of_the_article_s_event() -> None:
    told = article("A blast killed 27 people in Elmstadt on Monday. The death toll may rise.")
    assert told_at(told, 1) == main_event(told)


def test_a_city_elsewhere_makes_another_event() -> None:
    first = "A blast killed 27 people in Elmstadt on Monday. Police were there."
    text = f"{first} A bomb killed four people in Kabul on Sunday."
    found = told_at(article(text), 2)
    assert found is not None
    assert found.key == ("explosion", "kabul")
    assert found.when is not None
    assert found.when.start == dt.date(2026, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "FACTBOX: Floods in Elmstadt. A flood killed 27 people in Elmstadt on Monday.",
        "Two shootings in Elmstadt left seven dead on Monday.",
    ],
)
def test_an_article_of_several_events(text: str) -> None:
    found = told_at(article(text), 0)
    assert found is not None
    assert found.excluded == "more than one event"


def test_one_of_the_worst_is_one() -> None:
    assert event("It was one of the worst mass shootings in Elmstadt on Monday.").several is False


def test_numbers_of_several_places_are_of_several_events() -> None:
    told = article(
        "Bombs fell on Monday and a blast hit Elmstadt. About 45 died in Varn itself and 23 were killed in Halden."
    )
    found = told_at(told, 1)
    assert found is not None
    assert found.excluded == "more than one event"


def test_a_later_bombing_has_a_day_of_its_own() -> None:
    told = event("A second bombing in two days killed 22 people in Elmstadt. Monday's bombing killed 70.")
    assert told.day is None


def test_a_local_article_names_the_parts_of_its_town() -> None:
    told = article(
        "ELMSTADT, Ohio (Wire) -- A man was shot on Monday. Police came. The man was shot in Fox Hill, they said."
    )
    assert told_at(told, 2) == main_event(told)


def test_an_event_that_is_told_by_its_day_is_of_that_day() -> None:
    told = article(
        "VARN, March 4 (Wire) - The suit after the April 20 explosion that killed 11 workers was filed on Monday."
    )
    found = told_at(told, 0)
    assert found is not None
    assert found.day is not None
    assert dt.date.fromordinal(found.day.first) == dt.date(2025, 4, 20)


def test_what_happened_when_it_was_last_worse_is_another_event() -> None:
    told = article("A crash in Elmstadt killed 40 people on Monday. It was the worst since 1982, when a bus killed 78.")
    found = told_at(told, 1)
    assert found is not None
    assert found.excluded == "another event"


@pytest.mark.parametrize(("sentence", "tied"), [("The blast killed 27.", True), ("A man died.", False)])
def test_far_down_an_article_only_words_for_the_event_tie_a_sentence_to_it(sentence: str, tied: bool) -> None:
    told = article(f"A blast hit Elmstadt on Monday. Police came. Smoke rose. It rained. They left. {sentence}")
    found = told_at(told, 5)
    assert found is not None
    assert (found.excluded == "") is tied


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("LONDON, March 4 (Wire) - A quake killed 300 people in eastern Iran on Monday.", "Iran"),
        ("LONDON, March 4 (Wire) - A quake killed 300 people in northern England on Monday.", "London"),
        ("WASHINGTON (Wire) - A tornado killed nine people at a mall in Oregon on Monday.", "Oregon"),
        ("ISLAMABAD (Wire) - A quake killed 300 people in Pakistan on Monday.", "Islamabad"),
        ("LONDON (Wire) - A quake killed 300 people in Varn, Iran, on Monday.", "Varn"),
        ("LONDON (Wire) - A quake killed nine people on Monday.", "London"),
    ],
)
def test_a_bureau_that_tells_of_another_country_is_not_the_place(text: str, place: str) -> None:
    told = event(text)
    assert told.place is not None
    assert told.place.shown == place


def test_the_line_that_dates_an_article_is_not_the_day_of_its_event() -> None:
    told = event("Blast in Elmstadt\nMarch 4, 2026\nA blast killed 27 people in Elmstadt, police said.")
    assert told.excluded == "no day to tell the event by"
    later = event("Blast in Elmstadt\nMarch 4, 2026\nA blast killed 27 people in Elmstadt on Monday.")
    assert later.when is not None
    assert later.when.start == dt.date(2026, 3, 2)


@pytest.mark.parametrize(
    "text",
    ["A blast killed two in Elmstadt, and a trial starts Monday.", "At a hearing on Monday over a blast in Elmstadt"],
)
def test_the_day_of_a_trial_is_not_that_of_the_deed(text: str) -> None:
    assert event(text).excluded == "no day to tell the event by"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Guerrillas stormed a hotel in Elmstadt on Monday, and a blast killed four.", ("explosion", "elmstadt")),
        ("Protesters in Elmstadt threw petrol bombs on Monday.", ("protest", "elmstadt")),
        ("Riots in Elmstadt on Monday left four dead.", ("protest", "elmstadt")),
    ],
)
def test_what_is_stormed_thrown_or_rioted_over(text: str, key: tuple[str, ...]) -> None:
    assert event(text).key == key


def test_a_word_that_opens_a_sentence_before_police_is_no_place() -> None:
    told = event("Riot police were sent in after a riot on Monday. Riot police then left the market of the town.")
    assert "riot" not in told.key[1:]


@pytest.mark.parametrize(
    ("second", "another"),
    [
        ("The region's worst blast so far, in 1974, killed 310 people.", True),
        ("The deadliest blast of the region killed 310 people in 1974.", True),
        ("It was the worst blast in the region since 1974.", False),
        ("It was the deadliest blast since one in 1974.", False),
    ],
)
def test_a_rank_among_others_may_tell_of_another_event(second: str, another: bool) -> None:
    told = article(f"A blast killed 27 people in Elmstadt on Monday. Police were there. {second}")
    found = told_at(told, 2)
    assert found is not None
    assert (found.excluded == "another event") is another


def test_the_place_of_a_court_is_not_that_of_the_event() -> None:
    told = event("A suit over the blast on Monday that killed two was filed in a New York federal court.")
    assert told.key == ("explosion",)


def test_any_crash_may_be_called_a_crash_again() -> None:
    told = article("A freight train crashed in Elmstadt on Monday. Four people were hurt in Monday's crash.")
    assert told_at(told, 1) == main_event(told)


def test_another_vehicle_s_crash_is_another_event() -> None:
    told = article("A train crashed in Elmstadt on Monday. Police came. A bus crash in Kabul on Sunday hurt four.")
    found = told_at(told, 2)
    assert found is not None
    assert found.kind == "road crash"


def test_the_crash_of_a_flight_is_one_of_a_plane() -> None:
    assert event("The crash of Flight 77 in Peru on Monday killed 27 people.").shown.startswith("the plane crash in")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Families waited in Elmstadt on Tuesday, a day after a train crashed in Elmstadt, killing nine.", 2),
        ("Schools were shut on Tuesday, two days after an explosion killed nine people in Elmstadt.", 1),
        ("Two days after an explosion killed nine in Elmstadt, a search for victims was called off on Tuesday.", 1),
        ("Two days after Sunday's explosion killed nine in Elmstadt, a search was called off on Tuesday.", 1),
        ("An explosion killed nine people in Elmstadt on Tuesday, a day after the mayor was elected.", 3),
    ],
)
def test_so_many_days_after_an_event_it_was_earlier(text: str, day: int) -> None:
    told = event(text)
    assert told.when is not None
    assert (told.when.start, told.when.end) == (dt.date(2026, 3, day), dt.date(2026, 3, day))
