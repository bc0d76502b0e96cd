"""Names of files that every file system takes: Linux, macOS and Windows, zip archives, artefact stores of CI.

Letters, digits and symbols of all scripts may stand in one, Chinese and emoji too. What may not: what separates paths
or means something to a shell, the devices that Windows still knows (`con`, `lpt1`), more than 80 characters.

Source: Microsoft, Naming Files, Paths, and Namespaces; Unicode Standard Annex 44 (general categories).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

MOST_CHARACTERS, MOST_BYTES = 80, 160
"""Of a name in UTF-8, with room for a suffix in the 255 that file systems take."""
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"}
)
_SHORTENED_TO = 60
_RUNS = re.compile(r"-{2,}")


def fault_of(name: str) -> str:
    """Why a name cannot be a file's everywhere; "" where it can."""
    if not name:
        return "it is empty"
    if name != unicodedata.normalize("NFC", name):
        return "its accents are characters of their own (not NFC), which file systems write differently"
    if bad := next((c for c in name if not (_is_plain(c) or c in " .-_")), None):
        return f"{bad!r} cannot stand in it"
    if name[0] in " ." or name[-1] in " .":
        return "it begins or ends with a space or a full stop"
    if _is_device(name):
        return "Windows takes it for a device"
    if len(name) > MOST_CHARACTERS or len(name.encode()) > MOST_BYTES:
        return f"it has {len(name)} characters in {len(name.encode())} bytes; at most {MOST_CHARACTERS} in {MOST_BYTES}"
    return ""


def name_of(text: str) -> str:
    """A name made of any text, such as a prompt; the same for the same text. What is cut short ends with a digest."""
    normal = unicodedata.normalize("NFC", text.lower())
    name = _RUNS.sub("-", "".join(c if _is_plain(c) else "-" for c in normal)).strip("-")
    if len(name) > MOST_CHARACTERS or len(name.encode()) > MOST_BYTES or not name:
        name = f"{_cut(name) or 'scene'}-{digest_of(text)}"
    return f"{name}-scene" if _is_device(name) else name


def digest_of(text: str) -> str:
    """Eight hexadecimal digits that tell texts apart."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def same_file(name: str) -> str:
    """What two names have in common that are one file where capitals do not count."""
    return unicodedata.normalize("NFC", name.casefold())


def _is_plain(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN" or unicodedata.category(character) == "So"


def _is_device(name: str) -> bool:
    return name.partition(".")[0].rstrip(" ").casefold() in _DEVICES


def _cut(name: str) -> str:
    """So much of a name as leaves room for a digest, its last character whole."""
    short = name[:_SHORTENED_TO].encode()[: MOST_BYTES - 20].decode("utf-8", "ignore")
    while short and unicodedata.category(name[len(short) : len(short) + 1] or "-")[0] == "M":
        short = short[:-1]  # the rest of an accented character was cut off
    return short.strip("-")
