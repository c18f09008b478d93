"use strict";
(() => {
  const tools = document.getElementById("tools");
  const list = document.getElementById("list");
  if (!tools || !list) return;
  const every = Array.from(list.children);
  const place = new Map(every.map((card, number) => [card, number]));
  const texts = new Map();
  const search = document.getElementById("search");
  const rule = document.getElementById("rule");
  const sort = document.getElementById("sort");
  const shown = document.getElementById("shown");
  const none = document.getElementById("none");

  const text = (card) => {
    if (!texts.has(card)) texts.set(card, card.textContent.toLowerCase());
    return texts.get(card);
  };
  const orders = {
    stories: (a, b) => Number(b.dataset.stories) - Number(a.dataset.stories),
    day: (a, b) => b.dataset.day.localeCompare(a.dataset.day),
    question: (a, b) => a.querySelector("h3").textContent.localeCompare(b.querySelector("h3").textContent),
  };
  const visible = () => Array.from(list.children).filter((card) => !card.hidden);

  function filter() {
    const levels = new Set(Array.from(tools.querySelectorAll("[name=level]:checked"), (box) => box.value));
    const accepted = tools.querySelector("[name=accepted]");
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const card of every) {
      const fits = levels.has(card.dataset.level)
        && (!rule.value || card.dataset.rule === rule.value)
        && (!accepted || accepted.checked || card.dataset.status !== "accepted")
        && words.every((word) => text(card).includes(word));
      card.hidden = !fits;
      if (fits) count += 1;
    }
    shown.textContent = `${count.toLocaleString("en")} of ${every.length.toLocaleString("en")} shown`;
    none.hidden = count > 0;
  }

  function order() {
    const by = orders[sort.value] || (() => 0);
    list.append(...[...every].sort((a, b) => by(a, b) || place.get(a) - place.get(b)));
  }

  function step(by) {
    const cards = visible();
    const here = cards.findIndex((card) => card.contains(document.activeElement));
    const next = cards[here < 0 ? (by > 0 ? 0 : cards.length - 1) : here + by];
    if (next) {
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "start" });
    }
  }

  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });
  tools.addEventListener("change", (event) => {
    if (event.target === sort) order();
    filter();
  });
  tools.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea");
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && event.target === search) { search.value = ""; filter(); search.blur(); }
    if (typing) return;
    if (event.key === "/") { event.preventDefault(); search.focus(); }
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = Array.from(document.querySelectorAll("details:not([open])"));
    for (const part of closed) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of closed) part.open = false;
  });
  addEventListener("hashchange", () => {
    const card = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (card && card.hidden) { tools.reset(); order(); filter(); card.scrollIntoView(); }
  });

  if ("few" in tools.dataset) return;
  tools.hidden = false;
  filter();
})();
