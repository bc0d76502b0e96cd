/** A scene as a stage plan shows it: as one arrives, from above and from the side, all at once. */

import { Box3, OrthographicCamera, Vector2, Vector3, type PerspectiveCamera, type Scene, type WebGLRenderer } from "three";

/** How much of the width has the view of who arrives; plan and side share the rest. */
const ARRIVAL_SHARE = 2 / 3;
const MARGIN = 1.15;
const DEEP_M = 400;
/** The views begin so far outside of what is shown: ceilings and walls farther out are cut away, metres. */
const OUTSIDE_M = 0.05;

/** A part of the picture, CSS pixels from its lower left corner. */
interface Pane {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class ThreeViews {
  /** Whether three views are drawn and not one. */
  shown = false;
  /** What plan and side show, metres. */
  readonly around = new Box3();
  readonly #flat = new OrthographicCamera();

  constructor(
    private readonly renderer: WebGLRenderer,
    private readonly scene: Scene,
  ) {}

  /** Draw all three; `camera` is where one stands. */
  draw(camera: PerspectiveCamera): void {
    const { width, height } = this.renderer.getSize(new Vector2());
    const wide = Math.round(width * ARRIVAL_SHARE);
    const high = Math.round(height / 2);
    this.renderer.setScissorTest(true);
    const arrival = camera.clone();
    arrival.clearViewOffset();
    arrival.aspect = wide / height;
    arrival.updateProjectionMatrix();
    this.#render(arrival, { x: 0, y: 0, width: wide, height });
    this.#lookAlong(new Vector3(0, -1, 0), new Vector3(0, 0, -1), { x: wide, y: high, width: width - wide, height: height - high });
    this.#lookAlong(new Vector3(-1, 0, 0), new Vector3(0, 1, 0), { x: wide, y: 0, width: width - wide, height: high });
    this.renderer.setScissorTest(false);
    this.renderer.setViewport(0, 0, width, height);
  }

  #lookAlong(ahead: Vector3, up: Vector3, pane: Pane): void {
    const box = this.around.isEmpty() ? new Box3(new Vector3(-2, 0, -6), new Vector3(2, 2, -2)) : this.around;
    const centre = box.getCenter(new Vector3());
    const size = box.getSize(new Vector3());
    const along = (axis: Vector3): number => Math.abs(axis.x) * size.x + Math.abs(axis.y) * size.y + Math.abs(axis.z) * size.z;
    const half = (MARGIN / 2) * Math.max(along(up), (along(ahead.clone().cross(up)) * pane.height) / pane.width, 0.5);
    Object.assign(this.#flat, { left: (-half * pane.width) / pane.height, right: (half * pane.width) / pane.height, top: half, bottom: -half, near: 0, far: DEEP_M });
    this.#flat.up.copy(up);
    this.#flat.position.copy(centre).addScaledVector(ahead, -(along(ahead) / 2 + OUTSIDE_M));
    this.#flat.lookAt(centre);
    this.#flat.updateProjectionMatrix();
    this.#render(this.#flat, pane);
  }

  #render(camera: PerspectiveCamera | OrthographicCamera, { x, y, width, height }: Pane): void {
    this.renderer.setViewport(x, y, width, height);
    this.renderer.setScissor(x, y, width, height);
    this.renderer.render(this.scene, camera);
  }
}
