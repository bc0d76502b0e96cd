/** What lean materials are made of. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { MeshStandardMaterial, type WebGLProgramParametersWithUniforms } from "three";
import { forgeLean } from "../../../clients/web/packages/three/src/forged.ts";
import { sampleOf } from "../../../clients/web/packages/three/src/still.ts";

const NO_LAMPS = { value: 0, used: false };

/** The GLSL of a lean material. */
function compiled(material: MeshStandardMaterial): { vertexShader: string; fragmentShader: string } {
  const shader = { uniforms: {}, vertexShader: "", fragmentShader: "", toneMapping: 4 };
  material.onBeforeCompile(shader as unknown as WebGLProgramParametersWithUniforms, undefined as never);
  return shader;
}

test("what is cut out is told to vertices too: leaves seen from behind were black", () => {
  const leaves = new MeshStandardMaterial({ alphaTest: 0.4 });
  const wall = new MeshStandardMaterial();
  for (const material of [leaves, wall]) forgeLean(material, NO_LAMPS);
  assert.deepEqual(leaves.defines, { LEAN_LEAVES: "" });
  assert.deepEqual(wall.defines, {});
  assert.ok(!compiled(leaves).vertexShader.includes("USE_ALPHATEST"), "three does not define it for vertices");
});

test("ground has grain and water mirrors; each is a program of its own", () => {
  const named = (name: string): MeshStandardMaterial => {
    const material = new MeshStandardMaterial({ name });
    forgeLean(material, NO_LAMPS);
    return material;
  };
  const [ground, water, wall] = ["baked", "rippled-water-surface-c884d5", "brick"].map(named) as [MeshStandardMaterial, MeshStandardMaterial, MeshStandardMaterial];
  assert.equal(new Set([ground, water, wall].map((one) => one.customProgramCacheKey())).size, 3);
  for (const one of [ground, water]) assert.ok(compiled(one).fragmentShader.includes("sampler2D grain"));
  assert.ok(compiled(water).fragmentShader.includes("float mirror"));
  assert.ok(compiled(ground).fragmentShader.includes("grainSteep"), "rock where it is steep");
  assert.ok(!compiled(wall).fragmentShader.includes("grainSteep"));
});

test("what is used is worn a little, and what is cut out of a picture is not", () => {
  const [wall, leaves] = [new MeshStandardMaterial({ name: "brick" }), new MeshStandardMaterial({ name: "leaves", alphaTest: 0.4 })];
  for (const material of [wall, leaves]) forgeLean(material, NO_LAMPS);
  assert.ok(compiled(wall).fragmentShader.includes("float worn"));
  assert.ok(!compiled(leaves).fragmentShader.includes("sampler2D grain"));
});

test("pictures that are shown as one are spread over a pixel, evenly, and the first is in its middle", () => {
  assert.deepEqual(sampleOf(0), [0, 0]);
  const samples = Array.from({ length: 8 }, (_, k) => sampleOf(k + 1));
  for (const axis of [0, 1] as const) {
    assert.ok(samples.every((sample) => Math.abs(sample[axis]) <= 0.5));
    assert.ok(Math.abs(samples.reduce((sum, sample) => sum + sample[axis], 0)) < 0.5);
  }
  assert.equal(new Set(samples.map(([x, y]) => `${x} ${y}`)).size, 8);
});
