/** A real surface to put an AR scene on: what kind it is and how large, from what the device has found of it. */

import type { Anchor, Vec3 } from "@holoforge/client";

/** Lower than this over the floor is the floor, metres. */
const FLOOR_M = 0.25;
/** How much of a surface that is larger is used, and how small one may be said to be, metres. */
const [LEAST_M, MOST_M] = [0.2, 4];
/** Free height over a surface, where nothing is known of it. */
const HEIGHT_M: Readonly<Record<NonNullable<Anchor["kind"]>, number>> = { table: 0.6, floor: 2.2, wall: 0.4 };
/** What is taken where the device finds places and no outlines. */
const USUAL: Readonly<Record<NonNullable<Anchor["kind"]>, Vec3>> = { table: [0.8, 0.6, 0.6], floor: [2, 2.2, 2], wall: [1, 0.4, 1] };

/**
 * The anchor at a place `height_m` over the floor whose normal points up by `up` (1 = level, 0 = upright), with the
 * outline of its plane in the plane's own x and z, metres, if that is known.
 */
export function anchorOf(height_m: number, up: number, outline: readonly { readonly x: number; readonly z: number }[] = []): Anchor {
  const kind = Math.abs(up) < 0.5 ? "wall" : height_m < FLOOR_M ? "floor" : "table";
  if (outline.length < 3) return { kind, size: USUAL[kind] };
  const extent = (axis: "x" | "z"): number => {
    const values = outline.map((corner) => corner[axis]);
    return Math.min(MOST_M, Math.max(LEAST_M, Math.max(...values) - Math.min(...values)));
  };
  return { kind, size: [extent("x"), HEIGHT_M[kind], extent("z")] };
}
