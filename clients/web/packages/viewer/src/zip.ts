/** ZIP archives of files that are compressed already: stored as they are. Source: PKWARE APPNOTE 6.3.10. */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 1 << 11;
/** 1980-01-01, so that the same files give the same archive. */
const DATE = 0x0021;

/** The archive with these files, by their paths. */
export function zip(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const entries: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const [path, data] of files) {
    const name = new TextEncoder().encode(path);
    const about: Field[] = [[2, 20], [2, UTF8_NAMES], [2, 0], [2, 0], [2, DATE], [4, crc32(data)], [4, data.length], [4, data.length], [2, name.length], [2, 0]];
    const head = packed([[4, LOCAL], ...about], name);
    entries.push(packed([[4, CENTRAL], [2, 20], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]], name));
    parts.push(head, data);
    offset += head.length + data.length;
  }
  const size = entries.reduce((sum, entry) => sum + entry.length, 0);
  const end = packed([[4, END], [2, 0], [2, 0], [2, files.size], [2, files.size], [4, size], [4, offset], [2, 0]]);
  return new Blob([...parts, ...entries, end], { type: "application/zip" });
}

type Field = readonly [bytes: 2 | 4, value: number];

function packed(fields: readonly Field[], tail: Uint8Array = new Uint8Array()): Uint8Array<ArrayBuffer> {
  const length = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const view = new DataView(new ArrayBuffer(length + tail.length));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  const all = new Uint8Array(view.buffer);
  all.set(tail, length);
  return all;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});

/** CRC-32 as ZIP and PNG have it. */
export function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = TABLE[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
