"""Fetching a page: what is brought, and what is refused, from servers on this machine."""

import gzip
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from dossier.ingest.fetch import MAX_BYTES, _address, fetch
from dossier.problems import DossierError

SLOW = {"/silent", "/drip", "/headers"}
PAGE = b"<html><p>The dam is closed.</p></html>"


class Server(BaseHTTPRequestHandler):
    """Answers as its path says. The slow answers end when they are released."""

    released = threading.Event()

    def do_GET(self) -> None:
        if self.path == "/loop":
            self._redirect("/loop")
        elif self.path == "/moved":
            self._redirect("/page")
        elif self.path == "/out":
            self._redirect("http://0.0.0.0:1/")
        elif self.path == "/file":
            self._redirect("file:///etc/passwd")
        elif self.path == "/gone":
            self.send_error(404)
        elif self.path == "/silent":
            self.released.wait(30)
        elif self.path == "/brackets":
            self._redirect("http://[")
        elif self.path == "/headers":
            with suppress(OSError):
                self.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
                while not self.released.wait(0.02):
                    self.wfile.write(b".")
        elif self.path == "/bomb":
            self.send_response(200)
            self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            with suppress(OSError):
                self.wfile.write(gzip.compress(bytes(20 * MAX_BYTES)))
        elif self.path == "/chunks":
            self.protocol_version = "HTTP/1.1"
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            with suppress(OSError):
                while not self.released.is_set():
                    self.wfile.write(b"10000\r\n" + b"x" * 65536 + b"\r\n")
        elif self.path == "/drip":
            self.send_response(200)
            self.end_headers()
            with suppress(OSError):  # when nobody listens any more
                while not self.released.wait(0.02):
                    self.wfile.write(b".")
        else:
            self.send_response(200)
            self.end_headers()
            with suppress(OSError):
                self.wfile.write(b"x" * (MAX_BYTES + 1) if self.path == "/large" else PAGE)

    def _redirect(self, to: str) -> None:
        self.send_response(302)
        self.send_header("Location", to)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        Server.released.set()
        server.shutdown()


def test_a_page_is_brought_with_the_address_that_it_came_from(server: str) -> None:
    fetched = fetch(f"{server}/moved", private=True)
    assert (fetched.raw, fetched.url) == (PAGE, f"{server}/page")


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("/loop", "no-answer it redirects more than 5 times"),
        ("/gone", "no-answer the server answers 404"),
        ("/large", "too-large the page has more than the 5,000,000 bytes that are read"),
        ("/bomb", "too-large the page has more than the 5,000,000 bytes that are read"),
        ("/chunks", "too-large the page has more than the 5,000,000 bytes that are read"),
        ("/headers", "no-answer the server takes too long"),
        ("/silent", "no-answer no answer: the server takes too long"),
        ("/drip", "no-answer the page takes too long"),
        ("/file", "link 'file:///etc/passwd' is not a web address (with https:// and no name)"),
    ],
)
def test_what_cannot_be_brought_says_why(server: str, path: str, line: str) -> None:
    with pytest.raises(DossierError) as raised:
        fetch(f"{server}{path}", private=True, seconds=1 if path in SLOW else 30)
    assert str(raised.value) == f"{server}{path}:1:1: {line}"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/",
        "http://localhost:1/",
        "http://[::1]:1/",
        "http://10.0.0.1/",
        "http://169.254.169.254/",
        "http://2130706433/",
        "http://[::ffff:127.0.0.1]/",
        "http://224.0.0.1/",
        "http://0x7f.1/",
    ],
)
def test_an_address_that_is_not_public_is_not_asked(url: str) -> None:
    with pytest.raises(DossierError) as raised:
        fetch(url)
    assert "private-address" in str(raised.value)


def test_a_redirect_to_a_private_address_is_not_followed(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The first server counts as public here; where it leads to does not.
    def address(url: str, host: str, port: int, private: bool) -> str:
        if host == "127.0.0.1":
            return host
        return _address(url, host, port, private)

    monkeypatch.setattr("dossier.ingest.fetch._address", address)
    with pytest.raises(DossierError) as raised:
        fetch(f"{server}/out")
    assert "private-address '0.0.0.0' is no public address" in str(raised.value)


@pytest.mark.parametrize(
    "url", ["ftp://a.example/", "https://", "https://me@a.example/", "http://a:x/"]
)
def test_what_is_no_web_address_is_not_asked(url: str) -> None:
    with pytest.raises(DossierError) as raised:
        fetch(url)
    assert " link " in str(raised.value)


def test_a_redirect_to_no_address_says_so(server: str) -> None:
    with pytest.raises(DossierError) as raised:
        fetch(f"{server}/brackets", private=True)
    assert " link " in str(raised.value)


@pytest.mark.parametrize(
    "addresses", [["127.0.0.1"], ["::1"], ["10.1.2.3"], ["93.184.215.14", "127.0.0.1"]]
)
def test_a_public_name_of_an_address_that_is_not_is_not_asked(
    addresses: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def found(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        return [(0, socket.SOCK_STREAM, 6, "", (one, port)) for one in addresses]

    monkeypatch.setattr("socket.getaddrinfo", found)
    with pytest.raises(DossierError) as raised:
        fetch("http://innocent.example/")
    assert "private-address 'innocent.example' is no public address" in str(raised.value)
