"""Prebuilds against real servers over small generators: what is made, what is left alone, what stops it."""

from __future__ import annotations

import asyncio
import errno
import hashlib
import json
import os
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path

import pytest

from assets.finishing.target import Target
from assets.store import FolderStore
from clients.prebuild.command import Prebuild
from clients.prebuild.errors import DiskFull, FolderTaken, NothingDone
from clients.prebuild.finishing import Finish
from clients.prebuild.folder import Build
from clients.prebuild.journal import NAME, Failed, Made
from clients.prebuild.report import Report
from clients.prebuild.running import How
from clients.prebuild.wanted import Wanted
from generators.errors import GenerationFailed, InvalidTask
from server.backend import Backend, Event
from server.cli import main
from server.engine.base import Share
from server.engine.inline import InlineEngine
from server.jobs.backend import SceneBackend
from server.protocol.messages import Generate
from tests.assets.test_glb import needs_validator, validate
from tests.server.jobs.small import CHOSEN, lineup
from tests.server.scripted import Hold, Part, ScriptedBackend, Step, noise_wav
from tests.server.serving import running

SOUND = noise_wav(3000)


class Watch:
    """Notes what it hears."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.repeats: list[str] = []
        self.lines: list[Made | Failed] = []

    def began(self, wanted: Wanted) -> None:
        self.asked.append(wanted.name)

    def moved(self, wanted: Wanted, share: float, stage: str) -> None:
        assert 0 <= share <= 1

    def again(self, wanted: Wanted, why: str, wait_s: float) -> None:
        self.repeats.append(why)

    async def ended(self, line: Made | Failed) -> None:
        self.lines.append(line)


def prebuilt(
    backend: Backend,
    out: Path,
    scenes: Sequence[Wanted],
    *,
    forms: tuple[str, ...] = (),
    views: int = 0,
    overwrite: bool = False,
    **how: object,
) -> tuple[Report, Watch]:
    """One run, as the command does it."""

    async def run() -> tuple[Report, Watch]:
        watch, build = Watch(), Build(out, overwrite=overwrite)
        build.check(tuple(scenes))
        async with running(backend) as address:
            with build.open():
                prebuild = Prebuild(build, scenes, Finish(views, forms), watch)
                chosen = How(url=f"ws://{address}", **how)  # type: ignore[arg-type]
                return await prebuild.run(chosen, prebuild.todo()), watch

    return asyncio.run(run())


def real_backend(root: Path) -> SceneBackend:
    return SceneBackend(InlineEngine(lineup(CHOSEN)), FolderStore(root), lineup(CHOSEN))


def scripted(tmp_path: Path, *script: Step) -> ScriptedBackend:
    (tmp_path / "server").mkdir(exist_ok=True)
    return ScriptedBackend(tmp_path / "server", script or [Part("speech/a", SOUND)])


def parts(*prompts: str) -> list[Wanted]:
    return [Wanted(name=prompt, prompt=prompt, delivery="parts") for prompt in prompts]


@needs_validator
def test_scenes_are_made_once_checked_kept_and_written_in_every_form(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clients.prebuild.views._WIDTH", 64)
    monkeypatch.setattr("clients.prebuild.views._HEIGHT", 36)
    pytest.importorskip("pxr", reason="usd-core is absent: pip install 'holoforge[usd]'")
    pytest.importorskip("meshopt", reason="meshopt is absent: pip install 'holoforge[finish]'")
    out, forms = tmp_path / "出力 🌸", ("glb", "gltf", "usdz", "zip")
    scenes = [Wanted(name="table", prompt="table", profile="phone-ar")]
    backend = real_backend(tmp_path / "store")
    report, watch = prebuilt(backend, out, scenes, forms=forms, views=1, keep="fair")
    assert (report.exit_status, report.made, len(watch.asked)) == (0, 1, 1), report.scenes
    scene = report.scenes[0]
    assert {bound.what for bound in scene.bounds} == {"triangles", "draws", "texture_px", "megabytes"}
    assert scene.kept == "fair"
    assert len(FolderStore(tmp_path / "store").pins()) == 1
    assert all((out / name).is_file() for each in report.scenes for name in (*each.views, *each.files))
    assert [(r["errors"], r["warnings"]) for r in validate(out / scene.files[0], out / scene.files[1])] == [(0, 0)] * 2
    for path in (out / "assets").rglob("*.*"):
        assert hashlib.sha256(path.read_bytes()).hexdigest() == path.stem
    held = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file() and "report" not in path.name}
    again, second = prebuilt(backend, out, scenes, forms=forms, views=1, keep="fair")
    assert (second.asked, again.scenes) == ([], report.scenes)
    assert {path: path.stat().st_mtime_ns for path in held} == held
    stage = usd_stage(out / next(file for file in scene.files if file.endswith(".usdz")))
    assert "table" in " ".join(prim.GetDisplayName() for prim in stage.Traverse())


def usd_stage(path: Path):  # type: ignore[no-untyped-def]
    """A USDZ as USD reads it, in which its validators find nothing."""
    from pxr import Usd, UsdValidation

    stage = Usd.Stage.Open(str(path))
    validators = UsdValidation.ValidationRegistry().GetOrLoadAllValidators()
    assert [e.GetMessage() for e in UsdValidation.ValidationContext(validators).Validate(stage)] == []
    return stage


def test_what_a_kill_leaves_behind_is_swept_and_what_was_done_is_not_done_again(tmp_path: Path) -> None:
    out, backend = tmp_path / "out", scripted(tmp_path)
    prebuilt(backend, out, parts("one"))
    with open(out / NAME, "ab") as journal:
        journal.write(b'{"type":"made","wanted":{"na')
    (out / ".making" / "two").mkdir(parents=True)
    (out / ".making" / "two" / "half").write_bytes(b"half")
    report, watch = prebuilt(backend, out, parts("one", "two"))
    assert (watch.asked, report.made) == (["two"], 2)
    assert not (out / ".making").exists() or not any((out / ".making").iterdir())
    assert [json.loads(line)["type"] for line in (out / NAME).read_bytes().splitlines()] == ["begun", "made", "made"]
    files = [path for path in (out / "assets").rglob("*") if path.is_file()]
    assert len(files) == report.files == 2  # the sound and the manifest, for both scenes
    stray = out / "assets" / "ab" / f"{'ab' * 32}.wav"
    stray.parent.mkdir(exist_ok=True)
    stray.write_bytes(b"of a scene that was cut short")
    files[0].unlink()
    assert prebuilt(backend, out, parts("one", "two"))[1].asked == ["one", "two"]
    assert not stray.exists()


def test_a_scene_that_fails_is_told_and_tried_again_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clients.prebuild.running._FIRST_WAIT_S", 0.01)
    for error, attempts in ((GenerationFailed("a worker died"), 2), (InvalidTask("no such thing"), 1)):
        report, watch = prebuilt(scripted(tmp_path, error), tmp_path / "out", parts("one", "two"), attempts=2)
        assert (report.exit_status, report.failed, report.made) == (1, 2, 0)
        assert [scene.attempts for scene in report.scenes] == [attempts, attempts]
        assert len(watch.repeats) == 2 * (attempts - 1)
        assert str(error) in (tmp_path / "out/report.html").read_text()
    assert prebuilt(scripted(tmp_path), tmp_path / "out", parts("one", "two"))[0].exit_status == 0


def test_a_session_that_is_lost_for_good_is_opened_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clients.prebuild.running._FIRST_WAIT_S", 0.01)

    class Lying(ScriptedBackend):
        """Offers the first job a slot that cannot be: its client gives the connection up."""

        def run(self, request: Generate, target: Target, share: Share) -> AsyncGenerator[Event, None]:
            self.script = [Part("speech/a" if self.requests else "speech/ä", SOUND)]
            return super().run(request, target, share)

    (tmp_path / "server").mkdir()
    report, watch = prebuilt(Lying(tmp_path / "server"), tmp_path / "out", parts("one", "two"), side_by_side=2)
    assert (report.exit_status, sorted(scene.attempts for scene in report.scenes)[-1]) == (0, 2)
    assert all("slot" in why for why in watch.repeats)


def test_one_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    backend = scripted(tmp_path, Hold())
    report, _ = prebuilt(backend, tmp_path / "out", parts("one"), limit_s=0.1, attempts=1)
    assert (report.scenes[0].code, backend.stopped) == ("timed_out", ["job-1"])


def test_a_full_disk_stops_it_and_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out, backend, write = tmp_path / "out", scripted(tmp_path), Path.write_bytes
    prebuilt(backend, out, parts("one"))
    backend.script = [Part("speech/a", noise_wav(50_000, seed=2))]

    def full(path: Path, data: bytes) -> int:
        if ".making" in path.parts and len(data) > 10_000:
            write(path, data[:100])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(DiskFull, match="make room and run it again"):
        prebuilt(backend, out, parts("one", "two"))
    told = json.loads((out / "report.json").read_bytes())
    assert (told["made"], told["missing"]) == (0, 2) or (told["made"], told["missing"]) == (1, 1)
    monkeypatch.undo()
    report, watch = prebuilt(backend, out, parts("one", "two"))
    assert (report.made, watch.asked) == (2, ["two"])


def test_nothing_is_overwritten_in_silence(tmp_path: Path) -> None:
    out, backend = tmp_path / "out", scripted(tmp_path)
    prebuilt(backend, out, parts("one"))
    other = [Wanted(name="one", prompt="something else", delivery="parts")]
    with pytest.raises(FolderTaken, match="one: made of another prompt"):
        prebuilt(backend, out, other)
    assert prebuilt(backend, out, other, overwrite=True)[1].asked == ["one"]
    (out / "scenes/two").mkdir(parents=True)
    with pytest.raises(FolderTaken, match="two"):
        prebuilt(backend, out, parts("two"))
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/letter.txt").write_text("dear")
    with pytest.raises(FolderTaken, match="there is something in it"):
        Build(tmp_path / "mine")
    (tmp_path / "mine" / NAME).write_text("dear\n")
    with pytest.raises(FolderTaken, match="line 1: no line of this prebuild"):
        Build(tmp_path / "mine")
    with Build(out).open(), pytest.raises(FolderTaken, match="another prebuild"), Build(out).open():
        pass
    place = Build(out)
    place.place("scenes/one/a.glb", b"ours")
    with pytest.raises(FolderTaken, match="changed since"):
        place.place("scenes/one/a.glb", b"other")


def test_without_a_server_or_with_a_profile_it_does_not_know_nothing_is_done(tmp_path: Path) -> None:
    async def run() -> None:
        with build.open():
            await Prebuild(build, parts("one"), Finish(), Watch()).run(How(url="ws://127.0.0.1:9"), parts("one"))

    build = Build(tmp_path / "out")
    with pytest.raises(NothingDone, match="is the server running"):
        asyncio.run(run())
    with pytest.raises(NothingDone, match="profile 'toaster'"):
        prebuilt(scripted(tmp_path), tmp_path / "out", [Wanted(name="x", prompt="x", profile="toaster")])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--profile", "toaster"], "profile 'toaster': there is desktop, quest3"),
        (["--views", "9"], "--views 9: 0 to 4"),
        (["--seed", "-1"], "--seed -1"),
        (["--url", "ws://127.0.0.1:9"], "is the server running"),
    ],
)
def test_the_command_refuses_by_name(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.txt").write_text("a lantern\n")
    status = main(["prebuild", str(tmp_path / "list.txt"), "--out", str(tmp_path / "out"), *arguments])
    assert status == (1 if "--url" in arguments else 2)
    assert said in capsys.readouterr().err


def test_a_kind_of_device_that_nobody_knows_is_refused_though_every_row_names_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.csv").write_text("prompt,profile\na lantern,quest3\n")
    given = [str(tmp_path / "list.csv"), "--out", str(tmp_path / "out"), "--profile", "toaster", "--dry-run"]
    assert main(["prebuild", *given]) == 2
    assert "profile 'toaster'" in capsys.readouterr().err


def test_a_dry_run_counts_and_makes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "list.txt").write_text("a lantern\na boat\n")
    given = [str(tmp_path / "list.txt"), "--out", str(tmp_path / "out"), "--profile", "quest3", "phone-ar", "--dry-run"]
    assert main(["prebuild", *given]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["scenes"], told["todo"], told["done"], told["measured"]) == (4, 4, 0, 0)
    assert told["seconds"] > 0
    assert not (tmp_path / "out").exists()


def test_export_writes_what_is_there_and_replaces_nothing_unasked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from tests.assets.test_finishing import scene

    (tmp_path / "a b.glb").write_bytes(scene().data)
    assert main(["export", str(tmp_path / "a b.glb"), "--to", "gltf", "zip"]) == 0
    assert capsys.readouterr().out.splitlines() == [str(tmp_path / "a b.gltf"), str(tmp_path / "a b.zip")]
    (tmp_path / "a b.bin").write_bytes(b"mine")
    assert main(["export", str(tmp_path / "a b.glb"), "--to", "gltf"]) == 1
    assert "a b.bin is there already" in capsys.readouterr().err
    assert main(["export", str(tmp_path / "nothing.glb"), "--to", "zip"]) == 1
