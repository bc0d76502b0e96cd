/** What is said and heard, as the wire wants it: documents and recordings in base64, microphones as PCM. */

const PART_BYTES = 256 * 1024;

/** Bytes as base64. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** Bytes in parts that each fit one message, with where each begins; one part, and that empty, of nothing. */
export function parts(bytes: Uint8Array): { readonly offset: number; readonly data: string; readonly last: boolean }[] {
  const found = [];
  for (let offset = 0; offset === 0 || offset < bytes.length; offset += PART_BYTES) {
    found.push({ offset, data: base64(bytes.subarray(offset, offset + PART_BYTES)), last: offset + PART_BYTES >= bytes.length });
  }
  return found;
}

/** Samples in -1..1 as 16-bit little-endian PCM. */
export function pcm16(samples: Float32Array): Uint8Array {
  const bytes = new Uint8Array(2 * samples.length);
  const view = new DataView(bytes.buffer);
  samples.forEach((sample, i) => view.setInt16(2 * i, Math.round(Math.max(-1, Math.min(1, sample)) * 32767), true));
  return bytes;
}

/** A microphone that is held open: what it took is given when it is let go. */
export class Recording {
  readonly #pieces: Float32Array[] = [];

  private constructor(
    private readonly stream: MediaStream,
    private readonly context: AudioContext,
    private readonly node: ScriptProcessorNode,
  ) {
    node.onaudioprocess = ({ inputBuffer }) => this.#pieces.push(inputBuffer.getChannelData(0).slice());
  }

  /**
   * Open the microphone.
   *
   * @throws DOMException the visitor does not allow it, or there is none.
   */
  static async start(): Promise<Recording> {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true } });
    const context = new AudioContext({ sampleRate: 16000 });
    const node = context.createScriptProcessor(4096, 1, 1);
    context.createMediaStreamSource(stream).connect(node).connect(context.destination);
    return new Recording(stream, context, node);
  }

  /** Close the microphone; gives what it took. */
  async stop(): Promise<{ readonly pcm: Uint8Array; readonly sample_rate: number }> {
    this.node.disconnect();
    for (const track of this.stream.getTracks()) track.stop();
    const { sampleRate } = this.context;
    await this.context.close();
    const samples = new Float32Array(this.#pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      samples.set(piece, at);
      at += piece.length;
    }
    return { pcm: pcm16(samples), sample_rate: sampleRate };
  }
}
