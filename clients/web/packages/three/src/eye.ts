/** An eye that gets used to the light: how bright what the camera sees is, measured small, sets the exposure. */

import { DataUtils, HalfFloatType, WebGLRenderTarget } from "three";
import { exposureFor } from "./exposure.ts";
import type { Stage } from "./stage.ts";

const WIDE = 48;
const HIGH = 27;
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
  #lux = 0;

  constructor(private readonly stage: Stage) {
    this.#usual = stage.renderer.toneMappingExposure;
    this.#wanted = this.#usual;
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
      this.#wanted = this.#usual * exposureFor(this.#look(), this.#lux);
    }
    renderer.toneMappingExposure += (this.#wanted - renderer.toneMappingExposure) * (1 - Math.exp(-PACE_PER_S * delta_s));
  }

  /** The luminance of what the camera sees, without the upper quarter: sky and ceilings are seldom what one looks at. */
  #look(): number[] {
    const { renderer, scene, framing } = this.stage;
    const { autoUpdate } = renderer.shadowMap;
    renderer.shadowMap.autoUpdate = false;
    renderer.setRenderTarget(this.#target);
    renderer.render(scene, framing.camera);
    renderer.setRenderTarget(null);
    renderer.shadowMap.autoUpdate = autoUpdate;
    const rows = Math.round(HIGH * 0.75); // the lowest row comes first
    renderer.readRenderTargetPixels(this.#target, 0, 0, WIDE, rows, this.#pixels);
    const value = (at: number): number => DataUtils.fromHalfFloat(this.#pixels[at]!);
    return Array.from({ length: WIDE * rows }, (_, k) => 0.2126 * value(4 * k) + 0.7152 * value(4 * k + 1) + 0.0722 * value(4 * k + 2));
  }
}
