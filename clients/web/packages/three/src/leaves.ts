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
