/** Frames as a server writes them, for the tests. */

import { createHash } from "node:crypto";

/** The binary frame with `data[start:end]`. */
export function chunkFrame(data: Buffer, start: number, end: number): ArrayBuffer {
  const frame = new Uint8Array(48 + end - start);
  const header = new DataView(frame.buffer);
  frame.set([0x48, 0x46, 1, end === data.length ? 1 : 0]);
  header.setBigUint64(8, BigInt(start));
  frame.set(createHash("sha256").update(data).digest(), 16);
  frame.set(data.subarray(start, end), 48);
  return frame.buffer;
}

export function sha256(data: Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}

export function welcome(changes: object = {}): object {
  const limits = { message_bytes: 1, prompt_characters: 1, jobs: 1, outbox_bytes: 1, chunk_bytes: 1, resume_s: 60 };
  return { type: "welcome", seq: 1, session: "s", version: 1, limits, generators: [], token: "secret", ...changes };
}

export function offered(digest: string, size_bytes: number, changes: object = {}): object {
  const asset = { digest, media_type: "image/png", size_bytes };
  return { type: "offered", seq: 2, job: "a", slot: "object/a", revision: 0, tier: "final", asset, ...changes };
}
