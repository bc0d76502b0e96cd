/** The page around the canvas: prompt, title, captions, panel, toasts. It knows the DOM and nothing of three.js. */

import type { EnvironmentInfo, PartFailure, Progressed, Spoke } from "@holoforge/client";
import type { Phase } from "../state.ts";
import { AssetList } from "./asset-list.ts";
import { find, make } from "./elements.ts";
import { icon } from "./icons.ts";
import { Inspector } from "./inspector.ts";
import { suggestions } from "./suggestions.ts";

const TOAST_MS = 7000;
const MAX_TOASTS = 3;
const BUSY: readonly Phase[] = ["connecting", "planning", "building"];
const STAGES = { plan: "imagining", geometry: "shaping", material: "texturing", speech: "finding words", pack: "packing" } as const;

/** What is to be changed: a step back or forth, or what words say. */
export type Change = "undo" | "redo" | { readonly instruction: string };

/** What can be taken home. */
const TAKEN = ["share", "zip", "glb", "usdz"] as const;
export type Taken = (typeof TAKEN)[number];

/** A phone held upright: the panel is shown only when it is asked for. */
const NARROW = "(max-width: 520px)";

export class Interface {
  onprompt: ((prompt: string) => void) | null = null;
  oncancel: (() => void) | null = null;
  /** Called with what is to be changed in the scene that stands. */
  onchange: ((how: Change) => void) | null = null;
  /** Called when the scene is to be taken home, or a link to it. */
  ontake: ((what: Taken) => void) | null = null;
  /** Called when the visitor points at nothing any more. */
  onunpoint: (() => void) | null = null;
  /** Called with whether arrival, plan and side are to be seen at once. */
  onviews: ((three: boolean) => void) | null = null;
  onmute: ((muted: boolean) => void) | null = null;
  /** Called with how much of the right the panel covers, CSS pixels. */
  oncover: ((width_px: number) => void) | null = null;
  onenter: ((mode: XRSessionMode) => void) | null = null;
  readonly assets: AssetList;
  readonly inspector: Inspector;
  readonly #input: HTMLInputElement;
  readonly #shares = new Map<string, number>();
  /** Whether there is a finished scene to change. */
  #standing = false;

