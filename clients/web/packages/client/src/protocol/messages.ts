/**
 * The messages of wire v1 (subprotocol `holoforge.v1`).
 *
 * Written by clients/web/generate_messages.py from server/protocol/schema.json: change them there.
 *
 * Client messages are imperatives, server messages participles or nouns. Units: metres, seconds, bytes; colours are
 * linear RGB in 0..1; rotations unit quaternions (x, y, z, w); right-handed, +Y up, -Z forward.
 */

import { boolean, either, integer, list, mapping, nullable, number, numbers } from "./validation.ts";
import { oneOf, optional, record, text, type Infer } from "./validation.ts";

export const VERSION = 1;
export const SUBPROTOCOL = "holoforge.v1";

export type Vec3 = readonly [number, number, number];
export type Vec4 = readonly [number, number, number, number];


// --- what a client sends ---

/** Who is calling, for logs and statistics. */
export interface ClientName {
  readonly name: string;
  readonly version?: string;
}

/**
 * What the client can load. `transport` "http" means: offer, and I shall GET `/assets/<digest>`. PNG is loaded by
 * everybody. Where `image` names "image/jpeg", colours, normals and ORM come as JPEG, in a third of the bytes, in
 * files of their own and in GLB files; heights stay PNG. Where it names "image/vnd.radiance" besides, the sky comes as
 * light too. `extensions` are those of glTF. Of these, GLB files may use and require "KHR_mesh_quantization" and
 * "EXT_meshopt_compression" where they are named here; all else is glTF 2.0 with extensions that may be ignored. A
 * list that names nothing of what the server makes is refused.
 */
export interface Accept {
  readonly image?: readonly string[];
  readonly mesh?: readonly string[];
  readonly audio?: readonly string[];
  readonly extensions?: readonly string[];
  readonly transport?: "chunks" | "http";
}

/**
 * Which session a client comes back to, the secret that its `welcome` gave, and how far it had come. `parts` names
 * every asset that stands offered and is not whole, with the bytes of it that are here: its chunks go on from there.
 * What the client holds of slots that have moved on it may name in `have`, as ever.
 */
export interface Resume {
  readonly session: string;
  readonly token: string;
  readonly last_seq: number;
  readonly parts?: Readonly<Record<string, number>>;
}

/**
 * First message of every connection. `have` names digests the client holds already; `credit` is its first grant.
 * `token` says who asks, where the server wants to know: a token, a JSON Web Token or a ticket for a session. With
 * `resume` the client goes on with a session whose connection was lost; `accept` and `profile` stay what they were
 * then, and earlier credit is void.
 */
export interface Hello {
  readonly type: "hello";
  readonly version: number;
  readonly client: ClientName;
  readonly accept?: Accept;
  readonly profile?: string;
  readonly credit?: number;
  readonly have?: readonly string[];
  readonly token?: string;
  readonly resume?: Resume | null;
}

/** A real surface to put an AR scene on: width (x), free height (y), depth (z) in metres. */
export interface Anchor {
  readonly kind?: "floor" | "table" | "wall";
  readonly size?: Vec3;
}

/**
 * Make a scene. The same request again does not start its job again: while it runs it is `accepted` once more, and
 * what a finished one had said is told again. `delivery` "parts": objects come once as geometry whose materials are
 * named after material slots, textures beside them. "embedded": each object also comes with its textures inside, and
 * the whole scene as the slot `scene`. `lora` names an adapter of the server's material model to draw the textures
 * with.
 */
export interface Generate {
  readonly type: "generate";
  readonly job: string;
  readonly prompt: string;
  readonly seed?: number;
  readonly quality?: "balanced" | "best" | "fast";
  readonly delivery?: "embedded" | "parts";
  readonly anchor?: Anchor | null;
  readonly max_objects?: number | null;
  readonly max_lines?: number;
  readonly lora?: string;
  readonly keep?: string;
}

