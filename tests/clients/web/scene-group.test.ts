import assert from "node:assert/strict";
import test from "node:test";
import { Mesh, PerspectiveCamera, type WebGLRenderer } from "three";
import type { Bound, SceneEvent } from "../../../clients/web/packages/client/src/client.ts";
import { HoloforgeScene } from "../../../clients/web/packages/three/src/scene-group.ts";
import { offered } from "./frames.ts";

/** A GLB of one triangle whose material is called `name`. */
function triangle(name: string): Uint8Array<ArrayBuffer> {
  const positions = Buffer.from(new Float32Array([0, 0, 0, 1, 0, 0, 0, 1, 0]).buffer);
  const gltf = {
    asset: { version: "2.0" },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ mesh: 0, name }],
    meshes: [{ primitives: [{ attributes: { POSITION: 0 }, material: 0 }] }],
    materials: [{ name }],
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

const SURFACE = { material: "wood", phrase: "oak", base_color: [0.5, 0.25, 0.125], roughness: 0.5, metallic: 0, emissive: [0, 0, 0], opacity: 1 } as const;

function bound(changes: object = {}): Bound {
  return {
    type: "bound", seq: 2, job: "a", slot: "object/a", thing: "chair", translation: [1, 0, -3], rotation: [0, 0, 0, 1], size: [1, 1, 1],
    surfaces: { seat: SURFACE }, parent: null, light: null, gave_way: "", stand_in: "", ...changes,
  };
}

function arrived(revision: number): SceneEvent {
  const asset = { digest: "0".repeat(64), media_type: "model/gltf-binary", size_bytes: 1 };
  return { type: "arrived", offer: { ...offered(asset.digest, 1, { revision, asset }), tile_size_m: null } as never, bytes: triangle("wood") };
}

/** The scene, which draws a frame whenever something was told. */
async function told(...events: SceneEvent[]): Promise<HoloforgeScene> {
  const scene = new HoloforgeScene({ initTexture: () => undefined } as unknown as WebGLRenderer);
  for (const event of events) await scene.take(event);
  return scene;
}

function meshes(scene: HoloforgeScene): Mesh[] {
  const found: Mesh[] = [];
  scene.traverse((node) => node instanceof Mesh && found.push(node));
  return found;
}

test("a slot's newer revision takes the place of the one before, and an older one that comes late does not", async () => {
  const scene = await told(bound(), arrived(1));
  const [first] = meshes(scene);
  await scene.take(arrived(3));
  const [third] = meshes(scene);
  await scene.take(arrived(2));
  assert.equal(meshes(scene).length, 1);
  assert.notEqual(third, first);
  assert.equal(meshes(scene)[0], third);
  assert.deepEqual(scene.objects.get("object/a")!.position.toArray(), [1, 0, -3]);
});

test("a thing has its surface's colour until its textures come", async () => {
  const [mesh] = meshes(await told(bound(), arrived(1)));
  assert.deepEqual((mesh!.material as unknown as { color: { toArray(): number[] } }).color.toArray(), [0.5, 0.25, 0.125]);
});

test("what is removed is gone, and what is moved goes with its model", async () => {
  const scene = await told(bound(), arrived(1), bound({ translation: [0, 0, -9] }));
  assert.deepEqual(meshes(scene)[0]!.getWorldPosition(scene.position.clone()).toArray(), [0, 0, -9]);
  await scene.take({ type: "removed", seq: 5, job: "a", slot: "object/a" });
  assert.deepEqual(meshes(scene), []);
});

test("what is too far to be seen is not drawn", async () => {
  const scene = await told(bound(), arrived(1));
  const camera = new PerspectiveCamera(50, 1);
  const seen = [0, 3000].map((z) => {
    camera.position.z = z;
    scene.update(0, camera);
    return scene.objects.get("object/a")!.visible;
  });
  assert.deepEqual(seen, [true, false]);
});
