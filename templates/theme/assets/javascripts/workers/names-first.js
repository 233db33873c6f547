/* The theme's search worker, whose file stands after the "?", with one thing changed: the page that
   bears the very name searched for comes first. The theme ranks by single words, so that to search
   for "Upland" brings every page with Upland, Uplander and uplandais in its names. Messages of another form
   than that theme's go through as they are. */

const SETUP = 0, QUERY = 2, RESULT = 3

let names = new Map()  // by location of a page: its names
let wanted = ""

/* What counts of a name: its letters and digits, without accents, in whatever case. */
const plain = text =>
  text.replace(/<[^>]*>/g, "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim()

const bears = page => names.get(page.location)?.has(wanted) ?? false

/* Such a page goes ahead of every other; the score is what the Enter key goes by. */
function namesFirst(groups) {
  const best = Math.max(...groups.flat().map(page => page.score))
  const first = groups.filter(group => group.some(bears)).map(group => [
    ...group.filter(bears).map(page => ({ ...page, score: best + 1 })),
    ...group.filter(page => !bears(page)),
  ])
  return [...first, ...groups.filter(group => !group.some(bears))]
}

/* Of names that differ in their accents only, a result shows the first. */
function eachNameOnce(page) {
  const tags = page.tags?.filter((tag, at, all) => all.findIndex(one => plain(one) === plain(tag)) === at)
  return { ...page, tags }
}

/* lunr tells the nodes of its index apart by their edges, written one after the other; where a letter
   is a digit, two nodes can look alike, and a search then stumbles over a word that no page has.
   Here a comma ends each edge. */
function tellNodesApart() {
  if (!self.lunr?.TokenSet) return
  self.lunr.TokenSet.prototype.toString = function () {
    const edges = Object.keys(this.edges).sort().map(label => `${label}${this.edges[label].id},`)
    return this._str ?? (this.final ? "1" : "0") + edges.join("")
  }
}

/* Theirs is loaded when the first message comes, which is when somebody searches. It did not listen
   yet to that one, so it comes once more. The message has the index; that of a site of many pages
   has no page in it, and says where Pagefind has them. */
let loaded = false
addEventListener("message", event => {
  if (loaded) return
  loaded = true
  event.stopImmediatePropagation()
  importScripts(event.data.data?.config?.pagefind ? "at-size.js" : location.search.slice(1))
  tellNodesApart()
  dispatchEvent(new MessageEvent("message", { data: event.data }))
})

addEventListener("message", ({ data: { type, data } }) => {
  if (type === SETUP)
    for (const page of data.docs ?? [])
      if (page.tags && !page.location.includes("#"))
        names.set(page.location, new Set(page.tags.map(plain)))
  if (type === QUERY && typeof data === "string")
    wanted = plain(data)
})

const post = self.postMessage.bind(self)
self.postMessage = message => {
  if (names.size && message.type === RESULT)
    message.data.items = namesFirst(message.data.items).map(group => group.map(eachNameOnce))
  post(message)
}
