/**
 * How materials are drawn where little can be drawn: matt, by one short shader. What varies slowly (sun, sky) is lit at the
 * vertices; lamps only where some are lit; the screen's powers are polynomials and roots, a hundredth off at most.
 *
 * In software every instruction of a pixel counts, and so does a texture that has to be decoded from sRGB before it is
 * filtered: lean textures are linear for the GPU, and are decoded after.
 */

import { LinearMipmapNearestFilter, NoColorSpace, type MeshStandardMaterial, type Texture, type WebGLProgramParametersWithUniforms } from "three";

/** What `forgeLean` asks of a texture, before it is on the GPU. */
export function leanTexture(texture: Texture): Texture {
  texture.colorSpace = NoColorSpace;
  texture.anisotropy = 1;
  texture.minFilter = LinearMipmapNearestFilter;
  return texture;
}

/** The square of the distance, m², from which a lamp lights what is nearer to it no more: a point would burn it out. */
export const NEAREST_LAMP_M2 = 0.15;

/** What is added to the lean shader of some materials; its name tells their program from others. */
export interface Extra {
  readonly name: string;
  add(shader: WebGLProgramParametersWithUniforms): void;
}

/** Draw `material` lean; `lamps` is how many of the point lights, from the first on, may be lit. Its other maps are let go. */
export function drawLean(material: MeshStandardMaterial, lamps: { readonly value: number }, extra: Extra | null = null): void {
  material.normalMap = material.roughnessMap = material.metalnessMap = material.aoMap = null;
  if (material.map) leanTexture(material.map);
  if (material.emissiveMap) leanTexture(material.emissiveMap);
  material.defines = {};
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, { leanLamps: lamps });
    shader.vertexShader = VERTEX;
    shader.fragmentShader = FRAGMENT;
    extra?.add(shader);
  };
  material.customProgramCacheKey = () => `lean ${extra?.name ?? ""}`;
}

/** GLSL: from the screen's values to light and back, without powers. */
export const LEAN_CODING = /* glsl */ `
vec3 leanDecode(vec3 c) {
  return c * (c * (c * 0.305306011 + 0.682171111) + 0.012522878);
}
vec3 leanEncode(vec3 c) {
  vec3 s = sqrt(max(c, 0.0)), q = sqrt(s);
  return max(0.585122381 * s + 0.783140355 * q - 0.368262736 * sqrt(q), 0.0);
}`;

const VERTEX = /* glsl */ `
#include <common>
#include <uv_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <shadowmap_pars_vertex>
#include <lights_pars_begin>
varying vec3 vSeen, vFacing, vAround;
#ifdef DOUBLE_SIDED
varying vec3 vBehind;
#endif
varying float vSunward;
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
#ifdef USE_ALPHATEST
  facing = normalize(facing + 0.55 * (viewMatrix * vec4(0.0, 1.0, 0.0, 0.0)).xyz); // light from above comes through leaves
#endif
  vSeen = mvPosition.xyz;
  vFacing = facing;
  vAround = ambientLightColor;
#ifdef USE_LIGHT_PROBES
  vAround += max(getLightProbeIrradiance(lightProbe, facing), 0.0);
#endif
#ifdef DOUBLE_SIDED
  vBehind = ambientLightColor;
#ifdef USE_LIGHT_PROBES
  vBehind += max(getLightProbeIrradiance(lightProbe, -facing), 0.0);
#endif
#endif
  vSunward = 0.0;
#if NUM_DIR_LIGHTS > 0
  vSunward = dot(facing, directionalLights[0].direction);
#endif
}`;

const FRAGMENT = /* glsl */ `
uniform vec3 diffuse, emissive;
uniform float opacity;
uniform int leanLamps;
varying vec3 vSeen, vFacing, vAround;
#ifdef DOUBLE_SIDED
varying vec3 vBehind;
#endif
varying float vSunward;
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
const float NEAREST_LAMP = ${NEAREST_LAMP_M2};
void main() {
  vec4 diffuseColor = vec4(diffuse, opacity);
#ifdef USE_MAP
  vec4 texel = texture2D(map, vMapUv);
  diffuseColor *= vec4(leanDecode(texel.rgb), texel.a);
#endif
  #include <color_fragment>
  diffuseColor.rgb += 0.035 * (1.0 - diffuseColor.rgb); // what even the blackest surface throws back
  #include <alphatest_fragment>
  float side = 1.0;
  vec3 light = vAround;
#if defined(DOUBLE_SIDED) && !defined(USE_ALPHATEST)
  if (!gl_FrontFacing) {
    side = -1.0;
    light = vBehind;
  }
#endif
#if NUM_DIR_LIGHTS > 0
  float sun = max(side * vSunward, 0.0);
#if defined(USE_SHADOWMAP) && NUM_DIR_LIGHT_SHADOWS > 0
  DirectionalLightShadow casts = directionalLightShadows[0];
  if (receiveShadow) sun *= getShadow(directionalShadowMap[0], casts.shadowMapSize, casts.shadowIntensity, casts.shadowBias, casts.shadowRadius, vDirectionalShadowCoord[0]);
#endif
  light += sun * directionalLights[0].color;
#endif
#if NUM_POINT_LIGHTS > 0
  for (int i = 0; i < leanLamps; i++) {
    vec3 way = pointLights[i].position - vSeen;
    float squared = dot(way, way);
    float range = pointLights[i].distance;
    float left = range > 0.0 ? max(1.0 - squared * squared / (range * range * range * range), 0.0) : 1.0;
    float toward = max(side * dot(vFacing, way), 0.0) * inversesqrt(squared * dot(vFacing, vFacing));
    light += pointLights[i].color * (toward * left * left / max(squared, NEAREST_LAMP));
  }
#endif
  vec3 glow = emissive;
#ifdef USE_EMISSIVEMAP
  glow *= leanDecode(texture2D(emissiveMap, vEmissiveMapUv).rgb);
#endif
  light *= 1.0 - min(max(glow.r, max(glow.g, glow.b)), 1.0); // what shines is not lit by its own lamp
  vec3 outgoingLight = diffuseColor.rgb * light * RECIPROCAL_PI + glow;
  #include <opaque_fragment>
#ifdef TONE_MAPPING
  gl_FragColor.rgb = leanEncode(toneMapping(gl_FragColor.rgb));
#else
  #include <colorspace_fragment>
#endif
  #include <fog_fragment>
}`;