/**
 * Change the scene of a finished job by words: "make the table red". The job goes on under its id. What is not
 * concerned keeps its slots and their bytes. The scenes of a session's last few jobs can be changed. `about` names the
 * slots of things that are pointed at: what "this one", "it" and "them" mean.
 */
export interface Edit {
  readonly type: "edit";
  readonly job: string;
  readonly instruction: string;
  readonly about?: readonly string[];
}

/** Take the last edit of a job's scene back. */
export interface Undo {
  readonly type: "undo";
  readonly job: string;
}

/** Carry out again what `undo` took back. */
export interface Redo {
  readonly type: "redo";
  readonly job: string;
}

/**
 * Say something: to a finished job's `scene`, or to one of its objects, `to`. `job` is a new id, of the answer. The
 * answer comes as `worded` sentences, is spoken as lines are where it is to be `aloud`, and ends with `answered`. A
 * wish becomes an edit of the scene's job. Another `say` stops the answer before it at once: that is `cancelled`.
 * `preset` says who answers; the server's presets are named where there is none such.
 */
export interface Say {
  readonly type: "say";
  readonly job: string;
  readonly text: string;
  readonly scene?: string | null;
  readonly to?: string | null;
  readonly preset?: string;
  readonly aloud?: boolean;
}

/**
 * Give the session a document of `size_bytes` to answer from, in parts: `data` from `offset` on, in order. One of its
 * title goes for it. Answered by `known`.
 */
export interface Know {
  readonly type: "know";
  readonly job: string;
  readonly title: string;
  readonly size_bytes: number;
  readonly data: string;
  readonly offset?: number;
  readonly media_type?: "application/pdf" | "text/markdown" | "text/plain";
}

/** Let go of a document, or with "" of all of them and of what was said. Answered by `known`. */
export interface Forget {
  readonly type: "forget";
  readonly title?: string;
}

/**
 * Let the server hear what somebody says: mono, 16-bit little-endian PCM at `sample_rate` Hz, in parts, the `last` one
 * marked; a minute at most. Answered by `heard`.
 */
export interface Listen {
  readonly type: "listen";
  readonly job: string;
  readonly sample_rate: number;
  readonly data: string;
  readonly last?: boolean;
}

/**
 * Let the scene of a finished job follow the mood of its user, as far as `sources` say it: `patched` answers. Nothing
 * is followed before this. To name "sensor" is the user's consent that what measures them is heard; without it such
 * values are refused. No `sources` switch it off, and what was heard is forgotten. None of it is ever stored. `manner`
 * "mirror" shows the mood, "soothe" answers it; `strength` says how much of what may change does.
 */
export interface Attune {
  readonly type: "attune";
  readonly job: string;
  readonly sources?: readonly ("sensor" | "slider" | "text")[];
  readonly manner?: "mirror" | "soothe";
  readonly strength?: number;
}

/**
 * How the user feels, as a control or a sensor says: `valence` unpleasant to pleasant, `arousal` still to stirred. A
 * source that was not attuned to is refused.
 */
export interface Affect {
  readonly type: "affect";
  readonly valence: number;
  readonly arousal: number;
  readonly confidence?: number;
  readonly source?: "sensor" | "slider";
}

/** Stop a job at its next step. Answered by `cancelled`, or by an error if there is no such job. */
export interface Cancel {
  readonly type: "cancel";
  readonly job: string;
}

/** Grant the server `size_bytes` more bytes of binary frames. */
export interface Credit {
  readonly type: "credit";
  readonly size_bytes: number;
}

/**
 * Where the visitor of a job's scene looks now: from `eye` (metres) along `ahead` (of any length but 0). What is
 * nearest to the middle of the picture is made and sent first. Only the last one counts: say it a few times a second
 * at most, when the view has turned or moved. It is not counted in `heard`, and not answered.
 */
export interface Look {
  readonly type: "look";
  readonly job: string;
  readonly eye: Vec3;
  readonly ahead: Vec3;
}

