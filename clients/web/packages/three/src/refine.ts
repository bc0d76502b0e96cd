/**
 * Smaller triangles where light is worked out at vertices: a wall of two triangles would show nothing of a lamp before it.
 * Edges are halved as long as they are long for where they are; what is far from the eye may stay coarse.
 */

import { BufferAttribute, Matrix4, MeshStandardMaterial, Vector3, type BufferGeometry, type Mesh, type Object3D } from "three";
import type { LoadedModel } from "./files.ts";
import type { LampReach } from "./lean.ts";

/** The longest edge near the eye, metres, and farther away, by the distance. */
const [NEAR_M, BY_DISTANCE] = [1.1, 0.15];
/** As many triangles as a mesh may get besides its own. */
const MOST_MORE = 1500;
const PASSES = 10;

/** Refines the models of a scene from its first lamp on: the sun and the sky fall on the corners of a wall alike. */
export class Refining {
  readonly #waiting: (readonly [LoadedModel, Vector3])[] = [];

  constructor(private readonly lamps: LampReach) {}

  /** A model is about to be shown; `eye` is where it is seen from, in the model's own coordinates. */
  take(model: LoadedModel, eye: Vector3): void {
    if (this.lamps.used) refineAll(model, eye);
    else this.#waiting.push([model, eye]);
  }

  /** The first lamp is lit; `later` is given what is to be done, a model at a time. */
  begin(later: (run: () => void) => void): void {
    for (const [model, eye] of this.#waiting.splice(0)) later(() => refineAll(model, eye));
  }

  /** Forget what waits. */
  clear(): void {
    this.#waiting.length = 0;
  }
}

/** Leaves are small as they are, and what is not lit needs none. */
function refineAll(model: LoadedModel, eye: Vector3): void {
  for (const mesh of model.meshes) {
    const [material] = [mesh.material].flat();
    if (material instanceof MeshStandardMaterial && material.alphaTest === 0) refine(mesh, model.root, eye);
  }
}

/** Halve the long edges of `mesh`, a part of the model `root`, seen from `eye` in the model's coordinates. */
export function refine(mesh: Mesh, root: Object3D, eye: Vector3): void {
  const { geometry } = mesh;
  if (!geometry.index) return;
  const finer = new Finer(geometry, withinModel(mesh, root), eye);
  for (let pass = 0; pass < PASSES && finer.halve(); pass++);
  finer.finish(geometry);
}

class Finer {
  /** Where the vertices are in the model, three numbers each. */
  readonly #places: number[] = [];
  readonly #columns: { readonly name: string; readonly size: number; readonly values: number[] }[] = [];
  readonly #middles = new Map<number, number>();
  readonly #most: number;
  #triangles: number[];
  #changed = false;

  constructor(
    geometry: BufferGeometry,
    into: Matrix4,
    private readonly eye: Vector3,
  ) {
    this.#triangles = Array.from(geometry.index!.array);
    this.#most = this.#triangles.length / 3 + MOST_MORE;
    const position = geometry.getAttribute("position");
    const at = new Vector3();
    for (let k = 0; k < position.count; k++) this.#places.push(...at.fromBufferAttribute(position, k).applyMatrix4(into).toArray());
    for (const [name, attribute] of Object.entries(geometry.attributes)) {
      const values: number[] = [];
      for (let k = 0; k < attribute.count; k++) for (let c = 0; c < attribute.itemSize; c++) values.push(attribute.getComponent(k, c));
      this.#columns.push({ name, size: attribute.itemSize, values });
    }
  }

  /** Halve, of every triangle, the longest edge if it is too long; whether there was one, and may be another. */
  halve(): boolean {
    const out: number[] = [];
    const before = this.#triangles;
    let count = before.length / 3;
    let halved = false;
    for (let k = 0; k < before.length; k += 3) {
      const corners = [before[k]!, before[k + 1]!, before[k + 2]!] as const;
      const side = count < this.#most ? this.#longSide(corners) : -1;
      if (side < 0) {
        out.push(...corners);
        continue;
      }
      const [a, b, c] = [corners[side]!, corners[(side + 1) % 3]!, corners[(side + 2) % 3]!];
      const middle = this.#middle(a, b);
      out.push(a, middle, c, middle, b, c);
      count++;
      halved = true;
    }
    this.#triangles = out;
    this.#changed ||= halved;
    return halved && count < this.#most;
  }

  /** Put what has come of it into `geometry`. */
  finish(geometry: BufferGeometry): void {
    if (!this.#changed) return;
    geometry.dispose(); // what is on the GPU of it
    for (const { name, size, values } of this.#columns) geometry.setAttribute(name, new BufferAttribute(new Float32Array(values), size));
    geometry.setIndex(this.#triangles);
    geometry.boundingSphere = geometry.boundingBox = null;
  }

  /** The longest side of a triangle, by its first corner; −1 where it is short enough. */
  #longSide(corners: readonly [number, number, number]): number {
    let [best, most] = [-1, 0];
    for (let side = 0; side < 3; side++) {
      const [a, b] = [3 * corners[side]!, 3 * corners[(side + 1) % 3]!];
      const p = this.#places;
      const length = Math.hypot(p[a]! - p[b]!, p[a + 1]! - p[b + 1]!, p[a + 2]! - p[b + 2]!);
      if (length <= most) continue;
      most = length;
      const away = Math.hypot((p[a]! + p[b]!) / 2 - this.eye.x, (p[a + 1]! + p[b + 1]!) / 2 - this.eye.y, (p[a + 2]! + p[b + 2]!) / 2 - this.eye.z);
      best = length > Math.max(NEAR_M, BY_DISTANCE * away) ? side : -1;
    }
    return best;
  }

  /** The vertex between two; both triangles at an edge get the same. */
  #middle(a: number, b: number): number {
    const key = Math.min(a, b) * 2 ** 26 + Math.max(a, b);
    const known = this.#middles.get(key);
    if (known !== undefined) return known;
    const made = this.#places.length / 3;
    this.#middles.set(key, made);
    for (let c = 0; c < 3; c++) this.#places.push((this.#places[3 * a + c]! + this.#places[3 * b + c]!) / 2);
    for (const { size, values } of this.#columns) for (let c = 0; c < size; c++) values.push((values[size * a + c]! + values[size * b + c]!) / 2);
    return made;
  }
}

/** From a mesh's coordinates into those of the model that it is a part of. */
function withinModel(mesh: Mesh, root: Object3D): Matrix4 {
  const into = new Matrix4();
  for (let node: Object3D | null = mesh; node && node !== root; node = node.parent) {
    node.updateMatrix();
    into.premultiply(node.matrix);
  }
  return into;
}
