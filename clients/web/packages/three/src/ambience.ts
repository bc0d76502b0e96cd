/** Sound beds: seamless loops, each from its place or all around; they come and go without a click. */

import type { Ambience as Told } from "@holoforge/client";

const FADE_S = 1.5;
const ROLLOFF = 0.8;

interface Bed {
  told: Told;
  readonly gain: GainNode;
  panner: PannerNode | null;
  source: AudioBufferSourceNode | null;
  /** Beside the bed's own gain, for the mood. */
  patch_db: number;
}

export class Ambience {
  readonly #beds = new Map<string, Bed>();

  /** Plays into `output`, which is muted with everything else. */
  constructor(
    private readonly context: AudioContext,
    private readonly output: AudioNode,
  ) {}

  /** A bed is told of, or told anew. */
  tell(told: Told): void {
    const bed = this.#beds.get(told.slot) ?? this.#add(told);
    bed.told = told;
    this.#place(bed);
    this.#swell(bed, FADE_S);
  }

  /** A bed's loop is here: from now on it sounds. */
  async setSound(slot: string, data: Uint8Array<ArrayBuffer>): Promise<void> {
    const buffer = await this.context.decodeAudioData(data.slice().buffer);
    const bed = this.#beds.get(slot);
    if (!bed) return;
    bed.source?.stop(this.context.currentTime + FADE_S);
    const source = new AudioBufferSourceNode(this.context, { buffer, loop: true });
    source.connect(bed.panner ?? bed.gain);
    source.start(0, Math.random() * buffer.duration);
    bed.source = source;
    this.#swell(bed, FADE_S);
  }

  /** Change a bed's loudness beside its own, for a mood. */
  patch(slot: string, gain_db: number, over_s: number): void {
    const bed = this.#beds.get(slot);
    if (!bed) return;
    bed.patch_db = gain_db;
    this.#swell(bed, over_s);
  }

  /** Let one bed fade away. */
  remove(slot: string): void {
    const bed = this.#beds.get(slot);
    if (!bed) return;
    this.#beds.delete(slot);
    bed.gain.gain.setTargetAtTime(0, this.context.currentTime, FADE_S / 3);
    bed.source?.stop(this.context.currentTime + 2 * FADE_S);
  }

  clear(): void {
    for (const slot of [...this.#beds.keys()]) this.remove(slot);
  }

  #add(told: Told): Bed {
    const gain = new GainNode(this.context, { gain: 0 });
    gain.connect(this.output);
    const bed: Bed = { told, gain, panner: null, source: null, patch_db: 0 };
    this.#beds.set(told.slot, bed);
    return bed;
  }

  #place(bed: Bed): void {
    const { position, reach_m } = bed.told;
    if (!position) return;
    const panner = new PannerNode(this.context, {
      panningModel: "HRTF",
      distanceModel: "inverse",
      refDistance: reach_m,
      rolloffFactor: ROLLOFF,
      positionX: position[0],
      positionY: position[1],
      positionZ: position[2],
    });
    panner.connect(bed.gain);
    bed.source?.disconnect();
    bed.source?.connect(panner);
    bed.panner?.disconnect();
    bed.panner = panner;
  }

  #swell(bed: Bed, over_s: number): void {
    if (!bed.source) return;
    const wanted = 10 ** ((bed.told.gain_db + bed.patch_db) / 20);
    const { gain } = bed.gain;
    const now = this.context.currentTime;
    gain.cancelScheduledValues(now);
    gain.setValueAtTime(gain.value, now);
    gain.linearRampToValueAtTime(wanted, now + Math.max(0.05, over_s));
  }
}
