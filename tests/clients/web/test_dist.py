"""The built viewer that travels with the repository is the one its sources give."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import pytest

WEB = Path(__file__).resolve().parents[3] / "clients" / "web"


@pytest.fixture(scope="module")
def check_dist() -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_dist", WEB / "check_dist.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the web client without what npm installs."""
    return Path(shutil.copytree(WEB, tmp_path / "web", ignore=shutil.ignore_patterns("node_modules", "__pycache__")))


def test_the_viewer_in_the_repository_is_built_from_its_sources(check_dist: ModuleType) -> None:
    assert check_dist.stale_files(WEB) == []


def test_a_changed_source_makes_the_build_stale(check_dist: ModuleType, checkout: Path) -> None:
    (checkout / "packages" / "client" / "src" / "client.ts").write_text("export {};\n")
    assert check_dist.stale_files(checkout) == ["packages/client/src/client.ts changed"]


def test_a_new_source_makes_the_build_stale(check_dist: ModuleType, checkout: Path) -> None:
    (checkout / "packages" / "three" / "src" / "novelty.ts").write_text("export {};\n")
    assert check_dist.stale_files(checkout) == ["packages/three/src/novelty.ts is new or gone"]


def test_a_tampered_output_is_found(check_dist: ModuleType, checkout: Path) -> None:
    with (checkout / "dist" / "viewer.js").open("a") as file:
        file.write("//")
    assert check_dist.stale_files(checkout) == ["dist/viewer.js changed"]


def test_line_ends_of_another_system_are_no_change(check_dist: ModuleType, checkout: Path) -> None:
    source = checkout / "packages" / "client" / "src" / "client.ts"
    source.write_bytes(source.read_bytes().replace(b"\n", b"\r\n"))
    assert check_dist.stale_files(checkout) == []


def test_a_build_that_is_missing_is_named(check_dist: ModuleType, checkout: Path) -> None:
    shutil.rmtree(checkout / "dist")
    assert check_dist.stale_files(checkout) == ["dist/manifest.json is missing"]
