"""Where the scene is: the archetypes it is like, and the environment that follows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

import msgspec

from generators.plan import Color, Environment, Room, Sky, Sun, Surface, Time, Weather
from generators.planning.finish import Finish, repainted
from generators.planning.knowledge.ages import Age, age_table
from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.clutter import stage_clutter
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.modifiers import Modifier
from generators.planning.knowledge.stages import ChosenStage, StageRule, choose_stage, things_built_in
from generators.planning.knowledge.things import Thing
from generators.planning.mention import Brief
from generators.planning.outlooks import vista_of
from generators.planning.retrieval import Match
from generators.planning.seasons import cover_of, is_frozen
from generators.reading.reading import ShellPart
from generators.vocabulary.function_words import ENGLISH

_LEADS = ENGLISH - {
    "under",
    "over",
    "inside",
    "into",
    "through",
    "between",
    "all",
    "both",
    "no",
    "not",
    "only",
    "on",
    "in",
}
"""Words that a prompt begins with and a title does not."""
_WORD = re.compile(r"[a-z]+")
_ABOUT_A_TABLE = ("wall", "ceiling", "sill")
"""Where small things are in the room of a table that is itself the scene: on it is nothing but what was named."""
_BARE = frozenset({"empty", "bare", "uncluttered", "minimalist", "minimal", "sparse", "nothing"})
_BARE_ZH = ("空荡", "空无", "空空", "极简", "空的")
"""Words of a prompt that leave nothing lying about."""
_ICE = "frozen pond ice"
_TURF = "turf"
_LONGEST_TITLE = 80
_LAMPS_BELOW_LUX = 2000.0
"""By less light lamps burn and windows are lit, whatever the time."""
_OUTDOOR_WEATHER = 0.45
"""How much of a weather's own light shows through the light of a time of day."""
_TINTED, _TINTED_ALONE = 0.3, 0.6
"""Which power of a modifier's tint is left, beside a light of its own and without: one colour over all is a wash."""


@dataclass(frozen=True)
class Setting:
    """What was decided of a scene before its things."""

    brief: Brief
    matches: tuple[Match, ...]
    similarity: dict[str, float]
    """Cosine of every thing of the vocabulary to the prompt."""
    miniature: bool = False
    """Whether the scene stands on a real surface."""
    table: Archetype | None = None
    """The table that it is shown on, where nobody has said which real one it is to stand on."""

    @property
    def archetype(self) -> Archetype:
        """The place it is most like."""
        return self.matches[0].archetype

    @property
    def indoor(self) -> bool:
        """Whether it has walls; an AR scene has not."""
        return self.archetype.indoor and not self.miniature

    @cached_property
    def age(self) -> Age | None:
        """The culture or age that the place is of: as the prompt says, else its own; None where it is of none."""
        table = age_table()
        said = f"{self.brief.place} {self.brief.people}".strip()
        return table.said(said, self.brief.prompt) or table.of(self.archetype)

    @property
    def weathered(self) -> tuple[Modifier, ...]:
        """The modifiers that show on what things are made of: the weather does not come in."""
        return tuple(m for m in self.brief.modifiers if m.aspect != "weather" or not self.indoor)

    @property
    def cluttered(self) -> bool:
        """Whether small things lie about: not where only what is named is wanted, nor where it is to be empty."""
        return not (self.miniature or self.brief.exclusive or _is_bare(self.brief.prompt))


def _is_bare(prompt: str) -> bool:
    """Whether the prompt wants the place empty."""
    return any(term in prompt for term in _BARE_ZH) or not _BARE.isdisjoint(_WORD.findall(prompt.lower()))


