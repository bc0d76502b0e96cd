"""A picture of a scene without a display or a GPU: rays, the scene's own lights and textures, sky light, occlusion.

What is not covered: reflections of one thing in another, refraction, indirect light but for a constant share.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from assets.airlight import left_by_mist, mist_depth
from assets.artifacts import F32
from assets.asset import Asset
from assets.photometry import exposure
from assets.png import pack_png
from assets.preview.cutouts import Cutouts, find_first
from assets.preview.eye import eye_gain
from assets.preview.rays import Hits, Tracer
from assets.preview.surfaces import bend, blend, look_up, mirrored_share, smoothed, unit
from assets.preview.triangles import Skin, Soup, read_soup
from assets.shade.patch import ratio_of
from assets.sky.harmonics import irradiance
from assets.tone import encoded, film, unfilmed

_EYE = np.array([0.0, 1.65, 1.0], np.float32)
_OCCLUSION_RAYS = 6
_OCCLUSION_M = 1.2
_SHADOW_M = 200.0
_ADAPTATION = 0.4
"""How far the eye takes a room's warm light for white: 0 not at all, 1 wholly."""
_NIGHT_LUX = 1500.0
_NIGHT_EV = 6.5
_NIGHT_COLOR = 0.6
"""How much colour an eye sees in the light of the moon; what lamps light keeps its own."""
_NOWHERE = np.zeros((1, 3, 3), np.float32)
_LEAVES_SEE = 0.85
"""The share of the sky that what is cut out sees at least."""
_SHINING, _LIT_WHILE_SHINING = 0.08, 0.2
"""What emits so much keeps the colour of its own light: the lamp within would else burn it out."""
_LAMPLIT, _LAMPLIT_LUX = 0.78, 3000.0
"""How much darker a room comes out whose light is no more than lamps give."""
_LAYERS = 9
"""See-through surfaces a ray passes before it stops."""


@dataclass(frozen=True)
class Atmosphere:
    """What the air and the sky add, linear RGB; `fog_density` per metre."""

    zenith: tuple[float, float, float] = (0.35, 0.5, 0.75)
    horizon: tuple[float, float, float] = (0.75, 0.8, 0.85)
    ambient: tuple[float, float, float] = (0.45, 0.45, 0.45)
    fog_density: float = 0.0
    indoor: bool = False
    air: tuple[float, float, float] = (0.66, 0.7, 0.74)
    """The colour of mist."""


@dataclass(frozen=True)
class Look:
    """From where to look at what, in metres; the horizontal field of view in degrees."""

    eye: tuple[float, float, float]
    target: tuple[float, float, float]
    fov_deg: float = 72.0


