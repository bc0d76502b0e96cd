/**
 * Pictures to KTX2 and back, one after the other until stdin ends; `ktx2.py` is the other end.
 *
 * In: a line of JSON `{ask, size, width, height}`, then `size` bytes. `ask` is "colour" (ETC1S, sRGB), "data" (ETC1S, linear)
 * or "normal" (UASTC, linear) of width × height RGBA, or "decode" of a KTX2 file, whose answer is RGBA. Out: a byte, 0 for
 * what was asked for and 1 for an error's text; three numbers of four bytes, little-endian: its size, width and height; itself.
 */

import { writeSync } from "node:fs";
import { NodeBasisEncoder } from "ktx2-encoder";

const ETC1S = { isUASTC: false, qualityLevel: 200, compressionLevel: 1 };
const LINEAR = { isPerceptual: false, isSetKTX2SRGBTransferFunc: false };
const SETTINGS = {
  colour: { ...ETC1S, isPerceptual: true, isSetKTX2SRGBTransferFunc: true },
  data: { ...ETC1S, ...LINEAR },
  normal: { ...LINEAR, isUASTC: true, uastcLDRQualityLevel: 0, needSupercompression: true, enableRDO: true, rdoQualityLevel: 1 },
};
const RGBA32 = 13;

console.log = () => {}; // the encoder tells of its work, and stdout is for files
const encoder = new NodeBasisEncoder();
const input = process.stdin[Symbol.asyncIterator]();
let ahead = Buffer.alloc(0);

for (let line = await head(); line !== null; line = await head()) {
  const { ask, size, width, height } = JSON.parse(line);
  const data = await take(size);
  try {
    if (ask === "decode") await decode(data);
    else if (ask in SETTINGS) {
      const options = { ...SETTINGS[ask], generateMipmap: true, imageDecoder: async () => ({ width, height, data }) };
      answer(0, await encoder.encode(data, options), width, height);
    } else throw new Error(`nobody encodes ${ask}`);
  } catch (error) {
    answer(1, Buffer.from(String(error?.message ?? error)), 0, 0);
  }
}

async function decode(data) {
  const { KTX2File } = await encoder.init();
  const file = new KTX2File(data);
  try {
    if (!file.isValid() || !file.startTranscoding()) throw new Error("no KTX2 file that can be transcoded");
    const pixels = new Uint8Array(file.getImageTranscodedSizeInBytes(0, 0, 0, RGBA32));
    if (!file.transcodeImage(pixels, 0, 0, 0, RGBA32, 0, -1, -1)) throw new Error("a KTX2 file that is not whole");
    answer(0, pixels, file.getWidth(), file.getHeight());
  } finally {
    file.close();
    file.delete();
  }
}

/** The next line, null where there is no more. */
async function head() {
  for (;;) {
    const end = ahead.indexOf(10);
    if (end >= 0) {
      const line = ahead.subarray(0, end).toString();
      ahead = ahead.subarray(end + 1);
      return line;
    }
    const { value, done } = await input.next();
    if (done) return null;
    ahead = Buffer.concat([ahead, value]);
  }
}

/** The next so many bytes. */
async function take(size) {
  const parts = [ahead];
  for (let had = ahead.length; had < size; had += parts.at(-1).length) {
    const { value, done } = await input.next();
    if (done) throw new Error("stdin ended within a picture");
    parts.push(value);
  }
  const all = Buffer.concat(parts);
  ahead = all.subarray(size);
  return new Uint8Array(all.subarray(0, size));
}

function answer(kind, bytes, width, height) {
  const told = Buffer.alloc(13);
  told[0] = kind;
  [bytes.length, width, height].forEach((number, place) => told.writeUInt32LE(number, 1 + 4 * place));
  write(told);
  write(bytes);
}

/** Write all of it before going on: the other end reads nothing else meanwhile. */
function write(bytes) {
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(1, bytes, done);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
  }
}
