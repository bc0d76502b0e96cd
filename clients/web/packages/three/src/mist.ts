/**
 * How air thickens with distance. Three's own law (the square of the distance) is a wall: clear before it, nothing behind.
 * Here light is lost evenly along its way, from a few metres on, and never wholly: even fog leaves what stands in it as shapes.
 * The server's own pictures use the same numbers.
 */

import { ShaderChunk, type Color } from "three";

const BEGINS_M = 12;
const AT_MOST = 0.82;
const LEAST = 0.15;

const FRAGMENT = /* glsl */ `
#ifdef USE_FOG
  #ifdef FOG_EXP2
    float mistThick = vFogDepth * vFogDepth / (vFogDepth + ${BEGINS_M.toFixed(1)});
    float fogFactor = min(1.0 - exp(-fogDensity * mistThick), ${AT_MOST.toFixed(2)});
  #else
    float fogFactor = smoothstep(fogNear, fogFar, vFogDepth);
  #endif
  gl_FragColor.rgb = mix(gl_FragColor.rgb, fogColor, fogFactor);
#endif
`;

const HUE = 0.6;
const GREEN_LEFT = 0.3;
const OF_THE_SUN = 0.35;

/**
 * The colour of near air under a sky that is `horizon` low down, where white ground shows `sky` of the sky's light and a white wall
 * `sun` of the sun's: paler than the glow of the horizon, and no brighter than either (`assets/airlight.py`).
 */
export function airlight(horizon: Color, sky: number, sun: number): Color {
  const most = Math.max(horizon.r, horizon.g, horizon.b, 1e-6);
  const hue = horizon.clone();
  for (const part of ["r", "g", "b"] as const) hue[part] = Math.max(horizon[part] / most, LEAST) ** HUE;
  const between = (hue.r + hue.b) / 2; // woods are green, no air is
  if (hue.g > between) hue.g = between + GREEN_LEFT * (hue.g - between);
  const white = Math.min(luminance(horizon), sky + OF_THE_SUN * sun);
  return hue.multiplyScalar(white / luminance(hue));
}

export function luminance(color: Color): number {
  return 0.2126 * color.r + 0.7152 * color.g + 0.0722 * color.b;
}

/** Draw the fog of every material compiled from now on by this law. */
export function thickenMist(): void {
  ShaderChunk.fog_fragment = FRAGMENT;
}
