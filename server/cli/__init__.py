"""The console command `holoforge`. stdout is data, stderr is progress and errors."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from assets.errors import PackagingError
from generators.errors import GenerationError

COMMANDS: dict[str, str] = {
    "serve": "start the server, with the viewer at its root",
    "token": "make a token for somebody who may ask a server",
    "erase": "erase everything that was kept for somebody",
    "generate": "make a scene and keep its files",
    "prebuild": "make many scenes from a list, into a folder and the store",
    "export": "write a scene as glTF, USDZ or ZIP",
    "pins": "list what is kept in the store for good, or let go of it",
    "models": "list models, or bring them here",
    "conformance": "check that a server speaks the wire protocol",
    "doctor": "say what is here, what is missing and how to get it",
    "plan": "plan scenes: one JSON plan a line",
    "material": "make PBR texture sets from phrases",
    "textures": "your own texture sets: index, list or show them",
    "speak": "speak a text into a WAV file",
}
"""Each is a module of this package with `add_arguments(parser)` and `run(arguments) -> int`."""


class CommandError(Exception):
    """A command cannot do what it was asked; the text says what to do instead."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit status: 0 done, 1 failed, 2 asked wrongly, 130 interrupted; some have more."""
    parser = argparse.ArgumentParser(prog="holoforge", description="Say what you want to see.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    wanted = next((word for word in (sys.argv[1:] if argv is None else argv) if word in COMMANDS), None)
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary)
        if name == wanted:  # the others are only listed: their imports take seconds
            import_module(f"server.cli.{name}").add_arguments(command)
    arguments = parser.parse_args(argv)
    try:
        check_unicode(arguments)
        status: int = import_module(f"server.cli.{arguments.command}").run(arguments)
    except (CommandError, GenerationError, PackagingError) as error:
        print(f"holoforge {arguments.command}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return status


def check_unicode(arguments: argparse.Namespace) -> None:
    """Refuse texts that the shell gave as other bytes than UTF-8; the names of files may be so.

    Raises:
        CommandError: names the argument.
    """
    for name, value in vars(arguments).items():
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and not is_unicode(text):
                raise CommandError(f"{name}: {text[:80]!a} is not Unicode; give it as UTF-8")


def is_unicode(text: str) -> bool:
    """Whether `text` is without lone surrogates, which stand for what could not be decoded."""
    return not any("\ud800" <= character <= "\udfff" for character in text)
