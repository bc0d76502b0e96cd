/** A scene as one object in an application's own three.js scene: plain glTF materials, lights, sound, and no page. */

import {
  AudioListener,
  DirectionalLight,
  Group,
  LightProbe,
  PointLight,
  PositionalAudio,
  SphericalHarmonics3,
  Vector3,
  type Camera,
  type PerspectiveCamera,
  type Texture,
  type WebGLRenderer,
} from "three";
import type { Bound, EnvironmentInfo, LightInfo, Offered, SceneEvent } from "@holoforge/client";
import { apparentSize, SMALLEST_SEEN } from "./apparent-size.ts";
import { exposureOf, lampIntensity } from "./exposure.ts";
import { disposeModel, readModel, readTexture, textureBytes } from "./files.ts";
import { revealed } from "./forged.ts";
import { MaterialLibrary, isMapName, type MapName } from "./materials.ts";
import { ModelSlot } from "./model-slot.ts";
import { Surroundings } from "./surroundings.ts";
import { Tweens } from "./tween.ts";
import { UploadQueue } from "./uploads.ts";

/** One slot: where it stands, and its model. `userData.holoforge` of the group is what the server said of it. */
interface Place {
  readonly group: Group;
  readonly slot: ModelSlot;
  told: Bound | null;
  lamp: PointLight | null;
}

export class HoloforgeScene extends Group {
  readonly #tweens = new Tweens();
  readonly #materials = new MaterialLibrary(this.#tweens, "plain", new Surroundings());
  readonly #uploads: UploadQueue;
  readonly #places = new Map<string, Place>();
  readonly #light = new Group();
  #environment: EnvironmentInfo | null = null;
  /** What photometric values are multiplied with: 1 is white. */
  #exposure = 1;
  #epoch = 0;

