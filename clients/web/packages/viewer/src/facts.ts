/** What can be said of a file by looking into it: triangles and materials of a GLB, pixels of a picture, seconds of a WAV. */

/** Facts by their names, in the order in which they are shown. */
export type Facts = readonly (readonly [name: string, value: string])[];

/** Facts of a file of that media type; nothing where it is of another kind or is not what it says. */
export function factsOf(media_type: string, bytes: Uint8Array<ArrayBuffer>): Facts {
  try {
    if (media_type === "model/gltf-binary") return modelFacts(bytes);
    if (media_type === "image/png") return pictureFacts(bytes);
    if (media_type === "audio/wav") return soundFacts(bytes);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }
  return [];
}

interface Gltf {
  readonly accessors?: readonly { readonly count: number }[];
  readonly scenes?: readonly { readonly nodes?: readonly number[] }[];
  readonly nodes?: readonly { readonly mesh?: number }[];
  readonly meshes?: readonly { readonly primitives: readonly { readonly indices?: number; readonly attributes: { readonly POSITION: number } }[] }[];
  readonly materials?: readonly { readonly name?: string }[];
  readonly extensionsRequired?: readonly string[];
}

function modelFacts(bytes: Uint8Array<ArrayBuffer>): Facts {
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(12, true);
  const gltf = JSON.parse(new TextDecoder().decode(bytes.subarray(20, 20 + size))) as Gltf;
  const seen = new Set((gltf.scenes ?? []).flatMap(({ nodes }) => nodes ?? []).map((node) => gltf.nodes?.[node]?.mesh)); // no far versions
  const primitives = (gltf.meshes ?? []).filter((_, mesh) => seen.has(mesh)).flatMap((mesh) => mesh.primitives);
  const corners = primitives.reduce((sum, { indices, attributes }) => sum + (gltf.accessors?.[indices ?? attributes.POSITION]?.count ?? 0), 0);
  return [
    ["triangles", Math.round(corners / 3).toLocaleString("en")],
    ["draws", String(primitives.length)],
    ["materials", (gltf.materials ?? []).map(({ name }) => name ?? "unnamed").join(", ") || "none"],
    ["needs", (gltf.extensionsRequired ?? []).join(", ") || "glTF 2.0 alone"],
  ];
}

function pictureFacts(bytes: Uint8Array<ArrayBuffer>): Facts {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [["pixels", `${view.getUint32(16)} × ${view.getUint32(20)}`]];
}

function soundFacts(bytes: Uint8Array<ArrayBuffer>): Facts {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [rate, bytes_per_s] = [view.getUint32(24, true), view.getUint32(28, true)];
  return [
    ["sample rate", `${rate.toLocaleString("en")} Hz`],
    ["lasts", `${((bytes.length - 44) / bytes_per_s).toFixed(1)} s`],
  ];
}
