"""What is looked at goes first: among assets to be sent, and among tasks of one priority."""

from __future__ import annotations

import pytest

from server.engine.turns import Ranked
from server.protocol.codec import encode
from server.protocol.conversation import Conversation
from server.protocol.messages import (
    Bound,
    ClientName,
    EnvironmentInfo,
    Generate,
    Hello,
    Look,
    Planned,
    Removed,
    SurfaceInfo,
    Vec3,
)
from server.protocol.sights import Sights
from tests.server.protocol.test_outbox import AMPLE, Bytes, offer

EYE = (0.0, 1.0, 0.0)
PLACES: dict[str, Vec3] = {"ahead": (0.0, 0.0, -5.0), "beside": (5.0, 0.0, 0.0), "behind": (0.0, 0.0, 5.0)}


def surface(material: str) -> SurfaceInfo:
    return SurfaceInfo(
        material=material, phrase="", base_color=(1, 1, 1), roughness=1, metallic=0, emissive=(0, 0, 0), opacity=1
    )


def bound(name: str) -> Bound:
    where, made_of = PLACES[name], {"body": surface(f"stuff-{name}"), "feet": surface("wood")}
    return Bound(
        job="j",
        slot=f"object/{name}",
        thing=name,
        translation=where,
        rotation=(0, 0, 0, 1),
        size=(1, 2, 1),
        surfaces=made_of,
    )


def look(ahead: Vec3) -> Look:
    return Look(job="j", eye=EYE, ahead=ahead)


@pytest.fixture
def sights() -> Sights:
    known = Sights()
    for name in PLACES:
        known.note(bound(name))
    return known


def test_before_a_look_all_is_equally_wanted(sights: Sights) -> None:
    assert {sights.aside("j", f"object/{name}") for name in PLACES} == {0.0}


def test_what_is_in_the_middle_of_the_picture_is_nearest(sights: Sights) -> None:
    sights.look(look((0, 0, -2)))
    found = [sights.aside("j", f"object/{name}") for name in ("ahead", "beside", "behind")]
    assert found == pytest.approx([0, 1 / 2, 1], abs=1e-6)


def test_a_material_is_where_the_nearest_of_its_wearers_is(sights: Sights) -> None:
    sights.look(look((1, 0, 0)))
    assert sights.aside("j", "material/stuff-behind/normal") == pytest.approx(0.5)
    assert sights.aside("j", "material/wood/base_color") == pytest.approx(0.0, abs=1e-6)


def test_what_is_all_around_or_gone_or_unknown_is_not_put_off(sights: Sights) -> None:
    environment = EnvironmentInfo(
        title="", mood="", time="", weather="", indoor=True, zenith=(0, 0, 0), horizon=(0, 0, 0), ambient=(0, 0, 0),
        fog_density=0, lights=(), surfaces={"floor": surface("stuff-behind")},
    )  # fmt: skip
    sights.note(Planned(job="j", environment=environment))
    sights.note(Removed(job="j", slot="object/beside"))
    sights.look(look((0, 0, -1)))
    slots = ("environment", "material/stuff-behind/orm", "object/beside", "object/unheard-of", "speech/a-1")
    assert [sights.aside("j", slot) for slot in slots] == [0.0] * 5
    assert sights.aside("another", "object/behind") == 0.0


def test_a_look_that_goes_nowhere_says_nothing(sights: Sights) -> None:
    sights.look(look((0, 0, 0)))
    assert sights.aside("j", "object/behind") == 0.0


def test_only_the_last_jobs_are_remembered() -> None:
    sights = Sights()
    for number in range(1000):
        sights.note(Removed(job=f"j{number}", slot="object/a"))
    assert len(sights._jobs) < 20


def test_assets_follow_the_eye_and_the_look_is_no_message_to_be_counted() -> None:
    talk = Conversation("s", Hello(version=1, client=ClientName(name="c"), credit=AMPLE))
    talk.receive(encode(Generate(job="j", prompt="p")))
    talk.frames_to_send()
    files = {name: Bytes(name.encode()) for name in PLACES}
    for name, source in files.items():
        talk.send(bound(name))
        talk.send(offer(f"object/{name}", source), source)
    heard = talk.heard
    talk.receive(encode(look((0, 0, 1))))
    assert talk.heard == heard
    order = [frame[48:].decode() for _ in PLACES for frame in talk.frames_to_send() if not isinstance(frame, str)]
    assert order == ["behind", "beside", "ahead"]


def test_among_equal_ranks_the_most_urgent_now_goes_first_then_the_oldest() -> None:
    urgency = {"a": 0.5, "b": 0.5, "c": 0.9, "d": 0.0}
    queue: Ranked[str] = Ranked(lambda item: item != "gone", lambda item: urgency[item])
    for item, rank in (("gone", 0), ("c", 1), ("a", 1), ("b", 1), ("d", 2)):
        queue.push(item, rank)
    assert queue.pop() == "a"
    urgency["c"] = 0.1
    assert [queue.pop() for _ in range(4)] == ["c", "b", "d", None]
