"""From a mood to how a scene looks and sounds: a pure mapping into bounded changes beside what the scene itself says.

`mirror` shows the mood; `soothe` answers it: what is unpleasant is met with warmth, what is stirred with calm.

Source: Valdez and Mehrabian, Effects of Color on Emotions (1994), for brightness and saturation with pleasure and
arousal; the amounts are ours and small.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

from server.affect.mood import Point
from server.protocol.messages import Manner

_LUMA: Final = (0.2126, 0.7152, 0.0722)
_WARM: Final = (0.07, 0.0, -0.14)
"""What full warmth adds to red, green and blue of the light, as factors."""
_SKY_SHARE: Final = 0.6
_COMFORT: Final = 0.55
"""How far `soothe` answers a bad mood with a good one."""


@dataclass(frozen=True)
class Tone:
    """Changes of a scene: factors of 1 and gains of 0 leave it as it is.

    `warmth` −1 to 1 goes into the colours of light and sky; `intensity` of all light, `fog` its density, `saturation`
    of all colours, `stir` the speed of particles, `gain_db` of the ambience, `pace` of speech, `pitch` in semitones.
    """

    intensity: float = 1.0
    warmth: float = 0.0
    fog: float = 1.0
    saturation: float = 1.0
    stir: float = 1.0
    gain_db: float = 0.0
    pace: float = 1.0
    pitch: float = 0.0

    @property
    def light(self) -> tuple[float, float, float]:
        """Factors of a light's red, green and blue; its luminance stays."""
        return _tint(self.warmth)

    @property
    def sky(self) -> tuple[float, float, float]:
        """Those of the sky, which turns less."""
        return _tint(self.warmth * _SKY_SHARE)


PLAIN: Final = Tone()
BOUNDS: Final[dict[str, tuple[float, float]]] = {
    "intensity": (0.7, 1.2),
    "warmth": (-1.0, 1.0),
    "fog": (0.7, 1.4),
    "saturation": (0.8, 1.15),
    "stir": (0.5, 1.4),
    "gain_db": (-6.0, 0.0),
    "pace": (0.88, 1.1),
    "pitch": (-1.0, 1.0),
}
"""What no mood passes, by the names of a tone's parts. Ambience only ever gets quieter: it stays under speech."""
PARTS: Final = tuple(each.name for each in fields(Tone))


def tone_of(mood: Point, manner: Manner, strength: float = 1.0) -> Tone:
    """How a scene is to be for a mood of valence and arousal, −1 to 1; `strength` 0 changes nothing, 1 all it may."""
    valence, arousal = _answer(mood, manner)
    wanted = Tone(
        intensity=1.0 + 0.18 * valence + 0.07 * arousal,
        warmth=0.9 * valence - 0.15 * max(arousal, 0.0) if manner == "soothe" else 0.9 * valence,
        fog=1.0 - 0.3 * valence - 0.1 * arousal,
        saturation=1.0 + 0.12 * valence + 0.06 * arousal,
        stir=1.0 + 0.45 * arousal,
        gain_db=-3.0 * (1.0 - arousal) * abs(arousal) - 1.5 * max(-valence, 0.0),
        pace=1.0 + 0.1 * arousal + 0.02 * valence,
        pitch=0.6 * valence + 0.4 * arousal,
    )
    values = {name: _bounded(name, _between(PLAIN, wanted, name, strength)) for name in PARTS}
    return Tone(**values)


def _answer(mood: Point, manner: Manner) -> Point:
    valence, arousal = mood
    if manner == "mirror":
        return mood
    return (-_COMFORT * valence if valence < 0 else valence, -0.8 * arousal if arousal > 0 else 0.3 * arousal)


def _between(plain: Tone, wanted: Tone, name: str, strength: float) -> float:
    usual, asked = float(getattr(plain, name)), float(getattr(wanted, name))
    return usual + strength * (asked - usual)


def _bounded(name: str, value: float) -> float:
    low, high = BOUNDS[name]
    return max(low, min(high, value))


def _tint(warmth: float) -> tuple[float, float, float]:
    red, green, blue = (1.0 + warmth * share for share in _WARM)
    luminance = sum(part * weight for part, weight in zip((red, green, blue), _LUMA, strict=True))
    return red / luminance, green / luminance, blue / luminance
