// Reads paths of GLB and glTF files from the command line, writes one JSON line each: the validator's counts and messages.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const validator = createRequire(import.meta.url)("gltf-validator");

for (const path of process.argv.slice(2)) {
  const beside = async (uri) => new Uint8Array(await readFile(join(dirname(path), decodeURIComponent(uri))));
  const options = { maxIssues: 50, externalResourceFunction: beside };
  const report = await validator.validateBytes(new Uint8Array(await readFile(path)), options);
  const { numErrors, numWarnings, messages } = report.issues;
  const shown = messages.filter((message) => message.severity < 2).map((m) => `${m.code} ${m.pointer}: ${m.message}`);
  console.log(JSON.stringify({ path, errors: numErrors, warnings: numWarnings, messages: shown }));
}
