/** Sky, fog, sun and the light that comes from everywhere: what a scene has before its first thing. */

import { Color, DirectionalLight, FogExp2, HemisphereLight, Vector3, type Scene } from "three";
import type { EnvironmentInfo, Vec3 } from "@holoforge/client";
import { darkAdaptation, directionalIntensity } from "./exposure.ts";
import { SkyDome, type SkyLook } from "./sky.ts";
import { Surroundings } from "./surroundings.ts";
import { easeInOut, type Tweens } from "./tween.ts";

const CLOUDS: Readonly<Record<string, number>> = { clear: 0.22, cloudy: 0.75, rain: 0.9, storm: 1, snow: 0.8, mist: 0.45, fog: 0.6 };
const SUN_DISTANCE_M = 60;
const CHANGE_S = 1.4;
/** How much brighter the light from everywhere is where materials reflect nothing of what is around them. */
const LEAN_AROUND = 2.6;

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
  readonly hemisphere = new HemisphereLight(0x223044, 0x0a0a10, 0.5);
  readonly fog = new FogExp2(0x000000, 0);
  look: SkyLook = VOID;
  /** Illuminance of the main light, lux. */
  lux = 1;
  #changes = 0;

  constructor(
    scene: Scene,
    private readonly tweens: Tweens,
    shadowMapSize: number,
    private readonly lean: boolean,
  ) {
    this.sky = new SkyDome(VOID, lean);
    scene.fog = this.fog;
    this.sun.castShadow = true;
    const { shadow } = this.sun;
    shadow.mapSize.setScalar(shadowMapSize);
    shadow.bias = -0.0004;
    shadow.normalBias = 0.03;
    shadow.radius = 3;
    scene.add(this.sky, this.sun, this.sun.target, this.hemisphere);
    this.shadeAround(new Vector3(0, 0, -4), 10);
  }

  /** Change to a planned scene's light. */
  show(environment: EnvironmentInfo): void {
    const main = environment.lights.find((light) => light.kind === "directional");
    const look = skyLook(environment);
    this.look = look;
    this.lux = main?.intensity ?? 100;
    const sun = main ? directionalIntensity(main.intensity) : 0;
    this.#change(look, environment.ambient, sun, fogDensity(environment), environment.indoor);
    this.#aim();
  }

  /** Go back to the void. */
  clear(): void {
    this.look = VOID;
    this.lux = 1;
    this.#change(VOID, [0.02, 0.03, 0.05], 0, 0, false);
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

  #aim(): void {
    this.sun.position.copy(this.look.sunDirection).multiplyScalar(SUN_DISTANCE_M).add(this.sun.target.position);
  }

  #change(look: SkyLook, ambient: Vec3, sun: number, fog: number, indoor: boolean): void {
    const around = this.lean ? LEAN_AROUND : 1;
    const hemisphere = around * (indoor ? 0.8 : 0.55) * darkAdaptation(ambient);
    const from = { sun: this.sun.intensity, fog: this.fog.density, hemisphere: this.hemisphere.intensity };
    const ground = new Color(...ambient).multiply(look.ground.clone().lerp(new Color(1, 1, 1), 0.35));
    const change = ++this.#changes;
    let before = 0;
    this.tweens.add(CHANGE_S, (progress) => {
      if (change !== this.#changes) return;
      const t = easeInOut(progress);
      const share = before < 1 ? (t - before) / (1 - before) : 1;
      before = t;
      this.sky.approach(look, share);
      this.surroundings.approach(look, indoor, share);
      this.fog.color.lerp(look.horizon, share);
      this.fog.density = from.fog + (fog - from.fog) * t;
      this.sun.color.lerp(look.sun, share);
      this.sun.intensity = from.sun + (sun - from.sun) * t;
      this.hemisphere.color.lerp(new Color(...ambient), share);
      this.hemisphere.groundColor.lerp(ground, share);
      this.hemisphere.intensity = from.hemisphere + (hemisphere - from.hemisphere) * t;
    });
  }
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
  return Math.min(0.12, environment.fog_density) + (environment.indoor ? 0 : 0.003);
}

function luminance(color: Color): number {
  return 0.2126 * color.r + 0.7152 * color.g + 0.0722 * color.b;
}
