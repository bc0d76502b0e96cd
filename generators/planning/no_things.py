"""Nouns of prompts that nothing can stand for: what bodies have, light and sound, what a prompt is for."""

from __future__ import annotations

import re
from typing import Final

NO_THINGS: Final = frozenset({
    "arm", "back", "belly", "body", "chest", "chin", "ear", "elbow", "eye", "face", "finger", "foot", "forehead",
    "hair", "hand", "head", "heel", "hip", "knee", "lap", "leg", "lip", "mouth", "neck", "nose", "paw", "shoulder",
    "skin", "stomach", "tail", "toe", "tooth", "tummy", "waist", "wing", "wrist",
    "hole", "tournament", "festival", "ceremony", "contest", "stilt", "gutter", "hook", "peg",
    "downhill", "side", "tiptoe", "uphill", "background", "foreground", "distance", "direction", "place", "position",
    "sunlight", "moonlight", "daylight", "starlight", "candlelight", "firelight", "sunshine", "light", "lighting",
    "lamplight", "torchlight", "morning light", "evening light", "sunset light", "sun light", "moon light",
    "latte art", "foam art", "spark", "flash", "ray", "glare", "haze", "dust", "foam", "froth", "vapor", "vapour",
    "sunbeam", "moonbeam", "light beam", "light ray", "sun ray", "sunray", "light shaft", "sun shaft", "god ray",
    "beam of light", "ray of light", "shaft of light", "ray of sunlight", "beam of sunlight", "shaft of sunlight",
    "red alert", "confetti", "splash", "spray", "packing", "meeting", "conversation",
    "glow", "shadow", "shade", "reflection", "brightness", "darkness", "smoke", "steam",
    "color", "colour", "tone", "size", "shape", "style", "kind", "type", "pattern", "texture", "detail", "number",
    "open air", "open-air", "outdoor", "outdoors",
    "air", "atmosphere", "breeze", "heat", "mood", "music", "noise", "silence", "smell", "sound", "vibe", "warmth",
    "wind", "day", "evening", "hour", "morning", "night", "time", "view", "way", "work", "fun", "care",
    "灯光", "光线", "灯火", "光影", "光束", "阳光", "月光", "热气", "烟火气", "蒸汽",
})  # fmt: skip
"""What bodies have, ways, light, and what has no body: where the vocabulary has no such thing, nothing stands in."""
PURPOSES: Final = frozenset({
    "ar", "vr", "xr", "mr", "reality", "scene", "picture", "simulation", "simulator", "training", "experience", "app",
    "game", "demo", "exercise", "drill", "prototype", "environment", "headset",
    "场景", "画面", "演练", "模拟", "体验", "用户", "玩家",
})  # fmt: skip
"""What a prompt is for, rather than what is there; their last words tell, where no thing goes by the whole."""
IDIOMS_ZH: Final = re.compile(r"[开动主操捉]刀|吃醋|打火|打雷|打车|拍马")
"""Deeds of two characters whose second is no thing that is there: 开刀 is to operate."""
VIEWERS: Final = frozenset({"user", "player", "viewer"})
"""Who will look."""
