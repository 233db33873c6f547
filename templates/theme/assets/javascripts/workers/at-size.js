/* The search of a site of many pages, in the place of the theme's own. That one would fetch the text
   of every page first; Pagefind fetches the parts of its index that a query needs. names-first.js
   loads this, and its `plain`, `post` and numbers of messages are known here. */

const READY = 1

const SHOWN = 10      // So many pages are shown, the best ones: each is one more request.
const ASKED = 3       // So many words of a query are looked up: each is a request to each shard.
const TYPING = 250    // Milliseconds without a key after which a query is taken as one.

const site = new URL("../../../", location)
const bundle = new URL("pagefind/", site)
const ranking = { metaWeights: { title: 5, names: 5, parts: 5 } }

let settings  // What the index of the site says: its shards, its names, the separator of words.

/* Pagefind's own worker is a script that answers messages by messages. Here both stay inside. */
const asked = new Map()

function ask(method, ...args) {
  const id = asked.size + 1
  const answer = new Promise((resolve, reject) => asked.set(id, { resolve, reject }))
  dispatchEvent(new MessageEvent("message", { data: { id, instanceId: "site", method, args } }))
  return answer
}

self.postMessage = ({ id, result, error }) => {
  if (error) asked.get(id)?.reject(new Error(error))
  else asked.get(id)?.resolve(result)
}

/* Pagefind asks for its files by these requests. What it asks each shard for first came with the index
   of the site, and of what is shown of pages, several are one file. */
const theirFetch = self.fetch
self.fetch = (url, ...more) => {
  const [, path, shard, file] = /^(.*\/pagefind\/(\d+)\/)(.*)$/.exec(url) ?? []
  if (file?.startsWith("pagefind-entry.json")) return entryOf(settings.shards[shard])
  const [, fragment] = /^fragment\/(.*)\.pf_fragment$/.exec(file) ?? []
  return fragment ? fragmentOf(fragment, path, settings.shards[shard]) : theirFetch(url, ...more)
}

async function entryOf({ hash }) {
  const languages = { unknown: { hash, wasm: null, page_count: 1 } }
  const { version, characters: include_characters } = settings
  return new Response(JSON.stringify({ version, languages, include_characters }))
}

async function fragmentOf(name, path, { hash, files }) {
  const bytes = await once(`${path}fragment/${crc32(name) % files}?${hash}`, answer => answer.arrayBuffer())
  const head = new Uint8Array(bytes).indexOf(10)  // A line says where each starts and ends.
  const places = JSON.parse(new TextDecoder().decode(bytes.slice(0, head)))
  return new Response(bytes.slice(...places[name].map(place => head + 1 + place)))
}

/* Each file is fetched once. */
const fetched = new Map()

function once(url, read) {
  if (!fetched.has(url)) fetched.set(url, theirFetch(url).then(read))
  return fetched.get(url)
}

async function start({ config, options }) {
  settings = { ...config.pagefind, separator: new RegExp(config.separator, "g"), ...options }
  importScripts(new URL("pagefind-worker.js", bundle))
  const language = "unknown"  // No word is stemmed, whatever its language, as in a smaller site.
  const paths = settings.shards.map((_, shard) => new URL(`${shard}/`, bundle).href)
  await ask("init", { basePath: paths[0], language, ranking })
  await Promise.all(paths.slice(1).map(path => ask("mergeIndex", path, { language, ranking })))
  post({ type: READY })
}

/* The pages that bear this very name: rows of location, title and names. */
async function bearing(name) {
  const file = `${bundle}names/${crc32(name) % settings.names}.json?${settings.stamp}`
  return (await once(file, answer => answer.json()))[name] ?? []
}

function crc32(text) {
  let sum = ~0
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum >>> 1 ^ (sum & 1 ? 0xEDB88320 : 0)
  }
  return ~sum >>> 0
}

