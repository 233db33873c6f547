/* The index of the search weighs more than all else on a page. It comes when somebody turns to the
   search: the theme asks for it at once, and its request waits here until then. */
(function () {
  "use strict"

  const wanted = new Promise(resolve => {
    if (new URL(location).searchParams.has("q")) resolve()
    const search = ".md-search, [for=__search], [data-md-toggle=search]"
    for (const sign of ["focusin", "pointerover", "touchstart", "change"])
      addEventListener(sign, ({ target }) => target.closest?.(search) && resolve(), { passive: true })
  })

  const theirs = XMLHttpRequest.prototype
  const { open, send } = theirs
  const waiting = new WeakSet()

  theirs.open = function (method, url, ...more) {
    if (/\/search\/search_index\.json$/.test(url)) waiting.add(this)
    open.call(this, method, url, ...more)
  }

  theirs.send = function (body) {
    if (waiting.has(this)) wanted.then(() => send.call(this, body))
    else send.call(this, body)
  }
})()
