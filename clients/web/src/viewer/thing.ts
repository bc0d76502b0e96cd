/** One thing of the scene: a hologram until its model is here, then the model, replaced in place by its revisions. */

import { Color, Group, Vector3 } from "three";
import type { Bound } from "../client.ts";
import { disposeModel, type LoadedModel } from "./files.ts";
import { REVEALED, revealed, type Reveal } from "./forged.ts";
import { Hologram } from "./hologram.ts";
import type { MaterialLibrary } from "./materials.ts";
import { easeInOut, easeOutBack, type Tweens } from "./tween.ts";

const REVEAL_S = 1.15;

export class Thing {
  readonly group = new Group();
  readonly size: Vector3;
  readonly #reveal: Reveal = revealed();
  readonly #hologram: Hologram;
  #model: LoadedModel | null = null;
  #revision = -1;

  constructor(
    private bound: Bound,
    glow: Color,
    private readonly materials: MaterialLibrary,
    private readonly tweens: Tweens,
  ) {
    this.size = new Vector3(...bound.size);
    this.group.name = bound.slot;
    this.#place();
    this.#reveal.glow.value.copy(glow);
    this.#hologram = new Hologram(bound.thing, this.size, glow);
    this.group.add(this.#hologram);
    tweens.add(0.45, (t) => (this.#hologram.strength = easeInOut(t)));
  }

  /** Whether a model is on show. */
  get present(): boolean {
    return this.#model !== null;
  }

  /** Show a model, unless a newer one is here already. */
  setModel(model: LoadedModel, revision: number): void {
    if (revision <= this.#revision) return disposeModel(model);
    const first = this.#model === null;
    this.#remove();
    this.#model = model;
    this.#revision = revision;
    const surfaces = new Map(Object.values(this.bound.surfaces).map((surface) => [surface.material, surface]));
    for (const material of model.materials) this.materials.adopt(material, surfaces.get(material.name), this.#reveal);
    for (const mesh of model.meshes) {
      mesh.castShadow = ![mesh.material].flat().some((material) => material.transparent);
      mesh.receiveShadow = true;
    }
    this.group.add(model.root);
    if (first) this.#appear(model);
  }

  /** Stand where `bound` says, if that is all that it changes; returns whether it was. */
  move(bound: Bound): boolean {
    if (!this.#model || look(bound) !== look(this.bound)) return false;
    this.bound = bound;
    this.#place();
    return true;
  }

  #place(): void {
    this.group.position.set(...this.bound.translation);
    this.group.quaternion.set(...this.bound.rotation);
  }

  update(now_s: number): void {
    this.#hologram.update(now_s);
  }

  dispose(): void {
    this.#remove();
    this.#hologram.dispose();
    this.group.removeFromParent();
  }

  #remove(): void {
    if (!this.#model) return;
    disposeModel(this.#model);
    this.materials.release(this.#model.materials);
  }

  #appear(model: LoadedModel): void {
    const floor = this.group.position.y;
    const height = this.size.y + 0.35;
    this.#reveal.edge.value = floor;
    this.tweens.add(REVEAL_S, (t) => {
      this.#reveal.edge.value = t === 1 ? REVEALED : floor + height * easeInOut(t);
      const scale = 0.9 + 0.1 * easeOutBack(t);
      (this.#model ?? model).root.scale.setScalar(scale);
      this.#hologram.strength = 1 - easeInOut(Math.min(1, t * 1.3));
    });
  }
}

/** What a thing's model depends on. */
function look({ thing, size, surfaces }: Bound): string {
  return JSON.stringify([thing, size, surfaces]);
}
