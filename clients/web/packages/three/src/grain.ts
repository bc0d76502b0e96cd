/** Grain for ground that has no picture: light and dark at several scales, by its place in the world, on a lean client. */

import { DataTexture, LinearFilter, LinearMipmapNearestFilter, RGBAFormat, RepeatWrapping, type WebGLProgramParametersWithUniforms } from "three";

const SIZE = 512;
const SIZE_M = 9;
/** Cells on an edge, and how much they count: fine blades and dots to lumps of metres. */
const OCTAVES = [[5, 0.16], [14, 0.12], [40, 0.14], [96, 0.16], [228, 0.2], [SIZE, 0.22]] as const;
const TONES = [[4, 0.3], [11, 0.3], [37, 0.24], [110, 0.16]] as const;
/** Cells on an edge of the noises that part rock, and how wide a joint is, as a share of their range. */
const JOINTS = [[6, 0.05], [13, 0.07], [37, 0.12]] as const;
const STONES = 1500;
let noise: DataTexture | null = null;

/** Add grain to the lean shader of ground: looked up level or upright, as the ground lies; rock where it is steep, stones where it is bare. */
export function addGrain(shader: WebGLProgramParametersWithUniforms): void {
  add(shader, "varying vec3 vGrain, vGrainUp;\nvarying vec2 vGrainKind;", PLACE, LOOK);
  shader.fragmentShader = shader.fragmentShader.replace("// finish", RAGGED); // the first: where vertices tell the colour
}

/** Add what use leaves on things to a lean shader: matt surfaces are a little uneven, from smudges to pores. */
export function addWear(shader: WebGLProgramParametersWithUniforms): void {
  add(shader, "varying vec3 vGrain, vGrainUp;\nvarying float vWear;", WORN, WEAR);
}

function add(shader: WebGLProgramParametersWithUniforms, varyings: string, place: string, look: string): void {
  shader.uniforms["grain"] = { value: grainTexture() };
  shader.vertexShader = shader.vertexShader
    .replace("#include <common>", `#include <common>\n${varyings}`)
    .replace("#include <project_vertex>", `#include <project_vertex>\n${place}`);
  shader.fragmentShader = shader.fragmentShader
    .replace("#include <common>", `#include <common>\n${varyings}\nuniform sampler2D grain;\n${PLANE}`)
    .replace("// grain", look);
}

/** Where it is and which way it faces in the world; how pale it is, as snow is, and how green. */
const PLACE = /* glsl */ `
vGrain = (modelMatrix * vec4(transformed, 1.0)).xyz;
vGrainUp = mat3(modelMatrix) * objectNormal;
vGrainKind = vec2(0.0);
#ifdef USE_COLOR
vGrainKind = vec2(smoothstep(0.3, 0.62, min(vColor.r, min(vColor.g, vColor.b))), clamp(9.0 * (vColor.g - max(vColor.r, vColor.b)), 0.0, 1.0));
#endif`;

const WORN = /* glsl */ `
vGrain = (modelMatrix * vec4(transformed, 1.0)).xyz;
vGrainUp = mat3(modelMatrix) * objectNormal;
vWear = 0.7 * smoothstep(0.25, 0.65, roughness) * (1.0 - metalness);`;

/** The two of a place's coordinates across the way that a surface faces most: one look at a texture, and nothing is stretched. */
const PLANE = /* glsl */ `
vec2 grainPlane(vec3 at, vec3 up) {
  vec3 way = abs(up);
  if (way.y > 0.75 * max(way.x, way.z)) return at.xz;
  return way.x > way.z ? at.zy : at.xy;
}`;

/** The noises: how light in red, of which tone in green, the joints of rock in blue, small stones in alpha. */
export function grainTexture(): DataTexture {
  return (noise ??= paint());
}

/**
 * Light and dark, a little yellower or bluer in patches, blades and crumbs a few millimetres wide. What is steep is rock,
 * parted by joints; what is neither green nor pale has small stones. Snow is smooth.
 */
const LOOK = /* glsl */ `
float grainSteep = 1.0 - smoothstep(0.5, 0.85, abs(vGrainUp.y));
vec2 grainAt = grainPlane(vGrain, vGrainUp) * ${(1 / SIZE_M).toFixed(4)};
vec4 coarse = texture2D(grain, grainAt), fine = texture2D(grain, grainAt * 4.37 + 0.31);
float grainRough = 1.0 - 0.75 * vGrainKind.x;
float grainLight = (0.46 + 1.08 * coarse.r) * (0.72 + 0.56 * fine.r);
grainLight *= mix(1.0, 0.42 + 0.85 * min(coarse.b, 0.4 + fine.b), grainSteep);
grainLight *= 1.0 + (1.0 - grainSteep) * (1.0 - vGrainKind.y) * (1.7 * (fine.a - 0.5) + 0.7 * (coarse.a - 0.5));
forgeGrain = mix(vec3(1.0), grainLight * mix(vec3(1.12, 1.0, 0.8), vec3(0.9, 1.0, 1.12), coarse.g), grainRough);`;

