/** The SDK: one WebSocket, any number of jobs, typed events, assets checked by their digest and sent once. */

import { AssetCache } from "./cache.ts";
import { Deliveries, assetsBeside } from "./deliveries.ts";
import { SceneJob } from "./job.ts";
import {
  ConnectionLost,
  CreditWindow,
  HoloforgeError,
  ProtocolViolation,
  SUBPROTOCOL,
  VERSION,
  decodeMessage,
  encodeMessage,
  parseChunk,
  type Accept,
  type AssetInfo,
  type ClientMessage,
  type Edit,
  type Failed,
  type GenerateOptions,
  type Profile,
  type ServerMessage,
  type Undo,
  type Welcome,
} from "./protocol/index.ts";

const CLOSE_PROTOCOL_VIOLATION = 4002;

/** The part of a WebSocket that the client uses. */
export type Socket = Pick<WebSocket, "binaryType" | "send" | "close" | "onopen" | "onmessage" | "onclose">;

export interface ConnectOptions {
  readonly name?: string;
  readonly version?: string;
  readonly profile?: Profile;
  readonly accept?: Accept;
  /** How much the server may have under way, bytes. */
  readonly credit_bytes?: number;
  /** Assets kept for later scenes; share one between connections to save traffic. */
  readonly cache?: AssetCache;
  /** Opens the socket; the browser's WebSocket unless given. */
  readonly open?: (url: string, subprotocol: string) => Socket;
}

export class HoloforgeClient {
  /** Called for errors that concern no job. */
  onfailed: ((failed: Failed) => void) | null = null;
  /** Called once when the connection is gone. */
  onclose: ((error: ConnectionLost) => void) | null = null;

  readonly #jobs = new Map<string, SceneJob>();
  readonly #credit: CreditWindow;
  readonly #deliveries: Deliveries;
  #jobCount = 0;
  #received = 0;

  private constructor(
    private readonly socket: Socket,
    readonly welcome: Welcome,
    credit: CreditWindow,
    deliveries: Deliveries,
  ) {
    this.#credit = credit;
    this.#deliveries = deliveries;
    socket.onmessage = (event) => this.#take(event.data);
    socket.onclose = (event) => this.#lose(new ConnectionLost(event.code, event.reason));
  }

  /**
   * Open a session with the server at `url`, such as `ws://localhost:8000/ws`.
   *
   * @throws ConnectionLost the server cannot be reached, or refused the handshake.
   * @throws ProtocolViolation it answered with something else than `welcome`.
   */
  static async connect(url: string, options: ConnectOptions = {}): Promise<HoloforgeClient> {
    const socket = (options.open ?? ((at, subprotocol) => new WebSocket(at, subprotocol)))(url, SUBPROTOCOL);
    socket.binaryType = "arraybuffer";
    const credit = new CreditWindow(options.credit_bytes ?? 16 * 2 ** 20);
    const cache = options.cache ?? new AssetCache(256 * 2 ** 20);
    const transport = options.accept?.transport ?? "chunks";
    const deliveries = new Deliveries(cache, assetsBeside(url), transport);
    socket.onopen = () => send(socket, hello(options, credit, cache));
    return new HoloforgeClient(socket, await greeted(socket), credit, deliveries);
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
    const job = new SceneJob(id, prompt, () => send(this.socket, { type: "cancel", job: id }));
    this.#jobs.set(id, job);
    send(this.socket, { type: "generate", job: id, prompt, ...options });
    return job;
  }

  /** Change the scene of a finished job by words. Iterate over what comes back for what differs. */
  edit(made: SceneJob, instruction: string): SceneJob {
    return this.#goOn(made, { type: "edit", job: made.id, instruction });
  }

  /** Take the last edit of a scene back. */
  undo(made: SceneJob): SceneJob {
    return this.#goOn(made, { type: "undo", job: made.id });
  }

