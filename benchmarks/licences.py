"""Whether what is installed may be shipped: `python -m benchmarks.licences` names every package whose licence is not
known to be permissive, and ends with 1 if there is one.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageMetadata, distributions

_PERMISSIVE = re.compile(
    r"\b(Apache|MIT|BSD|0BSD|ISC|PSF|Python Software Foundation|Python-2\.0|Unlicense|Zlib|CC0|HPND|MIT-CMU|"
    r"CNRI-Python|Public Domain|Boost|BSL-1\.0)\b",
    re.IGNORECASE,
)
_WEAK = re.compile(r"\b(MPL|Mozilla Public|LGPL|Lesser General Public)", re.IGNORECASE)
_STRONG = re.compile(r"\b(A?GPL|General Public License|SSPL|BUSL|Commons Clause|CC-BY-NC)", re.IGNORECASE)

REVIEWED = {
    "certifi": "MPL-2.0: a list of certificates, unchanged",
    "tqdm": "MPL-2.0 and MIT: imported, unchanged",
    "hypothesis": "MPL-2.0: for tests alone",
    "pathspec": "MPL-2.0: for development alone",
    "usd-core": "TOST-1.0: Apache-2.0 with another section on trademarks; for USDZ alone",
    "embreex": "BSD-2-Clause by its text: its metadata say only whose it is",
}
"""What is neither clearly permissive nor refused, and why it may stay. Reviewed by hand."""

OURS = {"holoforge", "holoforge-client"}


def licence_of(package: Distribution) -> str:
    """What a package says of its licence: the expression, else the classifiers, else the first line of the text."""
    meta = package.metadata
    if expression := _said(meta, "License-Expression"):
        return expression
    classifiers = [c.rpartition("::")[2].strip() for c in meta.get_all("Classifier") or () if c.startswith("License")]
    named = [c for c in classifiers if c != "OSI Approved"]
    return " / ".join(named) or (_said(meta, "License") or "unknown").strip().split("\n")[0]


def _said(meta: PackageMetadata, field: str) -> str:
    """The value of a field; "" where there is none."""
    return next(iter(meta.get_all(field) or ()), "")


def verdict(name: str, licence: str) -> str:
    """Why a package may not be shipped as it is; "" where it may."""
    if name in OURS or name in REVIEWED:
        return ""
    if _STRONG.search(licence) and not _WEAK.search(licence):
        return "copyleft"
    if _WEAK.search(licence) and not _PERMISSIVE.search(licence):
        return "weak copyleft, not reviewed"
    return "" if _PERMISSIVE.search(licence) else "not known to be permissive"


def faults() -> Iterator[tuple[str, str, str]]:
    """Name, licence and verdict of what may not be shipped."""
    for package in distributions():
        name, licence = package.metadata["Name"].lower(), licence_of(package)
        if found := verdict(name, licence):
            yield name, licence, found


def main() -> int:
    """Print what is wrong."""
    found = sorted(set(faults()))
    for name, licence, why in found:
        print(f"{name}: {licence}: {why}", file=sys.stderr)
    print(
        f"licences: {len({package.metadata['Name'] for package in distributions()})} packages, {len(found)} to look at"
    )
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
