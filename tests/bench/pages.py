"""What pages weigh, and when their text is there on a slow line: `make bench-pages`.

The line is simulated by Chromium: 400 kbit/s either way, 400 ms until an answer begins. Bytes are
those of the answers, compressed as a web server does it; a further page is one whose styles and
scripts the reader has already. The table goes to tests/bench/PAGES.md too.
"""

import gzip
import mimetypes
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, BrowserContext

from tests.built import EVERY_SORT_OF_PAGE, ROOT, Built, Quiet, build, copy_of_the_dossier, served
from tests.chromium import chromium

REPORT = ROOT / "tests/bench/PAGES.md"
BYTES_A_SECOND = 400_000 / 8
LATENCY_MS = 400
_TEXTS = ("text/", "application/javascript", "application/json", "image/svg")
_SEEN = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"


class Compressing(Quiet):
    """A server that compresses texts, and lets a browser keep them."""

    def send_head(self) -> BytesIO | None:
        """Answer with the file, compressed where it is a text."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        raw = path.read_bytes()
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        is_text = kind.startswith(_TEXTS)
        body = gzip.compress(raw, 6) if is_text else raw
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=3600")
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        return BytesIO(body)


def opened(context: BrowserContext, address: str) -> tuple[float, float]:
    """A page on the slow line: seconds until its text is there, and kilobytes that came."""
    with context.new_page() as page:
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        line = {"downloadThroughput": BYTES_A_SECOND, "uploadThroughput": BYTES_A_SECOND}
        session.send(
            "Network.emulateNetworkConditions", {"offline": False, "latency": LATENCY_MS, **line}
        )
        came: list[float] = []
        session.on("Network.loadingFinished", lambda event: came.append(event["encodedDataLength"]))
        page.goto(address, wait_until="networkidle")
        return float(page.evaluate(_SEEN)) / 1000, sum(came) / 1000


def table(browser: Browser, address: str, built: Built) -> list[str]:
    """The lines of the table: each sort of page as the first, and as a further one."""
    lines = [
        "| page | first: text after | first: KB | further: text after | further: KB |",
        "|---|---|---|---|---|",
    ]
    for sort in EVERY_SORT_OF_PAGE:
        context = browser.new_context(viewport={"width": 360, "height": 740})
        path = built.example(sort)
        first = opened(context, address + path)
        context.close()
        context = browser.new_context(viewport={"width": 360, "height": 740})
        opened(context, address + ("rules.html" if sort != "rules" else "disputes.html"))
        further = opened(context, address + path)
        context.close()
        numbers = f"{first[0]:.1f} s | {first[1]:.0f} | {further[0]:.1f} s | {further[1]:.0f}"
        lines.append(f"| {sort} (`{path}`) | {numbers} |")
    return lines


def of_our_script() -> str:
    """A line on all script that is not the theme's own."""
    scripts = sorted((ROOT / "templates").rglob("*.js"))
    raw = [script.read_bytes() for script in scripts]
    whole, small = sum(map(len, raw)), sum(len(gzip.compress(one, 6)) for one in raw)
    files = ", ".join(
        f"{script.name} {len(one) / 1000:.1f}" for script, one in zip(scripts, raw, strict=True)
    )
    sizes = f"{small / 1000:.1f} KB compressed, {whole / 1000:.1f} KB as written"
    return f"Our own script: {sizes} ({files})."


def main() -> None:
    """Build the site apart, measure it, print the table and keep it."""
    with TemporaryDirectory() as folder:
        built = build(copy_of_the_dossier(Path(folder) / "dossier"))
        with served(built.site, Compressing) as address, chromium() as browser:
            lines = table(browser, address, built)
    head = [
        "# What pages weigh, and when their text is there",
        "",
        *(__doc__ or "").split("\n")[2:],
    ]
    REPORT.write_text("\n".join([*head, *lines, "", of_our_script()]) + "\n", "utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
