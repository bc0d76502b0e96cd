/** Far versions that a file brings, told by distance. */

import assert from "node:assert/strict";
import test from "node:test";
import { LOD, Mesh, PerspectiveCamera, type Object3D } from "three";
import { readModel } from "../../../clients/web/packages/three/src/files.ts";
import { distanceOf } from "../../../clients/web/packages/three/src/levels.ts";

/** A GLB of a triangle at x = 10 with so many far versions, each the same triangle under a name of its own. */
function leveled(shares: readonly number[]): Uint8Array<ArrayBuffer> {
  const positions = Buffer.from(new Float32Array([0, 0, 0, 1, 0, 0, 0, 1, 0]).buffer);
  const ids = shares.slice(1).map((_, k) => k + 1);
  const near = { mesh: 0, name: "near", translation: [10, 0, 0], extensions: { MSFT_lod: { ids } }, extras: { MSFT_screencoverage: shares } };
  const gltf = {
    asset: { version: "2.0" },
    extensionsUsed: ["MSFT_lod"],
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [ids.length ? near : { mesh: 0, name: "near" }, ...ids.map((id) => ({ mesh: 0, name: `far${id}`, translation: [10, 0, 0] }))],
    meshes: [{ primitives: [{ attributes: { POSITION: 0 } }] }],
    accessors: [{ bufferView: 0, componentType: 5126, count: 3, type: "VEC3", min: [0, 0, 0], max: [1, 1, 0] }],
    bufferViews: [{ buffer: 0, byteLength: positions.length }],
    buffers: [{ byteLength: positions.length }],
  };
  const json = Buffer.from(JSON.stringify(gltf));
  const padded = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4, " ")]);
  const word = (value: number): Buffer => Buffer.from(new Uint32Array([value]).buffer);
  const body = [word(padded.length), Buffer.from("JSON"), padded, word(positions.length), Buffer.from("BIN\0"), positions];
  const length = 12 + body.reduce((sum, part) => sum + part.length, 0);
  return new Uint8Array(Buffer.concat([Buffer.from("glTF"), word(2), word(length), ...body]));
}

/** The names of the meshes that are drawn, seen from so far before the thing. */
function drawn(root: Object3D, away: number): string[] {
  const camera = new PerspectiveCamera();
  camera.position.set(10, 0, away);
  camera.updateMatrixWorld();
  root.updateMatrixWorld();
  root.traverse((node) => node instanceof LOD && node.update(camera));
  const names: string[] = [];
  root.traverseVisible((node) => node instanceof Mesh && names.push(node.name));
  return names;
}

test("a far version is drawn where the near one covers little of the screen, in the same place", async () => {
  const { root, meshes } = await readModel(leveled([0.01, 0]));
  const at = distanceOf(0.01, Math.SQRT1_2);
  assert.deepEqual(drawn(root, 0.5 * at), ["near"]);
  assert.deepEqual(drawn(root, 2 * at), ["far1"]);
  assert.equal(meshes.length, 2);
  for (const mesh of meshes) assert.deepEqual(mesh.getWorldPosition(mesh.position.clone()).toArray().map(Math.round), [10, 0, 0]);
});

test("nothing flickers at the border: a far version stays until one is a tenth nearer than where it came", async () => {
  const { root } = await readModel(leveled([0.01, 0]));
  const at = distanceOf(0.01, Math.SQRT1_2);
  assert.deepEqual(drawn(root, 0.96 * at), ["near"]);
  assert.deepEqual(drawn(root, 1.05 * at), ["far1"]);
  assert.deepEqual(drawn(root, 0.96 * at), ["far1"]);
  assert.deepEqual(drawn(root, 0.85 * at), ["near"]);
});

test("a thing that is hidden for reasons of its own stays hidden at any distance", async () => {
  const { root, meshes } = await readModel(leveled([0.01, 0]));
  for (const mesh of meshes) mesh.visible = false;
  assert.deepEqual([...drawn(root, 1), ...drawn(root, 100)], []);
});

test("files without far versions are as they were", async () => {
  const { root } = await readModel(leveled([]));
  let levels = 0;
  root.traverse((node) => void (levels += Number(node instanceof LOD)));
  assert.equal(levels, 0);
});
