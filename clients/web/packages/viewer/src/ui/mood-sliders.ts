/** Where visitors say how they feel, for scenes that follow it: from unpleasant to pleasant, from still to stirred. */

import { find } from "./elements.ts";

/** Called with both, −1 to 1, as the sliders are let go. */
export type Feel = (valence: number, arousal: number) => void;

export class MoodSliders {
  constructor(form: HTMLFormElement, feel: Feel) {
    const slider = (name: string): HTMLInputElement => find<HTMLInputElement>(form, `input[name=${name}]`);
    const [valence, arousal] = [slider("valence"), slider("arousal")];
    form.addEventListener("change", () => feel(valence.valueAsNumber / 100, arousal.valueAsNumber / 100));
    form.addEventListener("submit", (event) => event.preventDefault());
  }
}
