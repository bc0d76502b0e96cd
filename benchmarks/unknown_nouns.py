"""What is drawn for nouns that the vocabulary lacks: how many are of the right kind, class by class.

python -m benchmarks.unknown_nouns [--nouns FILE]

Each noun is put into the sentence of its class and planned as far as what is drawn for it is decided; no language model is
asked. A noun that names nothing to be seen is right where nothing is drawn for it. Nouns that the vocabulary has got since
are counted like the others.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import msgspec

from generators.embedding import shared_encoder
from generators.planning.knowledge.library import Knowledge, load_knowledge
from generators.planning.preparation import Prepared, Preparation
from generators.planning.retrieval import Retrieval
from generators.reading.readers import shared_readers
from generators.tasks import PlanTask

NOUNS = Path(__file__).resolve().parent / "data" / "unknown_nouns.toml"


class _Nouns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns of one class: what they are drawn as, or the kinds of places that each is."""

    prompt: str = "a {}"
    drawn: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    at: dict[str, tuple[str, ...]] = {}


def main() -> None:
    """Print the share that is right of each class, and what was drawn wrong."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--nouns", type=Path, default=NOUNS, help="TOML as benchmarks/data/unknown_nouns.toml")
    path = parser.parse_args().nouns
    classes = msgspec.toml.decode(path.read_bytes(), type=dict[str, _Nouns])
    knowledge = load_knowledge()
    preparation = Preparation(knowledge, retrieval := Retrieval(knowledge, shared_encoder("cpu")), shared_readers("cpu"))
    retrieval.load()
    preparation.load()
    right, all_nouns = 0, 0
    for name, of_class in classes.items():
        nouns = of_class.nouns or tuple(of_class.at)
        seen = {noun: preparation.prepare(PlanTask(prompt=of_class.prompt.format(noun))) for noun in nouns}
        wrong = [noun for noun in nouns if not _is_right(noun, of_class, seen[noun], knowledge)]
        print(f"{name:10} {len(nouns) - len(wrong):3} of {len(nouns):3}  {', '.join(_told(wrong, of_class, seen))}")
        right, all_nouns = right + len(nouns) - len(wrong), all_nouns + len(nouns)
    print(f"{right} of {all_nouns} right")


def _is_right(noun: str, of_class: _Nouns, prepared: Prepared, knowledge: Knowledge) -> bool:
    if of_class.at:
        return prepared.setting.archetype.name in of_class.at[noun]
    drawn = [knowledge.likeliest(mention) for mention in prepared.brief.mentions]
    if not of_class.drawn:
        return not drawn
    return any(not {thing.name, *thing.kinds, *thing.also}.isdisjoint(of_class.drawn) for thing in drawn[:1])


def _told(wrong: list[str], of_class: _Nouns, seen: dict[str, Prepared]) -> Iterator[str]:
    for noun in wrong:
        prepared = seen[noun]
        drawn = [mention.options[0] for mention in prepared.brief.mentions]
        yield f"{noun} → {prepared.setting.archetype.name if of_class.at else drawn[0] if drawn else 'nothing'}"


if __name__ == "__main__":
    main()
