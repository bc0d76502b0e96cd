/** A mood on its way: along a line from what is seen, whatever was patched before. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { PLAIN, Mood } from "../../../clients/web/packages/three/src/mood.ts";

const UNNAMED = { slot: "environment", light: null, sky: null, intensity: null, fog: null, saturation: null, stir: null, gain_db: null, pace: null, pitch: null };

test("a patch is reached along a line, and another begins where that one was", () => {
  const mood = new Mood();
  assert.deepEqual(mood.seen(5), PLAIN);
  mood.patch({ ...UNNAMED, intensity: 0.8, light: [1, 1, 0.8] }, 2, 10);
  assert.equal(mood.seen(10).intensity, 1);
  assert.equal(mood.seen(11).intensity, 0.9);
  mood.patch({ ...UNNAMED, intensity: 1.1 }, 2, 11);
  assert.equal(mood.seen(11).intensity, 0.9);
  assert.ok(Math.abs(mood.seen(12).intensity - 1) < 1e-9);
  assert.equal(mood.seen(99).intensity, 1.1);
  assert.deepEqual(mood.seen(99).light, [1, 1, 0.8]);
});

test("another scene begins in its own look", () => {
  const mood = new Mood();
  mood.patch({ ...UNNAMED, fog: 1.3 }, 2, 0);
  mood.reset();
  assert.deepEqual(mood.seen(1), PLAIN);
});
