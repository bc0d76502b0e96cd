"""A job's materials: drafts first, finals in batches where the generator takes them, and what the checks found."""

from __future__ import annotations

from pathlib import Path

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


def test_a_batch_that_fails_leaves_flat_colours_and_drafts(tmp_path: Path) -> None:
    chosen: dict[Kind, str] = {**CHOSEN, "material": "wave-batches", "draft": "waves"}
    events = run_job(tmp_path, "table unpaintable", chosen=chosen)
    end = events[-1].message
    assert isinstance(end, Finished)
    assert {failure.fallback for failure in end.failures} == {"flat colours"}
    drafts = {o.slot for o in offered(events) if o.tier == "draft"}
    assert any(slot.startswith("material/table-paint") for slot in drafts)
