/* Any date: brings what the page shows to another day, or to two. Without it, it shows the last. */
(function () {
  "use strict";
  const template = document.getElementById("day-chooser");
  if (!template) return;

  const said = template.dataset;
  const ranks = ["member", "leaving", "uncertain", "former", "before"];
  const lang = document.documentElement.lang || "en";
  const inWords = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long", timeZone: "UTC" });
  const words = (day) => inWords.format(new Date(day));
  const number = (day) => Math.round(Date.parse(day) / 864e5);
  const iso = (number) => new Date(number * 864e5).toISOString().slice(0, 10);
  const get = (id) => document.getElementById(id);

  /* "before 2015-05-15:member" -> [["", "before"], ["2015-05-15", "member"]] */
  const read = (states) => states.split(" ").map((turn, at) => (at ? turn.split(":") : ["", turn]));
  const standing = (turns, day) => turns.reduce((found, turn) => (turn[0] <= day ? turn[1] : found), "");

  template.after(template.content.cloneNode(true));
  const form = document.querySelector(".any-date form");
  const compare = get("compare");

  /* What the page shows: of each fact its turns, its words, and its marks, one for each date. */
  const rows = [], facts = [];
  for (const box of document.querySelectorAll(".then[data-sort]")) {
    for (const row of box.querySelectorAll("tbody tr")) {
      const first = row.cells[1], second = first.cloneNode(true);
      first.after(second);
      rows.push({ row, first, second });
      const marks = [...first.querySelectorAll(".stood")], others = second.querySelectorAll(".stood");
      marks.forEach((mark, at) => {
        const whole = row.cells[0].querySelector("a");
        facts.push({
          words: box.dataset, turns: read(mark.dataset.states), marks: [mark, others[at]],
          names: [mark.querySelector("a"), whole].filter(Boolean),
        });
      });
    }
    const head = box.querySelector("thead tr").cells[1];
    head.after(head.cloneNode(true));
    rows.push({ row: head.parentNode, first: head, second: head.nextSibling, words: head.textContent });
  }
  const days = [...new Set(facts.flatMap((fact) => fact.turns.map((turn) => turn[0])))]
    .filter((day) => day && day <= said.last).sort();

  function badge(fact, state) {
    const made = document.createElement("span");
    made.className = "standing " + state;
    made.textContent = fact.words[state];
    return made;
  }

  function show(fact, mark, day) {
    const state = standing(fact.turns, day);
    const plain = state === "member" && fact.words.sort === "membership";
    mark.className = "stood " + state;
    mark.hidden = state === "before";
    mark.querySelectorAll(".standing").forEach((old) => old.remove());
    if (!plain) mark.append(" ", badge(fact, state));
  }

  /* Members first; the list's own order else. */
  function sort(chips) {
    const rank = (chip) => ranks.indexOf(chip.classList[1]);
    chips.own = chips.own || [...chips.children];
    [...chips.own].sort((one, other) => rank(one) - rank(other)).forEach((chip) => chips.append(chip, " "));
  }

  function changed(from, to) {
    const list = document.createElement("ul");
    list.className = "changes";
    for (const fact of facts) {
      const before = standing(fact.turns, from), after = standing(fact.turns, to);
      if (before === after) continue;
      const item = list.appendChild(document.createElement("li"));
      fact.names.forEach((name, at) => item.append(at ? " · " : "", name.cloneNode(true)));
      item.append(": ", badge(fact, before), " → ", badge(fact, after));
    }
    if (list.firstChild) return list;
    const nothing = document.createElement("p");
    nothing.textContent = compare.checked ? said.nothingBetween : said.nothing;
    return nothing;
  }

  /* On a map: the blocs to which each country belonged, and those of which it is uncertain. */
  function edges(date, open) {
    if (!date || date === "..") return [open, open];
    const [year, month, day] = date.replace(/[~?%]/, "").split("-");
    const last = day || new Date(Date.UTC(year, month || 12, 0)).getUTCDate();
    return [`${year}-${month || "01"}-${day || "01"}`, `${year}-${month || 12}-${last}`];
  }

  function colour(country, day) {
    const within = [], perhaps = [];
    for (const one of country.dataset.blocs.split(" ").filter(Boolean)) {
      const [bloc, from, until] = one.split(/[:/]/);
      const since = edges(from, ""), end = edges(until, "9999-99");
      if (day >= since[1] && day < end[0]) within.push(bloc);
      else if (day >= since[0] && day < end[1]) perhaps.push(bloc);
    }
    country.dataset.in = within.join(" ");
    country.dataset.perhaps = perhaps.join(" ");
  }

  const sane = (day, otherwise) => {
    if (!/^\d{4}-\d\d-\d\d$/.test(day || "") || isNaN(Date.parse(day)) || iso(number(day)) !== day) return otherwise;
    return day > said.last ? said.last : day;
  };
  const chosen = { on: said.last, and: said.last };

  function update() {
    const two = compare.checked, pair = [chosen.on, two ? chosen.and : chosen.on];
    get("and").hidden = !two;
    for (const id of ["on", "and"]) {
      const slider = get(id + "-slider"), field = get(id + "-day");
      if (field.value !== chosen[id]) field.value = chosen[id];
      slider.value = number(chosen[id]);
      slider.setAttribute("aria-valuetext", words(chosen[id]));
      for (const button of get(id).querySelectorAll("button")) {
        button.disabled = next(chosen[id], +button.value) === undefined;
      }
    }
    for (const fact of facts) fact.marks.forEach((mark, at) => show(fact, mark, pair[at]));
    document.querySelectorAll(".then .chips").forEach(sort);
    for (const { row, first, second, words: head } of rows) {
      second.hidden = !two;
      if (head) {
        first.textContent = two ? words(pair[0]) : head;
        second.textContent = words(pair[1]);
        continue;
      }
      [first, second].forEach((cell, at) => {
        if (two) cell.dataset.label = words(pair[at]);
        else delete cell.dataset.label;
      });
      row.hidden = ![...row.querySelectorAll("td:not([hidden]) .stood")].some((mark) => !mark.hidden);
    }
    const [from, to] = [...pair].sort();
    get("changed").textContent = two
      ? said.between.replace("{date}", words(from)).replace("{other}", words(to)) : said.changed;
    get("changes").replaceChildren(changed(two ? from : iso(number(from) - 1), to));
    get("day").textContent = said.on.replace("{date}", pair.map(words).slice(0, two ? 2 : 1).join(" | "));
    document.querySelectorAll("[data-iso2][data-blocs]").forEach((country) => colour(country, pair[0]));
  }

  function remember() {
    const asked = new URLSearchParams(location.search);
    asked.set("on", chosen.on);
    asked.delete("and");
    if (compare.checked) asked.set("and", chosen.and);
    history.replaceState(null, "", "?" + asked + location.hash);
  }

  const next = (day, way) => (way > 0 ? days.find((one) => one > day) : days.findLast((one) => one < day));

  function choose(id, day) {
    chosen[id] = sane(day, chosen[id]);
    update();
    remember();
  }

  for (const id of ["on", "and"]) {
    const slider = get(id + "-slider"), field = get(id + "-day");
    slider.min = number(said.first);
    slider.max = number(said.last);
    field.max = said.last;
    slider.addEventListener("input", () => choose(id, iso(slider.value)));
    field.addEventListener("change", () => choose(id, field.value));
    for (const button of get(id).querySelectorAll("button")) {
      button.addEventListener("click", () => choose(id, next(chosen[id], +button.value)));
    }
  }
  compare.addEventListener("change", () => {
    update();
    remember();
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  const asked = new URLSearchParams(location.search);
  chosen.on = sane(asked.get("on"), said.last);
  chosen.and = sane(asked.get("and"), said.last);
  compare.checked = asked.has("and");
  get("changes").setAttribute("aria-live", "polite");
  update();
})();
