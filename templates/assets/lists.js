/* Lists that answer. A list is a table with a form above it, both made with the page; without this
   script the table stands alone. The first cell of each row has the row's value of each facet, by
   the name of its field in the form. What is chosen stands in the page's address: find=…&sort=… */
(function () {
  "use strict"

  const plain = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()

  function answer(list) {
    const form = list.querySelector("form.narrow")
    if (!form) return  // a further page of a long list
    const body = list.querySelector("tbody")
    const heads = [...list.querySelectorAll("thead th")]
    const find = form.elements.namedItem("find")
    const order = form.elements.namedItem("sort")
    const facets = [...form.querySelectorAll("select")].filter(one => one !== order)
    const output = form.querySelector("output")
    const clear = form.querySelector("button")
    const rows = []
    const take = more => rows.push(...[...more].map((row, n) => {
      const marks = row.cells[0].dataset
      return { row, place: rows.length + n, marks, text: plain(`${row.textContent} ${marks.also ?? ""}`) }
    }))
    take(body.rows)
    const { pages, items } = list.dataset
    const others = pages?.split(" ") ?? []
    let failed = false
    const first = sortOf(heads.find(head => head.ariaSort ?? head.getAttribute("aria-sort")))
    let sort = first

    function sortOf(head) {
      const down = head?.getAttribute("aria-sort") === "descending"
      return head ? (down ? "-" : "") + head.dataset.sort : ""
    }

    function button(head, column) {
      const inner = document.createElement("button")
      inner.type = "button"
      inner.append(...head.childNodes)
      head.append(inner)
      inner.addEventListener("click", () => {
        const { sort: key, order: kind } = head.dataset
        const up = sort === `-${key}` || (sort !== key && kind === "text")
        sort = (up ? "" : "-") + key
        ask()
      })
      for (const [sign, arrow] of [["", "↑"], ["-", "↓"]])
        order.add(new Option(`${inner.textContent} ${arrow}`, sign + head.dataset.sort))
    }

    /* What a row sorts by in a column; null for what is empty, which comes last either way. */
    function keyOf(one, column, kind) {
      const cell = one.row.cells[column]
      const text = cell.dataset.value ?? (kind === "date" ? "" : cell.textContent.trim())
      if (kind === "number") return parseFloat(text) || 0
      return text === "" || text === "–" ? null : text
    }

    function sorted() {
      const key = sort.replace(/^-/, "")
      const column = heads.findIndex(head => head.dataset.sort === key)
      if (column < 0 || sort === first) return rows
      const kind = heads[column].dataset.order
      const sign = sort === key ? 1 : -1
      const { compare } = new Intl.Collator(document.documentElement.lang || "en", { numeric: true })
      return rows.map(one => ({ one, key: keyOf(one, column, kind) })).sort((a, b) => {
        if (a.key === null || b.key === null) return (a.key === null) - (b.key === null)
        return sign * (kind === "text" ? compare(a.key, b.key) : a.key < b.key ? -1 : +(a.key > b.key))
          || a.one.place - b.one.place
      }).map(({ one }) => one)
    }

    function show() {
      const words = plain(find.value).split(/\s+/).filter(Boolean)
      const chosen = facets.filter(facet => facet.value)
      let shown = 0
      for (const { row, marks, text } of rows) {
        row.hidden = !(words.every(word => text.includes(word))
          && chosen.every(({ name, value }) => (marks[name] ?? "").split(" ").includes(value)))
        shown += !row.hidden
      }
      const order = sorted().map(one => one.row)
      if (pages) body.replaceChildren(...order.filter(row => !row.hidden).slice(0, 300))
      else body.append(...order)
      for (const head of heads)
        if (sort.replace(/^-/, "") === head.dataset.sort)
          head.setAttribute("aria-sort", sort.startsWith("-") ? "descending" : "ascending")
        else
          head.removeAttribute("aria-sort")
      order.value = sort
      output.value = output.dataset[failed ? "part" : "of"]
        .replace("{shown}", shown).replace("{all}", items ?? rows.length)
      clear.hidden = !words.length && !chosen.length
      list.querySelector(".nothing").hidden = shown > 0
      write(chosen)
    }

    /* A long list is on several pages. What is asked of it brings in the others, one after another,
       but in a folder, where none can be fetched. */
    async function ask() {
      show()
      for (const other of others.splice(0)) {
        try {
          const page = await (await fetch(other)).text()
          take(new DOMParser().parseFromString(page, "text/html").querySelector(".list tbody").rows)
        } catch {
          failed = true
        }
        show()
        if (failed) return
      }
    }

    function write(chosen) {
      const address = new URL(location)
      for (const { name } of [find, order, ...facets]) address.searchParams.delete(name)
      if (find.value.trim()) address.searchParams.set("find", find.value.trim())
      for (const { name, value } of chosen) address.searchParams.set(name, value)
      if (sort !== first) address.searchParams.set("sort", sort)
      if (address.href !== location.href) history.replaceState(history.state, "", address)
    }

    function read() {
      const { searchParams } = new URL(location)
      find.value = searchParams.get("find") ?? ""
      for (const facet of facets) {
        const given = searchParams.get(facet.name) ?? ""
        if (pages && given) facet.add(new Option(given, given))  // it may be one of those left out
        facet.value = [...facet.options].some(({ value }) => value === given) ? given : ""
      }
      const given = searchParams.get("sort") ?? ""
      if ([...order.options].some(({ value }) => value === given)) sort = given
    }

    heads.forEach((head, column) => head.dataset.sort && button(head, column))
    form.hidden = false
    form.addEventListener("submit", event => event.preventDefault())
    form.addEventListener("input", event => {
      if (event.target === order) sort = order.value
      ask()
    })
    form.addEventListener("reset", event => {
      event.preventDefault()
      for (const field of [find, ...facets]) field.value = ""
      show()
      find.focus()
    })
    read()
    if (location.search) ask()
    else show()
  }

  document.querySelectorAll(".list").forEach(answer)
})()
