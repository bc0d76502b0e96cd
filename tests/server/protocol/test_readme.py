"""The page that clients are written from names everything that is on the wire."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from server.protocol import errors
from server.protocol.schema import CLIENT_MESSAGES, SERVER_MESSAGES

PAGE = Path(errors.__file__).with_name("README.md").read_text("utf-8")


def violations(base: type[errors.Violation] = errors.Violation) -> Iterator[type[errors.Violation]]:
    for violation in base.__subclasses__():
        yield violation
        yield from violations(violation)


def test_every_message_and_every_close_code_is_on_the_page() -> None:
    for message in (*CLIENT_MESSAGES, *SERVER_MESSAGES):
        assert message.__name__.lower() in PAGE, message.__name__
    for violation in violations():
        assert f"`{violation.code}`" in PAGE, violation.code
        assert str(violation.close_code) in PAGE, violation.close_code
