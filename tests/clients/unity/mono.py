"""The Unity package's sources compiled by Mono's compiler, once for the same sources, and run by Mono."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
HERE = Path(__file__).resolve().parent
PACKAGE = ROOT / "clients" / "unity" / "com.holoforge.client"
ABSENT = "Mono is absent: apt-get install mono-mcs mono-runtime"
PRESENT = shutil.which("mcs") is not None and shutil.which("mono") is not None


def sources(*folders: Path) -> list[Path]:
    """Every C# file in the folders, in one order."""
    return sorted(path for folder in folders for path in folder.rglob("*.cs"))


def compile_assembly(
    name: str, files: Iterable[Path], references: Iterable[Path] = (), defines: Iterable[str] = ()
) -> Path:
    """The assembly `name` (with its ending) of these files; one that was compiled before of the same is taken.

    Raises:
        AssertionError: it does not compile without a warning; says what the compiler says.
    """
    files, references, defines = list(files), list(references), list(defines)
    digest = hashlib.sha256(repr((name, defines, [str(path) for path in references])).encode())
    for path in files:
        digest.update(path.read_bytes())
    folder = Path(tempfile.gettempdir()) / f"holoforge-mono-{os.getuid()}" / digest.hexdigest()[:32]
    assembly = folder / name
    if assembly.is_file():
        return assembly
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f"{os.getpid()}" / name
    draft.parent.mkdir(exist_ok=True)
    kind = "library" if name.endswith(".dll") else "exe"
    command = ["mcs", "-nologo", "-warn:4", "-warnaserror", f"-target:{kind}", f"-out:{draft}"]
    command += [f"-r:{path}" for path in references] + [f"-define:{name}" for name in defines]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    draft.replace(assembly)  # whole or not at all, whoever else compiles the same
    return assembly


def core() -> Path:
    """The core assembly, which knows nothing of Unity."""
    return compile_assembly("Holoforge.Core.dll", sources(PACKAGE / "Runtime" / "Core"))


def harness() -> Path:
    """The program that does with the core what a test asks for; the package's own tests of the core are in it."""
    files = sources(HERE / "harness", PACKAGE / "Tests" / "Core")
    assembly = compile_assembly("Holoforge.Core.Tests.exe", [*files, HERE / "stubs" / "NUnit.cs"], [core()])
    beside = assembly.parent / "Holoforge.Core.dll"
    if not beside.exists():
        draft = assembly.parent / f"{os.getpid()}" / beside.name
        draft.parent.mkdir(exist_ok=True)
        shutil.copy(core(), draft)
        draft.replace(beside)
    return assembly


def environment() -> dict[str, str]:
    """What the harness is started with."""
    return {**os.environ, "HOLOFORGE_VECTORS": str(ROOT / "tests" / "vectors" / "frames.json")}
