/** The canvas: renderer, camera, frame loop, and what is drawn after the scene (ambient occlusion, bloom, tone mapping). */

import { ACESFilmicToneMapping, BasicShadowMap, DepthTexture, HalfFloatType, PCFShadowMap, Scene, Vector2, Vector3, WebGLRenderTarget, WebGLRenderer } from "three";
import { EffectComposer } from "three/addons/postprocessing/EffectComposer.js";
import { OutputPass } from "three/addons/postprocessing/OutputPass.js";
import { RenderPass } from "three/addons/postprocessing/RenderPass.js";
import { UnrealBloomPass } from "three/addons/postprocessing/UnrealBloomPass.js";
import type { Vec3 } from "@holoforge/client";
import { Framing } from "./framing.ts";
import { Occlusion } from "./occlusion.ts";
import { Rest } from "./rest.ts";
import { Still } from "./still.ts";
import { ThreeViews } from "./three-views.ts";
import { Tweens } from "./tween.ts";

const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;
const HANDHELD = "(pointer: coarse) and (max-width: 900px)";
const SLOW_FRAME_S = 1 / 34;

export type Detail = "auto" | "high" | "low" | "lean";

/** Shadows of a lean picture are drawn anew at most once in so many seconds, and only after something has moved. */
const SHADOWS_EVERY_S = 1.5;

export class Stage {
  readonly renderer: WebGLRenderer;
  readonly scene = new Scene();
  readonly framing: Framing;
  readonly views: ThreeViews;
  readonly tweens = new Tweens();
  /** Whether the browser draws without a GPU. */
  readonly software: boolean;
  /** Called before every frame with the time and the step since the last one, seconds. */
  readonly onframe: ((now_s: number, delta_s: number) => void)[] = [];
  /** Called after every frame that is drawn in one pass, while it can be read. */
  readonly ondrawn: (() => void)[] = [];
  /** Called as soon as it is known, before the next frame, that a picture is whole; where drawing never rests, not at all. */
  readonly onwhole: (() => void)[] = [];
  /** Called when the browser takes the GPU away (true), and when it is there again and everything is on it (false). */
  onlost: ((lost: boolean) => void) | null = null;
  /** Whether what is to be shown is being made now, perhaps by the same processor: in software, drawing then rests half of the time. */
  shares = true;
  readonly #rest: Rest | null;
  /** Whether little can be drawn, as on a phone or without a GPU: one pass, matt materials, shadows that stand still. */
  readonly lean: boolean;
  readonly #still: Still;
  readonly #composer: EffectComposer;
  readonly #occlusion: Occlusion | null;
  readonly #bloom: UnrealBloomPass;
  readonly #canvas: HTMLCanvasElement;
  readonly #resizes = new ResizeObserver(() => this.#resize());
  #covered_px = 0;
  #saturation = 1;
  #moved = true;
  #shaded_s = 0;
  #last_s = 0;
  #pace_s = 1 / 60;

