"""What a client can load and afford."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from assets.maps import ImageType

Extension = Literal[
    "EXT_mesh_gpu_instancing", "EXT_meshopt_compression", "KHR_mesh_quantization", "KHR_texture_basisu", "MSFT_lod"
]
"""What finishers make beyond glTF 2.0."""

QUANTIZED: Extension = "KHR_mesh_quantization"
COMPRESSED: Extension = "EXT_meshopt_compression"
INSTANCED: Extension = "EXT_mesh_gpu_instancing"
SUPERCOMPRESSED: Extension = "KHR_texture_basisu"
LEVELS: Extension = "MSFT_lod"


@dataclass(frozen=True)
class Budget:
    """What a finished scene may cost: triangles and draws of one look at it, the longest side of a texture in pixels,
    megabytes (10⁶) of all that is loaded.
    """

    triangles: int
    draws: int
    texture_px: int
    megabytes: float

    def over(self, triangles: int, draws: int, size_bytes: int) -> list[str]:
        """In words, each bound that is passed."""
        found = (
            ("triangles", triangles, self.triangles),
            ("draws", draws, self.draws),
            ("megabytes", size_bytes / 1e6, self.megabytes),
        )
        return [f"{name}: {had:,.10g} of {most:,.10g}" for name, had, most in found if had > most]


@dataclass(frozen=True)
class Target:
    """The form in which a scene's files leave: what pictures are written as, which extensions may be used, what it all
    may cost. `lean` asks for what is cheap to draw: less is lit and textured, far things are one draw each.

    Equal targets give equal files. `extensions` are sorted.
    """

    profile: str
    budget: Budget
    image: ImageType = "image/png"
    extensions: tuple[Extension, ...] = ()
    lean: bool = False
    hdr: bool = False
    """Whether the light of the sky is wanted as a Radiance picture besides."""

    @property
    def at_once(self) -> Target:
        """The same without what takes seconds to make: for jobs that somebody waits for."""
        return replace(self, extensions=tuple(each for each in self.extensions if each != SUPERCOMPRESSED))

    @property
    def lesser(self) -> tuple[Target, ...]:
        """Forms in which its client sees the same, the best first: without far versions, without KTX2."""
        left_out = [{LEVELS}, {SUPERCOMPRESSED}, {LEVELS, SUPERCOMPRESSED}]
        kept = [tuple(each for each in self.extensions if each not in out) for out in left_out]
        return tuple(replace(self, extensions=each) for each in dict.fromkeys(kept) if each != self.extensions)

    @property
    def told(self) -> dict[str, Any]:
        """All of it as JSON values, for whoever is told."""
        budget = self.budget
        return {
            "profile": self.profile,
            "image": self.image,
            "extensions": self.extensions,
            "lean": self.lean,
            "hdr": self.hdr,
            "triangles": budget.triangles,
            "draws": budget.draws,
            "texture_px": budget.texture_px,
            "megabytes": budget.megabytes,
        }