def make_environment(setting: Setting, knowledge: Knowledge, finish: Finish) -> Environment:
    """Blend the archetype's environment with what the prompt says of time, weather, mood and style."""
    if setting.table is not None:
        return _on_table(setting, setting.table, knowledge, finish)
    brief, archetype = setting.brief, setting.archetype
    sun, sky = _light(setting, knowledge)
    built = None if setting.miniature else _built(setting, knowledge, finish, sun)
    return Environment(
        title=title_of(brief.prompt),
        mood=_name(brief.first("mood"), archetype.mood),
        archetype=archetype.name,
        time=msgspec.convert(_name(brief.first("time"), archetype.time), Time),
        weather=msgspec.convert(_name(brief.first("weather"), archetype.weather), Weather),
        indoor=setting.indoor,
        sun=sun,
        sky=msgspec.structs.replace(sky, bodies=brief.sky),
        ground=None if setting.miniature else _shell("floor", archetype.ground, setting, finish),
        ground_relief_m=0.0 if setting.miniature or archetype.indoor else archetype.relief,
        room=_room(setting, finish),
        palette=archetype.palette,
        clutter=stage_clutter(archetype) if setting.cluttered else {},
        **(msgspec.structs.asdict(built) if built else {}),
    )


def _on_table(setting: Setting, table: Archetype, knowledge: Knowledge, finish: Finish) -> Environment:
    """The room of a table, with the ground of a little world outdoors on its plinth."""
    room = replace(setting, matches=(Match(table, 1.0, 1.0),), miniature=False, table=None)
    environment = make_environment(room, knowledge, finish)
    surfaces = environment.stage_surfaces
    if not setting.archetype.indoor and _TURF in surfaces:
        surfaces = surfaces | {_TURF: finish.surface(finish.aged(setting.archetype.ground, setting.weathered))}
    about = {where: kinds for where, kinds in environment.clutter.items() if where in _ABOUT_A_TABLE}
    return msgspec.structs.replace(environment, clutter=about, stage_surfaces=surfaces)


def _built(setting: Setting, knowledge: Knowledge, finish: Finish, sun: Sun) -> ChosenStage | None:
    """The stage of the place, with water where something named floats."""
    brief = setting.brief
    time = _name(brief.first("time"), setting.archetype.time)
    return choose_stage(
        setting.archetype,
        lambda phrase: finish.surface(finish.aged(phrase, setting.weathered, snowed=False)),
        named=_named(setting, knowledge),
        dark=time in ("evening", "night"),
        day=time in ("morning", "day", "none") and sun.intensity_lux > _LAMPS_BELOW_LUX,
        cover=cover_of(brief.prompt, _name(brief.first("weather"), setting.archetype.weather), brief.modifiers),
        unwanted=lambda thing: thing in brief.excluded or (brief.exclusive and bool(brief.mentions)),
        vista=vista_of(brief.prompt) or ("slopes" if setting.indoor and _is_snowing(brief) else None),
        said=[modifier.name for modifier in brief.modifiers],
        aged=lambda rule: _frozen(setting.age.applied(rule, setting.archetype) if setting.age else rule, brief.prompt),
    )


def _is_snowing(brief: Brief) -> bool:
    """Whether the prompt says that it snows, or is winter outside."""
    weather = brief.first("weather")
    return weather is not None and weather.name == "snow"


def _frozen(rule: StageRule, prompt: str) -> StageRule:
    """`rule` with ice for water, where that is said to be frozen."""
    return msgspec.structs.replace(rule, surfaces=rule.surfaces | {"water": _ICE}) if is_frozen(prompt) else rule


def built_in(setting: Setting, knowledge: Knowledge) -> frozenset[str]:
    """Names of the things that the scene's stage is or has itself; none where it stands on a real surface."""
    if setting.miniature:
        return frozenset()
    return things_built_in(setting.archetype, named=_named(setting, knowledge))


def _named(setting: Setting, knowledge: Knowledge) -> list[Thing]:
    return [knowledge.things[name] for mention in setting.brief.mentions for name in mention.options[:1]]


