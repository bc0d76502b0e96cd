import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import test, { beforeEach } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import { DurableAssetCache } from "../../../clients/web/packages/client/src/client.ts";
import { sha256 } from "./frames.ts";

const [A, B, C] = ["the first file", "the second file", "a third one"].map((text) => new Uint8Array(Buffer.from(text))) as [Bytes, Bytes, Bytes];
type Bytes = Uint8Array<ArrayBuffer>;
const named = (bytes: Bytes): string => sha256(Buffer.from(bytes));

let tick = 0;
async function opened(limit_bytes = 1000): Promise<DurableAssetCache> {
  return DurableAssetCache.open(limit_bytes, () => ++tick);
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test("an asset outlives the page, and the order of use with it", async () => {
  const first = await opened();
  for (const bytes of [A, B, C]) first.put(named(bytes), bytes);
  assert.deepEqual(await first.get(named(A)), A);
  await first.settled();
  first.close();
  const second = await opened();
  assert.deepEqual(second.digests, [named(B), named(C), named(A)]);
  assert.deepEqual(await second.get(named(C)), C);
  assert.equal(second.size_bytes, A.length + B.length + C.length);
});

test("the least recently used goes first where there is no room", async () => {
  const cache = await opened(A.length + B.length);
  for (const bytes of [A, B, C]) cache.put(named(bytes), bytes);
  await cache.settled();
  assert.deepEqual(cache.digests, [named(B), named(C)]);
  assert.equal(await cache.get(named(A)), undefined);
});

test("what another page let go is missing, and not believed in any more", async () => {
  const [mine, other] = [await opened(), await opened(A.length)];
  mine.put(named(A), A);
  await mine.settled();
  const late = await opened(A.length);
  late.put(named(C), C);
  await late.settled();
  assert.equal(mine.has(named(A)), true);
  assert.equal(await mine.get(named(A)), undefined);
  assert.equal(mine.has(named(A)), false);
  other.close();
});

test("a file that was changed on the disk is not handed out", async () => {
  const cache = await opened();
  cache.put(named(A), B);
  assert.equal(await cache.get(named(A)), undefined);
});

test("a full disk costs nothing but the asset", async () => {
  const cache = await opened();
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException("no room", "QuotaExceededError");
  };
  cache.put(named(A), A);
  await cache.settled();
  IDBObjectStore.prototype.put = put;
  assert.equal(await cache.get(named(A)), undefined);
  cache.put(named(B), B);
  assert.deepEqual(await cache.get(named(B)), B);
  assert.equal(cache.size_bytes, B.length);
});
