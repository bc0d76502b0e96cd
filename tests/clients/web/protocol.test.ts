import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import {
  AssetAssembly,
  CHUNK_HEADER_BYTES,
  CreditWindow,
  DigestMismatch,
  ProtocolViolation,
  decodeMessage,
  encodeMessage,
  parseChunk,
} from "../../../clients/web/packages/client/src/protocol/index.ts";
import { sha256InScript, toHex } from "../../../clients/web/packages/client/src/protocol/sha256.ts";
import { chunkFrame, offered, welcome } from "./frames.ts";

const DIGEST = "0123456789abcdef".repeat(4);

test("a server message keeps its fields and gains the defaults of those it left out", () => {
  const message = decodeMessage(JSON.stringify({ type: "failed", seq: 7, code: "busy", detail: "try later" }));
  assert.deepEqual(message, { type: "failed", seq: 7, code: "busy", detail: "try later", retryable: false, job: null, retry_after_ms: null });
});

const refused: [string, string, RegExp][] = [
  ["junk", "\u0000{", /not JSON/],
  ["an array", "[]", /type/],
  ["an unknown type", '{"type":"exploded"}', /exploded/],
  ["a client's message", '{"type":"cancel","job":"a"}', /cancel/],
  ["a name every object has", '{"type":"constructor"}', /constructor/],
  ["an unknown field", '{"type":"cancelled","job":"a","extra":1}', /cancelled\.extra: unknown field/],
  ["a missing field", '{"type":"cancelled"}', /cancelled\.job: missing/],
  ["a fractional count", '{"type":"accepted","job":"a","seq":1.5}', /accepted\.seq/],
  ["a digest in capitals", JSON.stringify(offered(DIGEST.toUpperCase(), 3)), /offered\.asset\.digest/],
  ["a colour above 1", JSON.stringify(planned({ zenith: [0, 0, 1.5] })), /planned\.environment\.zenith\[2\]/],
  ["two of three coordinates", JSON.stringify(planned({ horizon: [0, 0] })), /horizon: wanted 3 numbers/],
];
for (const [name, frame, why] of refused) {
  test(`${name} is refused with the place it stands at`, () => {
    assert.throws(() => decodeMessage(frame), (error: Error) => error instanceof ProtocolViolation && why.test(error.message));
  });
}

function planned(changes: object): object {
  const sky = { zenith: [0, 0, 1], horizon: [1, 1, 1], ambient: [0.2, 0.2, 0.2], fog_density: 0 };
  const words = { title: "t", mood: "calm", time: "day", weather: "clear", indoor: false, lights: [] };
  return { type: "planned", seq: 1, job: "a", environment: { ...sky, ...words, ...changes } };
}

test("client messages are written as the server's schema has them", () => {
  assert.equal(encodeMessage({ type: "cancel", job: "a" }), '{"type":"cancel","job":"a"}');
  assert.equal(encodeMessage({ type: "credit", size_bytes: 5 }), '{"type":"credit","size_bytes":5}');
});

test("a chunk's header is read from literal bytes", () => {
  const header = "4846" + "01" + "01" + "00000000" + "0000000100000002" + DIGEST + "aabb";
  const chunk = parseChunk(bytes(header).buffer);
  assert.deepEqual({ ...chunk, payload: [...chunk.payload] }, { digest: DIGEST, offset: 2 ** 32 + 2, last: true, payload: [0xaa, 0xbb] });
});

for (const [name, hex] of [
  ["shorter than its header", "4846"],
  ["of another protocol", "4747" + "01" + "00" + "00".repeat(44)],
  ["of another version", "4846" + "02" + "00" + "00".repeat(44)],
  ["with unknown flags", "4846" + "01" + "02" + "00".repeat(44)],
  ["with reserved bytes in use", "4846" + "01" + "00" + "00000001" + "00".repeat(40)],
  ["at an offset no double holds", "4846" + "01" + "00" + "00000000" + "ff".repeat(8) + "00".repeat(32)],
] as const) {
  test(`a chunk ${name} is refused`, () => assert.throws(() => parseChunk(bytes(hex).buffer), ProtocolViolation));
}

function bytes(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

test("chunks in order become the asset, and only the last one yields it", async () => {
  const data = Buffer.from("a scene assembles itself");
  const { assembly, digest } = expecting(data);
  assert.equal(await assembly.add(parseChunk(chunkFrame(data, 0, 10))), null);
  assert.equal(assembly.received(digest), 10);
  assert.deepEqual(Buffer.from((await assembly.add(parseChunk(chunkFrame(data, 10, data.length))))!), data);
  assert.equal(assembly.pending.size, 0);
});

test("an asset that starts anew replaces what was half here", async () => {
  const data = Buffer.from("twice begun, once finished");
  const { assembly } = expecting(data);
  await assembly.add(parseChunk(chunkFrame(data, 0, 7)));
  await assembly.add(parseChunk(chunkFrame(data, 0, 7)));
  assert.deepEqual(Buffer.from((await assembly.add(parseChunk(chunkFrame(data, 7, data.length))))!), data);
});

test("a gap, an overrun, an early end and an asset nobody offered are violations", async () => {
  const data = Buffer.from("0123456789");
  const wrong: ((frame: { offset: number; last: boolean; payload: Uint8Array<ArrayBuffer> }) => void)[] = [
    (chunk) => (chunk.offset = 5),
    (chunk) => (chunk.payload = new Uint8Array(11)),
    (chunk) => ((chunk.payload = chunk.payload.slice(0, 4)), (chunk.last = true)),
    (chunk) => (chunk.last = false),
  ];
  for (const change of wrong) {
    const chunk = { ...parseChunk(chunkFrame(data, 0, data.length)) };
    change(chunk);
    await assert.rejects(expecting(data).assembly.add(chunk), ProtocolViolation);
  }
  await assert.rejects(new AssetAssembly().add(parseChunk(chunkFrame(data, 0, 10))), ProtocolViolation);
});

test("bytes that are not the ones offered are found out by their digest", async () => {
  const data = Buffer.from("what was promised");
  const frame = new Uint8Array(chunkFrame(data, 0, data.length));
  frame[CHUNK_HEADER_BYTES] = frame[CHUNK_HEADER_BYTES]! ^ 1;
  await assert.rejects(expecting(data).assembly.add(parseChunk(frame.buffer)), DigestMismatch);
});

function expecting(data: Buffer): { assembly: AssetAssembly; digest: string } {
  const digest = createHash("sha256").update(data).digest("hex");
  const assembly = new AssetAssembly();
  assembly.expect({ digest, media_type: "image/png", size_bytes: data.length });
  return { assembly, digest };
}

test("SHA-256 without WebCrypto gives the digests of FIPS 180-4 at every padding", () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 1000]) {
    const data = Uint8Array.from({ length }, (_, i) => (i * 31) & 255);
    assert.equal(toHex(sha256InScript(data)), createHash("sha256").update(data).digest("hex"), `${length} bytes`);
  }
});

test("credit is topped up to the whole window once half of it is spent", () => {
  const credit = new CreditWindow(100);
  assert.equal(credit.spend(49), 0);
  assert.equal(credit.spend(11), 60);
  assert.equal(credit.left_bytes, 100);
});

test("welcome is decoded with its limits", () => {
  const message = decodeMessage(JSON.stringify(welcome()));
  assert.ok(message.type === "welcome" && message.limits.resume_s === 60);
});