export type ClientMessage = Hello | Generate | Edit | Undo | Redo | Say | Know | Forget | Listen | Attune | Affect | Cancel | Credit | Look;


// --- what a server sends ---

/** What this server accepts; every breach is a typed error. */
export const limits = record({
  message_bytes: integer(0),
  prompt_characters: integer(0),
  jobs: integer(0),
  outbox_bytes: integer(0),
  chunk_bytes: integer(0),
  resume_s: number(),
});

export type Limits = Infer<typeof limits>;

/** A generator this server runs: its kind (plan, geometry, material, speech), its name, where its model is from. */
export const generatorInfo = record({
  kind: text(Infinity),
  name: text(Infinity),
  model: optional(text(Infinity), ""),
  licence: optional(text(Infinity), ""),
});

export type GeneratorInfo = Infer<typeof generatorInfo>;

/**
 * The session is open. Whoever knows `token` may `resume` it. Where it was resumed, this message takes no number: what
 * was missed comes next, from `seq` + 1 on. `heard` counts the messages of the client that arrived in this session,
 * without `hello` and `credit`: what it sent after those is lost, and to be sent again.
 */
export const welcome = record({
  type: oneOf("welcome"),
  session: text(64),
  version: integer(0),
  limits: limits,
  generators: optional(list(generatorInfo), []),
  token: optional(text(Infinity), ""),
  resumed: optional(boolean, false),
  heard: optional(integer(0), 0),
  seq: optional(integer(0), 0),
});

export type Welcome = Infer<typeof welcome>;

/** A job that its session knows of, and how it stands. */
export const jobState = record({
  job: text(64, /^[A-Za-z0-9_.:-]+$/u),
  state: oneOf("cancelled", "failed", "finished", "running"),
});

export type JobState = Infer<typeof jobState>;

/** More was missed than is kept: these are the jobs of the session; what stands of each is told again after this. */
export const snapshot = record({
  type: oneOf("snapshot"),
  jobs: list(jobState),
  seq: optional(integer(0), 0),
});

export type Snapshot = Infer<typeof snapshot>;

/** The job is queued or running. `cached` says that every byte of it is in the store already. */
export const accepted = record({
  type: oneOf("accepted"),
  job: text(64, /^[A-Za-z0-9_.:-]+$/u),
  cached: optional(boolean, false),
  seq: optional(integer(0), 0),
});

export type Accepted = Infer<typeof accepted>;

/**
 * The server's policy found something in the prompt, the plan, a spoken line or an edit, and what it did about it.
 * "block": the prompt or edit is refused (`failed` follows), the thing or line left out. "soften": the wording was
 * taken out. "substitute": something harmless stands there instead. `slot` is the thing's, or that of the line's first
 * sentence. The text itself is never repeated.
 */
export const judged = record({
  type: oneOf("judged"),
  job: text(64, /^[A-Za-z0-9_.:-]+$/u),
  stage: oneOf("line", "plan", "prompt"),
  category: oneOf("graphic-violence", "harassment", "hate", "illegal", "minors", "personal-data", "self-harm", "sexual"),
  action: oneOf("block", "soften", "substitute"),
  slot: optional(nullable(text(160, /^[a-z0-9\/_-]+$/u)), null),
  seq: optional(integer(0), 0),
});

export type Judged = Infer<typeof judged>;

/**
 * One thing that an edit does: its `type` ("paint", "add", "move" …), the ids it is about, and what with. Lists of
 * metres or degrees in `values` have one entry for each target; to the right and towards the viewer.
 */
export const operation = record({
  type: text(32),
  targets: optional(list(text(Infinity)), []),
  values: optional(mapping(either(text(Infinity), number(), list(either(text(Infinity), number())))), {}),
});

export type Operation = Infer<typeof operation>;

