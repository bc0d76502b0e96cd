"""Plain HTTP: assets with ETag and ranges, status, schema, the viewer."""

import hashlib
from pathlib import Path

import httpx
import pytest

from server.http.asset import parse_range
from server.protocol.messages import Finished, Offered
from tests.server.scripted import Part, ScriptedBackend, noise_wav
from tests.server.serving import running, session

LINE = noise_wav(600_000, seed=1)
DIGEST = hashlib.sha256(LINE).hexdigest()


def client(address: str) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=f"http://{address}", trust_env=False)


async def get(tmp_path: Path, path: str, method: str = "GET", **headers: str) -> httpx.Response:
    """One request to a server that holds `LINE`."""
    backend = ScriptedBackend(tmp_path)
    backend.store(LINE)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    async with running(backend) as address, client(address) as http:
        return await http.request(method, path, headers=named)


async def test_an_offered_asset_can_be_fetched(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path, [Part("speech/a", LINE)])
    async with running(backend) as address, client(address) as http:
        async with session(address, accept={"transport": "http"}) as caller:
            await caller.say("generate", job="j", prompt="x")
            offered = await caller.until(Offered)
            finished = await caller.until(Finished)
        response = await http.get(f"/assets/{offered.asset.digest}")
        manifest = await http.get(f"/assets/{finished.manifest.digest}")
    assert (response.status_code, response.content) == (200, LINE)
    assert response.headers["content-type"] == "audio/wav"
    assert response.headers["etag"] == f'"{DIGEST}"'
    assert "immutable" in response.headers["cache-control"]
    assert manifest.json() == {"slots": {"speech/a": DIGEST}}


async def test_head_says_the_size_and_sends_nothing(tmp_path: Path) -> None:
    response = await get(tmp_path, f"/assets/{DIGEST}", "HEAD")
    assert (response.status_code, response.headers["content-length"], response.content) == (200, str(len(LINE)), b"")


@pytest.mark.parametrize("tag", [f'"{DIGEST}"', f'W/"{DIGEST}"', f'"other", "{DIGEST}"', "*"])
async def test_an_asset_the_client_holds_is_not_modified(tmp_path: Path, tag: str) -> None:
    response = await get(tmp_path, f"/assets/{DIGEST}", if_none_match=tag)
    assert (response.status_code, response.content) == (304, b"")


async def test_a_range_is_sent_alone(tmp_path: Path) -> None:
    response = await get(tmp_path, f"/assets/{DIGEST}", range="bytes=1000-300999")
    assert (response.status_code, response.content) == (206, LINE[1000:301_000])
    assert response.headers["content-range"] == f"bytes 1000-300999/{len(LINE)}"


async def test_a_range_past_the_end_is_not_satisfiable(tmp_path: Path) -> None:
    response = await get(tmp_path, f"/assets/{DIGEST}", range=f"bytes={len(LINE)}-")
    assert (response.status_code, response.json()["code"]) == (416, "range_not_satisfiable")
    assert response.headers["content-range"] == f"bytes */{len(LINE)}"


async def test_a_range_of_another_version_gets_the_whole_file(tmp_path: Path) -> None:
    response = await get(tmp_path, f"/assets/{DIGEST}", range="bytes=0-9", if_range='"another"')
    assert (response.status_code, response.content) == (200, LINE)


@pytest.mark.parametrize(
    ("header", "span"),
    [
        ("", (0, 100)),
        ("bytes=0-0", (0, 1)),
        ("bytes=10-", (10, 100)),
        ("bytes=-10", (90, 100)),
        ("bytes=-1000", (0, 100)),
        ("bytes=90-1000", (90, 100)),
        ("bytes=100-", None),
        ("bytes=-0", None),
        ("bytes=5-4", (0, 100)),
        ("bytes=0-1,5-6", (0, 100)),
        ("items=0-1", (0, 100)),
        ("bytes=-", (0, 100)),
        ("bytes=" + "9" * 5000 + "-", (0, 100)),
        ("bytes=²-", (0, 100)),
    ],
)
def test_single_ranges_are_read_and_others_ignored(header: str, span: tuple[int, int] | None) -> None:
    assert parse_range(header, 100) == span


