/** What a scene's events do to what is seen and heard. */

import type { Patched, SceneEvent } from "@holoforge/client";
import { Ambience } from "./ambience.ts";
import type { Narration } from "./narration.ts";
import type { World } from "./world.ts";

export class Show {
  readonly #ambience: Ambience;
  #under_way: Promise<void>[] = [];

  constructor(
    readonly world: World,
    readonly narration: Narration,
  ) {
    const { context, volume } = narration.output;
    this.#ambience = new Ambience(context, volume);
  }

  /** Clear the stage for a scene that was asked for. */
  begin(): void {
    this.#under_way = [];
    this.world.await();
    this.narration.clear();
    this.#ambience.clear();
  }

  /** Change light, air and sound beds a little, for a mood. */
  follow({ patches, over_s }: Patched): void {
    for (const patch of patches) {
      if (patch.gain_db !== null) this.#ambience.patch(patch.slot, patch.gain_db, over_s);
      this.world.patch(patch, over_s);
    }
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
        this.#ambience.remove(event.slot);
        return this.world.remove(event.slot);
      case "spoke":
        return this.narration.announce(event, event.at ? this.world.positionOf(event.at) : null);
      case "ambience":
        return this.#ambience.tell(event);
      case "arrived":
        if (event.offer.slot.startsWith("ambience/")) return this.#ambience.setSound(event.offer.slot, event.bytes);
        if (event.offer.slot.startsWith("speech/")) return this.narration.setSound(event.offer.slot, event.bytes);
        return this.world.show(event.offer, event.bytes);
    }
  }
}
