/** Tells the server where the visitor looks, when that has changed and not too often. */

import type { Vec3 } from "@holoforge/client";

const EVERY_S = 0.25;
const TURNED = Math.cos((8 * Math.PI) / 180);
const MOVED_M = 0.5;

export class Gaze {
  #last: { eye: Vec3; ahead: Vec3; at_s: number } | null = null;

  /** `say` is called with a place in metres and a unit vector. */
  constructor(private readonly say: (eye: Vec3, ahead: Vec3) => void) {}

  /** Somebody looks from `eye` along the unit vector `ahead` now. */
  update(now_s: number, eye: Vec3, ahead: Vec3): void {
    const last = this.#last;
    if (last) {
      const turned = ahead[0] * last.ahead[0] + ahead[1] * last.ahead[1] + ahead[2] * last.ahead[2] < TURNED;
      const moved = Math.hypot(eye[0] - last.eye[0], eye[1] - last.eye[1], eye[2] - last.eye[2]) > MOVED_M;
      if (now_s - last.at_s < EVERY_S || !(turned || moved)) return;
    }
    this.#last = { eye, ahead, at_s: now_s };
    this.say(eye, ahead);
  }

  /** Another scene: whatever is seen of it is news. */
  reset(): void {
    this.#last = null;
  }
}
