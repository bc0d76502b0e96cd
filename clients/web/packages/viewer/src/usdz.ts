/** A finished scene as USDZ, which Apple's devices show on a table. A module of its own, loaded when it is first asked for. */

import { readModel } from "@holoforge/three";
import { Mesh, MeshStandardMaterial } from "three";
import { USDZExporter } from "three/addons/exporters/USDZExporter.js";

/** What `scene.glb` has as USDZ: meshes in metres with their materials; no lights, no sounds, and nothing of the sky, which is no thing. */
export async function usdzOf(glb: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { root } = await readModel(glb);
  const unlit: Mesh[] = [];
  root.traverse((node) => {
    if (node instanceof Mesh && !(node.material instanceof MeshStandardMaterial)) unlit.push(node);
  });
  for (const mesh of unlit) mesh.removeFromParent();
  const packed = await new USDZExporter().parseAsync(root, { quickLookCompatible: true, maxTextureSize: 1024 });
  return new Uint8Array(packed).slice();
}