/* The words of a query. A letter alone tells nothing beside words: "l'Union" is searched by "Union". */
function wordsOf(query) {
  const words = query.replace(/["+*~^:]/g, " ").replace(settings.separator, " ").split(/\s+/).filter(plain)
  const longer = words.filter(word => !/^\p{L}$/u.test(plain(word)))
  return longer.length ? longer : words
}

/* The words of a query, those first that few pages have: numbers, and then the longest. */
const telling = words => [...words].sort((one, other) =>
  /\d/.test(other) - /\d/.test(one) || other.length - one.length)

const escaped = text => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt()};`)

const begins = (word, words) => words.some(one => plain(word).startsWith(plain(one)))

const marked = (text, words) => text.split(/([\p{L}\p{N}\p{M}]+)/u)
  .map((part, at) => at % 2 && begins(part, words) ? `<mark>${part}</mark>` : escaped(part)).join("")

/* What the theme shows of a page: itself, and the sections in which a word stands. */
function group(page, words) {
  const names = [page.meta.title, ...page.meta.names?.split(" | ") ?? []]
  const all = plain([...names, page.content].join(" ")).split(" ")
  const terms = Object.fromEntries(words.map(word => [word, all.some(one => one.startsWith(plain(word)))]))
  const location = page.raw_url.slice(1)
  const head = {
    location, terms,
    title: marked(page.meta.title, words),
    text: page.excerpt,
    ...names.length > 1 && { tags: names.map(name => marked(name, words)) },
  }
  const sections = page.sub_results.filter(part => part.anchor).map(part => ({
    location: `${location}#${part.anchor.id}`, terms,
    title: marked(part.title, words),
    text: part.excerpt,
  }))
  const isOfPage = sections.length < page.sub_results.length || /<mark>/.test(head.title + head.tags)
  return isOfPage || !sections.length ? [head, ...sections] : [...sections, head]
}

/* A page that bears the very name, and is not among the best by its words. */
const plainGroup = ([location, title, names], words) => [{
  location,
  terms: Object.fromEntries(words.map(word => [word, true])),
  title: marked(title, words),
  text: "",
  tags: names.map(name => marked(name, words)),
}]

const page = group => group.find(one => !one.location.includes("#")).location
const lacks = ([{ terms }]) => Object.values(terms).filter(isThere => !isThere).length

/* The groups in their order: who bears the very name, and then who has most of the words. The score
   is what the Enter key goes by; what has less than the first of its group is folded away. */
function ordered(groups, named, words) {
  const bearers = named.map(row =>
    groups.find(group => page(group) === row[0]) ?? plainGroup(row, words))
  const others = groups.filter(group => !bearers.includes(group))
  others.sort((one, other) => lacks(one) - lacks(other))
  const all = [...bearers, ...others]
  return all.map((group, at) =>
    group.map((one, place) => ({ ...one, score: all.length - at - (place && .1) })))
}

async function search(query) {
  const words = wordsOf(query)
  if (!words.length) return { items: [] }
  const named = await bearing(plain(query))
  const asked = telling(words).slice(0, named.length ? ASKED - 1 : ASKED)
  const { results } = await ask("search", asked.join(" "), {})
  const pages = await Promise.all(results.slice(0, SHOWN).map(result => ask("getData", result.data)))
  const items = ordered(pages.map(one => group(one, words)), named, words)
  if (!settings.suggest) return { items }
  const last = words.at(-1).toLowerCase()
  const ends = items[0]?.[0].title.replace(/<[^>]*>/g, "").toLowerCase().split(/[^\p{L}\p{N}\p{M}]+/u) ?? []
  return { items, suggest: ends.filter(word => word.startsWith(last)) }
}

let turn = 0  // Only the latest query is answered.

async function answer(query) {
  const mine = ++turn
  if (query.trim()) await new Promise(resolve => setTimeout(resolve, TYPING))
  if (mine !== turn) return
  const data = await search(query).catch(error => {
    console.error(error)
    return { items: [] }
  })
  if (mine === turn) post({ type: RESULT, data })
}

addEventListener("message", event => {
  const { type, data } = event.data
  if (type !== SETUP && type !== QUERY) return
  event.stopImmediatePropagation()
  if (type === SETUP) start(data).catch(console.error)
  else answer(data)
})
