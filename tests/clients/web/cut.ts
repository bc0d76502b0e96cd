/** Asks for two scenes over a wire that breaks, and prints what came: run by `test_resume_in_node.py`. */

import { HoloforgeClient, type SceneJob, type Socket } from "../../../clients/web/packages/client/src/client.ts";

const slices: Record<string, [number, number][]> = {};

/** The WebSocket of the platform; notes which bytes of which asset reach the client. */
function open(url: string, subprotocol: string): Socket {
  const socket = new WebSocket(url, subprotocol);
  socket.addEventListener("message", ({ data }) => {
    if (typeof data === "string") return;
    const frame = new Uint8Array(data as ArrayBuffer);
    const offset = Number(new DataView(frame.buffer).getBigUint64(8));
    (slices[Buffer.from(frame.subarray(16, 48)).toString("hex")] ??= []).push([offset, offset + frame.length - 48]);
  });
  return socket;
}

async function files(job: SceneJob): Promise<[string, number][]> {
  const arrived: [string, number][] = [];
  for await (const event of job) if (event.type === "arrived") arrived.push([event.offer.asset.digest, event.bytes.length]);
  return arrived;
}

const states: string[] = [];
const client = await HoloforgeClient.connect(process.argv[2]!, { open });
client.onlink = ({ state }) => states.push(state);
const jobs = await Promise.all([0, 1].map((n) => files(client.generate(`noise ${n}`))));
client.close();
console.log(JSON.stringify({ jobs, slices, states }));
