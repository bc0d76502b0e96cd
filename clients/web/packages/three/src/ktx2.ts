/** KTX2 pictures in GLB files. This module and its transcoder (three's own, beside its loader) are fetched when a file first needs them. */

import type { WebGLRenderer } from "three";
import { KTX2Loader } from "three/addons/loaders/KTX2Loader.js";

const loaders = new WeakMap<WebGLRenderer, KTX2Loader>();

/** What reads KTX2 for a renderer's GPU. */
export function ktx2Loader(renderer: WebGLRenderer): KTX2Loader {
  const loader = loaders.get(renderer) ?? new KTX2Loader().detectSupport(renderer);
  loaders.set(renderer, loader);
  return loader;
}
