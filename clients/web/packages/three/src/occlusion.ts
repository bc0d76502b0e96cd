/** The dark where surfaces meet, worked out from the picture's own depth, where much can be drawn. */

import { DepthTexture, type Camera, type Scene, type WebGLRenderer, type WebGLRenderTarget } from "three";
import { GTAOPass } from "three/addons/postprocessing/GTAOPass.js";

/** How far away a surface still shades another, metres. */
const RADIUS_M = 0.45;
const SAMPLES = 12;
/** How much of the dark is shown: some of it is in the models' vertices already. */
const SHARE = 0.85;

/** Ground-truth ambient occlusion of `three`; normals come from depth, so that what is cut out of cards counts as it is seen. */
export class Occlusion extends GTAOPass {
  constructor(scene: Scene, camera: Camera) {
    super(scene, camera, 1, 1, { depthTexture: new DepthTexture(1, 1) });
    this.updateGtaoMaterial({ radius: RADIUS_M, distanceExponent: 1.4, thickness: 0.6, scale: 1.25, samples: SAMPLES, distanceFallOff: 0.8 });
    this.updatePdMaterial({ lumaPhi: 10, depthPhi: 2, normalPhi: 3, radius: 5, rings: 2, samples: SAMPLES });
    this.blendIntensity = SHARE;
  }

  /** Draw: the depth is the one of the buffer that was drawn last, and the composer has two. */
  override render(renderer: WebGLRenderer, written: WebGLRenderTarget, read: WebGLRenderTarget, delta_s: number, masked: boolean): void {
    for (const material of [this.gtaoMaterial, this.pdMaterial]) material.uniforms["tDepth"]!.value = read.depthTexture;
    super.render(renderer, written, read, delta_s, masked);
  }
}
