/** Bundle the TypeScript tests of tests/clients/web and run them with Node's own runner. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(fileURLToPath(import.meta.url));
const tests = join(root, "../../tests/clients/web");
const names = readdirSync(tests).filter((name) => name.endsWith(".test.ts")).sort();
const folder = mkdtempSync(join(tmpdir(), "holoforge-web-"));
const bundle = join(folder, "all.mjs");

try {
  await build({
    stdin: { contents: names.map((name) => `import "./${name}";`).join("\n"), resolveDir: tests }, // one process for all
    outfile: bundle,
    bundle: true,
    nodePaths: [join(root, "node_modules")],
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: "inline",
    define: { "process.env.HOLOFORGE_VECTORS": JSON.stringify(join(root, "../../tests/vectors")) },
  });
  const run = spawnSync(process.execPath, ["--enable-source-maps", "--test", bundle], { stdio: "inherit" });
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
