/** Windows on towers far away, which the server draws as plain blocks: panes floor by floor, and by night some are lit. */

import type { Material } from "three";

/** What the server calls the material of towns in the distance. */
export const FAR_TOWN = "far town";
/** How wide a bay is and how high a floor, metres. */
const [BAY_M, FLOOR_M] = [2.8, 3.4];
/** How much of the contrast is left as far away as so many metres. */
const FADES_M = 520;

/** Draw `material`, which is not lit, as a far town. */
export function addWindows(material: Material): void {
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace("#include <common>", "#include <common>\nvarying vec3 vFar;")
      .replace("#include <project_vertex>", "#include <project_vertex>\nvFar = (modelMatrix * vec4(transformed, 1.0)).xyz;");
    shader.fragmentShader = shader.fragmentShader
      .replace("#include <common>", "#include <common>\nvarying vec3 vFar;")
      .replace("#include <color_fragment>", `#include <color_fragment>\n${WINDOWS}`);
  };
  material.customProgramCacheKey = () => FAR_TOWN;
}

/** Where a floor is less than two pixels high there is nothing but its mean. */
const WINDOWS = /* glsl */ `
vec3 townFacing = normalize(cross(dFdx(vFar), dFdy(vFar)));
vec2 townAlong = normalize(vec2(townFacing.z, -townFacing.x) + 1e-5);
vec2 townAt = vec2(dot(vFar.xz, townAlong) * ${(1 / BAY_M).toFixed(3)}, vFar.y * ${(1 / FLOOR_M).toFixed(3)});
vec2 townPixel = fwidth(townAt), townIn = abs(fract(townAt) - vec2(0.5, 0.52));
float townSeen = (1.0 - smoothstep(0.1, 0.3, abs(townFacing.y))) * (1.0 - smoothstep(0.4, 0.9, max(townPixel.x, townPixel.y)));
float townPane = townSeen * step(townIn.x, 0.3) * step(townIn.y, 0.28);
vec2 townCell = floor(townAt);
float townChance = fract(sin(dot(townCell, vec2(127.1, 311.7))) * 43758.5453);
float townNight = 1.0 - smoothstep(0.03, 0.09, dot(diffuseColor.rgb, vec3(0.2126, 0.7152, 0.0722)));
float townClear = exp(-length(vFar) * ${(1 / FADES_M).toFixed(5)});
vec3 townGlass = diffuseColor.rgb * mix(1.0, 0.42 + 0.5 * townChance, townClear);
vec3 townLit = mix(vec3(0.95, 0.6, 0.24), vec3(0.8, 0.85, 0.9), step(0.93, townChance)) * (0.3 + 0.6 * fract(townChance * 37.0));
townGlass = mix(townGlass, townLit, townNight * step(0.66, townChance) * (0.4 + 0.6 * townClear));
diffuseColor.rgb = mix(diffuseColor.rgb, townGlass, townPane);`;
