/** What is known of one file: what it is, what is in it, who made it. */

import type { GeneratorInfo, Offered } from "@holoforge/client";
import { factsOf, type Facts } from "../facts.ts";
import { find, make, size } from "./elements.ts";

const MAKERS: Readonly<Record<string, string>> = { material: "material", speech: "speech", object: "geometry", environment: "geometry" };

export class Inspector {
  constructor(private readonly dialog: HTMLDialogElement) {}

  /** Show a file; `bytes` are undefined where they are not here yet. */
  open(offer: Offered, bytes: Uint8Array<ArrayBuffer> | undefined, generators: readonly GeneratorInfo[]): void {
    find(this.dialog, "h2").textContent = offer.slot;
    const facts: Facts = [
      ["tier", `${offer.tier}, revision ${offer.revision}`],
      ["type", offer.asset.media_type],
      ["size", size(offer.asset.size_bytes)],
      ...(bytes ? factsOf(offer.asset.media_type, bytes) : []),
      ...(offer.tile_size_m ? [["one tile", `${offer.tile_size_m} m`] as const] : []),
      ...madeBy(offer.slot, generators),
      ["SHA-256", offer.asset.digest],
      ["checked", bytes ? "its bytes have this digest" : "not here yet"],
    ];
    find(this.dialog, "dl").replaceChildren(...facts.flatMap(([name, value]) => [make("dt", "", name), make("dd", "", value)]));
    this.dialog.showModal();
    if (bytes && offer.asset.media_type === "model/gltf-binary") void this.#judge(bytes);
  }

  /** Add what the Khronos validator says. */
  async #judge(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const verdict = make("dd", "verdict", "looking");
    find(this.dialog, "dl").append(make("dt", "", "Khronos validator"), verdict);
    try {
      verdict.textContent = await (await import("../validating.ts")).verdictOn(bytes);
    } catch (error) {
      verdict.textContent = `could not be asked: ${String(error)}`;
    }
  }
}

function madeBy(slot: string, generators: readonly GeneratorInfo[]): Facts {
  const kind = MAKERS[slot.split("/")[0] ?? ""];
  const maker = generators.find((one) => one.kind === kind);
  if (!maker) return [];
  return [
    ["made by", [maker.name, maker.model].filter(Boolean).join(", ")],
    ...(maker.licence ? [["licence", maker.licence] as const] : []),
  ];
}
