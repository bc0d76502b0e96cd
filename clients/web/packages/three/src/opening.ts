/** How a lean scene begins: with ground in the planned colour at once, and then one kind of surface a frame. */

import { Group, type Mesh, type Points, type Scene, type ShaderMaterial } from "three";
import type { EnvironmentInfo } from "@holoforge/client";
import { Debuts, besides } from "./debuts.ts";
import { Footing } from "./footing.ts";
import type { LampReach } from "./lean.ts";
import { leanPilots } from "./pilot.ts";

export class Opening {
  /** What is shown of the ground before it is here. */
  readonly ground = new Group();
  readonly #footing: Footing;
  readonly #debuts: Debuts;

  /** `sky` is how a painted one will be drawn. */
  constructor(scene: Scene, lamps: LampReach, sky: ShaderMaterial) {
    this.#footing = new Footing(lamps);
    this.#debuts = new Debuts(scene, () => besides(lamps.used));
    const pilots = leanPilots(sky);
    scene.add(this.ground.add(this.#footing), ...pilots);
    this.#debuts.rehearse(pilots);
  }

  /** Whether there is something to stand on before the ground is here. */
  get stands(): boolean {
    return this.#footing.lies;
  }

  /** It is decided what the ground is like; whether it is here already. */
  plan(environment: EnvironmentInfo, grounded: boolean): void {
    if (!grounded) this.#footing.lay(environment);
  }

  /** Meshes were put into the scene. */
  take(meshes: Iterable<Mesh | Points>): void {
    this.#debuts.take(meshes);
  }

  /** A frame is about to be drawn. */
  update(grounded: boolean): void {
    this.#debuts.next();
    if (grounded && this.#debuts.length === 0) this.#footing.lift();
  }

  /** There is no scene. */
  clear(): void {
    this.#debuts.clear();
    this.#footing.lift();
  }
}
