/** What is going on, for tests and for whoever asks the console: `window.__holoforge`. */

import type { Vec3 } from "@holoforge/client";

export type Phase = "idle" | "connecting" | "planning" | "building" | "finished" | "cancelled" | "failed";

export interface ViewerState {
  phase: Phase;
  prompt: string;
  title: string;
  software: boolean;
  fps: number;
  counts: { objects: number; holograms: number; textures: number; lines: number; assets: number; bytes: number };
  /** Milliseconds since the prompt was sent; null until it has come to that. */
  timings: { planned: number | null; first_asset: number | null; first_shown: number | null; finished: number | null; complete: number | null };
  errors: string[];
  /** The slot that "this one" means, and the link that was copied last. */
  pointed: string | null;
  link: string;
  /** The immersive mode that the visitor is in, from where they look, and the slots in their hands. */
  immersed: XRSessionMode | null;
  eye: Vec3;
  held: readonly string[];
  /** Where a slot's thing is, metres; null where there is none. */
  where: (slot: string) => Vec3 | null;
  /** Show or hide the scene's things, and leave its sky and ground. */
  show: (things: boolean) => void;
}

declare global {
  interface Window {
    __holoforge: ViewerState;
  }
}

/** The state before anything happened. */
export function initialState(): ViewerState {
  return {
    phase: "idle",
    prompt: "",
    title: "",
    software: false,
    fps: 0,
    counts: { objects: 0, holograms: 0, textures: 0, lines: 0, assets: 0, bytes: 0 },
    timings: { planned: null, first_asset: null, first_shown: null, finished: null, complete: null },
    errors: [],
    pointed: null,
    link: "",
    immersed: null,
    eye: [0, 0, 0],
    held: [],
    where: () => null,
    show: () => undefined,
  };
}
