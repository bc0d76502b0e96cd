/** Grain for ground that has no picture: light and dark at several scales, by its place in the world, on a lean client. */

import { DataTexture, LinearFilter, LinearMipmapNearestFilter, RGFormat, RepeatWrapping, type WebGLProgramParametersWithUniforms } from "three";

const SIZE = 512;
const SIZE_M = 9;
/** Cells on an edge, and how much they count: fine blades and dots to lumps of metres. */
const OCTAVES = [[5, 0.16], [14, 0.12], [40, 0.14], [96, 0.16], [228, 0.2], [SIZE, 0.22]] as const;
const TONES = [[4, 0.3], [11, 0.3], [37, 0.24], [110, 0.16]] as const;
let noise: DataTexture | null = null;

/** Add the grain to a lean shader: two looks at one texture, the second nearer, so that what is underfoot is no blur. */
export function addGrain(shader: WebGLProgramParametersWithUniforms): void {
  shader.uniforms["grain"] = { value: grainTexture() };
  shader.vertexShader = shader.vertexShader
    .replace("#include <common>", "#include <common>\nvarying vec2 vGrain;")
    .replace("#include <project_vertex>", `#include <project_vertex>\n${PLACE}`);
  shader.fragmentShader = shader.fragmentShader
    .replace("#include <common>", "#include <common>\nvarying vec2 vGrain;\nuniform sampler2D grain;")
    .replace("// grain", LOOK);
}

const PLACE = /* glsl */ `
vec3 grainAt = (modelMatrix * vec4(transformed, 1.0)).xyz;
vGrain = (grainAt.xz + grainAt.y * vec2(0.7, 0.4)) * ${(1 / SIZE_M).toFixed(4)};`;

/** The noise: how light in red, of which tone in green. */
export function grainTexture(): DataTexture {
  return (noise ??= paint());
}

/** Light and dark, a little yellower or bluer in patches, and blades and crumbs a few millimetres wide. */
const LOOK = /* glsl */ `
vec2 coarse = texture2D(grain, vGrain).rg;
float fine = texture2D(grain, vGrain * 4.37 + 0.31).r;
forgeGrain = (0.46 + 1.08 * coarse.r) * (0.72 + 0.56 * fine) * mix(vec3(1.12, 1.0, 0.8), vec3(0.9, 1.0, 1.12), coarse.g);`;

/** Two noises `[SIZE, SIZE]` that repeat, each about a mean of a half: how light, and of which tone. */
function paint(): DataTexture {
  let seed = 7;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const data = new Uint8Array(2 * SIZE * SIZE);
  for (const [channel, octaves] of [OCTAVES, TONES].entries()) {
    for (const [place, value] of noiseOf(octaves, random).entries()) data[2 * place + channel] = Math.max(0, Math.min(255, 128 + 2.4 * 255 * (value - 0.5)));
  }
  const texture = new DataTexture(data, SIZE, SIZE, RGFormat);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapNearestFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
}

/** A sum of octaves `[SIZE × SIZE]`. */
function noiseOf(octaves: readonly (readonly [number, number])[], random: () => number): Float32Array {
  const field = new Float32Array(SIZE * SIZE);
  for (const [cells, weight] of octaves) {
    const lattice = Float32Array.from({ length: cells * cells }, random);
    for (let y = 0; y < SIZE; y++) for (let x = 0; x < SIZE; x++) field[y * SIZE + x]! += weight * between(lattice, cells, (x / SIZE) * cells, (y / SIZE) * cells);
  }
  return field;
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
