import assert from "node:assert/strict";
import test from "node:test";
import { UploadQueue } from "../../../clients/web/packages/three/src/uploads.ts";

/** A queue with a clock of its own; each upload takes `cost_ms`. */
function queue(cost_ms: number): { uploads: UploadQueue; done: number[]; ask: (n: number, size_bytes: number) => Promise<boolean> } {
  let now_ms = 0;
  const done: number[] = [];
  const uploads = new UploadQueue(4, 100, () => now_ms);
  const ask = (n: number, size_bytes: number): Promise<boolean> =>
    uploads.add(size_bytes, () => {
      now_ms += cost_ms;
      done.push(n);
    });
  return { uploads, done, ask };
}

test("a frame moves as many bytes as its budget, in order, and at least one asset", async () => {
  const { uploads, done, ask } = queue(0);
  const all = [60, 40, 30, 500, 10].map((size, n) => ask(n, size));
  const frames: number[][] = [];
  while (uploads.length) {
    uploads.spend();
    frames.push(done.splice(0));
  }
  assert.deepEqual(frames, [[0, 1], [2], [3], [4]]);
  assert.deepEqual(await Promise.all(all), [true, true, true, true, true]);
});

test("a frame stops when its time is spent", () => {
  const { uploads, done, ask } = queue(3);
  for (let n = 0; n < 5; n++) void ask(n, 1);
  uploads.spend();
  assert.deepEqual(done, [0, 1]);
  uploads.clear();
});

test("what waits when the scene is cleared is not done", async () => {
  const { uploads, done, ask } = queue(0);
  const asked = ask(0, 1);
  uploads.clear();
  uploads.spend();
  assert.equal(await asked, false);
  assert.deepEqual(done, []);
});

test("where no frames are drawn it is done all the same", async () => {
  const { ask } = queue(0);
  assert.equal(await ask(0, 1), true);
});
