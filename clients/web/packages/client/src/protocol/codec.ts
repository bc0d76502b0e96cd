/** Text frames to messages and back. */

import { ProtocolViolation } from "./errors.ts";
import { SERVER_MESSAGES, type ClientMessage, type ServerMessage } from "./messages.ts";
import type { Decoder } from "./validation.ts";

/** The text frame of a client message. */
export function encodeMessage(message: ClientMessage): string {
  return JSON.stringify(message);
}

/**
 * The server message in a text frame.
 *
 * @throws ProtocolViolation it is not JSON, its type is unknown, or a field is missing, unknown or out of bounds.
 */
export function decodeMessage(frame: string): ServerMessage {
  const value = parse(frame);
  const type = typeof value === "object" && value !== null && "type" in value ? value.type : undefined;
  if (typeof type !== "string" || !Object.hasOwn(SERVER_MESSAGES, type)) {
    throw new ProtocolViolation(`type: ${JSON.stringify(type)} is no server message of wire v1`);
  }
  const decode = SERVER_MESSAGES[type as keyof typeof SERVER_MESSAGES] as Decoder<ServerMessage>;
  return decode(value, type);
}

function parse(frame: string): unknown {
  try {
    return JSON.parse(frame) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new ProtocolViolation(`not JSON: ${error.message}`);
    throw error;
  }
}
