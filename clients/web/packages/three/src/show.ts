/** What a scene's events do to what is seen and heard. */

import type { SceneEvent } from "@holoforge/client";
import type { Narration } from "./narration.ts";
import type { World } from "./world.ts";

export class Show {
  #under_way: Promise<void>[] = [];

  constructor(
    readonly world: World,
    readonly narration: Narration,
  ) {}

  /** Clear the stage for a scene that was asked for. */
  begin(): void {
    this.#under_way = [];
    this.world.await();
    this.narration.clear();
  }

  /** Say nothing more of what was to be said. */
  hush(): void {
    this.narration.clear();
  }

  /** Take an event; resolves when what it brought is to be seen, and rejects where it cannot be. */
  take(event: SceneEvent): Promise<void> {
    const shown = this.#take(event);
    this.#under_way.push(shown.catch(() => undefined));
    return shown;
  }

  /** Resolves when all that has come is on show. */
  async complete(): Promise<void> {
    await Promise.all(this.#under_way.splice(0));
    this.narration.complete();
  }

  async #take(event: SceneEvent): Promise<void> {
    switch (event.type) {
      case "planned":
        return this.world.plan(event.environment);
      case "bound":
        return this.world.bind(event);
      case "removed":
        return this.world.remove(event.slot);
      case "spoke":
        return this.narration.announce(event, event.at ? this.world.positionOf(event.at) : null);
      case "arrived":
        if (event.offer.slot.startsWith("speech/")) return this.narration.setSound(event.offer.slot, event.bytes);
        return this.world.show(event.offer, event.bytes);
    }
  }
}
