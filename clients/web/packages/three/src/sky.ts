/**
 * The sky dome: the panorama that the server painted; until it is here a gradient with the sun or moon, clouds and stars,
 * and a plain ground below the horizon.
 */

import { BackSide, Color, Mesh, ShaderMaterial, SphereGeometry, Texture, Vector3 } from "three";
import { LEAN_CODING } from "./lean.ts";

const RADIUS_M = 600;
const LAST = 1000;
/** What its materials are called. */
export const SKY = "sky";

/** How a sky looks. Colours are linear; amounts are 0..1. */
export interface SkyLook {
  readonly zenith: Color;
  readonly horizon: Color;
  readonly ground: Color;
  readonly sun: Color;
  readonly sunDirection: Vector3;
  readonly disc: number;
  readonly stars: number;
  readonly clouds: number;
}

const COLORS = ["zenith", "horizon", "ground", "sun"] as const;
const AMOUNTS = ["disc", "stars", "clouds"] as const;

export class SkyDome extends Mesh<SphereGeometry, ShaderMaterial> {
  /** The same for a sky that is all panorama: its program is there before the panorama is. */
  readonly painted: ShaderMaterial;
  readonly #mixed: ShaderMaterial;

  /** A `lean` sky has no clouds and no stars. */
  constructor(look: SkyLook, lean: boolean) {
    const uniforms: Record<string, { value: unknown }> = { time: { value: 0 }, sunDirection: { value: look.sunDirection.clone() }, panorama: { value: null }, pictured: { value: 0 } };
    for (const name of COLORS) uniforms[name] = { value: look[name].clone() };
    for (const name of AMOUNTS) uniforms[name] = { value: look[name] };
    const material = (defines: Record<string, unknown>): ShaderMaterial =>
      new ShaderMaterial({ name: SKY, uniforms, vertexShader: VERTEX, fragmentShader: FRAGMENT, defines: { ...(lean ? { LEAN: 1 } : {}), ...defines }, side: BackSide, depthWrite: false, fog: false });
    super(new SphereGeometry(RADIUS_M, 48, 32), material({}));
    this.#mixed = this.material;
    this.painted = material({ PAINTED: 1 });
    this.renderOrder = lean ? LAST : -1; // where every pixel counts only those are drawn that nothing hides
    this.frustumCulled = false;
  }

  /** Show a panorama, which is this dome's from now on; null is the gradient again. */
  set panorama(texture: Texture | null) {
    const { panorama, pictured } = this.material.uniforms;
    (panorama!.value as Texture | null)?.dispose();
    panorama!.value = texture;
    if (texture) return;
    pictured!.value = 0;
    this.#paintAlone(false);
  }

  /** How much of the panorama is shown, 0 to 1. Where all of it is, nothing else is worked out. */
  set pictured(value: number) {
    this.material.uniforms["pictured"]!.value = value;
    this.#paintAlone(value === 1);
  }

  #paintAlone(alone: boolean): void {
    this.material = alone ? this.painted : this.#mixed;
  }

  /** Let the clouds drift: seconds since the start. */
  set time_s(value: number) {
    this.material.uniforms["time"]!.value = value;
  }

  /** Come nearer to another look: 0 changes nothing, 1 is there. */
  approach(look: SkyLook, share: number): void {
    const { uniforms } = this.material;
    for (const name of COLORS) (uniforms[name]!.value as Color).lerp(look[name], share);
    for (const name of AMOUNTS) uniforms[name]!.value = (uniforms[name]!.value as number) * (1 - share) + look[name] * share;
    (uniforms["sunDirection"]!.value as Vector3).lerp(look.sunDirection, share).normalize();
  }

  /** Multiply the colours of the air. */
  tint(factor: Color): void {
    const { uniforms } = this.material;
    for (const name of ["zenith", "horizon"] as const) (uniforms[name]!.value as Color).multiply(factor);
  }

  override dispose(): void {
    this.panorama = null;
    this.geometry.dispose();
    this.painted.dispose();
    this.#mixed.dispose();
  }
}

const VERTEX = /* glsl */ `
varying vec3 vDirection;
varying vec2 vPlace;
#ifdef LEAN
uniform float toneMappingExposure;
varying float vFilmed;
#endif
void main() {
#ifdef LEAN
  vFilmed = pow(max(toneMappingExposure, 0.01), 1.16);
#endif
  vDirection = position;
  vPlace = 1.0 - uv;
  vec4 place = projectionMatrix * vec4(mat3(viewMatrix) * mat3(modelMatrix) * position, 1.0);
  gl_Position = place.xyww;
  gl_Position.z = place.w * 0.999999;
}`;

