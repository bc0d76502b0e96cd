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
} from "../../../clients/web/packages/client/src/client.ts";
import type { Socket } from "../../../clients/web/packages/client/src/client.ts";
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

async function connected(cache = new AssetCache(1000), patience_s = 60): Promise<{ client: HoloforgeClient; socket: TestSocket }> {
  const socket = new TestSocket();
  const connecting = HoloforgeClient.connect("ws://test/ws", { open: () => socket, credit_bytes: 200, cache, patience_s });
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
  assert.equal(socket.closed, 4100);
});

test("a lost connection ends the jobs with its close code where nobody has patience", async () => {
  const { client, socket } = await connected(new AssetCache(1000), 0);
  const job = client.generate("a chair");
  socket.close(1012, "restarting");
  await assert.rejects(all(job), (error) => error instanceof ConnectionLost && error.closeCode === 1012);
});

test("a connection that the server closed for a violation does not come back", async () => {
  const { client, socket } = await connected();
  const job = client.generate("a chair");
  socket.close(4003, "session_taken");
  await assert.rejects(all(job), ConnectionLost);
});

/** A client of which the first socket was lost after `said`, with its second socket opened and its hello sent. */
async function cut(said: (client: HoloforgeClient, socket: TestSocket) => void): Promise<{ socket: TestSocket; sockets: TestSocket[]; states: string[] }> {
  const sockets: TestSocket[] = [];
  const open = (): TestSocket => {
    const socket = new TestSocket();
    sockets.push(socket);
    queueMicrotask(() => socket.open());
    return socket;
  };
  const connecting = HoloforgeClient.connect("ws://test/ws", { open, credit_bytes: 200, cache: new AssetCache(1000) });
  await turn();
  sockets[0]!.receive(welcome());
  const client = await connecting;
  const states: string[] = [];
  client.onlink = ({ state }) => states.push(state);
  said(client, sockets[0]!);
  sockets[0]!.close(1006);
  while (!sockets[1]?.sent.length) await turn();
  return { socket: sockets[1], sockets, states };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

test("a client that lost its connection says how far it had come, and goes on from there", async () => {
  let job!: SceneJob;
  const { socket, states } = await cut((client, first) => {
    job = client.generate("a chair");
    first.receive({ type: "accepted", seq: 2, job: job.id });
    first.receive({ ...offer(job), seq: 3 });
    first.receive(chunkFrame(DATA, 0, 9));
  });
  const resume = { session: "s", token: "secret", last_seq: 3, parts: { [sha256(DATA)]: 9 } };
  assert.deepEqual(socket.sent[0]!["resume"], resume);
  assert.equal(socket.sent[0]!["credit"], 200);
  socket.receive(welcome({ seq: 3, resumed: true, heard: 1 }));
  await turn();
  assert.equal(socket.sent.length, 1);
  socket.receive(chunkFrame(DATA, 9, DATA.length));
  socket.receive(finished(job));
  assert.deepEqual((await all(job)).map((event) => event.type), ["accepted", "offered", "finished", "arrived"]);
  assert.deepEqual(states, ["lost", "resumed"]);
});

test("a request that was lost on its way is sent once more, and one that arrived is not", async () => {
  const { socket } = await cut((client) => {
    client.generate("a chair", { seed: 1 });
    client.generate("a table", { seed: 2 });
  });
  socket.receive(welcome({ seq: 1, resumed: true, heard: 1 }));
  await turn();
  assert.deepEqual(socket.sent.slice(1).map((message) => message["prompt"]), ["a table"]);
});

test("what a snapshot tells again is not an event twice, and a job it does not name has ended", async () => {
  let kept!: SceneJob;
  let lost!: SceneJob;
  const { socket } = await cut((client, first) => {
    kept = client.generate("a chair");
    lost = client.generate("a table");
    first.receive({ type: "accepted", seq: 2, job: kept.id });
  });
  socket.receive(welcome({ seq: 900, resumed: true, heard: 2 }));
  await turn();
  socket.receive({ type: "snapshot", seq: 901, jobs: [{ job: kept.id, state: "running" }] });
  socket.receive({ type: "accepted", seq: 902, job: kept.id });
  socket.receive({ type: "cancelled", seq: 903, job: kept.id });
  assert.deepEqual((await all(kept)).map((event) => event.type), ["accepted", "cancelled"]);
  await assert.rejects(all(lost), ConnectionLost);
});

test("where the session was not kept a scene is asked for again and an edit has ended", async () => {
  let scene!: SceneJob;
  let edit!: SceneJob;
  const { socket, sockets, states } = await cut((client) => {
    scene = client.generate("a chair");
    edit = client.edit({ ...scene, id: "made" } as SceneJob, "make it red");
  });
  socket.receive({ type: "failed", seq: 0, code: "unknown_session", detail: "not kept" });
  while (!sockets[2]?.sent.length) await turn();
  assert.equal(sockets[2].sent[0]!["resume"], undefined);
  sockets[2].receive(welcome({ session: "t" }));
  await assert.rejects(all(edit), ConnectionLost);
  assert.deepEqual(sockets[2].sent.slice(1).map((message) => message["job"]), [scene.id]);
  assert.deepEqual(states, ["lost", "restarted"]);
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

test("a job that is refused for now is asked for again when the server said", async () => {
  const { client, socket } = await connected();
  const job = client.generate("a garden");
  const events = all(job);
  const full = { type: "failed", code: "queue_full", detail: "full", retryable: true, job: job.id, retry_after_ms: 5 };
  for (const seq of [2, 3]) {
    socket.receive({ ...full, seq });
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  assert.equal(socket.sent.filter(({ type }) => type === "generate").length, 3);
  socket.receive({ type: "cancelled", seq: 4, job: job.id });
  assert.deepEqual((await events).map(({ type }) => type), ["cancelled"]);
});

test("a job that is refused for longer than one is patient fails", async () => {
  const { client, socket } = await connected(undefined, 1);
  const events = all(client.generate("a garden"));
  const { job } = socket.sent.at(-1) as unknown as { job: string };
  socket.receive({ type: "failed", seq: 2, code: "queue_full", detail: "full", retryable: true, job, retry_after_ms: 5000 });
  await assert.rejects(events, (error: JobFailed) => error.retry_after_ms === 5000);
});
