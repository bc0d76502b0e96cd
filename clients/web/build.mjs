/** Build dist/: the viewer, and the packages as modules for pages without a bundler. The same sources give the same bytes. */

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, "dist");
const SOURCES = ["packages", "build.mjs", "package.json", "package-lock.json", "tsconfig.json"];
const BUNDLED = ["three", "gltf-validator", "@fontsource-variable/inter", "@fontsource/instrument-serif"];
const CLIENT_GZIP_BYTES = 30 * 1024;

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const options = {
  outdir: dist,
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  loader: { ".woff2": "file" },
  assetNames: "[name]",
  metafile: true,
};
const { metafile } = await build({ ...options, entryPoints: { "holoforge-client": join(root, "packages/client/src/client.ts") } });
checkClient(metafile.outputs["dist/holoforge-client.js"]);
await build({
  ...options,
  entryPoints: {
    viewer: join(root, "packages/viewer/src/main.ts"),
    style: join(root, "packages/viewer/src/style.css"),
    "holoforge-scene": join(root, "packages/three/src/element.ts"),
    "viewer-usdz": join(root, "packages/viewer/src/usdz.ts"), // these two are loaded when they are first asked for
    "viewer-validator": join(root, "packages/viewer/src/validating.ts"),
  },
  splitting: true, // what both need is there once
  chunkNames: "holoforge-shared-[hash]",
});
cpSync(join(root, "packages/viewer/public"), dist, { recursive: true });
writeFileSync(join(dist, "licences.txt"), BUNDLED.map(notice).join("\n"));
const outputs = Object.fromEntries(files(dist).map((path) => [relative(dist, path).replaceAll("\\", "/"), digest(path)]));
const sources = Object.fromEntries(
  SOURCES.flatMap((name) => files(join(root, name))).map((path) => [relative(root, path).replaceAll("\\", "/"), digest(path)]),
);
writeFileSync(join(dist, "manifest.json"), `${JSON.stringify({ sources, outputs }, null, 1)}\n`);
for (const path of files(dist)) console.error(`${relative(root, path)}  ${kib(statSync(path).size)}`);

/** The client stays small and alone: nothing of three.js, nor of any other package, is in it. */
function checkClient({ inputs }) {
  const strangers = Object.keys(inputs).filter((path) => !path.startsWith("packages/client/"));
  if (strangers.length) throw new Error(`@holoforge/client bundles ${strangers.join(", ")}`);
  const size = gzipSync(readFileSync(join(dist, "holoforge-client.js"))).length;
  if (size > CLIENT_GZIP_BYTES) throw new Error(`@holoforge/client has ${kib(size)} gzipped; ${kib(CLIENT_GZIP_BYTES)} at most`);
  console.error(`@holoforge/client  ${kib(size)} gzipped`);
}

function kib(bytes) {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}

/** The files under `path` in an order that does not depend on the machine. */
function files(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().filter((name) => name !== "node_modules").flatMap((name) => files(join(path, name)));
}

/** SHA-256 of a file whose line ends, if it is text, are those of Unix. */
function digest(path) {
  const bytes = readFileSync(path);
  const text = !/\.(woff2|png)$/.test(path);
  return createHash("sha256").update(text ? bytes.toString("utf8").replaceAll("\r\n", "\n") : bytes).digest("hex");
}

/** What the licence of a bundled package asks to be passed on. */
function notice(name) {
  const folder = join(root, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, "LICENSE"), "utf8").trim()}\n`;
}
