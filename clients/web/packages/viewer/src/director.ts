/** Runs one scene after another: from the prompt through the client's events to the world, the narration and the interface. */

import { AssetCache, HoloforgeClient, HoloforgeError, type GenerateOptions, type Operation, type SceneEvent, type SceneJob } from "@holoforge/client";
import { ACCEPT, type Show } from "@holoforge/three";
import { initialState, type Phase, type ViewerState } from "./state.ts";
import type { Interface } from "./ui/interface.ts";

const JUDGED = { soften: "put more gently", substitute: "shown as something else", block: "left out" } as const;

const LINK = {
  lost: "the connection is lost: trying to come back",
  resumed: "the connection is back: going on",
  restarted: "the server had forgotten this visit: asking again",
  gone: "the server does not answer",
} as const;

export class Director {
  readonly state: ViewerState = initialState();
  readonly #cache = new AssetCache(512 * 2 ** 20);
  #client: HoloforgeClient | null = null;
  #job: SceneJob | null = null;
  #begun_ms = 0;

  constructor(
    private readonly url: string,
    private readonly show: Show,
    private readonly ui: Interface,
    /** Who asks, where the server wants to know. */
    private readonly token: string,
  ) {}

  /** Make a scene; one that is under way is cancelled. Resolves when it is over, however it ended. */
  async make(prompt: string, options: GenerateOptions): Promise<void> {
    this.#job?.cancel();
    const fresh = initialState();
    Object.assign(this.state, fresh, { software: this.state.software, show: this.state.show, prompt });
    this.show.begin();
    this.ui.begin(prompt);
    this.#enter("connecting");
    this.#begun_ms = performance.now();
    try {
      await this.#run(prompt, options);
    } catch (error) {
      if (!(error instanceof HoloforgeError)) throw error;
      if (this.state.prompt === prompt) this.#fail(error.message);
    }
  }

  /** Change the scene that stands: by words, or back and forth. A refusal leaves it as it is. */
  async change(how: "undo" | "redo" | { readonly instruction: string }): Promise<void> {
    const made = this.#job;
    const client = this.#client;
    if (!made?.over || !client) return;
    this.#begun_ms = performance.now();
    const job = how === "undo" ? client.undo(made) : how === "redo" ? client.redo(made) : client.edit(made, how.instruction);
    this.#job = job;
    this.#enter("planning");
    try {
      for await (const event of job) if (this.#job === job) this.#react(event);
      await this.show.complete();
    } catch (error) {
      if (!(error instanceof HoloforgeError)) throw error;
      this.ui.warn(error.message);
    }
    if (this.#job === job) this.#enter("finished");
  }

  /** Stop the scene under way. */
  cancel(): void {
    this.#job?.cancel();
  }

  async #run(prompt: string, options: GenerateOptions): Promise<void> {
    const client = await this.#connect();
    const job = client.generate(prompt, options);
    this.#job = job;
    this.#enter("planning");
    for await (const event of job) {
      if (this.#job !== job) return;
      this.#react(event);
      this.state.counts.bytes = client.received_bytes;
    }
    if (this.#job !== job || this.state.phase === "cancelled") return;
    await this.show.complete();
    this.state.timings.complete = this.#elapsed();
    this.#enter("finished");
  }

  async #connect(): Promise<HoloforgeClient> {
    if (this.#client) return this.#client;
    const client = await HoloforgeClient.connect(this.url, {
      name: "holoforge-viewer",
      ...(this.token ? { token: this.token } : {}),
      accept: ACCEPT,
      profile: this.show.world.lean ? "webgl-mobile" : "desktop",
      cache: this.#cache,
      credit_bytes: 64 * 2 ** 20,
    });
    client.onclose = () => (this.#client = null);
    client.onlink = ({ state }) => this.ui.warn(LINK[state]);
    client.onfailed = (failed) => this.ui.warn(failed.detail);
    this.#client = client;
    return client;
  }

  #react(event: SceneEvent): void {
    const { counts, timings } = this.state;
    const shown = this.show.take(event);
    shown.catch((error: unknown) => this.#complain(`${event.type === "arrived" ? event.offer.slot : event.type}: ${String(error)}`));
    switch (event.type) {
      case "accepted":
        return this.ui.note(event.cached ? "from the store" : "");
      case "judged":
        return this.ui.warn(`${event.category}: ${JUDGED[event.action]}`);
      case "edited":
        this.ui.offerUndo(event.undo, event.redo);
        return this.ui.note(event.operations.map(told).join("; "));
      case "planned":
        timings.planned ??= this.#elapsed();
        this.state.title = event.environment.title;
        this.ui.describe(event.environment);
        return this.#enter("building");
      case "offered":
        return this.ui.assets.offer(event, this.#elapsed());
      case "arrived":
        counts.assets++;
        timings.first_asset ??= this.#elapsed();
        this.ui.assets.arrive(event.offer, this.#elapsed());
        return void shown.then(() => this.#count(), () => undefined);
      case "spoke":
        counts.lines++;
        return;
      case "progressed":
        return this.ui.progress(event);
      case "finished":
        timings.finished = this.#elapsed();
        return this.ui.regret(event.failures);
      case "cancelled":
        return this.#enter("cancelled");
    }
  }

  #count(): void {
    Object.assign(this.state.counts, this.show.world.counts);
    this.ui.assets.summarise(this.state);
  }

  #fail(message: string): void {
    this.#complain(message);
    this.#enter("failed");
  }

  #complain(message: string): void {
    this.state.errors.push(message);
    this.ui.warn(message);
  }

  #enter(phase: Phase): void {
    this.state.phase = phase;
    if (phase === "finished" || phase === "cancelled" || phase === "failed") this.show.world.settle();
    this.#count();
    this.ui.enter(phase);
  }

  #elapsed(): number {
    return Math.round(performance.now() - this.#begun_ms);
  }
}

/** An operation in a line: what is done, to what, and with what words. */
function told(operation: Operation): string {
  const { type, targets, values } = operation;
  const looks = ["conditions", "colors", "materials"].flatMap((name) => values[name] ?? []);
  const words = [...looks, ...["thing", "relation", "by", "name"].flatMap((name) => values[name] ?? [])];
  const said = words.filter((word) => typeof word === "string").join(" ");
  return [type, ...targets].join(" ") + (said && `: ${said}`);
}
