"""The README's table of what runs, written from the rows: `python -m generators.registry.readme`.

With `--check` it writes nothing, and fails where the table is stale.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from assets.shapes import SHAPES
from assets.stages import STAGES
from generators.material.procedural.families import FAMILIES
from generators.planning.knowledge.library import read_knowledge
from generators.registry.table import BUILT_IN, Table, read_table

README = Path(__file__).resolve().parents[2] / "README.md"
BEGIN, END = "<!-- generators: written by python -m generators.registry.readme -->", "<!-- /generators -->"


def counted() -> dict[str, str]:
    """What the rows' lines count: things, places, shapes, stages and families of materials, as people write numbers."""
    knowledge = read_knowledge()
    counts = {
        "things": len(knowledge.things),
        "places": len(knowledge.archetypes),
        "shapes": len(SHAPES),
        "stages": len(STAGES),
        "families": len(FAMILIES),
    }
    return {name: f"{count:,}" for name, count in counts.items()}


def written(table: Table, counts: Mapping[str, str]) -> str:
    """The table, a row for each kind that has generators of its own."""
    lines = ["| part | embedded default | instead, by name |", "|---|---|---|"]
    for kind in table.kinds.values():
        if kind.rows:
            continue
        told = {name: f"`{name}`: {spec.summary.format(**counts)}" for name, spec in table.of_kind(kind.name).items()}
        others = "; ".join(line for name, line in told.items() if name != kind.default)
        lines.append(f"| {kind.name} | {told[kind.default]} | {others} |")
    return "\n".join(lines)


def renewed(readme: str, table: str) -> str:
    """The README with `table` between its marks."""
    before, _, rest = readme.partition(BEGIN)
    return f"{before}{BEGIN}\n{table}\n{END}{rest.partition(END)[2]}"


def main() -> int:
    """Write the table, or say that it is stale."""
    parser = argparse.ArgumentParser(description="The README's table of generators.")
    parser.add_argument("--check", action="store_true", help="fail where it is stale")
    check = parser.parse_args().check
    old = README.read_text(encoding="utf-8")
    new = renewed(old, written(read_table(BUILT_IN), counted()))
    if check and new != old:
        print("README.md: the table of generators is stale: python -m generators.registry.readme", file=sys.stderr)
        return 1
    if not check:
        README.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
