import assert from "node:assert/strict";
import { test } from "node:test";
import { exposureFor, exposureOf, lampIntensity } from "../../../clients/web/packages/three/src/exposure.ts";

test("an eye opens in the dark, at most by a quarter", () => {
  assert.equal(exposureFor([0.001, 0.001, 0.001], 60), 1.25);
  assert.ok(exposureFor([0.032, 0.032, 0.032], 60) > 1.05);
});

test("by night it takes less light for enough than by day", () => {
  assert.equal(exposureFor([0.08, 0.08, 0.08], 60), 1);
  assert.ok(exposureFor([0.08, 0.08, 0.08], 20_000) > 1);
});

test("it closes before what dazzles, and is not misled by a bright spot or by what is no number", () => {
  assert.ok(exposureFor([2, 2, 2], 20_000) < 1);
  assert.equal(exposureFor([0.2, 0.2, 90, NaN], 20_000), 1);
  assert.equal(exposureFor([], 20_000), 1);
});

test("a scene is shown at the exposure it says, whatever its lux", () => {
  assert.ok(Math.abs(exposureOf(0) - 1 / 1.2) < 1e-9);
  assert.ok(Math.abs(90_000 * exposureOf(14.5) - 3.24) < 0.02);
  assert.ok(Math.abs(lampIntensity(1000, exposureOf(5)) - 26.04) < 0.01);
});
