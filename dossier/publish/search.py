"""The search of a site of many pages: Pagefind's bundle in the place of one index of them all.

The theme's own search fetches the text of every page before it answers. From a number of pages on
the same box is served by Pagefind, and templates/theme/ has the worker that asks it. What is here
is a function of the entries of MkDocs' search plugin, and of nothing else.
"""

import json
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TypedDict
from zlib import crc32

from dossier.cache import FOLDER, recall, retain
from dossier.publish import pagefind
from dossier.publish.feed import Entry, by_page, feed, names_of, plain, title_of
from dossier.publish.packed import join, split
from dossier.publish.writer import empty, fill, leave_only

INDEX = "search/search_index.json"
"""Where the theme looks for its index, in the site."""

BUNDLE = "pagefind"
"""The folder of Pagefind's files, in the site."""

_KEPT = "search"
"""Where each shard is kept from one build to the next, in the cache."""

SETTING = "search_by_pagefind_above"
"""The key in `extra` of mkdocs.yml: above so many pages Pagefind serves the search."""

MOST = 400
"""The same where mkdocs.yml does not say. About there the one index of all pages comes to weigh
more than what a first search by Pagefind fetches of ten thousand."""

_PLACES = 20_000
"""How many places of words the parts have together that a query of one word fetches of all shards,
about: more parts would make the lists of them heavier, and fewer the parts."""

_NAMES_A_FILE = 50

_PAGES_A_FILE = 2
"""What is shown of a page that is found has half a kilobyte. So many are one file, about: to write
and to remove twice as many costs each build more than the bytes cost a reader."""

_ONCE = frozenset({"pagefind-entry.json", "pagefind-worker.js", "wasm.unknown.pagefind"})
"""The files of a bundle that the site needs once, or not at all."""

_Files = Mapping[str, bytes]


class _Index(TypedDict):
    """The plugin's index."""

    config: dict[str, object]
    docs: list[Entry]


class _Language(TypedDict):
    hash: str


class _Entry(TypedDict):
    """What Pagefind says of a bundle."""

    version: str
    include_characters: list[str]
    languages: dict[str, _Language]


@dataclass(frozen=True)
class _Shard:
    """The pages that are indexed together, so that a change makes a few of them anew."""

    pages: _Files
    chunk: int

    @property
    def key(self) -> str:
        """What its bundle depends on, as a hash."""
        known = sha256(f"{pagefind.version()} {self.chunk} {self.files}\n".encode())
        for location, html in self.pages.items():
            known.update(f"{location} {len(html)}\n".encode() + html)
        return known.hexdigest()

    @property
    def files(self) -> int:
        """In how many files is what is shown of its pages, where none of them is empty."""
        return len(self.pages) // _PAGES_A_FILE + 1

    def bundle(self) -> _Files:
        """What Pagefind makes of it, with what is shown of several pages in one file."""
        made = pagefind.index(self.pages, chunk=self.chunk)
        groups: dict[int, dict[str, bytes]] = {}
        files = {}
        for path, content in made.items():
            hash = PurePosixPath(path).stem
            if path.endswith(pagefind.FRAGMENT):
                groups.setdefault(crc32(hash.encode()) % self.files, {})[hash] = content
            else:
                files[path] = content
        return files | {f"fragment/{place}": join(group) for place, group in groups.items()}


def is_for_pagefind(entries: Sequence[Entry], extra: Mapping[str, object]) -> bool:
    """Whether these entries are of more pages than `extra` of mkdocs.yml says, or MOST."""
    most = extra.get(SETTING, MOST)
    return len(by_page(entries)) > (most if isinstance(most, int) else MOST)


def publish_search(site: Path, extra: Mapping[str, object], root: Path) -> None:
    """Put Pagefind's bundle into a site that MkDocs has made, if it has pages enough for that.

    `extra` is that of mkdocs.yml; what is kept stands below `root`. Raises PagefindError; the site
    then has the one index still.
    """
    if not (site / INDEX).is_file():  # The plugin is not in mkdocs.yml.
        return
    index: _Index = json.loads((site / INDEX).read_bytes())
    if is_for_pagefind(index["docs"], extra):
        files = search_files(index["docs"], index["config"], root)
        fill(empty(site / BUNDLE).parent, files)


