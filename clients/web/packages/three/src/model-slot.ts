/** The model of a slot: its newest revision, in the care of the material library. */

import type { Object3D } from "three";
import type { SurfaceInfo } from "@holoforge/client";
import { disposeModel, type LoadedModel } from "./files.ts";
import type { Reveal } from "./forged.ts";
import type { MaterialLibrary } from "./materials.ts";

export class ModelSlot {
  #model: LoadedModel | null = null;
  #revision = -1;

  constructor(
    private readonly parent: Object3D,
    private readonly materials: MaterialLibrary,
    private readonly reveal: Reveal,
  ) {}

  /** What is on show. */
  get model(): LoadedModel | null {
    return this.#model;
  }

  /** Put `model` in the place of the one before; one that is no newer is freed. Whether it is on show now. */
  set(model: LoadedModel, revision: number, surfaces: Iterable<SurfaceInfo>): boolean {
    if (revision <= this.#revision) {
      disposeModel(model);
      return false;
    }
    this.clear();
    this.#model = model;
    this.#revision = revision;
    const looks = new Map([...surfaces].map((surface) => [surface.material, surface]));
    for (const material of model.materials) this.materials.adopt(material, looks.get(material.name), this.reveal);
    this.parent.add(model.root);
    return true;
  }

  /** Free the model. The slot still knows how far its revisions had come. */
  clear(): void {
    if (!this.#model) return;
    disposeModel(this.#model);
    this.materials.release(this.#model.materials);
    this.#model = null;
  }
}
