/** Wire v1 without any I/O: messages, chunks, assembly, credit. Runs in browsers, workers and Node alike. */

export * from "./assembly.ts";
export * from "./chunk.ts";
export * from "./codec.ts";
export * from "./credit.ts";
export * from "./errors.ts";
export * from "./messages.ts";
export { sha256, toHex } from "./sha256.ts";
