/** The scene on the stage: it takes what the server decided and made, and shows it. */

import { Box3, Color, Raycaster, Vector3, type Group, type Texture } from "three";
import type { Bound, EnvironmentInfo, Offered, Patch } from "@holoforge/client";
import { Atmosphere } from "./atmosphere.ts";
import { Eye } from "./eye.ts";
import { disposeModel, readModel, readPanorama, readTexture, textureBytes, type LoadedModel } from "./files.ts";
import { Ground } from "./ground.ts";
import { Lamps } from "./lamps.ts";
import { leanTexture } from "./lean.ts";
import { MaterialLibrary, isMapName, type MapName } from "./materials.ts";
import { Mood } from "./mood.ts";
import { Nebula } from "./nebula.ts";
import { Opening } from "./opening.ts";
import { Particles } from "./particles.ts";
import { hologramPilot, pilot } from "./pilot.ts";
import { Refining } from "./refine.ts";
import { Reflections } from "./reflections.ts";
import type { Stage } from "./stage.ts";
import { Thing } from "./thing.ts";
import { UploadQueue } from "./uploads.ts";

/** The slots of the painted sky: to look at, to light with. */
const SKY = "environment/sky";
const SKY_LIGHT = "environment/sky-light";
const FLAME = /\b(flame|fire|candle|torch|ember)/;
const COLD_GLOW = new Color(0.3, 0.85, 1);

export class World {
  readonly things = new Map<string, Thing>();
  readonly ground: Ground;
  readonly mood = new Mood();
  readonly #atmosphere: Atmosphere;
  readonly #materials: MaterialLibrary;
  readonly #lamps: Lamps;
  readonly #refining: Refining;
  readonly #reflections: Reflections;
  readonly #eye: Eye;
  readonly #nebula: Nebula;
  readonly #pilot: Group;
  /** Where little can be drawn. */
  readonly #opening: Opening | null;
  readonly #uploads = new UploadQueue();
  #particles: Particles | null = null;
  #particlesShown = 0;
  #environment: EnvironmentInfo | null = null;
  #glow = COLD_GLOW;
  #epoch = 0;
  #now_s = 0;
  #surrounds = true;

