/** Whole assets by digest, least recently used first to go. */

/** Where a client keeps assets. What is kept is a convenience: an asset may be gone whenever it is asked for. */
export interface AssetStore {
  /** The digests held, for `hello.have`, the least recently used first. */
  readonly digests: readonly string[];
  has(digest: string): boolean;
  /** The asset's bytes, or undefined where they were never here or had to go. */
  get(digest: string): Uint8Array<ArrayBuffer> | undefined | Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Hold an asset if there is room. */
  put(digest: string, bytes: Uint8Array<ArrayBuffer>): void;
}

/** Assets in memory. */
export class AssetCache implements AssetStore {
  readonly #assets = new Map<string, Uint8Array<ArrayBuffer>>();
  #size = 0;

  /** `limit_bytes`: how much to hold at most. */
  constructor(readonly limit_bytes: number) {}

  get size_bytes(): number {
    return this.#size;
  }

  get digests(): readonly string[] {
    return [...this.#assets.keys()];
  }

  has(digest: string): boolean {
    return this.#assets.has(digest);
  }

  get(digest: string): Uint8Array<ArrayBuffer> | undefined {
    const bytes = this.#assets.get(digest);
    if (!bytes) return undefined;
    this.#assets.delete(digest);
    this.#assets.set(digest, bytes);
    return bytes;
  }

  /** Hold an asset, and let others go until the limit is kept. One larger than the limit is not held. */
  put(digest: string, bytes: Uint8Array<ArrayBuffer>): void {
    if (this.#assets.has(digest) || bytes.length > this.limit_bytes) return;
    this.#assets.set(digest, bytes);
    this.#size += bytes.length;
    for (const [oldest, old] of this.#assets) {
      if (this.#size <= this.limit_bytes) break;
      this.#assets.delete(oldest);
      this.#size -= old.length;
    }
  }
}
