/**
 * What shiny things reflect: the sky's gradient or, indoors, a room with softly lit panels, worked out in the shader.
 *
 * three's PMREM would say the same with a texture; without a GPU it takes ten seconds a scene, and it cannot change
 * smoothly from one sky to the next.
 */

import { Color, Vector3, type IUniform } from "three";
import type { SkyLook } from "./sky.ts";

/** The light from around a scene, as uniforms that all its materials share. */
export class Surroundings {
  readonly uniforms: Readonly<Record<string, IUniform>>;
  readonly #colors = { zenith: new Color(), horizon: new Color(), ground: new Color(), sun: new Color() };
  readonly #sunDirection = new Vector3(0, 1, 0);
  readonly #halo = { value: 0 };
  readonly #panels = { value: 0 };
  readonly #strength = { value: 0.5 };

  /** Whether a picture of what is around lights the scene instead (`Scene.environment`). */
  pictured = false;

  constructor() {
    this.uniforms = {
      aroundZenith: { value: this.#colors.zenith },
      aroundHorizon: { value: this.#colors.horizon },
      aroundGround: { value: this.#colors.ground },
      aroundSun: { value: this.#colors.sun },
      aroundSunDirection: { value: this.#sunDirection },
      aroundHalo: this.#halo,
      aroundPanels: this.#panels,
      aroundStrength: this.#strength,
    };
  }

  /** Come nearer to a look: 0 changes nothing, 1 is there. */
  approach(look: SkyLook, indoor: boolean, share: number): void {
    const toward = (uniform: { value: number }, goal: number): void => void (uniform.value += (goal - uniform.value) * share);
    for (const name of ["zenith", "horizon", "ground", "sun"] as const) this.#colors[name].lerp(look[name], share);
    this.#sunDirection.lerp(look.sunDirection, share).normalize();
    toward(this.#halo, look.disc);
    toward(this.#panels, indoor ? 1 : 0);
    toward(this.#strength, this.pictured ? 0 : indoor ? 0.6 : 0.9);
  }
}

/** GLSL: the light that comes from a direction, blurred as by a surface of that roughness. */
export const SURROUNDINGS = /* glsl */ `
uniform vec3 aroundZenith, aroundHorizon, aroundGround, aroundSun, aroundSunDirection;
uniform float aroundHalo, aroundPanels, aroundStrength;
float aroundPanel(vec3 d, vec3 panel, float blur) {
  return smoothstep(0.955 - blur, 0.965 + 0.4 * blur, dot(d, panel)) / (1.0 + 9.0 * blur);
}
vec3 lightAround(vec3 d, float roughness) {
  float up = max(d.y, 0.0);
  vec3 sky = mix(aroundHorizon, aroundZenith, 1.0 - exp(-mix(4.0, 1.6, roughness) * up));
  float toSun = max(dot(d, aroundSunDirection), 0.0);
  sky += aroundSun * aroundHalo * (0.3 * pow(toSun, mix(10.0, 3.0, roughness)) + 1.5 * (1.0 - roughness) * pow(toSun, 90.0));
  float blur = 0.5 * roughness;
  float panels = aroundPanel(d, vec3(0.097, 0.242, -0.966), blur) + aroundPanel(d, vec3(-0.931, 0.279, 0.233), blur);
  panels += aroundPanel(d, vec3(0.861, 0.335, 0.383), blur);
  sky += aroundSun * aroundPanels * panels * 3.5;
  float soft = mix(0.03, 0.85, roughness);
  return aroundStrength * mix(sky, aroundGround, smoothstep(-soft, soft, -d.y));
}`;

/** GLSL after three's own lights: add it to what the surface reflects; what it scatters comes from the light probe. */
export const ADD_SURROUNDINGS = /* glsl */ `
vec3 aroundMirror = reflect(-geometryViewDir, geometryNormal);
aroundMirror = normalize(mix(aroundMirror, geometryNormal, material.roughness * material.roughness));
vec3 aroundSeen = lightAround(inverseTransformDirection(aroundMirror, viewMatrix), material.roughness);
#ifdef USE_LIGHT_PROBES
// no mirror is darker than what the room's walls give from there: polished steel was black indoors
vec3 aroundGiven = max(getLightProbeIrradiance(lightProbe, aroundMirror), 0.0) * RECIPROCAL_PI;
aroundSeen = max(aroundSeen, aroundGiven * min(1.0, aroundStrength * 2.0));
#endif
radiance += aroundSeen;
`;
