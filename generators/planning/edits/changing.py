"""Acts that give things other looks, sizes or words to say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators.plan import SceneObject
from generators.planning.edits.operations import (
    InvalidEdit,
    Operation,
    Paint,
    Pose,
    Resize,
    Say,
)
from generators.planning.edits.painting import readable
from generators.planning.edits.parts import part_surfaces
from generators.planning.edits.work import Work, ids, unclear
from generators.reading.instruction import Act, Things
from generators.reading.reading import Looks
from generators.vocabulary.measures import Size


class Changing(Work):
    """Resolves what things are to become."""

    def _set(self, act: Act) -> Iterator[Operation]:
        if not act.what:
            raise InvalidEdit(
                "instruction: what is to be changed is not certain; name a thing, its size or its looks. "
                "Another place is another scene: generate it anew"
            )
        looks = self._looks(act)
        for pose in act.poses:
            yield Pose(targets=self._all(act.what, act), text=pose)
        for line in act.says:
            yield Say(targets=self._all(act.what, act), text=line)
        if not looks.words and not act.sizes:
            if act.says or act.poses:
                return
            raise unclear(act)
        for things in act.what:
            if things.shell is not None:
                yield self._paint_shell(things, looks, act)
                continue
            objects = self.selection.choose(things)
            if looks.words:
                yield from self._paint(objects, things.part, looks)
            for size in act.sizes:
                if things.part:
                    raise InvalidEdit(
                        f"instruction: the {things.part} of a thing cannot have a size of its own; "
                        "say the whole thing's"
                    )
                yield from self._resize(objects, size, act)

    def _looks(self, act: Act) -> Looks:
        """What was said of looks, as painters know it.

        Raises:
            InvalidEdit: a word of it is nothing that can be drawn.
        """
        styles = tuple(word for style in act.styles for word in self._style(style))
        said = Looks(act.looks.colors, act.looks.materials, (*act.looks.conditions, *styles))
        known, unknown = readable(said)
        if unknown:
            raise InvalidEdit(
                f"instruction: {unknown[0][:60]!r} is no colour, material or condition that can be drawn; "
                "say one, as in 'red', 'marble', 'rusty', or replace the thing"
            )
        return known

    def _paint_shell(self, things: Things, looks: Looks, act: Act) -> Paint:
        if things.picks:
            raise InvalidEdit("instruction: all walls of a room are painted alike; say 'the walls'")
        if act.sizes or not looks.words:
            raise InvalidEdit(f"instruction: the {things.shell} can get another colour or material, and nothing else")
        return Paint(targets=(str(things.shell),), looks=looks)

    def _paint(self, objects: Sequence[SceneObject], part: str, looks: Looks) -> Iterator[Paint]:
        if not part:
            yield Paint(targets=ids(objects), looks=looks)
            return
        surfaces = {thing.id: part_surfaces(thing, part) for thing in objects}
        for names in dict.fromkeys(surfaces.values()):
            yield Paint(targets=tuple(i for i, own in surfaces.items() if own == names), looks=looks, surfaces=names)

    def _resize(self, objects: Sequence[SceneObject], size: Size, act: Act) -> Iterator[Resize]:
        if size.as_other and act.size_of is not None:
            other = self.selection.one(act.size_of)
            axis = {"high": 1, "wide": 0, "deep": 2}.get(size.axis)
            metres = (max(other.size) if axis is None else other.size[axis]) * size.factor
            size = Size("longest" if axis is None else size.axis, round(metres, 4))
        if act.by_m is not None:
            yield Resize(targets=ids(objects), axis=size.axis, by_m=act.by_m)
        elif size.metres is not None:
            yield Resize(targets=ids(objects), axis=size.axis, metres=size.metres)
        else:
            yield Resize(targets=ids(objects), axis=size.axis, factor=size.factor)
