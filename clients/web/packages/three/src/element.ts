/**
 * `<holoforge-scene prompt="a lantern in the woods" server="ws://127.0.0.1:8765/ws"></holoforge-scene>`
 *
 * Attributes: `prompt`; `server` (the page's own where it is left out); `seed`, `quality`, `detail` (high, low, lean),
 * `muted`, `token`. Setting another prompt makes another scene. Events: `holoforge-phase` (detail: the phase),
 * `holoforge-failed` (detail: what people are told). It is as large as its CSS says, 16:9 where that says nothing.
 */

import { HoloforgeClient, HoloforgeError, type GenerateOptions, type SceneJob } from "@holoforge/client";
import { ACCEPT } from "./files.ts";
import { Narration } from "./narration.ts";
import { Show } from "./show.ts";
import { Stage, type Detail } from "./stage.ts";
import { World } from "./world.ts";

const DETAILS = ["high", "low", "lean"] as const;
const QUALITIES = ["fast", "balanced", "best"] as const;
const STYLE = `
:host { display: block; position: relative; aspect-ratio: 16 / 9; background: #05070d; overflow: hidden; }
:host([hidden]) { display: none; }
canvas { position: absolute; inset: 0; width: 100%; height: 100%; touch-action: none; }
p { position: absolute; inset: auto 1em 1em; margin: 0; text-align: center; font: 500 1rem/1.4 system-ui, sans-serif; color: #fff; text-shadow: 0 0 6px #000, 0 1px 2px #000; pointer-events: none; }
p:empty { display: none; }
p.status { inset: 1em 1em auto; font-size: .85rem; }`;

export type ElementPhase = "idle" | "connecting" | "planning" | "building" | "finished" | "failed" | "cancelled";

export class HoloforgeSceneElement extends HTMLElement {
  static readonly observedAttributes = ["prompt", "seed", "quality", "server", "muted"];
  #phase: ElementPhase = "idle";
  #playing: Playing | null = null;
  #making = false;

  /** How far the scene is. */
  get phase(): ElementPhase {
    return this.#phase;
  }

  /** How many things stand, and how many are still to come. */
  get counts(): { objects: number; holograms: number; textures: number } {
    return this.#playing?.show.world.counts ?? { objects: 0, holograms: 0, textures: 0 };
  }

  get prompt(): string {
    return this.getAttribute("prompt") ?? "";
  }

  set prompt(value: string) {
    this.setAttribute("prompt", value);
  }

  connectedCallback(): void {
    this.#playing ??= new Playing(this, this.shadowRoot ?? this.attachShadow({ mode: "open" }));
    this.#playing.show.narration.muted = this.hasAttribute("muted");
    this.#remake();
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return; // it was only moved
      this.#playing?.close();
      this.#playing = null;
    });
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#playing || before === now) return;
    if (name === "muted") this.#playing.show.narration.muted = now !== null;
    else this.#remake();
  }

  /** Change the scene that stands: "make the table red". Rejects with what people are told where it cannot be done. */
  async edit(instruction: string): Promise<void> {
    await this.#playing?.edit(instruction, (phase) => this.#enter(phase));
  }

  /** Make the scene that the attributes say, once for all that change together. */
  #remake(): void {
    if (this.#making || !this.prompt) return;
    this.#making = true;
    queueMicrotask(() => {
      this.#making = false;
      void this.#playing?.make(this.prompt, this.#options, (phase) => this.#enter(phase)).catch((error: unknown) => {
        if (!(error instanceof HoloforgeError)) throw error;
        this.#playing?.say(error.message);
        this.#enter("failed");
        this.dispatchEvent(new CustomEvent("holoforge-failed", { detail: error.message, bubbles: true }));
      });
    });
  }

  get #options(): GenerateOptions {
    const seed = Number(this.getAttribute("seed") ?? 0);
    const quality = QUALITIES.find((one) => one === this.getAttribute("quality"));
    return { seed: Number.isInteger(seed) && seed >= 0 ? seed : 0, ...(quality ? { quality } : {}) };
  }

  #enter(phase: ElementPhase): void {
    this.#phase = phase;
    this.dispatchEvent(new CustomEvent("holoforge-phase", { detail: phase, bubbles: true }));
  }
}

/** What is behind an element that is on a page: its canvas, its connection, its scene. */
class Playing {
  readonly show: Show;
  readonly #stage: Stage;
  readonly #status = document.createElement("p");
  #client: HoloforgeClient | null = null;
  #job: SceneJob | null = null;

  constructor(
    private readonly element: HTMLElement,
    root: ShadowRoot,
  ) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    const caption = document.createElement("p");
    this.#status.className = "status";
    for (const line of [caption, this.#status]) line.setAttribute("aria-live", "polite");
    root.replaceChildren(canvas, caption, this.#status);
    const detail: Detail = DETAILS.find((one) => one === element.getAttribute("detail")) ?? "auto";
    this.#stage = new Stage(canvas, detail);
    this.show = new Show(new World(this.#stage), new Narration());
    this.show.narration.oncaption = (line) => (caption.textContent = line?.text ?? "");
    this.#stage.onlost = (lost) => this.say(lost ? "the graphics card was taken away: waiting for it" : "");
    this.#stage.onframe.push(() => this.show.narration.listenFrom(this.#stage.framing.camera));
    this.#stage.start();
  }

  /** Say something over the picture. */
  say(text: string): void {
    this.#status.textContent = text;
  }

  async make(prompt: string, options: GenerateOptions, enter: (phase: ElementPhase) => void): Promise<void> {
    this.#job?.cancel();
    this.element.shadowRoot?.querySelector("canvas")?.setAttribute("aria-label", prompt);
    this.show.begin();
    this.say("");
    enter("connecting");
    this.#client ??= await this.#connect();
    const job = (this.#job = this.#client.generate(prompt, options));
    await this.#follow(job, enter);
  }

  async edit(instruction: string, enter: (phase: ElementPhase) => void): Promise<void> {
    if (!this.#client || !this.#job?.over) throw new HoloforgeError("there is no finished scene to change");
    const job = (this.#job = this.#client.edit(this.#job, instruction));
    await this.#follow(job, enter);
  }

  close(): void {
    this.#client?.close();
    this.show.world.clear();
    this.show.narration.close();
    this.#stage.dispose();
  }

  async #follow(job: SceneJob, enter: (phase: ElementPhase) => void): Promise<void> {
    enter("planning");
    for await (const event of job) {
      if (this.#job !== job) return;
      this.show.take(event).catch((error: unknown) => this.say(String(error)));
      if (event.type === "planned") enter("building");
      if (event.type === "cancelled") return enter("cancelled");
    }
    await this.show.complete();
    if (this.#job !== job) return;
    this.show.world.settle();
    enter("finished");
  }

  async #connect(): Promise<HoloforgeClient> {
    const address = this.element.getAttribute("server") ?? new URL("ws", location.href.replace(/^http/, "ws")).href;
    const token = this.element.getAttribute("token");
    const client = await HoloforgeClient.connect(address, {
      name: "holoforge-scene",
      accept: ACCEPT,
      profile: this.#stage.lean ? "webgl-mobile" : "desktop",
      ...(token ? { token } : {}),
    });
    client.onclose = () => (this.#client = null);
    return client;
  }
}

if (!customElements.get("holoforge-scene")) customElements.define("holoforge-scene", HoloforgeSceneElement);

declare global {
  interface HTMLElementTagNameMap {
    "holoforge-scene": HoloforgeSceneElement;
  }
}
