/** What lean materials are made of. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { MeshStandardMaterial, type WebGLProgramParametersWithUniforms } from "three";
import { forgeLean } from "../../../clients/web/packages/three/src/forged.ts";

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
  assert.ok(!compiled(wall).fragmentShader.includes("sampler2D grain"));
});
