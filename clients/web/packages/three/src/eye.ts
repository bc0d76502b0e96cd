/**
 * An eye that gets used to the light: how bright what the camera sees is sets the exposure.
 *
 * It is measured small, in a picture of its own; where every drawing counts, in the one that was just drawn (`glance.ts`).
 */

import { DataUtils, HalfFloatType, WebGLRenderTarget } from "three";
import { exposureFor, unfilmed } from "./exposure.ts";
import { Glance } from "./glance.ts";
import type { Stage } from "./stage.ts";

const WIDE = 48;
const HIGH = 27;
/** How much of the height is looked at, from below: sky and ceilings are seldom what one looks at. */
const SEEN = 0.75;
const LOOKED_AT = Math.round(HIGH * SEEN);
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
  /** Whether the next picture that is drawn is to be measured, and the one that is. */
  #reads = false;
  #glance: Glance | null = null;
  /** What the exposure was when that one was drawn. */
  #exposure = 1;
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
    this.#reads = false;
    this.#glance?.dispose(); // of another scene
    this.#glance = null;
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

  /** Measure what was drawn, as light before the film and the exposure; it comes some frames after it was asked for. */
  #read(): void {
    const { renderer } = this.stage;
    const pixels = this.#glance?.take();
    if (pixels) {
      this.#glance = null;
      const light = (at: number): number => (unfilmed(pixels[at]! / 255) * FILM_GAIN) / this.#exposure;
      this.#wanted = this.#usual * exposureFor(luminances(pixels.length / 4, light), this.#lux);
    }
    if (!this.#reads) return;
    this.#reads = false;
    this.#glance?.dispose();
    this.#glance = new Glance(renderer, WIDE, LOOKED_AT, SEEN);
    this.#exposure = renderer.toneMappingExposure;
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
    renderer.readRenderTargetPixels(this.#target, 0, 0, WIDE, LOOKED_AT, this.#pixels); // the lowest row comes first
    return luminances(WIDE * LOOKED_AT, (at) => DataUtils.fromHalfFloat(this.#pixels[at]!));
  }
}

/** The luminances of so many RGBA pixels whose channels are as `value` says. */
function luminances(count: number, value: (at: number) => number): number[] {
  return Array.from({ length: count }, (_, k) => 0.2126 * value(4 * k) + 0.7152 * value(4 * k + 1) + 0.0722 * value(4 * k + 2));
}
