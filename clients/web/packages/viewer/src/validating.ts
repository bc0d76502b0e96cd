/** What the Khronos glTF validator says of a file. Large, so a module of its own that is loaded when it is first asked. */

import { validateBytes } from "gltf-validator";

/** Worse ones first: errors, warnings, infos. */
const SEVERITIES = ["error", "warning", "info"] as const;

/** In a line: "no errors, no warnings", or how many of what, and the first. */
export async function verdictOn(glb: Uint8Array<ArrayBuffer>): Promise<string> {
  const { issues } = await validateBytes(glb, { maxIssues: 100, writeTimestamp: false });
  const counts = [issues.numErrors, issues.numWarnings, issues.numInfos];
  const told = SEVERITIES.map((name, k) => (counts[k]! > 0 ? `${counts[k]} ${name}${counts[k]! > 1 ? "s" : ""}` : "")).filter(Boolean);
  if (issues.numErrors + issues.numWarnings === 0) return ["no errors, no warnings", ...told].join(", ");
  const [first] = [...issues.messages].sort((a, b) => a.severity - b.severity);
  return told.join(", ") + (first ? `; first: ${first.message}${first.pointer ? ` (${first.pointer})` : ""}` : "");
}
