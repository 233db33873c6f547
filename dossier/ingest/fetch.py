"""A page from the web, with limits: on its size, its time, its redirects, and where it may be."""

import ipaddress
import socket
from contextlib import closing
from dataclasses import dataclass
from threading import Thread
from time import monotonic
from urllib.parse import urljoin, urlsplit

import certifi
from urllib3 import HTTPConnectionPool, HTTPResponse, HTTPSConnectionPool, Timeout
from urllib3.exceptions import HTTPError

from dossier import __version__
from dossier.problems import DossierError, Problem

MAX_BYTES = 5_000_000
"""How large a page may be."""
MAX_SECONDS = 30
"""How long all of it may take, redirects included."""
MAX_REDIRECTS = 5

_PORTS = {"http": 80, "https": 443}
_REDIRECTS = {301, 302, 303, 307, 308}
_PIECE = 65536
_GRACE = 1
"""How many seconds more than it may take an answer is waited for."""


@dataclass(frozen=True)
class Fetched:
    """The bytes of a page, and the address that it came from after all redirects."""

    raw: bytes
    url: str


def fetch(url: str, *, private: bool = False, seconds: float = MAX_SECONDS) -> Fetched:
    """Fetch a page. Raises DossierError, which says why, where that cannot be.

    Only with `private` may it be at an address of this machine or of a network that is not public,
    so that nobody can have a server read what only it can reach.
    """
    answers: list[Fetched | DossierError] = []

    def ask() -> None:
        try:
            answers.append(_follow(url, private, monotonic() + seconds))
        except DossierError as error:
            answers.append(error)

    # In a thread, for a name server or a header that never ends keeps to no time limit.
    asking = Thread(target=ask, daemon=True)
    asking.start()
    asking.join(seconds + _GRACE)
    answer = answers[0] if answers else _refused(url, "no-answer", "the server takes too long")
    if isinstance(answer, DossierError):
        raise answer
    return answer


def _follow(url: str, private: bool, end: float) -> Fetched:
    """The page where a number of redirects lead to."""
    place = url
    for _ in range(MAX_REDIRECTS + 1):
        try:
            target = _get(url, place, private, end)
            if isinstance(target, bytes):
                return Fetched(target, place)
            place = urljoin(place, target)
        except ValueError:  # of brackets or letters that no address has
            raise _refused(url, "link", f"it leads to '{place}', which is no web address") from None
    raise _refused(url, "no-answer", f"it redirects more than {MAX_REDIRECTS} times")


def _get(url: str, place: str, private: bool, end: float) -> bytes | str:
    """The page at a place, or the address that it redirects to."""
    parts = urlsplit(place)
    try:
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError:
        port = 0
    if parts.scheme not in _PORTS or not parts.hostname or not port or "@" in parts.netloc:
        raise _refused(url, "link", f"'{place}' is not a web address", "with https:// and no name")
    address = _address(url, parts.hostname, port, private)
    headers = {
        "Host": parts.netloc,
        "User-Agent": f"dossier/{__version__}",
        "Accept": "text/html, text/plain",
        "Accept-Encoding": "identity",
    }
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    timeout = Timeout(total=max(end - monotonic(), 0.001))
    with _pool(parts.scheme, address, port, parts.hostname, timeout) as pool:
        try:
            response = pool.request(
                "GET", path, headers=headers, redirect=False, retries=False, preload_content=False
            )
            with closing(response):
                assert isinstance(response, HTTPResponse)
                if response.status in _REDIRECTS and response.headers.get("Location"):
                    return response.headers["Location"]
                if response.status != 200:
                    raise _refused(url, "no-answer", f"the server answers {response.status}")
                return _body(url, response, end)
        except (HTTPError, OSError) as error:
            raise _refused(url, "no-answer", f"no answer: {_why(error)}") from None


def _address(url: str, host: str, port: int, private: bool) -> str:
    """The first address of a host; every one must be public, or the next request may go astray."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise _refused(url, "no-answer", f"there is no host '{host}'") from None
    addresses = [str(one[4][0]) for one in found]
    if not private and not all(map(_is_public, addresses)):
        hint = "with --private it is fetched all the same"
        raise _refused(url, "private-address", f"'{host}' is no public address", hint)
    return addresses[0]


def _is_public(address: str) -> bool:
    one = ipaddress.ip_address(address)
    return one.is_global and not one.is_multicast


def _pool(
    scheme: str, address: str, port: int, host: str, timeout: Timeout
) -> HTTPConnectionPool | HTTPSConnectionPool:
    """A connection to the very address that was looked at, with the certificate of the host."""
    if scheme == "http":
        return HTTPConnectionPool(address, port, timeout=timeout)
    return HTTPSConnectionPool(
        address,
        port,
        timeout=timeout,
        cert_reqs="CERT_REQUIRED",
        ca_certs=certifi.where(),
        server_hostname=host,
        assert_hostname=host,
    )


def _body(url: str, response: HTTPResponse, end: float) -> bytes:
    raw = b""
    while piece := response.read1(_PIECE):  # what is there, so that a slow server is noticed
        raw += piece
        if len(raw) > MAX_BYTES:
            message = f"the page has more than the {MAX_BYTES:,} bytes that are read"
            raise _refused(url, "too-large", message)
        if monotonic() > end:
            raise _refused(url, "no-answer", "the page takes too long")
    return raw


def _why(error: Exception) -> str:
    name = type(error).__name__.removesuffix("Error")
    return {"ReadTimeout": "the server takes too long", "NewConnection": "it is refused"}.get(
        name, str(error).partition(": ")[2] or name
    )


def _refused(url: str, code: str, message: str, hint: str = "") -> DossierError:
    return DossierError([Problem(url, 1, 1, code, message, hint)])