  /** Whether visitors are asked how they feel is `moody`. */
  constructor(
    private readonly root: HTMLElement,
    private readonly moody: boolean,
  ) {
    this.assets = new AssetList(find(root, ".panel"));
    this.inspector = new Inspector(find(root, ".inspector"));
    this.#input = find(root, "input[name=prompt]");
    find(root, "form.prompt").addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.#input.value.trim()) this.submit(this.#input.value.trim());
    });
    find(root, ".cancel").addEventListener("click", () => this.oncancel?.());
    this.#suggest();
    this.#equip();
    this.#listenForChanges();
    this.#input.focus({ preventScroll: true });
  }

  /** Act as though the visitor had typed `prompt`. */
  submit(prompt: string): void {
    this.#input.value = prompt;
    this.#input.blur();
    this.onprompt?.(prompt);
  }

  /** A scene was asked for. */
  begin(prompt: string): void {
    document.title = `${prompt} – Holoforge`;
    this.assets.clear();
    this.#shares.clear();
    this.#bar(0);
    this.note("");
    this.offerUndo(0, 0);
    this.#standing = false;
    find(this.root, ".scene-title").classList.remove("shown");
  }

  /** How many changes can be taken back, and carried out again. */
  offerUndo(undo: number, redo: number): void {
    find<HTMLButtonElement>(this.root, "[data-change=undo]").disabled = undo === 0;
    find<HTMLButtonElement>(this.root, "[data-change=redo]").disabled = redo === 0;
  }

  enter(phase: Phase): void {
    this.root.dataset["phase"] = phase;
    this.root.classList.toggle("busy", BUSY.includes(phase));
    this.#tellCover();
    this.#standing ||= phase === "finished";
    find(this.root, ".change").hidden = !this.#standing || BUSY.includes(phase);
    find(this.root, ".talk").hidden = !this.#standing || BUSY.includes(phase);
    find(this.root, ".mood").hidden = !this.moody || !this.#standing || BUSY.includes(phase);
    for (const tool of TAKEN) find<HTMLButtonElement>(this.root, `[data-tool=${tool}]`).disabled = !this.#standing || BUSY.includes(phase);
    if (phase === "connecting") this.note("connecting");
    if (phase === "planning") this.note("imagining");
    if (phase === "finished") this.#bar(1);
    if (!BUSY.includes(phase)) this.note("");
  }

  /** What is being done, in a word or two. */
  note(text: string): void {
    find(this.root, ".stage").textContent = text;
  }

  describe({ title, mood, time, weather, indoor }: EnvironmentInfo): void {
    const section = find(this.root, ".scene-title");
    find(section, "h2").textContent = title;
    const words = [mood, time, weather, indoor ? "indoors" : ""].filter((word) => word && word !== "none");
    find(section, "p").replaceChildren(...words.map((word) => make("span", "", word)));
    section.classList.add("shown");
  }

  progress({ stage, done, total, note }: Progressed): void {
    this.#shares.set(stage, total > 0 ? done / total : 0);
    const stages = Object.keys(STAGES);
    this.#bar(stages.reduce((sum, name) => sum + (this.#shares.get(name) ?? 0), 0) / stages.length);
    this.note(note || STAGES[stage]);
  }

  caption(line: Spoke | null): void {
    const caption = find(this.root, ".caption");
    if (line) caption.textContent = line.text;
    caption.classList.toggle("shown", line !== null);
  }

  /** Show an answer that is not heard. */
  say(text: string): void {
    const caption = find(this.root, ".caption");
    caption.textContent = text;
    caption.classList.add("shown");
    setTimeout(() => caption.textContent === text && caption.classList.remove("shown"), TOAST_MS);
  }

  /** What "this one" is from now on; null for nothing. */
  point(thing: string | null): void {
    const chip = find<HTMLButtonElement>(this.root, ".pointed");
    chip.hidden = thing === null;
    chip.textContent = thing ?? "";
    if (thing !== null) chip.setAttribute("aria-label", `Pointing at: ${thing}. Point at nothing`);
    find<HTMLInputElement>(this.root, "[name=instruction]").placeholder = thing ? "make this one red…" : "Change something: make the table red…";
  }

  /** Tell the visitor that something went wrong. */
  warn(message: string): void {
    const toast = make("p", "glass", message);
    const toasts = find(this.root, ".toasts");
    toasts.append(toast);
    if (toasts.childElementCount > MAX_TOASTS) toasts.firstElementChild?.remove();
    setTimeout(() => toast.remove(), TOAST_MS);
  }

  /** Tell the visitor what could not be made, all in one. */
  regret(failures: readonly PartFailure[]): void {
    const [first] = failures;
    if (!first) return;
    const more = failures.length > 1 ? ` (and ${failures.length - 1} more)` : "";
    this.warn(`${first.slot} could not be made${more}: ${first.detail}`);
    for (const failure of failures) console.warn(`${failure.slot}: ${failure.code}: ${failure.detail}`);
  }

  /** Offer a button for each immersive mode. */
  offerImmersion(modes: readonly XRSessionMode[]): void {
    for (const mode of modes) {
      const button = make("button", "immersion", mode === "immersive-ar" ? "Enter AR" : "Enter VR");
      button.addEventListener("click", () => this.onenter?.(mode));
      find(this.root, ".tools").prepend(button);
    }
  }

  #listenForChanges(): void {
    const form = find<HTMLFormElement>(this.root, ".change");
    const input = find<HTMLInputElement>(form, "input");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const instruction = input.value.trim();
      input.value = "";
      if (instruction) this.onchange?.({ instruction });
    });
    for (const how of ["undo", "redo"] as const) find(form, `[data-change=${how}]`).addEventListener("click", () => this.onchange?.(how));
  }

  #tellCover(): void {
    const panel = find(this.root, ".panel");
    const shown = this.root.dataset["phase"] !== "idle" && !this.root.classList.contains("bare");
    this.oncover?.(shown && panel.offsetWidth < innerWidth / 3 ? panel.offsetWidth : 0);
  }

  #bar(share: number): void {
    find(this.root, ".progress i").style.transform = `scaleX(${Math.min(1, share)})`;
  }

  #suggest(): void {
    for (const prompt of suggestions(4)) {
      const chip = make("button", "glass", prompt);
      chip.type = "button";
      chip.addEventListener("click", () => this.submit(prompt));
      find(this.root, ".chips").append(chip);
    }
  }

  #equip(): void {
    for (const what of TAKEN) {
      const button = find<HTMLButtonElement>(this.root, `[data-tool=${what}]`);
      button.innerHTML = icon(what);
      button.setAttribute("aria-label", button.title);
      button.addEventListener("click", () => this.ontake?.(what));
    }
    find(this.root, ".pointed").addEventListener("click", () => this.onunpoint?.());
    const mute = find<HTMLButtonElement>(this.root, "[data-tool=mute]");
    const panel = find<HTMLButtonElement>(this.root, "[data-tool=panel]");
    const views = find<HTMLButtonElement>(this.root, "[data-tool=views]");
    const draw = (): void => void (mute.innerHTML = icon(mute.ariaPressed === "true" ? "muted" : "sound"));
    draw();
    for (const button of [mute, panel, views]) button.setAttribute("aria-label", button.title);
    panel.innerHTML = icon("list");
    views.innerHTML = icon("views");
    views.addEventListener("click", () => {
      views.ariaPressed = String(views.ariaPressed !== "true");
      this.root.classList.toggle("three-views", views.ariaPressed === "true");
      this.onviews?.(views.ariaPressed === "true");
    });
    mute.addEventListener("click", () => {
      mute.ariaPressed = String(mute.ariaPressed !== "true");
      draw();
      this.onmute?.(mute.ariaPressed === "true");
    });
    if (matchMedia(NARROW).matches) {
      panel.ariaPressed = "false"; // it would cover what there is to be seen
      this.root.classList.add("bare");
    }
    panel.addEventListener("click", () => {
      panel.ariaPressed = String(panel.ariaPressed !== "true");
      this.root.classList.toggle("bare", panel.ariaPressed === "false");
      this.#tellCover();
    });
    addEventListener("keydown", (event) => this.#shortcut(event, mute));
  }

  #shortcut(event: KeyboardEvent, mute: HTMLButtonElement): void {
    if (event.key === "Escape" && this.root.classList.contains("busy")) this.oncancel?.();
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "u") find(this.root, "[data-change=undo]").click();
    if (event.key === "m") mute.click();
    if (event.key === "v") find(this.root, "[data-tool=views]").click();
    if (event.key === "/") {
      event.preventDefault();
      this.#input.select();
    }
  }
}
