/** The client's end of a session, which outlives its sockets: what was sent, what came, and how to go on. */

import {
  ConnectionLost,
  HoloforgeError,
  ProtocolViolation,
  SUBPROTOCOL,
  decodeMessage,
  encodeMessage,
  type ClientMessage,
  type Credit,
  type Look,
  type Resume,
  type ServerMessage,
  type Welcome,
} from "./protocol/index.ts";

/** Of the application's own codes, one that no server uses. */
const CLOSE_PROTOCOL_VIOLATION = 4100;
/** After these coming back may help: the network's codes, and those of a server that stops or is busy. */
const PASSING: ReadonlySet<number> = new Set([1000, 1001, 1005, 1006, 1011, 1012, 1013, 1014]);
const STALE: ReadonlySet<string> = new Set(["unknown_session", "bad_resume"]);
const KEPT_MESSAGES = 1024;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5000;

/** The part of a WebSocket that the client uses. */
export type Socket = Pick<WebSocket, "binaryType" | "send" | "close" | "onopen" | "onmessage" | "onclose">;
export type OpenSocket = (url: string, subprotocol: string) => Socket;

/**
 * The connection was lost, or is there again: "resumed" goes on where it broke, "restarted" asks again in a new session
 * because the old one was not kept (its jobs' events begin anew), "gone" gives up.
 */
export interface LinkEvent {
  readonly state: "lost" | "resumed" | "restarted" | "gone";
  readonly attempts: number;
  /** Since the connection was lost. */
  readonly seconds: number;
}

export interface SessionHandlers {
  /** What opens a connection; with `resume`, what goes on with a session. */
  hello(resume: Pick<Resume, "session" | "token" | "last_seq"> | null): ClientMessage;
  /** Takes a message. @throws HoloforgeError what comes next could not be trusted. */
  message(message: ServerMessage): void;
  chunk(frame: ArrayBuffer): void;
  /** The server did not keep the session: what to ask for again in the new one. */
  restarted(): readonly ClientMessage[];
  link(event: LinkEvent): void;
  /** The session is over. */
  over(error: HoloforgeError): void;
}

/** The server closed the handshake with an error it told. */
class Refused extends HoloforgeError {
  constructor(
    readonly code: string,
    detail: string,
    readonly retryable: boolean,
    readonly retry_after_ms: number | null = null,
  ) {
    super(`${code}: ${detail}`);
  }
}

export class Session {
  /** How many messages were sent in this session, credit and looks left out. */
  count = 0;
  #socket: Socket | null = null;
  #welcome: Welcome | null = null;
  #sent: string[] = [];
  #last_seq = 0;
  #over = false;
  /** Before the next attempt; 0 again when something came, so that one who drops us at once is asked ever more seldom. */
  #wait_ms = 0;

  /** `patience_s`: how long it is tried to come back. */
  constructor(
    private readonly url: string,
    private readonly openSocket: OpenSocket,
    private readonly patience_s: number,
    private readonly handlers: SessionHandlers,
  ) {}

