// HoloforgeSocket.jslib as Emscripten would run it, with a WebSocket that the test speaks for.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import vm from "node:vm";

const heap = new Uint8Array(4096);
const sockets = [];
class FakeSocket {
  constructor(url, subprotocol) {
    Object.assign(this, { url, subprotocol, sent: [], closed: null });
    if (url === "bad") throw new SyntaxError("no address");
    sockets.push(this);
  }
  send(text) { this.sent.push(text); }
  close(code) { this.closed = code; }
}

function put(text, at) {
  const bytes = new TextEncoder().encode(text);
  heap.set(bytes, at);
  heap[at + bytes.length] = 0;
  return at;
}
function text(at) {
  return new TextDecoder().decode(heap.subarray(at, heap.indexOf(0, at)));
}

let library;
const world = vm.createContext({
  LibraryManager: { library: {} },
  mergeInto: (_, made) => (library = made),
  autoAddDeps: (made, name) => assert.ok(name in made),
  UTF8ToString: text,
  lengthBytesUTF8: (said) => new TextEncoder().encode(said).length,
  stringToUTF8: put,
  _malloc: () => 3000,
  HEAPU8: heap,
  WebSocket: FakeSocket,
  TextEncoder,
  Uint8Array,
});
vm.runInContext(readFileSync(process.argv[2], "utf8"), world);
world.HoloforgeSockets = library.$HoloforgeSockets;

const id = library.HoloforgeSocketOpen(put("ws://a/ws", 0), put("holoforge.v1", 100));
const [socket] = sockets;
assert.deepEqual([socket.url, socket.subprotocol, socket.binaryType], ["ws://a/ws", "holoforge.v1", "arraybuffer"]);
assert.equal(library.HoloforgeSocketState(id), 0);
library.HoloforgeSocketSend(id, put("hello", 200)); // waits until it is open
assert.deepEqual(socket.sent, []);
socket.onopen();
library.HoloforgeSocketSend(id, put("more", 200));
assert.deepEqual(socket.sent, ["hello", "more"]);
assert.equal(library.HoloforgeSocketState(id), 1);

assert.equal(library.HoloforgeSocketNextSize(id), -1);
socket.onmessage({ data: "grün" });
socket.onmessage({ data: new Uint8Array([1, 0, 255]).buffer });
assert.deepEqual([library.HoloforgeSocketNextSize(id), library.HoloforgeSocketNextIsText(id)], [5, 1]);
library.HoloforgeSocketTake(id, 500, 5);
assert.equal(new TextDecoder().decode(heap.subarray(500, 505)), "grün");
assert.deepEqual([library.HoloforgeSocketNextSize(id), library.HoloforgeSocketNextIsText(id)], [3, 0]);
socket.onclose({ code: 4003, reason: "taken" }); // what came before is still there after it
library.HoloforgeSocketTake(id, 500, 3);
assert.deepEqual([...heap.subarray(500, 503)], [1, 0, 255]);
assert.deepEqual([library.HoloforgeSocketState(id), library.HoloforgeSocketCloseCode(id)], [2, 4003]);
assert.equal(text(library.HoloforgeSocketCloseReason(id)), "taken");

const other = library.HoloforgeSocketOpen(put("ws://b/ws", 0), put("holoforge.v1", 100));
library.HoloforgeSocketClose(other, 1000);
assert.equal(sockets[1].closed, 1000);
const bad = library.HoloforgeSocketOpen(put("bad", 0), put("holoforge.v1", 100));
assert.equal(library.HoloforgeSocketState(bad), 2);
assert.equal(text(library.HoloforgeSocketCloseReason(bad)), "no address");

const csharp = readFileSync(process.argv[3], "utf8");
const wanted = [...csharp.matchAll(/static extern \w+ (\w+)\(/g)].map(([, name]) => name).sort();
assert.deepEqual(Object.keys(library).filter((name) => name[0] !== "$").sort(), wanted);
