import assert from "node:assert/strict";
import { test } from "node:test";
import { exposureFor, exposureOf, lampIntensity, unfilmed } from "../../../clients/web/packages/three/src/exposure.ts";

test("an eye opens in the dark, at most by two thirds and a little", () => {
  assert.equal(exposureFor([0.001, 0.001, 0.001], 60), 1.7);
  assert.ok(exposureFor([0.045, 0.045, 0.045], 60) > 1.05);
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

test("what a film shows is the light that it was given", () => {
  const film = (v: number): number => (v * (v + 0.0245786) - 0.000090537) / (v * (0.983729 * v + 0.432951) + 0.238081);
  const encode = (c: number): number => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);
  for (const light of [0.02, 0.18, 1, 4]) assert.ok(Math.abs(unfilmed(encode(film(light))) / light - 1) < 1e-6);
});
