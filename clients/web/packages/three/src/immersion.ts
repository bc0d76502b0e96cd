/** VR and AR: entering, walking about by pointing, taking things in hand, pointing at what words are about. */

import { BufferGeometry, Line, LineBasicMaterial, Raycaster, Vector3, type Group, type WebXRManager } from "three";
import type { Anchor } from "@holoforge/client";
import { Placement } from "./placement.ts";
import { pick } from "./pointing.ts";
import type { Stage } from "./stage.ts";
import type { World } from "./world.ts";

const FEATURES = ["local-floor", "bounded-floor", "hand-tracking", "layers", "hit-test", "plane-detection", "dom-overlay"];
const RAY_M = 6;

/** Where a controller or a hand points from. */
type Hand = ReturnType<WebXRManager["getController"]>;

/** The immersive modes this device has, the best first. */
export async function immersiveModes(): Promise<XRSessionMode[]> {
  const { xr } = navigator;
  if (!xr) return [];
  const wanted: XRSessionMode[] = ["immersive-vr", "immersive-ar"];
  const has = await Promise.all(wanted.map((mode) => xr.isSessionSupported(mode).catch(() => false)));
  return wanted.filter((_, i) => has[i]);
}

export class Immersion {
  /** Called with the slot that the visitor points at and selects. */
  onpoint: ((slot: string) => void) | null = null;
  /** Called in AR when the visitor has put the scene on a real surface. */
  onplaced: ((anchor: Anchor) => void) | null = null;
  readonly #hands: Hand[];
  readonly #ray = new Raycaster();
  /** Things in hand, by the number of the hand. */
  readonly #held = new Map<number, Group>();
  #placement: Placement | null = null;
  #session: XRSession | null = null;
  #mode: XRSessionMode | null = null;

  constructor(
    private readonly stage: Stage,
    private readonly world: World,
  ) {
    const { xr } = stage.renderer;
    this.#hands = [0, 1].map((number) => xr.getController(number));
    for (const [number, hand] of this.#hands.entries()) {
      hand.add(rayLine());
      hand.addEventListener("select", () => this.#select(hand));
      hand.addEventListener("squeezestart", () => this.#grab(number, hand));
      hand.addEventListener("squeezeend", () => this.#release(number));
      hand.addEventListener("disconnected", () => this.#release(number));
    }
    stage.onframe.push(() => {
      const frame = xr.isPresenting ? xr.getFrame() : null;
      if (frame) this.#placement?.update(frame);
    });
  }

  /** The mode that the visitor is in; null outside. */
  get mode(): XRSessionMode | null {
    return this.#mode;
  }

  /** The slots of what is in the visitor's hands. */
  get held(): readonly string[] {
    return [...this.#held.values()].map((group) => group.name);
  }

  /**
   * Enter a mode; in AR the real surroundings stand in for sky and ground, and the visitor chooses where the scene is.
   * `overlay` is what of the page stays to be seen on a phone. Resolves when the session has begun.
   *
   * @throws DOMException the device or the visitor refused.
   */
  async enter(mode: XRSessionMode, overlay: HTMLElement): Promise<void> {
    const session = await navigator.xr!.requestSession(mode, { optionalFeatures: FEATURES, domOverlay: { root: overlay } });
    this.#session = session;
    const { renderer, scene, framing } = this.stage;
    this.world.surrounded = mode !== "immersive-ar";
    const [position, quaternion] = [framing.camera.position.clone(), framing.camera.quaternion.clone()];
    scene.add(...this.#hands);
    session.addEventListener("end", () => {
      this.#leave();
      framing.camera.position.copy(position);
      framing.camera.quaternion.copy(quaternion);
    });
    await renderer.xr.setSession(session);
    this.#mode = mode;
    const floor = renderer.xr.getReferenceSpace();
    if (mode === "immersive-ar" && floor) {
      this.#placement = await Placement.begin(session, this.stage, floor);
      if (this.#placement) this.#placement.onplaced = (anchor) => this.onplaced?.(anchor);
    }
  }

  /** Leave, if the visitor is in. */
  async leave(): Promise<void> {
    await this.#session?.end();
  }

  #leave(): void {
    this.#session = this.#mode = null;
    this.#placement?.end();
    this.#placement = null;
    for (const number of [...this.#held.keys()]) this.#release(number);
    for (const hand of this.#hands) hand.removeFromParent();
    this.world.surrounded = true;
  }

  /** Place the scene, point at a thing, or go where the ground was hit. */
  #select(hand: Group): void {
    if (this.#placement?.pending) return void this.#placement.place();
    const hit = pick(this.world, this.#rayOf(hand));
    if (hit?.slot) this.onpoint?.(hit.slot);
    else if (hit && this.world.surrounds) this.#goTo(hit.point);
  }

  #grab(number: number, hand: Group): void {
    const slot = pick(this.world, this.#rayOf(hand))?.slot;
    const thing = slot ? this.world.things.get(slot) : undefined;
    if (!thing || [...this.#held.values()].includes(thing.group)) return;
    hand.attach(thing.group);
    this.#held.set(number, thing.group);
  }

  #release(number: number): void {
    const group = this.#held.get(number);
    this.#held.delete(number);
    if (group?.parent) this.stage.scene.attach(group);
    this.stage.reshade();
  }

  /** Stand at `point`: the room is moved under the visitor's feet. */
  #goTo(point: Vector3): void {
    const { xr } = this.stage.renderer;
    const space = xr.getReferenceSpace();
    if (!space) return;
    const stands = xr.getCamera().getWorldPosition(new Vector3());
    const step = { x: point.x - stands.x, y: point.y - this.world.floorUnder(stands), z: point.z - stands.z };
    xr.setReferenceSpace(space.getOffsetReferenceSpace(new XRRigidTransform({ x: -step.x, y: -step.y, z: -step.z })));
  }

  #rayOf(hand: Group): Raycaster {
    hand.updateWorldMatrix(true, false);
    this.#ray.ray.origin.setFromMatrixPosition(hand.matrixWorld);
    this.#ray.ray.direction.set(0, 0, -1).transformDirection(hand.matrixWorld);
    this.#ray.camera = this.stage.framing.camera;
    return this.#ray;
  }
}

function rayLine(): Line {
  const geometry = new BufferGeometry().setFromPoints([new Vector3(), new Vector3(0, 0, -RAY_M)]);
  return new Line(geometry, new LineBasicMaterial({ color: 0x6fdcff, transparent: true, opacity: 0.5 }));
}