/**
 * An edit was understood as `operations`, in this order; what differs follows as `planned`, `removed`, `bound`,
 * `spoke`, `offered`. Of an undo or redo that is the one operation. `undo` and `redo` say how many edits can be taken
 * back and carried out again.
 */
export const edited = record({
  type: oneOf("edited"),
  job: text(64, /^[A-Za-z0-9_.:-]+$/u),
  operations: list(operation),
  undo: optional(integer(0), 0),
  redo: optional(integer(0), 0),
  seq: optional(integer(0), 0),
});

export type Edited = Infer<typeof edited>;

/** A light of the scene. Directional lights have a direction and lux, points a position and candela. */
export const lightInfo = record({
  kind: oneOf("directional", "point"),
  color: numbers<Vec3>(3, number(0, 1)),
  intensity: number(),
  direction: optional(nullable(numbers<Vec3>(3, number())), null),
  position: optional(nullable(numbers<Vec3>(3, number())), null),
  range_m: optional(nullable(number()), null),
});

export type LightInfo = Infer<typeof lightInfo>;

/** A surface's material: the key of its slots `material/<key>/<map>`, and flat values to show until those arrive. */
export const surfaceInfo = record({
  material: text(Infinity),
  phrase: text(Infinity),
  base_color: numbers<Vec3>(3, number(0, 1)),
  roughness: number(0, 1),
  metallic: number(0, 1),
  emissive: numbers<Vec3>(3, number(0, 1)),
  opacity: optional(number(0, 1), 1.0),
});

export type SurfaceInfo = Infer<typeof surfaceInfo>;

/** Where one arrives: eye and target in metres, the vertical field of view of a 16:9 picture in degrees. */
export const viewInfo = record({
  eye: numbers<Vec3>(3, number()),
  target: numbers<Vec3>(3, number()),
  fov_deg: number(),
});

export type ViewInfo = Infer<typeof viewInfo>;

/**
 * The scene but its things: what a client needs to light and clear its view at once. `zenith` and `horizon` are what
 * is shown of the sky, 1 is white. `exposure` is the EV100 that the scene is made for: luminance in candela a square
 * metre is shown times 1 / (1.2 × 2^exposure), lux and candela of the lights alike. `sky_light` is what comes from all
 * round without the main light: nine coefficients of spherical harmonics (Y00, y, z, x, xy, yz, 3z²−1, xz, x²−y²;
 * orthonormal) of the radiance in candela a square metre, red, green, blue.
 */
export const environmentInfo = record({
  title: text(Infinity),
  mood: text(Infinity),
  time: text(Infinity),
  weather: text(Infinity),
  indoor: boolean,
  zenith: numbers<Vec3>(3, number(0, 1)),
  horizon: numbers<Vec3>(3, number(0, 1)),
  ambient: numbers<Vec3>(3, number(0, 1)),
  fog_density: number(),
  lights: list(lightInfo),
  palette: optional(list(numbers<Vec3>(3, number(0, 1))), []),
  surfaces: optional(mapping(surfaceInfo), {}),
  view: optional(nullable(viewInfo), null),
  exposure: optional(number(), 0.0),
  sky_light: optional(list(numbers<Vec3>(3, number())), []),
});

export type EnvironmentInfo = Infer<typeof environmentInfo>;

/**
 * The environment is decided. Objects follow as `bound`, lines as `spoke`. It may be told again: when the view has
 * been chosen for what stands there, and when an edit changes it.
 */
export const planned = record({
  type: oneOf("planned"),
  job: text(64, /^[A-Za-z0-9_.:-]+$/u),
  environment: environmentInfo,
  unread: optional(list(text(2000)), []),
  left_out: optional(list(text(2000)), []),
  seq: optional(integer(0), 0),
});

export type Planned = Infer<typeof planned>;

/** A slot of the scene is no more: `object/<id>` or `speech/<id>`. */
export const removed = record({
  type: oneOf("removed"),
  job: text(64, /^[A-Za-z0-9_.:-]+$/u),
  slot: text(160, /^[a-z0-9\/_-]+$/u),
  seq: optional(integer(0), 0),
});

