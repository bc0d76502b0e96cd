"""The package's Unity layer, compiled against stubs of the API it uses; and what Unity asks of a package's files."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.clients.unity import mono
from tests.clients.unity.mono import PACKAGE, ROOT, compile_assembly, sources

STUBS = Path(__file__).resolve().parent / "stubs"
PROVIDED = {
    "glTFast": "com.unity.cloud.gltfast",
    "Unity.XR.ARFoundation": "com.unity.xr.arfoundation",
    "Unity.XR.ARSubsystems": "com.unity.xr.arfoundation",
    "UnityEngine.TestRunner": "com.unity.test-framework",
    "UnityEditor.TestRunner": "com.unity.test-framework",
}
"""Assembly of another package → the package that brings it."""
FOLDERS = {
    "Holoforge.Core": "Runtime/Core",
    "Holoforge": "Runtime/Unity",
    "Holoforge.AR": "Runtime/AR",
    "Holoforge.Editor": "Editor",
    "Holoforge.Tests": "Tests/Runtime",
    "Holoforge.Samples.FirstScene": "Samples~/FirstScene",
    "Holoforge.Samples.EditByWords": "Samples~/EditByWords",
    "Holoforge.Samples.Tabletop": "Samples~/Tabletop",
}
"""Assembly → its folder, each after those it refers to."""

needs_mono = pytest.mark.skipif(not mono.PRESENT, reason=mono.ABSENT)


def definition(folder: str) -> dict[str, object]:
    """The one assembly definition in a folder of the package."""
    (path,) = (PACKAGE / folder).glob("*.asmdef")
    read: dict[str, object] = json.loads(path.read_text("utf-8"))
    return read


@needs_mono
def test_every_assembly_compiles_against_the_api_and_the_references_it_names() -> None:
    """Each sees what its definition refers to, and nothing else."""
    built: dict[str, Path] = {}
    api = compile_assembly("UnityStubs.dll", sorted(STUBS.glob("*.cs")))
    for name, folder in FOLDERS.items():
        about = definition(folder)
        assert about["name"] == name
        named = [str(reference) for reference in about["references"]]  # type: ignore[attr-defined]
        references = [built[reference] for reference in named if reference not in PROVIDED]
        engine = [] if about["noEngineReferences"] else [api]
        files = sources(PACKAGE / folder)
        built[name] = compile_assembly(f"{name}.dll", files, [*references, *engine])
    layer, told = sources(PACKAGE / FOLDERS["Holoforge"]), definition(FOLDERS["Holoforge"])["versionDefines"]
    optional = [each["define"] for each in told if not each["define"].endswith("GLTFAST_7")]  # type: ignore[attr-defined]
    assert {"HOLOFORGE_MESHOPT", "HOLOFORGE_KTX"} == set(optional)
    for each in optional:
        compile_assembly("Holoforge.dll", layer, [built["Holoforge.Core"], api], [each])
    compile_assembly("Holoforge.dll", layer, [built["Holoforge.Core"], api], ["UNITY_WEBGL", *optional])


def test_what_the_package_needs_of_others_it_depends_on_or_compiles_only_beside() -> None:
    package = json.loads((PACKAGE / "package.json").read_text("utf-8"))
    for folder in FOLDERS.values():
        about = definition(folder)
        conditions = {version["name"]: version["define"] for version in about["versionDefines"]}  # type: ignore[attr-defined]
        for reference in about["references"]:  # type: ignore[attr-defined]
            owner = PROVIDED.get(reference)
            if owner is None or owner in package["dependencies"] or owner == "com.unity.test-framework":
                assert reference in PROVIDED or reference in FOLDERS
            else:
                assert conditions[owner] in about["defineConstraints"]  # type: ignore[operator]
    for sample in package["samples"]:
        assert (PACKAGE / sample["path"]).is_dir()


@pytest.mark.parametrize("command", ["generate_messages.py", "write_metas.py"])
def test_what_is_written_by_a_command_is_current(command: str) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "clients" / "unity" / command, "--check"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(shutil.which("node") is None, reason="node is absent")
def test_the_plugin_for_webgl_keeps_what_comes_until_it_is_taken() -> None:
    plugin, caller = PACKAGE / "Plugins/WebGL/HoloforgeSocket.jslib", PACKAGE / "Runtime/Unity/BrowserSocket.cs"
    command = ["node", str(Path(__file__).with_name("jslib.mjs")), str(plugin), str(caller)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_core_uses_nothing_that_il2cpp_strips_or_forbids() -> None:
    forbidden = ("System.Reflection", "dynamic ", "Expression<", "RegexOptions.Compiled", "Activator.", "Thread.Sleep")
    for path in sources(PACKAGE / "Runtime"):
        text = path.read_text("utf-8")
        assert not [word for word in forbidden if word in text], path.name
