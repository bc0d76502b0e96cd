/** The SDK: one WebSocket, any number of jobs, typed events, assets checked by their digest and sent once. */

import { AssetCache, type AssetStore } from "./cache.ts";
import { Deliveries, assetsBeside } from "./deliveries.ts";
import { SceneJob, type GenerateOptions, type JobRequest } from "./job.ts";
import {
  ConnectionLost,
  CreditWindow,
  HoloforgeError,
  ProtocolViolation,
  VERSION,
  parseChunk,
  type Accept,
  type Affect,
  type AssetInfo,
  type Attune,
  type Failed,
  type Generate,
  type Hello,
  type Know,
  type Listen,
  type Patched,
  type Say,
  type ServerMessage,
  type Snapshot,
  type Welcome,
} from "./protocol/index.ts";
import { Session, type LinkEvent, type OpenSocket } from "./session.ts";
import { parts } from "./talk.ts";

export interface ConnectOptions {
  readonly name?: string;
  readonly version?: string;
  /** A kind of device, such as "desktop", "quest3" or "phone-ar", which says what a scene may cost. */
  readonly profile?: string;
  readonly accept?: Accept;
  /** How much the server may have under way, bytes. */
  readonly credit_bytes?: number;
  /** Assets kept for later scenes; share one between connections to save traffic. */
  readonly cache?: AssetStore;
  /** Who asks, where the server wants to know. */
  readonly token?: string;
  /** How long it is tried to come back when the connection is lost; a minute unless given. */
  readonly patience_s?: number;
  /** Opens the socket; the browser's WebSocket unless given. */
  readonly open?: OpenSocket;
}

export class HoloforgeClient {
  /** Called for errors that concern no job. */
  onfailed: ((failed: Failed) => void) | null = null;
  /** Called when a scene that was attuned to its user's mood is to change a little. */
  onpatched: ((patched: Patched) => void) | null = null;
  /** Called when the connection is lost, and when it is there again. */
  onlink: ((event: LinkEvent) => void) | null = null;
  /** Called with the change of a scene that was wished for in talk; it is under way already. */
  onwish: ((job: SceneJob) => void) | null = null;
  /** Called once when the session is over. */
  onclose: ((error: HoloforgeError) => void) | null = null;

  readonly #jobs = new Map<string, SceneJob>();
  readonly #credit: CreditWindow;
  readonly #deliveries: Deliveries;
  readonly #session: Session;
  #jobCount = 0;
  #received = 0;

