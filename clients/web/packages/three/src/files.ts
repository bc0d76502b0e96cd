/** Files to what three.js shows: GLB to meshes, PNG and JPEG to textures. */

import { LinearFilter, LinearMipmapLinearFilter, Mesh, MeshStandardMaterial, NoColorSpace, RepeatWrapping, SRGBColorSpace, Texture, type Object3D } from "three";
import { MeshoptDecoder } from "three/addons/libs/meshopt_decoder.module.js";
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";
import type { KTX2Loader } from "three/addons/loaders/KTX2Loader.js";
import { isHeld } from "./debuts.ts";
import { addLevels } from "./levels.ts";
import type { MapName } from "./materials.ts";

/** What `readModel` and `readTexture` load beyond glTF 2.0 with PNG: said to the server. */
export const ACCEPT = {
  image: ["image/png", "image/jpeg"],
  extensions: ["KHR_mesh_quantization", "EXT_meshopt_compression"],
} as const;

/** What a `HoloforgeScene` loads of scenes that were prebuilt with `--ktx2`, besides: said with `delivery: "embedded"`. */
export const ACCEPT_KTX2 = { ...ACCEPT, extensions: [...ACCEPT.extensions, "KHR_texture_basisu"] } as const;

/** The same where a GPU draws richly: the light of the sky as a picture, and far versions of heavy things besides. */
export const ACCEPT_RICH = {
  image: [...ACCEPT.image, "image/vnd.radiance"],
  extensions: [...ACCEPT.extensions, "MSFT_lod"],
} as const;

const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);

/** A loaded model and the materials it alone uses. */
export interface LoadedModel {
  readonly root: Object3D;
  readonly meshes: readonly Mesh[];
  readonly materials: ReadonlySet<MeshStandardMaterial>;
}

/** The meshes in a GLB file; `ktx2` gives what reads its pictures, where they are KTX2. */
export async function readModel(data: Uint8Array<ArrayBuffer>, ktx2?: () => Promise<KTX2Loader>): Promise<LoadedModel> {
  if (ktx2 && hasKtx2(data)) loader.setKTX2Loader(await ktx2());
  const file = await loader.parseAsync(data.slice().buffer, "");
  await addLevels(file);
  const { scene } = file;
  const meshes: Mesh[] = [];
  const materials = new Set<MeshStandardMaterial>();
  scene.traverse((node) => {
    if (!(node instanceof Mesh)) return;
    meshes.push(node);
    if (!node.geometry.hasAttribute("normal")) facet(node);
    for (const material of [node.material].flat()) {
      if (!(material instanceof MeshStandardMaterial)) continue;
      material.userData["embedded"] = material.map !== null;
      materials.add(material);
    }
  });
  return { root: scene, meshes, materials };
}

/** Whether the JSON of a GLB file names the extension. */
function hasKtx2(data: Uint8Array<ArrayBuffer>): boolean {
  const size = new DataView(data.buffer, data.byteOffset).getUint32(12, true);
  return new TextDecoder().decode(data.subarray(20, 20 + size)).includes('"KHR_texture_basisu"');
}

/** Give a mesh that came without normals those of its faces, as glTF has it, unless nothing lights it. */
function facet(mesh: Mesh): void {
  const lit = [mesh.material].flat().some((material) => material instanceof MeshStandardMaterial);
  if (!lit) return [mesh.material].flat().forEach((material) => "flatShading" in material && (material.flatShading = false));
  mesh.geometry = mesh.geometry.index ? mesh.geometry.toNonIndexed() : mesh.geometry;
  mesh.geometry.computeVertexNormals();
  for (const material of [mesh.material].flat()) if (material instanceof MeshStandardMaterial) material.flatShading = false;
}

/** Free what a model holds on the GPU, but the materials that are in the library's care. */
export function disposeModel(model: LoadedModel): void {
  model.root.removeFromParent();
  for (const mesh of model.meshes) {
    mesh.geometry.dispose();
    for (const material of [mesh.material].flat()) if (!(material instanceof MeshStandardMaterial) && !isHeld(material)) material.dispose();
  }
}

/** A panorama as it is to be shown: its bytes are the screen's own. */
export async function readPanorama(data: Uint8Array<ArrayBuffer>, type: string): Promise<Texture> {
  const image = await createImageBitmap(new Blob([data], { type }), { premultiplyAlpha: "none", colorSpaceConversion: "none" });
  const texture = new Texture(image);
  texture.flipY = false;
  texture.wrapS = RepeatWrapping;
  texture.generateMipmaps = false;
  texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  texture.addEventListener("dispose", () => image.close());
  return texture;
}

/** A picture file of that media type as a texture that repeats every `tile_size_m` metres of texture coordinates. */
export async function readTexture(data: Uint8Array<ArrayBuffer>, type: string, map: MapName, tile_size_m: number, anisotropy: number): Promise<Texture> {
  const options: ImageBitmapOptions = { premultiplyAlpha: "none", colorSpaceConversion: "none" };
  const image = await createImageBitmap(new Blob([data], { type }), options);
  const texture = new Texture(image);
  texture.flipY = false;
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.repeat.setScalar(1 / tile_size_m);
  texture.minFilter = LinearMipmapLinearFilter;
  texture.anisotropy = anisotropy;
  texture.colorSpace = map === "base_color" || map === "emissive" ? SRGBColorSpace : NoColorSpace;
  texture.needsUpdate = true;
  texture.addEventListener("dispose", () => image.close());
  return texture;
}

/** What a texture made by `readTexture` takes on the GPU with its mipmaps, bytes. */
export function textureBytes(texture: Texture): number {
  const { width, height } = texture.image as ImageBitmap;
  return Math.round((width * height * 4 * 4) / 3);
}
