/** The ground or the room: it spreads out from under the viewer and, outdoors, fades into the horizon. */

import { Box3, Group, Vector3 } from "three";
import type { EnvironmentInfo } from "../client.ts";
import { disposeModel, type LoadedModel } from "./files.ts";
import { REVEALED, revealed } from "./forged.ts";
import type { MaterialLibrary } from "./materials.ts";
import { easeInOut, type Tweens } from "./tween.ts";

const SPREAD_S = 1.8;

export class Ground {
  readonly group = new Group();
  /** Where it is, metres; empty until its model is here. */
  readonly bounds = new Box3();
  readonly #reveal = revealed();
  #model: LoadedModel | null = null;
  #revision = -1;

  constructor(
    private readonly materials: MaterialLibrary,
    private readonly tweens: Tweens,
  ) {}

  setModel(model: LoadedModel, revision: number, environment: EnvironmentInfo): void {
    if (revision <= this.#revision) return disposeModel(model);
    const first = this.#model === null;
    this.clear();
    this.#model = model;
    this.#revision = revision;
    this.bounds.setFromObject(model.root);
    const surfaces = new Map(Object.values(environment.surfaces).map((surface) => [surface.material, surface]));
    for (const material of model.materials) this.materials.adopt(material, surfaces.get(material.name), this.#reveal);
    for (const mesh of model.meshes) mesh.receiveShadow = true;
    this.group.add(model.root);
    const radius = this.bounds.getSize(new Vector3()).setY(0).length() / (2 * Math.SQRT2);
    this.#reveal.fade_m.value = environment.indoor ? REVEALED : radius;
    this.#reveal.horizon.value.setRGB(...environment.horizon);
    if (first) this.#spread(Math.min(40, radius * 1.5));
  }

  clear(): void {
    if (this.#model) {
      disposeModel(this.#model);
      this.materials.release(this.#model.materials);
    }
    this.#model = null;
    this.#revision = -1;
    this.bounds.makeEmpty();
  }

  #spread(reach_m: number): void {
    this.#reveal.radial.value = 1;
    this.tweens.add(SPREAD_S, (t) => (this.#reveal.edge.value = t === 1 ? REVEALED : 0.5 + reach_m * easeInOut(t) ** 1.6));
  }
}
