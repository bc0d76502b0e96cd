/**
 * An eye that gets used to the light: how bright what the camera sees is sets the exposure.
 *
 * It is measured small, in a picture of its own; where every drawing counts, in rows of the one that was just drawn.
 */

import { DataUtils, HalfFloatType, WebGLRenderTarget } from "three";
import { exposureFor, unfilmed } from "./exposure.ts";
import type { Stage } from "./stage.ts";

const WIDE = 48;
const HIGH = 27;
/** How much of the height is looked at, from below: sky and ceilings are seldom what one looks at. */
const SEEN = 0.75;
const ROWS = 16;
/** What three's ACES film takes for white is so much of what it is given. */
const FILM_GAIN = 0.6;
const LOOK_EVERY_S = 1.2;
/** How long it looks on after something has changed; without a GPU a look costs as much as a frame. */
const ATTENTIVE_S = 8;
const PACE_PER_S = 1.6;

export class Eye {
  readonly #target = new WebGLRenderTarget(WIDE, HIGH, { type: HalfFloatType, depthBuffer: true });
  readonly #pixels = new Uint16Array(WIDE * HIGH * 4);
  readonly #usual: number;
  #wanted: number;
  #until_s = 0;
  #last_s = 0;
  #before_s = 0;
  #attentive = false;
  /** Whether the next picture that is drawn is to be measured. */
  #reads = false;
  #lux = 0;
  /** How bright all is shown beside what the eye is used to, for a mood. */
  mood = 1;
  #shown = 1;

  constructor(private readonly stage: Stage) {
    this.#usual = stage.renderer.toneMappingExposure;
    this.#wanted = this.#usual;
    stage.ondrawn.push(() => this.#read());
  }

  /** Something that matters for the light has changed; the main light has `lux`. */
  attend(lux: number): void {
    this.#lux = lux;
    this.#attentive = true;
  }

  /** Nothing is to be seen any more: back to the usual exposure. */
  reset(): void {
    this.#lux = 0;
    this.#until_s = 0;
    this.#attentive = false;
    this.#wanted = this.#usual;
  }

  update(now_s: number): void {
    const { renderer, software } = this.stage;
    const delta_s = now_s - this.#before_s;
    this.#before_s = now_s;
    if (this.#attentive) this.#until_s = now_s + ATTENTIVE_S;
    this.#attentive = false;
    const looks = this.#lux > 0 && !renderer.xr.isPresenting && (now_s < this.#until_s || !software);
    if (looks && now_s - this.#last_s > LOOK_EVERY_S) {
      this.#last_s = now_s;
      if (this.stage.lean) this.#reads = true;
      else this.#wanted = this.#usual * exposureFor(this.#look(), this.#lux);
    }
    const used = renderer.toneMappingExposure / this.#shown;
    this.#shown = this.mood;
    renderer.toneMappingExposure = (used + (this.#wanted - used) * (1 - Math.exp(-PACE_PER_S * delta_s))) * this.#shown;
  }

  /** Measure what was just drawn, as light before the film and the exposure. */
  #read(): void {
    if (!this.#reads) return;
    this.#reads = false;
    const { renderer } = this.stage;
    const gl = renderer.getContext();
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    const row = new Uint8Array(width * 4);
    const found: number[] = [];
    for (let k = 0; k < ROWS; k++) {
      gl.readPixels(0, Math.floor(((k + 0.5) / ROWS) * SEEN * height), width, 1, gl.RGBA, gl.UNSIGNED_BYTE, row);
      for (let x = 0; x < width; x += Math.ceil(width / WIDE)) {
        const light = (at: number): number => (unfilmed(row[at]! / 255) * FILM_GAIN) / renderer.toneMappingExposure;
        found.push(0.2126 * light(4 * x) + 0.7152 * light(4 * x + 1) + 0.0722 * light(4 * x + 2));
      }
    }
    this.#wanted = this.#usual * exposureFor(found, this.#lux);
  }

  /** The luminance of what the camera sees, without the upper quarter. */
  #look(): number[] {
    const { renderer, scene, framing } = this.stage;
    const { autoUpdate } = renderer.shadowMap;
    renderer.shadowMap.autoUpdate = false;
    renderer.setRenderTarget(this.#target);
    renderer.render(scene, framing.camera);
    renderer.setRenderTarget(null);
    renderer.shadowMap.autoUpdate = autoUpdate;
    const rows = Math.round(HIGH * SEEN); // the lowest row comes first
    renderer.readRenderTargetPixels(this.#target, 0, 0, WIDE, rows, this.#pixels);
    const value = (at: number): number => DataUtils.fromHalfFloat(this.#pixels[at]!);
    return Array.from({ length: WIDE * rows }, (_, k) => 0.2126 * value(4 * k) + 0.7152 * value(4 * k + 1) + 0.0722 * value(4 * k + 2));
  }
}
