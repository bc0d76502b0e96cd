/** Which jobs wait for which assets, and where those come from: the cache, chunks, or HTTP. */

import type { AssetStore } from "./cache.ts";
import type { SceneJob } from "./job.ts";
import { AssetAssembly } from "./protocol/assembly.ts";
import type { Chunk } from "./protocol/chunk.ts";
import { DigestMismatch, HoloforgeError } from "./protocol/errors.ts";
import type { AssetInfo, Offered } from "./protocol/messages.ts";
import { sha256 } from "./protocol/sha256.ts";

interface Waiter {
  readonly job: SceneJob;
  readonly offer: Offered;
}

/** Gets the bytes of an asset by its digest, as a GET of `/assets/<digest>` does. */
export type Fetch = (digest: string) => Promise<Uint8Array<ArrayBuffer>>;

export class Deliveries {
  readonly #assembly = new AssetAssembly();
  readonly #waiters = new Map<string, Waiter[]>();
  /** Digests that were offered: chunks of them are no violation, though they may come too late. */
  readonly #offered = new Set<string>();
  /** Digests the server takes for held, whatever the cache had to let go since. */
  readonly #known: Set<string>;

  constructor(
    readonly cache: AssetStore,
    private readonly fetch: Fetch,
    private readonly transport: "chunks" | "http",
  ) {
    this.#known = new Set(cache.digests);
  }

  /** A job was offered an asset: deliver it at once where it is held, else when it arrives. */
  async offer(job: SceneJob, offer: Offered): Promise<void> {
    const { digest } = offer.asset;
    this.#offered.add(digest);
    const held = this.cache.has(digest) && this.cache.get(digest);
    if (held instanceof Uint8Array) return job.deliver(offer, held);
    const waiters = this.#waiters.get(digest);
    if (waiters) return void waiters.push({ job, offer });
    this.#waiters.set(digest, [{ job, offer }]);
    const kept = held && (await held);
    if (kept) return this.#arrive(digest, kept);
    if (this.transport === "http" || this.#known.has(digest)) return this.#arrive(digest, await this.fetchChecked(digest));
    this.expect(offer.asset);
  }

  /** Accept an asset's chunks though no job waits for it. */
  expect(asset: AssetInfo): void {
    this.#offered.add(asset.digest);
    if (!this.cache.has(asset.digest)) this.#assembly.expect(asset);
  }

  /** Take a chunk. Those of assets that were offered and are no longer waited for are dropped. */
  async add(chunk: Chunk): Promise<void> {
    if (this.#offered.has(chunk.digest) && !this.#assembly.pending.has(chunk.digest)) return;
    const bytes = await this.#assembly.add(chunk);
    if (bytes) this.#arrive(chunk.digest, bytes);
  }

  /** What is under way, for `resume.parts`. */
  get parts(): Readonly<Record<string, number>> {
    return this.#assembly.parts;
  }

  /** Another session has begun: the server knows of what is held, and of nothing else. */
  restart(): void {
    this.#known.clear();
    for (const digest of this.cache.digests) this.#known.add(digest);
  }

  /** A job is over: wait no longer for what only it wanted. */
  release(job: SceneJob): void {
    for (const [digest, waiters] of this.#waiters) {
      const others = waiters.filter((waiter) => waiter.job !== job);
      if (others.length) this.#waiters.set(digest, others);
      else {
        this.#waiters.delete(digest);
        this.#assembly.forget(digest);
      }
    }
  }

  /**
   * The asset by HTTP, checked.
   *
   * @throws DigestMismatch what came is another file.
   */
  async fetchChecked(digest: string): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = await this.fetch(digest);
    if ((await sha256(bytes)) !== digest) throw new DigestMismatch(`asset ${digest} arrived damaged`);
    return bytes;
  }

  #arrive(digest: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.#known.add(digest);
    this.cache.put(digest, bytes);
    const waiters = this.#waiters.get(digest) ?? [];
    this.#waiters.delete(digest);
    for (const { job, offer } of waiters) job.deliver(offer, bytes);
  }
}

/** A `Fetch` from the server whose WebSocket is at `url`, for the bearer of `token`. */
export function assetsBeside(url: string, token = ""): Fetch {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const base = new URL("/assets/", url.replace(/^ws/, "http"));
  return async (digest) => {
    const response = await fetch(new URL(digest, base), { headers });
    if (!response.ok) throw new HoloforgeError(`asset ${digest}: HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
