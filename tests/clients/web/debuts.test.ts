import assert from "node:assert/strict";
import test from "node:test";
import { BoxGeometry, DoubleSide, Group, Mesh, MeshStandardMaterial, Scene, type MeshStandardMaterialParameters } from "three";
import { BESIDES, Debuts } from "../../../clients/web/packages/three/src/debuts.ts";
import { disposeModel } from "../../../clients/web/packages/three/src/files.ts";
import { MaterialLibrary } from "../../../clients/web/packages/three/src/materials.ts";
import { Surroundings } from "../../../clients/web/packages/three/src/surroundings.ts";
import { Tweens } from "../../../clients/web/packages/three/src/tween.ts";

function stage(): { debuts: Debuts; lamps: { lit: boolean }; put: (...looks: MeshStandardMaterialParameters[]) => Mesh<BoxGeometry, MeshStandardMaterial>[] } {
  const scene = new Scene();
  const lamps = { lit: false };
  const debuts = new Debuts(scene, () => String(lamps.lit));
  const put = (...looks: MeshStandardMaterialParameters[]): Mesh<BoxGeometry, MeshStandardMaterial>[] => {
    const meshes = looks.map((look) => new Mesh(new BoxGeometry(), new MeshStandardMaterial(look)));
    scene.add(...meshes);
    debuts.take(meshes);
    return meshes;
  };
  return { debuts, lamps, put };
}

const seen = (meshes: readonly Mesh[]): boolean[] => meshes.map((mesh) => mesh.visible);

test("a frame shows one kind that is new, and all of its kind", () => {
  const { debuts, put } = stage();
  const meshes = put({ color: 1 }, { side: DoubleSide }, { color: 2 }, { alphaTest: 0.5 });
  assert.deepEqual(seen(meshes), [false, false, false, false]);
  debuts.next();
  assert.deepEqual(seen(meshes), [true, false, true, false]);
  debuts.next();
  assert.deepEqual(seen(meshes), [true, true, true, false]);
  debuts.next();
  assert.deepEqual(seen(meshes), [true, true, true, true]);
  assert.equal(debuts.length, 0);
});

test("what is of a known kind is seen at once, until all programs are others", () => {
  const { debuts, lamps, put } = stage();
  put({});
  debuts.next();
  assert.deepEqual(seen(put({}, { transparent: true })), [true, false]);
  lamps.lit = true;
  assert.deepEqual(seen(put({})), [false]);
});

test("what was taken away is waited for no more", () => {
  const { debuts, put } = stage();
  const [gone] = put({});
  const [here] = put({ side: DoubleSide });
  gone!.removeFromParent();
  debuts.next();
  assert.deepEqual(seen([here!]), [true]);
});

test("what is rehearsed is drawn once, after all that is to be seen, and not at all if its kind is known", () => {
  const { debuts, put } = stage();
  const [shown] = put({});
  const pilots = [{}, { side: DoubleSide }].map((look) => new Mesh(new BoxGeometry(), new MeshStandardMaterial(look)));
  debuts.rehearse(pilots);
  debuts.next();
  assert.deepEqual(seen([shown!, ...pilots]), [true, false, false]);
  debuts.next();
  assert.deepEqual(seen(pilots), [false, true]);
  debuts.next();
  assert.deepEqual(seen(pilots), [false, false]);
});

test("what is rehearsed for a scene that is to come is known there", () => {
  const { debuts, lamps, put } = stage();
  const pilot = new Mesh(new BoxGeometry(), new MeshStandardMaterial());
  pilot.userData[BESIDES] = String(true);
  debuts.rehearse([pilot]);
  debuts.next();
  assert.deepEqual(seen(put({})), [false]);
  debuts.clear();
  lamps.lit = true;
  assert.deepEqual(seen(put({})), [true]);
});

test("the first material of a kind keeps its program when its model is gone", () => {
  const { debuts, put } = stage();
  const meshes = put({}, {});
  const disposed: number[] = [];
  for (const [n, { material }] of meshes.entries()) material.addEventListener("dispose", () => disposed.push(n));
  debuts.next();
  const library = new MaterialLibrary(new Tweens(), "lean", new Surroundings());
  const materials = new Set(meshes.map(({ material }) => material));
  disposeModel({ root: new Group(), meshes, materials });
  library.release(materials);
  assert.deepEqual(disposed, [1]);
});