export type Removed = Infer<typeof removed>;

/**
 * An object is decided and placed: its slot, where it stands, and what it is made of. `translation` in metres,
 * `rotation` a unit quaternion (x, y, z, w), both of the object's base centre in the scene.
 */
export const bound = record({
  type: oneOf("bound"),
  job: text(64, /^[A-Za-z0-9_.:-]+$/u),
  slot: text(160, /^[a-z0-9\/_-]+$/u),
  thing: text(Infinity),
  translation: numbers<Vec3>(3, number()),
  rotation: numbers<Vec4>(4, number()),
  size: numbers<Vec3>(3, number()),
  surfaces: mapping(surfaceInfo),
  parent: optional(nullable(text(160, /^[a-z0-9\/_-]+$/u)), null),
  light: optional(nullable(lightInfo), null),
  gave_way: optional(text(2000), ""),
  stand_in: optional(text(2000), ""),
  seq: optional(integer(0), 0),
});

export type Bound = Infer<typeof bound>;

/** An asset's identity. */
export const assetInfo = record({
  digest: text(Infinity, /^[0-9a-f]{64}$/u),
  media_type: text(Infinity),
  size_bytes: integer(0),
});

export type AssetInfo = Infer<typeof assetInfo>;

/**
 * A slot has a new revision. Its chunks follow as credit allows, unless the client holds the digest or prefers HTTP.
 * An older revision's chunks may stop in the middle; an asset that is offered again after that starts at offset 0.
 */
export const offered = record({
  type: oneOf("offered"),
  job: text(64, /^[A-Za-z0-9_.:-]+$/u),
  slot: text(160, /^[a-z0-9\/_-]+$/u),
  revision: integer(0),
  tier: oneOf("draft", "final", "placeholder"),
  asset: assetInfo,
  tile_size_m: optional(nullable(number()), null),
  seq: optional(integer(0), 0),
});

export type Offered = Infer<typeof offered>;

/** A word as it was written, in seconds from the start of the sound that says it. */
export const wordTime = record({
  text: text(Infinity),
  start_s: number(),
  end_s: number(),
});

export type WordTime = Infer<typeof wordTime>;

/**
 * A phoneme in IPA ("" is silence) and the shape of the mouth, in seconds from the start of the sound. The visemes are
 * the fifteen of Oculus lip-sync.
 */
export const soundTime = record({
  ipa: text(Infinity),
  viseme: oneOf("CH", "DD", "E", "FF", "PP", "RR", "SS", "TH", "aa", "ih", "kk", "nn", "oh", "ou", "sil"),
  start_s: number(),
  end_s: number(),
});

export type SoundTime = Infer<typeof soundTime>;

/**
 * Somebody says a sentence, from the slot `at`, or as narrator where that is None. Its WAV is offered in `slot`. A WAV
 * ends with the silence that belongs after it: those of one line follow each other without a gap. `words` and `sounds`
 * say when in it what is said, where the voice knows; `voice` who says it.
 */
export const spoke = record({
  type: oneOf("spoke"),
  job: text(64, /^[A-Za-z0-9_.:-]+$/u),
  slot: text(160, /^[a-z0-9\/_-]+$/u),
  text: text(Infinity),
  at: optional(nullable(text(160, /^[a-z0-9\/_-]+$/u)), null),
  duration_s: optional(nullable(number()), null),
  words: optional(list(wordTime), []),
  sounds: optional(list(soundTime), []),
  voice: optional(text(Infinity), ""),
  seq: optional(integer(0), 0),
});

export type Spoke = Infer<typeof spoke>;

/**
 * A sound bed: a seamless loop, offered in its slot `ambience/<id>`, to be played from then on without end. `gain_db`
 * is beside the file's own loudness, which is 12 dB under speech; all of a scene's beds are meant to play together.
 * With `position` it sounds from there, at its loudest within `reach_m`; without one it is all around. `at` is the
 * slot of the thing it is the sound of. Told again, it has changed; `removed` ends it.
 */
