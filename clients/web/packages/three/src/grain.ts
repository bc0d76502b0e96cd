/** Grain for ground that has no picture: light and dark at two scales, by its place in the world, on a lean client. */

import { DataTexture, LinearFilter, LinearMipmapLinearFilter, RedFormat, RepeatWrapping, type WebGLProgramParametersWithUniforms } from "three";

const SIZE = 128;
const FINE_M = 1.9;
const BROAD_M = 13;
let noise: DataTexture | null = null;

/** Add the grain to a shader that has world positions to give away. */
export function addGrain(shader: WebGLProgramParametersWithUniforms): void {
  shader.uniforms["grain"] = { value: (noise ??= paint()) };
  shader.vertexShader = shader.vertexShader
    .replace("#include <common>", "#include <common>\nvarying vec3 vGrain;")
    .replace("#include <project_vertex>", "#include <project_vertex>\nvGrain = (modelMatrix * vec4(transformed, 1.0)).xyz;");
  shader.fragmentShader = shader.fragmentShader
    .replace("#include <common>", "#include <common>\nvarying vec3 vGrain;\nuniform sampler2D grain;")
    .replace("#include <color_fragment>", `#include <color_fragment>\n${GRAIN}`);
}

const GRAIN = /* glsl */ `
vec2 grainAt = vGrain.xz + vGrain.y * vec2(0.7, 0.4);
float grainFine = texture2D(grain, grainAt * ${(1 / FINE_M).toFixed(4)}).r;
float grainBroad = texture2D(grain, mat2(0.8, -0.6, 0.6, 0.8) * grainAt * ${(1 / BROAD_M).toFixed(4)}).r;
diffuseColor.rgb *= 0.5 + 0.62 * grainFine + 0.38 * grainBroad;`;

/** Noise `[SIZE, SIZE]` that repeats: four octaves of dots, blades and lumps about a mean of a half. */
function paint(): DataTexture {
  const field = new Float32Array(SIZE * SIZE);
  let seed = 7;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (const [cells, weight] of [[8, 0.22], [20, 0.22], [48, 0.28], [SIZE, 0.28]] as const) {
    const lattice = Float32Array.from({ length: cells * cells }, random);
    for (let y = 0; y < SIZE; y++) for (let x = 0; x < SIZE; x++) field[y * SIZE + x]! += weight * between(lattice, cells, (x / SIZE) * cells, (y / SIZE) * cells);
  }
  const data = Uint8Array.from(field, (value) => Math.max(0, Math.min(255, 128 + 2 * 255 * (value - 0.5))));
  const texture = new DataTexture(data, SIZE, SIZE, RedFormat);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
}

/** A lattice's value at a place between its points, round its edges. */
function between(lattice: Float32Array, cells: number, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [smooth(x - left), smooth(y - top)];
  const at = (i: number, j: number) => lattice[(j % cells) * cells + (i % cells)]!;
  const upper = at(left, top) * (1 - u) + at(left + 1, top) * u;
  return upper * (1 - v) + (at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u) * v;
}

function smooth(t: number): number {
  return t * t * (3 - 2 * t);
}
