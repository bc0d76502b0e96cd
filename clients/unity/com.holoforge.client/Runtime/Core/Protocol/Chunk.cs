using System;
using System.Text;

namespace Holoforge.Protocol
{
    /// <summary>A slice of an asset in one binary frame, behind a header of 48 bytes.</summary>
    /// <remarks>
    /// 0 "HF", 2 version u8 = 1, 3 flags u8 (bit 0 = last), 4 reserved u32 = 0, 8 offset u64 big-endian, 16 SHA-256 of the
    /// whole asset, 48 the slice.
    /// </remarks>
    public struct Chunk
    {
        public const int HeaderBytes = 48;
        const int Last = 1;

        /// <summary>The asset's SHA-256 in lower-case hexadecimal.</summary>
        public string Digest { get; private set; }

        /// <summary>Where the slice begins in the asset, bytes.</summary>
        public long Offset { get; private set; }

        public bool IsLast { get; private set; }

        /// <summary>The slice: a view into the frame.</summary>
        public ArraySegment<byte> Payload { get; private set; }

        /// <exception cref="ProtocolViolation"><c>malformed_chunk</c>: not a header of version 1.</exception>
        public static Chunk Read(byte[] frame)
        {
            if (frame.Length < HeaderBytes) throw Malformed(frame.Length + " bytes; a header alone has " + HeaderBytes);
            if (frame[0] != 'H' || frame[1] != 'F') throw Malformed("does not begin with HF");
            if (frame[2] != 1) throw Malformed("version " + frame[2] + ", wanted 1");
            bool reserved = (frame[4] | frame[5] | frame[6] | frame[7]) != 0;
            if ((frame[3] & ~Last) != 0 || reserved) throw Malformed("only bit 0 of flags and reserved bytes may be set");
            ulong offset = 0;
            for (int i = 8; i < 16; i++) offset = offset << 8 | frame[i];
            if (offset > long.MaxValue) throw Malformed("offset " + offset + " is out of reach");
            return new Chunk
            {
                Digest = ToHex(frame, 16, 32),
                Offset = (long)offset,
                IsLast = (frame[3] & Last) != 0,
                Payload = new ArraySegment<byte>(frame, HeaderBytes, frame.Length - HeaderBytes)
            };
        }

        internal static string ToHex(byte[] bytes, int start, int count)
        {
            var digits = new StringBuilder(2 * count);
            for (int i = start; i < start + count; i++) digits.Append("0123456789abcdef"[bytes[i] >> 4]).Append("0123456789abcdef"[bytes[i] & 15]);
            return digits.ToString();
        }

        static ProtocolViolation Malformed(string detail)
        {
            return new ProtocolViolation("malformed_chunk", "chunk: " + detail);
        }
    }
}
