/** The bytes a server may still send: a window the client keeps topping up. */

export class CreditWindow {
  #left: number;

  /** `size_bytes`: how much may be under way at most. It is granted in full with `hello`. */
  constructor(readonly size_bytes: number) {
    this.#left = size_bytes;
  }

  /** What the server may still send, bytes. Below 0 it sent more than it was granted. */
  get left_bytes(): number {
    return this.#left;
  }

  /** A new connection: everything is granted again. */
  reset(): void {
    this.#left = this.size_bytes;
  }

  /** Count a binary frame that arrived; returns the grant to send now, 0 while more than half is left. */
  spend(frame_bytes: number): number {
    this.#left -= frame_bytes;
    if (this.#left > this.size_bytes / 2) return 0;
    const grant = this.size_bytes - this.#left;
    this.#left = this.size_bytes;
    return grant;
  }
}
