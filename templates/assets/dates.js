/* Any date: brings what the page shows to another day, or to two. Without it, it shows the last. */
(function () {
  "use strict";
  const get = (id) => document.getElementById(id);
  const template = get("day-chooser");
  if (!template) return;

  const said = template.dataset, chosen = { on: said.last, and: said.last };
  const lang = document.documentElement.lang;
  const format = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long", timeZone: "UTC" });
  const words = (day) => format.format(new Date(day));
  const number = (day) => Date.parse(day) / 864e5;
  const iso = (number) => new Date(number * 864e5).toISOString().slice(0, 10);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (tag, name, text = "") => Object.assign(document.createElement(tag), { className: name, textContent: text });
  const badge = (fact, state) => make("span", "standing " + state, fact.words[state]);
  /* "before 2015-05-15:member" is how something stood, and since when: from the first day of all. */
  const turnsOf = (text, sign) => text.split(sign).map((turn, at) => (at ? turn.split(":") : ["", turn]));
  const standing = ({ turns }, day) => turns.filter(([turn]) => turn <= day).pop()[1];

  template.after(template.content.cloneNode(true));
  const compare = get("compare");

  /* Of each fact: its turns, and its mark for each of the two dates. */
  const facts = [], rows = [], heads = [];
  for (const row of all(".then[data-sort] tr")) {
    const first = row.cells[1], second = first.cloneNode(true), cells = [first, second];
    second.classList.add("second");
    first.after(second);
    if (first.tagName === "TH") heads.push({ cells, text: first.textContent });
    else {
      const mine = all(".stood", first).map((mark, at) => ({
        words: row.closest(".then").dataset,
        turns: turnsOf(mark.dataset.states, " "),
        marks: [mark, all(".stood", second)[at]],
        names: [...all("a", mark), row.querySelector("a")],
      }));
      mine.sort((one, other) => (one.names[0].href < other.names[0].href ? -1 : 1));
      facts.push(...mine);
      rows.push({ row, cells, facts: mine });
    }
  }
  const days = [...new Set(facts.flatMap((fact) => fact.turns.map(([turn]) => turn)))]
    .filter((day) => day && day <= said.last).sort();
  const next = (day, way) => (way > 0 ? days.find((one) => one > day) : days.filter((one) => one < day).pop());

  /* How the facts of a row stood: members in groups, else a mark. */
  function show(facts, cell, at, day) {
    const chips = cell.querySelector(".chips"), groups = { member: [], leaving: [], uncertain: [], former: [] };
    for (const fact of facts) {
      const mark = fact.marks[at], state = standing(fact, day);
      mark.className = "stood " + state;
      if (!chips) mark.replaceChildren(badge(fact, state));
      else if (groups[state]) groups[state].push(" ", mark);
    }
    if (!chips) return;
    chips.textContent = "";
    for (const state in groups) {
      const group = make("span", "group");
      if (state !== "member") group.append(badge(facts[0], state));
      group.append(...groups[state]);
      if (groups[state].length) chips.append(" ", group);
    }
  }

  function changes(from, to) {
    const list = make("ul", "changes"), alike = {};
    for (const fact of facts) {
      const before = standing(fact, from), after = standing(fact, to), [name, of] = fact.names;
      if (before === after) continue;
      const key = [fact.words.sort, of && of.href, before, after], rest = alike[key];
      if (rest) rest.before(", ", name.cloneNode(true));
      else {
        const item = make("li", ""), rest = (alike[key] = make("span", ""));
        if (of) rest.append(" · ", of.cloneNode(true));
        rest.append(": ", badge(fact, before), " → ", badge(fact, after));
        item.append(name.cloneNode(true), rest);
        list.append(item);
      }
    }
    return list.firstChild ? list : make("p", "", said.nothing);
  }

  /* A map, one for each of the two dates: each country has the colour of its smallest bloc. */
  const countries = "[data-blocs]", country = document.querySelector(countries), maps = [];
  if (country) {
    const map = country.closest("figure"), other = map.cloneNode(true), picture = other.querySelector("svg");
    all("[id]", other).concat(other).forEach((one) => (one.id += "-2"));
    for (const name of ["aria-labelledby", "aria-describedby"]) picture.setAttribute(name, picture.getAttribute(name) + "-2");
    map.after(other);
    maps.push(map, other);
  }
  for (const link of all(".then td:first-child a")) {
    const bloc = /blocs\/(.*)\.html$/.exec(link.href), key = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    if (!maps[0] || !bloc || !get("map-bloc-" + bloc[1])) continue;
    const field = key.appendChild(document.createElementNS(key.namespaceURI, "rect"));
    field.setAttribute("fill", `url(#map-bloc-${bloc[1]})`);
    key.classList.add("map-key-field");
    link.before(key, " ");
  }
  const called = (bloc) => (document.querySelector(`.then a[href$="blocs/${bloc}.html"]`) || make("a", "", bloc)).textContent;

  function colour(map, day) {
    const sizes = Object.create(null), found = all(countries, map).map((one) => {
      const blocs = { member: [], leaving: [], uncertain: [], former: [], before: [] };
      for (const text of one.dataset.blocs.split(" ").filter(Boolean)) {
        const [bloc, turns] = text.split("=");
        blocs[standing({ turns: turnsOf(turns, ",") }, day)].push(bloc);
      }
      const sure = blocs.member.concat(blocs.leaving);
      for (const bloc of sure) sizes[bloc] = (sizes[bloc] || 0) + 1;
      return [one, sure, blocs.leaving, blocs.uncertain];
    });
    for (const [one, sure, leaving, perhaps] of found) {
      sure.sort((a, b) => sizes[a] - sizes[b] || (a < b ? -1 : 1));
      const fill = sure.find((bloc) => get("map-bloc-" + bloc)), title = one.querySelector("title");
      one.classList.toggle("map-none", !sure[0]);
      one.classList.toggle("map-other", !!sure[0] && !fill);
      one.classList.toggle("map-perhaps", !!perhaps[0]);
      for (const shape of all("path, circle", one)) {
        if (fill) shape.setAttribute("fill", `url(#map-bloc-${fill})`);
        else shape.removeAttribute("fill");
      }
      const told = [...sure.map((bloc) => called(bloc) + (leaving.includes(bloc) ? ` (${said.leaving})` : "")), ...perhaps.map((bloc) => `${called(bloc)} (${said.uncertain})`)];
      if (title) title.textContent = title.textContent.split(": ")[0] + ": " + (told.join(", ") || said.none);
    }
    const title = map.querySelector("svg > title");
    title.dataset.said = title.dataset.said || title.textContent;
    title.textContent = title.dataset.said.replace(words(said.last), words(day));
    map.querySelector("svg > desc").textContent = all(countries + " > title", map).map((one) => one.textContent).join("; ");
    all("figcaption", map).forEach((caption) => (caption.textContent = words(day)));
  }

  function update() {
    const two = compare.checked, pair = [chosen.on, two ? chosen.and : chosen.on], [from, to] = [...pair].sort();
    get("and").hidden = !two;
    for (const id in chosen) {
      const slider = get(id + "-slider"), field = get(id + "-day"), day = chosen[id];
      if (field.value !== day) field.value = day;
      slider.value = number(day);
      slider.setAttribute("aria-valuetext", words(day));
      for (const button of all("button", get(id))) button.setAttribute("aria-disabled", !next(day, +button.value));
    }
    for (const { row, cells, facts } of rows) {
      const [before, after] = [from, to].map((day) => facts.map((fact) => standing(fact, day)).join());
      row.hidden = !/[mlu]/.test((before + after).replace(/before/g, ""));
      row.classList.toggle("differs", before !== after);
      cells.forEach((cell, at) => {
        show(facts, cell, at, pair[at]);
        if (before !== after) cell.dataset.label = words(pair[at]);
        else delete cell.dataset.label;
      });
    }
    for (const { cells, text } of heads) cells.forEach((cell, at) => (cell.textContent = two ? words(pair[at]) : text));
    all(".then .second").forEach((cell) => (cell.hidden = !two));
    maps.forEach((map, at) => {
      map.hidden = at && !two;
      colour(map, pair[at]);
    });

    const found = changes(two ? from : iso(number(from) - 1), to);
    const title = two ? said.between.replace("{date}", words(from)).replace("{other}", words(to)) : said.changed;
    get("changes").replaceChildren(...(two || found.firstElementChild ? [make("h2", "", title), found] : []));
    get("day").hidden = two;
    get("day").textContent = said.on.replace("{date}", words(from));
  }

  /* The day that is meant, no later than the last; where none is, the one before. */
  const sane = (day, otherwise) => {
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || isNaN(number(day)) || iso(number(day)) !== day) return otherwise;
    return day > said.last ? said.last : day;
  };

  function choose(id, day) {
    chosen[id] = sane(day, chosen[id]);
    update();
    const asked = new URLSearchParams(location.search);
    asked.set("on", chosen.on);
    asked.delete("and");
    if (compare.checked) asked.set("and", chosen.and);
    history.replaceState(null, "", "?" + asked + location.hash);
  }

  const asked = new URLSearchParams(location.search);
  for (const id in chosen) {
    const slider = get(id + "-slider"), field = get(id + "-day");
    slider.min = number(said.first);
    slider.max = number(said.last);
    field.max = said.last;
    slider.addEventListener("input", () => choose(id, iso(slider.value)));
    field.addEventListener("change", () => field.value && choose(id, field.value));
    field.addEventListener("blur", update);
    for (const button of all("button", get(id))) {
      button.addEventListener("click", () => choose(id, next(chosen[id], +button.value)));
    }
    chosen[id] = sane(asked.get(id), said.last);
  }
  get("days-of-change").append(...days.slice(-60).map((day) => Object.assign(make("option", ""), { value: number(day) })));
  compare.addEventListener("change", () => choose("on", chosen.on));
  compare.form.addEventListener("submit", (event) => event.preventDefault());
  compare.checked = asked.has("and");
  get("changes").setAttribute("aria-live", "polite");
  update();
})();
