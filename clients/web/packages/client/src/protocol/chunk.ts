/**
 * Binary frames: a slice of one asset behind a header of 48 bytes.
 *
 *   0  "HF"   2  version u8 = 1   3  flags u8, bit 0 = last   4  reserved u32 = 0
 *   8  offset u64 big-endian     16  SHA-256 of the whole asset, 32 bytes     48  payload
 */

import { ProtocolViolation } from "./errors.ts";
import { toHex } from "./sha256.ts";

export const CHUNK_HEADER_BYTES = 48;
const MAGIC = 0x4846;
const LAST = 1;

/** A slice of an asset. `payload` is a view into the frame. */
export interface Chunk {
  readonly digest: string;
  readonly offset: number;
  readonly last: boolean;
  readonly payload: Uint8Array<ArrayBuffer>;
}

/**
 * The chunk in a binary frame.
 *
 * @throws ProtocolViolation the frame is shorter than a header, or the header's fields are not those of version 1.
 */
export function parseChunk(frame: ArrayBuffer): Chunk {
  if (frame.byteLength < CHUNK_HEADER_BYTES) throw new ProtocolViolation(`chunk: ${frame.byteLength} bytes, shorter than its header`);
  const header = new DataView(frame, 0, CHUNK_HEADER_BYTES);
  if (header.getUint16(0) !== MAGIC) throw new ProtocolViolation("chunk: does not begin with HF");
  if (header.getUint8(2) !== 1) throw new ProtocolViolation(`chunk: version ${header.getUint8(2)}, wanted 1`);
  const flags = header.getUint8(3);
  if (flags & ~LAST) throw new ProtocolViolation(`chunk: unknown flags ${flags}`);
  if (header.getUint32(4) !== 0) throw new ProtocolViolation("chunk: reserved bytes are not 0");
  const offset = header.getBigUint64(8);
  if (offset > BigInt(Number.MAX_SAFE_INTEGER)) throw new ProtocolViolation(`chunk: offset ${offset} is out of reach`);
  return {
    digest: toHex(new Uint8Array(frame, 16, 32)),
    offset: Number(offset),
    last: (flags & LAST) !== 0,
    payload: new Uint8Array(frame, CHUNK_HEADER_BYTES),
  };
}