def title_of(prompt: str) -> str:
    """The prompt as a title: without "show me a", shortened at a word."""
    words = " ".join(prompt.split()).split(" ")
    while len(words) > 1 and words[0].lower() in _LEADS:
        words = words[1:]
    text = " ".join(words)
    if len(text) > _LONGEST_TITLE:
        text = text[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
    return text[:1].upper() + text[1:]


def _name(modifier: Modifier | None, default: str) -> str:
    return modifier.name if modifier else default


def _shell(part: ShellPart, phrase: str, setting: Setting, finish: Finish) -> Surface:
    """The surface of a part of the shell: as the prompt wants it, else the place's own, aged as the style is."""
    said = [shell.looks for shell in setting.brief.shell if shell.part == part]
    if said:
        return finish.surface(repainted(phrase, said[0]))
    return finish.surface(finish.aged(phrase, setting.weathered))


def _room(setting: Setting, finish: Finish) -> Room | None:
    room = setting.archetype.room
    if room is None or setting.miniature:
        return None
    return Room(
        size=room.size,
        walls=_shell("walls", room.walls, setting, finish),
        ceiling=_shell("ceiling", room.ceiling, setting, finish),
    )


def _light(setting: Setting, knowledge: Knowledge) -> tuple[Sun, Sky]:
    """The archetype's light; outdoors replaced by the time's or style's, overlaid by the weather's; all tinted."""
    light = setting.archetype.light
    sun, sky = light.sun, light.sky
    modifiers = setting.brief.modifiers
    if not light.fixed:
        named = {m.aspect: knowledge.lights[m.light] for m in modifiers if m.light}
        if base := named.get("style", named.get("time")):
            sun, sky = base.sun, base.sky
        if over := named.get("weather"):
            whole = not base or setting.brief.first("time") is None
            share = 1.0 if whole else _OUTDOOR_WEATHER
            sun, sky = _mix_sun(sun, over.sun, share), _mix_sky(sky, over.sky, share)
    for modifier in modifiers:
        sun, sky = _changed(sun, sky, modifier, fixed=light.fixed)
    return sun, sky


def _changed(sun: Sun, sky: Sky, modifier: Modifier, fixed: bool) -> tuple[Sun, Sky]:
    """Tint and fog of one modifier; brightness too, and more of the tint, where its own light could not be used."""
    own = modifier.light is not None and not fixed
    dim = 1.0 if own else modifier.brightness
    red, green, blue = (part ** (_TINTED if own else _TINTED_ALONE) for part in modifier.tint)
    tint = (red, green, blue)
    sun = msgspec.structs.replace(
        sun, color=_times(sun.color, tint), intensity_lux=min(sun.intensity_lux * dim, 120_000.0)
    )
    sky = Sky(
        zenith=_times(sky.zenith, tint),
        horizon=_times(sky.horizon, tint),
        ambient=_times(sky.ambient, (tint[0] * dim, tint[1] * dim, tint[2] * dim)),
        fog_density=min(sky.fog_density + (0.3 * modifier.fog if fixed else modifier.fog), 1.0),
    )
    return sun, sky


def _mix_sun(a: Sun, b: Sun, share: float) -> Sun:
    """`a` with `share` of `b`'s colour and intensity; it stays where `a` stands, unless it is all `b`."""
    if share >= 1.0:
        return b
    lux = a.intensity_lux * (min(b.intensity_lux / a.intensity_lux, 1.0) ** share if a.intensity_lux else 1.0)
    return msgspec.structs.replace(a, color=_mix(a.color, b.color, share), intensity_lux=lux)


def _mix_sky(a: Sky, b: Sky, share: float) -> Sky:
    """`a` with `share` of `b`, no brighter than `a`: mist at night does not glow."""
    if share >= 1.0:
        return b
    bound = max(sum(a.horizon), 0.05) / max(sum(b.horizon), 0.05)
    k = min(bound, 1.0)
    return Sky(
        zenith=_mix(a.zenith, _times(b.zenith, (k, k, k)), share),
        horizon=_mix(a.horizon, _times(b.horizon, (k, k, k)), share),
        ambient=_mix(a.ambient, _times(b.ambient, (k, k, k)), share),
        fog_density=max(a.fog_density, b.fog_density),
    )


def _mix(a: Color, b: Color, share: float) -> Color:
    red, green, blue = (x + (y - x) * share for x, y in zip(a, b, strict=True))
    return red, green, blue


def _times(a: Color, b: Color) -> Color:
    red, green, blue = (min(x * y, 1.0) for x, y in zip(a, b, strict=True))
    return red, green, blue
