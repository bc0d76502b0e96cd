"""What a session may and has after a restart: real scenes, its principal's bounds and scopes, and its erasure."""

from pathlib import Path
from typing import Any

import pytest

from assets.store import FolderStore
from server.durable.book import DatabaseBook
from server.engine.inline import InlineEngine
from server.jobs.backend import SceneBackend
from server.protocol.messages import Accepted, Edited, Failed, Finished, Welcome
from tests.server.guarded import browsing, guarded
from tests.server.jobs.small import CHOSEN, lineup
from tests.server.principals import write_principals
from tests.server.scripted import Hold
from tests.server.serving import running, session
from tests.server.test_restart import Machine, resumed, vanish


async def test_a_scene_is_edited_by_a_server_that_did_not_make_it(tmp_path: Path) -> None:
    def machine() -> dict[str, Any]:
        scenes = SceneBackend(InlineEngine(lineup(CHOSEN)), FolderStore(tmp_path / "store"), lineup(CHOSEN))
        return {"backend": scenes, "book": DatabaseBook(f"sqlite:///{tmp_path}/kept.db")}

    async with running(**machine()) as address, session(address) as caller:
        await caller.say("generate", job="j", prompt="table", max_lines=0)
        await caller.until(Finished)
        vanish(caller)
    async with running(**machine()) as address, resumed(address, caller) as again:
        first = await again.until(Finished)
        await again.say("edit", job="j", instruction="make the table red")
        edited = await again.until(Edited)
        assert len(edited.operations) == 1
        assert (await again.until(Finished)).manifest.digest != first.manifest.digest
        vanish(again)
    async with running(**machine()) as address, resumed(address, again) as last:
        await last.until(Finished)
        await last.say("undo", job="j")
        assert (await last.until(Finished)).manifest.digest == first.manifest.digest


async def test_what_a_session_may_says_the_token_it_is_resumed_with(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    settings = {"store": str(tmp_path), "tokens": write_principals(tmp_path, ann="anns")}
    async with machine.serving(Hold(), **settings) as address, session(address, token="anns") as caller:
        await caller.say("generate", job="j", prompt="x")
        await caller.until(Accepted)
        vanish(caller)
    rows = 'anns; scopes = ["generate"]\nallowance = { prompt_characters = 5, jobs = 1 }'
    settings["tokens"] = write_principals(tmp_path, ann=rows)
    async with machine.serving(Hold(), **settings) as address, resumed(address, caller, who="anns") as again:
        welcome = again.messages[0]
        assert isinstance(welcome, Welcome)
        assert (welcome.limits.prompt_characters, welcome.limits.jobs) == (5, 1)
        for message, code in (
            ({"type_": "generate", "prompt": "longer"}, "prompt_too_long"),
            ({"type_": "edit", "instruction": "red"}, "not_allowed"),
            ({"type_": "generate", "prompt": "x"}, "too_many_jobs"),  # the one that runs again is counted
        ):
            await again.say(job="k", **message)
            assert (await again.until(Failed)).code == code
        machine.backend.hold.set()
        await again.until(Finished)
        await again.say("generate", job="k", prompt="x")
        await again.until(Finished)


@pytest.mark.parametrize("running_again", [False, True])
async def test_who_is_erased_has_no_session_left_of_an_earlier_server(tmp_path: Path, running_again: bool) -> None:
    url = f"sqlite:///{tmp_path}/kept.db"
    async with (
        guarded(tmp_path, *[Hold()] * running_again, book=DatabaseBook(url)) as (address, _, _),
        session(address, token="anns") as ann,
        session(address, token="bobs") as bob,
    ):
        for caller, job in ((ann, "of-ann"), (bob, "of-bob")):
            await caller.say("generate", job=job, prompt="x")
            await caller.until(Accepted if running_again else Finished)
            vanish(caller)
    book = DatabaseBook(url)
    (tmp_path / "again").mkdir()
    async with guarded(tmp_path / "again", Hold(), book=book) as (address, backend, _):
        async with browsing(address, "roots") as http:
            erased = (await http.delete("/principals/ann")).json()
        assert erased["sessions"] == 1
        assert len((await book.names())[0]) == 1
        assert backend.running == ({"of-bob"} if running_again else set())