def render_preview(
    glb: bytes,
    atmosphere: Atmosphere | None = None,
    *,
    look: Look | None = None,
    width: int = 960,
    height: int = 540,
) -> Asset:
    """Render a scene's GLB as a PNG, seen as `look` says, or from where its viewer stands.

    Raises:
        InvalidFile: `glb` is no GLB file, or has no triangles.
    """
    soup = read_soup(glb)
    picture = _Picture(soup, atmosphere or Atmosphere(), look)
    oversampled = picture.render(width * 3 // 2, height * 3 // 2)
    if picture.indoor and not picture.exposed:
        oversampled = _adapt(oversampled)
    if picture.exposed:
        toned = encoded(film(oversampled * np.float32(eye_gain(oversampled, picture.lux))))
    else:
        toned = _tone(oversampled, picture.key)
    return pack_png(_shrink(toned, width, height), srgb=True)


class _Picture:
    def __init__(self, soup: Soup, atmosphere: Atmosphere, look: Look | None = None) -> None:
        self._soup, self._look = soup, look
        self._air = atmosphere
        self._tracer = Tracer(soup.positions)
        cut = np.array([skin.alpha is not None for skin in soup.skins], bool)[soup.skin_of]
        dense = (soup.colors[:, :, 3] > 0.99).all(axis=1) & ~cut
        self._hiding = self._tracer if dense.all() else Tracer(soup.positions[dense] if dense.any() else _NOWHERE)
        """What takes sky light from its neighbours: nothing that is blended over them."""
        indoor = atmosphere.indoor and bool(soup.of_thing.any())
        built = np.array([skin.double_sided and not skin.unlit for skin in soup.skins], bool)[soup.skin_of]
        casting = (soup.of_thing & ~cut) if indoor else (dense & (soup.of_thing | built))
        self._casting = Tracer(soup.positions[casting] if casting.any() else _NOWHERE)
        """What casts shadows, as in the viewer: indoors the things alone, for the main light comes through walls and
        ceiling; outdoors they and what is built, and not the ground, which the light often grazes.
        """
        self._leaves = Cutouts(soup, cut) if cut.any() else None
        """What is cut out, and casts shadows with holes."""
        self._random = np.random.default_rng(7)
        self._suns = suns = [lamp for lamp in soup.lamps if lamp.direction is not None]
        self._sun_lux = max([float(lamp.power.max()) for lamp in suns], default=500.0)
        self._lamp_gain = 1.0 if self.exposed else _lamp_gain(self._sun_lux)
        self._shown = np.float32(1.0 if self.exposed else self._sun_lux / math.pi * 0.7)
        """The radiance of what is unlit and white."""
        self._sky_lux = np.asarray(atmosphere.ambient, np.float32) * max(self._sun_lux, 0.5) * 0.7

    @property
    def exposed(self) -> bool:
        """Whether the file's lights are exposed already: 1 is white."""
        return self._soup.sky_light is not None

    @property
    def lux(self) -> float:
        """Illuminance of the main light, where the file says how it is exposed."""
        return self._sun_lux if self._soup.exposure is None else self._sun_lux / exposure(self._soup.exposure)

    @property
    def indoor(self) -> bool:
        """Whether walls end the view."""
        return self._air.indoor

    @property
    def night(self) -> bool:
        """Whether the light is so faint that an eye sees less colour."""
        if self._soup.exposure is not None:
            return self._soup.exposure < _NIGHT_EV
        return self._sun_lux < _NIGHT_LUX

    @property
    def key(self) -> float:
        """How bright the picture should come out: nights stay darker than days."""
        bright = 0.088 + 0.112 * min(1.0, max(0.0, (math.log10(max(self._sun_lux, 1.0)) - 2.5) / 1.1))
        return bright * (_LAMPLIT if self.indoor and self._sun_lux < _LAMPLIT_LUX else 1.0)

    def render(self, width: int, height: int) -> F32:
        """Radiance `[height, width, 3]`, linear."""
        origin, directions = self._camera(width, height)
        radiance = np.zeros_like(directions)
        share = np.ones(len(directions), np.float32)
        gain = np.ones_like(directions)
        origins = np.broadcast_to(origin, directions.shape).astype(np.float32)
        live = np.arange(len(directions))
        for layer in range(_LAYERS):
            hits = find_first(self._tracer, self._leaves, origins[live], directions[live])
            open_to = self._open_to(hits, origins[live], directions[live])
            if layer == 0:
                facing = self._facing(hits, directions)
                smooth = [smoothed(one, facing, hits.distance, width, height) for one in open_to.T]
                open_to = np.stack(smooth, axis=1)
            color, opacity, points = self._shade(hits, origins[live], directions[live], open_to, width)
            if layer == _LAYERS - 1:
                opacity = np.ones_like(opacity)
            radiance[live] += color * gain[live] * (share[live] * opacity)[:, None]
            added, multiplied = self._is(hits, "adds"), self._is(hits, "multiplies")
            opacity = np.where(added | multiplied, 0.0, opacity)
            gain[live[multiplied]] *= 1 + ratio_of(blend(self._soup.colors, hits)[multiplied])
            share[live] *= 1 - opacity
            through = opacity < 0.999
            origins[live] = points + directions[live] * 5e-4
            live = live[through]
            if not len(live):
                break
        return radiance.reshape(height, width, 3)

    def _is(self, hits: Hits, what: Literal["adds", "multiplies", "unlit"]) -> NDArray[np.bool_]:
        """Which hits are on a skin that does so."""
        does = np.array([getattr(skin, what) for skin in self._soup.skins], bool)
        return np.asarray((hits.triangle >= 0) & does[self._soup.skin_of[hits.triangle]])

    def _camera(self, width: int, height: int) -> tuple[F32, F32]:
        """Where the eye is, and a unit direction `[width × height, 3]` for each pixel, rows from the top."""
        eye, target, field_of_view = self._view(width / height)
        forward = (target - eye) / np.linalg.norm(target - eye)
        right = np.cross(forward, [0, 1, 0])
        right /= np.linalg.norm(right)
        up = np.cross(right, forward)
        extent = math.tan(math.radians(field_of_view) / 2)
        x = (np.arange(width) + 0.5) / width * 2 - 1
        y = (1 - (np.arange(height) + 0.5) / height * 2) * height / width
        grid_x, grid_y = np.meshgrid(x * extent, y * extent)
        rays = forward + grid_x.reshape(-1, 1) * right + grid_y.reshape(-1, 1) * up
        return eye.astype(np.float32), (rays / np.linalg.norm(rays, axis=1, keepdims=True)).astype(np.float32)

    def _view(self, aspect: float) -> tuple[F32, F32, float]:
        """Eye, target and horizontal field of view in degrees: as was said, the file's own camera, or a guess from
        the things."""
        if self._look is not None:
            eye, target = (np.array(place, np.float32) for place in (self._look.eye, self._look.target))
            return eye, target, self._look.fov_deg
        if self._soup.view is not None:
            eye, way, vertical = self._soup.view
            return eye, eye + way, math.degrees(2 * math.atan(math.tan(vertical / 2) * aspect))
        things, (low, high) = self._soup.things, self._bounds()
        if self._is_miniature(low, high):
            center, reach = ((low + high) / 2).astype(np.float32), float(np.linalg.norm(high - low))
            eye = center + np.array([0.35, 0.45, 1.0], np.float32) * reach * 1.1
            return eye.astype(np.float32), center, 42.0
        middle = things.mean(axis=0) if len(things) else np.array([0, 1, -4], np.float32)
        target = np.array([0.6 * middle[0], 1.25, min(-3.0, middle[2])], np.float32)
        return _EYE, target, 82.0 if self._air.indoor else 72.0

    def _bounds(self) -> tuple[F32, F32]:
        corners = self._soup.positions.reshape(-1, 3)
        return corners.min(axis=0), corners.max(axis=0)

    @staticmethod
    def _is_miniature(low: F32, high: F32) -> bool:
        return float((high - low).max()) < 2.5

    def _facing(self, hits: Hits, directions: F32) -> F32:
        """Unit normals `[n, 3]` towards the eye; whatever where nothing is hit."""
        normals = unit(blend(self._soup.normals, hits))
        return np.where((normals * directions).sum(axis=1, keepdims=True) > 0, -normals, normals)

    def _open_to(self, hits: Hits, origins: F32, directions: F32) -> F32:
        """How open each hit is to the sky, and to each lamp that shines from afar, `[n, 1 + lamps]`."""
        seen = self._seen(hits, origins, directions)
        return np.concatenate([seen[:, None], self._sunlit(hits, origins, directions)], axis=1)

    def _seen(self, hits: Hits, origins: F32, directions: F32) -> F32:
        """The share of the sky that each hit sees, 0.25 to 1, from a few rays; 1 where nothing is hit."""
        seen = np.ones(len(directions), np.float32)
        hit = np.flatnonzero(hits.triangle >= 0)
        part = Hits(hits.triangle[hit], hits.distance[hit], hits.weights[hit])
        normals = self._facing(part, directions[hit])
        points = origins[hit] + directions[hit] * part.distance[:, None]
        open_rays = np.zeros(len(hit), np.float32)
        for _ in range(_OCCLUSION_RAYS):
            scatter = unit(np.asarray(self._random.standard_normal(points.shape), np.float32))
            way = unit(np.add(normals, scatter))
            open_rays += ~self._blocked(self._hiding, points, normals, way, _OCCLUSION_M)
        seen[hit] = 0.25 + 0.75 * open_rays / _OCCLUSION_RAYS
        return seen

    def _sunlit(self, hits: Hits, origins: F32, directions: F32) -> F32:
        """Whether each hit lies in the light of each lamp that shines from afar, `[n, lamps]`, 0 or 1."""
        out = np.zeros((len(directions), len(self._suns)), np.float32)
        hit = np.flatnonzero((hits.triangle >= 0) & ~self._is(hits, "unlit"))
        part = Hits(hits.triangle[hit], hits.distance[hit], hits.weights[hit])
        normals = self._facing(part, directions[hit])
        points = origins[hit] + directions[hit] * part.distance[:, None]
        for number, sun in enumerate(self._suns):
            assert sun.direction is not None
            to_sun = self._jittered(np.broadcast_to(-sun.direction, points.shape).astype(np.float32))
            out[hit, number] = ~self._blocked(self._casting, points, normals, to_sun, _SHADOW_M)
        return out

    def _shade(self, hits: Hits, origins: F32, directions: F32, open_to: F32, width: int) -> tuple[F32, F32, F32]:
        """Radiance, opacity and place of each hit; the sky where nothing is hit."""
        sky = self._sky(directions) * self._shown
        color, opacity = sky.copy(), np.ones(len(directions), np.float32)
        points = origins + directions * np.minimum(hits.distance, 1e4)[:, None]
        for number, skin in enumerate(self._soup.skins):
            chosen = np.flatnonzero((hits.triangle >= 0) & (self._soup.skin_of[hits.triangle] == number))
            if len(chosen):
                part = Hits(hits.triangle[chosen], hits.distance[chosen], hits.weights[chosen])
                color[chosen], opacity[chosen] = self._shade_skin(
                    skin, part, points[chosen], directions[chosen], open_to[chosen], width
                )
        if self._air.fog_density > 0:
            unlit = np.array([skin.unlit for skin in self._soup.skins])
            lit = (hits.triangle >= 0) & ~unlit[self._soup.skin_of[hits.triangle]]
            away = np.minimum(hits.distance, 80.0)
            clear = left_by_mist(self._air.fog_density, mist_depth(away) * lit)[:, None]
            haze = np.asarray(self._air.air, np.float32) * self._shown
            color = color * clear + haze * (1 - clear)
        return color, opacity, points

    def _shade_skin(self, skin: Skin, hits: Hits, points: F32, views: F32, open_to: F32, width: int) -> tuple[F32, F32]:
        soup = self._soup
        painted = blend(soup.colors, hits)
        tint, opacity = painted[:, :3], skin.opacity * painted[:, 3]
        normals = unit(blend(soup.normals, hits))
        facing = (normals * views).sum(axis=1, keepdims=True)
        if skin.alpha is None:
            normals = np.where(facing > 0, -normals, normals)
        else:
            open_to = open_to.copy()  # their vertices' colours already are darker where leaves are dense
            open_to[:, 0] = np.maximum(open_to[:, 0], _LEAVES_SEE)
        uvs = blend(soup.uvs, hits) * skin.scale
        spread = hits.distance * 1.6 / width / np.maximum(np.abs(facing[:, 0]), 0.15) * soup.uv_density[hits.triangle]
        if skin.is_sky:  # its picture goes once around, however far it is
            spread = np.full_like(spread, 1.6 / width / (2 * math.pi))
        albedo = skin.color * tint
        if "base_color" in skin.maps:
            albedo = albedo * look_up(skin, "base_color", uvs, spread)
        if skin.multiplies:
            return np.zeros_like(tint), np.zeros_like(opacity)
        if skin.unlit:
            seen_as = unfilmed(albedo) if self.exposed and skin.is_sky else albedo
            return (seen_as * self._shown).astype(np.float32), opacity
        surface = look_up(skin, "orm", uvs, spread) if "orm" in skin.maps else None
        if "normal" in skin.maps:
            tangents = blend(soup.tangents, hits)
            normals = bend(normals, tangents, look_up(skin, "normal", uvs, spread))
        roughness = surface[:, 1] if surface is not None else np.full(len(points), skin.roughness, np.float32)
        metallic = surface[:, 2] if surface is not None else np.full(len(points), skin.metallic, np.float32)
        light = self._lit(points, normals, -views, albedo, np.maximum(roughness, 0.08), metallic, open_to)
        glow = look_up(skin, "emissive", uvs, spread) if "emissive" in skin.maps else skin.emissive
        shining = np.asarray(glow).max(axis=-1, keepdims=True) > _SHINING
        light = np.where(shining, _LIT_WHILE_SHINING * light, light)
        light = light + glow * (1.0 if self.exposed else max(0.9 * self._sun_lux / math.pi, 12.0))
        return light.astype(np.float32), opacity

    def _lit(
        self, points: F32, normals: F32, to_eye: F32, albedo: F32, roughness: F32, metallic: F32, open_to: F32
    ) -> F32:
        """Diffuse and glossy light from lamps and sky."""
        diffuse = albedo * (1 - metallic[:, None])
        specular = 0.04 * (1 - metallic[:, None]) + albedo * metallic[:, None]
        open_sky, sunlit = open_to[:, :1], iter(open_to.T[1:])
        up = 0.5 + 0.5 * normals[:, 1:2]
        if self._soup.sky_light is not None:
            around_lux = np.asarray(irradiance(self._soup.sky_light.astype(np.float64), normals), np.float32)
        else:
            around_lux = self._sky_lux * (0.45 + 0.55 * up)
        out = diffuse / math.pi * around_lux * open_sky
        mirrored = -to_eye + 2 * (to_eye * normals).sum(axis=1, keepdims=True) * normals
        gloss = (1 - roughness[:, None]) ** 1.5
        fresnel = mirrored_share(specular, roughness, (to_eye * normals).sum(axis=1))
        out += fresnel * self._around(mirrored, gloss) * open_sky
        pools = np.zeros_like(out)
        for lamp in self._soup.lamps:
            if lamp.direction is not None:
                to_lamp = np.broadcast_to(-lamp.direction, points.shape).astype(np.float32)
                lux = np.broadcast_to(lamp.power, points.shape)
            else:
                assert lamp.position is not None
                offset = lamp.position - points
                distance = np.maximum(np.linalg.norm(offset, axis=1, keepdims=True), 0.15)
                to_lamp = (offset / distance).astype(np.float32)
                lux = self._lamp_gain * lamp.power / distance**2
            cosine = np.clip((normals * to_lamp).sum(axis=1), 0, 1)
            if lamp.direction is not None:
                cosine = cosine * next(sunlit)
            half = unit(to_lamp + to_eye)
            shine = np.clip((normals * half).sum(axis=1), 0, 1) ** (2 / roughness**2)
            lobe = specular * (shine * (1 / roughness**2 + 1) / 4)[:, None]
            (pools if lamp.direction is None else out)[:] += (
                (diffuse / math.pi + lobe / math.pi) * lux * cosine[:, None]
            )
        if self.night and not self.indoor:
            out = _faded(np.asarray(out, np.float32), _NIGHT_COLOR)
        return np.asarray(out + pools, np.float32)

    def _around(self, mirrored: F32, gloss: F32) -> F32:
        """The radiance `[n, 3]` that surfaces so glossy mirror: a room's mean light there, or sky and ambient."""
        if self._air.indoor and self._soup.sky_light is not None:
            return np.asarray(irradiance(self._soup.sky_light.astype(np.float64), mirrored) / math.pi, np.float32)
        ambient = np.asarray(self._air.ambient, np.float32)
        return np.asarray((self._sky(mirrored) * gloss + ambient * (1 - gloss)) * self._shown, np.float32)

    def _blocked(self, solid: Tracer, points: F32, normals: F32, directions: F32, reach_m: float) -> NDArray[np.bool_]:
        blocked = solid.blocked(points, normals, directions, reach_m)
        if self._leaves is not None:
            free = np.flatnonzero(~blocked)
            blocked[free] = self._leaves.blocked(points[free], normals[free], directions[free], reach_m)
        return blocked

    def _jittered(self, directions: F32) -> F32:
        """Directions spread a little, as over the sun's disc or a lampshade: shadows get soft edges."""
        spread = 0.018 if self._air.indoor else 0.012
        return unit(np.asarray(directions + spread * self._random.standard_normal(directions.shape), np.float32))

    def _sky(self, directions: F32) -> F32:
        blend = np.clip(directions[:, 1:2], 0, 1) ** 0.6
        sky = np.asarray(self._air.horizon) * (1 - blend) + np.asarray(self._air.zenith) * blend
        below = np.clip(-directions[:, 1:2] * 4, 0, 1)
        return np.asarray(sky * (1 - below) + np.asarray(self._air.ambient) * 0.5 * below, np.float32)


def _adapt(radiance: F32) -> F32:
    """Take some of the light's colour out, as an eye does that has been in the room for a while."""
    mean = radiance.reshape(-1, 3).mean(axis=0)
    return np.asarray(radiance * (mean.mean() / np.maximum(mean, 1e-9)) ** _ADAPTATION, np.float32)


def _lamp_gain(sun_lux: float) -> float:
    """How much brighter a lamp looks beside a main light of `sun_lux` than its candela say, by the eye that adapts.

    Clients show lamps so: brighter by night, fainter by day. Somewhat less here, where nothing else is compressed.
    """
    lamp = min(0.03, max(0.003, 0.02 * (1500.0 / max(sun_lux, 1.0)) ** 0.6))
    return float(np.clip(0.8 * lamp * max(sun_lux, 1.0) ** 0.58 / 0.06, 1.0, 9.0))


def _faded(radiance: F32, color: float) -> F32:
    """Radiance with a share of its colour."""
    luminance = (radiance @ np.array([0.2126, 0.7152, 0.0722], np.float32))[..., None]
    return np.asarray(luminance + color * (radiance - luminance), np.float32)


def _tone(radiance: F32, key: float) -> NDArray[np.uint8]:
    """Expose for the middle of the picture, bend the highlights, encode as sRGB."""
    luminance = radiance @ np.array([0.2126, 0.7152, 0.0722], np.float32)
    middle = float(np.exp(np.log(luminance + 1e-4 * max(float(luminance.mean()), 1e-6)).mean()))
    exposed = radiance * (key / max(middle, 1e-6))
    mapped = exposed * (2.51 * exposed + 0.03) / (exposed * (2.43 * exposed + 0.59) + 0.14)  # Narkowicz's ACES fit
    return np.asarray(np.clip(mapped, 0, 1) ** (1 / 2.2) * 255, np.uint8)


def _shrink(picture: NDArray[np.uint8], width: int, height: int) -> NDArray[np.uint8]:
    return np.asarray(Image.fromarray(picture).resize((width, height), Image.Resampling.LANCZOS))
