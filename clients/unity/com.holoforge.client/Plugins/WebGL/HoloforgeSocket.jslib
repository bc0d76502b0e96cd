// The browser's WebSocket for BrowserSocket.cs. What comes lies in a queue until C# takes it: nothing calls back.
var HoloforgeSocketLibrary = {
  $HoloforgeSockets: { next: 1, open: {} },

  HoloforgeSocketOpen: function (url, subprotocol) {
    var entry = { frames: [], waiting: [], state: 0, code: 1006, reason: "", socket: null };
    var id = HoloforgeSockets.next++;
    HoloforgeSockets.open[id] = entry;
    try {
      entry.socket = new WebSocket(UTF8ToString(url), UTF8ToString(subprotocol));
    } catch (error) {
      entry.state = 2;
      entry.reason = String(error.message);
      return id;
    }
    entry.socket.binaryType = "arraybuffer";
    entry.socket.onopen = function () {
      entry.state = 1;
      entry.waiting.splice(0).forEach(function (text) { entry.socket.send(text); });
    };
    entry.socket.onmessage = function (event) {
      var isText = typeof event.data === "string";
      var bytes = isText ? new TextEncoder().encode(event.data) : new Uint8Array(event.data);
      entry.frames.push({ isText: isText, bytes: bytes });
    };
    entry.socket.onclose = function (event) {
      entry.state = 2;
      entry.code = event.code;
      entry.reason = event.reason;
    };
    return id;
  },

  HoloforgeSocketState: function (id) {
    return HoloforgeSockets.open[id].state;
  },

  HoloforgeSocketCloseCode: function (id) {
    return HoloforgeSockets.open[id].code;
  },

  HoloforgeSocketCloseReason: function (id) {
    var reason = HoloforgeSockets.open[id].reason;
    var size = lengthBytesUTF8(reason) + 1;
    var buffer = _malloc(size); // freed by the marshaller of the string that C# gets
    stringToUTF8(reason, buffer, size);
    return buffer;
  },

  HoloforgeSocketNextSize: function (id) {
    var frames = HoloforgeSockets.open[id].frames;
    return frames.length ? frames[0].bytes.length : -1;
  },

  HoloforgeSocketNextIsText: function (id) {
    return HoloforgeSockets.open[id].frames[0].isText ? 1 : 0;
  },

  HoloforgeSocketTake: function (id, buffer, size) {
    HEAPU8.set(HoloforgeSockets.open[id].frames.shift().bytes.subarray(0, size), buffer);
  },

  HoloforgeSocketSend: function (id, text) {
    var entry = HoloforgeSockets.open[id];
    if (entry.state === 1) entry.socket.send(UTF8ToString(text));
    else if (entry.state === 0) entry.waiting.push(UTF8ToString(text));
  },

  HoloforgeSocketClose: function (id, code) {
    var entry = HoloforgeSockets.open[id];
    entry.frames = [];
    if (!entry.socket || entry.state === 2) return;
    entry.socket.onmessage = null;
    entry.socket.close(code);
  },
};

autoAddDeps(HoloforgeSocketLibrary, "$HoloforgeSockets");
mergeInto(LibraryManager.library, HoloforgeSocketLibrary);