  /** With a `listener`, spoken lines are heard from where they are said. */
  constructor(
    private readonly renderer: WebGLRenderer,
    private readonly listener: AudioListener | null = null,
    uploads = new UploadQueue(),
  ) {
    super();
    this.#uploads = uploads;
    this.add(this.#light);
  }

  /** The slots that have a place, and their objects. */
  get objects(): ReadonlyMap<string, Group> {
    return new Map([...this.#places].map(([slot, { group }]) => [slot, group]));
  }

  /** Show a job as it comes: `for await (const event of job) …` done here. Throws what the job throws. */
  async follow(job: AsyncIterable<SceneEvent>): Promise<void> {
    const shown: Promise<void>[] = [];
    for await (const event of job) shown.push(this.take(event));
    await Promise.all(shown);
  }

  /** Take one event; resolves when what it brought is in the scene. */
  async take(event: SceneEvent): Promise<void> {
    switch (event.type) {
      case "planned":
        return this.#relight(event.environment);
      case "bound":
        return this.#bind(event);
      case "removed":
        return this.#remove(event.slot);
      case "arrived":
        return this.#arrive(event.offer, event.bytes);
      case "spoke":
        if (event.at) this.#place(event.slot).group.position.copy(this.#places.get(event.at)?.group.position ?? new Vector3());
    }
  }

  /** Call once a frame: moves a frame's budget of what has arrived to the GPU, and hides what is too far to be seen. */
  update(now_s: number, camera: Camera): void {
    this.#tweens.update(now_s);
    this.#uploads.spend();
    const eye = camera.getWorldPosition(new Vector3());
    const { fov = 50 } = camera as PerspectiveCamera;
    for (const { group, told } of this.#places.values()) {
      if (told) group.visible = apparentSize(told.size, group.getWorldPosition(new Vector3()).distanceTo(eye), fov) > SMALLEST_SEEN;
    }
  }

  /** Free everything. The scene can be filled again. */
  free(): void {
    this.#epoch++;
    this.#uploads.clear();
    for (const slot of [...this.#places.keys()]) this.#remove(slot);
    this.#materials.clear();
    this.#light.clear();
    this.#environment = null;
  }

  #relight(environment: EnvironmentInfo): void {
    this.#environment = environment;
    this.#light.clear();
    this.#exposure = exposureOf(environment.exposure);
    const around = new LightProbe(new SphericalHarmonics3());
    for (const [place, color] of environment.sky_light.entries()) around.sh.coefficients[place]?.set(...color).multiplyScalar(this.#exposure);
    this.#light.add(around, ...environment.lights.map((info) => this.#lightOf(info)));
  }

  #lightOf(info: LightInfo): DirectionalLight | PointLight {
    if (info.kind === "point") return this.#lampOf(info);
    const sun = new DirectionalLight(0xffffff, info.intensity * this.#exposure);
    sun.color.setRGB(...info.color);
    const [x, y, z] = info.direction ?? [0, -1, 0];
    sun.position.set(-x, -y, -z).multiplyScalar(50);
    sun.castShadow = true;
    return sun;
  }

  #lampOf(info: LightInfo): PointLight {
    const lamp = new PointLight(0xffffff, lampIntensity(info.intensity, this.#exposure), info.range_m ?? 0);
    lamp.color.setRGB(...info.color);
    lamp.position.set(...(info.position ?? [0, 2, 0]));
    return lamp;
  }

  #bind(bound: Bound): void {
    const place = this.#place(bound.slot);
    place.told = bound;
    place.group.position.set(...bound.translation);
    place.group.quaternion.set(...bound.rotation);
    place.group.userData["holoforge"] = bound;
    place.lamp?.removeFromParent();
    place.lamp = bound.light?.kind === "point" ? this.#lampOf(bound.light) : null;
    if (place.lamp) this.add(place.lamp);
  }

  #remove(slot: string): void {
    const place = this.#places.get(slot);
    if (!place) return;
    place.slot.clear();
    place.lamp?.removeFromParent();
    place.group.removeFromParent();
    this.#places.delete(slot);
  }

  #place(slot: string): Place {
    const known = this.#places.get(slot);
    if (known) return known;
    const group = new Group();
    group.name = slot;
    this.add(group);
    const place = { group, slot: new ModelSlot(group, this.#materials, revealed()), told: null, lamp: null };
    this.#places.set(slot, place);
    return place;
  }

  async #arrive({ slot, revision, asset, tile_size_m }: Offered, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const epoch = this.#epoch;
    const [kind, key, map] = slot.split("/");
    if (kind === "speech") return this.#speak(slot, bytes);
    if (kind === "material" && key && isMapName(map) && map !== "height") {
      const texture = await readTexture(bytes, asset.media_type, map, tile_size_m ?? 1, 8);
      const shown = epoch === this.#epoch && (await this.#uploads.add(textureBytes(texture), () => this.#showTexture(key, map, texture)));
      if (!shown) texture.dispose();
    } else if (asset.media_type === "model/gltf-binary" && (kind === "environment" || kind === "object")) {
      const model = await readModel(bytes, async () => (await import("./ktx2.ts")).ktx2Loader(this.renderer));
      for (const mesh of model.meshes) mesh.castShadow = mesh.receiveShadow = true;
      const surfaces = (): object => this.#places.get(slot)?.told?.surfaces ?? this.#environment?.surfaces ?? {};
      const shown =
        epoch === this.#epoch &&
        (await this.#uploads.add(bytes.length, () => void this.#place(slot).slot.set(model, revision, Object.values(surfaces()))));
      if (!shown) disposeModel(model);
    }
  }

  #showTexture(key: string, map: MapName, texture: Texture): void {
    this.renderer.initTexture(texture);
    this.#materials.setTexture(key, map, texture);
  }

  async #speak(slot: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if (!this.listener) return;
    const sound = new PositionalAudio(this.listener);
    sound.setBuffer(await this.listener.context.decodeAudioData(bytes.slice().buffer));
    sound.setRefDistance(3);
    this.#place(slot).group.add(sound);
    if (this.listener.context.state === "running") sound.play();
  }
}
