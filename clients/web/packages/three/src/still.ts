/**
 * Where the eye rests, pictures of a scene differ by less than a pixel and by where a shadow's edge is looked up, and what
 * is shown is their mean: edges without steps, twigs that do not break off, shadows that are soft. It costs one frame a
 * sample, as drawing does anyhow, and two looks at the screen. What falls and drifts is drawn over it: in a mean it fades.
 *
 * Source: Haeberli and Akeley, The Accumulation Buffer, SIGGRAPH 1990 (samples over a pixel).
 */

import { FramebufferTexture, Matrix4, Mesh, NearestFilter, OrthographicCamera, PlaneGeometry, ShaderMaterial, Vector2, type PerspectiveCamera, type Scene, type WebGLRenderer } from "three";
import { SHADOW_ASIDE } from "./lean.ts";

/** The layer of those children of a scene that do not keep still: neither of the two that a headset's eyes have for themselves. */
export const FLEETING = 3;
/** So many pictures have a share in what is shown; later ones replace earlier ones little by little. */
const MOST = 10;
/** Metres, and shares of a unit vector, by which nothing is seen to move. */
const SAME = 2e-6;
/** How far beside its place a shadow is looked up at most, in texels of its map. */
const SOFT_TEXELS = 1.3;

export class Still {
  #count = 0;
  #before: FramebufferTexture | null = null;
  readonly #from = new Matrix4();
  readonly #through = new Matrix4();
  readonly #veil = new Mesh(new PlaneGeometry(2, 2), new ShaderMaterial({ name: "still", vertexShader: VERTEX, fragmentShader: FRAGMENT, transparent: true, depthTest: false, depthWrite: false, uniforms: { before: { value: null }, share: { value: 0 } } }));
  readonly #flat = new OrthographicCamera();

  constructor(private readonly renderer: WebGLRenderer) {
    this.#veil.frustumCulled = false;
  }

  /** What was drawn until now is of another scene, or of another moment of this one. */
  forget(): void {
    this.#count = 0;
  }

  /** Draw `scene`, as the mean of this picture and those before it where the eye has not moved since. */
  draw(scene: Scene, camera: PerspectiveCamera): void {
    camera.updateMatrixWorld();
    if (!alike(camera.matrixWorld, this.#from) || !alike(camera.projectionMatrix, this.#through)) this.#count = 0;
    this.#from.copy(camera.matrixWorld);
    this.#through.copy(camera.projectionMatrix);
    this.#drawAside(scene, camera, sampleOf(this.#count));
    this.#mix();
    this.#drawFleeting(scene, camera);
  }

  dispose(): void {
    this.#before?.dispose();
    this.#veil.geometry.dispose();
    this.#veil.material.dispose();
  }

  #drawAside(scene: Scene, camera: PerspectiveCamera, [x, y]: readonly [number, number]): void {
    const { view } = camera;
    camera.layers.disable(FLEETING);
    SHADOW_ASIDE.value.set(2 * x * SOFT_TEXELS, 2 * y * SOFT_TEXELS);
    if (view) camera.setViewOffset(view.fullWidth, view.fullHeight, view.offsetX + x, view.offsetY + y, view.width, view.height);
    this.renderer.render(scene, camera);
    SHADOW_ASIDE.value.set(0, 0);
    if (!view) return;
    camera.setViewOffset(view.fullWidth, view.fullHeight, view.offsetX - x, view.offsetY - y, view.width, view.height);
    camera.projectionMatrix.copy(this.#through); // to the bit: else it would wander
    camera.projectionMatrixInverse.copy(this.#through).invert();
  }

  /** Lay the mean of what was there over what was drawn, and keep what comes of it. */
  #mix(): void {
    const size = this.renderer.getDrawingBufferSize(new Vector2());
    if (this.#before?.image.width !== size.x || this.#before.image.height !== size.y) {
      this.#before?.dispose();
      this.#before = new FramebufferTexture(size.x, size.y);
      this.#before.minFilter = this.#before.magFilter = NearestFilter;
      this.#before.generateMipmaps = false;
      this.#count = 0;
    }
    const { uniforms } = this.#veil.material;
    uniforms["before"]!.value = this.#before;
    uniforms["share"]!.value = this.#count / (this.#count + 1);
    if (this.#count > 0) this.#over(() => this.renderer.render(this.#veil, this.#flat));
    this.renderer.copyFramebufferToTexture(this.#before);
    this.#count = Math.min(MOST - 1, this.#count + 1);
  }

  #drawFleeting(scene: Scene, camera: PerspectiveCamera): void {
    const { mask } = camera.layers;
    camera.layers.set(FLEETING);
    for (const child of scene.children) if (child.layers.isEnabled(FLEETING)) this.#over(() => this.renderer.render(child, camera));
    camera.layers.mask = mask;
    camera.layers.enable(FLEETING);
  }

  /** Draw over what is there. */
  #over(draw: () => void): void {
    this.renderer.autoClear = false;
    draw();
    this.renderer.autoClear = true;
  }
}

/** Whether an eye at one would see what it saw at the other: controls that rest still round. */
function alike(one: Matrix4, other: Matrix4): boolean {
  return one.elements.every((value, k) => Math.abs(value - other.elements[k]!) < SAME);
}

/** Where in a pixel picture `k` is drawn, each within ±0.5 of its middle: any few of them in a row are spread evenly; the first is in the middle. */
export function sampleOf(k: number): readonly [number, number] {
  return k === 0 ? [0, 0] : [radicalInverse(k, 2) - 0.5, radicalInverse(k, 3) - 0.5];
}

/** The digits of `k` to a base, behind the point and in reverse (van der Corput). */
function radicalInverse(k: number, base: number): number {
  let value = 0;
  for (let share = 1 / base; k > 0; share /= base) {
    value += share * (k % base);
    k = Math.floor(k / base);
  }
  return value;
}

const VERTEX = /* glsl */ `
varying vec2 vAt;
void main() {
  vAt = uv;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`;

const FRAGMENT = /* glsl */ `
uniform sampler2D before;
uniform float share;
varying vec2 vAt;
void main() {
  gl_FragColor = vec4(texture2D(before, vAt).rgb, share);
}`;
