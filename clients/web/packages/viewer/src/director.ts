/** Runs one scene after another: from the prompt through the client's events to the world, the narration and the interface. */

import { AssetCache, DurableAssetCache, HoloforgeClient, HoloforgeError, type AssetInfo, type AssetStore, type GenerateOptions, type Offered, type Operation, type Patched, type SceneEvent, type SceneJob, type Vec3 } from "@holoforge/client";
import { ACCEPT, ACCEPT_RICH, Gaze, type Show } from "@holoforge/three";
import { Keeping, fileName, save } from "./keeping.ts";
import { initialState, type Phase, type ViewerState } from "./state.ts";
import type { Change, Interface } from "./ui/interface.ts";

const JUDGED = { soften: "put more gently", substitute: "shown as something else", block: "left out" } as const;

/** What is kept of scenes for later visits; in memory where the browser keeps nothing. */
const CACHE_BYTES = 512 * 2 ** 20;

const LINK = {
  lost: "the connection is lost: trying to come back",
  resumed: "the connection is back: going on",
  restarted: "the server had forgotten this visit: asking again",
  gone: "the server does not answer",
} as const;

export class Director {
  readonly state: ViewerState = initialState();
  #cache: AssetStore | null = null;
  readonly kept = new Keeping();
  /** The slot that "this one" means. */
  #pointed: string | null = null;
  #options: GenerateOptions = {};
  #manifest: AssetInfo | null = null;
  #edited = false;
  readonly #gaze = new Gaze((eye, ahead) => this.#job?.look(eye, ahead));
  #client: HoloforgeClient | null = null;
  #connecting: Promise<HoloforgeClient> | null = null;
  #job: SceneJob | null = null;
  /** What was said last. */
  #said: SceneJob | null = null;
  #begun_ms = 0;
  /** Whether something stood there when the last frame began. */
  #stood = false;

  constructor(
    private readonly url: string,
    private readonly show: Show,
    private readonly ui: Interface,
    /** Who asks, where the server wants to know. */
    private readonly token: string,
    /** Whether scenes follow what is written, and how; null: not. */
    private readonly manner: "mirror" | "soothe" | null = null,
  ) {}

  /** Make a scene; one that is under way is cancelled. Resolves when it is over, however it ended. */
  async make(prompt: string, options: GenerateOptions): Promise<void> {
    this.#job?.cancel();
    const fresh = initialState();
    const { software, show, where, immersed, eye, held } = this.state;
    Object.assign(this.state, fresh, { software, show, where, immersed, eye, held, prompt });
    this.show.begin();
    this.kept.clear();
    this.#gaze.reset();
    this.point(null);
    this.#options = options;
    this.#edited = false;
    this.ui.begin(prompt);
    this.#enter("connecting");
    this.#begun_ms = performance.now();
    this.#stood = false;
    try {
      await this.#run(prompt, options);
    } catch (error) {
      if (!(error instanceof HoloforgeError)) throw error;
      if (this.state.prompt === prompt) this.#fail(error.message);
    }
  }

  /** Change the scene that stands: by words, or back and forth. A refusal leaves it as it is. */
  async change(how: Change): Promise<void> {
    const made = this.#job;
    const client = this.#client;
    if (!made?.over || !client) return;
    this.#begun_ms = performance.now();
    const about = this.#pointed ? [this.#pointed] : [];
    const job = how === "undo" ? client.undo(made) : how === "redo" ? client.redo(made) : client.edit(made, how.instruction, about);
    await this.#follow(job);
  }

