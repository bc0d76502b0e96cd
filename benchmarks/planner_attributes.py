"""How much of what a prompt says about its things the plan and its layout honour.

`python -m benchmarks.planner_attributes --seed 2` plans generated prompts and prints the share honoured of each kind
of wish. Colours are looked for in the surface's words and in its flat colour, relations where things stand after the
layout.
Not covered: whether the finished picture shows it.
"""

from __future__ import annotations

import argparse
import colorsys
import math
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assets.layout import Placement
from benchmarks.placing import laid_out
from benchmarks.planner import has, names_of
from benchmarks.planner_grammar import KINDS, Case, Kind, Wish, attribute_cases
from benchmarks.table import print_table
from generators.base import Generator
from generators.plan import Environment, SceneObject
from generators.planning.knowledge.library import Knowledge, load_knowledge
from generators.planning.planners.embedded import embedded_planner
from generators.tasks import PlanTask

_HUES = {
    "red": 0.0,
    "orange": 0.08,
    "brown": 0.07,
    "yellow": 0.14,
    "green": 0.33,
    "blue": 0.61,
    "purple": 0.78,
    "pink": 0.93,
}
_HUE_TOLERANCE = 0.1
_LARGER, _SMALLER = 1.2, 0.85
"""Factors on a thing's usual size from which one sees that it is larger or smaller."""
_NEAR_M = 2.0
"""Things beside each other are no further apart than this, edge to edge."""


@dataclass(frozen=True)
class Planned:
    """A plan's things, and where they stand."""

    environment: Environment
    objects: tuple[SceneObject, ...]
    placed: dict[str, Placement]
    knowledge: Knowledge

    def named(self, noun: str) -> list[SceneObject]:
        """The things that `noun` may mean."""
        return [o for o in self.objects if has(names_of(o, self.knowledge, strict=False), noun)]


def plan_and_place(planner: Generator[PlanTask], knowledge: Knowledge, prompt: str, seed: int) -> Planned:
    """Plan `prompt` and lay it out as the server does."""
    environment, objects = None, []
    for part in planner.run(PlanTask(prompt=prompt, seed=seed, max_lines=0)):
        match part:
            case Environment():
                environment = part
            case SceneObject():
                objects.append(part)
    assert environment is not None
    return Planned(environment, tuple(objects), laid_out(environment, objects, seed), knowledge)


def shows(color: tuple[float, float, float], name: str) -> bool:
    """Whether a linear RGB `color` passes for `name`."""
    red, green, blue = (c ** (1 / 2.2) for c in color)
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if name in ("white", "black"):
        return saturation < 0.35 and (value > 0.7 if name == "white" else value < 0.35)
    turn = abs(hue - _HUES[name]) % 1.0
    return saturation > 0.15 and min(turn, 1.0 - turn) <= _HUE_TOLERANCE


def _colour(plan: Planned, wish: Wish) -> bool:
    return any(
        wish.wanted in surface.phrase.split() and shows(surface.base_color, wish.wanted)
        for thing in plan.named(wish.noun)
        for surface in thing.surfaces.values()
    )


def _material(plan: Planned, wish: Wish) -> bool:
    forms = {wish.wanted, {"gold": "golden"}.get(wish.wanted, wish.wanted)}
    return any(
        not forms.isdisjoint(surface.phrase.split()) for t in plan.named(wish.noun) for surface in t.surfaces.values()
    )


def _count(plan: Planned, wish: Wish) -> bool:
    asked = [t for t in plan.named(wish.noun) if t.named]
    return len(asked) == int(wish.wanted) and all(t.id in plan.placed for t in asked)


def _size(plan: Planned, wish: Wish) -> bool:
    for thing in plan.named(wish.noun):
        usual = plan.knowledge.things.get(thing.thing)
        factor = plan.placed[thing.id].size[1] / usual.size[1] if usual and thing.id in plan.placed else 1.0
        if thing.named and (factor >= _LARGER if wish.wanted == "larger" else factor <= _SMALLER):
            return True
    return False


def _relation(plan: Planned, wish: Wish) -> bool:
    ones = [plan.placed[t.id] for t in plan.named(wish.noun) if t.id in plan.placed and t.named]
    others = [plan.placed[t.id] for t in plan.named(wish.other) if t.id in plan.placed and t.named]
    pairs = [(a, b) for a in ones for b in others if a is not b]
    match wish.wanted:
        case "on":
            return any(a.on == b.item.id for a, b in pairs)
        case "sides":
            return any(_opposite(a, c, b) for a, b in pairs for c in ones if c is not a)
        case _:
            return any(gap(a, b) <= _NEAR_M for a, b in pairs)


def _negation(plan: Planned, wish: Wish) -> bool:
    return bool(plan.objects) and not plan.named(wish.noun)


def gap(a: Placement, b: Placement) -> float:
    """Metres between two things, by the circles around their footprints, at least 0."""
    apart = math.dist((a.position[0], a.position[2]), (b.position[0], b.position[2]))
    return max(apart - sum(math.hypot(p.size[0], p.size[2]) / 2 for p in (a, b)), 0.0)


def _opposite(a: Placement, c: Placement, middle: Placement) -> bool:
    """Whether `middle` stands between the two, and near both."""
    (ax, az), (cx, cz) = ((p.position[0] - middle.position[0], p.position[2] - middle.position[2]) for p in (a, c))
    lengths = math.hypot(ax, az) * math.hypot(cx, cz)
    near = max(gap(a, middle), gap(c, middle)) <= _NEAR_M
    return near and lengths > 0 and (ax * cx + az * cz) / lengths < -0.5


_CHECKS: dict[Kind, Callable[[Planned, Wish], bool]] = {
    "colour": _colour,
    "material": _material,
    "count": _count,
    "size": _size,
    "relation": _relation,
    "negation": _negation,
}


def honoured(plan: Planned, case: Case) -> bool:
    """Whether the plan does what the case's prompt says."""
    return _CHECKS[case.wish.kind](plan, case.wish)


def print_attributes(planner: Generator[PlanTask], seed: int, count: int, verbose: bool) -> None:
    """Plan `count` prompts of `seed` and print a table; with `verbose` also every prompt that failed."""
    knowledge = load_knowledge()
    outcomes: dict[Kind, list[bool]] = {kind: [] for kind in KINDS}
    for case in attribute_cases(seed, count):
        plan = plan_and_place(planner, knowledge, case.prompt, seed=0)
        good = honoured(plan, case)
        outcomes[case.wish.kind].append(good)
        if verbose and not good:
            said = "; ".join(f"{t.thing} {t.relation} {t.target or ''}" for t in plan.objects if t.named)
            print(f"{case.wish.kind}: {case.prompt}  [{plan.environment.archetype}] {said}", file=sys.stdout)
    rows = [_row(kind, outcome) for kind, outcome in outcomes.items()]
    print_table(
        f"attributes honoured, {count} generated prompts, seed {seed} (limit 85 %)",
        ("attribute", "prompts", "honoured"),
        [*rows, _row("all", [good for outcome in outcomes.values() for good in outcome])],
    )


def _row(name: str, outcome: Sequence[bool]) -> tuple[str, str, str]:
    return name, str(len(outcome)), f"{sum(outcome) / len(outcome):.1%}"


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=2, help="of the prompts")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--verbose", action="store_true", help="also print what failed")
    options = parser.parse_args()
    planner = embedded_planner("cpu")
    planner.load()
    print_attributes(planner, options.seed, options.count, options.verbose)


if __name__ == "__main__":
    main()