  constructor(
    canvas: HTMLCanvasElement,
    private readonly detail: Detail,
  ) {
    this.#canvas = canvas;
    this.renderer = new WebGLRenderer({ canvas, antialias: false, powerPreference: "high-performance" });
    this.software = SOFTWARE.test(rendererName(this.renderer));
    this.#rest = this.software ? new Rest(this.renderer, () => this.onwhole.forEach((react) => react())) : null;
    this.lean = detail === "lean" || (detail === "auto" && (this.software || matchMedia(HANDHELD).matches));
    const rich = detail === "high" || (detail === "auto" && !this.lean);
    this.renderer.toneMapping = ACESFilmicToneMapping;
    this.renderer.toneMappingExposure = 1;
    this.renderer.shadowMap.enabled = true;
    this.renderer.shadowMap.type = this.lean ? BasicShadowMap : PCFShadowMap;
    this.renderer.shadowMap.autoUpdate = !this.lean;
    this.renderer.xr.enabled = true;
    this.renderer.xr.setReferenceSpaceType("local-floor");
    this.framing = new Framing(canvas);
    this.views = new ThreeViews(this.renderer, this.scene);
    this.#still = new Still(this.renderer);
    const samples = rich ? 4 : this.software ? 0 : 2;
    this.#composer = new EffectComposer(this.renderer, new WebGLRenderTarget(1, 1, { type: HalfFloatType, samples, depthTexture: rich ? new DepthTexture(1, 1) : null }));
    this.#bloom = new UnrealBloomPass(new Vector2(1, 1), 0.18, 0.55, 1.05);
    this.#bloom.enabled = rich;
    this.#composer.addPass(new RenderPass(this.scene, this.framing.camera));
    this.#occlusion = rich ? new Occlusion(this.scene, this.framing.camera) : null;
    if (this.#occlusion) this.#composer.addPass(this.#occlusion);
    this.#composer.addPass(this.#bloom);
    this.#composer.addPass(new OutputPass());
    this.#resize();
    this.#resizes.observe(canvas);
    for (const lost of [true, false]) {
      canvas.addEventListener(`webglcontext${lost ? "lost" : "restored"}`, () => {
        this.reshade();
        this.onlost?.(lost);
      });
    }
  }

  /** How strong all colours are on the page, 1 as they are; a headset's picture stays as it is. */
  set saturation(value: number) {
    if (Math.abs(value - this.#saturation) < 0.004) return;
    this.#saturation = value;
    this.renderer.domElement.style.filter = Math.abs(value - 1) < 0.004 ? "" : `saturate(${value.toFixed(3)})`;
  }

  /** Whether there is time for what is pleasant and not needed. */
  get rich(): boolean {
    return this.#bloom.enabled;
  }

  get framesPerSecond(): number {
    return 1 / this.#pace_s;
  }

  /** From where, in metres, and along which unit vector the visitor looks. */
  get view(): { eye: Vec3; ahead: Vec3 } {
    const camera = this.renderer.xr.isPresenting ? this.renderer.xr.getCamera() : this.framing.camera;
    const [eye, ahead] = [camera.getWorldPosition(new Vector3()), camera.getWorldDirection(new Vector3())];
    return { eye: [eye.x, eye.y, eye.z], ahead: [ahead.x, ahead.y, ahead.z] };
  }

  /** Draw from now on, whenever the page is to be seen. */
  start(): void {
    this.renderer.setAnimationLoop((time_ms: number) => this.#frame(time_ms / 1000));
  }

  /** Keep the middle of the picture clear of what covers `width_px` on the right. */
  yieldRight(width_px: number): void {
    this.#covered_px = width_px;
    this.#resize();
  }

  /** Draw no more, and give back what is on the GPU. */
  dispose(): void {
    this.renderer.setAnimationLoop(null);
    this.#resizes.disconnect();
    this.framing.controls.dispose();
    this.#occlusion?.dispose();
    this.#still.dispose();
    this.#composer.dispose();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
  }

  #frame(now_s: number): void {
    if (this.shares && !this.renderer.xr.isPresenting && this.#rest?.lasts(1000 * now_s)) return;
    const delta_s = Math.min(0.1, Math.max(0.001, now_s - this.#last_s));
    this.#last_s = now_s;
    this.#keepPace(delta_s);
    this.tweens.update(now_s);
    for (const react of this.onframe) react(now_s, delta_s);
    if (this.renderer.xr.isPresenting) return this.renderer.render(this.scene, this.framing.camera);
    this.framing.rests = this.lean && !this.shares;
    this.framing.update(now_s, delta_s);
    if (this.views.shown) return this.#drawOnce(now_s, () => this.views.draw(this.framing.camera));
    if (this.lean) return this.#drawOnce(now_s, () => this.#drawLean());
    this.#composer.render(delta_s);
  }

  /** Draw in one pass; shadows only when something has moved, where they are not drawn anew each time. */
  #drawOnce(now_s: number, draw: () => void): void {
    const { shadowMap } = this.renderer;
    if (this.#moved && now_s - this.#shaded_s > SHADOWS_EVERY_S) {
      this.#moved = this.tweens.busy;
      this.#shaded_s = now_s;
      shadowMap.needsUpdate = true;
    }
    draw();
    if (this.shares) this.#rest?.begin(1000 * now_s);
    for (const react of this.ondrawn) react();
  }

  /** While things come and go, each picture is drawn by itself: a mean would show ghosts of what was. */
  #drawLean(): void {
    if (!this.shares && !this.tweens.busy) return this.#still.draw(this.scene, this.framing.camera);
    this.#still.forget();
    this.renderer.render(this.scene, this.framing.camera);
  }

  /** Draw what is there now without a rest before it. */
  hurry(): void {
    this.#rest?.hurry();
  }

  /** Something that casts a shadow has come, gone or moved. */
  reshade(): void {
    this.#moved = true;
    this.#still.forget();
  }

  /** Give up ambient occlusion, bloom, then resolution, where frames take too long. */
  #keepPace(delta_s: number): void {
    this.#pace_s += 0.02 * (delta_s - this.#pace_s);
    if (this.detail !== "auto" || this.software || this.#last_s < 8 || this.#pace_s < SLOW_FRAME_S) return;
    if (this.#occlusion?.enabled) this.#occlusion.enabled = false;
    else if (this.#bloom.enabled) this.#bloom.enabled = false;
    else if (this.renderer.getPixelRatio() > 1) this.#setPixelRatio(1);
    this.#pace_s = 1 / 60;
  }

  #setPixelRatio(ratio: number): void {
    this.renderer.setPixelRatio(ratio);
    this.#composer.setPixelRatio(ratio);
  }

  #resize(): void {
    if (this.renderer.xr.isPresenting) return;
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    if (!width || !height) return;
    this.#setPixelRatio(this.software ? 1 : Math.min(2, window.devicePixelRatio));
    this.renderer.setSize(width, height, false);
    this.#composer.setSize(width, height);
    this.framing.aspect = width / height;
    this.framing.camera.setViewOffset(width, height, this.#covered_px / 2, 0, width, height);
  }
}

function rendererName(renderer: WebGLRenderer): string {
  const gl = renderer.getContext();
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  return String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
}
