/* Any date: brings what the page shows to another day, or to two. Without it, it shows the last. */
(function () {
  "use strict";
  const get = (id) => document.getElementById(id);
  const template = get("day-chooser");
  if (!template) return;

  const said = template.dataset, chosen = { on: said.last, and: said.last };
  const ranks = ["member", "leaving", "uncertain", "former"];
  const lang = document.documentElement.lang || "en";
  const inWords = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long", timeZone: "UTC" });
  const words = (day) => inWords.format(new Date(day));
  const number = (day) => Math.round(Date.parse(day) / 864e5);
  const iso = (number) => new Date(number * 864e5).toISOString().slice(0, 10);
  const make = (tag, name, text) => Object.assign(document.createElement(tag), { className: name, textContent: text });
  const badge = (words, state) => make("span", "standing " + state, words[state]);
  const standing = (fact, day) => fact.turns.reduce((found, turn) => (turn[0] <= day ? turn[1] : found), "");

  template.after(template.content.cloneNode(true));
  const compare = get("compare");

  /* Of each fact: its turns ("before 2015-05-15:member"), and its mark for each of the two dates. */
  const facts = [], rows = [], heads = [];
  for (const box of document.querySelectorAll(".then[data-sort]")) {
    for (const row of box.querySelectorAll("tr")) {
      const first = row.cells[1], second = first.cloneNode(true), cells = [first, second];
      second.classList.add("second");
      first.after(second);
      if (row.parentNode.tagName === "THEAD") {
        heads.push({ cells, text: first.textContent });
        continue;
      }
      const mine = [...first.querySelectorAll(".stood")].map((mark, at) => ({
        words: box.dataset,
        turns: mark.dataset.states.split(" ").map((turn, at) => (at ? turn.split(":") : ["", turn])),
        marks: [mark, second.querySelectorAll(".stood")[at]],
        names: [mark.querySelector("a"), row.querySelector("a")].filter(Boolean),
      }));
      mine.sort((one, other) => (one.names[0].href < other.names[0].href ? -1 : 1));
      facts.push(...mine);
      rows.push({ row, cells, facts: mine });
    }
  }
  const days = [...new Set(facts.flatMap((fact) => fact.turns.map((turn) => turn[0])))]
    .filter((day) => day && day <= said.last).sort();
  const next = (day, way) => (way > 0 ? days.find((one) => one > day) : days.filter((one) => one < day).pop());

  /* How the facts of a row stood: members in groups, else a mark. */
  function show({ cells, facts }, pair) {
    cells.forEach((cell, at) => {
      const chips = cell.querySelector(".chips"), groups = {};
      for (const fact of facts) {
        const mark = fact.marks[at], state = standing(fact, pair[at]);
        mark.className = "stood " + state;
        if (chips) (groups[state] = groups[state] || []).push(mark, " ");
        else mark.replaceChildren(badge(fact.words, state));
      }
      if (chips) chips.replaceChildren(...ranks.filter((state) => groups[state]).map((state) => {
        const group = make("span", "group", "");
        if (state !== "member") group.append(badge(facts[0].words, state), " ");
        group.append(...groups[state]);
        return group;
      }));
    });
  }

  function changes(from, to) {
    const list = make("ul", "changes", ""), alike = {};
    for (const { words, turns, names: [name, of] } of facts) {
      const before = standing({ turns }, from), after = standing({ turns }, to);
      if (before === after) continue;
      const key = [words.sort, of && of.href, before, after].join();
      if (alike[key]) alike[key].before(", ", name.cloneNode(true));
      else {
        const item = list.appendChild(make("li", "", ""));
        alike[key] = make("span", "", "");
        if (of) alike[key].append(" · ", of.cloneNode(true));
        alike[key].append(": ", badge(words, before), " → ", badge(words, after));
        item.append(name.cloneNode(true), alike[key]);
      }
    }
    return list.firstChild ? list : make("p", "", said.nothing);
  }

  /* A map, one for each of the two dates: each country has the colour of its smallest bloc. */
  const country = document.querySelector("[data-iso2][data-blocs]");
  const maps = country ? [country.closest("figure") || country.parentNode] : [];
  for (const map of maps.slice()) {
    maps.push(map.cloneNode(true));
    maps[1].querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
    map.after(maps[1]);
  }
  const side = (date, open) => {
    const [first, last = first] = date.split("~");
    return date === ".." ? [open, open] : [first === ".." ? "" : first, last === ".." ? "9" : last];
  };
  function called(bloc) {
    const link = document.querySelector(`.then a[href$="blocs/${bloc}.html"]`);
    return link ? link.textContent : bloc;
  }

  function colour(map, day) {
    const sizes = {}, all = [...map.querySelectorAll("[data-iso2][data-blocs]")].map((one) => {
      const within = new Set(), perhaps = new Set();
      for (const span of one.dataset.blocs.split(" ").filter(Boolean)) {
        const [bloc, from, to] = span.split(/[:/]/), since = side(from, ""), end = side(to, "9");
        if (day >= since[1] && day < end[0]) within.add(bloc);
        else if (day >= since[0] && day < end[1]) perhaps.add(bloc);
      }
      within.forEach((bloc) => perhaps.delete(bloc));
      within.forEach((bloc) => (sizes[bloc] = (sizes[bloc] || 0) + 1));
      return { one, within, perhaps };
    });
    for (const { one, within, perhaps } of all) {
      const ours = [...within].sort((a, b) => sizes[a] - sizes[b] || (a < b ? -1 : 1));
      const fill = ours.find((bloc) => get("map-bloc-" + bloc)), title = one.querySelector("title");
      one.classList.toggle("map-none", !ours.length);
      one.classList.toggle("map-other", !!ours.length && !fill);
      one.classList.toggle("map-perhaps", !!perhaps.size);
      for (const shape of one.querySelectorAll("path, circle")) {
        if (fill) shape.setAttribute("fill", `url(#map-bloc-${fill})`);
        else shape.removeAttribute("fill");
      }
      const told = [...ours.map(called), ...[...perhaps].map((bloc) => `${called(bloc)} (${said.uncertain})`)];
      if (title) title.textContent = title.textContent.split(": ")[0] + ": " + (told.join(", ") || said.none);
    }
    const caption = map.querySelector("figcaption");
    if (caption) caption.textContent = words(day);
  }

  function update() {
    const two = compare.checked, pair = [chosen.on, two ? chosen.and : chosen.on], [from, to] = [...pair].sort();
    get("and").hidden = !two;
    for (const id in chosen) {
      const slider = get(id + "-slider"), field = get(id + "-day");
      if (field.value !== chosen[id]) field.value = chosen[id];
      slider.value = number(chosen[id]);
      slider.setAttribute("aria-valuetext", words(chosen[id]));
      for (const button of get(id).querySelectorAll("button")) {
        button.setAttribute("aria-disabled", !next(chosen[id], +button.value));
      }
    }
    for (const one of rows) {
      const state = (day) => one.facts.map((fact) => standing(fact, day)).join();
      const differs = state(from) !== state(to);
      show(one, pair);
      one.row.classList.toggle("differs", differs);
      one.row.hidden = !/member|leaving|uncertain|former/.test(state(from) + state(to));
      one.cells.forEach((cell, at) => {
        if (differs) cell.dataset.label = words(pair[at]);
        else delete cell.dataset.label;
      });
    }
    for (const { cells, text } of heads) cells.forEach((cell, at) => (cell.textContent = two ? words(pair[at]) : text));
    document.querySelectorAll(".then .second").forEach((cell) => (cell.hidden = !two));
    maps.forEach((map, at) => {
      map.hidden = at > 0 && !two;
      colour(map, pair[at]);
    });

    const found = changes(two ? from : iso(number(from) - 1), to);
    const title = two ? said.between.replace("{date}", words(from)).replace("{other}", words(to)) : said.changed;
    get("day").hidden = two;
    get("day").textContent = said.on.replace("{date}", words(from));
    get("changes").replaceChildren(...(two || found.firstElementChild ? [make("h2", "", title), found] : []));
  }

  const sane = (day, otherwise) => {
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || isNaN(Date.parse(day)) || iso(number(day)) !== day) return otherwise;
    return day > said.last ? said.last : day;
  };

  function choose(id, day) {
    chosen[id] = sane(day, chosen[id]);
    update();
    const asked = new URLSearchParams(location.search);
    asked.set("on", chosen.on);
    if (compare.checked) asked.set("and", chosen.and);
    else asked.delete("and");
    history.replaceState(null, "", "?" + asked + location.hash);
  }

  for (const id in chosen) {
    const slider = get(id + "-slider"), field = get(id + "-day");
    slider.min = number(said.first);
    slider.max = number(said.last);
    field.max = said.last;
    slider.addEventListener("input", () => choose(id, iso(slider.value)));
    field.addEventListener("change", () => field.value && choose(id, field.value));
    field.addEventListener("blur", update);
    for (const button of get(id).querySelectorAll("button")) {
      button.addEventListener("click", () => choose(id, next(chosen[id], +button.value)));
    }
  }
  get("days-of-change").append(...days.slice(-60).map((day) => Object.assign(make("option", "", ""), { value: number(day) })));
  compare.addEventListener("change", () => choose("on", chosen.on));
  compare.form.addEventListener("submit", (event) => event.preventDefault());
  get("changes").setAttribute("aria-live", "polite");

  const asked = new URLSearchParams(location.search);
  for (const id in chosen) chosen[id] = sane(asked.get(id), said.last);
  compare.checked = asked.has("and");
  update();
})();
