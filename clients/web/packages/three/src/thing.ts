/** One thing of the scene: a hologram until its model is here, then the model, replaced in place by its revisions. */

import { Color, Group, Vector3 } from "three";
import type { Bound } from "@holoforge/client";
import type { LoadedModel } from "./files.ts";
import { REVEALED, revealed, type Reveal } from "./forged.ts";
import { Hologram } from "./hologram.ts";
import type { MaterialLibrary } from "./materials.ts";
import { ModelSlot } from "./model-slot.ts";
import { easeInOut, easeOutBack, type Tweens } from "./tween.ts";

const REVEAL_S = 1.15;

export class Thing {
  readonly group = new Group();
  readonly size: Vector3;
  readonly #reveal: Reveal = revealed();
  readonly #hologram: Hologram;
  readonly #slot: ModelSlot;

  constructor(
    private bound: Bound,
    glow: Color,
    materials: MaterialLibrary,
    private readonly tweens: Tweens,
  ) {
    this.#slot = new ModelSlot(this.group, materials, this.#reveal);
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
    return this.#slot.model !== null;
  }

  /** What it was said to be: its slot, its name, where it stands. */
  get told(): Bound {
    return this.bound;
  }

  /** Show a model, unless a newer one is here already. */
  setModel(model: LoadedModel, revision: number): void {
    const first = !this.present;
    if (!this.#slot.set(model, revision, Object.values(this.bound.surfaces))) return;
    for (const mesh of model.meshes) {
      mesh.castShadow = ![mesh.material].flat().some((material) => material.transparent);
      mesh.receiveShadow = true;
    }
    if (first) this.#appear(model);
  }

  /** Stand where `bound` says, if that is all that it changes; returns whether it was. */
  move(bound: Bound): boolean {
    if (!this.present || look(bound) !== look(this.bound)) return false;
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
    this.#slot.clear();
    this.#hologram.dispose();
    this.group.removeFromParent();
  }

  #appear(model: LoadedModel): void {
    const floor = this.group.position.y;
    const height = this.size.y + 0.35;
    this.#reveal.edge.value = floor;
    this.tweens.add(REVEAL_S, (t) => {
      this.#reveal.edge.value = t === 1 ? REVEALED : floor + height * easeInOut(t);
      const scale = 0.9 + 0.1 * easeOutBack(t);
      (this.#slot.model ?? model).root.scale.setScalar(scale);
      this.#hologram.strength = 1 - easeInOut(Math.min(1, t * 1.3));
    });
  }
}

/** What a thing's model depends on. */
function look({ thing, size, surfaces }: Bound): string {
  return JSON.stringify([thing, size, surfaces]);
}
