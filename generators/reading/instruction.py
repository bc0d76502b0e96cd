"""What an instruction says about a scene that stands, as data: acts, what each is done to, and what with.

An `Instruction` holds what was said and no more, in the words of whoever said it; which objects of a plan are meant is
resolved by `generators.planning.edits`. It is also the schema under which a language model reads instructions.
"""

from __future__ import annotations

from typing import Annotated, Literal, Protocol

import msgspec
from msgspec import Meta

from generators.reading.reading import Aspect, Language, Looks, RelationKind, ShellPart, Span, Words
from generators.vocabulary.measures import Size
from generators.vocabulary.numbers import Count
from generators.vocabulary.picks import Pick

ActKind = Literal[
    "set", "add", "remove", "keep", "move", "replace", "swap", "rotate", "duplicate", "align", "change"
]  # fmt: skip
Form = Literal["row", "columns", "ring", "half_ring", "grid", "stack", "apart", "by_size"]
"""How things are lined up: columns are rows away from the viewer, apart is evenly spaced where they are."""
Number = Annotated[int, Meta(ge=0)]


class Relative(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where a thing is or is to be: `kind` of `whom`.

    Without `whom` it is the viewer's own left, or the scene's middle.
    """

    kind: RelationKind
    whom: tuple[Things, ...] = ()
    distance_m: float | None = None
    away: bool = False
    """Whether it is the distance that is to change: "closer to the fire", "further from the wall"."""
    across: bool = False
    """Whether it is the other side of `whom` than where it stands."""


class Things(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What an act is about: things that are chosen by all that is said of them, or things that are to be made.

    `text` is the noun in lower case as it was said; empty for "it", "the one by the door" and "everything". `id`
    names them within the instruction, and `same` is the id of things said earlier that these are again: "it".
    """

    id: Number = 0
    text: str = ""
    same: Number | None = None
    every: bool = False
    """ "Everything", "all of it": whatever is there."""
    rest: bool = False
    """ "The others": what there is beside those that `same` names, or beside all that were named."""
    person: bool = False
    """Whether what is not named is somebody: "he", "her"."""
    shell: ShellPart | None = None
    """The scene's own surface, in the place of a thing."""
    part: str = ""
    """A named part of each: the legs of the table."""
    plural: bool = False
    count: Count | None = None
    share: float | None = None
    """A part of them: half, a third."""
    picks: tuple[Pick, ...] = ()
    looks: Looks = Looks()
    sizes: tuple[Size, ...] = ()
    styles: Words = ()
    poses: Words = ()
    parts: tuple[PartLooks, ...] = ()
    relations: tuple[Relative, ...] = ()
    """Where those stand that are meant, or are to stand that are made."""
    but: tuple[Things, ...] = ()
    """Those that are not meant."""
    span: Span = Span()


class PartLooks(msgspec.Struct, frozen=True):
    """How a part of a thing that is to be made looks: a house with a thatched roof."""

    text: str
    looks: Looks = Looks()


class Wanted(msgspec.Struct, frozen=True):
    """What is to be otherwise about the whole scene. `less` denies it: "stop the rain", "less formal"."""

    aspect: Aspect
    text: str
    less: bool = False


class Act(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing to do.

    set: give `what` the looks, sizes, poses or styles; `verb` is the doing itself, where that says it ("shorten").
    add: make `what`, and whatever `relations` of it name. remove: take `what` away; keep: all but `what`.
    move: put `what` to `to`. replace: put `new` in the place of `what`. swap: `what` change places.
    rotate: turn `what` by `angle_deg` (seen from above, clockwise is negative) or to face `to`.
    duplicate: `count` copies of `what`, to `to`. align: bring `what` into `form`. change: `wanted` of the whole scene.
    """

    kind: ActKind
    verb: str = ""
    what: tuple[Things, ...] = ()
    new: tuple[Things, ...] = ()
    to: Relative | None = None
    looks: Looks = Looks()
    sizes: tuple[Size, ...] = ()
    size_of: Things | None = None
    """The thing whose size a factor of `sizes` is on."""
    by_m: float | None = None
    """With an axis of `sizes`: metres to be added, or below 0 taken away ("20 cm taller")."""
    poses: Words = ()
    styles: Words = ()
    says: Words = ()
    """Words that `what` are to speak."""
    angle_deg: float | None = None
    count: Count | None = None
    form: Form | None = None
    alone: bool = True
    """With "keep": whether the rest goes. Otherwise these are only spared by what else is done."""
    wanted: tuple[Wanted, ...] = ()
    span: Span = Span()


class Instruction(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All that an instruction says, in its order."""

    text: str = ""
    language: Language = "en"
    acts: tuple[Act, ...] = ()
    unread: Words = ()
    """What of it was not understood, as it was written."""
    idle: Words = ()
    """Things that are named and that no act is about: the reading is not whole."""


class InstructionReader(Protocol):
    """Reads instructions of one language or more."""

    def load(self) -> None:
        """Bring what it needs into memory.

        Raises:
            GeneratorUnavailable: something it needs is not here.
        """

    def read_instruction(self, instruction: str) -> Instruction:
        """What `instruction` says; at worst it has no acts and all is unread.

        Raises:
            GenerationError: the reader itself failed.
        """
