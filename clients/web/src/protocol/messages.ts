/**
 * The messages of wire v1 (subprotocol `holoforge.v1`), as `server/protocol/messages.py` has them.
 *
 * Client messages are imperatives, server messages participles or nouns. Units: metres, seconds, bytes; colours are
 * linear RGB in 0..1; rotations unit quaternions (x, y, z, w); right-handed, +Y up, -Z forward.
 */

import { boolean, either, integer, list, mapping, nullable, number, numbers, oneOf, optional, record, text, type Decoder, type Infer } from "./validation.ts";

export const VERSION = 1;
export const SUBPROTOCOL = "holoforge.v1";

export type Vec3 = readonly [number, number, number];
export type Quaternion = readonly [number, number, number, number];
export type Color = Vec3;

const unit = number(0, 1);
const vec3 = numbers<Vec3>(3);
const color = numbers<Color>(3, unit);
const job = text(64, /^[A-Za-z0-9_.:-]+$/);
const slot = text(160, /^[a-z0-9/_-]+$/);
const digest = text(64, /^[0-9a-f]{64}$/);
const seq = optional(integer(0), 0);

// --- what a client sends ---------------------------------------------------------------------------------------------

export interface Accept {
  readonly image?: readonly string[];
  readonly mesh?: readonly string[];
  readonly audio?: readonly string[];
  readonly extensions?: readonly string[];
  readonly transport?: "chunks" | "http";
}

/** First message of every connection. `have` names digests held already; `credit` is the first grant, in bytes. */
export interface Hello {
  readonly type: "hello";
  readonly version: number;
  readonly client: { readonly name: string; readonly version?: string };
  readonly accept?: Accept;
  readonly profile?: Profile;
  readonly credit?: number;
  readonly have?: readonly string[];
  /** Who asks, where the server wants to know. */
  readonly token?: string;
  readonly resume?: Resume;
}

/** Which session is resumed, the secret of its `welcome`, how far we had come, and the bytes held of what is not whole. */
export interface Resume {
  readonly session: string;
  readonly token: string;
  readonly last_seq: number;
  readonly parts: Readonly<Record<string, number>>;
}

/** A kind of device, which says what a scene may cost; the server refuses one that it does not know. */
export type Profile = "desktop" | "quest3" | "vision-pro" | "webgl-mobile" | "phone-ar";

/** A real surface to put an AR scene on: width (x), free height (y), depth (z), metres. */
export interface Anchor {
  readonly kind?: "table" | "floor" | "wall";
  readonly size?: Vec3;
}

/** What a scene may be asked for beside its prompt. */
export interface GenerateOptions {
  readonly seed?: number;
  readonly quality?: "fast" | "balanced" | "best";
  readonly delivery?: "parts" | "embedded";
  readonly anchor?: Anchor | null;
  readonly max_objects?: number;
  readonly max_lines?: number;
  /** An adapter of the server's material model to draw the textures with. */
  readonly lora?: string;
}

export interface Generate extends GenerateOptions {
  readonly type: "generate";
  readonly job: string;
  readonly prompt: string;
}

/** Change the scene of a finished job by words: "make the table red". The job goes on under its id. */
export interface Edit {
  readonly type: "edit";
  readonly job: string;
  readonly instruction: string;
}

/** Take the last edit back, or carry it out again. */
export interface Undo {
  readonly type: "undo" | "redo";
  readonly job: string;
}

export interface Cancel {
  readonly type: "cancel";
  readonly job: string;
}

/** Grant the server `size_bytes` more bytes of binary frames. */
export interface Credit {
  readonly type: "credit";
  readonly size_bytes: number;
}

export type ClientMessage = Hello | Generate | Edit | Undo | Cancel | Credit;

// --- what the server sends -------------------------------------------------------------------------------------------

const limits = record({
  message_bytes: integer(),
  prompt_characters: integer(),
  jobs: integer(),
  outbox_bytes: integer(),
  chunk_bytes: integer(),
  resume_s: number(0),
});
const generatorInfo = record({ kind: text(), name: text(), model: optional(text(), ""), licence: optional(text(), "") });
const surfaceInfo = record({
  material: text(),
  phrase: text(),
  base_color: color,
  roughness: unit,
  metallic: unit,
  emissive: color,
  opacity: optional(unit, 1),
});
const operation = record({
  type: text(32),
  targets: optional(list(text()), []),
  values: optional(mapping(either(text(), number(), list(either(text(), number())))), {}),
});
const lightInfo = record({
  kind: oneOf("directional", "point"),
  color,
  intensity: number(0),
  direction: optional(nullable(vec3), null),
  position: optional(nullable(vec3), null),
  range_m: optional(nullable(number(0)), null),
});
const viewInfo = record({ eye: vec3, target: vec3, fov_deg: number(0) });
const environmentInfo = record({
  title: text(),
  mood: text(),
  time: text(),
  weather: text(),
  indoor: boolean,
  zenith: color,
  horizon: color,
  ambient: color,
  fog_density: number(0),
  lights: list(lightInfo),
  palette: optional(list(color), []),
  surfaces: optional(mapping(surfaceInfo), {}),
  view: optional(nullable(viewInfo), null),
});
const wordTime = record({ text: text(), start_s: number(), end_s: number() });
const viseme = oneOf(
  "sil", "PP", "FF", "TH", "DD", "kk", "CH", "SS", "nn", "RR", "aa", "E", "ih", "oh", "ou",
);
const soundTime = record({ ipa: text(), viseme, start_s: number(), end_s: number() });
const assetInfo = record({ digest, media_type: text(), size_bytes: integer() });
const tier = oneOf("placeholder", "draft", "final");
const partFailure = record({ slot, code: text(), detail: text(2000), fallback: optional(text(), "") });

