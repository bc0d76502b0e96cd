/**
 * A look at what was just drawn, made small on the GPU and fetched when it is done: nothing waits for it. In software
 * every reading at once would wait for the whole picture, and one of a row costs as much as one of all.
 */

import type { WebGLRenderer } from "three";

export class Glance {
  readonly #gl: WebGL2RenderingContext;
  readonly #buffer: WebGLBuffer;
  readonly #done: WebGLSync | null;

  /** Look at the lower `share` of the canvas in `wide`×`high` pixels; to be made in the frame that drew it, after it. */
  constructor(
    renderer: WebGLRenderer,
    private readonly wide: number,
    private readonly high: number,
    share: number,
  ) {
    const gl = (this.#gl = renderer.getContext() as WebGL2RenderingContext);
    const [small, colors] = [gl.createFramebuffer(), gl.createRenderbuffer()];
    gl.bindRenderbuffer(gl.RENDERBUFFER, colors);
    gl.renderbufferStorage(gl.RENDERBUFFER, gl.RGBA8, wide, high);
    gl.bindRenderbuffer(gl.RENDERBUFFER, null);
    gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, small);
    gl.framebufferRenderbuffer(gl.DRAW_FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.RENDERBUFFER, colors);
    gl.blitFramebuffer(0, 0, gl.drawingBufferWidth, Math.round(share * gl.drawingBufferHeight), 0, 0, wide, high, gl.COLOR_BUFFER_BIT, gl.NEAREST);
    gl.bindFramebuffer(gl.FRAMEBUFFER, small);
    this.#buffer = gl.createBuffer();
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, this.#buffer);
    gl.bufferData(gl.PIXEL_PACK_BUFFER, 4 * wide * high, gl.STREAM_READ);
    gl.readPixels(0, 0, wide, high, gl.RGBA, gl.UNSIGNED_BYTE, 0);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null); // as three left it
    gl.deleteFramebuffer(small);
    gl.deleteRenderbuffer(colors);
    this.#done = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
  }

  /** The pixels, RGBA, the lowest row first; null as long as they are not here. To be taken once. */
  take(): Uint8Array | null {
    const gl = this.#gl;
    if (!this.#done || gl.getSyncParameter(this.#done, gl.SYNC_STATUS) !== gl.SIGNALED) return null;
    const pixels = new Uint8Array(4 * this.wide * this.high);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, this.#buffer);
    gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, pixels);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    this.dispose();
    return pixels;
  }

  /** Want it no more. */
  dispose(): void {
    this.#gl.deleteBuffer(this.#buffer);
    this.#gl.deleteSync(this.#done);
  }
}
