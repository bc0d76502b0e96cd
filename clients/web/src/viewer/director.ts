/** Runs one scene after another: from the prompt through the client's events to the world, the narration and the interface. */

import { AssetCache, HoloforgeClient, HoloforgeError, type GenerateOptions, type Offered, type Patched, type SceneEvent, type SceneJob } from "../client.ts";
import type { Operation } from "../protocol/messages.ts";
import type { Interface } from "../ui/interface.ts";
import { Ambience } from "./ambience.ts";
import type { Narration } from "./narration.ts";
import { ACCEPT, ACCEPT_RICH } from "./files.ts";
import { initialState, type Phase, type ViewerState } from "./state.ts";
import type { World } from "./world.ts";

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
  readonly #ambience: Ambience;
  #client: HoloforgeClient | null = null;
  #job: SceneJob | null = null;
  #begun_ms = 0;
  #loads: Promise<void>[] = [];

  constructor(
    private readonly url: string,
    private readonly world: World,
    private readonly narration: Narration,
    private readonly ui: Interface,
    /** Who asks, where the server wants to know. */
    private readonly token: string,
    /** Whether scenes follow what is written, and how; null: not. */
    private readonly manner: "mirror" | "soothe" | null = null,
  ) {
    const { context, volume } = narration.output;
    this.#ambience = new Ambience(context, volume);
  }

  /** Make a scene; one that is under way is cancelled. Resolves when it is over, however it ended. */
  async make(prompt: string, options: GenerateOptions): Promise<void> {
    this.#job?.cancel();
    const fresh = initialState();
    Object.assign(this.state, fresh, { software: this.state.software, show: this.state.show, prompt });
    this.#loads = [];
    this.world.await();
    this.narration.clear();
    this.#ambience.clear();
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
    this.#loads = [];
    this.#begun_ms = performance.now();
    const job = how === "undo" ? client.undo(made) : how === "redo" ? client.redo(made) : client.edit(made, how.instruction);
    this.#job = job;
    this.#enter("planning");
    try {
      for await (const event of job) if (this.#job === job) this.#react(event);
      await Promise.all(this.#loads);
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
    await Promise.all(this.#loads);
    this.narration.complete();
    this.state.timings.complete = this.#elapsed();
    this.#enter("finished");
    if (this.manner) client.attune(job, ["text", "slider"], { manner: this.manner });
  }

  async #connect(): Promise<HoloforgeClient> {
    if (this.#client) return this.#client;
    const client = await HoloforgeClient.connect(this.url, {
      name: "holoforge-viewer",
      ...(this.token ? { token: this.token } : {}),
      accept: this.world.lit ? ACCEPT_RICH : ACCEPT,
      profile: this.world.lean ? "webgl-mobile" : "desktop",
      cache: this.#cache,
      credit_bytes: 64 * 2 ** 20,
    });
    client.onclose = () => (this.#client = null);
    client.onlink = ({ state }) => this.ui.warn(LINK[state]);
    client.onpatched = (patched) => this.#follow(patched);
    client.onfailed = (failed) => this.ui.warn(failed.detail);
    this.#client = client;
    return client;
  }

  #react(event: SceneEvent): void {
    const { counts, timings } = this.state;
    switch (event.type) {
      case "accepted":
        return this.ui.note(event.cached ? "from the store" : "");
      case "judged":
        return this.ui.warn(`${event.category}: ${JUDGED[event.action]}`);
      case "edited":
        this.ui.offerUndo(event.undo, event.redo);
        return this.ui.note(event.operations.map(told).join("; "));
      case "removed":
        this.#ambience.remove(event.slot);
        return this.world.remove(event.slot);
      case "planned":
        timings.planned ??= this.#elapsed();
        this.state.title = event.environment.title;
        this.world.plan(event.environment);
        this.ui.describe(event.environment);
        return this.#enter("building");
      case "bound":
        return this.world.bind(event);
      case "offered":
        return this.ui.assets.offer(event, this.#elapsed());
      case "arrived":
        return this.#show(event.offer, event.bytes);
      case "spoke":
        counts.lines++;
        return this.narration.announce(event, event.at ? this.world.positionOf(event.at) : null);
      case "ambience":
        return this.#ambience.tell(event);
      case "progressed":
        return this.ui.progress(event);
      case "finished":
        timings.finished = this.#elapsed();
        return this.ui.regret(event.failures);
      case "cancelled":
        return this.#enter("cancelled");
    }
  }

  #show(offer: Offered, bytes: Uint8Array<ArrayBuffer>): void {
    this.state.counts.assets++;
    this.state.timings.first_asset ??= this.#elapsed();
    this.ui.assets.arrive(offer, this.#elapsed());
    const load = this.#load(offer, bytes);
    this.#loads.push(load.then(() => this.#count(), (error: unknown) => this.#complain(`${offer.slot}: ${String(error)}`)));
  }

  #load(offer: Offered, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if (offer.slot.startsWith("speech/")) return this.narration.setSound(offer.slot, bytes);
    if (offer.slot.startsWith("ambience/")) return this.#ambience.setSound(offer.slot, bytes);
    return this.world.show(offer, bytes);
  }

  /** Follow a mood, and say why. */
  #follow(patched: Patched): void {
    if (patched.job !== this.#job?.id) return;
    for (const patch of patched.patches) {
      if (patch.gain_db !== null) this.#ambience.patch(patch.slot, patch.gain_db, patched.over_s);
      this.world.patch(patch, patched.over_s);
    }
    this.ui.note(patched.because);
  }

  #count(): void {
    Object.assign(this.state.counts, this.world.counts);
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
    if (phase === "finished" || phase === "cancelled" || phase === "failed") this.world.settle();
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
