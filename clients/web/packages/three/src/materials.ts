/** Every material of the scene by its key: textures that arrive are shown on all that were named after it. */

import { Color, MeshStandardMaterial, type Texture, type Vector2 } from "three";
import type { SurfaceInfo } from "@holoforge/client";
import { isHeld } from "./debuts.ts";
import { BAKED, forge, forgeLean, forgePlain, setFlatColor, showBaseColor, type Reveal } from "./forged.ts";
import type { LampReach } from "./lean.ts";
import type { Surroundings } from "./surroundings.ts";
import { WATER } from "./water.ts";
import { easeInOut, type Tweens } from "./tween.ts";

export const MAP_NAMES = ["base_color", "normal", "orm", "height", "emissive"] as const;
export type MapName = (typeof MAP_NAMES)[number];

/** How surfaces are drawn: with all that the viewer adds, matt with nothing but their colours, or as glTF has it. */
export type Look = "forged" | "lean" | "plain";

const CROSSFADE_S = 0.7;
/** How bright what shines is shown beside white: through the film it keeps its hue; richly drawn, it blooms. */
const EMISSIVE_INTENSITY = { lean: 1.25, plain: 1.25, forged: 1.7 } as const;

export class MaterialLibrary {
  readonly #users = new Map<string, Set<MeshStandardMaterial>>();
  readonly #textures = new Map<string, Map<MapName, Texture>>();

  constructor(
    private readonly tweens: Tweens,
    private readonly look: Look,
    private readonly surroundings: Surroundings,
    /** The lamps, of lean materials. */
    private readonly lamps: LampReach = { value: 0, used: false },
  ) {}

  /** The number of textures on show. */
  get textureCount(): number {
    return [...this.#textures.values()].reduce((count, maps) => count + maps.size, 0);
  }

  /** Take a material of a loaded model into care: `surface` tells its look until its textures are here. */
  adopt(material: MeshStandardMaterial, surface: SurfaceInfo | undefined, reveal: Reveal): void {
    if (this.look === "lean") forgeLean(material, this.lamps);
    else if (this.look === "plain") forgePlain(material);
    else forge(material, reveal, this.surroundings);
    if (surface && !material.userData["embedded"]) dress(material, surface);
    material.emissiveIntensity = EMISSIVE_INTENSITY[this.look];
    const users = this.#users.get(material.name) ?? new Set();
    this.#users.set(material.name, users.add(material));
    for (const [name, texture] of this.#textures.get(material.name) ?? []) this.#show(material, name, texture, false);
  }

  /** A model is gone: forget its materials. */
  release(materials: Iterable<MeshStandardMaterial>): void {
    for (const material of materials) {
      this.#users.get(material.name)?.delete(material);
      if (!isHeld(material)) material.dispose();
    }
  }

  /** Show a texture on every material with this key, and on those to come. The one before it is disposed of. */
  setTexture(key: string, name: MapName, texture: Texture): void {
    const maps = this.#textures.get(key) ?? new Map<MapName, Texture>();
    this.#textures.set(key, maps);
    const before = maps.get(name);
    maps.set(name, texture);
    for (const material of this.#users.get(key) ?? []) this.#show(material, name, texture, !before);
    before?.dispose();
  }

  /** What the shaders of lean materials are made of has changed; `later` is given those that share a program, kind by kind. */
  recompile(later: (run: () => void) => void): void {
    if (this.look !== "lean") return;
    const kinds = new Map<string, MeshStandardMaterial[]>();
    for (const users of this.#users.values()) {
      for (const material of users) {
        const kind = [material.map !== null, material.emissiveMap !== null, material.side, material.alphaTest > 0, material.transparent, material.name === BAKED, material.name.startsWith(WATER)].join();
        kinds.set(kind, [...(kinds.get(kind) ?? []), material]);
      }
    }
    for (const alike of kinds.values()) later(() => alike.forEach((material) => (material.needsUpdate = true)));
  }

  /** Dispose of everything. */
  clear(): void {
    for (const maps of this.#textures.values()) for (const texture of maps.values()) texture.dispose();
    for (const users of this.#users.values()) for (const material of users) if (!isHeld(material)) material.dispose();
    this.#textures.clear();
    this.#users.clear();
  }

  #show(material: MeshStandardMaterial, name: MapName, texture: Texture, fade: boolean): void {
    if (this.look === "lean" && name === "base_color" && mirrors(material)) return;
    if (this.look === "plain") material.needsUpdate = true; // it may have been compiled without such a map
    if (name === "base_color") {
      const blend = showBaseColor(material, texture);
      this.#fade(fade, (t) => (blend.value = t));
    } else if (name === "normal") {
      const full: Vector2 = material.normalScale.clone();
      material.normalMap = texture;
      this.#fade(fade, (t) => material.normalScale.copy(full).multiplyScalar(t));
    } else if (name === "orm") {
      material.aoMap = material.roughnessMap = material.metalnessMap = texture;
      material.roughness = material.metalness = 1;
    } else if (name === "emissive") {
      if (!material.emissiveMap) material.needsUpdate = true; // compiled without one, it would shine white all over
      material.emissiveMap = texture;
      material.emissive.setScalar(1);
    }
  }

  #fade(gently: boolean, apply: (t: number) => void): void {
    if (!gently) return apply(1);
    apply(0);
    this.tweens.add(CROSSFADE_S, (t) => apply(easeInOut(t)));
  }
}

/** Whether a material shows what is before it, and no picture of its own: a lean one would show its specks alone. */
function mirrors({ metalness, roughness }: MeshStandardMaterial): boolean {
  return metalness > 0.9 && roughness < 0.12;
}

/** Whether a material's slot of that name holds a map, and not a preview. */
export function isMapName(name: string | undefined): name is MapName {
  return MAP_NAMES.includes(name as MapName);
}

function dress(material: MeshStandardMaterial, surface: SurfaceInfo): void {
  setFlatColor(material, new Color(...surface.base_color));
  material.roughness = surface.roughness;
  material.metalness = surface.metallic;
  material.emissive.setRGB(...surface.emissive);
  material.opacity = surface.opacity;
  if (material.transparent) return; // blended by its vertices
  material.transparent = surface.opacity < 1;
  material.depthWrite = surface.opacity === 1;
}
