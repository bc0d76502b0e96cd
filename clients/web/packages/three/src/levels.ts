/** The far versions that a file brings with its things (`MSFT_lod`), as three.js changes them: by distance, not to and fro. */

import { Box3, Group, LOD, MathUtils, Sphere, type Object3D } from "three";
import type { GLTF } from "three/addons/loaders/GLTFLoader.js";

/** The screen that a share of it is meant of. */
const [FOV_DEG, ASPECT] = [50, 16 / 9];
/** The far version gives way so much nearer than where it came. */
const HYSTERESIS = 0.1;

interface Told {
  readonly extensions?: { readonly MSFT_lod?: { readonly ids: readonly number[] } };
  readonly extras?: { readonly MSFT_screencoverage?: readonly number[] };
}

/** Put each of the file's nodes that has far versions in an `LOD` with them. Each level is a group: what is in it may be hidden for reasons of its own. */
export async function addLevels({ scene, parser }: GLTF): Promise<void> {
  const nodes: readonly Told[] = parser.json.nodes ?? [];
  const leveled: [Object3D, readonly number[], readonly number[]][] = [];
  scene.traverse((object) => {
    const told = nodes[parser.associations.get(object)?.nodes ?? -1];
    const [ids, shares] = [told?.extensions?.MSFT_lod?.ids, told?.extras?.MSFT_screencoverage];
    if (ids && shares) leveled.push([object, ids, shares]);
  });
  for (const [near, ids, shares] of leveled) {
    const levels: Object3D[] = [near];
    for (const id of ids) levels.push(await parser.getDependency("node", id));
    group(near, levels, shares);
  }
}

function group(near: Object3D, levels: readonly Object3D[], shares: readonly number[]): void {
  const { center, radius } = new Box3().setFromObject(near).getBoundingSphere(new Sphere());
  const lod = new LOD();
  lod.name = near.name;
  near.parent?.add(lod);
  lod.position.copy(center); // from where distances are told
  for (const [number, object] of levels.entries()) {
    const level = new Group().add(object);
    object.position.sub(center);
    lod.addLevel(level, number === 0 ? 0 : distanceOf(shares[number - 1] ?? 0, radius), HYSTERESIS);
    level.visible = number === 0;
  }
}

/** How far away what has that radius covers so large a share of the screen, metres. */
export function distanceOf(share: number, radius: number): number {
  const height = Math.sqrt((Math.PI * radius ** 2) / (4 * ASPECT * share));
  return height / Math.tan(MathUtils.degToRad(FOV_DEG / 2));
}
