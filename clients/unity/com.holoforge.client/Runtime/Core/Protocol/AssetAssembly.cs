using System.Collections.Generic;
using System.Security.Cryptography;

namespace Holoforge.Protocol
{
    /// <summary>Chunks to whole assets, each known by its digest. Several may be under way at once.</summary>
    /// <remarks>The digest is computed as the chunks come, so that a large asset's last one costs no more than its first.</remarks>
    public sealed class AssetAssembly
    {
        sealed class Part
        {
            public long Size;
            public byte[] Bytes;
            public int Received;
            public SHA256 Hash;
        }

        readonly Dictionary<string, Part> _parts = new Dictionary<string, Part>();
        readonly long _maxBytes;
        long _held;

        /// <summary>Holds at most <paramref name="maxBytes"/> of assets that are not whole.</summary>
        public AssetAssembly(long maxBytes = 256 << 20)
        {
            _maxBytes = maxBytes;
        }

        /// <summary>Every asset that is not whole, and the bytes of it that are here.</summary>
        public Dictionary<string, long> Parts()
        {
            var parts = new Dictionary<string, long>();
            foreach (KeyValuePair<string, Part> part in _parts) parts.Add(part.Key, part.Value.Received);
            return parts;
        }

        public bool Expects(string digest)
        {
            return _parts.ContainsKey(digest);
        }

        /// <summary>Take an asset's chunks from now on. Announcing one twice changes nothing.</summary>
        public void Expect(AssetInfo info)
        {
            if (!_parts.ContainsKey(info.Digest)) _parts.Add(info.Digest, new Part { Size = info.SizeBytes });
        }

        /// <summary>Wait for an asset no more: its slot moved on, or its job is over.</summary>
        public void Forget(string digest)
        {
            Part part;
            if (!_parts.TryGetValue(digest, out part)) return;
            _parts.Remove(digest);
            if (part.Bytes != null) _held -= part.Size;
            if (part.Hash != null) part.Hash.Dispose();
        }

        /// <summary>Take a chunk; gives the asset's bytes where it was the last one, else null. An offset of 0 starts anew.</summary>
        /// <remarks>Chunks of assets that nobody waits for are passed over: they were on their way when their slot moved on.</remarks>
        /// <exception cref="ProtocolViolation"><c>chunk_out_of_order</c> or <c>asset_too_large</c>.</exception>
        /// <exception cref="DigestMismatch">The bytes are all here and are not the ones that the digest names.</exception>
        public byte[] Add(Chunk chunk)
        {
            Part part;
            if (!_parts.TryGetValue(chunk.Digest, out part)) return null;
            try
            {
                Append(part, chunk);
                if (!chunk.IsLast) return null;
                if (part.Received != part.Size) throw OutOfOrder(chunk, "ended after " + part.Received + " of " + part.Size + " bytes");
                Verify(part, chunk.Digest);
            }
            catch (HoloforgeException)
            {
                Forget(chunk.Digest);
                throw;
            }
            Forget(chunk.Digest);
            return part.Bytes;
        }

        void Append(Part part, Chunk chunk)
        {
            if (chunk.Offset == 0) Begin(part, chunk.Digest);
            int count = chunk.Payload.Count;
            if (chunk.Offset != part.Received) throw OutOfOrder(chunk, "offset " + chunk.Offset + ", wanted " + part.Received);
            if (chunk.Offset + count > part.Size) throw TooLarge(chunk.Digest, (chunk.Offset + count) + " bytes, " + part.Size + " were offered");
            System.Buffer.BlockCopy(chunk.Payload.Array, chunk.Payload.Offset, part.Bytes, part.Received, count);
            part.Hash.TransformBlock(part.Bytes, part.Received, count, null, 0);
            part.Received += count;
        }

        void Begin(Part part, string digest)
        {
            if (part.Bytes == null)
            {
                if (part.Size > _maxBytes - _held) throw TooLarge(digest, part.Size + " bytes beside " + _held + " of other unfinished assets; at most " + _maxBytes + " are held");
                part.Bytes = new byte[part.Size];
                _held += part.Size;
            }
            if (part.Hash != null) part.Hash.Dispose();
            part.Hash = SHA256.Create();
            part.Received = 0;
        }

        static void Verify(Part part, string digest)
        {
            part.Hash.TransformFinalBlock(part.Bytes, 0, 0);
            string found = Chunk.ToHex(part.Hash.Hash, 0, 32);
            if (found != digest) throw new DigestMismatch("asset " + digest + ": its bytes have the digest " + found);
        }

        static ProtocolViolation TooLarge(string digest, string detail)
        {
            return new ProtocolViolation("asset_too_large", "asset " + digest + ": " + detail);
        }

        static ProtocolViolation OutOfOrder(Chunk chunk, string detail)
        {
            return new ProtocolViolation("chunk_out_of_order", "asset " + chunk.Digest + ": " + detail);
        }
    }
}
