"""What a client says it loads, met or refused by name; and what that does to a job."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import msgspec
import pytest

from assets.finishing.measure import SKY, Cost
from assets.finishing.profiles import PLAIN_TARGET, find_profile
from assets.finishing.target import COMPRESSED, QUANTIZED, SUPERCOMPRESSED, Budget, Target
from assets.glb import read_glb
from server.backend import Event
from server.jobs.allowance import Allowance, Spent
from server.jobs.backend import wish_of
from server.protocol.errors import TargetRefused
from server.protocol.messages import Accept, Accepted, Generate
from server.scenes.key import request_key
from server.targets import resolve_target
from tests.assets.test_ktx2 import needs_encoder
from tests.server.jobs.test_scenes import backend, events_of, final_file, read

TIGHT = Budget(triangles=9_000, draws=12, texture_px=64, megabytes=1.0)


def test_a_client_that_says_nothing_gets_plain_files() -> None:
    assert resolve_target(Accept()) == PLAIN_TARGET
    assert not PLAIN_TARGET.extensions
    assert PLAIN_TARGET.image == "image/png"


def test_of_what_is_accepted_only_what_is_made_here_counts() -> None:
    wide = resolve_target(Accept(extensions=("KHR_mesh_quantization", "EXT_of_tomorrow")))
    assert wide.extensions == (QUANTIZED,)


def test_ktx2_is_made_where_there_is_an_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    accept = Accept(extensions=("KHR_mesh_quantization", "KHR_texture_basisu"))
    for here, got in ((False, (QUANTIZED,)), (True, (QUANTIZED, SUPERCOMPRESSED))):
        monkeypatch.setattr("server.targets.can_encode", lambda here=here: here)
        assert resolve_target(accept).extensions == got
    assert resolve_target(accept).at_once.extensions == (QUANTIZED,)


@needs_encoder
def test_nobody_waits_for_ktx2_but_who_keeps_the_scene(tmp_path: Path) -> None:
    """A live job leaves it out; what was prebuilt has it, and is had at once by who asks for the same."""
    target = resolve_target(Accept(image=("image/jpeg",), extensions=("KHR_texture_basisu",)))
    request = Generate(job="j", prompt="table", delivery="embedded")
    kept = msgspec.structs.replace(request, keep="shop")

    async def ask() -> list[tuple[bool, list[str]]]:
        made = []
        async with backend(tmp_path) as jobs:
            for each in (request, kept, request):
                events = [event async for event in jobs.run(each, target)]
                cached = next(e.message.cached for e in events if isinstance(e.message, Accepted))
                document, _ = read_glb(final_file(events, "scene"))
                made.append((cached, document.get("extensionsRequired", [])))
        return made

    assert asyncio.run(ask()) == [(False, []), (False, [SUPERCOMPRESSED]), (True, [SUPERCOMPRESSED])]


def test_who_loads_far_versions_too_is_answered_with_what_was_made_without_them(tmp_path: Path) -> None:
    """A prebuild leaves them out; to make everything anew for them would be a poor trade."""
    fewer, more = (
        resolve_target(Accept(extensions=("KHR_mesh_quantization", *also)), "quest3") for also in ((), ("MSFT_lod",))
    )
    assert [target.extensions for target in more.lesser] == [fewer.extensions]
    assert not fewer.lesser

    async def ask() -> list[bool]:
        async with backend(tmp_path) as jobs:
            told = []
            for prompt, target in (("table", fewer), ("table", more), ("chair", more), ("chair", fewer)):
                events = [event async for event in jobs.run(Generate(job="j", prompt=prompt), target)]
                told += [e.message.cached for e in events if isinstance(e.message, Accepted)]
            return told

    assert asyncio.run(ask()) == [False, True, False, False]


@pytest.mark.parametrize(
    ("accept", "profile", "named"),
    [
        (Accept(), "toaster", "profile 'toaster'.*desktop"),
        (Accept(mesh=("model/vnd.usdz+zip",)), "desktop", "accept.mesh: model/vnd.usdz"),
        (Accept(image=("image/webp",)), "desktop", "accept.image: image/webp.*image/png"),
        (Accept(image=(), mesh=(), audio=()), "desktop", "accept.image: nothing"),
        (Accept(audio=()), "phone-ar", "accept.audio: nothing"),
    ],
)
def test_what_cannot_be_met_is_refused_by_its_name(accept: Accept, profile: str, named: str) -> None:
    with pytest.raises(TargetRefused, match=named):
        resolve_target(accept, profile)


def test_another_target_has_another_key() -> None:
    request = Generate(job="j", prompt="table")
    targets = [
        PLAIN_TARGET,
        resolve_target(Accept(), "quest3"),
        resolve_target(Accept(extensions=("KHR_mesh_quantization",))),
        resolve_target(Accept(image=("image/jpeg",))),
    ]
    keys = {request_key(wish_of(request, target), ()) for target in targets}
    assert len(keys) == len(targets)
    same = resolve_target(Accept(extensions=("KHR_mesh_quantization", "EXT_of_tomorrow")))
    assert request_key(wish_of(request, same), ()) in keys


def test_a_scene_comes_in_the_form_of_its_target_within_its_budget_and_says_what_it_costs(tmp_path: Path) -> None:
    tight = Target("toaster", TIGHT, "image/jpeg", (QUANTIZED,), lean=True)

    async def run() -> tuple[list[Event], list[Event]]:
        async with backend(tmp_path) as made:
            request = Generate(job="j", prompt="on-meadow table chair sofa", delivery="embedded")
            return await events_of(made, request), await events_of(made, request, tight)

    plain, small = asyncio.run(run())
    for events, name in ((plain, "desktop"), (small, "toaster")):
        told = json.loads(read(events[-1]))["target"]
        assert told["profile"] == name
        assert not told["over"]
        assert told["cost"]["triangles"] <= told["triangles"]
    document, _ = read_glb(final_file(small, "scene"))
    assert QUANTIZED in document["extensionsRequired"]
    assert "extensionsRequired" not in read_glb(final_file(plain, "scene"))[0]
    assert len(final_file(small, "scene")) < len(final_file(plain, "scene"))


def test_things_give_way_before_what_is_strewn_has_no_room() -> None:
    allowance = Allowance(Target("toaster", TIGHT))
    assert allowance.detail == 1 / 32
    left = allowance.things(Spent(Cost(4_000, 3), Cost(500, 3)))
    assert left == 9_000 - 4_000 - 500 - SKY.triangles - 900
    assert allowance.things(Spent(Cost(4_000, 3), Cost(500, 3), shade=1_000)) == left - 1_000
    assert allowance.things(Spent(Cost(4_500, 3), Cost(3_500, 3))) == 0
    assert allowance.draws_over(Spent(Cost(1, 3), Cost(1, 3))) == 3 + 3 + 1 + 12 - 12
    assert allowance.strewn(Spent(Cost(4_500, 3), Cost(9_000, 3))) == 0


def test_shade_and_lamplight_have_their_room_before_what_is_strewn_and_lies_about() -> None:
    allowance = Allowance(Target("phone", Budget(60_000, 80, 512, 15.0)))
    spent = Spent(Cost(30_000, 10), Cost(15_000, 20), shade=8_000)
    strewn = allowance.strewn(spent)
    laid = allowance.laid(spent, strewn)
    assert strewn > 0
    assert 30_000 + 15_000 + SKY.triangles + 8_000 + strewn + laid <= 60_000
    assert allowance.strewn(Spent(Cost(30_000, 10), Cost(25_000, 20), shade=8_000)) == 0


def test_maps_grow_smaller_before_the_megabytes_are_spent() -> None:
    roomy, small = (Allowance(Target("t", Budget(1, 1, 1024, mb), "image/jpeg")) for mb in (15.0, 2.0))
    assert [roomy.texture_px(512) for _ in range(20)] == [512] * 20
    sizes = [small.texture_px(512) for _ in range(64)]
    assert sizes[0] > sizes[-1]
    assert sum(0.42 * size**2 for size in sizes) < 2.0e6
    assert small.gave_way
    png = Allowance(Target("t", Budget(1, 1, 1024, 0.1)))
    assert png.texture_px(512) == 512, "a client that loads PNG alone gets what it always got"


def test_a_profile_is_a_bound_on_what_is_sent_not_a_claim_of_what_is_loaded() -> None:
    assert COMPRESSED in find_profile("quest3").formats
    assert not resolve_target(Accept(), "quest3").extensions
