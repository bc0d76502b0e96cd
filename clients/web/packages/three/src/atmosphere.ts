/** Sky, fog, sun and the light that comes from everywhere: what a scene has before its first thing. */

import { Color, DirectionalLight, FogExp2, LightProbe, SphericalHarmonics3, Vector3, type Scene, type Texture } from "three";
import type { EnvironmentInfo, Vec3 } from "@holoforge/client";
import { exposureOf } from "./exposure.ts";
import { lightLeavesThrough } from "./leaves.ts";
import { airlight, luminance, thickenMist } from "./mist.ts";
import { PLAIN, type Tint } from "./mood.ts";
import { SkyDome, type SkyLook } from "./sky.ts";
import { Surroundings } from "./surroundings.ts";
import { easeInOut, type Tweens } from "./tween.ts";

const CLOUDS: Readonly<Record<string, number>> = { clear: 0.22, cloudy: 0.75, rain: 0.9, storm: 1, snow: 0.8, mist: 0.45, fog: 0.6 };
const SUN_DISTANCE_M = 60;
const CHANGE_S = 1.4;
const FADE_S = 0.8;
const DARK = new SphericalHarmonics3();

/** The look before any scene: deep night. */
export const VOID: SkyLook = {
  zenith: new Color(0.004, 0.005, 0.012),
  horizon: new Color(0.012, 0.016, 0.034),
  ground: new Color(0.004, 0.005, 0.01),
  sun: new Color(0.1, 0.12, 0.2),
  sunDirection: new Vector3(0.4, 0.5, -0.8).normalize(),
  disc: 0,
  stars: 0.9,
  clouds: 0,
};

export class Atmosphere {
  readonly sky: SkyDome;
  readonly surroundings = new Surroundings();
  readonly sun = new DirectionalLight(0xffffff, 0);
  /** What comes from all round: the sky's light as spherical harmonics. */
  readonly around = new LightProbe(undefined, 1);
  readonly fog = new FogExp2(0x000000, 0);
  look: SkyLook = VOID;
  /** Illuminance of the main light, lux. */
  lux = 1;
  /** What photometric values are multiplied with: 1 is white. */
  exposure = 1;
  #skyRevision = 0;
  #changes = 0;
  #changing = false;
  #tint = PLAIN;

  constructor(
    scene: Scene,
    private readonly tweens: Tweens,
    shadowMapSize: number,
    private readonly lean: boolean,
  ) {
    this.sky = new SkyDome(VOID, lean);
    scene.fog = this.fog;
    thickenMist();
    lightLeavesThrough();
    this.sun.castShadow = true;
    const { shadow } = this.sun;
    shadow.mapSize.setScalar(shadowMapSize);
    shadow.bias = -0.0004;
    shadow.normalBias = 0.03;
    shadow.radius = 3;
    scene.add(this.sky, this.sun, this.sun.target, this.around);
    this.shadeAround(new Vector3(0, 0, -4), 10);
  }

  /** Change to a planned scene's light. */
  show(environment: EnvironmentInfo): void {
    const main = environment.lights.find((light) => light.kind === "directional");
    const look = skyLook(environment);
    this.look = look;
    this.lux = main?.intensity ?? 100;
    this.exposure = exposureOf(environment.exposure);
    const around = new SphericalHarmonics3();
    for (const [place, color] of environment.sky_light.entries()) around.coefficients[place]?.set(...color).multiplyScalar(this.exposure);
    this.#change(look, around, (main?.intensity ?? 0) * this.exposure, fogDensity(environment), environment.indoor);
    this.#aim();
  }

  /** Go back to the void. */
  clear(): void {
    this.look = VOID;
    this.lux = this.exposure = 1;
    this.#skyRevision = 0;
    this.#tint = PLAIN;
    this.pictured = false;
    this.sky.panorama = null;
    this.#change(VOID, DARK, 0, 0, false);
  }

  /** Whether a picture of the sky's light is what lights the scene: nothing is lit twice. */
  set pictured(value: boolean) {
    this.around.intensity = value ? 0 : 1;
    this.surroundings.pictured = value;
    if (value) this.surroundings.approach(this.look, false, 1);
  }

