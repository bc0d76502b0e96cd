/** Assets in the browser's IndexedDB: a scene that was here on an earlier visit comes back without a byte. */

import type { AssetStore } from "./cache.ts";
import { HoloforgeError } from "./protocol/errors.ts";
import { sha256 } from "./protocol/sha256.ts";

const NAME = "holoforge-assets";
const FILES = "files";
const USES = "uses";

/** How large an asset is, and when it was last asked for, milliseconds since 1970. */
interface Use {
  readonly size_bytes: number;
  readonly used_ms: number;
}

/**
 * Assets that outlive the page, in the order of their last use. Several pages may share them: what another one let go
 * is found missing when it is asked for. A full disk, or a browser that clears its storage, costs nothing but traffic.
 */
export class DurableAssetCache implements AssetStore {
  #size = 0;
  #writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly database: IDBDatabase,
    private readonly uses: Map<string, Use>,
    readonly limit_bytes: number,
    private readonly now_ms: () => number,
  ) {
    for (const { size_bytes } of uses.values()) this.#size += size_bytes;
    database.onversionchange = () => database.close();
  }

  /**
   * Open what this origin holds, `limit_bytes` at most.
   *
   * @throws HoloforgeError the browser keeps nothing here, as in some private windows.
   */
  static async open(limit_bytes: number, now_ms = Date.now): Promise<DurableAssetCache> {
    if (typeof indexedDB === "undefined") throw new HoloforgeError("this browser has no IndexedDB");
    try {
      const opening = indexedDB.open(NAME, 1);
      opening.onupgradeneeded = () => [FILES, USES].forEach((store) => opening.result.createObjectStore(store));
      const database = await done(opening);
      const store = database.transaction(USES).objectStore(USES);
      const [digests, uses] = await Promise.all([done(store.getAllKeys()), done(store.getAll() as IDBRequest<Use[]>)]);
      const known = digests.map((digest, i) => [String(digest), uses[i]!] as const);
      known.sort(([, a], [, b]) => a.used_ms - b.used_ms);
      return new DurableAssetCache(database, new Map(known), limit_bytes, now_ms);
    } catch (error) {
      throw new HoloforgeError(`the browser keeps no assets: ${String(error)}`);
    }
  }

  get size_bytes(): number {
    return this.#size;
  }

  get digests(): readonly string[] {
    return [...this.uses.keys()];
  }

  has(digest: string): boolean {
    return this.uses.has(digest);
  }

  /** The asset's bytes, checked: what lay on a disk may have been changed there. */
  async get(digest: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const use = this.uses.get(digest);
    if (!use) return undefined;
    try {
      await this.#writing;
      const bytes = await done(this.database.transaction(FILES).objectStore(FILES).get(digest) as IDBRequest<Uint8Array<ArrayBuffer> | undefined>);
      if (bytes && (await sha256(bytes)) === digest) {
        this.#note(digest, use.size_bytes);
        void this.#write((_, uses) => void uses.put(this.uses.get(digest), digest)).catch(() => undefined);
        return bytes;
      }
    } catch {
      // as good as gone
    }
    this.#drop([digest]);
    return undefined;
  }

  put(digest: string, bytes: Uint8Array<ArrayBuffer>): void {
    if (this.uses.has(digest) || bytes.length > this.limit_bytes) return;
    this.#size += bytes.length;
    this.#note(digest, bytes.length);
    const old: string[] = [];
    let left = this.#size;
    for (const [oldest, { size_bytes }] of this.uses) {
      if (left <= this.limit_bytes) break;
      old.push(oldest);
      left -= size_bytes;
    }
    this.#drop(old);
    this.#write((files, uses) => {
      files.put(bytes, digest);
      uses.put(this.uses.get(digest), digest);
    }).catch(() => this.#forget(digest));
  }

  /** Resolves when everything is written that is to be. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  close(): void {
    this.database.close();
  }

  #note(digest: string, size_bytes: number): void {
    this.uses.delete(digest);
    this.uses.set(digest, { size_bytes, used_ms: this.now_ms() });
  }

  #forget(digest: string): void {
    this.#size -= this.uses.get(digest)?.size_bytes ?? 0;
    this.uses.delete(digest);
  }

  #drop(digests: readonly string[]): void {
    if (!digests.length) return;
    for (const digest of digests) this.#forget(digest);
    void this.#write((files, uses) => {
      for (const digest of digests) {
        files.delete(digest);
        uses.delete(digest);
      }
    }).catch(() => undefined);
  }

  /** Change files and uses together, or, where the disk is full, neither. Rejects then; later writes go on. */
  #write(change: (files: IDBObjectStore, uses: IDBObjectStore) => void): Promise<void> {
    const written = this.#writing.then(
      () =>
        new Promise<void>((resolve, reject) => {
          const transaction = this.database.transaction([FILES, USES], "readwrite");
          transaction.oncomplete = () => resolve();
          transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error("aborted"));
          change(transaction.objectStore(FILES), transaction.objectStore(USES));
        }),
    );
    this.#writing = written.catch(() => undefined);
    return written;
  }
}

/** The result of a request of IndexedDB. */
function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("refused"));
  });
}
