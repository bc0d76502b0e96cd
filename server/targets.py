"""What a client said it can load and affords, resolved once, in the handshake."""

from __future__ import annotations

from collections.abc import Collection

from assets.finishing.basis import can_encode
from assets.finishing.compress import can_compress
from assets.finishing.profiles import PLAIN_PROFILE, UnknownProfile, find_profile
from assets.finishing.target import COMPRESSED, INSTANCED, LEVELS, QUANTIZED, SUPERCOMPRESSED, Extension, Target
from assets.hdr import HDR
from assets.maps import image_type
from server.protocol.errors import TargetRefused
from server.protocol.messages import Accept

_MADE = {
    "image": ("image/png", "image/jpeg"),
    "mesh": ("model/gltf-binary",),
    "audio": ("audio/wav",),
}
"""The media types that are made here, by the field that has to name one of them."""


def resolve_target(accept: Accept, profile: str = PLAIN_PROFILE) -> Target:
    """The form of all files for a client. Of the extensions it names it gets those that are made here and pay on its
    kind of device; without any, plain glTF 2.0.

    Raises:
        TargetRefused: no such profile, or of some medium nothing is accepted that is made here; names the field.
    """
    try:
        found = find_profile(profile)
    except UnknownProfile as error:
        raise TargetRefused(str(error)) from None
    for field, made in _MADE.items():
        _meet(field, getattr(accept, field), made)
    wanted = found.formats & _makeable()
    used = tuple(sorted(wanted.intersection(accept.extensions)))
    return Target(found.name, found.budget, image_type(accept.image), used, found.lean, HDR in accept.image)


def _meet(field: str, accepted: Collection[str], made: Collection[str]) -> None:
    if not set(accepted) & set(made):
        said = ", ".join(accepted) or "nothing"
        raise TargetRefused(f"accept.{field}: {said} is accepted; made here: {', '.join(made)}")


def _makeable() -> frozenset[Extension]:
    """The extensions for which there is an encoder here."""
    optional: dict[Extension, bool] = {COMPRESSED: can_compress(), SUPERCOMPRESSED: can_encode()}
    return frozenset({QUANTIZED, INSTANCED, LEVELS} | {name for name, here in optional.items() if here})
