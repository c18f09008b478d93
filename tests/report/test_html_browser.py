"""The HTML report in a headless Chromium: it renders, filters, sorts, needs no script, and obeys no article."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import many
import pytest
import report_samples as samples
from browser import Browser, find_browser

from auditor.report import write

CARDS = "Array.from(document.querySelectorAll('#list > article'))"
SHOWN = f"{CARDS}.filter(card => card.checkVisibility())"
SORT = (
    "{{ const s = document.querySelector('#sort'); s.value = '{}';"
    " s.dispatchEvent(new Event('change', {{bubbles: true}})); }}"
)
SETTLED = "new Promise(done => setTimeout(done, 200))"
REPORTS = {
    "one": lambda: many.many_report(1),
    "twenty": lambda: many.many_report(20),
    "large": lambda: many.many_report(2_000),
    "hostile": many.hostile_report,
    "clean": samples.clean_report,
    "empty": samples.empty_report,
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    paths = {name: folder / f"{name}.html" for name in REPORTS}
    for name, path in paths.items():
        with path.open("w", encoding="utf-8", newline="\n") as sink:
            write(REPORTS[name](), "html", sink)
    return paths


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = find_browser()
    if program is None:
        missing = "no Chromium: install one (apt-get install chromium), or name it in AUDITOR_BROWSER"
        if os.environ.get("AUDITOR_NEEDS_BROWSER"):
            pytest.fail(missing)
        pytest.skip(missing)
    with Browser(program) as running:
        yield running


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["one", "twenty", "hostile", "clean", "empty"])
def test_it_renders_without_complaint_and_fits_the_screen(
    browser: Browser, pages: dict[str, Path], name: str, width: int, dark: bool
) -> None:
    browser.open(pages[name], width=width, dark=dark)
    browser.run("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    assert browser.run("document.documentElement.scrollWidth") == width
    assert browser.run("document.title") != "owned"
    assert browser.run("document.querySelector('h1').checkVisibility()")
    assert browser.complaints() == []


def test_two_thousand_findings_render_and_filter(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["large"])
    assert browser.run(f"{CARDS}.length") == 2_000
    browser.run("document.querySelector('#search').value = 'osterby spend'")
    browser.run("document.querySelector('#search').dispatchEvent(new Event('input', {bubbles: true}))")
    browser.run(SETTLED)
    found = browser.run(f"{CARDS}.filter(card => !card.hidden).length")
    assert 0 < found < 200
    assert browser.run("document.querySelector('#shown').textContent") == f"{found} of 2,000 shown"
    assert browser.complaints() == []


def test_levels_rules_and_words_filter(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["twenty"])
    assert browser.run(f"{SHOWN}.length") == 20
    browser.run("document.querySelector('[value=warning]').click()")
    assert browser.run(f"[...new Set({SHOWN}.map(card => card.dataset.level))].sort()") == ["error", "note"]
    browser.run("document.querySelector('[name=accepted]').click()")
    assert browser.run(f"{SHOWN}.some(card => card.dataset.status === 'accepted')") is False
    choose = "const rule = document.querySelector('#rule'); rule.value = 'chief-executive';"
    browser.run(f"{{ {choose} rule.dispatchEvent(new Event('change', {{bubbles: true}})); }}")
    assert browser.run(f"[...new Set({SHOWN}.map(card => card.dataset.rule))]") == ["chief-executive"]
    browser.run("{ const s = document.querySelector('#search'); s.value = 'no such words';"
                " s.dispatchEvent(new Event('input', {bubbles: true})); }")  # fmt: skip
    browser.run(SETTLED)
    assert browser.run(f"{SHOWN}.length") == 0
    assert browser.run("document.querySelector('#none').checkVisibility()")
    assert browser.complaints() == []


@pytest.mark.parametrize(
    ("by", "key"),
    [("stories", "-Number(card.dataset.stories)"), ("question", "card.querySelector('h3').textContent")],
)
def test_sorting(browser: Browser, pages: dict[str, Path], by: str, key: str) -> None:
    browser.open(pages["twenty"])
    before = browser.run(f"{CARDS}.map(card => card.id)")
    browser.run(SORT.format(by))
    keys = browser.run(f"{CARDS}.map(card => {key})")
    ordered = browser.run(f"{CARDS}.map(card => {key}).sort((a, b) => a < b ? -1 : a > b ? 1 : 0)")
    assert keys == ordered
    assert browser.run(f"{CARDS}.map(card => card.id)") != before
    browser.run(SORT.format(""))
    assert browser.run(f"{CARDS}.map(card => card.id)") == before


def test_keys_lead_through_the_findings(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["twenty"])
    ids = browser.run(f"{CARDS}.map(card => card.id)")
    browser.press("j")
    browser.press("j")
    assert browser.run("document.activeElement.id") == ids[1]
    browser.press("k")
    assert browser.run("document.activeElement.id") == ids[0]
    browser.press("/")
    assert browser.run("document.activeElement.id") == "search"
    browser.press("j")
    assert browser.run("document.querySelector('#search').value") == "j"


def test_every_control_can_be_reached_and_has_a_name(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["twenty"])
    nodes = browser.call("Accessibility.getFullAXTree")["nodes"]
    named = {"image", "img", "checkbox", "searchbox", "combobox", "link", "article", "heading", "DisclosureTriangle"}
    for node in nodes:
        role = node.get("role", {}).get("value")
        if role in named and not node.get("ignored"):
            assert node.get("name", {}).get("value", "").strip(), role
    pictures = [node for node in nodes if node.get("role", {}).get("value") in ("image", "img")]
    assert len(pictures) > 20


def test_without_script_all_of_it_can_be_read(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["twenty"], script=False)
    root = browser.call("DOM.getDocument")["root"]["nodeId"]
    cards = browser.call("DOM.querySelectorAll", nodeId=root, selector="#list > article")["nodeIds"]
    assert len(cards) == 20
    assert browser.call("DOM.getBoxModel", nodeId=cards[-1])["model"]["height"] > 100
    tools = browser.call("DOM.querySelector", nodeId=root, selector="#tools")["nodeId"]
    with pytest.raises(RuntimeError, match="Could not compute box model"):
        browser.call("DOM.getBoxModel", nodeId=tools)
    assert browser.complaints() == []


def test_no_other_script_and_no_picture_from_elsewhere_gets_in(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["one"])
    add = "const one = document.createElement('{}'); {}; document.body.append(one);"
    browser.run("{ " + add.format("script", "one.textContent = 'window.hit = 1'") + " }")
    browser.run("{ " + add.format("img", "one.src = 'https://elsewhere.invalid/a.png'") + " }")
    browser.run(SETTLED)
    assert browser.run("window.hit") is None
    assert len([line for line in browser.complaints() if "Content Security Policy" in line]) >= 2


CONTRAST = """
(() => {
  const parse = (text) => (text.match(/[\\d.]+/g) || []).map(Number);
  const light = (rgb) => rgb.slice(0, 3).map((part) => part / 255)
    .map((part) => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, k) => sum + part * [0.2126, 0.7152, 0.0722][k], 0);
  const ground = (element) => {
    for (let here = element; here; here = here.parentElement) {
      const color = parse(getComputedStyle(here).backgroundColor);
      if (color.length === 3 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const element of document.querySelectorAll("body *:not(svg *):not(script):not(option)")) {
    const own = Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || !element.checkVisibility()) continue;
    const [a, b] = [light(parse(getComputedStyle(element).color)), light(ground(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.push(`${element.tagName}.${element.className} ${ratio.toFixed(2)}`);
  }
  return [...new Set(poor)];
})()
"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_text_stands_out(browser: Browser, pages: dict[str, Path], dark: bool) -> None:
    browser.open(pages["twenty"], dark=dark)
    browser.run("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    assert browser.run(CONTRAST) == []


def test_it_can_be_printed_whole(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["twenty"])
    printed = browser.call("Page.printToPDF", preferCSSPageSize=True)["data"]
    assert len(printed) > 50_000
    assert browser.run("document.querySelectorAll('.positions details[open]').length") == 0
