/** Pointing at things on the page, and saying what is to become of them. */

import { pick, type Stage, type World } from "@holoforge/three";
import { Raycaster, Vector2 } from "three";

/** A press that moves farther than this turns the view, CSS pixels. */
const STILL_PX = 5;

/** Call `point` with the slot of what is clicked on the stage, null where that is no thing. */
export function pointByClick(stage: Stage, world: World, point: (slot: string | null) => void): void {
  const canvas = stage.renderer.domElement;
  let from: PointerEvent | null = null;
  canvas.addEventListener("pointerdown", (event) => (from = event));
  canvas.addEventListener("pointerup", (event) => {
    if (!from || Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > STILL_PX) return;
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const ray = new Raycaster();
    ray.setFromCamera(new Vector2((2 * (event.clientX - left)) / width - 1, 1 - (2 * (event.clientY - top)) / height), stage.framing.camera);
    point(pick(world, ray)?.slot ?? null);
  });
}

interface Recognition extends EventTarget {
  start(): void;
}

/** Listen for one sentence, where the browser can; `say` is called with its words. */
export function listen(say: (words: string) => void): void {
  const { SpeechRecognition, webkitSpeechRecognition } = window as { SpeechRecognition?: new () => Recognition; webkitSpeechRecognition?: new () => Recognition };
  const Recogniser = SpeechRecognition ?? webkitSpeechRecognition;
  if (!Recogniser) return;
  const recognition = new Recogniser();
  recognition.addEventListener("result", (event) => {
    const { results } = event as Event & { results: ArrayLike<ArrayLike<{ transcript: string }>> };
    const words = results[0]?.[0]?.transcript.trim();
    if (words) say(words);
  });
  recognition.start();
}
