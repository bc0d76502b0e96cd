/** Values that change smoothly over time, driven by the stage's frames. */

interface Tween {
  readonly start_s: number;
  readonly duration_s: number;
  readonly apply: (progress: number) => void;
}

export class Tweens {
  #running: Tween[] = [];
  #now_s = 0;

  /** Call `apply` with 0..1 over `duration_s`, after `delay_s`. It is always called with 1 in the end. */
  add(duration_s: number, apply: (progress: number) => void, delay_s = 0): void {
    this.#running.push({ start_s: this.#now_s + delay_s, duration_s, apply });
  }

  /** Whether something still changes. */
  get busy(): boolean {
    return this.#running.length > 0;
  }

  /** Move on to `now_s`. */
  update(now_s: number): void {
    this.#now_s = now_s;
    const ended = new Set<Tween>();
    for (const tween of this.#running) {
      if (now_s < tween.start_s) continue;
      const progress = Math.min(1, (now_s - tween.start_s) / tween.duration_s);
      tween.apply(progress);
      if (progress === 1) ended.add(tween);
    }
    if (ended.size) this.#running = this.#running.filter((tween) => !ended.has(tween));
  }

  /** Forget all that runs. */
  clear(): void {
    this.#running = [];
  }
}

export const easeOut = (t: number): number => 1 - (1 - t) ** 3;
export const easeInOut = (t: number): number => t * t * (3 - 2 * t);
/** Overshoots by a twentieth before it settles. */
export const easeOutBack = (t: number): number => 1 + 2.2 * (t - 1) ** 3 + 1.2 * (t - 1) ** 2;
