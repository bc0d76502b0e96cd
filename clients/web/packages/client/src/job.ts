/** One request for a scene, as its client sees it: an async iterable of events that ends when every asset is here. */

import type {
  Accepted,
  Ambience,
  Answered,
  Bound,
  Edit,
  Edited,
  Judged,
  Cancelled,
  Finished,
  Generate,
  Heard,
  Know,
  Known,
  Listen,
  Offered,
  Planned,
  Progressed,
  Redo,
  Removed,
  Say,
  ServerMessage,
  Spoke,
  Undo,
  Vec3,
  Worded,
} from "./protocol/messages.ts";
import { JobFailed } from "./protocol/errors.ts";
import { EventQueue } from "./queue.ts";

/** An offered asset is here, whole and checked. */
export interface Arrived {
  readonly type: "arrived";
  readonly offer: Offered;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type SceneEvent =
  | Accepted
  | Judged
  | Edited
  | Planned
  | Removed
  | Bound
  | Offered
  | Arrived
  | Spoke
  | Ambience
  | Progressed
  | Worded
  | Answered
  | Known
  | Heard
  | Finished
  | Cancelled;

/** What asks for work. */
export type JobRequest = Generate | Edit | Undo | Redo | Say | Know | Listen;

/** What a job's last message is, whatever it was asked for; its files may still be on their way. */
const ENDS: readonly ServerMessage["type"][] = ["finished", "answered", "known", "heard"];

/** What a scene may be asked for beside its prompt. */
export type GenerateOptions = Omit<Generate, "type" | "job" | "prompt">;

/** How a job reaches its server. */
export interface JobLink {
  cancel(): void;
  look(eye: Vec3, ahead: Vec3): void;
}

export class SceneJob implements AsyncIterable<SceneEvent> {
  readonly #events = new EventQueue<SceneEvent>();
  readonly #newest = new Map<string, number>();
  readonly #missing = new Set<string>();
  readonly #told = new Map<string, string>();
  #finished = false;
  #accepted = false;
  #over = false;
  readonly #asked_ms = performance.now();

  constructor(
    readonly id: string,
    readonly prompt: string,
    /** What asked for it. */
    readonly request: JobRequest,
    /** Which of the session's messages that was, from 0. */
    public number: number,
    private readonly link: JobLink,
  ) {}

  /** Whether the server took the job on. */
  get accepted(): boolean {
    return this.#accepted;
  }

  /** Whether the events have ended. */
  get over(): boolean {
    return this.#over;
  }

  /** How long ago it was asked for first. */
  get age_ms(): number {
    return performance.now() - this.#asked_ms;
  }

  /** Ask the server to stop. The events end with `cancelled`, or with `finished` where that was faster. */
  cancel(): void {
    if (!this.#over) this.link.cancel();
  }

  /**
   * Tell where the visitor looks from and to, in the scene's metres: what is seen is made and sent first. Say it when the
   * view has turned or moved, a few times a second at most.
   */
  look(eye: Vec3, ahead: Vec3): void {
    if (!this.#over) this.link.look(eye, ahead);
  }

  [Symbol.asyncIterator](): AsyncIterator<SceneEvent> {
    return this.#events;
  }

  /** Whether a message is what was last said of its kind and slot: it is told again after a loss. */
  knows(message: ServerMessage): boolean {
    if (message.type === "progressed" || message.type === "judged" || message.type === "worded") return false;
    const slot = "slot" in message ? message.slot : "";
    if (message.type === "removed") for (const key of this.#told.keys()) if (key.endsWith(` ${slot}`)) this.#told.delete(key);
    const key = `${message.type} ${slot}`;
    const said = JSON.stringify({ ...message, seq: 0 });
    const known = this.#told.get(key) === said;
    this.#told.set(key, said);
    return known;
  }

  /** Let a message of that type be news again, though it says the same. Called by the client. */
  forget(type: ServerMessage["type"]): void {
    this.#told.delete(`${type} `);
  }

  /** Begin anew: the server did not keep the session, and is asked again. Called by the client. */
  restart(): void {
    this.#newest.clear();
    this.#missing.clear();
    this.#told.clear();
    this.#finished = this.#accepted = false;
  }

  /** Take a message of this job. Called by the client. */
  receive(message: Exclude<ServerMessage, { type: "welcome" | "snapshot" | "patched" }>): void {
    if (message.type === "failed") return this.end(new JobFailed(message.code, message.detail, message.retryable, message.retry_after_ms));
    if (message.type === "accepted") this.#accepted = true;
    if (message.type === "offered") this.#expect(message);
    if (ENDS.includes(message.type)) this.#finished = true;
    this.#events.push(message);
    if (message.type === "cancelled") this.end();
    else this.#endIfComplete();
  }

  /** Take an asset of this job. Called by the client. */
  deliver(offer: Offered, bytes: Uint8Array<ArrayBuffer>): void {
    this.#events.push({ type: "arrived", offer, bytes });
    if (this.#newest.get(offer.slot) === offer.revision) this.#missing.delete(offer.slot);
    this.#endIfComplete();
  }

  /** End the events, with an error if there is one. Called by the client. */
  end(error: Error | null = null): void {
    this.#over = true;
    this.#events.end(error);
  }

  /** Only a slot's newest revision is waited for: the server may drop what it has replaced. */
  #expect(offer: Offered): void {
    if (offer.revision < (this.#newest.get(offer.slot) ?? -1)) return;
    this.#newest.set(offer.slot, offer.revision);
    this.#missing.add(offer.slot);
  }

  #endIfComplete(): void {
    if (this.#finished && this.#missing.size === 0) this.end();
  }
}

