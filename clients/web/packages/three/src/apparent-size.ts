/** How large things look, and how small they may look before they need not be drawn. */

import type { Vec3 } from "@holoforge/client";

/** Less than a pixel and a half of a picture of 1080. */
export const SMALLEST_SEEN = 0.0014;

/** The share of the picture's height that a thing of `size` metres takes at `distance_m`, seen with `fov_deg`. */
export function apparentSize(size: Vec3, distance_m: number, fov_deg: number): number {
  const radius = Math.hypot(...size) / 2;
  if (distance_m <= radius) return Infinity;
  return radius / (distance_m * Math.tan((fov_deg * Math.PI) / 360));
}
