/**
 * How materials are drawn where little can be drawn: matt, by one short shader. All light falls on vertices (`refine.ts` sees
 * to it that there are enough), and where nothing but vertices tells the colour it is filmed there too; lamps only where
 * some are lit; the screen's powers are polynomials and roots, a hundredth off at most.
 *
 * In software every instruction of a pixel counts, and more than any other a look at a texture between two of its sizes, or
 * one that has to be decoded from sRGB before it is filtered: lean textures are linear for the GPU, and are decoded after.
 */

import {
  ACESFilmicToneMapping,
  AgXToneMapping,
  LinearMipmapNearestFilter,
  NeutralToneMapping,
  NoColorSpace,
  Vector2,
  type MeshStandardMaterial,
  type Texture,
  type WebGLProgramParametersWithUniforms,
} from "three";
import { KEEP_COVER } from "./leaves.ts";

/** The films that can be used at vertices, by what three calls their functions. */
const FILMS: Readonly<Record<number, string>> = { [ACESFilmicToneMapping]: "ACESFilmic", [AgXToneMapping]: "AgX", [NeutralToneMapping]: "Neutral" };

/** What `forgeLean` asks of a texture, before it is on the GPU. */
export function leanTexture(texture: Texture): Texture {
  texture.colorSpace = NoColorSpace;
  texture.anisotropy = 1;
  texture.minFilter = LinearMipmapNearestFilter;
  return texture;
}

/** The square of the distance, m², from which a lamp lights what is nearer to it no more: a point would burn it out. */
export const NEAREST_LAMP_M2 = 0.15;

/** How far beside its place, in texels, every lean material looks up the sun's shadow in the picture that is drawn now. */
export const SHADOW_ASIDE = { value: new Vector2() };

/** The point lights as lean materials know them. */
export interface LampReach {
  /** How many of them, from the first on, may be lit. */
  readonly value: number;
  /** Whether any of them has been lit in this scene: until then no shader knows of lamps. */
  readonly used: boolean;
}

/** What is added to the lean shader of some materials; its name tells their program from others. */
export interface Extra {
  readonly name: string;
  /** Declare, and put GLSL that sets `vec3 forgeGrain` in the place of `// grain`, or that changes what comes out in the place of `// finish`. */
  add(shader: WebGLProgramParametersWithUniforms): void;
}

/** Draw `material` lean. Its other maps are let go. */
export function drawLean(material: MeshStandardMaterial, lamps: LampReach, extra: Extra | null = null): void {
  material.normalMap = material.roughnessMap = material.metalnessMap = material.aoMap = null;
  if (material.map) leanTexture(material.map);
  if (material.emissiveMap) leanTexture(material.emissiveMap);
  material.defines = material.alphaTest > 0 ? { LEAN_LEAVES: "" } : {}; // three tells only pixels of what is cut out
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, { leanLamps: lamps, leanAside: SHADOW_ASIDE });
    const film = FILMS[shader.toneMapping];
    const defines = (lamps.used ? "#define LEAN_LAMPS\n" : "") + (film ? `#define LEAN_FILM ${film}ToneMapping\n` : "") + FILMED;
    shader.vertexShader = defines + VERTEX;
    shader.fragmentShader = defines + FRAGMENT;
    extra?.add(shader);
  };
  material.customProgramCacheKey = () => `lean ${lamps.used} ${extra?.name ?? ""}`;
}

/** Whether colours are what they are on the screen from the vertices on. */
const FILMED = /* glsl */ `
#if defined(LEAN_FILM) && !defined(USE_MAP) && !defined(USE_EMISSIVEMAP)
#define LEAN_FILMED
#endif
`;

/** How much more contrast is shown than the film has, and the value on the screen that stays as it is. */
const [CONTRAST, PIVOT] = ["1.0", "0.33"];

/** By how many of its sizes a picture is looked up finer than one look a pixel can bear: floors that one looks along were a smear. */
const SHARPER = "-0.7";

/** GLSL: from the screen's values to light and back, without powers; what is shown has a little more contrast than the film. */
export const LEAN_CODING = /* glsl */ `
vec3 leanDecode(vec3 c) {
  return c * (c * (c * 0.305306011 + 0.682171111) + 0.012522878);
}
vec3 leanEncode(vec3 c) {
  vec3 s = sqrt(max(c, 0.0)), q = sqrt(s);
  s = clamp(0.585122381 * s + 0.783140355 * q - 0.368262736 * sqrt(q), 0.0, 1.0);
  return s + ${CONTRAST} * s * (1.0 - s) * (s - ${PIVOT}); // as prints are graded: the film alone leaves a grey veil
}`;

