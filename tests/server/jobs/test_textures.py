"""A job's materials: drafts first, finals in batches where the generator takes them, and what the checks found."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.errors import InvalidTask
from generators.registry import Kind
from server.protocol.messages import Finished, Progressed
from tests.server.jobs.small import CHOSEN
from tests.server.jobs.test_scenes import manifest_of, offered, run_job


def test_materials_go_in_batches_with_previews_and_come_after_their_drafts(tmp_path: Path) -> None:
    chosen: dict[Kind, str] = {**CHOSEN, "material": "wave-batches"}
    events = run_job(tmp_path, "table chair lamp rug bench", chosen=chosen)
    offers = [offer for offer in offered(events) if offer.slot.startswith("material/")]
    keys = {offer.slot.split("/")[1] for offer in offers}
    assert len(keys) == 6
    for key in keys:
        tiers = [offer.tier for offer in offers if offer.slot == f"material/{key}/base_color"]
        assert tiers == ["draft", "final"]
        assert [offer.tier for offer in offers if offer.slot == f"material/{key}/preview"] == ["placeholder"]
    progress = [m for m in (event.message for event in events) if isinstance(m, Progressed) and m.stage == "material"]
    assert progress[-1].done == progress[-1].total == 12


def test_the_manifest_says_what_a_check_refused_and_what_was_done(tmp_path: Path) -> None:
    manifest = manifest_of(run_job(tmp_path, "torn hopeless table", delivery="embedded"))
    checks = {made["phrase"]: made.get("checks", {}) for made in manifest["materials"].values()}
    assert checks["table paint"] == {}
    assert checks["torn paint"]["then"] == "made again"
    assert checks["hopeless paint"]["then"] == "sent as it was"
    assert "seam_base_color" in checks["hopeless paint"]["failing"]


@pytest.mark.parametrize("material", ["waves", "wave-batches"])
def test_a_phrase_that_is_not_understood_says_what_it_was_taken_for(tmp_path: Path, material: str) -> None:
    events = run_job(tmp_path, "table blorp", chosen={**CHOSEN, "material": material})
    end = events[-1].message
    assert isinstance(end, Finished)
    (told,) = end.failures
    assert (told.code, told.fallback) == ("not_understood", "cork")
    assert told.slot.startswith("material/blorp-paint")
    assert "'blorp paint'" in told.detail
    assert [one["checks"] for one in manifest_of(events)["materials"].values() if "checks" in one] == [
        {"guessed": "cork"}
    ]


def test_of_a_batch_that_fails_only_what_cannot_be_made_is_lost(tmp_path: Path) -> None:
    chosen: dict[Kind, str] = {**CHOSEN, "material": "wave-batches", "draft": "waves"}
    events = run_job(tmp_path, "table unpaintable", chosen=chosen)
    end = events[-1].message
    assert isinstance(end, Finished)
    (failure,) = end.failures
    assert (failure.slot.split("/")[1].startswith("unpaintable-paint"), failure.fallback) == (True, "flat colours")
    finals = {offer.slot for offer in offered(events) if offer.tier == "final"}
    assert any(slot.startswith("material/table-paint") for slot in finals)


_ADAPTERS: dict[Kind, str] = {**CHOSEN, "material": "wave-adapters", "draft": "waves"}


def test_an_adapter_is_worn_by_final_materials_and_drafts_go_without(tmp_path: Path) -> None:
    plain = manifest_of(run_job(tmp_path / "a", "table", chosen=_ADAPTERS))
    worn = manifest_of(run_job(tmp_path / "b", "table", chosen=_ADAPTERS, lora="sepia"))
    assert worn["materials"].keys() == plain["materials"].keys()
    assert worn["materials"] != plain["materials"]


def test_an_unknown_adapter_ends_the_job_and_names_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(InvalidTask, match="'ink'; there is: sepia"):
        run_job(tmp_path, "table", chosen=_ADAPTERS, lora="ink")


def test_materials_that_wear_no_adapters_refuse_one_at_once(tmp_path: Path) -> None:
    with pytest.raises(InvalidTask, match="waves"):
        run_job(tmp_path, "table", lora="sepia")
