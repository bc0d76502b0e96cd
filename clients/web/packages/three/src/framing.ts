/** Where the camera is: it eases to where the whole scene is seen, sways a little, and is the visitor's once touched. */

import { Box3, MathUtils, PerspectiveCamera, Vector3 } from "three";
import { OrbitControls } from "three/addons/controls/OrbitControls.js";
import type { ViewInfo } from "@holoforge/client";
import { FLEETING } from "./still.ts";

const EYE_M = 1.6;
const FIELD_OF_VIEW_DEG = 50;
/** The shape of the picture that a view's angle is meant for. */
const VIEW_ASPECT = 16 / 9;
/** How far down the camera may go about its target, radians from straight above; farther where one looks up at things. */
const MOST_POLAR = 1.62;
const MOST_POLAR_UPWARDS = 2.2;
/** So near the camera has arrived, metres. */
const THERE_M = 5e-4;
const UP = new Vector3(0, 1, 0);

export class Framing {
  readonly camera = new PerspectiveCamera(FIELD_OF_VIEW_DEG, 1, 0.1, 2500);
  readonly controls: OrbitControls;
  readonly #place = new Vector3(0, EYE_M, 2.4);
  readonly #target = new Vector3(0, 1.5, -4);
  #held = false;
  #view: ViewInfo | null = null;
  /** Whether the picture gets better where the camera keeps still: it does not sway then. */
  rests = false;
  /** Whether the visitor wants nothing to move that need not: the camera neither sways nor glides then. */
  readonly #still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  constructor(element: HTMLElement) {
    this.camera.position.copy(this.#place);
    this.camera.layers.enable(FLEETING);
    this.controls = new OrbitControls(this.camera, element);
    Object.assign(this.controls, { enableDamping: true, dampingFactor: 0.06, maxPolarAngle: MOST_POLAR, minDistance: 0.4, maxDistance: 45 });
    this.controls.target.copy(this.#target);
    this.controls.addEventListener("start", () => (this.#held = true));
  }

  /** Stand where the scene says that one arrives. */
  arrive(view: ViewInfo): void {
    const first = this.#view === null;
    this.#view = view;
    this.#place.set(...view.eye);
    this.#target.set(...view.target);
    this.controls.maxPolarAngle = MOST_POLAR_UPWARDS;
    this.#open();
    if (!first || this.#held) return;
    this.camera.position.copy(this.#place);
    this.controls.target.copy(this.#target);
  }

  /** Set the picture's width over its height: a narrow one shows as much from side to side. */
  set aspect(value: number) {
    this.camera.aspect = value;
    this.#open();
  }

  /** Look at what is in `things`, standing within `room` if there is one. */
  frame(things: Box3, room: Box3 | null): void {
    if (things.isEmpty() || this.#view) return;
    const centre = things.getCenter(new Vector3());
    const size = things.getSize(new Vector3());
    const toViewer = new Vector3(-centre.x, 0, -centre.z);
    const beside = toViewer.length();
    if (beside < 0.8) toViewer.set(0, 0, 1);
    toViewer.normalize();
    const half = Math.max(0.35 * Math.hypot(size.x, size.z), 0.5 * size.x, 0.62 * Math.min(size.y, 7));
    const width = Math.tan(MathUtils.degToRad(FIELD_OF_VIEW_DEG) / 2) * Math.min(1.6, Math.max(0.75, this.camera.aspect));
    const distance = MathUtils.clamp(half / width + 0.22 * size.z, 0.7, 26);
    this.#target.set(centre.x, things.min.y + MathUtils.clamp(0.42 * size.y, 0.15, 2.1), centre.z);
    this.#place.copy(centre).addScaledVector(toViewer, distance);
    const eye = size.y < 0.9 && size.x < 1.5 ? things.min.y + 0.55 * distance : EYE_M + 0.045 * distance;
    this.#place.y = eye;
    if (room) keepWithin(this.#place, room);
  }

  /** Go back to where a visitor starts, and take the camera back from them. */
  reset(): void {
    this.#held = false;
    this.#view = null;
    this.controls.maxPolarAngle = MOST_POLAR;
    this.#open();
    this.#place.set(0, EYE_M, 2.4);
    this.#target.set(0, 1.5, -4);
  }

  update(now_s: number, delta_s: number): void {
    if (!this.#held) {
      const [ease, stir] = this.#still ? [1, 0] : [1 - Math.exp(-delta_s * 1.5), this.rests ? 0 : 1];
      const turn = stir * (this.#view ? 0.02 : 0.13) * Math.sin(now_s * 0.16);
      const sway = this.#place.clone().sub(this.#target).applyAxisAngle(UP, turn).add(this.#target);
      sway.y += stir * (this.#view ? 0.015 : 0.05) * Math.sin(now_s * 0.23);
      glide(this.camera.position, sway, ease);
      glide(this.controls.target, this.#target, ease);
    }
    this.controls.update(delta_s);
    if (!this.#view) this.camera.position.y = Math.max(this.camera.position.y, 0.12);
  }

  #open(): void {
    const half = Math.tan(MathUtils.degToRad(this.#view?.fov_deg ?? FIELD_OF_VIEW_DEG) / 2);
    const widened = this.#view ? half * Math.max(1, VIEW_ASPECT / this.camera.aspect) : half;
    this.camera.fov = Math.min(85, MathUtils.radToDeg(2 * Math.atan(widened)));
    this.camera.updateProjectionMatrix();
  }
}

/** Move `from` a share of the way to `to`, and wholly where that is next to nothing: else it would never be there. */
function glide(from: Vector3, to: Vector3, share: number): void {
  if (from.distanceTo(to) < THERE_M) from.copy(to);
  else from.lerp(to, share);
}

function keepWithin(place: Vector3, room: Box3): void {
  const margin = 0.35;
  place.x = MathUtils.clamp(place.x, room.min.x + margin, room.max.x - margin);
  place.y = MathUtils.clamp(place.y, room.min.y + margin, room.max.y - margin);
  place.z = MathUtils.clamp(place.z, room.min.z + margin, room.max.z - margin);
}
