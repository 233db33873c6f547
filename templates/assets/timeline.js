/* The timeline's filters: they answer in the list and in the picture, and stand in the address. */
(function () {
  "use strict";

  /* Where there is no room, a picture shows its newest part first, and its labels stay in sight. */
  for (const svg of document.querySelectorAll(".figure-timeline, .figure-strip")) {
    const around = svg.parentElement;
    const labels = [...svg.querySelectorAll("text.label")];
    around.addEventListener("scroll", () => {
      const at = around.scrollLeft * svg.viewBox.baseVal.width / svg.clientWidth + 4;
      for (const label of labels) {
        const bar = label.parentNode.querySelector("rect:last-of-type");
        const room = bar && label.parentNode.matches(".span")
          ? bar.x.baseVal.value + bar.width.baseVal.value - label.getComputedTextLength() : Infinity;
        const x = +label.getAttribute("x");
        label.setAttribute("transform", `translate(${Math.max(0, Math.min(at, room) - x)} 0)`);
      }
    });
    around.addEventListener("focusin", (event) => {
      const at = event.target.getBoundingClientRect(), seen = around.getBoundingClientRect();
      if (at.left < seen.left) around.scrollLeft += at.left - seen.left - 40;
      if (at.right > seen.right) around.scrollLeft += at.right - seen.right + 40;
    });
    around.scrollLeft = around.scrollWidth;
  }

  const box = document.querySelector(".filters");
  if (!box) return;
  box.append(box.querySelector("template").content.cloneNode(true));
  const form = box.querySelector("form");
  const told = box.querySelector("output");
  const reset = box.querySelector("button");
  const names = ["who", "type", "country", "from", "to"].filter((name) => form.elements[name]);
  const items = [...document.querySelectorAll("ol.events > li")];
  const months = document.querySelector("div.months");
  const picture = document.querySelector(".figure-timeline, .figure-counts");
  const alone = document.getElementById("corroborated");

  const words = (node, name) => (node.getAttribute(name) || "").split(" ").filter(Boolean);
  const set = (nodes, out) => nodes.forEach((node, n) => node.classList.toggle("out", out(node, n)));

  /* "2024" and "2024-03" in an address mean the whole year and the whole month. */
  function day(text, last) {
    const [all, year, month, date] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) || [];
    if (!all || date) return all || "";
    if (!last) return `${year}-${month || "01"}-01`;
    return new Date(Date.UTC(+year, month ? +month : 12, 0)).toISOString().slice(0, 10);
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    for (const name of names) {
      const value = asked.get(name) || "";
      const field = form.elements[name];
      field.value = field.type === "date" ? day(value, name === "to") : value;
      if (field.tagName === "SELECT" && field.selectedIndex < 0) {
        if (value) field.add(new Option(value, value, false, true));  // not on this page: none fits
        else field.value = "";
      }
    }
  }

  function chosen() {
    return Object.fromEntries(names.map((name) => [name, form.elements[name].value]));
  }

  function query(want) {
    const asked = new URLSearchParams(location.search);
    for (const name of names) want[name] ? asked.set(name, want[name]) : asked.delete(name);
    return asked.size || [...asked].length ? `?${asked}` : "";
  }

  function fits(want, who, type, from, to) {
    return (!want.who || who.includes(want.who))
      && (!want.country || who.includes(want.country))
      && (!want.type || type === want.type)
      && (!want.from || (to && to >= want.from))
      && (!want.to || (from && from <= want.to));
  }

  function say(shown, all) {
    const text = box.getAttribute("data-shown");
    told.textContent = text.replace("{shown}", shown).replace("{all}", all);
  }

  function list(want) {
    const shown = items.map((item) => fits(want, words(item, "data-who"),
      ...["data-type", "data-from", "data-to"].map((name) => item.getAttribute(name))));
    items.forEach((item, n) => { item.hidden = !shown[n]; });
    const seen = items.map((item, n) => shown[n]
      && !(alone && alone.checked && item.classList.contains("alone")));
    for (const part of document.querySelectorAll("ol.events")) {
      const empty = ![...part.children].some((item) => !item.hidden);
      const head = part.previousElementSibling;
      head.hidden = part.hidden = empty;
      const link = document.querySelector(`nav.years a[href="#${head.id}"]`);
      if (link) link.hidden = empty;
    }
    say(seen.filter(Boolean).length, items.length);
    if (!picture) return;
    set(picture.querySelectorAll(".mark"), (mark) => {
      const left = words(mark, "data-events").filter((n) => seen[n]).length;
      const number = mark.querySelector(".number");
      if (number && left) number.textContent = left;
      return !left;
    });
    set(picture.querySelectorAll(".span"), (span) => {
      const ids = words(span, "data-who");
      return ![want.who, want.country].every((id) => !id || ids.includes(id));
    });
  }

  /* A script: such data come in a folder, too. */
  let asked;
  function bring() {
    if (asked) return;
    asked = document.head.appendChild(document.createElement("script"));
    asked.onload = answer;
    asked.src = months.getAttribute("data-codes");
  }

  function overview(want) {
    const data = window.dossierMonths;
    if (!data) {
      const all = months.getAttribute("data-count");
      say(all, all);
      if (names.some((name) => want[name])) bring();
      return;
    }
    const ids = data.ids.split(" ");
    const counts = {};
    let shown = 0, all = 0;
    for (const item of months.querySelectorAll("li")) {
      const month = item.getAttribute("data-month");
      const events = data.months[month].split(" ").map((one) => one.split(".").map((n) => ids[parseInt(n, 36)]));
      const left = events.filter(([type, ...who]) => fits(want, who, type,
        day(month, false), day(month, true)));
      for (const [, ...who] of left) {
        for (const id of ["", ...who]) {
          const key = `${id} ${month.slice(0, 4)}`;
          counts[key] = (counts[key] || 0) + 1;
        }
      }
      item.querySelector(".count").textContent = left.length;
      item.classList.toggle("out", !left.length);
      const link = item.querySelector("a");
      link.search = query(want);
      shown += left.length;
      all += events.length;
    }
    say(shown, all);
    set(picture ? picture.querySelectorAll(".cell") : [], (cell) => {
      const from = cell.getAttribute("data-from"), to = cell.getAttribute("data-to");
      const who = cell.getAttribute("data-who") || "";
      let sum = 0;
      for (const key of Object.keys(counts)) {
        const [id, year] = key.split(" ");
        if (id === who && year <= to && (!from || year >= from)) sum += counts[key];
      }
      cell.querySelector(".number").textContent = sum;
      return !sum;
    });
  }

  function answer() {
    const want = chosen();
    (months ? overview : list)(want);
    reset.hidden = !names.some((name) => want[name]);
    for (const link of document.querySelectorAll("p.years a")) link.search = query(want);
  }

  function changed() {
    history.replaceState(null, "", location.pathname + query(chosen()) + location.hash);
    answer();
  }

  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const name of names) form.elements[name].value = "";
    changed();
    form.elements.who.focus();
  });
  if (alone) alone.addEventListener("change", answer);
  window.addEventListener("pageshow", () => { read(); answer(); });
  read();
  answer();
  if (location.hash.length > 1) {
    const at = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (at && location.search) at.scrollIntoView();
  }
})();
