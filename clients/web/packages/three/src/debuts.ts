/**
 * Nothing that needs a new program is drawn in one frame with another such thing: compiling is what frames wait longest for.
 * A kind of surface that was drawn once stays compiled, whatever becomes of the model that brought it.
 */

import type { BufferGeometry, Material, Mesh, Object3D, Points } from "three";
import { FAR_LAND } from "./crags.ts";
import { FAR_TOWN } from "./far-town.ts";
import { BAKED } from "./forged.ts";
import { LAMPLIGHT } from "./lamplight.ts";
import { PARTICLES } from "./particles.ts";
import { SKY } from "./sky.ts";
import { WATER } from "./water.ts";

type Drawn = Mesh | Points;

export class Debuts {
  /** The kinds that have a program, and whose material holds it. */
  readonly #known = new Map<string, Material>();
  #waiting: Drawn[] = [];
  #rehearsing: Drawn[] = [];
  #shown: Drawn | null = null;

  constructor(
    private readonly scene: Object3D,
    /** What else all programs depend on, now. */
    private readonly besides: () => string,
  ) {}

  /** How many meshes are still to be seen. */
  get length(): number {
    return this.#waiting.length;
  }

  /** Let `meshes`, which are in the scene already, be seen as soon as there are programs for them. */
  take(meshes: Iterable<Drawn>): void {
    for (const mesh of meshes) {
      mesh.visible = false;
      this.#waiting.push(mesh);
    }
    this.#showKnown();
  }

  /** Draw each of `meshes` once, when nothing else waits, so that its kind is known. */
  rehearse(meshes: Iterable<Drawn>): void {
    for (const mesh of meshes) {
      mesh.visible = false;
      this.#rehearsing.push(mesh);
    }
  }

  /** Before a frame is drawn: let one more kind be seen. */
  next(): void {
    if (this.#shown) this.#shown.visible = false;
    this.#shown = null;
    this.#waiting = this.#waiting.filter((mesh) => isWithin(mesh, this.scene));
    this.#showKnown();
    const first = this.#waiting[0];
    if (first) {
      this.#learn(first);
      return this.#showKnown();
    }
    for (let mesh = this.#rehearsing.shift(); mesh; mesh = this.#rehearsing.shift()) {
      if (this.#known.has(this.#kindOf(mesh))) continue;
      this.#learn(mesh);
      this.#shown = mesh;
      mesh.visible = true;
      return;
    }
  }

  /** Forget what waits. */
  clear(): void {
    this.#waiting = [];
  }

  #showKnown(): void {
    this.#waiting = this.#waiting.filter((mesh) => !(mesh.visible = this.#known.has(this.#kindOf(mesh))));
  }

  #learn(mesh: Drawn): void {
    const [material] = [mesh.material].flat();
    if (material) this.#known.set(this.#kindOf(mesh), hold(material));
  }

  #kindOf(mesh: Drawn): string {
    const of = (material: Material): string => [material.type, programName(material.name), ...looks(material)].join();
    return [mesh.userData[BESIDES] ?? this.besides(), attributesOf(mesh.geometry), ...[mesh.material].flat().map(of)].join(" ");
  }
}

/** The names that tell one program from another. */
const NAMED: ReadonlySet<string> = new Set([BAKED, FAR_LAND, FAR_TOWN, LAMPLIGHT, PARTICLES, SKY]);

function programName(name: string): string {
  if (name.startsWith(WATER)) return WATER;
  return NAMED.has(name) ? name : "";
}

/** Where a mesh says for what its program is, if not for the scene as it is now. */
export const BESIDES = "programBesides";

/** What all lean programs depend on besides their own kind: whether the scene has lamps. */
export function besides(lamps: boolean): string {
  return `lamps ${lamps}`;
}

const HELD = "programHeld";

/** Whether `material` must not be disposed of: its program is used by others to come. */
export function isHeld(material: Material): boolean {
  return material.userData[HELD] === true;
}

function hold(material: Material): Material {
  material.userData[HELD] = true;
  return material;
}

function looks(material: Material): unknown[] {
  const { map, emissiveMap, fog, flatShading } = material as Partial<Record<"map" | "emissiveMap" | "fog" | "flatShading", unknown>>;
  return [Boolean(map), Boolean(emissiveMap), fog, flatShading, material.side, material.alphaTest > 0, material.transparent, material.blending, material.vertexColors];
}

/** A program is compiled for how its vertices lie in memory. */
function attributesOf(geometry: BufferGeometry): string {
  return Object.entries(geometry.attributes)
    .map(([name, one]) => [name, one.itemSize, one.normalized, one.array.BYTES_PER_ELEMENT].join(":"))
    .sort()
    .join(";");
}

function isWithin(node: Object3D, ancestor: Object3D): boolean {
  for (let at: Object3D | null = node; at; at = at.parent) if (at === ancestor) return true;
  return false;
}
