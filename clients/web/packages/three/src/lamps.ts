/** A fixed number of point lights, lent to the things that shine. Their number never changes: that would recompile shaders. */

import { PointLight, ShaderChunk, Vector3, type Scene } from "three";
import type { LightInfo } from "@holoforge/client";
import { lampIntensity } from "./exposure.ts";
import { NEAREST_LAMP_M2 } from "./lean.ts";
import { easeInOut, type Tweens } from "./tween.ts";

const KINDLE_S = 1.2;

/** Light what is very near to a lamp no more than what is a little further, in every material compiled from now on. */
export function softenLamps(): void {
  ShaderChunk.lights_pars_begin = ShaderChunk.lights_pars_begin.replace("max( pow( lightDistance, decayExponent ), 0.01 )", `max( pow( lightDistance, decayExponent ), ${NEAREST_LAMP_M2} )`);
}

interface Lamp {
  readonly owner: string;
  readonly light: PointLight;
  full: number;
  flickers: boolean;
  phase: number;
  kindled: number;
}

export class Lamps {
  /** How many lights there are up to the last that is lit, in the scene's order, and whether there has been one: no shader need look at more. */
  readonly reach = { value: 0, used: false };
  /** Called when the first light of a scene is kindled. */
  onused: (() => void) | null = null;
  readonly #all: readonly PointLight[];
  readonly #free: PointLight[];
  readonly #lit: Lamp[] = [];

  constructor(
    scene: Scene,
    private readonly tweens: Tweens,
    count: number,
  ) {
    this.#all = Array.from({ length: count }, () => new PointLight(0xffffff, 0, 0, 2));
    this.#free = [...this.#all].reverse();
    softenLamps();
    scene.add(...this.#all);
  }

  /** Kindle `owner`'s light at `position`, in the place of the one it had; where none is free, the faintest lit one is taken if the new one is brighter. */
  kindle(owner: string, info: LightInfo, position: Vector3, exposure: number, flickers: boolean): void {
    this.douse(owner);
    const full = lampIntensity(info.intensity, exposure);
    const light = this.#free.pop() ?? this.#takeFainter(full);
    if (!light) return;
    light.color.setRGB(...info.color);
    light.position.copy(position);
    light.distance = info.range_m ?? 0;
    const lamp: Lamp = { owner, light, full, flickers, phase: this.#lit.length * 1.7, kindled: 0 };
    this.#lit.push(lamp);
    if (!this.reach.used) {
      this.reach.used = true;
      this.onused?.();
    }
    this.tweens.add(KINDLE_S, (t) => (lamp.kindled = easeInOut(t)), 0.35);
  }

  update(now_s: number): void {
    for (const { light, full, flickers, phase, kindled } of this.#lit) {
      const t = now_s * 2.3 + phase * 5;
      const flame = flickers ? 0.86 + 0.09 * Math.sin(t * 3.1) + 0.05 * Math.sin(t * 7.7 + 1.3) : 1;
      light.intensity = full * flame * kindled;
    }
    this.reach.value = this.#all.findLastIndex((light) => light.intensity > 0) + 1;
  }

  /** Put out the light of `owner`, if it has one. */
  douse(owner: string): void {
    const at = this.#lit.findIndex((lamp) => lamp.owner === owner);
    if (at < 0) return;
    for (const { light } of this.#lit.splice(at, 1)) {
      light.intensity = 0;
      this.#free.push(light);
    }
  }

  clear(): void {
    this.reach.used = false;
    for (const { light } of this.#lit.splice(0)) {
      light.intensity = 0;
      this.#free.push(light);
    }
  }

  #takeFainter(full: number): PointLight | undefined {
    const faintest = this.#lit.reduce<Lamp | undefined>((least, lamp) => (lamp.full < (least?.full ?? full) ? lamp : least), undefined);
    if (!faintest) return undefined;
    this.#lit.splice(this.#lit.indexOf(faintest), 1);
    return faintest.light;
  }
}
