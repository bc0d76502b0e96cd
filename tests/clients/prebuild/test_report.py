"""The report: what scripts and people read of a prebuild."""

from __future__ import annotations

from html.parser import HTMLParser

import msgspec
import numpy as np
import pytest

from clients.prebuild.checking import Check, Checked, licences_of
from clients.prebuild.journal import Failed, Made, Part
from clients.prebuild.page import page_of
from clients.prebuild.report import Report, report_of, scene_report
from clients.prebuild.views import looks
from clients.prebuild.wanted import Wanted

WANTED = Wanted(name="花-<b>", prompt='<script>alert("x")</script> & 花')
MANIFEST = {
    "generators": [{"kind": "plan", "name": "p", "model": "m", "licence": "MIT"}, {"kind": "geometry", "name": "g"}],
    "lines": [{"voice": "heart", "licence": "Apache-2.0"}, {"voice": "heart", "licence": "Apache-2.0"}],
}


def made(*, partial: bool = False) -> Made:
    return Made(
        wanted=WANTED,
        slots={"scene": "assets/ab/x.glb"},
        size_bytes=2_000_000,
        seconds=3.5,
        first_s=0.4,
        cached=False,
        attempts=2,
        partial=partial,
        parts=(Part(slot="speech/line-1", code="gave_way", detail="no <voice>"),),
    )


def report(*, partial: bool = False, over: bool = False, troubles: tuple[str, ...] = ()) -> Report:
    checked = Checked((Check("triangles", 300.0 if over else 100.0, 200.0),), licences_of(MANIFEST), MANIFEST)
    scene = scene_report(WANTED, made(partial=partial), checked, ["scenes/花-<b>/view-1.jpg"], [], troubles)
    return report_of([scene], {"assets/ab/x.glb": 2_000_000})


@pytest.mark.parametrize(
    ("options", "status"),
    [({}, 0), ({"partial": True}, 3), ({"over": True}, 3), ({"troubles": ("usdz: needs usd-core",)}, 3)],
)
def test_the_exit_status_says_how_well_it_went(options: dict[str, object], status: int) -> None:
    assert report(**options).exit_status == status  # type: ignore[arg-type]


def test_scenes_that_failed_or_were_not_come_to_end_with_one() -> None:
    failed = Failed(wanted=WANTED, code="unsafe_prompt", detail="refused", attempts=1, seconds=0.1)
    for line, state in ((failed, "failed"), (None, "missing")):
        told = report_of([scene_report(WANTED, line, None)], {})
        assert (told.exit_status, told.scenes[0].state) == (1, state)


def test_the_page_escapes_what_people_wrote_and_points_at_files_by_their_names() -> None:
    page = page_of(report(over=True))
    found: list[tuple[str, dict[str, str | None]]] = []
    texts: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append((tag, dict(attrs)))

        def handle_data(self, data: str) -> None:
            texts.append(data)

    Reader().feed(page)
    assert "script" not in [tag for tag, _ in found]
    assert WANTED.prompt in texts
    assert next(attrs["src"] for tag, attrs in found if tag == "img") == "scenes/%E8%8A%B1-%3Cb%3E/view-1.jpg"
    assert "over" in texts
    assert "speech/line-1: no <voice>" in texts


def test_licences_name_models_and_voices_once() -> None:
    assert licences_of(MANIFEST) == {"Apache-2.0": ["voice: heart"], "MIT": ["plan: m"], "not stated": ["geometry: g"]}
    assert msgspec.json.decode(msgspec.json.encode(report()))["licences"] == licences_of(MANIFEST)


class Things:
    """So much of a soup as views look at."""

    positions = np.array([[[-1, 0, -3], [1, 0, -3], [0, 2, -5]]], np.float32)
    of_thing = np.array([True])
    view = (np.array([0.0, 1.6, 1.0]), np.array([0.0, 0.0, -1.0]), 0.9)


def test_views_look_around_in_a_room_and_around_things_outdoors() -> None:
    first, left, right, above = looks(Things(), 4, indoor=False)  # type: ignore[arg-type]
    assert first is None
    assert left is not None and right is not None and above is not None  # noqa: PT018
    assert left.target == right.target == above.target
    assert left.eye[0] * right.eye[0] < 0 < above.eye[1]
    inside = looks(Things(), 3, indoor=True)[1:]  # type: ignore[arg-type]
    assert [look.eye for look in inside if look] == [(0.0, 1.6, 1.0)] * 2
