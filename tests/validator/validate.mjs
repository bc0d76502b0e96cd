// Reads GLB paths from the command line, writes one JSON line each: the validator's counts and messages.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const validator = createRequire(import.meta.url)("gltf-validator");

for (const path of process.argv.slice(2)) {
  const report = await validator.validateBytes(new Uint8Array(await readFile(path)), { maxIssues: 50 });
  const { numErrors, numWarnings, messages } = report.issues;
  const shown = messages.filter((message) => message.severity < 2).map((m) => `${m.code} ${m.pointer}: ${m.message}`);
  console.log(JSON.stringify({ path, errors: numErrors, warnings: numWarnings, messages: shown }));
}
