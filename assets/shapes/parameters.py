"""What the numbers of shapes mean, and how far each of them goes.

A name means the same on every shape that has it; where it cannot, its row is called `shape.name`.
"""

from __future__ import annotations

from dataclasses import dataclass

from assets.shapes.grips import GRIPS
from assets.shapes.postures import POSTURES

PARAMETER_LIMIT = 200.0
"""No number of any shape is larger."""


@dataclass(frozen=True)
class Parameter:
    """A number a shape understands: what it is when nothing is said, its bounds (both allowed), its meaning."""

    default: float
    low: float
    high: float
    doc: str


_POSTURE = (0, len(POSTURES) - 1, "which posture, in the order of assets.shapes.postures")
_MEANINGS = {
    "antlers": (0, 2, "size of the antlers"),
    "arched": (0, 1, "1 arches it, 0 leaves it straight"),
    "arms": (1, 16, "how many arms"),
    "beard": (0, 1, "1 lets a beard grow"),
    "battlements": (0, 1, "1 puts battlements in place of the roof"),
    "belly": (0, 1, "how round the belly is"),
    "broken": (0, 1, "1 lets the upper part be fallen"),
    "bulk": (0.3, 2.5, "how stout, beside the usual"),
    "bushy": (0, 2.5, "how thick the tail's hair is"),
    "cabinet": (0, 2, "0 an industrial machine, 1 a vending machine, 2 an arcade game"),
    "carved": (0, 1, "1 cuts a face into it"),
    "coat": (0, 4, "of a cat: 0 tabby, 1 plain, 2 calico, 3 a pale bib, 4 dark points"),
    "critter.coat": (0, 4, "0 a raccoon's, 1 a red panda's, 2 a badger's, 3 a skunk's, 4 a beaver's"),
    "count": (1, 20, "how many there are"),
    "cut": (0, 7, "how the hair is cut, one more than in assets.shapes.hairstyles; 0 leaves it to chance"),
    "crest": (0, 1, "how high the comb along the back is"),
    "cross": (0, 1, "1 makes it a cross"),
    "curled": (0, 1, "1 curls its pieces, as a plane's shavings are"),
    "doors": (0, 6, "how many doors"),
    "down": (0, 1, "1 hangs it from above"),
    "drawers": (0, 12, "how many drawers"),
    "dune": (0, 1, "1 makes it a wind-blown ridge"),
    "ears": (0, 3, "length of the ears, beside the usual"),
    "fill": (0, 1, "how full it is"),
    "fleece": (0, 1, "how woolly the coat is"),
    "floor": (0, 0.9, "the share of the height below which it is open"),
    "floors": (0, 20, "how many storeys; 0 leaves it to the shape"),
    "floppy": (0, 1, "1 lets the ears hang"),
    "fluted": (0, 1, "1 runs grooves up the shaft"),
    "feeding": (0, 1, "1 sits up with food in its paws"),
    "flying": (0, 1, "1 spreads the wings"),
    "goblet": (0, 1, "1 puts it on a stem, 0 gives it a handle"),
    "handles": (0, 1, "1 adds two handles"),
    "hanging": (0, 1, "1 lets it hang, 0 climb"),
    "hat": (0, 27, "what is on the head: see assets.shapes.worn, headgear and headcovers"),
    "head": (0.3, 2, "size of the head, beside the usual"),
    "holds": (0, len(GRIPS) - 1, "what is in the hands, in the order of assets.shapes.grips; 0 nothing"),
    "horns": (0, 2, "length of the horns"),
    "hump": (0, 2, "how many humps"),
    "kind": (0, 4, "0 apples, 1 oranges, 2 pears, 3 bananas, 4 grapes"),
    "legs": (0.2, 2.5, "length of the legs, beside the usual"),
    "length": (0.5, 2, "length of the body, beside the usual"),
    "long_hair": (0, 1, "1 lets the hair fall down"),
    "mane": (0, 2, "how full the mane is"),
    "neck": (0.1, 3, "length of the neck, beside the usual"),
    "jar.neck": (0, 1, "how narrow the neck is"),
    "pitch": (0.2, 2, "how steep the roof is"),
    "pose": (
        0,
        10,
        "of animals: 0 stands, 1 sits or grazes, 2 lies, 3 runs, 4 leaps or rears, 5 sleeps, 6 drinks, 7 calls, "
        "8 rears, 9 walks, 10 butts",
    ),
    "person.pose": _POSTURE,
    "pyramid": (0, 1, "1 makes it a built pyramid"),
    "relief": (0, 3, "how hilly, beside the usual"),
    "robot.pose": _POSTURE,
    "robe": (0, 3, "1 puts on a gown, 2 a dress to the knee, 3 a slim one"),
    "sauropod": (0, 1, "1 stands it on four legs, with a long neck"),
    "shelves": (1, 12, "how many shelves"),
    "sitting": (0, 1, "1 sits it down"),
    "size": (0.5, 2, "size, beside the usual"),
    "skeleton.pose": _POSTURE,
    "skirt": (0, 1, "1 lets long hair hang along the flanks"),
    "slats": (0, 12, "how many bars in the back"),
    "snout": (0.1, 2.5, "length of the snout, beside the usual"),
    "spread": (0.3, 2, "how wide the crown is, beside the usual"),
    "stand": (0, 0.7, "the part of the height that the stand takes; 0 hangs it"),
    "stance": (
        0,
        9,
        "what the legs do: 0 as the posture, 1 stand, 2 sit, 3 on the ground, 4 astride, 5 kneel, 6 lie, 7 recline,"
        " 8 in a sling, 9 in one along the body",
    ),
    "steps": (0, 1, "1 adds steps in front"),
    "tail": (0, 2.5, "length of the tail, beside the usual"),
    "tall": (0, 1, "1 puts it into a case as tall as a man"),
    "trunk": (0, 1.5, "length of the trunk"),
    "variety": (0, 100, "which person: build, hair, stance"),
    "waves": (0, 3, "how high the waves are, beside the usual"),
    "wears": (0, 26, "what goes over shirt and trousers: see assets.shapes.outerwear and outfits"),
    "young": (0, 1, "1 gives a child's proportions"),
}


def parameter(shape: str, name: str, default: float) -> Parameter:
    """The number `name` of `shape`.

    Raises:
        KeyError: nobody has written down what it means.
    """
    own = f"{shape}.{name}"
    low, high, doc = _MEANINGS[own if own in _MEANINGS else name]
    return Parameter(default, low, high, doc)