export const ambience = record({
  type: oneOf("ambience"),
  job: text(64, /^[A-Za-z0-9_.:-]+$/u),
  slot: text(160, /^[a-z0-9\/_-]+$/u),
  sound: text(32),
  gain_db: optional(number(), 0.0),
  position: optional(nullable(numbers<Vec3>(3, number())), null),
  at: optional(nullable(text(160, /^[a-z0-9\/_-]+$/u)), null),
  reach_m: optional(number(0, 500), 3.0),
  seq: optional(integer(0), 0),
});

export type Ambience = Infer<typeof ambience>;

/**
 * A bounded change of one slot beside what the scene itself says: factors of 1 and gains of 0 leave it as it is. Of
 * `environment`: `light` on the colour of every light, `intensity` on its strength and the sky's, `sky` on the colours
 * of sky and fog, `fog` on its density, `saturation` on all colours, `stir` on the speed of particles. Of
 * `ambience/<id>`: `gain_db` beside its own. Of `speech`: `pace`, and `pitch` in semitones.
 */
export const patch = record({
  slot: text(160, /^[a-z0-9\/_-]+$/u),
  light: optional(nullable(numbers<Vec3>(3, number())), null),
  intensity: optional(nullable(number(0.5, 1.5)), null),
  sky: optional(nullable(numbers<Vec3>(3, number())), null),
  fog: optional(nullable(number(0.5, 2)), null),
  saturation: optional(nullable(number(0.5, 1.5)), null),
  stir: optional(nullable(number(0.25, 2)), null),
  gain_db: optional(nullable(number(-24, 0)), null),
  pace: optional(nullable(number(0.5, 2)), null),
  pitch: optional(nullable(number(-6, 6)), null),
});

export type Patch = Infer<typeof patch>;

/**
 * The scene follows the mood of its user: small changes of slots that are there, and why, in words. Go from what is
 * shown to these values along a line in `over_s`; what was patched before and is not named stays. Each value is beside
 * the scene's own: a slot that is told anew keeps its patch.
 */
export const patched = record({
  type: oneOf("patched"),
  job: text(64, /^[A-Za-z0-9_.:-]+$/u),
  patches: list(patch),
  because: optional(text(2000), ""),
  over_s: optional(number(0, 60), 2.0),
  seq: optional(integer(0), 0),
});

export type Patched = Infer<typeof patched>;

/** How far the job has come, for a progress bar. May be dropped for slow clients. */
export const progressed = record({
  type: oneOf("progressed"),
  job: text(64, /^[A-Za-z0-9_.:-]+$/u),
  stage: oneOf("geometry", "material", "pack", "plan", "speech"),
  done: integer(0),
  total: integer(0),
  note: optional(text(Infinity), ""),
  seq: optional(integer(0), 0),
});

export type Progressed = Infer<typeof progressed>;

/** Where an answer is from: a document's title, and the heading or page in it. */
export const sourceInfo = record({
  title: text(Infinity),
  place: optional(text(Infinity), ""),
});

export type SourceInfo = Infer<typeof sourceInfo>;

/** A sentence of an answer, from the slot `at` or the scene's guide. What it rests on stands in `sources`. */
export const worded = record({
  type: oneOf("worded"),
  job: text(64, /^[A-Za-z0-9_.:-]+$/u),
  text: text(Infinity),
  at: optional(nullable(text(160, /^[a-z0-9\/_-]+$/u)), null),
  sources: optional(list(sourceInfo), []),
  seq: optional(integer(0), 0),
});

export type Worded = Infer<typeof worded>;

/**
 * The whole answer, and its end. `kind` says what it rests on: what the scene holds, documents, a change of the scene,
 * words that need no knowledge, a language model with all these, or nothing, where it is not known. Of a wish
 * `instruction` is what the scene is changed by now: the scene's job goes on with it as with an `edit`.
 */