  /** Carry out again what `undo` took back. */
  redo(made: SceneJob): SceneJob {
    return this.#goOn(made, { type: "redo", job: made.id });
  }

  #goOn(made: SceneJob, message: Edit | Undo): SceneJob {
    const job = new SceneJob(made.id, made.prompt, () => send(this.socket, { type: "cancel", job: made.id }));
    this.#jobs.set(made.id, job);
    send(this.socket, message);
    return job;
  }

  /** An asset by its digest, such as the manifest's: from the cache, else by HTTP. */
  async asset(info: AssetInfo): Promise<Uint8Array<ArrayBuffer>> {
    return this.#deliveries.cache.get(info.digest) ?? this.#deliveries.fetchChecked(info.digest);
  }

  /** Leave. Jobs under way end with ConnectionLost. */
  close(): void {
    this.socket.close(1000);
  }

  #take(data: unknown): void {
    try {
      if (typeof data === "string") this.#receive(decodeMessage(data));
      else this.#receiveChunk(data as ArrayBuffer);
    } catch (error) {
      this.#give(error);
    }
  }

  #receiveChunk(frame: ArrayBuffer): void {
    this.#received += frame.byteLength;
    const grant = this.#credit.spend(frame.byteLength);
    if (grant) send(this.socket, { type: "credit", size_bytes: grant });
    this.#deliveries.add(parseChunk(frame)).then(
      () => this.#forgetOver(),
      (error: unknown) => this.#give(error),
    );
  }

  #receive(message: ServerMessage): void {
    if (message.type === "welcome") throw new ProtocolViolation("welcome: the session is open already");
    const job = message.type === "failed" && message.job === null ? this.#refused() : this.#jobs.get(message.job ?? "");
    if (message.type === "failed" && message.job === null) this.onfailed?.(message);
    if (!job) return;
    job.receive(message);
    if (message.type === "finished") this.#deliveries.expect(message.manifest);
    if (message.type === "offered") this.#deliveries.offer(job, message).then(() => this.#forgetOver(), (error: unknown) => this.#give(error));
    this.#forgetOver();
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

  /** Give up the connection: what comes next could not be trusted. */
  #give(error: unknown): void {
    if (!(error instanceof HoloforgeError)) throw error;
    this.#end(error);
    this.socket.close(CLOSE_PROTOCOL_VIOLATION, error.name);
  }

  #lose(error: ConnectionLost): void {
    this.#end(error);
    this.onclose?.(error);
  }

  #end(error: Error): void {
    for (const job of this.#jobs.values()) job.end(error);
    this.#jobs.clear();
  }
}

function send(socket: Socket, message: ClientMessage): void {
  socket.send(encodeMessage(message));
}

function hello(options: ConnectOptions, credit: CreditWindow, cache: AssetCache): ClientMessage {
  return {
    type: "hello",
    version: VERSION,
    client: { name: options.name ?? "holoforge-web", version: options.version ?? "" },
    accept: options.accept ?? {},
    profile: options.profile ?? "desktop",
    credit: credit.size_bytes,
    have: cache.digests.slice(-4096),
  };
}

/** Resolves to the server's `welcome`. */
function greeted(socket: Socket): Promise<Welcome> {
  return new Promise((resolve, reject) => {
    socket.onclose = (event) => reject(new ConnectionLost(event.code, event.reason));
    socket.onmessage = (event) => {
      try {
        const message = decodeMessage(String(event.data));
        if (message.type === "welcome") return resolve(message);
        if (message.type === "failed") return reject(new HoloforgeError(`${message.code}: ${message.detail}`));
        throw new ProtocolViolation(`${message.type}: wanted welcome`);
      } catch (error) {
        reject(error as Error);
        socket.close(CLOSE_PROTOCOL_VIOLATION);
      }
    };
  });
}

export { AssetCache } from "./cache.ts";
export type { Arrived, SceneEvent, SceneJob } from "./job.ts";
export * from "./protocol/index.ts";
