/**
 * What can go wrong between a client and its server.
 *
 *   HoloforgeError
 *   ├── ProtocolViolation   the server sent something wire v1 does not allow
 *   ├── DigestMismatch      an asset's bytes are not the ones that were offered
 *   ├── ConnectionLost      the socket closed, with its close code
 *   └── JobFailed           the server refused or gave up a job, with its code
 */

export class HoloforgeError extends Error {
  override name = "HoloforgeError";
}

/** The server sent something wire v1 does not allow. `message` names the place, as `offered.asset.digest: …`. */
export class ProtocolViolation extends HoloforgeError {
  override name = "ProtocolViolation";
}

/** An asset arrived whole and is not the file its digest names. */
export class DigestMismatch extends HoloforgeError {
  override name = "DigestMismatch";
}

/** The socket closed. `closeCode` is the WebSocket's own, 1006 where it never opened. */
export class ConnectionLost extends HoloforgeError {
  override name = "ConnectionLost";

  constructor(
    readonly closeCode: number,
    reason: string,
  ) {
    super(reason || `the connection closed with code ${closeCode}`);
  }
}

/** The server refused or gave up a job. `code` is for programs, the message for people. */
export class JobFailed extends HoloforgeError {
  override name = "JobFailed";

  constructor(
    readonly code: string,
    detail: string,
    readonly retryable: boolean,
    /** Asking again will not help before so long. */
    readonly retry_after_ms: number | null = null,
  ) {
    super(detail);
  }
}