  /** What the server said of itself. */
  get welcome(): Welcome {
    if (!this.#welcome) throw new HoloforgeError("the session is not open");
    return this.#welcome;
  }

  /** Connect for the first time. @throws HoloforgeError as `HoloforgeClient.connect` says. */
  async open(): Promise<Welcome> {
    const greeting = await this.#dial(null);
    this.#take(greeting);
    for (const happen of greeting.early) happen();
    return greeting.welcome;
  }

  /** Send a message; one that is lost on its way is sent again when the connection is back. */
  send(message: ClientMessage): void {
    const frame = encodeMessage(message);
    this.#sent.push(frame);
    if (this.#sent.length > KEPT_MESSAGES) this.#sent.shift();
    this.count++;
    this.#socket?.send(frame);
  }

  /** Say what counts for this connection alone: the next one begins with a grant of its own, and looks get old. */
  tell(message: Credit | Look): void {
    this.#socket?.send(encodeMessage(message));
  }

  /** Leave for good: the server ends the session. */
  close(): void {
    const socket = this.#socket;
    this.#end(new ConnectionLost(1000, "the client left"));
    socket?.close(1000);
  }

  /** Give up the connection: what comes next could not be trusted. */
  distrust(error: HoloforgeError): void {
    const socket = this.#socket;
    this.#end(error);
    socket?.close(CLOSE_PROTOCOL_VIOLATION, error.name);
  }

  #take({ socket, welcome }: Greeting): void {
    this.#socket = socket;
    this.#welcome = welcome;
    this.#last_seq = welcome.seq;
    socket.onmessage = (event) => this.#receive(socket, event.data);
    socket.onclose = (event) => this.#lose(socket, new ConnectionLost(event.code, event.reason));
  }

  #receive(socket: Socket, data: unknown): void {
    if (socket !== this.#socket) return;
    this.#wait_ms = 0;
    try {
      if (typeof data !== "string") return this.handlers.chunk(data as ArrayBuffer);
      const message = decodeMessage(data);
      this.#last_seq = Math.max(this.#last_seq, message.seq);
      this.handlers.message(message);
    } catch (error) {
      if (!(error instanceof HoloforgeError)) throw error;
      this.distrust(error);
    }
  }

  #lose(socket: Socket, error: ConnectionLost): void {
    if (socket !== this.#socket || this.#over) return;
    this.#socket = null;
    if (!PASSING.has(error.closeCode)) return this.#end(error);
    void this.#comeBack(error);
  }

  async #comeBack(error: ConnectionLost): Promise<void> {
    const lost_ms = performance.now();
    const say = (state: LinkEvent["state"], attempts: number): void =>
      this.handlers.link({ state, attempts, seconds: (performance.now() - lost_ms) / 1000 });
    if (this.patience_s > 0) say("lost", 0);
    for (let attempt = 1; performance.now() - lost_ms + this.#wait_ms < this.patience_s * 1000; attempt++) {
      const wait_ms = this.#wait_ms * (0.5 + Math.random() / 2);
      await new Promise((resolve) => setTimeout(resolve, wait_ms));
      if (this.#over) return;
      this.#wait_ms = Math.min(LONGEST_WAIT_MS, this.#wait_ms ? 2 * this.#wait_ms : FIRST_WAIT_MS);
      try {
        const resumed = await this.#redial();
        return say(resumed ? "resumed" : "restarted", attempt);
      } catch (failure) {
        if (!(failure instanceof HoloforgeError)) throw failure;
        if (failure instanceof ProtocolViolation || (failure instanceof Refused && !failure.retryable)) break;
        if (failure instanceof Refused && failure.retry_after_ms !== null) this.#wait_ms = Math.max(this.#wait_ms, 2 * failure.retry_after_ms);
      }
    }
    if (this.#over) return;
    say("gone", 0);
    this.#end(error);
  }

  /** Resume the session, or begin a new one where the server did not keep it; whether it was resumed. */
  async #redial(): Promise<boolean> {
    const { session, token } = this.welcome;
    const greeting = await this.#dial({ session, token, last_seq: this.#last_seq }).catch((error: unknown) => {
      if (error instanceof Refused && STALE.has(error.code)) return this.#dial(null);
      throw error;
    });
    const { socket, welcome } = greeting;
    if (this.#over) {
      socket.close(1000);
      return true;
    }
    const keptFrom = this.count - this.#sent.length;
    if (welcome.resumed && welcome.heard < keptFrom) {
      socket.close(1000);
      throw new Refused("too_late", "the server missed more than is kept here", false);
    }
    this.#take(greeting);
    if (welcome.resumed) for (const frame of this.#sent.slice(welcome.heard - keptFrom)) socket.send(frame);
    else {
      this.#sent = [];
      this.count = 0;
      for (const message of this.handlers.restarted()) this.send(message);
    }
    for (const happen of greeting.early) happen();
    return welcome.resumed;
  }

  #end(error: HoloforgeError): void {
    if (this.#over) return;
    this.#over = true;
    this.#socket = null;
    this.handlers.over(error);
  }

  /** Open a socket and shake hands. */
  #dial(resume: Parameters<SessionHandlers["hello"]>[0]): Promise<Greeting> {
    const socket = this.openSocket(this.url, SUBPROTOCOL);
    socket.binaryType = "arraybuffer";
    socket.onopen = () => socket.send(encodeMessage(this.handlers.hello(resume)));
    return greeted(socket);
  }
}

/** A socket that was welcomed, and what has happened to it since, to be taken when somebody listens. */
interface Greeting {
  readonly socket: Socket;
  readonly welcome: Welcome;
  readonly early: readonly (() => void)[];
}

function greeted(socket: Socket): Promise<Greeting> {
  const early: (() => void)[] = [];
  return new Promise((resolve, reject) => {
    socket.onclose = (event) => reject(new ConnectionLost(event.code, event.reason));
    socket.onmessage = (event) => {
      try {
        const message = decodeMessage(String(event.data));
        if (message.type === "failed") return reject(new Refused(message.code, message.detail, message.retryable, message.retry_after_ms));
        if (message.type !== "welcome") throw new ProtocolViolation(`${message.type}: wanted welcome`);
        socket.onmessage = (next) => early.push(() => socket.onmessage?.call(socket as never, next));
        socket.onclose = (end) => early.push(() => socket.onclose?.call(socket as never, end));
        resolve({ socket, welcome: message, early });
      } catch (error) {
        reject(error as Error);
        socket.close(CLOSE_PROTOCOL_VIOLATION);
      }
    };
  });
}
