using System;

namespace Holoforge
{
    // HoloforgeException
    // ├── ProtocolViolation   a message or chunk that wire v1 does not allow, theirs or ours; names field and bound
    // ├── DigestMismatch      an asset's bytes are not the ones that were offered
    // ├── ConnectionRefused   no server there, or it refused the session: Code says why where it said so
    // ├── ConnectionLost      the connection ended and did not come back
    // ├── JobFailed           the server refused or gave up a job
    // ├── JobCancelled        the job was stopped before it ended
    // └── UnreadableFile      a file is not what can be read here

    /// <summary>Base of all errors of this package. <see cref="Code"/> is for programs, the message for people.</summary>
    public abstract class HoloforgeException : Exception
    {
        protected HoloforgeException(string code, string detail, bool retryable) : base(detail)
        {
            Code = code;
            Retryable = retryable;
        }

        public string Code { get; private set; }

        /// <summary>Whether asking again may help.</summary>
        public bool Retryable { get; private set; }
    }

    /// <summary>Something that wire v1 does not allow. <c>Code</c> is the server's own for it.</summary>
    public sealed class ProtocolViolation : HoloforgeException
    {
        public ProtocolViolation(string code, string detail) : base(code, detail, false) { }
    }

    /// <summary>An asset arrived whole and is not the file that its digest names.</summary>
    public sealed class DigestMismatch : HoloforgeException
    {
        public DigestMismatch(string detail) : base("digest_mismatch", detail, false) { }
    }

    /// <summary>No server answers at that address, or it does not want this session.</summary>
    public sealed class ConnectionRefused : HoloforgeException
    {
        public ConnectionRefused(string code, string detail, bool retryable) : base(code, detail, retryable) { }
    }

    /// <summary>The connection ended while jobs ran, and the session could not be gone on with.</summary>
    public sealed class ConnectionLost : HoloforgeException
    {
        public ConnectionLost(int closeCode, string detail) : base("connection_lost", detail, true)
        {
            CloseCode = closeCode;
        }

        /// <summary>The WebSocket's close code, 1006 where it had none.</summary>
        public int CloseCode { get; private set; }
    }

    /// <summary>The server could not do the job.</summary>
    public sealed class JobFailed : HoloforgeException
    {
        public JobFailed(string code, string detail, bool retryable) : base(code, detail, retryable) { }
    }

    /// <summary>The job was stopped before it ended.</summary>
    public sealed class JobCancelled : HoloforgeException
    {
        public JobCancelled(string job) : base("cancelled", "job " + job + " was cancelled", true) { }
    }

    /// <summary>A file is damaged, or of a kind that is not read here.</summary>
    public sealed class UnreadableFile : HoloforgeException
    {
        public UnreadableFile(string detail) : base("unreadable_file", detail, false) { }
    }
}