  /** Show a painted sky; an older revision than what is shown is let go. */
  showSky(panorama: Texture, revision: number): void {
    if (revision <= this.#skyRevision) return panorama.dispose();
    const first = this.#skyRevision === 0;
    this.#skyRevision = revision;
    this.sky.panorama = panorama;
    if (first && this.lean) this.sky.pictured = 1;
    else if (first) this.tweens.add(FADE_S, (t) => (this.sky.pictured = this.#skyRevision > 0 ? easeInOut(t) : 0));
  }

  /** Where shadows fall: a sphere that holds everything that casts one. */
  shadeAround(centre: Vector3, radius_m: number): void {
    this.sun.target.position.copy(centre);
    const { camera } = this.sun.shadow;
    camera.left = camera.bottom = -radius_m;
    camera.right = camera.top = radius_m;
    camera.near = 1;
    camera.far = 2 * SUN_DISTANCE_M + radius_m;
    camera.updateProjectionMatrix();
    this.#aim();
  }

  update(now_s: number): void {
    this.sky.time_s = now_s;
  }

  /** Show a mood beside the scene's own look, in place of the one before; waits while the look itself changes. */
  tint(tint: Tint): void {
    if (this.#changing || tint === this.#tint) return;
    const before = this.#tint;
    const light = ratio(tint.light, before.light);
    const sky = ratio(tint.sky, before.sky);
    this.sun.color.multiply(light);
    filtered(this.around.sh, light);
    this.fog.color.multiply(sky);
    this.fog.density *= tint.fog / before.fog;
    this.sky.tint(sky);
    this.#tint = tint;
  }

  #aim(): void {
    this.sun.position.copy(this.look.sunDirection).multiplyScalar(SUN_DISTANCE_M).add(this.sun.target.position);
  }

  #change(own: SkyLook, told: SphericalHarmonics3, sun: number, fog: number, indoor: boolean): void {
    const tint = this.#tint;
    const [lit, air] = [new Color(...tint.light), new Color(...tint.sky)];
    const look: SkyLook = { ...own, zenith: own.zenith.clone().multiply(air), horizon: own.horizon.clone().multiply(air) };
    const [sunColor, around] = [own.sun.clone().multiply(lit), filtered(told.clone(), lit)];
    const mist = airlight(look.horizon, luminance(levelLight(told)), sun / Math.PI);
    const from = { sun: this.sun.intensity, fog: this.fog.density, around: this.around.sh.clone() };
    const change = ++this.#changes;
    let before = 0;
    this.#changing = true;
    this.tweens.add(CHANGE_S, (progress) => {
      if (change !== this.#changes) return;
      const t = easeInOut(progress);
      const share = before < 1 ? (t - before) / (1 - before) : 1;
      before = t;
      this.sky.approach(look, share);
      this.surroundings.approach(look, indoor, share);
      this.fog.color.lerp(mist, share);
      this.fog.density = from.fog + (fog * tint.fog - from.fog) * t;
      this.sun.color.lerp(sunColor, share);
      this.sun.intensity = from.sun + (sun - from.sun) * t;
      this.around.sh.copy(from.around).lerp(around, t);
      if (progress < 1) return;
      this.#changing = false;
    });
  }
}

/** What white level ground shows of the light from all round. */
function levelLight(light: SphericalHarmonics3): Color {
  const { x, y, z } = light.getIrradianceAt(new Vector3(0, 1, 0), new Vector3());
  return new Color(x, y, z).multiplyScalar(1 / Math.PI);
}

/** Light through a coloured glass. */
function filtered(light: SphericalHarmonics3, glass: Color): SphericalHarmonics3 {
  for (const share of light.coefficients) share.multiply(new Vector3(glass.r, glass.g, glass.b));
  return light;
}

function skyLook(environment: EnvironmentInfo): SkyLook {
  const main = environment.lights.find((light) => light.kind === "directional");
  const zenith = new Color(...environment.zenith);
  const dark = 1 - Math.min(1, luminance(zenith) / 0.09);
  const clouds = environment.indoor ? 0 : (CLOUDS[environment.weather] ?? 0.12);
  const ground = Object.values(environment.surfaces)[0]?.base_color ?? environment.horizon;
  const [x, y, z] = main?.direction ?? [-0.4, -0.7, -0.5];
  return {
    zenith,
    horizon: new Color(...environment.horizon),
    ground: new Color(...ground).multiply(new Color(...environment.ambient)).multiplyScalar(0.8),
    sun: new Color(...(main?.color ?? [1, 1, 1])),
    sunDirection: new Vector3(-x, Math.abs(y), -z).normalize(),
    disc: environment.indoor ? 0 : 1 - 0.75 * Math.max(0, clouds - 0.3) - 0.35 * dark,
    stars: environment.indoor ? 0 : dark * (1 - clouds),
    clouds: clouds * (1 - 0.4 * dark),
  };
}

function fogDensity(environment: EnvironmentInfo): number {
  return Math.min(0.12, environment.fog_density) + (environment.indoor ? 0 : 0.0015);
}

function ratio(now: Vec3, before: Vec3): Color {
  return new Color(now[0] / before[0], now[1] / before[1], now[2] / before[2]);
}

