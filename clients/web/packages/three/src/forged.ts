/**
 * What the viewer adds to a glTF material: it is revealed from the ground up with a glowing edge, its flat colour fades
 * into its texture, and the ground fades into the horizon.
 *
 * Every forged material has all its maps from the start, neutral ones until the real ones arrive: the shader never
 * changes, so nothing stalls while a scene assembles.
 */

import { Color, DataTexture, RepeatWrapping, SRGBColorSpace, type MeshStandardMaterial, type Texture, type WebGLProgramParametersWithUniforms } from "three";
import { addGrain, addWear } from "./grain.ts";
import { drawLean, type Extra, type LampReach } from "./lean.ts";
import { KEEP_COVER } from "./leaves.ts";
import { WATER, addWater } from "./water.ts";
import { ADD_SURROUNDINGS, SURROUNDINGS, type Surroundings } from "./surroundings.ts";

/** The height (or, if `radial`, the distance from the viewer) up to which a thing is there, metres. */
export interface Reveal {
  readonly edge: { value: number };
  readonly radial: { value: number };
  readonly glow: { value: Color };
  readonly horizon: { value: Color };
  readonly fade_m: { value: number };
}

export const REVEALED = 1e6;
/** What the server calls the ground and all that lies on it, in one piece, coloured by its vertices. */
export const BAKED = "baked";

/** A reveal of something that is wholly there. */
export function revealed(): Reveal {
  return {
    edge: { value: REVEALED },
    radial: { value: 0 },
    glow: { value: new Color(0.35, 0.9, 1.0) },
    horizon: { value: new Color() },
    fade_m: { value: REVEALED },
  };
}

interface Blend {
  readonly amount: { value: number };
  readonly flat: { value: Color };
}

const blends = new WeakMap<MeshStandardMaterial, Blend>();

const WHITE = neutral(255, 255, 255, true);
const FLAT_NORMAL = neutral(128, 128, 255, false);
const PLAIN_ORM = neutral(255, 255, 255, false);

function neutral(r: number, g: number, b: number, sRGB: boolean): DataTexture {
  const texture = new DataTexture(new Uint8Array([r, g, b, 255]), 1, 1);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  if (sRGB) texture.colorSpace = SRGBColorSpace;
  texture.needsUpdate = true;
  return texture;
}

/** Give `material` neutral maps and the shader's additions. */
export function forge(material: MeshStandardMaterial, reveal: Reveal, surroundings: Surroundings): void {
  const blend = { amount: { value: material.map ? 1 : 0 }, flat: { value: material.color.clone() } };
  blends.set(material, blend);
  material.map ??= WHITE;
  material.normalMap ??= FLAT_NORMAL;
  material.roughnessMap ??= PLAIN_ORM;
  material.metalnessMap ??= PLAIN_ORM;
  material.aoMap ??= PLAIN_ORM;
  material.emissiveMap ??= WHITE;
  material.onBeforeCompile = (shader) => extend(shader, reveal, blend, surroundings);
  material.customProgramCacheKey = () => "forged";
}

/** Make `material` matt, as `drawLean` has it, without the shader's additions. */
export function forgeLean(material: MeshStandardMaterial, lamps: LampReach): void {
  blends.set(material, { amount: { value: 1 }, flat: { value: new Color() } });
  drawLean(material, lamps, extraOf(material));
}

/** What the lean shader of some materials has besides. */
function extraOf({ name, alphaTest }: MeshStandardMaterial): Extra | null {
  if (name === BAKED) return { name: "ground", add: addGrain };
  if (name.startsWith(WATER)) return { name: "water", add: addWater };
  return alphaTest > 0 ? null : { name: "worn", add: addWear };
}

/** Leave `material` as glTF has it. */
export function forgePlain(material: MeshStandardMaterial): void {
  blends.set(material, { amount: { value: 1 }, flat: { value: new Color() } });
}

/** Show a base colour texture; returns the blend from the flat colour (0) to the texture (1), to be animated. */
export function showBaseColor(material: MeshStandardMaterial, texture: Texture): { value: number } {
  if (!material.map) material.needsUpdate = true; // it was compiled without one
  material.map = texture;
  material.color.setScalar(1);
  return blends.get(material)!.amount;
}

/** Set the colour shown until a base colour texture is there. */
export function setFlatColor(material: MeshStandardMaterial, color: Color): void {
  material.color.copy(color);
  blends.get(material)!.flat.value.copy(color);
}