  constructor(private readonly stage: Stage) {
    const { scene, tweens, software, lean } = stage;
    this.#atmosphere = new Atmosphere(scene, tweens, lean ? 1024 : 2048, lean);
    this.#lamps = new Lamps(scene, tweens, lean ? 3 : 8);
    this.#materials = new MaterialLibrary(tweens, lean ? "lean" : "forged", this.#atmosphere.surroundings, this.#lamps.reach);
    this.#refining = new Refining(this.#lamps.reach);
    this.#lamps.onused = () => {
      this.#materials.recompile((run) => void this.#uploads.add(this.#uploads.budget_bytes, run)); // one program a frame
      this.#refining.begin((run) => void this.#uploads.add(this.#uploads.budget_bytes, run));
    };
    this.#eye = new Eye(stage);
    this.#reflections = new Reflections(stage.renderer, scene);
    this.#nebula = new Nebula(software ? 11_000 : 26_000, lean);
    this.ground = new Ground(this.#materials, tweens);
    scene.add(this.#nebula, this.ground.group);
    this.#pilot = lean ? hologramPilot(COLD_GLOW) : pilot(this.#atmosphere.surroundings, COLD_GLOW);
    this.#opening = lean ? new Opening(scene, this.#lamps.reach, this.#atmosphere.sky.painted) : null;
    scene.add(this.#pilot);
    stage.onframe.push((now_s, delta_s) => this.#update(now_s, delta_s));
  }

  /** Whether little can be drawn here. */
  get lean(): boolean {
    return this.stage.lean;
  }

  /** Whether a picture of the sky's light is made use of. */
  get lit(): boolean {
    return !this.stage.lean;
  }

  get counts(): { objects: number; holograms: number; textures: number } {
    const things = [...this.things.values()];
    const objects = things.filter((thing) => thing.present).length;
    return { objects, holograms: things.length - objects, textures: this.#materials.textureCount };
  }

  /** Whether there is something to stand on or to look at besides the sky. */
  get shown(): boolean {
    return (this.#opening?.stands ?? false) || !this.ground.bounds.isEmpty() || this.counts.objects > 0;
  }

  /** Clear the stage; something new is being thought up. */
  await(): void {
    this.clear();
    this.#nebula.excitement = 1;
    this.stage.shares = true;
  }

  /** Clear the stage and free what it held. */
  clear(): void {
    this.#epoch++;
    this.#uploads.clear();
    this.#opening?.clear();
    this.stage.tweens.clear();
    for (const thing of this.things.values()) thing.dispose();
    this.things.clear();
    this.ground.clear();
    this.#materials.clear();
    this.#lamps.clear();
    this.#refining.clear();
    this.#eye.reset();
    this.mood.reset();
    this.#particles?.dispose();
    this.#particles = null;
    this.#environment = null;
    this.#nebula.excitement = 0;
    this.#nebula.presence = 1;
    this.#atmosphere.clear();
    this.#reflections.clear();
    this.stage.framing.reset();
  }

  /** Nothing more will come: what never arrived is taken away. */
  settle(): void {
    this.#nebula.excitement = 0;
    this.stage.shares = false;
    if (this.#environment) this.#eye.attend(this.#atmosphere.lux);
    for (const [slot, thing] of this.things) {
      if (thing.present) continue;
      thing.dispose();
      this.things.delete(slot);
    }
  }

  /** The environment is decided: light the stage. */
  plan(environment: EnvironmentInfo): void {
    this.#environment = environment;
    this.stage.hurry();
    this.#nebula.presence = 0;
    this.#pilot.visible = !this.lean;
    this.#opening?.plan(environment, !this.ground.bounds.isEmpty());
    this.#glow = glowOf(environment);
    this.#atmosphere.show(environment);
    this.#eye.attend(this.#atmosphere.lux);
    if (environment.view) this.stage.framing.arrive(environment.view);
    this.#particles?.dispose();
    this.#particles = new Particles(environment.weather, environment.indoor, new Color(...environment.horizon), this.lean);
    this.#particlesShown = 0;
    this.stage.scene.add(this.#particles);
    this.#opening?.take([this.#particles]);
    for (const [place, light] of environment.lights.entries()) {
      if (light.kind === "point" && light.position) this.#lamps.kindle(`environment/${place}`, light, new Vector3(...light.position), this.#atmosphere.exposure, false);
    }
  }

  /** A thing is decided: show where it will stand. */
  bind(bound: Bound): void {
    const known = this.things.get(bound.slot);
    if (!known?.move(bound)) {
      known?.dispose();
      const thing = new Thing(bound, this.#glow, this.#materials, this.stage.tweens);
      this.things.set(bound.slot, thing);
      this.stage.scene.add(thing.group);
    }
    this.#lamps.douse(bound.slot);
    if (bound.light?.kind === "point" && bound.light.position) {
      const flickers = Object.values(bound.surfaces).some((surface) => FLAME.test(surface.phrase));
      this.#lamps.kindle(bound.slot, bound.light, new Vector3(...bound.light.position), this.#atmosphere.exposure, flickers);
    }
    this.#frame();
  }

  /** Change the look a little, for a mood. */
  patch(patch: Patch, over_s: number): void {
    if (patch.slot === "environment") this.mood.patch(patch, over_s, this.#now_s);
  }

  /** Take a thing away. Slots the viewer has no use for are passed over. */
  remove(slot: string): void {
    this.things.get(slot)?.dispose();
    this.things.delete(slot);
    this.ground.remove(slot);
    this.#lamps.douse(slot);
    this.#frame();
  }

  /** Show an asset; resolves when it is on the stage. Slots the viewer has no use for are passed over. */
  async show(offer: Offered, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const epoch = this.#epoch;
    const [kind, key, map] = offer.slot.split("/");
    if (kind === "material" && key && isMapName(map) && map !== "height") {
      if (this.lean && map !== "base_color" && map !== "emissive") return;
      const texture = await readTexture(bytes, offer.asset.media_type, map, offer.tile_size_m ?? 1, 8);
      if (this.lean) leanTexture(texture);
      const shown = epoch === this.#epoch && (await this.#uploads.add(textureBytes(texture), () => this.#showTexture(key, map, texture)));
      if (!shown) texture.dispose();
    } else if (offer.slot === SKY) {
      const panorama = await readPanorama(bytes, offer.asset.media_type);
      const shown = epoch === this.#epoch && (await this.#uploads.add(textureBytes(panorama), () => this.#showSky(panorama, offer.revision)));
      if (!shown) panorama.dispose();
    } else if (offer.slot === SKY_LIGHT) {
      if (!this.lit || !this.#environment || this.#environment.indoor) return;
      this.#reflections.show(bytes, this.#atmosphere.exposure);
      this.#atmosphere.pictured = true;
    } else if (offer.asset.media_type === "model/gltf-binary" && (kind === "environment" || kind === "object")) {
      if (this.#environment) this.#eye.attend(this.#atmosphere.lux);
      const model = await readModel(bytes);
      const shown = epoch === this.#epoch && (await this.#uploads.add(bytes.length, () => this.#showModel(offer, model)));
      if (!shown) disposeModel(model);
    }
  }

  #showTexture(key: string, map: MapName, texture: Texture): void {
    this.stage.renderer.initTexture(texture);
    this.#materials.setTexture(key, map, texture);
  }

  #showSky(panorama: Texture, revision: number): void {
    this.stage.renderer.initTexture(panorama);
    this.#atmosphere.showSky(panorama, revision);
    if (this.#environment) this.#eye.attend(this.#atmosphere.lux);
  }

  #showModel({ slot, revision }: Offered, model: LoadedModel): void {
    const thing = this.things.get(slot);
    if (this.lean) {
      const eye = new Vector3(...(this.#environment?.view?.eye ?? this.stage.framing.camera.position.toArray()));
      this.#refining.take(model, thing ? thing.group.worldToLocal(eye) : eye);
    }
    if (thing) thing.setModel(model, revision);
    else if (slot.startsWith("environment") && this.#environment) this.ground.setModel(slot, model, revision, this.#environment);
    else disposeModel(model);
    this.#opening?.take(model.meshes);
    this.#frame();
  }

  /** Where a slot's sound comes from, metres. */
  positionOf(slot: string): Vector3 | null {
    const thing = this.things.get(slot);
    return thing ? thing.group.position.clone().setY(thing.group.position.y + 0.8 * thing.size.y) : null;
  }

  /** Show or hide the things, and leave sky and ground. */
  showThings(shown: boolean): void {
    for (const thing of this.things.values()) thing.group.visible = shown;
  }

  /** For AR: whether sky and ground hide the real ones. */
  set surrounded(value: boolean) {
    this.#surrounds = value;
    this.#atmosphere.sky.visible = value;
    this.ground.group.visible = value;
    if (this.#opening) this.#opening.ground.visible = value;
    if (this.#particles) this.#particles.visible = value;
  }

  /** Whether one stands in the scene, and not before one that stands in the real world. */
  get surrounds(): boolean {
    return this.#surrounds;
  }

  /** How high the ground is under a place, metres; 0 where there is none. */
  floorUnder(place: Vector3): number {
    const ray = new Raycaster(place.clone().setY(place.y + 0.5), new Vector3(0, -1, 0));
    return ray.intersectObject(this.ground.group, true)[0]?.point.y ?? 0;
  }

  #frame(): void {
    this.stage.reshade();
    const box = new Box3();
    for (const thing of this.things.values()) box.union(boundsOf(thing));
    this.stage.views.around.copy(box);
    if (box.isEmpty()) return;
    const centre = box.getCenter(new Vector3());
    this.#atmosphere.shadeAround(centre, Math.min(30, Math.max(2, box.getSize(new Vector3()).length() / 2 + 0.5)));
    const room = this.#environment?.indoor && !this.ground.bounds.isEmpty() ? this.ground.bounds : null;
    this.stage.framing.frame(box, room);
  }

  #update(now_s: number, delta_s: number): void {
    const ratio = this.stage.renderer.getPixelRatio();
    const mood = this.mood.seen(now_s);
    this.#now_s = now_s;
    this.#uploads.spend();
    this.#opening?.update(!this.ground.bounds.isEmpty());
    this.#atmosphere.update(now_s);
    this.#atmosphere.tint(mood);
    this.#eye.mood = mood.intensity;
    this.stage.saturation = mood.saturation;
    this.#nebula.update(delta_s, ratio);
    this.#lamps.update(now_s);
    this.#eye.update(now_s);
    for (const thing of this.things.values()) thing.update(now_s);
    if (this.#particles) {
      this.#particlesShown += (1 - this.#particlesShown) * (1 - Math.exp(-delta_s * 0.9));
      this.#particles.update(delta_s * mood.stir, this.stage.framing.camera.position, this.#particlesShown, ratio);
    }
  }
}

/** The palette's most colourful entry, bright; a cold blue where there is none. */
function glowOf(environment: EnvironmentInfo): Color {
  const colourful = ([r, g, b]: readonly [number, number, number]): number => Math.max(r, g, b) - Math.min(r, g, b);
  const [best] = [...environment.palette].sort((a, b) => colourful(b) - colourful(a));
  if (!best || colourful(best) < 0.15) return COLD_GLOW;
  return new Color(...best).multiplyScalar(1 / Math.max(...best)).lerp(COLD_GLOW, 0.35);
}

/** Fair bounds of a thing wherever it is turned, metres. */
function boundsOf(thing: Thing): Box3 {
  const reach = Math.max(thing.size.x, thing.size.z) / 2;
  const { x, y, z } = thing.group.position;
  return new Box3(new Vector3(x - reach, y, z - reach), new Vector3(x + reach, y + thing.size.y, z + reach));
}
