/** AR: a ring on the real surface that the visitor looks at; selecting puts the scene there. */

import { Matrix4, Mesh, MeshBasicMaterial, Quaternion, RingGeometry, Vector3 } from "three";
import type { Anchor } from "@holoforge/client";
import type { Stage } from "./stage.ts";
import { anchorOf } from "./surface.ts";

/** A plane that the device has found, as far as it is used here. */
interface FoundPlane {
  readonly planeSpace: XRSpace;
  readonly polygon: readonly DOMPointReadOnly[];
}

export class Placement {
  /** Called when the scene was put on a surface. */
  onplaced: ((anchor: Anchor) => void) | null = null;
  readonly #ring = new Mesh(new RingGeometry(0.08, 0.1, 40).rotateX(-Math.PI / 2), new MeshBasicMaterial({ color: 0x6fdcff }));
  #source: XRHitTestSource | null = null;
  #found: { pose: XRPose; anchor: Anchor } | null = null;

  private constructor(
    private readonly stage: Stage,
    private readonly floor: XRReferenceSpace,
  ) {
    this.#ring.visible = false;
    stage.scene.add(this.#ring);
  }

  /** Look for surfaces in `session`; null where the device finds none. */
  static async begin(session: XRSession, stage: Stage, floor: XRReferenceSpace): Promise<Placement | null> {
    const viewer = await session.requestReferenceSpace("viewer");
    const source = await session.requestHitTestSource?.({ space: viewer })?.catch(() => null);
    if (!source) return null;
    const placement = new Placement(stage, floor);
    placement.#source = source;
    return placement;
  }

  /** Whether the visitor is still to choose. */
  get pending(): boolean {
    return this.#source !== null;
  }

  update(frame: XRFrame): void {
    if (!this.#source) return;
    const pose = frame.getHitTestResults(this.#source)[0]?.getPose(this.floor);
    this.#ring.visible = pose !== undefined;
    if (!pose) return void (this.#found = null);
    const { position, orientation } = pose.transform;
    this.#ring.position.set(position.x, position.y, position.z);
    this.#ring.quaternion.set(orientation.x, orientation.y, orientation.z, orientation.w);
    const up = new Vector3(0, 1, 0).applyQuaternion(this.#ring.quaternion).y;
    this.#found = { pose, anchor: anchorOf(position.y, up, this.#outline(frame, pose)) };
  }

  /** Put the scene where the ring is: that place is its origin from now on. Whether there was one. */
  place(): boolean {
    if (!this.#found) return false;
    const { pose, anchor } = this.#found;
    const { position, orientation } = pose.transform;
    const ahead = new Vector3(0, 0, -1).applyQuaternion(new Quaternion(orientation.x, orientation.y, orientation.z, orientation.w));
    const yaw = new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), Math.atan2(-ahead.x, -ahead.z));
    const at = new XRRigidTransform({ x: position.x, y: position.y, z: position.z }, { x: yaw.x, y: yaw.y, z: yaw.z, w: yaw.w });
    this.stage.renderer.xr.setReferenceSpace(this.floor.getOffsetReferenceSpace(at));
    this.end();
    this.onplaced?.(anchor);
    return true;
  }

  end(): void {
    this.#source?.cancel();
    this.#source = null;
    this.#ring.removeFromParent();
  }

  /** The outline of the plane on which a pose lies, in that plane's x and z. */
  #outline(frame: XRFrame, pose: XRPose): { x: number; z: number }[] {
    const planes = (frame as { detectedPlanes?: Iterable<FoundPlane> }).detectedPlanes ?? [];
    for (const { planeSpace, polygon } of planes) {
      const plane = frame.getPose(planeSpace, this.floor);
      if (!plane) continue;
      const { x, y, z } = pose.transform.position;
      const within = new Vector3(x, y, z).applyMatrix4(new Matrix4().fromArray(plane.transform.inverse.matrix));
      if (Math.abs(within.y) < 0.05 && covers(polygon, within)) return polygon.map((corner) => ({ x: corner.x, z: corner.z }));
    }
    return [];
  }
}

/** Whether a place lies within the rectangle around a plane's corners. */
function covers(polygon: readonly DOMPointReadOnly[], { x, z }: Vector3): boolean {
  const [xs, zs] = [polygon.map((corner) => corner.x), polygon.map((corner) => corner.z)];
  return x >= Math.min(...xs) && x <= Math.max(...xs) && z >= Math.min(...zs) && z <= Math.max(...zs);
}
