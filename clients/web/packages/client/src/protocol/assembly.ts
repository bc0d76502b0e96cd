/** Chunks to whole assets. */

import type { Chunk } from "./chunk.ts";
import { DigestMismatch, ProtocolViolation } from "./errors.ts";
import type { AssetInfo } from "./messages.ts";
import { sha256 } from "./sha256.ts";

interface Partial {
  readonly info: AssetInfo;
  readonly bytes: Uint8Array<ArrayBuffer>;
  received: number;
}

/** Puts assets together, each known by its digest. Several may be under way at once. */
export class AssetAssembly {
  readonly #partials = new Map<string, Partial>();

  /** Digests that were announced and have not arrived whole. */
  get pending(): ReadonlySet<string> {
    return new Set(this.#partials.keys());
  }

  /** Announce an asset: its chunks are accepted from now on. Announcing one twice changes nothing. */
  expect(info: AssetInfo): void {
    if (!this.#partials.has(info.digest)) {
      this.#partials.set(info.digest, { info, bytes: new Uint8Array(info.size_bytes), received: 0 });
    }
  }

  /** Stop waiting for an asset; chunks of it are refused again. */
  forget(digest: string): void {
    this.#partials.delete(digest);
  }

  /** Every asset that is not whole, and the bytes of it that are here. */
  get parts(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#partials].map(([digest, partial]) => [digest, partial.received]));
  }

  /** How much of an announced asset is here, bytes. */
  received(digest: string): number {
    return this.#partials.get(digest)?.received ?? 0;
  }

  /**
   * Take a chunk; resolves to the asset's bytes when it was the last one, to null before. An offset of 0 starts anew.
   *
   * @throws ProtocolViolation nobody announced the asset, or the chunk does not continue what is here.
   * @throws DigestMismatch the bytes are all here and are not the ones the digest names.
   */
  async add(chunk: Chunk): Promise<Uint8Array<ArrayBuffer> | null> {
    const partial = this.#partials.get(chunk.digest);
    if (!partial) throw new ProtocolViolation(`chunk: asset ${chunk.digest} was never offered`);
    if (chunk.offset === 0) partial.received = 0;
    const end = chunk.offset + chunk.payload.length;
    if (chunk.offset !== partial.received || end > partial.bytes.length || chunk.last !== (end === partial.bytes.length)) {
      throw new ProtocolViolation(
        `chunk: bytes ${chunk.offset}..${end}${chunk.last ? " (last)" : ""} of ${chunk.digest}, ` +
          `which has ${partial.bytes.length}, after ${partial.received}`,
      );
    }
    partial.bytes.set(chunk.payload, chunk.offset);
    partial.received = end;
    if (!chunk.last) return null;
    this.#partials.delete(chunk.digest);
    if ((await sha256(partial.bytes)) !== chunk.digest) throw new DigestMismatch(`asset ${chunk.digest} arrived damaged`);
    return partial.bytes;
  }
}
