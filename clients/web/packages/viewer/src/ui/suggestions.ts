/** Prompts to begin with. */

const PROMPTS = [
  "A lantern-lit harbour while the first snow falls",
  "An alchemist's study at dusk, brass and candlelight",
  "A mossy shrine deep in a misty bamboo forest",
  "A neon noodle bar on a rainy night",
  "A glasshouse of orchids on Mars at dawn",
  "A pirate's treasure cave with glowing crystals",
  "A quiet reading room with a fireplace and tall shelves",
  "A desert oasis with tents under a sky full of stars",
  "A blacksmith's forge in a mountain village",
  "A picnic under cherry trees by a red bridge",
] as const;

/** `count` different prompts, others on each visit. */
export function suggestions(count: number): string[] {
  const left: string[] = [...PROMPTS];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(Math.random() * left.length), 1)[0]!);
}
