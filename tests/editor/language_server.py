"""A client of the YAML language server that editors use, over its standard input and output.

Source of the messages: https://microsoft.github.io/language-server-protocol/specification.
"""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import IO, TypeAlias

from tests.workspace import REPOSITORY

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

PROGRAM = REPOSITORY / ".venv/node/node_modules/yaml-language-server/bin/yaml-language-server"
PATIENCE = 60
"""How many seconds an answer may take; it takes less than one."""


class Editor:
    """An editor with one folder open. It answers what the server asks of its settings."""

    def __init__(self, folder: Path, settings: Mapping[str, Json], server: IO[bytes]) -> None:
        self._folder = folder
        self._settings = settings
        self._server = server
        self._requests = 0
        self.inbox: Queue[dict[str, Json]] = Queue()

    def start(self) -> None:
        """Open the folder."""
        root = self._folder.as_uri()
        self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": root,
                "workspaceFolders": [{"uri": root, "name": "dossier"}],
                "capabilities": {
                    "workspace": {"configuration": True, "workspaceFolders": True},
                    "textDocument": {"completion": {"completionItem": {"snippetSupport": True}}},
                },
            },
        )
        self._tell("initialized", {})

    def open(self, path: str, text: str) -> list[Json]:
        """Open a file with this text; what the server finds wrong in it."""
        return self.open_all({path: text})[path]

    def open_all(self, texts: Mapping[str, str]) -> dict[str, list[Json]]:
        """Open files with these texts at once; by path, what the server finds wrong in each."""
        paths = {}
        for path, text in texts.items():
            paths[self._uri(path)] = path
            document: Json = {
                "uri": self._uri(path), "languageId": "yaml", "version": 1, "text": text
            }  # fmt: skip
            self._tell("textDocument/didOpen", {"textDocument": document})
        told: dict[str, list[Json]] = {}
        while len(told) < len(texts):
            message = self._next()
            parameters = message.get("params")
            if message.get("method") == "textDocument/publishDiagnostics":
                assert isinstance(parameters, dict)
                found = parameters["diagnostics"]
                assert isinstance(found, list)
                uri = str(parameters["uri"])
                if uri in paths:
                    told[paths[uri]] = found
        return told

    def at(self, method: str, path: str, line: int, column: int) -> Json:
        """Ask for what there is at a place, counted from 1."""
        where: Json = {"line": line - 1, "character": column - 1}
        return self.ask(method, {"textDocument": {"uri": self._uri(path)}, "position": where})

    def ask(self, method: str, parameters: Json) -> Json:
        """Send a request; the result."""
        self._requests += 1
        number = self._requests
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            message = self._next()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _uri(self, path: str) -> str:
        return (self._folder / path).as_uri()

    def _tell(self, method: str, parameters: Json) -> None:
        self._send({"method": method, "params": parameters})

    def _next(self) -> dict[str, Json]:
        message = self.inbox.get(timeout=PATIENCE)
        if "id" in message and "method" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        return message

    def _answer(self, request: Mapping[str, Json]) -> Json:
        """What an editor says of its settings; of all else, nothing."""
        parameters = request.get("params")
        if request["method"] != "workspace/configuration" or not isinstance(parameters, dict):
            return None
        items = parameters["items"]
        assert isinstance(items, list)
        sections = [item["section"] for item in items if isinstance(item, dict)]
        ours: Json = dict(self._settings)
        return [ours if section == "yaml" else None for section in sections]

    def _send(self, message: dict[str, Json]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._server.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._server.flush()


@contextmanager
def editor(folder: Path, settings: Mapping[str, Json] | None = None) -> Iterator[Editor]:
    """An editor with the folder open, and with these settings of the extension for YAML."""
    base: dict[str, Json] = {
        "validate": True,
        "completion": True,
        "hover": True,
        "schemaStore": {"enable": False},  # no request to another host
    }
    with subprocess.Popen(
        ["node", str(PROGRAM), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        client = Editor(folder, {**base, **(settings or {})}, server.stdin)
        Thread(target=_read, args=(server.stdout, client.inbox), daemon=True).start()
        try:
            client.start()
            yield client
        finally:
            server.kill()


def _read(output: IO[bytes], inbox: Queue[dict[str, Json]]) -> None:
    """Put each message in the inbox, until the server ends."""
    while header := output.readline():
        length = int(header.partition(b":")[2])
        while output.readline().strip():
            pass
        inbox.put(json.loads(output.read(length)))
