/** What a ray hits: things by their slot, or the ground. */

import { Raycaster, type Object3D, type Vector3 } from "three";
import type { World } from "./world.ts";

export interface Hit {
  /** The slot of the thing, null for the ground. */
  readonly slot: string | null;
  readonly point: Vector3;
}

/** The nearest thing or ground that `ray` hits; null where there is nothing. */
export function pick(world: World, ray: Raycaster): Hit | null {
  const things = [...world.things.values()].filter((thing) => thing.present).map((thing) => thing.group);
  const [hit] = ray.intersectObjects<Object3D>([...things, world.ground.group], true);
  if (!hit) return null;
  const thing = things.find((group) => isWithin(hit.object, group));
  return { slot: thing?.name ?? null, point: hit.point };
}

function isWithin(node: Object3D | null, group: Object3D): boolean {
  for (; node; node = node.parent) if (node === group) return true;
  return false;
}