const VERTEX = /* glsl */ `
#include <common>
#include <uv_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <shadowmap_pars_vertex>
#include <lights_pars_begin>
uniform float roughness, metalness;
#ifdef LEAN_FILMED
#include <tonemapping_pars_fragment>
uniform vec3 diffuse, emissive;
varying vec3 vLit, vShaded;
${LEAN_CODING}
vec3 leanShown(vec3 color, vec3 light, vec3 sheen) {
  vec3 glow = emissive;
#ifdef USE_COLOR
  glow *= 0.35 + 0.65 * vColor.rgb; // folds and feet of what shines are darker too: lanterns were white discs
#endif
  float own = 1.0 - min(max(glow.r, max(glow.g, glow.b)), 1.0); // what shines is not lit by its own lamp
  return leanEncode(LEAN_FILM((color * light * RECIPROCAL_PI + sheen) * own + glow));
}
#else
varying vec3 vAround, vSheen;
varying float vSunward, vGlint;
#endif
vec3 leanAround(vec3 way) { // light that falls on what faces that way
  vec3 around = ambientLightColor;
#ifdef USE_LIGHT_PROBES
  around += max(getLightProbeIrradiance(lightProbe, way), 0.0);
#endif
  return around;
}
vec2 leanReflectance(float nv) { // Karis 2014: what a mirror of 1 and of 0 throws back
  vec4 r = roughness * vec4(-1.0, -0.0275, -0.572, 0.022) + vec4(1.0, 0.0425, 1.04, -0.04);
  return vec2(-1.04, 1.04) * (min(r.x * r.x, exp2(-9.28 * nv)) * r.x + r.y) + r.zw;
}
#if defined(LEAN_LAMPS) && NUM_POINT_LIGHTS > 0
uniform int leanLamps;
vec3 leanLamp(PointLight lamp, vec3 seen, vec3 facing) {
  vec3 way = lamp.position - seen;
  float squared = dot(way, way);
  float reach = lamp.distance * lamp.distance;
  float left = reach > 0.0 ? max(1.0 - squared * squared / (reach * reach), 0.0) : 1.0;
  float toward = max(dot(facing, way), 0.0) * inversesqrt(max(squared, 0.0001));
  return lamp.color * (toward * left * left / max(squared, ${NEAREST_LAMP_M2}));
}
#endif
void main() {
  #include <uv_vertex>
  #include <color_vertex>
  #include <beginnormal_vertex>
  #include <defaultnormal_vertex>
  #include <begin_vertex>
  #include <project_vertex>
  #include <worldpos_vertex>
  #include <shadowmap_vertex>
  #include <fog_vertex>
  vec3 facing = normalize(transformedNormal);
  float through = 0.0; // how much of the light on the other side comes through
#ifdef LEAN_LEAVES
  facing = normalize(facing + 0.55 * (viewMatrix * vec4(0.0, 1.0, 0.0, 0.0)).xyz); // light from above comes through leaves
#elif defined(DOUBLE_SIDED)
  if (dot(facing, mvPosition.xyz) > 0.0) { // the side that is seen: only what is thin, a flag, kelp, shows its back
    facing = -facing;
    through = 0.55;
  }
#endif
  vec3 around = leanAround(facing), sheen = vec3(0.0);
#if defined(DOUBLE_SIDED) && !defined(LEAN_LEAVES)
  around = mix(around, leanAround(-facing), through);
#endif
  float glint = 0.0, metal = 0.55 * metalness; // a sharper mirror would see more than this soft light: lit from one side, metal was black
#ifndef LEAN_LEAVES
  vec3 toEye = normalize(-mvPosition.xyz);
  float nv = clamp(dot(facing, toEye), 0.0, 1.0);
  vec2 share = leanReflectance(nv);
  vec3 mirrored = leanAround(normalize(mix(reflect(-toEye, facing), facing, roughness * roughness))) * RECIPROCAL_PI;
  sheen = mirrored * (0.04 * share.x + share.y) * (1.0 - metal);
  around = mix(around, mirrored * ((share.x + share.y) * PI), metal); // a metal's colour is in what it mirrors
#endif
#if defined(LEAN_LAMPS) && NUM_POINT_LIGHTS > 0
  #pragma unroll_loop_start
  for (int i = 0; i < NUM_POINT_LIGHTS; i++) {
    if (UNROLLED_LOOP_INDEX < leanLamps) around += leanLamp(pointLights[i], mvPosition.xyz, facing);
  }
  #pragma unroll_loop_end
#endif
  float sunward = 0.0;
#if NUM_DIR_LIGHTS > 0
  float upon = dot(facing, directionalLights[0].direction);
  sunward = max(upon, -through * upon);
#ifndef LEAN_LEAVES
  float a = max(roughness * roughness, 0.09), halfway = max(dot(facing, normalize(toEye + directionalLights[0].direction)), 0.0);
  float spread = halfway * halfway * (a * a - 1.0) + 1.0;
  glint = min(a * a / (4.0 * PI * spread * spread), 3.0) * sunward;
  sunward = mix(sunward, PI * glint, metal);
  glint *= 0.05 * (1.0 - metal);
#endif
#endif
#ifdef LEAN_FILMED
  vec3 color = diffuse;
#ifdef USE_COLOR
  color *= vColor.rgb;
#endif
  color += 0.02 * (1.0 - color); // what even the blackest surface throws back
  vShaded = vLit = leanShown(color, around, sheen);
#if NUM_DIR_LIGHTS > 0
  vLit = leanShown(color, around + sunward * directionalLights[0].color, sheen + glint * directionalLights[0].color);
#endif
#else
  vAround = around;
  vSheen = sheen;
  vSunward = sunward;
  vGlint = glint;
#endif
}`;

