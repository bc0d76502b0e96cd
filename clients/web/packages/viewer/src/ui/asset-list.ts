/** The panel: every slot with its tier, size and the time its newest revision took, and the scene's timings above. */

import type { Offered } from "@holoforge/client";
import type { ViewerState } from "../state.ts";
import { duration, find, make, size } from "./elements.ts";

interface Row {
  readonly element: HTMLElement;
  readonly tier: HTMLElement;
  readonly size: HTMLElement;
  readonly time: HTMLElement;
  revision: number;
}

export class AssetList {
  readonly #rows = new Map<string, Row>();
  readonly #list: HTMLElement;

  constructor(private readonly panel: HTMLElement) {
    this.#list = find(panel, ".assets");
  }

  clear(): void {
    this.#rows.clear();
    this.#list.replaceChildren();
    for (const name of ["first_asset", "complete", "bytes"]) this.#timing(name, "–");
  }

  /** A slot has a new revision under way. */
  offer(offer: Offered, elapsed_ms: number): void {
    const row = this.#rows.get(offer.slot) ?? this.#add(offer);
    if (offer.revision < row.revision) return;
    row.revision = offer.revision;
    row.tier.textContent = offer.tier;
    row.tier.dataset["tier"] = offer.tier;
    row.size.textContent = size(offer.asset.size_bytes);
    row.time.textContent = duration(elapsed_ms);
    row.element.classList.add("under-way");
  }

  /** A revision is here. */
  arrive(offer: Offered, elapsed_ms: number): void {
    const row = this.#rows.get(offer.slot);
    if (!row || offer.revision < row.revision) return;
    row.element.classList.remove("under-way");
    row.time.textContent = duration(elapsed_ms);
  }

  summarise({ counts, timings }: ViewerState): void {
    if (timings.first_asset !== null) this.#timing("first_asset", duration(timings.first_asset));
    if (timings.complete !== null) this.#timing("complete", duration(timings.complete));
    if (counts.bytes) this.#timing("bytes", size(counts.bytes));
  }

  #timing(name: string, text: string): void {
    find(this.panel, `[data-timing="${name}"]`).textContent = text;
  }

  #add({ slot }: Offered): Row {
    const [kind = "", ...rest] = slot.split("/");
    const element = make("li");
    element.dataset["kind"] = kind;
    element.title = slot;
    const row: Row = {
      element,
      tier: make("span", "tier"),
      size: make("span", "size"),
      time: make("span", "time"),
      revision: -1,
    };
    element.append(make("i", "kind"), make("span", "slot", name(rest) || kind), row.tier, row.size, row.time);
    this.#list.append(element);
    this.#list.scrollTop = this.#list.scrollHeight;
    this.#rows.set(slot, row);
    return row;
  }
}

/** A slot for people: "oak planks · base color" for `oak-planks-1f3a9c/base_color`. */
function name(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/-[0-9a-f]{6}$/, "").replace(/[-_]/g, " ")).join(" · ");
}
