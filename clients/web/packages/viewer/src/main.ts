/** The viewer's page. `?prompt=…&seed=…` starts at once; `?quality=` is the server's, `?detail=high|low|lean` the picture's. */

import type { GenerateOptions } from "@holoforge/client";
import { Narration, Show, Stage, World, enter, immersiveModes, type Detail } from "@holoforge/three";
import { Director } from "./director.ts";
import { Interface } from "./ui/interface.ts";

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

async function open(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const stage = new Stage(document.querySelector("canvas")!, detailFrom(query));
  const world = new World(stage);
  const narration = new Narration();
  const ui = new Interface(document.querySelector<HTMLElement>("#interface")!);
  const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? "";
  const director = new Director(new URL("ws", location.href.replace(/^http/, "ws")).href, new Show(world, narration), ui, token);
  window.__holoforge = director.state;
  director.state.software = stage.software;
  director.state.show = (things) => world.showThings(things);

  narration.oncaption = (line) => ui.caption(line);
  ui.onprompt = (prompt) => void director.make(prompt, optionsFrom(new URLSearchParams(location.search)));
  ui.onchange = (how) => void director.change(how);
  ui.oncancel = () => director.cancel();
  ui.onmute = (muted) => (narration.muted = muted);
  ui.onenter = (mode) => void enter(mode, stage, world).catch((error: unknown) => ui.warn(String(error)));
  ui.oncover = (width_px) => stage.yieldRight(width_px);
  stage.onframe.push(() => {
    narration.listenFrom(stage.framing.camera);
    director.state.fps = Math.round(stage.framesPerSecond);
  });
  stage.onlost = (lost) => ui.warn(lost ? "the graphics card was taken away: waiting for it" : "the graphics card is back");
  stage.start();
  ui.offerImmersion(await immersiveModes());
  const prompt = query.get("prompt");
  if (prompt) requestAnimationFrame(() => requestAnimationFrame(() => ui.submit(prompt)));
}

void open();
