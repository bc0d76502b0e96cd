"""`holoforge token`: a token for somebody who may ask, and the lines of the server's file that know it."""

from __future__ import annotations

import argparse
import re
import secrets
import sys

from server.cli import CommandError
from server.principals import token_digest
from server.protocol.scopes import EVERYTHING

_NAME = re.compile(r"[A-Za-z0-9_.@-]{1,64}")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said on the command line."""
    parser.add_argument("name", help="who it is for: letters, digits and _ . @ -")
    parser.add_argument(
        "--scopes", default="generate,edit,read", help="of generate, edit, read, admin (default: not admin)"
    )
    parser.add_argument("--weight", type=float, default=1.0, help="2 gets twice the turns of 1 (default 1)")


def run(arguments: argparse.Namespace) -> int:
    """Print the lines for the file on stdout, the token itself on stderr: it is kept nowhere."""
    if not _NAME.fullmatch(arguments.name):
        raise CommandError(f"{arguments.name!r}: a name has 1 to 64 letters, digits and _ . @ -")
    if not 0 < arguments.weight <= 1000:
        raise CommandError(f"--weight {arguments.weight}: more than 0, at most 1000")
    scopes = arguments.scopes.split(",")
    if unknown := [scope for scope in scopes if scope not in EVERYTHING]:
        raise CommandError(f"--scopes {unknown[0]!r}: there are {', '.join(sorted(EVERYTHING))}")
    token = secrets.token_urlsafe(32)
    print(f'[[principal]]\nname = "{arguments.name}"\ntoken_sha256 = "{token_digest(token)}"')
    print(f"weight = {arguments.weight}\nscopes = {scopes}".replace("'", '"'))
    print(f"token of {arguments.name}, said only now: {token}", file=sys.stderr)
    return 0
