"""`holoforge prebuild`: a list of scenes, made side by side into a folder and kept in the store for the live server."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from rich.console import Console

from assets.finishing.basis import COMMAND, can_encode
from assets.finishing.profiles import UnknownProfile, find_profile
from clients.prebuild.command import Prebuild
from clients.prebuild.errors import InvalidList, PrebuildError
from clients.prebuild.estimate import Estimate, estimate
from clients.prebuild.exports import FORMS
from clients.prebuild.finishing import Finish
from clients.prebuild.folder import Build
from clients.prebuild.listing import read_list
from clients.prebuild.report import Report
from clients.prebuild.running import How
from clients.prebuild.views import MOST as MOST_VIEWS
from clients.prebuild.wanted import Defaults, Wanted, scenes_of
from server.cli.bars import SceneBars
from server.cli.generate import private_server

EXIT_STATUS = "exit status: 0 all is well, 1 a scene is missing, 2 asked wrongly, 3 partial or over budget"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The list, what counts where it says nothing, where to, and on which server."""
    parser.epilog = EXIT_STATUS
    parser.add_argument("list", type=Path, metavar="LIST", help="scenes: .jsonl, .yaml, .csv, or one prompt a line")
    parser.add_argument("--out", type=Path, default=Path("build"), help="folder to write to (default build)")
    parser.add_argument("--profile", nargs="+", default=["desktop"], metavar="NAME", help="kinds of devices (desktop)")
    parser.add_argument("--seed", nargs="+", type=int, default=[0], metavar="N", help="a scene of each (default 0)")
    parser.add_argument("--quality", choices=["fast", "balanced", "best"], default="balanced")
    parser.add_argument("--delivery", nargs="+", choices=["embedded", "parts"], default=["embedded"])
    parser.add_argument("--max-objects", type=int, help="a bound on all objects of a scene")
    parser.add_argument("--max-lines", type=int, default=3, help="a bound on its spoken lines (default 3)")
    parser.add_argument("--plain", action="store_true", help="plain glTF 2.0 with PNG, whatever pays on the device")
    parser.add_argument("--ktx2", action="store_true", help="pictures that GPUs keep compressed; takes long to write")
    parser.add_argument(
        "--export", nargs="*", choices=list(FORMS), default=["glb"], help="forms to write (default glb)"
    )
    parser.add_argument("--views", type=int, default=3, help=f"pictures of each scene, up to {MOST_VIEWS} (default 3)")
    parser.add_argument("--keep", default="prebuild", metavar="NAME", help='keep in the store as NAME; "" does not')
    parser.add_argument("--url", help="a running server, as ws://127.0.0.1:8765; HOLOFORGE_TOKEN says who asks")
    parser.add_argument("--side-by-side", type=int, default=4, metavar="N", help="scenes at a time (default 4)")
    parser.add_argument("--attempts", type=int, default=3, help="how often a scene is tried (default 3)")
    parser.add_argument("--limit-s", type=float, default=900.0, help="the longest that one try may take (default 900)")
    parser.add_argument("--overwrite", action="store_true", help="replace scenes that were made of another request")
    parser.add_argument("--verify", action="store_true", help="read every file that is there against its digest")
    parser.add_argument("--dry-run", action="store_true", help="count and estimate, make nothing")
    parser.add_argument("--store", help="for a server started here: folder or s3:// bucket of the store")
    parser.add_argument("--material", help="for a server started here: material generator, such as material-model")
    parser.add_argument("--devices", help="for a server started here: cpu, cuda:0, …")


def run(arguments: argparse.Namespace) -> int:
    """Prebuild; prints a line of JSON, and says where the report is."""
    console = Console(stderr=True)
    try:
        return _prebuild(arguments, console)
    except PrebuildError as error:
        print(f"holoforge prebuild: {error}", file=sys.stderr)
        return error.exit_status
    except OSError as error:
        print(f"holoforge prebuild: {error.filename or arguments.out}: {error.strerror or error}", file=sys.stderr)
        return 1


def _prebuild(arguments: argparse.Namespace, console: Console) -> int:
    scenes = _scenes(arguments)
    build = Build(arguments.out, overwrite=arguments.overwrite)
    build.check(scenes)
    guess = estimate(build, scenes, arguments.side_by_side)
    if arguments.dry_run:
        _tell(guess, scenes, console)
        return 0
    if not guess.fits:
        console.print(
            f"[yellow]the disk has {guess.free_bytes / 1e6:,.0f} MB, {guess.size_bytes / 1e6:,.0f} are needed"
        )
    with build.open(), ExitStack() as stack:
        bars = SceneBars(console)
        forms = tuple(dict.fromkeys(arguments.export))
        prebuild = Prebuild(build, scenes, Finish(arguments.views, forms), bars, verify=arguments.verify)
        todo = prebuild.todo()
        url = stack.enter_context(_server(arguments, console)) if todo else ""
        stack.enter_context(bars)
        bars.start(len(scenes), len(scenes) - len(todo))
        report = asyncio.run(prebuild.run(_how(arguments, url), todo))
    return _end(report, build, console)


