/** The viewer's page. `?prompt=…&seed=…` starts at once; `?quality=` is the server's, `?detail=high|low|lean` the picture's, `?mood=` how scenes follow moods. */

import type { GenerateOptions } from "@holoforge/client";
import { Immersion, Narration, Show, Stage, World, immersiveModes, type Detail } from "@holoforge/three";
import { Vector3 } from "three";
import { Director } from "./director.ts";
import { listen, pointByClick } from "./pointing.ts";
import { Interface } from "./ui/interface.ts";
import { MoodSliders } from "./ui/mood-sliders.ts";
import { TalkBox } from "./ui/talk-box.ts";

const QUALITIES = ["fast", "balanced", "best"] as const;

function optionsFrom(query: URLSearchParams): GenerateOptions {
  const seed = Number(query.get("seed") ?? Math.floor(Math.random() * 2 ** 32));
  const quality = QUALITIES.find((name) => name === query.get("quality"));
  const count = Number(query.get("objects"));
  return {
    seed: Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32 ? seed : 0,
    ...(quality ? { quality } : {}),
    ...(Number.isInteger(count) && count > 0 ? { max_objects: Math.min(64, count) } : {}),
  };
}

function detailFrom(query: URLSearchParams): Detail {
  const wanted = query.get("detail");
  return wanted === "high" || wanted === "low" || wanted === "lean" ? wanted : "auto";
}

/** `?mood=soothe` or `?mood=mirror`: scenes follow what is written. */
function mannerFrom(query: URLSearchParams): "mirror" | "soothe" | null {
  const wanted = query.get("mood");
  return wanted === "mirror" || wanted === "soothe" ? wanted : null;
}

async function open(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const stage = new Stage(document.querySelector("canvas")!, detailFrom(query));
  document.body.classList.toggle("lean", stage.lean);
  const world = new World(stage);
  const narration = new Narration();
  const manner = mannerFrom(query);
  const ui = new Interface(document.querySelector<HTMLElement>("#interface")!, manner !== null);
  const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? "";
  const director = new Director(new URL("ws", location.href.replace(/^http/, "ws")).href, new Show(world, narration), ui, token, manner);
  window.__holoforge = director.state;
  director.state.software = stage.software;
  void director.prepare();
  director.state.show = (things) => world.showThings(things);
  director.state.where = (slot) => {
    const place = world.things.get(slot)?.group.getWorldPosition(new Vector3());
    return place ? [place.x, place.y, place.z] : null;
  };

  narration.oncaption = (line) => ui.caption(line);
  ui.onprompt = (prompt) => void director.make(prompt, optionsFrom(new URLSearchParams(location.search)));
  ui.onchange = (how) => void director.change(how);
  ui.oncancel = () => director.cancel();
  new TalkBox(document.querySelector<HTMLFormElement>("form.talk")!, {
    said: (text) => void director.talk(text),
    heard: (pcm, sample_rate) => void director.hear(pcm, sample_rate),
    failed: (message) => ui.warn(message),
  });
  new MoodSliders(document.querySelector<HTMLFormElement>("form.mood")!, (valence, arousal) => director.feel(valence, arousal));
  ui.onmute = (muted) => (narration.muted = muted);
  ui.onviews = (three) => (stage.views.shown = three);
  ui.ontake = (what) => void director.take(what);
  ui.onunpoint = () => director.point(null);
  ui.assets.oninspect = (offer) => director.inspect(offer);
  const immersion = new Immersion(stage, world);
  const root = document.querySelector<HTMLElement>("#interface")!;
  ui.onenter = (mode) => void immersion.enter(mode, root).catch((error: unknown) => ui.warn(String(error)));
  immersion.onpoint = (slot) => {
    director.point(slot);
    listen((instruction) => void director.change({ instruction }));
  };
  immersion.onplaced = (anchor) => {
    const said = director.state.prompt;
    if (said) void director.make(said, { ...optionsFrom(new URLSearchParams(location.search)), anchor });
  };
  pointByClick(stage, world, (slot) => director.point(slot));
  ui.oncover = (width_px) => stage.yieldRight(width_px);
  stage.onframe.push((now_s) => {
    narration.listenFrom(stage.framing.camera);
    const { eye, ahead } = stage.view;
    director.look(now_s, eye, ahead);
    director.watch();
    Object.assign(director.state, { eye, held: immersion.held, immersed: immersion.mode });
    director.state.fps = Math.round(stage.framesPerSecond);
  });
  stage.onwhole.push(() => director.drawn());
  stage.onlost = (lost) => ui.warn(lost ? "the graphics card was taken away: waiting for it" : "the graphics card is back");
  stage.start();
  ui.offerImmersion(await immersiveModes());
  const prompt = query.get("prompt");
  if (prompt) requestAnimationFrame(() => requestAnimationFrame(() => ui.submit(prompt)));
}

void open();
