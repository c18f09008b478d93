"""The HTML report as a file: what it may load and run, what it holds, and that an article's text stays text."""

from __future__ import annotations

import base64
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from hashlib import sha256
from itertools import pairwise
from typing import Any

import many
import pytest
import report_samples as samples
from lxml import html as lxml_html

from auditor.model import NotRead, Report, Revision
from auditor.report import render
from auditor.report.words import shown

TAGS = {
    "a", "article", "b", "blockquote", "body", "circle", "code", "dd", "desc", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "g", "h1", "h2", "h3", "h4", "head", "header", "html", "i",
    "input", "kbd",
    "label", "legend", "li", "line", "main", "mark", "meta", "ol", "option", "p", "path", "rect", "script", "section",
    "select", "span", "style", "summary", "svg", "table", "tbody", "td", "text", "th", "thead", "title", "tr",
    "tspan", "ul",
}  # fmt: skip


LOADING = ("style", "src", "srcset", "srcdoc", "action", "formaction", "background", "data", "poster")


@cache
def reports() -> dict[str, Report]:
    return {
        "full": samples.full_report(),
        "clean": samples.clean_report(),
        "empty": samples.empty_report(),
        "twenty": many.many_report(20),
        "hostile": many.hostile_report(),
    }


@cache
def text_of(name: str) -> str:
    return render(reports()[name], "html")


@cache
def page_of(name: str) -> Any:
    return lxml_html.document_fromstring(text_of(name))


every = pytest.mark.parametrize("name", ["full", "clean", "empty", "twenty", "hostile"])


@every
def test_only_its_own_style_and_script_may_run(name: str) -> None:
    page = page_of(name)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text_of(name), re.DOTALL)
        digest = base64.b64encode(sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


@every
def test_nothing_is_loaded_and_no_attribute_runs_or_styles(name: str) -> None:
    for element in page_of(name).iter("*"):
        for attribute, value in element.attrib.items():
            assert not attribute.startswith("on"), attribute
            assert attribute not in LOADING
            if attribute.endswith("href"):
                assert value.startswith(("#", "https://")), value


@every
def test_an_article_brings_no_element(name: str) -> None:
    assert {element.tag for element in page_of(name).iter("*")} <= TAGS


def test_hostile_text_is_there_as_text() -> None:
    words = " ".join(page_of("hostile").text_content().split())
    for text in many.HOSTILE:
        assert " ".join(shown(text).split()) in words


@every
def test_every_name_is_given_once_and_every_reference_has_its_end(name: str) -> None:
    page = page_of(name)
    names = Counter(page.xpath("//@id"))
    assert [one for one, number in names.items() if number > 1] == []
    wanted = {one for names_of in page.xpath("//@aria-labelledby") for one in names_of.split()}
    wanted |= {href.removeprefix("#") for href in page.xpath("//@href") if href.startswith("#")}
    assert wanted <= set(names)


@every
def test_every_picture_has_words(name: str) -> None:
    for picture in page_of(name).xpath("//*[local-name()='svg'][@role='img']"):
        title, desc = picture.xpath("./*[local-name()='title' or local-name()='desc']/text()")
        assert title.strip()
        assert desc.strip()


@every
def test_headings_step_down_one_at_a_time(name: str) -> None:
    levels = [int(str(heading.tag)[1]) for heading in page_of(name).xpath("//h1|//h2|//h3|//h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_everything_of_a_finding_is_on_the_page() -> None:
    page = page_of("full")
    for finding in samples.full_report().findings:
        (card,) = page.xpath(f"//article[@id='{finding.id}']")
        words = " ".join(card.text_content().split())
        for part in (finding.question, finding.explanation, finding.id, finding.rule, finding.level):
            assert part in words
        for position in finding.positions:
            assert position.answer in words
            for claim in position.claims:
                assert " ".join(claim.quote.split()) in words


def test_the_claim_is_marked_in_its_context() -> None:
    finding = samples.direction_finding()
    claim = replace(finding.positions[0].claims[0], before="It was cold. ", after=", the exchange said.")
    first = replace(finding.positions[0], claims=(claim,))
    report = replace(samples.clean_report(), findings=(replace(finding, positions=(first, finding.positions[1])),))
    page = lxml_html.document_fromstring(render(report, "html"))
    quote = page.xpath("//blockquote/p")[0]
    assert quote.text_content() == "It was cold. Acme’s stock ended down 1 percent on Monday, the exchange said."
    assert quote.xpath("./mark")[0].text_content() == "Acme’s stock ended down 1 percent on Monday"


def test_a_copy_of_a_story_is_named_and_not_quoted_again() -> None:
    (card,) = page_of("full").xpath("//article[@id='stock-direction-5f0c9a71d2']")
    assert len(card.xpath(".//blockquote")) == 2
    assert "The same story: Herald" in " ".join(card.text_content().split())


def test_what_was_accepted_is_marked_and_last() -> None:
    statuses = page_of("twenty").xpath("//article[contains(@class, 'finding')]/@data-status")
    assert statuses == sorted(statuses, key="accepted".__eq__)
    assert set(statuses) == {"new", "reopened", "known", "accepted"}


def test_a_story_that_changed_its_answer_and_a_language_not_read_are_told() -> None:
    (group,) = samples.full_report().changes
    told = "The story changed its figure."
    revision = Revision(group.rule, group.question, "", group.claims, told, "Corrects the sum")
    report = replace(samples.clean_report(), revisions=(revision,), not_read=(NotRead("de.txt", "language: German"),))
    page = lxml_html.document_fromstring(render(report, "html"))
    (card,) = page.xpath("//section[@aria-labelledby='revisions']//article")
    assert "The story changed its figure. “Corrects the sum”" in card.text_content()
    assert len(card.xpath(".//blockquote")) == 2
    assert "de.txt language: German" in " ".join(page.text_content().split())
    text = render(report, "markdown")
    assert "The story changed its figure." in text
    assert "1 document not read: de.txt (language: German)" in text


def test_a_page_without_findings_says_so() -> None:
    assert "No contradiction found" in page_of("clean").xpath("//h1")[0].text_content()
    assert "Nothing was audited" in page_of("empty").xpath("//h1")[0].text_content()