const FRAGMENT = /* glsl */ `
varying vec3 vDirection;
varying vec2 vPlace;
#ifdef LEAN
varying float vFilmed;
#endif
uniform vec3 zenith, horizon, ground, sun, sunDirection;
uniform float time, disc, stars, clouds, pictured;
uniform sampler2D panorama;

// The panorama is as a screen shows it: back to the light that ACES' curve (three's) makes that of.
vec3 unfilm(vec3 shown) {
  const mat3 into = mat3(0.643038, 0.0592687, 0.0059619, 0.311187, 0.931436, 0.0639290, 0.0457755, 0.00929492, 0.930118);
  const mat3 back = mat3(1.764743, -0.147028, -0.0363368, -0.675778, 1.160252, -0.162436, -0.0889633, -0.0132237, 1.198772);
  vec3 y = clamp(into * clamp(shown, 0.0, 0.98), 0.0, 0.985);
  vec3 a = 1.0 - 0.983729 * y, b = 0.0245786 - 0.4329510 * y, c = -0.238081 * y - 0.000090537;
  return max(back * ((-b + sqrt(b * b - 4.0 * a * c)) / (2.0 * a)) * 0.6, 0.0);
}
vec3 toLinear(vec3 c) {
  return mix(c / 12.92, pow((c + 0.055) / 1.055, vec3(2.4)), step(0.04045, c));
}
#ifdef LEAN
${LEAN_CODING}
vec3 painted(vec3 d) {
  return unfilm(leanDecode(textureLod(panorama, vPlace, 0.0).rgb));
}
#else
vec3 painted(vec3 d) {
  vec2 uv = vec2(atan(d.z, d.x) * 0.15915494 + 0.5, 0.5 - asin(clamp(d.y, -1.0, 1.0)) * 0.31830989);
  return unfilm(toLinear(textureLod(panorama, uv, 0.0).rgb));
}
#endif

float hash(vec2 p) { return fract(sin(dot(p, vec2(127.1, 311.7))) * 43758.5453); }
float hash3(vec3 p) { return fract(sin(dot(p, vec3(127.1, 311.7, 74.7))) * 43758.5453); }
float noise(vec2 p) {
  vec2 i = floor(p), f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(hash(i), hash(i + vec2(1, 0)), f.x), mix(hash(i + vec2(0, 1)), hash(i + vec2(1, 1)), f.x), f.y);
}
float billows(vec2 p) {
  float sum = 0.0, weight = 0.5;
  for (int i = 0; i < 4; i++) { sum += weight * noise(p); p = p * 2.03 + 17.0; weight *= 0.5; }
  return sum;
}
vec3 starlight(vec3 d) {
  vec3 cell = floor(d * 230.0);
  float chance = hash3(cell);
  float near = 1.0 - smoothstep(0.0, 0.6, length(fract(d * 230.0) - 0.5));
  float twinkle = 0.75 + 0.25 * sin(time * (1.0 + 3.0 * hash3(cell + 7.0)) + chance * 90.0);
  return mix(vec3(0.75, 0.85, 1.0), vec3(1.0, 0.88, 0.7), hash3(cell + 3.0)) * step(0.9935, chance) * near * twinkle * (0.35 + 0.65 * fract(chance * 3911.0));
}
vec3 gradient(vec3 d) {
  float up = max(d.y, 0.0);
  vec3 color = mix(horizon, zenith, 1.0 - exp(-3.2 * up));
  float toSun = max(dot(d, sunDirection), 0.0);
  float bright = max(max(sun.r, sun.g), sun.b);
  color += sun * disc * (0.22 * pow(toSun, 6.0) * (1.0 - 0.7 * up) + 0.35 * pow(toSun, 60.0));
#ifndef LEAN
  color += starlight(d) * stars * smoothstep(0.02, 0.3, d.y) * 2.2;
  if (clouds > 0.0 && d.y > 0.015) {
    vec2 p = d.xz / (d.y + 0.14) * 1.5 + time * 0.006;
    float shape = billows(p + 0.6 * billows(p * 0.7 + time * 0.004));
    float cover = smoothstep(0.78 - 0.5 * clouds, 0.98 - 0.35 * clouds, shape) * smoothstep(0.015, 0.22, d.y);
    vec3 lit = mix(horizon, vec3(max(max(horizon.r, horizon.g), horizon.b)), 0.5) * (1.05 - 0.35 * clouds);
    lit += sun * disc * 0.35 * pow(toSun, 3.0);
    color = mix(color, lit * mix(1.15, 0.75, shape), cover * 0.85);
  }
#endif
  color += sun / max(bright, 0.001) * disc * smoothstep(0.99935, 0.9996, toSun) * (1.0 - 0.8 * clouds) * 6.0;
  color = mix(color, mix(horizon, ground, smoothstep(0.0, -0.35, d.y)), smoothstep(0.0, -0.012, d.y));
  return color;
}
void main() {
#if defined(LEAN) && defined(PAINTED) && defined(TONE_MAPPING)
  // The film of another exposure is nearly this of what the film of 1 shows: a hundredth off up to twice, three up to four times.
  vec3 shown = textureLod(panorama, vPlace, 0.0).rgb;
  gl_FragColor = vec4(shown * vFilmed / (1.0 + (vFilmed - 1.0) * shown), 1.0);
#else
  vec3 d = normalize(vDirection);
#ifdef PAINTED
  vec3 color = painted(d);
#else
  vec3 color = gradient(d);
  if (pictured > 0.0) color = mix(color, painted(d), pictured);
#endif
  gl_FragColor = vec4(color, 1.0);
#if defined(LEAN) && defined(TONE_MAPPING)
  gl_FragColor.rgb = leanEncode(toneMapping(color));
#else
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
#endif
#endif
}`;