function extend(shader: WebGLProgramParametersWithUniforms, reveal: Reveal, blend: Blend, surroundings: Surroundings): void {
  Object.assign(shader.uniforms, surroundings.uniforms, {
    forgeEdge: reveal.edge,
    forgeRadial: reveal.radial,
    forgeGlow: reveal.glow,
    forgeHorizon: reveal.horizon,
    forgeFade: reveal.fade_m,
    forgeBlend: blend.amount,
    forgeFlat: blend.flat,
  });
  shader.vertexShader = after(shader.vertexShader, "common", "varying vec3 vForge;");
  shader.vertexShader = after(shader.vertexShader, "project_vertex", "vForge = (modelMatrix * vec4(transformed, 1.0)).xyz;");
  let fragment = shader.fragmentShader;
  fragment = after(fragment, "common", DECLARATIONS + SURROUNDINGS);
  fragment = after(fragment, "normal_fragment_begin", UPRIGHT + LEAVES);
  fragment = after(fragment, "clipping_planes_fragment", CUT);
  fragment = after(fragment, "map_fragment", UNTILE + "diffuseColor.rgb = mix(forgeFlat, diffuseColor.rgb, forgeBlend);" + KEEP_COVER);
  fragment = after(fragment, "normal_fragment_maps", "normal = normalize(mix(normal, nonPerturbedNormal, 0.95 * forgeFar));");
  fragment = after(fragment, "roughnessmap_fragment", "if (forgeWide) roughnessFactor = mix(roughnessFactor, roughness * textureLod(roughnessMap, vRoughnessMapUv, 9.0).g, forgeFar);");
  fragment = after(fragment, "emissivemap_fragment", "totalEmissiveRadiance += forgeGlow * 4.0 * exp(-forgeHere * forgeSharpness);");
  fragment = after(fragment, "lights_fragment_maps", ADD_SURROUNDINGS);
  fragment = after(fragment, "lights_fragment_end", OWN_LAMP);
  shader.fragmentShader = after(fragment, "opaque_fragment", FADE);
}

function after(source: string, chunk: string, addition: string): string {
  return source.replace(`#include <${chunk}>`, `#include <${chunk}>\n${addition}`);
}

const DECLARATIONS = /* glsl */ `
varying vec3 vForge;
uniform float forgeEdge, forgeRadial, forgeBlend, forgeFade;
uniform vec3 forgeGlow, forgeHorizon, forgeFlat;
float forgeNoise(vec3 p) {
  return fract(sin(dot(floor(p), vec3(12.9898, 78.233, 37.719))) * 43758.5453);
}
float forgeDrift(vec2 p) {
  vec2 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  vec3 q = vec3(p, 0.0);
  float low = mix(forgeNoise(q), forgeNoise(q + vec3(1, 0, 0)), f.x);
  return mix(low, mix(forgeNoise(q + vec3(0, 1, 0)), forgeNoise(q + vec3(1, 1, 0)), f.x), f.y);
}`;

const CUT = /* glsl */ `
float forgeDistance = length(vForge.xz);
float forgeSharpness = mix(16.0, 2.5, forgeRadial);
float forgeHere = forgeEdge - mix(vForge.y, forgeDistance, forgeRadial);
if (forgeEdge < 1e5) forgeHere -= forgeNoise(vForge * 36.0) * mix(0.14, 0.9, forgeRadial);
if (forgeHere < 0.0) discard;`;

/** A face without a normal faces the eye: one pixel that is no number spreads over the whole picture as it blooms. */
const UPRIGHT = /* glsl */ `
if (!(dot(normal, normal) > 0.1)) normal = nonPerturbedNormal = vec3(0.0, 0.0, 1.0);`;

/**
 * What is cut out of a picture, leaves, is lit as the mass that it belongs to from whichever side it is seen; light from
 * above comes through it a little, so that its dark side is not black.
 */
const LEAVES = /* glsl */ `
#ifdef USE_ALPHATEST
normal = normalize(normalize(vNormal) + 0.55 * (viewMatrix * vec4(0.0, 1.0, 0.0, 0.0)).xyz);
nonPerturbedNormal = normal;
#ifdef USE_NORMALMAP_TANGENTSPACE
tbn[2] = normal;
#endif
#endif`;

/** Wide ground shows its texture at a second scale and in drifts, so that its tiles are not to be counted. */
const UNTILE = /* glsl */ `
bool forgeWide = forgeFade < 1e5;
float forgeFar = forgeWide ? smoothstep(2.0, 13.0, distance(vForge, cameraPosition)) : 0.0;
if (forgeWide) {
  vec2 turned = mat2(0.8, -0.6, 0.6, 0.8) * vMapUv;
  vec2 wider = mat2(0.28, 0.96, -0.96, 0.28) * vMapUv;
  float drift = forgeDrift(vForge.xz * 0.37);
  vec3 other = diffuse * texture2D(map, turned * 0.731 + 0.37).rgb;
  vec3 wide = diffuse * texture2D(map, wider * 0.173 + 0.11).rgb;
  diffuseColor.rgb = mix(diffuseColor.rgb, other, smoothstep(0.35, 0.65, drift));
  diffuseColor.rgb = mix(diffuseColor.rgb, mix(wide, textureLod(map, vMapUv, 9.0).rgb * diffuse, 0.5), 0.2 + 0.6 * forgeFar);
  diffuseColor.rgb *= 0.76 + 0.28 * forgeDrift(vForge.xz * 0.19) + 0.2 * forgeDrift(vForge.zx * 0.83);
}
`;

/** What shines is not lit by its own lamp. */
const OWN_LAMP = /* glsl */ `
reflectedLight.directDiffuse *= 1.0 - min(max(totalEmissiveRadiance.r, max(totalEmissiveRadiance.g, totalEmissiveRadiance.b)), 1.0);`;

const FADE = /* glsl */ `
if (any(isnan(gl_FragColor.rgb)) || any(isinf(gl_FragColor.rgb))) gl_FragColor.rgb = vec3(0.0);
gl_FragColor.rgb = mix(gl_FragColor.rgb, forgeHorizon, smoothstep(0.45 * forgeFade, 0.97 * forgeFade, forgeDistance));`;