def search_files(
    entries: Sequence[Entry], config: Mapping[str, object], root: Path
) -> Mapping[str, bytes]:
    """The files of the site, by their paths in it, which serve the search of these entries.

    `config` is what the plugin's index says of itself; what is kept stands below `root`. Raises
    PagefindError.
    """
    shards = _shards(feed(entries))
    bundles = _bundles(shards, root)
    files = {
        f"{BUNDLE}/{number}/{path}": content
        for number, bundle in enumerate(bundles)
        for path, content in bundle.items()
        if path not in _ONCE
    }
    # One of each is enough, and this is where they are looked for.
    files[f"{BUNDLE}/pagefind-worker.js"] = bundles[0]["pagefind-worker.js"]
    files[f"{BUNDLE}/0/wasm.unknown.pagefind"] = bundles[0]["wasm.unknown.pagefind"]
    names = _names(entries)
    files |= {f"{BUNDLE}/names/{number}.json": file for number, file in enumerate(names)}
    settings = _settings(shards, bundles) | {
        "names": len(names),
        "stamp": sha256(b"".join(names)).hexdigest()[:8],
    }
    files[INDEX] = _json({"config": {**config, "pagefind": settings}, "docs": []})
    return files


def _shards(pages: _Files) -> Sequence[_Shard]:
    """The pages in shards: a change costs by the size of one, a search by their number.

    Each page is in the shard that its location says, so that others may come and go.
    """
    number = 1 << (len(pages) // 64).bit_length() // 2
    shards: list[dict[str, bytes]] = [{} for _ in range(number)]
    for location, html in pages.items():
        shards[crc32(location.encode()) % number][location] = html
    return [_Shard(shard, _PLACES // number) for shard in shards if shard]


def _bundles(shards: Sequence[_Shard], root: Path) -> Sequence[_Files]:
    """What Pagefind makes of each shard: from the cache, or now, as many at a time as can be."""
    names = [f"{_KEPT}/{number}" for number in range(len(shards))]
    keys = [shard.key for shard in shards]
    kept = [recall(root, name, key) for name, key in zip(names, keys, strict=True)]
    missing = [shard for shard, bundle in zip(shards, kept, strict=True) if bundle is None]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        made = pool.map(_Shard.bundle, missing)
        bundles = [next(made) if joined is None else split(joined) for joined in kept]
    with suppress(OSError):  # It is for the next build alone.
        for name, key, joined, bundle in zip(names, keys, kept, bundles, strict=True):
            if joined is None:
                retain(root, name, key, join(bundle))
        leave_only(root / FOLDER / _KEPT, [root / FOLDER / name for name in names])
    return bundles


def _settings(shards: Sequence[_Shard], bundles: Sequence[_Files]) -> dict[str, object]:
    """What a browser must know of the shards before it asks for any of them."""
    entries: list[_Entry] = [json.loads(bundle["pagefind-entry.json"]) for bundle in bundles]
    return {
        "version": entries[0]["version"],
        "characters": entries[0]["include_characters"],
        "shards": [
            {"hash": entry["languages"]["unknown"]["hash"], "files": shard.files}
            for entry, shard in zip(entries, shards, strict=True)
        ],
    }


def _names(entries: Sequence[Entry]) -> Sequence[bytes]:
    """Who bears which name, in files that a browser finds by the name."""
    bearers: dict[str, list[tuple[str, str, Sequence[str]]]] = {}
    for location, sections in sorted(by_page(entries).items()):
        names = names_of(sections)
        for name in names:
            bearers.setdefault(plain(name), []).append((location, title_of(sections), names))
    number = 1 << (len(bearers) // _NAMES_A_FILE).bit_length()
    files: list[dict[str, object]] = [{} for _ in range(number)]
    for name, rows in sorted(bearers.items()):
        files[crc32(name.encode()) % number][name] = rows
    return [_json(file) for file in files]


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
