/** Spoken lines, one after the other, from where they are said; silent, but captioned, until the page may make sound. */

import { Vector3, type Camera } from "three";
import type { Spoke } from "@holoforge/client";

const PAUSE_S = 0.45;
const READING_S_PER_CHARACTER = 0.055;

interface Line {
  readonly spoke: Spoke;
  readonly position: Vector3 | null;
  sound: AudioBuffer | null;
  ready: boolean;
}

export class Narration {
  /** Called with the line that begins, and with null when it is over. */
  oncaption: ((line: Spoke | null) => void) | null = null;
  readonly #context = new AudioContext({ latencyHint: "playback" });
  readonly #closing = new AbortController();
  readonly #volume = this.#context.createGain();
  #lines: Line[] = [];
  #source: AudioBufferSourceNode | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  #muted = false;

  constructor() {
    this.#volume.connect(this.#context.destination);
    const unlock = (): void => void (this.#context.state === "closed" || this.#context.resume());
    for (const gesture of ["pointerdown", "keydown"] as const) addEventListener(gesture, unlock, { passive: true, signal: this.#closing.signal });
  }

  /** Say nothing any more, and give the sound device back. */
  close(): void {
    this.clear();
    this.#closing.abort();
    void this.#context.close();
  }

  get muted(): boolean {
    return this.#muted;
  }

  set muted(value: boolean) {
    this.#muted = value;
    this.#volume.gain.setTargetAtTime(value ? 0 : 1, this.#context.currentTime, 0.05);
  }

  /** A line is to be said once its sound is here, after those before it. */
  announce(spoke: Spoke, position: Vector3 | null): void {
    this.#lines.push({ spoke, position, sound: null, ready: false });
  }

  /** A line's WAV is here. */
  async setSound(slot: string, data: Uint8Array<ArrayBuffer>): Promise<void> {
    const line = this.#lines.find(({ spoke }) => spoke.slot === slot);
    if (!line) return;
    line.sound = await this.#context.decodeAudioData(data.slice().buffer);
    line.ready = true;
    this.#next();
  }

  /** No more sounds will come: lines without one are shown all the same. */
  complete(): void {
    for (const line of this.#lines) line.ready = true;
    this.#next();
  }

  /** Stop, and forget what was to be said. */
  clear(): void {
    this.#lines = [];
    clearTimeout(this.#timer);
    this.#source?.stop();
    this.#source = null;
    this.#busy = false;
    this.oncaption?.(null);
  }

  /** Listen from where the camera is. */
  listenFrom(camera: Camera): void {
    const { listener } = this.#context;
    const [place, ahead] = [camera.getWorldPosition(new Vector3()), camera.getWorldDirection(new Vector3())];
    if (!("positionX" in listener)) return;
    for (const axis of ["X", "Y", "Z"] as const) {
      const name = axis.toLowerCase() as "x" | "y" | "z";
      listener[`position${axis}`].value = place[name];
      listener[`forward${axis}`].value = ahead[name];
    }
  }

  #next(): void {
    const line = this.#lines[0];
    if (this.#busy || !line?.ready) return;
    this.#busy = true;
    this.#lines.shift();
    this.oncaption?.(line.spoke);
    const audible = this.#context.state === "running" && line.sound;
    if (audible) this.#play(line.sound!, line.position);
    const reading_s = Math.max(1.8, line.spoke.text.length * READING_S_PER_CHARACTER);
    const duration_s = line.sound?.duration ?? line.spoke.duration_s ?? reading_s;
    this.#timer = setTimeout(() => this.#over(), (duration_s + PAUSE_S) * 1000);
  }

  #over(): void {
    this.#busy = false;
    this.oncaption?.(null);
    this.#next();
  }

  #play(sound: AudioBuffer, position: Vector3 | null): void {
    const source = new AudioBufferSourceNode(this.#context, { buffer: sound });
    if (position) {
      const { x, y, z } = position;
      const panner = new PannerNode(this.#context, { panningModel: "HRTF", refDistance: 3, rolloffFactor: 0.6 });
      panner.positionX.value = x;
      panner.positionY.value = y;
      panner.positionZ.value = z;
      source.connect(panner).connect(this.#volume);
    } else source.connect(this.#volume);
    source.start();
    this.#source = source;
  }
}
