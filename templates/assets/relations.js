/* All relations: what is pointed at stands out with its neighbours, and the rest steps back. */
(function () {
  "use strict";

  const picture = document.querySelector(".figure-all-ties");
  if (!picture) return;

  const boxes = new Map();
  for (const box of picture.querySelectorAll("[data-id]")) boxes.set(box.dataset.id, box);
  const lines = Array.from(picture.querySelectorAll("[data-ends]"), (line) => ({
    line,
    ends: line.dataset.ends.split(" "),
  }));

  function show(target) {
    const marked = target && target.closest("[data-id], [data-ends]");
    picture.classList.toggle("tie-pointed", Boolean(marked));
    const id = marked && marked.dataset.id;
    const near = new Set(id ? [id] : []);
    for (const { line, ends } of lines) {
      const is = line === marked || ends.includes(id);
      line.classList.toggle("tie-near", is);
      if (is) for (const end of ends) near.add(end);
    }
    for (const [of, box] of boxes) box.classList.toggle("tie-near", near.has(of));
  }

  // Where there is no room for all of it, its middle is in sight, where most lines meet.
  const around = picture.parentElement;
  around.scrollLeft = (around.scrollWidth - around.clientWidth) / 2;

  // Not the picture itself: an SVG that listens for focus takes it.
  const figure = picture.closest("figure");
  figure.addEventListener("pointerover", (event) => show(event.target));
  figure.addEventListener("pointerleave", () => show(document.activeElement));
  figure.addEventListener("focusin", (event) => show(event.target));
  figure.addEventListener("focusout", () => show(null));
})();
