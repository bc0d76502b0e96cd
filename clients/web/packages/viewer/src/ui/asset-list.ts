/** The panel: every slot with its tier, size and the time its newest revision took, and the scene's timings above. */

import type { Offered } from "@holoforge/client";
import type { ViewerState } from "../state.ts";
import { duration, find, make, size } from "./elements.ts";

interface Row {
  readonly element: HTMLElement;
  readonly tier: HTMLElement;
  readonly size: HTMLElement;
  readonly time: HTMLElement;
  readonly bar: HTMLElement;
  offer: Offered;
  /** When it was announced and when it came, milliseconds since the prompt; the second is 0 until then. */
  span_ms: [number, number];
  revision: number;
}

export class AssetList {
  /** Called with the offer of a file that somebody wants to know more of. */
  oninspect: ((offer: Offered) => void) | null = null;
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
    row.offer = offer;
    row.span_ms = [elapsed_ms, 0];
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
    row.span_ms[1] = elapsed_ms;
    this.#draw(elapsed_ms);
  }

  /** A slot is no more. */
  remove(slot: string): void {
    this.#rows.get(slot)?.element.remove();
    this.#rows.delete(slot);
  }

  /** The time line: every row's bar from its offer to its arrival, `whole_ms` across. */
  #draw(whole_ms: number): void {
    for (const { bar, span_ms: [from, to] } of this.#rows.values()) {
      bar.style.setProperty("--from", String(from / whole_ms));
      bar.style.setProperty("--to", String((to || whole_ms) / whole_ms));
    }
  }

  summarise({ counts, timings }: ViewerState): void {
    if (timings.first_asset !== null) this.#timing("first_asset", duration(timings.first_asset));
    if (timings.complete !== null) this.#timing("complete", duration(timings.complete));
    if (counts.bytes) this.#timing("bytes", size(counts.bytes));
  }

  #timing(name: string, text: string): void {
    find(this.panel, `[data-timing="${name}"]`).textContent = text;
  }

  #add(offer: Offered): Row {
    const { slot } = offer;
    const [kind = "", ...rest] = slot.split("/");
    const element = make("li");
    element.dataset["kind"] = kind;
    element.title = slot;
    const row: Row = {
      element,
      tier: make("span", "tier"),
      size: make("span", "size"),
      time: make("span", "time"),
      bar: make("i", "span"),
      offer,
      span_ms: [0, 0],
      revision: -1,
    };
    const button = make("button", "inspect");
    button.type = "button";
    button.append(make("i", "kind"), make("span", "slot", name(rest) || kind), row.tier, row.size, row.time, row.bar);
    button.addEventListener("click", () => this.oninspect?.(row.offer));
    element.append(button);
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
