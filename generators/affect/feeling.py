"""Feelings as data: the classes that texts are read as, and where each lies on the two axes of mood.

Source: Russell, A Circumplex Model of Affect (1980), for the axes; the points are ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Final, Literal, get_args

import msgspec
from msgspec import Meta

Emotion = Literal["joy", "calm", "tenderness", "wonder", "sadness", "fear", "anger", "disgust", "neutral"]
EMOTIONS: Final[tuple[Emotion, ...]] = get_args(Emotion)
"""In the order in which classifiers give them; "neutral" is last."""

Axis = Annotated[float, Meta(ge=-1.0, le=1.0)]
Share = Annotated[float, Meta(ge=0.0, le=1.0)]

POINTS: Final[Mapping[Emotion, tuple[float, float]]] = MappingProxyType(
    {
        "joy": (0.8, 0.5),
        "calm": (0.5, -0.7),
        "tenderness": (0.7, -0.2),
        "wonder": (0.5, 0.6),
        "sadness": (-0.7, -0.5),
        "fear": (-0.7, 0.7),
        "anger": (-0.7, 0.8),
        "disgust": (-0.7, 0.3),
        "neutral": (0.0, 0.0),
    }
)
"""Valence (unpleasant to pleasant) and arousal (still to stirred), each −1 to 1."""


class Feeling(msgspec.Struct, frozen=True, kw_only=True):
    """What a text sounds like. `confidence` is how likely the class is; the axes are the mean over all classes."""

    emotion: Emotion
    confidence: Share
    valence: Axis
    arousal: Axis


UNFELT: Final = Feeling(emotion="neutral", confidence=0.0, valence=0.0, arousal=0.0)
"""Of a text that says nothing that could be read."""


def feeling_of(odds: Mapping[Emotion, float]) -> Feeling:
    """The feeling that these likelihoods of all classes make; they sum to 1."""
    likeliest = max(EMOTIONS, key=lambda emotion: odds[emotion])
    valence, arousal = (sum(odds[emotion] * POINTS[emotion][axis] for emotion in EMOTIONS) for axis in (0, 1))
    return Feeling(
        emotion=likeliest,
        confidence=min(1.0, odds[likeliest]),
        valence=max(-1.0, min(1.0, valence)),
        arousal=max(-1.0, min(1.0, arousal)),
    )
