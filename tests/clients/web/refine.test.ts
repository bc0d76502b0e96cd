/** Triangles that light at vertices needs. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { BoxGeometry, BufferAttribute, BufferGeometry, Group, Mesh, MeshStandardMaterial, Vector3 } from "three";
import { Refining, refine } from "../../../clients/web/packages/three/src/refine.ts";

const EYE = new Vector3(0, 1.6, 0);

/** A square wall of `size` metres, two triangles, `away` metres before the eye. */
function wall(size: number, away: number): Mesh {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(new Float32Array([0, 0, -away, size, 0, -away, size, size, -away, 0, size, -away]), 3));
  geometry.setAttribute("uv", new BufferAttribute(new Float32Array([0, 0, size, 0, size, size, 0, size]), 2));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  return new Mesh(geometry, new MeshStandardMaterial());
}

function longest(mesh: Mesh): number {
  const [at, index] = [mesh.geometry.getAttribute("position"), mesh.geometry.index!];
  const corner = (k: number): Vector3 => new Vector3().fromBufferAttribute(at, index.getX(k));
  let most = 0;
  for (let k = 0; k < index.count; k += 3) for (let s = 0; s < 3; s++) most = Math.max(most, corner(k + s).distanceTo(corner(k + ((s + 1) % 3))));
  return most;
}

test("a wall near the eye is cut into short edges, and its texture stays where it was", () => {
  const mesh = wall(4, 2);
  refine(mesh, mesh, EYE);
  assert.ok(longest(mesh) <= 1.1, String(longest(mesh)));
  const [position, uv] = [mesh.geometry.getAttribute("position"), mesh.geometry.getAttribute("uv")];
  for (let k = 0; k < position.count; k++) assert.ok(Math.abs(position.getX(k) - uv.getX(k)) + Math.abs(position.getY(k) - uv.getY(k)) < 1e-6);
});

test("both triangles at an edge get the same vertex in its middle", () => {
  const mesh = wall(1, 1);
  refine(mesh, mesh, EYE);
  assert.equal(mesh.geometry.index!.count / 3, 4);
  assert.equal(mesh.geometry.getAttribute("position").count, 5);
});

test("what is far stays coarse, by how far it is in its model", () => {
  const mesh = wall(4, 0);
  mesh.position.z = -60;
  refine(mesh, new Group().add(mesh), EYE);
  assert.equal(mesh.geometry.index!.count, 6);
});

test("nothing is refined before the first lamp, and all that waits then", () => {
  const lamps = { value: 0, used: false };
  const refining = new Refining(lamps);
  const mesh = new Mesh(new BoxGeometry(4, 4, 4), new MeshStandardMaterial());
  const model = { root: mesh, meshes: [mesh], materials: new Set([mesh.material]) };
  refining.take(model, EYE);
  assert.equal(mesh.geometry.index!.count, 36);
  lamps.used = true;
  refining.begin((run) => run());
  assert.ok(mesh.geometry.index!.count > 36);
});
