import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import {
  AssetAssembly,
  ProtocolViolation,
  decodeMessage,
  encodeMessage,
  parseChunk,
  type ClientMessage,
} from "../../../clients/web/packages/client/src/protocol/index.ts";

interface Vectors {
  readonly client: { name: string; text: string; error?: string }[];
  readonly server: { name: string; text: string; error?: string }[];
  readonly chunks: { name: string; frame: string; error?: string; digest?: string; offset?: number; last?: boolean; payload?: string }[];
  readonly assets: { name: string; digest: string; size_bytes: number; media_type: string; chunks: string[]; data?: string; error?: string }[];
}

const vectors = JSON.parse(readFileSync(`${process.env["HOLOFORGE_VECTORS"]}/frames.json`, "utf8")) as Vectors;

function frame(base64: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(base64, "base64")).buffer;
}

for (const { name, text, error } of vectors.client.filter((vector) => vector.error === undefined)) {
  test(`golden client message ${name} is written byte for byte`, () => {
    assert.equal(error, undefined);
    assert.equal(encodeMessage(JSON.parse(text) as ClientMessage), text);
  });
}

for (const { name, text, error } of vectors.server) {
  test(`golden server message ${name} is ${error ? "refused" : "read whole"}`, () => {
    if (error) assert.throws(() => decodeMessage(text), ProtocolViolation);
    else assert.deepEqual(decodeMessage(text), { ...decodeMessage(text), ...(JSON.parse(text) as object) });
  });
}

for (const { name, frame: base64, error, ...wanted } of vectors.chunks) {
  test(`golden chunk ${name} is ${error ? "refused" : "read"}`, () => {
    if (error) assert.throws(() => parseChunk(frame(base64)), ProtocolViolation);
    else {
      const chunk = parseChunk(frame(base64));
      assert.deepEqual({ ...chunk, payload: Buffer.from(chunk.payload).toString("base64") }, wanted);
    }
  });
}

for (const { name, chunks, data, error, ...info } of vectors.assets) {
  test(`golden asset ${name} is ${error ? "refused" : "put together"}`, async () => {
    const assembly = new AssetAssembly();
    assembly.expect(info);
    const assemble = async (): Promise<Uint8Array | null> => {
      let whole: Uint8Array | null = null;
      for (const wanted of chunks) whole = await assembly.add(parseChunk(frame(vectors.chunks.find((chunk) => chunk.name === wanted)!.frame)));
      return whole;
    };
    if (error) await assert.rejects(assemble(), ProtocolViolation);
    else assert.equal(Buffer.from((await assemble())!).toString("base64"), data);
  });
}
