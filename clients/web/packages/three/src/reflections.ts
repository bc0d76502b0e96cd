/**
 * What lights a scene where much can be drawn: the sky's own picture of its light, filtered for every roughness (PMREM).
 *
 * Without a GPU that takes ten seconds a scene: a lean picture has the sky's nine coefficients (`LightProbe`) alone.
 */

import { DataTexture, EquirectangularReflectionMapping, FloatType, LinearFilter, LinearSRGBColorSpace, PMREMGenerator, RGBAFormat, type Scene, type WebGLRenderTarget, type WebGLRenderer } from "three";
import { HDRLoader } from "three/addons/loaders/HDRLoader.js";

export class Reflections {
  #filtered: WebGLRenderTarget | null = null;

  constructor(
    private readonly renderer: WebGLRenderer,
    private readonly scene: Scene,
  ) {}

  /** Light the scene by a Radiance picture in cd/m², multiplied with `exposure`. */
  show(data: Uint8Array<ArrayBuffer>, exposure: number): void {
    const picture = new HDRLoader().setDataType(FloatType).parse(data.slice().buffer);
    const light = picture.data as Float32Array<ArrayBuffer>;
    for (let k = 0; k < light.length; k++) light[k] = Math.min(light[k]! * exposure, 1000);
    const texture = new DataTexture(light, picture.width, picture.height, RGBAFormat, FloatType);
    texture.mapping = EquirectangularReflectionMapping;
    texture.colorSpace = LinearSRGBColorSpace;
    texture.minFilter = texture.magFilter = LinearFilter;
    texture.flipY = true;
    texture.needsUpdate = true;
    const filter = new PMREMGenerator(this.renderer);
    this.clear();
    this.#filtered = filter.fromEquirectangular(texture);
    this.scene.environment = this.#filtered.texture;
    filter.dispose();
    texture.dispose();
  }

  clear(): void {
    this.scene.environment = null;
    this.#filtered?.dispose();
    this.#filtered = null;
  }
}