/** How far what lies on the ground reaches into what lies beside it, metres. */
const REACH_M = 1.1;

/**
 * Where one cover of the ground ends and another begins, vertices know nothing but a slow change: each place shows the
 * colour of one a little beside it, by the same noise, and the edge is ragged.
 */
const RAGGED = /* glsl */ `
vec2 grainAside = ${REACH_M.toFixed(2)} * (coarse.rg + 0.5 * fine.rg - 0.75);
vec3 grainThere = vLit + dFdx(vLit) * (grainAside.x / max(length(dFdx(vGrain)), 1e-4)) + dFdy(vLit) * (grainAside.y / max(length(dFdy(vGrain)), 1e-4));
outgoingLight *= clamp(grainThere / max(vLit, vec3(0.02)), 0.6, 1.5);`;

/** How far away, as one over metres, wear is seen on what has a picture of its own: near by, that is a blur. */
const [WORN_FROM, WORN_FULLY] = [1 / 4.5, 1 / 3];

/** Of things: smudges as large as a hand, pores of millimetres. */
const WEAR = /* glsl */ `
#ifdef USE_MAP
if (gl_FragCoord.w > ${WORN_FROM.toFixed(3)}) {
  float worn = texture2D(grain, grainPlane(vGrain, vGrainUp) * 0.62).r;
  forgeGrain = vec3(1.0 + smoothstep(${WORN_FROM.toFixed(3)}, ${WORN_FULLY.toFixed(3)}, gl_FragCoord.w) * vWear * 0.5 * (worn - 0.5));
}
#else
vec2 worn = texture2D(grain, grainPlane(vGrain, vGrainUp) * 0.62).rg;
forgeGrain = 1.0 + vWear * (0.8 * (worn.r - 0.5) + vec3(0.12, 0.0, -0.12) * (worn.g - 0.5));
#endif`;

/** Four pictures `[SIZE, SIZE]` that repeat: light and tone and stones about a mean of a half, joints dark in what is light. */
function paint(): DataTexture {
  let seed = 7;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const data = new Uint8Array(4 * SIZE * SIZE);
  for (const [channel, field] of [contrasted(noiseOf(OCTAVES, random)), contrasted(noiseOf(TONES, random)), joints(random), stones(random)].entries()) {
    for (const [place, value] of field.entries()) data[4 * place + channel] = Math.max(0, Math.min(255, 255 * value));
  }
  const texture = new DataTexture(data, SIZE, SIZE, RGBAFormat);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapNearestFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
}

function contrasted(field: Float32Array): Float32Array {
  return field.map((value) => 0.5 + 2.4 * (value - 0.5));
}

/** Rock that is parted: dark lines where two noises change their sign, wide ones and fine ones, layers and cracks. */
function joints(random: () => number): Float32Array {
  const field = new Float32Array(SIZE * SIZE).fill(1);
  for (const [cells, width] of JOINTS) {
    const lattice = Float32Array.from({ length: cells * cells }, random);
    for (let y = 0; y < SIZE; y++) {
      for (let x = 0; x < SIZE; x++) {
        const away = Math.abs(between(lattice, cells, (x / SIZE) * cells, (y / SIZE) * cells) - 0.5) / width;
        field[y * SIZE + x]! *= 1 - 0.62 * Math.max(0, 1 - away);
      }
    }
  }
  return field;
}

/** Small stones that lie apart, lit from above: a light one over its own dark lower edge. */
function stones(random: () => number): Float32Array {
  const field = new Float32Array(SIZE * SIZE).fill(0.5);
  for (let k = 0; k < STONES; k++) {
    const [left, top, radius, tone] = [random() * SIZE, random() * SIZE, 2 + 6 * random() ** 3, 0.2 * random()];
    for (let dy = -Math.ceil(radius); dy <= radius; dy++) {
      for (let dx = -Math.ceil(radius); dx <= radius; dx++) {
        if (dx * dx + 1.3 * dy * dy > radius * radius) continue;
        const at = ((Math.floor(top + dy) + SIZE) % SIZE) * SIZE + ((Math.floor(left + dx) + SIZE) % SIZE);
        field[at] = 0.5 + tone - 0.32 * (dy / radius);
      }
    }
  }
  return field;
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
