"""The chain from a packed GLB to the file that leaves: with fewer bits, draws and vertices as the target wants."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec

from assets.asset import Asset
from assets.finishing.compress import compress
from assets.finishing.document import Document
from assets.finishing.instance import instance
from assets.finishing.ktx2 import supercompress
from assets.finishing.levels import add_levels
from assets.finishing.quantize import quantize
from assets.finishing.target import COMPRESSED, INSTANCED, LEVELS, QUANTIZED, SUPERCOMPRESSED, Target
from assets.finishing.weld import weld

P = ParamSpec("P")


def finish(asset: Asset, target: Target) -> Asset:
    """The file in the form that `target` takes; the very same bytes where it takes plain glTF 2.0 alone.

    Raises:
        InvalidFile: it is no GLB.
        EncoderUnavailable: `target` wants KTX2, and there is no encoder here.
    """
    if not target.extensions:
        return asset
    document = Document(asset)
    if QUANTIZED in target.extensions:
        quantize(document)
    if INSTANCED in target.extensions:
        instance(document)
    if LEVELS in target.extensions:
        add_levels(document)
    weld(document)
    if SUPERCOMPRESSED in target.extensions:
        supercompress(document)
    if COMPRESSED in target.extensions:
        compress(document)
    return document.pack()


def finished(packer: Callable[P, Asset], target: Target) -> Callable[P, Asset]:
    """The packer, and what comes after it."""

    def pack(*args: P.args, **kwargs: P.kwargs) -> Asset:
        return finish(packer(*args, **kwargs), target)

    return pack
