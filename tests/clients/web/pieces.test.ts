import assert from "node:assert/strict";
import test from "node:test";
import { apparentSize, SMALLEST_SEEN } from "../../../clients/web/packages/three/src/apparent-size.ts";
import { Gaze } from "../../../clients/web/packages/three/src/gaze.ts";
import { anchorOf } from "../../../clients/web/packages/three/src/surface.ts";
import { factsOf } from "../../../clients/web/packages/viewer/src/facts.ts";
import { fileName } from "../../../clients/web/packages/viewer/src/keeping.ts";
import { crc32, zip } from "../../../clients/web/packages/viewer/src/zip.ts";

test("a look is told when it has turned or moved, and at most four times a second", () => {
  const told: number[] = [];
  const gaze = new Gaze((eye) => told.push(eye[0]));
  const ahead = (degrees: number) => [Math.sin((degrees * Math.PI) / 180), 0, -Math.cos((degrees * Math.PI) / 180)] as const;
  gaze.update(0, [0, 0, 0], ahead(0));
  gaze.update(0.1, [1, 0, 0], ahead(0)); // too soon
  gaze.update(0.4, [0.3, 0, 0], ahead(5)); // hardly
  gaze.update(0.5, [0.4, 0, 0], ahead(9));
  gaze.update(1, [2, 0, 0], ahead(9));
  assert.deepEqual(told, [0, 0.4, 2]);
});

test("a surface is a table, the floor or a wall, as large as was found, within reason", () => {
  const outline = [[-0.7, -0.3], [0.7, -0.3], [0.7, 0.3], [-0.7, 0.3]].map(([x, z]) => ({ x: x!, z: z! }));
  assert.deepEqual(anchorOf(0.75, 1, outline), { kind: "table", size: [1.4, 0.6, 0.6] });
  assert.deepEqual(anchorOf(0.02, 0.99), { kind: "floor", size: [2, 2.2, 2] });
  assert.equal(anchorOf(1.5, 0.05).kind, "wall");
  assert.deepEqual(anchorOf(0, 1, [{ x: -90, z: -0.01 }, { x: 90, z: 0 }, { x: 0, z: 0.01 }]).size, [4, 2.2, 0.2]);
});

test("what is less than a pixel is not worth a draw", () => {
  assert.ok(apparentSize([0.1, 0.1, 0.1], 2, 50) > SMALLEST_SEEN);
  assert.ok(apparentSize([0.1, 0.1, 0.1], 200, 50) < SMALLEST_SEEN);
  assert.equal(apparentSize([4, 4, 4], 1, 50), Infinity);
});

test("names of downloads are taken by every system", () => {
  assert.equal(fileName("A red barn / with: two <cows>?", "glb"), "holoforge-a-red-barn-with-two-cows.glb");
  assert.equal(fileName("CON", "zip"), "holoforge-con.zip");
  assert.equal(fileName("🐉🐉", "zip"), "holoforge-scene.zip");
  assert.equal(fileName("竹林の神社", "zip"), "holoforge-竹林の神社.zip");
  assert.ok(fileName("x".repeat(300), "zip").length < 80);
});

test("an archive says where everything is, and its sums are those of everybody", async () => {
  assert.equal(crc32(Buffer.from("123456789")), 0xcbf43926);
  const archive = Buffer.from(await zip(new Map([["a/ü.txt", new Uint8Array([1, 2, 3])]])).arrayBuffer());
  assert.equal(archive.readUInt32LE(0), 0x04034b50);
  const end = archive.length - 22;
  assert.equal(archive.readUInt16LE(end + 10), 1);
  assert.equal(archive.readUInt32LE(archive.readUInt32LE(end + 16)), 0x02014b50);
});

test("a file that is not what it says has no facts, and no error", () => {
  for (const type of ["model/gltf-binary", "image/png", "audio/wav", "text/plain"]) assert.deepEqual(factsOf(type, new Uint8Array(3)), []);
  const sound = Buffer.alloc(44 + 48_000);
  sound.writeUInt32LE(24_000, 24);
  sound.writeUInt32LE(48_000, 28);
  assert.deepEqual(factsOf("audio/wav", new Uint8Array(sound)), [["sample rate", "24,000 Hz"], ["lasts", "1.0 s"]]);
});