const FRAGMENT = /* glsl */ `
uniform vec3 diffuse, emissive;
uniform float opacity;
#ifdef LEAN_FILMED
varying vec3 vLit, vShaded;
#else
varying vec3 vAround, vSheen;
varying float vSunward, vGlint;
#endif
#include <common>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphatest_pars_fragment>
#include <emissivemap_pars_fragment>
#include <fog_pars_fragment>
#include <lights_pars_begin>
#include <shadowmap_pars_fragment>
${LEAN_CODING}
uniform vec2 leanAside;
float leanSun() { // how much of the sun comes here
#if defined(USE_SHADOWMAP) && NUM_DIR_LIGHT_SHADOWS > 0
  vec3 at = vDirectionalShadowCoord[0].xyz; // the sun is far: nothing to divide by
  if (!receiveShadow || at.z > 1.0 || at != clamp(at, 0.0, 1.0)) return 1.0;
  float near = at.z + directionalLightShadows[0].shadowBias;
  vec2 cell = at.xy * directionalLightShadows[0].shadowMapSize - 0.5 + leanAside, within = fract(cell);
  ivec2 last = ivec2(directionalLightShadows[0].shadowMapSize) - 1;
  ivec2 first = clamp(ivec2(floor(cell)), ivec2(0), last), next = min(first + 1, last); // read, not filtered: a third of the work
  vec4 lit = step(near, vec4( // blended between texels: else a shadow's edge is a staircase
    texelFetch(directionalShadowMap[0], first, 0).r, texelFetch(directionalShadowMap[0], ivec2(next.x, first.y), 0).r,
    texelFetch(directionalShadowMap[0], ivec2(first.x, next.y), 0).r, texelFetch(directionalShadowMap[0], next, 0).r));
  float sun = mix(mix(lit.x, lit.y, within.x), mix(lit.z, lit.w, within.x), within.y);
#ifdef USE_ALPHATEST
  return mix(0.55, 1.0, sun); // a thin leaf that the sun grazes shades itself, and light comes through what shades it
#else
  return sun;
#endif
#else
  return 1.0;
#endif
}
void main() {
  vec3 forgeGrain = vec3(1.0);
  // grain
  vec4 diffuseColor = vec4(diffuse, opacity);
#ifdef LEAN_FILMED
#if defined(USE_COLOR_ALPHA) && !defined(OPAQUE)
  diffuseColor.a *= vColor.a;
#endif
  vec3 outgoingLight = mix(vShaded, vLit, leanSun()) * (0.55 + 0.45 * forgeGrain);
  // finish
  #include <opaque_fragment>
#else
#ifdef USE_MAP
#ifdef USE_ALPHATEST
  vec4 texel = texture2D(map, vMapUv);
#else
  vec4 texel = texture2D(map, vMapUv, ${SHARPER}); // where the eye rests, many pictures a little apart make it smooth again
#endif
  diffuseColor *= vec4(leanDecode(texel.rgb), texel.a);
#endif
  ${KEEP_COVER}
  #include <color_fragment>
  diffuseColor.rgb += 0.02 * (1.0 - diffuseColor.rgb);
  #include <alphatest_fragment>
  vec3 light = vAround, sheen = vSheen;
#if NUM_DIR_LIGHTS > 0
  vec3 sun = leanSun() * directionalLights[0].color;
  light += vSunward * sun;
  sheen += vGlint * sun;
#endif
  vec3 glow = emissive;
#ifdef USE_COLOR
  glow *= 0.35 + 0.65 * vColor.rgb;
#endif
#ifdef USE_EMISSIVEMAP
  glow *= leanDecode(texture2D(emissiveMap, vEmissiveMapUv).rgb);
#endif
  float own = 1.0 - min(max(glow.r, max(glow.g, glow.b)), 1.0); // what shines is not lit by its own lamp
  vec3 outgoingLight = (diffuseColor.rgb * light * (forgeGrain * RECIPROCAL_PI) + sheen) * own + glow;
  // finish
  #include <opaque_fragment>
#ifdef TONE_MAPPING
  gl_FragColor.rgb = leanEncode(toneMapping(gl_FragColor.rgb));
#else
  #include <colorspace_fragment>
#endif
#endif
  #include <fog_fragment>
}`;