  /** Say something to the scene, or to what is pointed at; what was being said stops at once. */
  async talk(text: string): Promise<void> {
    const client = await this.#connect();
    const made = this.#job?.over ? this.#job : null;
    const said = client.say(made, text, made && this.#pointed ? { to: this.#pointed } : {});
    this.#said?.cancel();
    this.#said = said;
    this.show.hush();
    let heard = false;
    try {
      for await (const event of said) {
        if (this.#said !== said) return;
        heard ||= event.type === "spoke";
        if (event.type === "spoke" || event.type === "arrived") await this.show.take(event);
        if (event.type === "answered" && !heard) this.ui.say(event.text);
      }
      await this.show.complete();
    } catch (error) {
      if (!(error instanceof HoloforgeError)) throw error;
      this.ui.warn(error.message);
    }
  }

  /** Say how the visitor feels, each −1 to 1, to a scene that follows it. */
  feel(valence: number, arousal: number): void {
    if (this.manner && this.#job?.over) this.#client?.feel({ valence, arousal, source: "slider" });
  }

  /** Say what a recording holds. */
  async hear(pcm: Uint8Array, sample_rate: number): Promise<void> {
    const client = await this.#connect();
    try {
      for await (const event of client.listen(pcm, sample_rate)) {
        if (event.type !== "heard") continue;
        if (event.text) await this.talk(event.text);
        else this.ui.warn("nothing was understood");
      }
    } catch (error) {
      if (!(error instanceof HoloforgeError)) throw error;
      this.ui.warn(error.message);
    }
  }

  async #follow(job: SceneJob): Promise<void> {
    this.#edited = true;
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

  /** Let "this one" be the thing in a slot, or nothing. */
  point(slot: string | null): void {
    this.#pointed = slot;
    this.state.pointed = slot;
    this.ui.point((slot && this.show.world.things.get(slot)?.told.thing) ?? null);
  }

  /** The visitor looks from `eye` along `ahead`. */
  look(now_s: number, eye: Vec3, ahead: Vec3): void {
    this.#gaze.update(now_s, eye, ahead);
  }

  /** A frame begins: what stood there when the one before it began has been drawn. */
  watch(): void {
    this.drawn();
    this.#stood = this.show.world.shown;
  }

  /** The picture of the frame that began last is whole. */
  drawn(): void {
    if (this.#stood) this.state.timings.first_shown ??= this.#elapsed();
  }

  /** Show what is known of a file. */
  inspect(offer: Offered): void {
    this.ui.inspector.open(offer, this.kept.get(offer.slot)?.bytes, this.#client?.welcome.generators ?? []);
  }

  /** Copy a link that makes this scene again, or save its files. What goes wrong is told. */
  async take(what: "share" | "zip" | "glb" | "usdz"): Promise<void> {
    try {
      if (what === "share") await this.#share();
      else if (what === "zip") await this.#saveAll();
      else await this.#saveOne(what);
    } catch (error) {
      this.ui.warn(error instanceof Error ? error.message : String(error));
    }
  }

  async #share(): Promise<void> {
    const link = new URL(location.pathname, location.href);
    link.searchParams.set("prompt", this.state.prompt);
    for (const [name, value] of [["seed", this.#options.seed], ["quality", this.#options.quality], ["objects", this.#options.max_objects]] as const) {
      if (value !== undefined && value !== null) link.searchParams.set(name, String(value));
    }
    this.state.link = link.href;
    await navigator.clipboard.writeText(link.href);
    this.ui.warn(this.#edited ? "link copied: it makes the scene as it was before it was changed" : "link copied");
  }

  async #saveAll(): Promise<void> {
    if (!this.#client || !this.#manifest) return;
    save(fileName(this.state.prompt, "zip"), this.kept.archive(await this.#client.asset(this.#manifest)));
  }

  /** The whole scene as one file: the same request, with everything embedded. */
  async #saveOne(ending: "glb" | "usdz"): Promise<void> {
    if (!this.#client) return;
    if (this.#edited) return this.ui.warn("one file is made of scenes as they were asked for; this one was changed: take the ZIP archive");
    this.ui.warn("packing the scene into one file");
    for await (const event of this.#client.generate(this.state.prompt, { ...this.#options, delivery: "embedded" })) {
      if (event.type !== "arrived" || event.offer.slot !== "scene") continue;
      const data = ending === "glb" ? event.bytes : await (await import("./usdz.ts")).usdzOf(event.bytes);
      save(fileName(this.state.prompt, ending), new Blob([data], { type: ending === "glb" ? "model/gltf-binary" : "model/vnd.usdz+zip" }));
    }
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
    if (this.manner) client.attune(job, ["text", "slider"], { manner: this.manner });
  }

  /** Connect before anything is asked for; where that fails, whoever asks is told. */
  async prepare(): Promise<void> {
    await this.#connect().catch(() => undefined);
  }

  /** The connection, the one under way included. */
  async #connect(): Promise<HoloforgeClient> {
    if (this.#client) return this.#client;
    this.#connecting ??= this.#open().finally(() => (this.#connecting = null));
    return this.#connecting;
  }

  async #open(): Promise<HoloforgeClient> {
    this.#cache ??= await DurableAssetCache.open(CACHE_BYTES).catch(() => new AssetCache(CACHE_BYTES));
    const client = await HoloforgeClient.connect(this.url, {
      name: "holoforge-viewer",
      ...(this.token ? { token: this.token } : {}),
      accept: this.show.world.lit ? ACCEPT_RICH : ACCEPT,
      profile: this.show.world.lean ? "webgl-mobile" : "desktop",
      cache: this.#cache,
      credit_bytes: 64 * 2 ** 20,
    });
    client.onclose = () => (this.#client = null);
    client.onlink = ({ state }) => this.ui.warn(LINK[state]);
    client.onpatched = (patched) => this.#heed(patched);
    client.onwish = (job) => void this.#follow(job);
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
        this.kept.keep(event.offer, event.bytes);
        timings.first_asset ??= this.#elapsed();
        this.ui.assets.arrive(event.offer, this.#elapsed());
        return void shown.then(() => this.#count(), () => undefined);
      case "removed":
        this.kept.remove(event.slot);
        return this.ui.assets.remove(event.slot);
      case "spoke":
        counts.lines++;
        return;
      case "progressed":
        return this.ui.progress(event);
      case "finished":
        timings.finished = this.#elapsed();
        this.#manifest = event.manifest;
        return this.ui.regret(event.failures);
      case "cancelled":
        return this.#enter("cancelled");
    }
  }

  /** Follow a mood, and say why. */
  #heed(patched: Patched): void {
    if (patched.job !== this.#job?.id) return;
    this.show.follow(patched);
    this.ui.note(patched.because);
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
