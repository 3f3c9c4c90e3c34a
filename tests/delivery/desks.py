"""A desk as a browser sees it."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from typing import Any

PAGE = "<!doctype html><p>첫 판</p>"


@dataclass
class Desk:
    port: int
    said: list[str]
    stop: threading.Event
    thread: threading.Thread
    raised: list[BaseException] = field(default_factory=list)

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            names = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, headers=names)
            answer = connection.getresponse()
            return answer, answer.read()
        finally:
            connection.close()

    @contextmanager
    def events(self) -> Iterator[Callable[[], dict[str, Any]]]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        connection.request("GET", "/-/events")
        answer = connection.getresponse()
        assert answer.status == 200

        def following() -> dict[str, Any]:
            while True:
                line = answer.readline()
                if line.startswith(b"data: "):
                    got: dict[str, Any] = json.loads(line[6:])
                    return got

        yield following
        connection.close()


def until(following: Callable[[], dict[str, Any]], wanted: Callable[[dict[str, Any]], bool]) -> Any:
    for _ in range(50):
        state = following()
        if wanted(state):
            return state
    raise AssertionError("the state never came")