def _scenes(arguments: argparse.Namespace) -> tuple[Wanted, ...]:
    """The scenes that are asked for, checked as far as they can be without a server.

    Raises:
        InvalidList: of the list, or of an argument; names it.
    """
    _check_bounds(arguments)
    if arguments.ktx2 and arguments.plain:
        raise InvalidList("--ktx2 with --plain: plain glTF 2.0 has no KTX2")
    if arguments.ktx2 and not arguments.keep:
        raise InvalidList('--ktx2 with --keep "": a server writes KTX2 only for what is kept')
    if arguments.ktx2 and not arguments.url and not can_encode():
        raise InvalidList(f"--ktx2 needs Node 20 and an encoder: {COMMAND}")
    defaults = Defaults(
        seeds=tuple(arguments.seed),
        profiles=tuple(arguments.profile),
        deliveries=tuple(arguments.delivery),
        quality=arguments.quality,
        max_objects=arguments.max_objects,
        max_lines=arguments.max_lines,
        plain=arguments.plain,
        ktx2=arguments.ktx2,
    )
    scenes = scenes_of(read_list(arguments.list), defaults)
    if apart := next((one.name for one in scenes if one.ktx2 and one.delivery == "parts"), None):
        raise InvalidList(f"{apart}: --ktx2 with delivery parts: maps of their own travel as PNG or JPEG")
    if not arguments.url:  # another server may know more kinds of devices
        for profile in dict.fromkeys([*arguments.profile, *(scene.profile for scene in scenes)]):
            try:
                find_profile(profile)
            except UnknownProfile as error:
                raise InvalidList(str(error)) from None
    return scenes


def _check_bounds(arguments: argparse.Namespace) -> None:
    bounds = {
        "views": (0, MOST_VIEWS),
        "side_by_side": (1, 64),
        "attempts": (1, 100),
        "max_objects": (1, 64),
        "max_lines": (0, 12),
        "limit_s": (1, 86_400),
    }
    for name, (low, high) in bounds.items():
        value = getattr(arguments, name)
        if value is not None and not low <= value <= high:
            raise InvalidList(f"--{name.replace('_', '-')} {value}: {low} to {high}")
    if wrong := next((seed for seed in arguments.seed if not 0 <= seed < 2**32), None):
        raise InvalidList(f"--seed {wrong}: 0 to {2**32 - 1}")


@contextmanager
def _server(arguments: argparse.Namespace, console: Console) -> Iterator[str]:
    """The server that is named, or one of our own for as long as the block runs."""
    if arguments.url:
        yield arguments.url
        return
    options = {name: getattr(arguments, name) for name in ("store", "material", "devices")}
    with private_server(console, **options) as url:
        yield url


def _how(arguments: argparse.Namespace, url: str) -> How:
    return How(
        url=url,
        token=os.environ.get("HOLOFORGE_TOKEN", ""),
        side_by_side=arguments.side_by_side,
        attempts=arguments.attempts,
        limit_s=arguments.limit_s,
        keep=arguments.keep,
    )


def _tell(guess: Estimate, scenes: tuple[Wanted, ...], console: Console) -> None:
    basis = f"measured on {guess.measured} scenes here" if guess.measured else "a table for two cores"
    console.print(
        f"[bold]{guess.scenes} scenes[/], {guess.done} are there, {guess.todo} to make: about {guess.seconds / 60:.1f} "
        f"minutes, {guess.size_bytes / 1e6:,.0f} MB of {guess.free_bytes / 1e6:,.0f} MB free ({basis})",
        soft_wrap=True,
    )
    for scene in scenes[:20]:
        console.print(
            f"  {scene.name}  [dim]seed {scene.seed}, {scene.profile}, {scene.quality}", highlight=False, soft_wrap=True
        )
    if len(scenes) > 20:
        console.print(f"  … and {len(scenes) - 20} more")
    told = {
        "scenes": guess.scenes,
        "done": guess.done,
        "todo": guess.todo,
        "seconds": guess.seconds,
        "size_bytes": round(guess.size_bytes),
        "free_bytes": guess.free_bytes,
        "measured": guess.measured,
        "profiles": sorted({scene.profile for scene in scenes}),
    }
    print(json.dumps(told))


def _end(report: Report, build: Build, console: Console) -> int:
    page = build.root / "report.html"
    color = {0: "green", 3: "yellow"}.get(report.exit_status, "red")
    console.print(
        f"[bold {color}]{report.made} of {len(report.scenes)} scenes[/], {report.size_bytes / 1e6:,.1f} MB: {page}"
    )
    for scene in report.scenes:
        for trouble in scene.troubles:
            console.print(f"[yellow]{scene.name}: {trouble}", highlight=False, soft_wrap=True)
    told = {
        name: getattr(report, name)
        for name in ("made", "failed", "missing", "over_budget", "partial", "size_bytes", "files")
    }
    print(json.dumps({"out": str(build.root), "report": str(page), **told}))
    return report.exit_status
