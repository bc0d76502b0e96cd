/** What a mood changes of a scene, as it is shown now: on its way along a line from what is seen to the newest patch. */

import type { Patch, Vec3 } from "@holoforge/client";

/** Factors beside what the scene itself says; all 1 is the scene's own look. */
export interface Tint {
  readonly light: Vec3;
  readonly sky: Vec3;
  readonly intensity: number;
  readonly fog: number;
  readonly saturation: number;
  readonly stir: number;
}

export const PLAIN: Tint = { light: [1, 1, 1], sky: [1, 1, 1], intensity: 1, fog: 1, saturation: 1, stir: 1 };

export class Mood {
  #from = PLAIN;
  #to = PLAIN;
  #since_s = 0;
  #over_s = 0;

  /** Go from what is seen at `now_s` to a patch of the environment; what it does not name stays. */
  patch(patch: Patch, over_s: number, now_s: number): void {
    const seen = this.seen(now_s);
    const { light, sky, intensity, fog, saturation, stir } = patch;
    this.#to = {
      light: light ?? this.#to.light,
      sky: sky ?? this.#to.sky,
      intensity: intensity ?? this.#to.intensity,
      fog: fog ?? this.#to.fog,
      saturation: saturation ?? this.#to.saturation,
      stir: stir ?? this.#to.stir,
    };
    this.#from = seen;
    this.#since_s = now_s;
    this.#over_s = over_s;
  }

  /** Back to the scene's own look at once: another scene begins. */
  reset(): void {
    this.#from = this.#to = PLAIN;
    this.#over_s = 0;
  }

  /** What is shown at a time. */
  seen(now_s: number): Tint {
    const share = this.#over_s > 0 ? Math.min(1, Math.max(0, (now_s - this.#since_s) / this.#over_s)) : 1;
    if (share === 1) return this.#to;
    const [a, b] = [this.#from, this.#to];
    const between = (from: number, to: number): number => from + (to - from) * share;
    const color = (from: Vec3, to: Vec3): Vec3 => [between(from[0], to[0]), between(from[1], to[1]), between(from[2], to[2])];
    return {
      light: color(a.light, b.light),
      sky: color(a.sky, b.sky),
      intensity: between(a.intensity, b.intensity),
      fog: between(a.fog, b.fog),
      saturation: between(a.saturation, b.saturation),
      stir: between(a.stir, b.stir),
    };
  }
}