export const answered = record({
  type: oneOf("answered"),
  job: text(64, /^[A-Za-z0-9_.:-]+$/u),
  text: text(Infinity),
  kind: oneOf("chat", "document", "edit", "model", "scene", "unknown"),
  at: optional(nullable(text(160, /^[a-z0-9\/_-]+$/u)), null),
  sources: optional(list(sourceInfo), []),
  instruction: optional(text(Infinity), ""),
  seq: optional(integer(0), 0),
});

export type Answered = Infer<typeof answered>;

/** A document that a session knows. */
export const documentInfo = record({
  title: text(Infinity),
  sentences: integer(0),
  pages: optional(integer(0), 0),
});

export type DocumentInfo = Infer<typeof documentInfo>;

/** The documents that the session knows, now that one was given or forgotten. */
export const known = record({
  type: oneOf("known"),
  documents: list(documentInfo),
  job: optional(nullable(text(64, /^[A-Za-z0-9_.:-]+$/u)), null),
  seq: optional(integer(0), 0),
});

export type Known = Infer<typeof known>;

/** What was said in a recording; "" where nothing was understood. Nothing is done with it: `say` it. */
export const heard = record({
  type: oneOf("heard"),
  job: text(64, /^[A-Za-z0-9_.:-]+$/u),
  text: text(Infinity),
  seq: optional(integer(0), 0),
});

export type Heard = Infer<typeof heard>;

/** A part that could not be made; `fallback` says what stands in its place, "" if nothing does. */
export const partFailure = record({
  slot: text(160, /^[a-z0-9\/_-]+$/u),
  code: text(Infinity),
  detail: text(2000),
  fallback: optional(text(Infinity), ""),
});

export type PartFailure = Infer<typeof partFailure>;

/** The job is done and every asset has been offered. `manifest` is an asset too, `application/json`. */
export const finished = record({
  type: oneOf("finished"),
  job: text(64, /^[A-Za-z0-9_.:-]+$/u),
  manifest: assetInfo,
  partial: optional(boolean, false),
  failures: optional(list(partFailure), []),
  seconds: optional(number(), 0.0),
  seq: optional(integer(0), 0),
});

export type Finished = Infer<typeof finished>;

/**
 * A job or a message failed; `job` is None when it was the message. `code` is for programs, `detail` for people.
 * `retryable` says whether asking again may help, `retry_after_ms` that it will not before so long. The connection
 * stays open.
 */
export const failed = record({
  type: oneOf("failed"),
  code: text(Infinity),
  detail: text(2000),
  retryable: optional(boolean, false),
  job: optional(nullable(text(64, /^[A-Za-z0-9_.:-]+$/u)), null),
  retry_after_ms: optional(nullable(integer(0, 86400000)), null),
  seq: optional(integer(0), 0),
});

export type Failed = Infer<typeof failed>;

/** The job has stopped; nothing more of it will be sent. */
export const cancelled = record({
  type: oneOf("cancelled"),
  job: text(64, /^[A-Za-z0-9_.:-]+$/u),
  seq: optional(integer(0), 0),
});

export type Cancelled = Infer<typeof cancelled>;

/** One decoder for each type of server message. */
export const SERVER_MESSAGES = { welcome: welcome, snapshot: snapshot, accepted: accepted, judged: judged, edited: edited, planned: planned, removed: removed, bound: bound, offered: offered, spoke: spoke, ambience: ambience, patched: patched, progressed: progressed, worded: worded, answered: answered, known: known, heard: heard, finished: finished, failed: failed, cancelled: cancelled };

export type ServerMessage = Welcome | Snapshot | Accepted | Judged | Edited | Planned | Removed | Bound | Offered | Spoke | Ambience | Patched | Progressed | Worded | Answered | Known | Heard | Finished | Failed | Cancelled;
