/** Bundle the TypeScript tests of tests/clients/web and run them with Node's own runner. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(fileURLToPath(import.meta.url));
const tests = join(root, "../../tests/clients/web");
const bundles = mkdtempSync(join(tmpdir(), "holoforge-web-"));

try {
  await build({
    entryPoints: readdirSync(tests).filter((name) => name.endsWith(".test.ts")).map((name) => join(tests, name)),
    outdir: bundles,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    nodePaths: [join(root, "node_modules")],
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: "inline",
    define: { "process.env.HOLOFORGE_VECTORS": JSON.stringify(join(root, "../../tests/vectors")) },
  });
  const files = readdirSync(bundles).map((name) => join(bundles, name));
  const run = spawnSync(process.execPath, ["--enable-source-maps", "--test", ...files], { stdio: "inherit" });
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(bundles, { recursive: true });
}
