/** Where the visitor talks to the scene: a line to type, and a button to hold while speaking. */

import { Recording } from "@holoforge/client";
import { find } from "./elements.ts";

export interface Talk {
  said(text: string): void;
  heard(pcm: Uint8Array, sample_rate: number): void;
  failed(message: string): void;
}

const LONGEST_MS = 55_000;

export class TalkBox {
  #recording: Promise<Recording> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #button: HTMLButtonElement;

  constructor(form: HTMLFormElement, private readonly talk: Talk) {
    const input = find<HTMLInputElement>(form, "input");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = input.value.trim();
      input.value = "";
      if (text) talk.said(text);
    });
    this.#button = find<HTMLButtonElement>(form, ".push");
    this.#button.addEventListener("pointerdown", () => this.#open());
    for (const end of ["pointerup", "pointerleave", "pointercancel", "blur"] as const) this.#button.addEventListener(end, () => void this.#close());
    this.#button.addEventListener("keydown", (event) => {
      if (event.code === "Space" && !event.repeat) this.#open();
      if (event.code === "Space") event.preventDefault();
    });
    this.#button.addEventListener("keyup", (event) => {
      if (event.code === "Space") void this.#close();
    });
  }

  #open(): void {
    if (this.#recording) return;
    this.#button.setAttribute("aria-pressed", "true");
    this.#recording = Recording.start();
    this.#timer = setTimeout(() => void this.#close(), LONGEST_MS);
  }

  /** The button was let go: say what was taken. */
  async #close(): Promise<void> {
    const recording = this.#recording;
    if (!recording) return;
    this.#recording = null;
    clearTimeout(this.#timer);
    this.#button.setAttribute("aria-pressed", "false");
    try {
      const { pcm, sample_rate } = await (await recording).stop();
      if (pcm.length > 0) this.talk.heard(pcm, sample_rate);
    } catch (error) {
      this.talk.failed(error instanceof Error ? error.message : String(error));
    }
  }
}
