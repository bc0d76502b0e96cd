/** The files of the scene that stands, as they came: to be looked into, and to be taken home. */

import type { AssetInfo, Offered } from "@holoforge/client";
import { zip } from "./zip.ts";

const ENDINGS: Readonly<Record<string, string>> = {
  "model/gltf-binary": "glb",
  "image/png": "png",
  "image/jpeg": "jpg",
  "audio/wav": "wav",
  "application/json": "json",
};

export interface Kept {
  readonly offer: Offered;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export class Keeping {
  readonly #files = new Map<string, Kept>();

  clear(): void {
    this.#files.clear();
  }

  keep(offer: Offered, bytes: Uint8Array<ArrayBuffer>): void {
    if ((this.#files.get(offer.slot)?.offer.revision ?? -1) < offer.revision) this.#files.set(offer.slot, { offer, bytes });
  }

  remove(slot: string): void {
    this.#files.delete(slot);
  }

  get(slot: string): Kept | undefined {
    return this.#files.get(slot);
  }

  /** Every slot's newest file and the manifest, as a ZIP archive. */
  archive(manifest: Uint8Array<ArrayBuffer>): Blob {
    const files = [...this.#files].map(([slot, { offer, bytes }]) => [`${slot}.${endingOf(offer.asset)}`, bytes] as const);
    return zip(new Map([["manifest.json", manifest], ...files]));
  }
}

function endingOf({ media_type }: AssetInfo): string {
  return ENDINGS[media_type] ?? "bin";
}

/** A name for a file that every system takes: letters, digits and hyphens of the prompt, 60 at most. */
export function fileName(prompt: string, ending: string): string {
  const words = prompt.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  const short = [...words].slice(0, 60).join("").replace(/-+$/, "");
  return `holoforge-${short || "scene"}.${ending}`;
}

/** Let the browser save a file. */
export function save(name: string, data: Blob): void {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(data), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
