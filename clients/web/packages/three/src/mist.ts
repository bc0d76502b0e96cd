/**
 * How air thickens with distance. Three's own law (the square of the distance) is a wall: clear before it, nothing behind.
 * Here light is lost evenly along its way, from a few metres on, and never wholly: even fog leaves what stands in it as shapes.
 * The server's own pictures use the same numbers.
 */

import { ShaderChunk } from "three";

const BEGINS_M = 3;
const AT_MOST = 0.82;

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

/** Draw the fog of every material compiled from now on by this law. */
export function thickenMist(): void {
  ShaderChunk.fog_fragment = FRAGMENT;
}
