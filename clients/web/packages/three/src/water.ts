/** Water on a lean client: it mirrors the sky by Fresnel, broken by small waves, and glitters before the sun. */

import type { WebGLProgramParametersWithUniforms } from "three";
import { grainTexture } from "./grain.ts";

/** What the names of the server's water begin with. */
export const WATER = "rippled-water";

/** Add waves and mirroring to a lean shader: two looks at the noise of the ground, the sky's light from where a wave throws it. */
export function addWater(shader: WebGLProgramParametersWithUniforms): void {
  shader.uniforms["grain"] = { value: grainTexture() };
  shader.vertexShader = shader.vertexShader
    .replace("#include <common>", "#include <common>\nvarying vec3 vWater, vFromEye;")
    .replace("#include <project_vertex>", "#include <project_vertex>\nvWater = (modelMatrix * vec4(transformed, 1.0)).xyz;\nvFromEye = vWater - cameraPosition;");
  shader.fragmentShader = shader.fragmentShader
    .replace("#include <common>", "#include <common>\nvarying vec3 vWater, vFromEye;\nuniform sampler2D grain;")
    .replace("// finish", MIRROR);
}

/** How steep waves are, and how much the flattest look at them may mirror: even a calm lake is a little rough far away. */
const [STEEP, MOST] = [0.2, 0.72];

const MIRROR = /* glsl */ `
vec2 slope = texture2D(grain, vWater.xz * vec2(0.026, 0.055)).rg + texture2D(grain, vWater.zx * vec2(0.013, 0.009) + 0.37).gr - 1.0;
vec3 waveUp = normalize(vec3(slope.x * ${STEEP}, 1.0, slope.y * ${STEEP})), fromEye = normalize(vFromEye);
float level = 1.0 - clamp(-dot(fromEye, waveUp), 0.0, 1.0);
float mirror = min(0.02 + 0.98 * level * level * level * level * level, ${MOST});
vec3 thrown = reflect(fromEye, waveUp);
vec3 mirrored = ambientLightColor;
#ifdef USE_LIGHT_PROBES
mirrored += max(shGetIrradianceAt(normalize(vec3(thrown.x, abs(thrown.y) + 0.5, thrown.z)), lightProbe), 0.0);
#endif
mirrored *= RECIPROCAL_PI;
#if NUM_DIR_LIGHTS > 0
float glitter = max(dot((viewMatrix * vec4(thrown, 0.0)).xyz, directionalLights[0].direction), 0.0);
glitter *= glitter; glitter *= glitter; glitter *= glitter; glitter *= glitter; glitter *= glitter; glitter *= glitter;
mirrored += directionalLights[0].color * (2.5 * glitter * leanSun());
#endif
#ifdef LEAN_FILM
mirrored = leanEncode(toneMapping(mirrored));
#endif
outgoingLight = mix(outgoingLight * (0.94 + 0.5 * slope.x), mirrored, mirror);
diffuseColor.a = mix(diffuseColor.a, 1.0, mirror);`;
