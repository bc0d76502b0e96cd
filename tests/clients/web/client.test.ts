import assert from "node:assert/strict";
import test from "node:test";
import {
  AssetCache,
  ConnectionLost,
  HoloforgeClient,
  JobFailed,
  ProtocolViolation,
  type SceneEvent,
  type SceneJob,
} from "../../../clients/web/src/client.ts";
import type { Socket } from "../../../clients/web/src/client.ts";
import { chunkFrame, offered, sha256, welcome } from "./frames.ts";

/** The client's end of a WebSocket whose other end is the test. */
class TestSocket implements Socket {
  binaryType: BinaryType = "blob";
  onopen: Socket["onopen"] = null;
  onmessage: Socket["onmessage"] = null;
  onclose: Socket["onclose"] = null;
  readonly sent: { type: string; [field: string]: unknown }[] = [];
  closed: number | null = null;

  send(data: unknown): void {
    this.sent.push(JSON.parse(String(data)) as { type: string });
  }

  close(code = 1000, reason = ""): void {
    this.closed = code;
    this.onclose?.call(this as never, { code, reason } as CloseEvent);
  }

  open(): void {
    this.onopen?.call(this as never, {} as Event);
  }

  receive(message: object): void {
    const data = message instanceof ArrayBuffer ? message : JSON.stringify(message);
    this.onmessage?.call(this as never, { data } as MessageEvent);
  }
}

async function connected(cache = new AssetCache(1000)): Promise<{ client: HoloforgeClient; socket: TestSocket }> {
  const socket = new TestSocket();
  const connecting = HoloforgeClient.connect("ws://test/ws", { open: () => socket, credit_bytes: 200, cache });
  socket.open();
  socket.receive(welcome());
  return { client: await connecting, socket };
}

async function all(job: SceneJob): Promise<SceneEvent[]> {
  const events: SceneEvent[] = [];
  for await (const event of job) events.push(event);
  return events;
}

function finished(job: SceneJob): object {
  const manifest = { digest: "0".repeat(64), media_type: "application/json", size_bytes: 2 };
  return { type: "finished", seq: 9, job: job.id, manifest };
}

const DATA = Buffer.from("the bytes of one picture");

function offer(job: SceneJob, changes: object = {}): object {
  return offered(sha256(DATA), DATA.length, { job: job.id, ...changes });
}

test("hello is the first message and grants credit", async () => {
  const { socket } = await connected();
  assert.deepEqual(socket.sent, [
    { type: "hello", version: 1, client: { name: "holoforge-web", version: "" }, accept: {}, profile: "desktop", credit: 200, have: [] },
  ]);
});

test("a job yields its events in order and ends when the last asset is here", async () => {
  const { client, socket } = await connected();
  const job = client.generate("a red chair", { seed: 4 });
  assert.deepEqual(socket.sent.at(-1), { type: "generate", job: job.id, prompt: "a red chair", seed: 4 });
  socket.receive({ type: "accepted", seq: 2, job: job.id });
  socket.receive(offer(job));
  socket.receive(finished(job));
  socket.receive(chunkFrame(DATA, 0, 9));
  socket.receive(chunkFrame(DATA, 9, DATA.length));
  const events = await all(job);
  assert.deepEqual(events.map((event) => event.type), ["accepted", "offered", "finished", "arrived"]);
  const last = events.at(-1)!;
  assert.ok(last.type === "arrived" && Buffer.from(last.bytes).equals(DATA));
});

test("an asset that is held already is delivered without a byte, and named in the next hello", async () => {
  const cache = new AssetCache(1000);
  cache.put(sha256(DATA), new Uint8Array(DATA));
  const { client, socket } = await connected(cache);
  assert.deepEqual(socket.sent[0]!["have"], [sha256(DATA)]);
  const job = client.generate("a chair");
  socket.receive(offer(job));
  socket.receive(finished(job));
  assert.deepEqual((await all(job)).map((event) => event.type), ["offered", "arrived", "finished"]);
});

test("one asset in two slots arrives once and is delivered twice", async () => {
  const { client, socket } = await connected();
  const job = client.generate("two chairs");
  socket.receive(offer(job));
  socket.receive(offer(job, { slot: "object/b" }));
  socket.receive(chunkFrame(DATA, 0, DATA.length));
  socket.receive(finished(job));
  const slots = (await all(job)).flatMap((event) => (event.type === "arrived" ? [event.offer.slot] : []));
  assert.deepEqual(slots, ["object/a", "object/b"]);
});

test("a placeholder the server dropped for its final does not keep the job waiting", async () => {
  const { client, socket } = await connected();
  const job = client.generate("a chair");
  socket.receive(offered("f".repeat(64), 5, { job: job.id, tier: "placeholder" }));
  socket.receive(offer(job, { revision: 1 }));
  socket.receive(finished(job));
  socket.receive(chunkFrame(DATA, 0, DATA.length));
  assert.equal((await all(job)).length, 4);
});

test("credit is granted again as frames arrive", async () => {
  const { client, socket } = await connected();
  const job = client.generate("a chair");
  socket.receive(offer(job));
  socket.receive(chunkFrame(DATA, 0, 4));
  socket.receive(chunkFrame(DATA, 4, DATA.length));
  assert.deepEqual(socket.sent.at(-1), { type: "credit", size_bytes: 120 });
});

test("cancel is sent for its job, whose events end with cancelled", async () => {
  const { client, socket } = await connected();
  const job = client.generate("a castle");
  job.cancel();
  assert.deepEqual(socket.sent.at(-1), { type: "cancel", job: job.id });
  socket.receive({ type: "cancelled", seq: 3, job: job.id });
  assert.deepEqual((await all(job)).map((event) => event.type), ["cancelled"]);
});

test("a refused job throws its code, also where the server could not read whose it was", async () => {
  const { client, socket } = await connected();
  const named = client.generate("a chair");
  socket.receive({ type: "failed", seq: 2, code: "busy", detail: "full", retryable: true, job: named.id });
  await assert.rejects(all(named), (error) => error instanceof JobFailed && error.code === "busy" && error.retryable);
  const nameless = client.generate("");
  socket.receive({ type: "failed", seq: 3, code: "invalid_message", detail: "prompt is empty" });
  await assert.rejects(all(nameless), JobFailed);
});

test("a violation ends the jobs and closes the socket", async () => {
  const { client, socket } = await connected();
  const job = client.generate("a chair");
  socket.receive({ type: "exploded" });
  await assert.rejects(all(job), ProtocolViolation);
  assert.equal(socket.closed, 4002);
});

test("a lost connection ends the jobs with its close code", async () => {
  const { client, socket } = await connected();
  const job = client.generate("a chair");
  socket.close(1012, "restarting");
  await assert.rejects(all(job), (error) => error instanceof ConnectionLost && error.closeCode === 1012);
});

test("the cache lets the least recently used asset go and never passes its limit", () => {
  const cache = new AssetCache(10);
  cache.put("a", new Uint8Array(4));
  cache.put("b", new Uint8Array(4));
  cache.get("a");
  cache.put("c", new Uint8Array(4));
  cache.put("huge", new Uint8Array(11));
  assert.deepEqual(cache.digests, ["a", "c"]);
  assert.equal(cache.size_bytes, 8);
});
