/** Holoforge scenes in three.js: everything that is seen and heard, and nothing of the page around it. */

export { ACCEPT, ACCEPT_KTX2, ACCEPT_RICH, readModel, readTexture, type LoadedModel } from "./files.ts";
export { Gaze } from "./gaze.ts";
export { Immersion, immersiveModes } from "./immersion.ts";
export { Narration } from "./narration.ts";
export { HoloforgeScene } from "./scene-group.ts";
export { pick, type Hit } from "./pointing.ts";
export { Show } from "./show.ts";
export { Stage, type Detail } from "./stage.ts";
export { UploadQueue } from "./uploads.ts";
export { World } from "./world.ts";