@pytest.mark.parametrize("digest", ["0" * 64, "short", "..%2F..%2Fetc%2Fpasswd", DIGEST.upper()])
async def test_an_unknown_asset_is_a_typed_404(tmp_path: Path, digest: str) -> None:
    response = await get(tmp_path, f"/assets/{digest}")
    assert response.status_code == 404
    assert response.json()["code"] in {"asset_missing", "not_found"}


async def test_an_asset_whose_file_has_gone_is_a_typed_404(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path)
    backend.store(LINE)
    (tmp_path / DIGEST).unlink()
    async with running(backend) as address, client(address) as http:
        response = await http.get(f"/assets/{DIGEST}")
    assert (response.status_code, response.json()["code"]) == (404, "asset_missing")


async def test_pages_of_a_named_origin_may_read_and_others_may_not(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path)
    backend.store(LINE)
    async with running(backend, origins=("https://app.example",)) as address, client(address) as http:
        named = await http.get(f"/assets/{DIGEST}", headers={"origin": "https://app.example"})
        other = await http.get(f"/assets/{DIGEST}", headers={"origin": "https://anywhere.example"})
    assert (named.status_code, named.headers["access-control-allow-origin"]) == (200, "https://app.example")
    assert (other.status_code, other.json()["code"]) == (403, "origin_refused")


async def test_a_server_that_cannot_load_its_models_says_that_it_never_will(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path)
    async with running(backend) as address, client(address) as http:
        backend.ready, backend.failure = False, "no worker can be started"
        answer = await http.get("/readyz")
    assert (answer.status_code, answer.json()["code"], answer.json()["retryable"]) == (503, "no_worker", False)


async def test_status_pages_tell_alive_from_ready(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path)
    async with running(backend) as address, client(address) as http:
        assert (await http.get("/healthz")).json() == {"status": "ok"}
        assert (await http.get("/readyz")).status_code == 200
        backend.ready = False
        busy = await http.get("/readyz")
        assert (busy.status_code, busy.json()["retryable"]) == (503, True)


async def test_metrics_count_jobs_bytes_and_sessions(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path, [Part("speech/a", LINE)])
    backend.worker_restarts = 3
    async with running(backend) as address, client(address) as http, session(address) as caller:
        await caller.say("generate", job="j", prompt="x")
        await caller.until_chunks(2)
        text = (await http.get("/metrics")).text
    lines = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    assert lines["holoforge_sessions"] == "1.0"
    assert lines['holoforge_jobs_total{outcome="finished"}'] == "1.0"
    assert lines['holoforge_stage_seconds_count{stage="first_asset"}'] == "1.0"
    assert float(lines['holoforge_sent_bytes_total{channel="chunk"}']) == caller.chunk_bytes
    assert lines["holoforge_worker_restarts"] == "3.0"


async def test_the_schema_is_served(tmp_path: Path) -> None:
    assert "ClientMessage" in (await get(tmp_path, "/schema")).json()["$defs"]
    assert (await get(tmp_path, "/schema/asyncapi.json")).json()["asyncapi"] == "3.0.0"


async def test_an_absent_viewer_says_how_to_build_it(tmp_path: Path) -> None:
    response = await get(tmp_path, "/")
    assert (response.status_code, response.json()["code"]) == (404, "viewer_missing")
    assert "npm run build" in response.json()["detail"]


async def test_a_built_viewer_is_served_at_the_root(tmp_path: Path) -> None:
    viewer = tmp_path / "dist"
    viewer.mkdir()
    (viewer / "index.html").write_text("<title>Holoforge</title>")
    async with running(ScriptedBackend(tmp_path), viewer=viewer) as address, client(address) as http:
        assert "<title>Holoforge</title>" in (await http.get("/")).text
        assert (await http.get("/nothing.js")).json()["code"] == "not_found"


async def test_a_page_nobody_knows_is_a_typed_404_and_a_wrong_method_a_405(tmp_path: Path) -> None:
    assert (await get(tmp_path, "/nowhere")).json()["code"] == "not_found"
    assert (await get(tmp_path, "/healthz", "POST")).status_code == 405
