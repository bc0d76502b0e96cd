/**
 * Rock, gullies and woods on land far away, which the server draws in a few large triangles, coloured by their vertices:
 * light and dark by the direction in which a place is seen, so that nothing is stretched. What is white keeps its snow on
 * what is level and shows rock where it breaks. One look at the noise of the ground twice, for those pixels alone.
 */

import type { Material } from "three";
import { grainTexture } from "./grain.ts";

/** What the server calls the material of hills and mountains. */
export const FAR_LAND = "far land";
/** Radians that one tile of the noise covers, and how much higher than wide its lumps are not: beds lie level. */
const [TILE_RAD, FLAT] = [0.5, 1.5];
/** How much of the contrast is left as far away as so many metres. */
const FADES_M = 620;

/** Draw `material`, which is not lit, as far land. */
export function addCrags(material: Material): void {
  material.onBeforeCompile = (shader) => {
    shader.uniforms["grain"] = { value: grainTexture() };
    shader.vertexShader = shader.vertexShader
      .replace("#include <common>", "#include <common>\nvarying vec3 vFar;\nvarying vec2 vFarAt;")
      .replace("#include <project_vertex>", `#include <project_vertex>\n${PLACE}`);
    shader.fragmentShader = shader.fragmentShader
      .replace("#include <common>", "#include <common>\nvarying vec3 vFar;\nvarying vec2 vFarAt;\nuniform sampler2D grain;")
      .replace("#include <color_fragment>", `#include <color_fragment>\n${CRAGS}`);
  };
  material.customProgramCacheKey = () => FAR_LAND;
}

const PLACE = /* glsl */ `
vFar = (modelMatrix * vec4(transformed, 1.0)).xyz;
float farAway = max(length(vFar.xz), 1.0);
vFarAt = vec2(atan(vFar.x, -vFar.z), ${FLAT.toFixed(1)} * vFar.y / farAway) * ${(1 / TILE_RAD).toFixed(2)};`;

const CRAGS = /* glsl */ `
float farUp = abs(normalize(cross(dFdx(vFar), dFdy(vFar))).y);
vec4 farCoarse = texture2D(grain, vFarAt), farFine = texture2D(grain, vFarAt * 3.7 + 0.31);
float farShare = exp(-length(vFar) * ${(1 / FADES_M).toFixed(5)});
float farLight = (0.7 + 0.6 * farCoarse.r) * (0.76 + 0.48 * farFine.r);
float farSnow = smoothstep(0.42, 0.6, min(diffuseColor.r, min(diffuseColor.g, diffuseColor.b)));
float farBreaks = smoothstep(0.44, 0.62, 0.5 * farCoarse.r + 0.5 * farFine.r + 0.6 * (0.7 - farUp));
vec3 farRock = vec3(0.17, 0.18, 0.21) * farLight;
vec3 farLand = mix(diffuseColor.rgb * farLight, mix(diffuseColor.rgb * (0.9 + 0.14 * farFine.r), farRock, 0.8 * farBreaks), farSnow);
diffuseColor.rgb = mix(diffuseColor.rgb, farLand, farShare);`;
