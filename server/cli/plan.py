"""`holoforge plan`: prompts in, one JSON plan a line out."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import msgspec

from generators.errors import GenerationError
from generators.plan import Environment, SceneObject, ScenePlan, SpokenLine
from generators.tasks import PlanTask
from server.cli import CommandError
from server.cli.steps import load_generator, read_lines, run_task


class PlannedPrompt(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line of output: the plan, or why there is none."""

    prompt: str
    seconds: float
    plan: ScenePlan | None = None
    error: str = ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Prompts, or a file of them."""
    parser.add_argument("prompts", nargs="*", metavar="PROMPT", help="what to plan")
    parser.add_argument("--prompts", dest="file", type=Path, help="a text file, or .jsonl with a field `prompt`")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--max-objects", type=int, help="a bound on all objects")
    parser.add_argument("--device", default="cpu")


def run(arguments: argparse.Namespace) -> int:
    """Plan each prompt; the exit status is 1 if one of them has no plan."""
    prompts = arguments.prompts + (read_lines(arguments.file, "prompt") if arguments.file else [])
    if not prompts:
        raise CommandError("give a PROMPT, or --prompts FILE")
    planner = load_generator("plan", arguments.device)
    failed = False
    for prompt in prompts:
        started = time.perf_counter()
        plan, error = None, ""
        try:
            task = PlanTask(prompt=prompt, seed=arguments.seed, max_objects=arguments.max_objects)
            plan = gather(list(run_task(planner, msgspec.convert(msgspec.to_builtins(task), PlanTask))))
        except (GenerationError, msgspec.ValidationError) as refused:
            error, failed = str(refused), True
        line = PlannedPrompt(prompt=prompt, seconds=round(time.perf_counter() - started, 3), plan=plan, error=error)
        sys.stdout.write(msgspec.json.encode(line).decode() + "\n")
        sys.stdout.flush()
    return int(failed)


def gather(steps: list[object]) -> ScenePlan:
    """The parts that a planner yielded, as one plan.

    Raises:
        CommandError: there is no environment among them.
    """
    environment = next((step for step in steps if isinstance(step, Environment)), None)
    if environment is None:
        raise CommandError("the planner gave no environment")
    return ScenePlan(
        environment=environment,
        objects=tuple(step for step in steps if isinstance(step, SceneObject)),
        lines=tuple(step for step in steps if isinstance(step, SpokenLine)),
    )