export type Limits = Infer<typeof limits>;
export type GeneratorInfo = Infer<typeof generatorInfo>;
export type SurfaceInfo = Infer<typeof surfaceInfo>;
export type LightInfo = Infer<typeof lightInfo>;
export type ViewInfo = Infer<typeof viewInfo>;
export type EnvironmentInfo = Infer<typeof environmentInfo>;
export type WordTime = Infer<typeof wordTime>;
export type Viseme = Infer<typeof viseme>;
export type SoundTime = Infer<typeof soundTime>;
export type AssetInfo = Infer<typeof assetInfo>;
export type Tier = Infer<typeof tier>;
export type PartFailure = Infer<typeof partFailure>;

function tagged<T extends string, F extends Record<string, Decoder<unknown>>>(type: T, fields: F) {
  return record({ type: oneOf(type), seq, ...fields });
}

/** One decoder for each type of server message. */
export const SERVER_MESSAGES = {
  welcome: tagged("welcome", {
    session: text(64),
    version: integer(),
    limits,
    generators: optional(list(generatorInfo), []),
    token: optional(text(), ""),
    resumed: optional(boolean, false),
    heard: optional(integer(0), 0),
  }),
  snapshot: tagged("snapshot", { jobs: list(record({ job, state: oneOf("running", "finished", "failed", "cancelled") })) }),
  accepted: tagged("accepted", { job, cached: optional(boolean, false) }),
  judged: tagged("judged", {
    job,
    stage: oneOf("prompt", "plan", "line"),
    category: oneOf("sexual", "minors", "hate", "harassment", "self-harm", "graphic-violence", "illegal", "personal-data"),
    action: oneOf("soften", "substitute", "block"),
    slot: optional(nullable(slot), null),
  }),
  edited: tagged("edited", { job, operations: list(operation), undo: optional(integer(0), 0), redo: optional(integer(0), 0) }),
  removed: tagged("removed", { job, slot }),
  planned: tagged("planned", {
    job,
    environment: environmentInfo,
    unread: optional(list(text(2000)), []),
    left_out: optional(list(text(2000)), []),
  }),
  bound: tagged("bound", {
    job,
    slot,
    thing: text(),
    translation: vec3,
    rotation: numbers<Quaternion>(4),
    size: vec3,
    surfaces: mapping(surfaceInfo),
    parent: optional(nullable(slot), null),
    light: optional(nullable(lightInfo), null),
    gave_way: optional(text(2000), ""),
    stand_in: optional(text(2000), ""),
  }),
  offered: tagged("offered", {
    job,
    slot,
    revision: integer(),
    tier,
    asset: assetInfo,
    tile_size_m: optional(nullable(number(0)), null),
  }),
  spoke: tagged("spoke", {
    job,
    slot,
    text: text(),
    at: optional(nullable(slot), null),
    duration_s: optional(nullable(number(0)), null),
    words: optional(list(wordTime), []),
    sounds: optional(list(soundTime), []),
    voice: optional(text(), ""),
  }),
  progressed: tagged("progressed", {
    job,
    stage: oneOf("plan", "geometry", "material", "speech", "pack"),
    done: integer(),
    total: integer(),
    note: optional(text(), ""),
  }),
  finished: tagged("finished", {
    job,
    manifest: assetInfo,
    partial: optional(boolean, false),
    failures: optional(list(partFailure), []),
    seconds: optional(number(0), 0),
  }),
  failed: tagged("failed", {
    retry_after_ms: optional(nullable(integer(0)), null),
    code: text(),
    detail: text(2000),
    retryable: optional(boolean, false),
    job: optional(nullable(job), null),
  }),
  cancelled: tagged("cancelled", { job }),
};

type Messages = { readonly [K in keyof typeof SERVER_MESSAGES]: Infer<(typeof SERVER_MESSAGES)[K]> };

export type Welcome = Messages["welcome"];
export type Snapshot = Messages["snapshot"];
export type Accepted = Messages["accepted"];
export type Judged = Messages["judged"];
export type Edited = Messages["edited"];
export type Operation = Infer<typeof operation>;
export type Removed = Messages["removed"];
export type Planned = Messages["planned"];
export type Bound = Messages["bound"];
export type Offered = Messages["offered"];
export type Spoke = Messages["spoke"];
export type Progressed = Messages["progressed"];
export type Finished = Messages["finished"];
export type Failed = Messages["failed"];
export type Cancelled = Messages["cancelled"];
export type ServerMessage = Messages[keyof Messages];
