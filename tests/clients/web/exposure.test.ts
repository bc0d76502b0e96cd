import assert from "node:assert/strict";
import { test } from "node:test";
import { exposureFor } from "../../../clients/web/packages/three/src/exposure.ts";

test("an eye opens in the dark, at most four times", () => {
  assert.equal(exposureFor([0.001, 0.001, 0.001], 600), 4);
  assert.ok(exposureFor([0.03, 0.03, 0.03], 600) > 1.5);
});

test("by night it takes less light for enough than by day", () => {
  assert.equal(exposureFor([0.08, 0.08, 0.08], 600), 1);
  assert.ok(exposureFor([0.08, 0.08, 0.08], 10_000) > 1);
});

test("it closes before what dazzles, and is not misled by a bright spot or by what is no number", () => {
  assert.ok(exposureFor([2, 2, 2], 10_000) < 1);
  assert.equal(exposureFor([0.2, 0.2, 90, NaN], 10_000), 1);
  assert.equal(exposureFor([], 10_000), 1);
});
