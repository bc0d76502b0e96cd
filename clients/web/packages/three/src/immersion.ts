/** Entering VR or AR, where the device can. */

import type { Stage } from "./stage.ts";
import type { World } from "./world.ts";

const FEATURES: XRSessionInit = { optionalFeatures: ["local-floor", "bounded-floor", "hand-tracking", "layers"] };

/** The immersive modes this device has, the best first. */
export async function immersiveModes(): Promise<XRSessionMode[]> {
  const { xr } = navigator;
  if (!xr) return [];
  const wanted: XRSessionMode[] = ["immersive-vr", "immersive-ar"];
  const has = await Promise.all(wanted.map((mode) => xr.isSessionSupported(mode).catch(() => false)));
  return wanted.filter((_, i) => has[i]);
}

/**
 * Enter a mode; in AR the real surroundings stand in for sky and ground. Resolves when the session has begun.
 *
 * @throws DOMException the device or the visitor refused.
 */
export async function enter(mode: XRSessionMode, stage: Stage, world: World): Promise<void> {
  const session = await navigator.xr!.requestSession(mode, FEATURES);
  world.surrounded = mode !== "immersive-ar";
  const { camera } = stage.framing;
  const [position, quaternion] = [camera.position.clone(), camera.quaternion.clone()];
  session.addEventListener("end", () => {
    world.surrounded = true;
    camera.position.copy(position);
    camera.quaternion.copy(quaternion);
  });
  await stage.renderer.xr.setSession(session);
}
