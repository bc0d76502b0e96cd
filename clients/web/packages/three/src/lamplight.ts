/**
 * What lamps beyond the few real lights give, as the server worked it out: patches whose vertices say how much brighter a
 * place is with them, and halos. In plain glTF both are veils; here patches multiply what is drawn, halos add to it.
 */

import { AddEquation, AdditiveBlending, CustomBlending, DstColorFactor, OneFactor, ShaderMaterial, type Material, type Mesh } from "three";

/** What the server calls their materials. */
export const LAMPLIGHT = "lamplight";
const HALO = "halo";

/** Show `mesh` as light, if that is what it is. */
export function shine(mesh: Mesh): boolean {
  const [material] = [mesh.material].flat();
  if (material?.name === LAMPLIGHT) {
    mesh.material = multiplying();
    mesh.renderOrder = PATCHES;
    material.dispose();
    return true;
  }
  if (material?.name !== HALO) return false;
  material.blending = AdditiveBlending;
  material.depthWrite = false;
  if ("fog" in material) material.fog = false;
  mesh.renderOrder = HALOS;
  return true;
}

/** After all that lies on the ground, before what is seen through; after that. */
const PATCHES = -40;
const HALOS = 30;

/** A material that multiplies what is drawn with 1 + the ratio of lamplight to the light that is there. */
function multiplying(): Material {
  return new ShaderMaterial({
    name: LAMPLIGHT,
    vertexColors: true,
    transparent: true,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -2,
    polygonOffsetUnits: -4,
    blending: CustomBlending,
    blendEquation: AddEquation,
    blendSrc: DstColorFactor,
    blendDst: OneFactor,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
  });
}

const VERTEX = /* glsl */ `
varying vec3 vRatio;
void main() {
  float alpha = min(color.a, 0.99);
  vRatio = color.rgb * (2.0 * alpha / (1.0 - alpha));
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

/** Drawn straight to the screen, what is there went through the film and the screen's curve: a root of the ratio is right. */
const FRAGMENT = /* glsl */ `
varying vec3 vRatio;
void main() {
  vec3 more = vRatio;
#ifdef TONE_MAPPING
  more = pow(1.0 + vRatio, vec3(0.5)) - 1.0;
#endif
  gl_FragColor = vec4(more, 1.0);
}`;
