"""A small version of `make chaos`: real processes that really die."""

import asyncio
from pathlib import Path

from benchmarks.chaos import Plan, run


def test_every_job_ends_and_nothing_is_left_while_server_worker_disk_and_store_fail(tmp_path: Path) -> None:
    plan = Plan(jobs=8, clients=2, worker_s=2.0, server_s=0.3, disk_s=0.6, full_s=0.3, compared=0, servers=1)
    outcome = asyncio.run(run(plan, tmp_path))
    assert sum(outcome.ends.values()) == plan.jobs
    assert not outcome.lost
    assert not outcome.wrong
    assert not outcome.left
    assert outcome.done_to_it["SIGKILL"]
