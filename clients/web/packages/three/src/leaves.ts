/**
 * Leaves let light through: what is cut out is lit by the normal it has, from behind too. Three turns the normals of back
 * faces round, which lights grass, whose normals point up, from below: it was black from one side.
 */

import { ShaderChunk } from "three";

const TURNS = /#ifdef DOUBLE_SIDED/g;

/** Light both sides of leaves alike, in every material compiled from now on. */
export function lightLeavesThrough(): void {
  const chunk = ShaderChunk.normal_fragment_begin;
  ShaderChunk.normal_fragment_begin = chunk.replace(TURNS, "#if defined(DOUBLE_SIDED) && !defined(USE_ALPHATEST)");
}

/**
 * GLSL after a map was looked at: smaller sizes of a picture blur what is cut out, so that a fir far away lost its needles
 * and kept its stem; alpha grows with them. What is magnified is as it is.
 *
 * Source: Golus, Anti-aliased Alpha Test, 2017.
 */
export const KEEP_COVER = /* glsl */ `
#if defined(USE_ALPHATEST) && defined(USE_MAP)
vec2 coverAt = vMapUv * vec2(textureSize(map, 0)), coverX = dFdx(coverAt), coverY = dFdy(coverAt);
diffuseColor.a *= 1.0 + 0.16 * clamp(log2(max(dot(coverX, coverX), dot(coverY, coverY))), 0.0, 10.0);
#endif`;
