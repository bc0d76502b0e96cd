/** The ground, the room or the stage, and what it is strewn with: it spreads out from under the viewer. */

import { Box3, DoubleSide, Group, Vector3, type Mesh } from "three";
import type { EnvironmentInfo } from "@holoforge/client";
import { FAR_LAND, addCrags } from "./crags.ts";
import { FAR_TOWN, addWindows } from "./far-town.ts";
import type { LoadedModel } from "./files.ts";
import { REVEALED, revealed } from "./forged.ts";
import { shine } from "./lamplight.ts";
import type { MaterialLibrary } from "./materials.ts";
import { ModelSlot } from "./model-slot.ts";
import { easeInOut, type Tweens } from "./tween.ts";

const SPREAD_S = 1.8;
/** What is blended over the ground is drawn before all else that is seen through, in the file's order. */
const BLENDED_ORDER = -100;
/** What is not blended is drawn after things: they hide much of it, which then costs nothing. */
const SOLID_ORDER = 1;

export class Ground {
  readonly group = new Group();
  /** Where it is, metres; empty until its model is here. */
  readonly bounds = new Box3();
  readonly #reveal = revealed();
  readonly #parts = new Map<string, ModelSlot>();

  constructor(
    private readonly materials: MaterialLibrary,
    private readonly tweens: Tweens,
  ) {}

  /** Show a revision of `slot`: `environment`, or a part of it. */
  setModel(slot: string, model: LoadedModel, revision: number, environment: EnvironmentInfo): void {
    const first = this.#parts.size === 0;
    const part = this.#parts.get(slot) ?? new ModelSlot(this.group, this.materials, this.#reveal);
    this.#parts.set(slot, part);
    if (!part.set(model, revision, Object.values(environment.surfaces))) return;
    const staged = environment.view !== null;
    for (const [place, mesh] of model.meshes.entries()) settle(mesh, place, staged && !environment.indoor);
    model.root.getObjectByName("sky")?.removeFromParent(); // the dome shows it
    this.bounds.setFromObject(this.group);
    const radius = this.bounds.getSize(new Vector3()).setY(0).length() / (2 * Math.SQRT2);
    this.#reveal.fade_m.value = environment.indoor || staged ? REVEALED : radius;
    this.#reveal.horizon.value.setRGB(...environment.horizon);
    if (first) this.#spread(Math.min(40, radius * 1.5));
  }

  /** Take away what `slot` shows; whatever else there is stays. */
  remove(slot: string): void {
    this.#parts.get(slot)?.clear();
  }

  clear(): void {
    for (const part of this.#parts.values()) part.clear();
    this.#parts.clear();
    this.bounds.makeEmpty();
  }

  #spread(reach_m: number): void {
    this.#reveal.radial.value = 1;
    this.tweens.add(SPREAD_S, (t) => (this.#reveal.edge.value = t === 1 ? REVEALED : 0.5 + reach_m * easeInOut(t) ** 1.6));
  }
}

/** How a mesh of the shell is drawn: what is blended in order, what is built casting shadows, what is far without fog. */
function settle(mesh: Mesh, place: number, open: boolean): void {
  const [material] = [mesh.material].flat();
  if (!material || shine(mesh)) return;
  const unlit = !("roughness" in material);
  mesh.receiveShadow = !unlit;
  if (unlit && "fog" in material) material.fog = false;
  if (material.name === FAR_LAND) addCrags(material);
  if (material.name === FAR_TOWN) addWindows(material);
  mesh.renderOrder = SOLID_ORDER;
  if (material.transparent) {
    mesh.renderOrder = BLENDED_ORDER + place;
    material.forceSinglePass = true; // it lies on something: one side of it is seen
    material.polygonOffset = true;
    material.polygonOffsetFactor = -1;
    material.polygonOffsetUnits = -2;
  }
  mesh.castShadow = open && !unlit && !material.transparent && material.side === DoubleSide;
}
