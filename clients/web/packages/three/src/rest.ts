/** After a picture, as long a rest as it took: for what else the processor has to do where there is no GPU. */

import type { WebGLRenderer } from "three";

const LONGEST_MS = 500;

export class Rest {
  readonly #gl: WebGL2RenderingContext;
  #done: WebGLSync | null = null;
  #begun_ms = 0;
  #until_ms = 0;
  #hurried = false;

  /** `ondrawn` is called once a picture is whole. */
  constructor(
    renderer: WebGLRenderer,
    private readonly ondrawn: () => void,
  ) {
    this.#gl = renderer.getContext() as WebGL2RenderingContext;
  }

  /** Everything was asked for of a picture that was begun at `begun_ms`. */
  begin(begun_ms: number): void {
    this.#gl.deleteSync(this.#done);
    this.#done = this.#gl.fenceSync(this.#gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    this.#begun_ms = begun_ms;
  }

  /** There is something to be seen that was not there before: no rest until it is drawn. */
  hurry(): void {
    this.#until_ms = 0;
    this.#hurried = this.#done !== null;
  }

  /** Whether that picture is not drawn yet, or there is still rest after it. */
  lasts(now_ms: number): boolean {
    if (this.#done) {
      if (this.#gl.getSyncParameter(this.#done, this.#gl.SYNC_STATUS) === this.#gl.UNSIGNALED) return true;
      this.#gl.deleteSync(this.#done);
      this.#done = null;
      this.#until_ms = this.#hurried ? 0 : now_ms + Math.min(LONGEST_MS, now_ms - this.#begun_ms);
      this.#hurried = false;
      this.ondrawn();
    }
    return now_ms < this.#until_ms;
  }
}
