/** What has to be put on the GPU, a little in each frame, so that no frame waits long for what arrives. */

/** Where no frames are drawn, as in a page that is not to be seen, work is done after so long all the same. */
const UNSEEN_MS = 250;

interface Upload {
  readonly size_bytes: number;
  readonly run: () => void;
  readonly resolve: (done: boolean) => void;
  readonly reject: (error: unknown) => void;
}

export class UploadQueue {
  readonly #waiting: Upload[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** At least one upload a frame; more as long as neither so much time is spent nor so many bytes are moved. */
  constructor(
    readonly budget_ms = 4,
    readonly budget_bytes = 4 * 2 ** 20,
    private readonly now_ms: () => number = () => performance.now(),
  ) {}

  get length(): number {
    return this.#waiting.length;
  }

  /** Do `run` when there is time for `size_bytes`, after what was asked for before; whether it was done before `clear`. */
  add(size_bytes: number, run: () => void): Promise<boolean> {
    this.#timer ??= setTimeout(() => this.spend(), UNSEEN_MS);
    return new Promise((resolve, reject) => this.#waiting.push({ size_bytes, run, resolve, reject }));
  }

  /** Spend one frame's budget. */
  spend(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const until_ms = this.now_ms() + this.budget_ms;
    let left_bytes = this.budget_bytes;
    for (let first = true; ; first = false) {
      const next = this.#waiting[0];
      if (!next || (!first && (next.size_bytes > left_bytes || this.now_ms() >= until_ms))) break;
      this.#waiting.shift();
      left_bytes -= next.size_bytes;
      try {
        next.run();
        next.resolve(true);
      } catch (error) {
        next.reject(error);
      }
    }
    if (this.#waiting.length) this.#timer = setTimeout(() => this.spend(), UNSEEN_MS);
  }

  /** Forget what waits: nothing of it is done. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const { resolve } of this.#waiting.splice(0)) resolve(false);
  }
}
