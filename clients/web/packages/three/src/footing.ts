/** The ground in the colour that was planned, wide and flat: something to stand on until the ground's own model is here. */

import { BufferAttribute, CircleGeometry, Color, Mesh, MeshStandardMaterial } from "three";
import type { EnvironmentInfo } from "@holoforge/client";
import { forgeLean } from "./forged.ts";
import type { LampReach } from "./lean.ts";

/** How far it goes, metres: under a sky into the mist, in a room as far as rooms do. */
const [OPEN_M, INDOORS_M] = [120, 6];
const BELOW_M = 0.03;
const SIDES = 48;

export class Footing extends Mesh<CircleGeometry, MeshStandardMaterial> {
  constructor(lamps: LampReach) {
    const disc = new CircleGeometry(1, SIDES).rotateX(-Math.PI / 2);
    disc.setAttribute("color", new BufferAttribute(new Float32Array(4 * disc.getAttribute("position").count).fill(1), 4)); // as our files have it
    super(disc, new MeshStandardMaterial({ vertexColors: true }));
    forgeLean(this.material, lamps);
    this.receiveShadow = true;
    this.position.y = -BELOW_M;
    this.scale.setScalar(0.001); // drawn from the first frame on, and not to be seen: its program is compiled
    this.frustumCulled = false;
  }

  /** Lie there in the colour of `environment`; without one of its own there is none. */
  lay(environment: EnvironmentInfo): void {
    const [surface] = Object.values(environment.surfaces);
    this.visible = surface !== undefined;
    if (surface) this.material.color.copy(new Color(...surface.base_color));
    this.scale.setScalar(environment.indoor ? INDOORS_M : OPEN_M);
  }

  /** Whether it is to be seen. */
  get lies(): boolean {
    return this.visible && this.scale.x > 1;
  }

  /** The ground is here, or nothing is. */
  lift(): void {
    this.visible = false;
  }
}