  private constructor(url: string, private readonly options: ConnectOptions) {
    this.#credit = new CreditWindow(options.credit_bytes ?? 16 * 2 ** 20);
    const cache = options.cache ?? new AssetCache(256 * 2 ** 20);
    this.#deliveries = new Deliveries(cache, assetsBeside(url, options.token), options.accept?.transport ?? "chunks");
    const open = options.open ?? ((at, subprotocol) => new WebSocket(at, subprotocol));
    this.#session = new Session(url, open, options.patience_s ?? 60, {
      hello: (resume) => this.#hello(resume),
      message: (message) => this.#receive(message),
      chunk: (frame) => this.#receiveChunk(frame),
      restarted: () => this.#askAgain(),
      link: (event) => this.onlink?.(event),
      over: (error) => this.#end(error),
    });
  }

  /**
   * Open a session with the server at `url`, such as `ws://localhost:8000/ws`. A connection that is lost later comes
   * back by itself, and every job goes on where it was.
   *
   * @throws ConnectionLost the server cannot be reached, or refused the handshake.
   * @throws ProtocolViolation it answered with something else than `welcome`.
   */
  static async connect(url: string, options: ConnectOptions = {}): Promise<HoloforgeClient> {
    const client = new HoloforgeClient(url, options);
    await client.#session.open();
    return client;
  }

  /** What the server said of itself. */
  get welcome(): Welcome {
    return this.#session.welcome;
  }

  /** Bytes of binary frames received so far. */
  get received_bytes(): number {
    return this.#received;
  }

  /**
   * Ask for a scene. Iterate over the job for its events.
   *
   * @throws JobFailed out of the iteration: the server refused or gave up the job.
   * @throws ConnectionLost out of the iteration.
   */
  generate(prompt: string, options: GenerateOptions = {}): SceneJob {
    const id = `web-${++this.#jobCount}-${Math.floor(Math.random() * 2 ** 32).toString(36)}`;
    return this.#ask(prompt, { type: "generate", job: id, prompt, ...options });
  }

  /** Change the scene of a finished job by words. Iterate over what comes back for what differs. The slots `about` are what "this one" means. */
  edit(made: SceneJob, instruction: string, about: readonly string[] = []): SceneJob {
    return this.#ask(made.prompt, { type: "edit", job: made.id, instruction, about });
  }

  /** Take the last edit of a scene back. */
  undo(made: SceneJob): SceneJob {
    return this.#ask(made.prompt, { type: "undo", job: made.id });
  }

  /** Carry out again what `undo` took back. */
  redo(made: SceneJob): SceneJob {
    return this.#ask(made.prompt, { type: "redo", job: made.id });
  }

  /** Let the scene of a finished job follow its user's mood, as far as `sources` say it; none switches it off. */
  attune(made: SceneJob, sources: NonNullable<Attune["sources"]>, how: Pick<Attune, "manner" | "strength"> = {}): void {
    this.#session.send({ type: "attune", job: made.id, sources, ...how });
  }

  /** Say how the user feels, by a source that was attuned to. */
  feel(said: Omit<Affect, "type">): void {
    this.#session.send({ type: "affect", ...said });
  }

  /**
   * Say something to a scene that was made, to one of its objects, or to nobody. What was said before is answered no more:
   * stop its sound at once. Iterate for `worded`, `spoke`, `arrived` and at last `answered`; a wish goes on in `onwish`.
   */
  say(made: SceneJob | null, text: string, options: Pick<Say, "to" | "preset" | "aloud"> = {}): SceneJob {
    const request: Say = { type: "say", job: this.#talkId(), text, ...options, ...(made ? { scene: made.id } : {}) };
    return this.#ask(made?.prompt ?? "", request);
  }

  /** Give a document to answer from: UTF-8 text, Markdown or PDF of at most 2 MiB. Iterate for `known`. */
  know(title: string, bytes: Uint8Array, media_type: NonNullable<Know["media_type"]>): SceneJob {
    const job = this.#talkId();
    const messages = parts(bytes).map(({ offset, data }): Know => ({ type: "know", job, title, media_type, size_bytes: bytes.length, offset, data }));
    for (const message of messages.slice(0, -1)) this.#session.send(message);
    return this.#ask("", messages[messages.length - 1]!);
  }

  /** Let the session forget a document, or all that was given and said. */
  forget(title = ""): void {
    this.#session.send({ type: "forget", title });
  }

  /** Let the server hear mono 16-bit PCM of a minute at most. Iterate for `heard`. */
  listen(pcm: Uint8Array, sample_rate: number): SceneJob {
    const job = this.#talkId();
    const messages = parts(pcm).map(({ data, last }): Listen => ({ type: "listen", job, sample_rate, data, last }));
    for (const message of messages.slice(0, -1)) this.#session.send(message);
    return this.#ask("", messages[messages.length - 1]!);
  }

  #talkId(): string {
    return `talk-${++this.#jobCount}-${Math.floor(Math.random() * 2 ** 32).toString(36)}`;
  }

  /** A wish was answered: what the scene's job says from now on is an edit's. */
  #grant(said: SceneJob, instruction: string): void {
    const { request } = said;
    if (request.type !== "say" || !request.scene || this.#jobs.has(request.scene)) return;
    this.onwish?.(this.#follow(said.prompt, { type: "edit", job: request.scene, instruction }));
  }

  #ask(prompt: string, request: JobRequest): SceneJob {
    const job = this.#follow(prompt, request);
    this.#session.send(request);
    return job;
  }

  #follow(prompt: string, request: JobRequest): SceneJob {
    const id = request.job;
    const job = new SceneJob(id, prompt, request, this.#session.count, {
      cancel: () => this.#session.send({ type: "cancel", job: id }),
      look: (eye, ahead) => this.#session.tell({ type: "look", job: id, eye, ahead }),
    });
    this.#jobs.set(id, job);
    return job;
  }

  /** An asset by its digest, such as the manifest's: from the cache, else by HTTP. */
  async asset(info: AssetInfo): Promise<Uint8Array<ArrayBuffer>> {
    return (await this.#deliveries.cache.get(info.digest)) ?? this.#deliveries.fetchChecked(info.digest);
  }

  /** Leave. Jobs under way end with ConnectionLost. */
  close(): void {
    this.#session.close();
  }

  #hello(resume: Pick<NonNullable<Hello["resume"]>, "session" | "token" | "last_seq"> | null): Hello {
    const { options } = this;
    this.#credit.reset();
    return {
      type: "hello",
      version: VERSION,
      client: { name: options.name ?? "holoforge-web", version: options.version ?? "" },
      accept: options.accept ?? {},
      profile: options.profile ?? "desktop",
      credit: this.#credit.size_bytes,
      have: this.#deliveries.cache.digests.slice(-4096),
      ...(options.token ? { token: options.token } : {}),
      ...(resume ? { resume: { ...resume, parts: this.#deliveries.parts } } : {}),
    };
  }

  #receiveChunk(frame: ArrayBuffer): void {
    this.#received += frame.byteLength;
    const grant = this.#credit.spend(frame.byteLength);
    if (grant) this.#session.tell({ type: "credit", size_bytes: grant });
    this.#deliveries.add(parseChunk(frame)).then(
      () => this.#forgetOver(),
      (error: unknown) => this.#distrust(error),
    );
  }

  #receive(message: ServerMessage): void {
    if (message.type === "welcome") throw new ProtocolViolation("welcome: the session is open already");
    if (message.type === "snapshot") return this.#compare(message);
    if (message.type === "patched") return this.onpatched?.(message);
    const job = message.type === "failed" && message.job === null ? this.#refused() : this.#jobs.get(message.job ?? "");
    if (message.type === "failed" && message.job === null) this.onfailed?.(message);
    if (!job || job.knows(message)) return;
    if (message.type === "failed" && message.retry_after_ms !== null && this.#mayWait(job, message.retry_after_ms)) return this.#askLater(job, message.retry_after_ms);
    if (message.type === "answered" && message.instruction) this.#grant(job, message.instruction);
    job.receive(message);
    if (message.type === "finished") this.#deliveries.expect(message.manifest);
    if (message.type === "offered") this.#deliveries.offer(job, message).then(() => this.#forgetOver(), (error: unknown) => this.#distrust(error));
    this.#forgetOver();
  }

  #mayWait(job: SceneJob, after_ms: number): boolean {
    return job.age_ms + after_ms < 1000 * (this.options.patience_s ?? 60);
  }

  /** Ask once more for a job that was refused for now, a little later than was said, not all at the same time. */
  #askLater(job: SceneJob, after_ms: number): void {
    setTimeout(() => {
      if (job.over || this.#jobs.get(job.id) !== job) return;
      job.number = this.#session.count;
      job.forget("failed");
      this.#session.send(job.request);
    }, after_ms * (1 + Math.random() / 5));
  }

  /** End the jobs that arrived and that the server knows nothing of any more. */
  #compare(snapshot: Snapshot): void {
    const known = new Set(snapshot.jobs.map(({ job }) => job));
    for (const job of this.#jobs.values()) {
      if (!known.has(job.id) && job.number < this.welcome.heard) job.end(new ConnectionLost(1006, `the server does not know of job ${job.id} any more`));
    }
    this.#forgetOver();
  }

  /** What to ask for in another session: scenes again; a change has lost what it was to change. */
  #askAgain(): Generate[] {
    const again: Generate[] = [];
    this.#deliveries.restart();
    for (const job of this.#jobs.values()) {
      this.#deliveries.release(job);
      if (job.request.type !== "generate") {
        job.end(new ConnectionLost(1006, "the server did not keep the session, nor the scene to change"));
        continue;
      }
      job.restart();
      job.number = again.push(job.request) - 1;
    }
    return again;
  }

  /** The job that an error without one is about: a `generate` that was refused before it was read. */
  #refused(): SceneJob | undefined {
    return [...this.#jobs.values()].find((job) => !job.accepted);
  }

  #forgetOver(): void {
    for (const [id, job] of this.#jobs) {
      if (!job.over) continue;
      this.#jobs.delete(id);
      this.#deliveries.release(job);
    }
  }

  #distrust(error: unknown): void {
    if (!(error instanceof HoloforgeError)) throw error;
    this.#session.distrust(error);
  }

  #end(error: HoloforgeError): void {
    for (const job of this.#jobs.values()) job.end(error);
    this.#jobs.clear();
    this.onclose?.(error);
  }
}

export { AssetCache, type AssetStore } from "./cache.ts";
export { DurableAssetCache } from "./durable-cache.ts";
export type { Arrived, GenerateOptions, SceneEvent, SceneJob } from "./job.ts";
export type { LinkEvent, Socket } from "./session.ts";
export { Recording } from "./talk.ts";
export * from "./protocol/index.ts";
