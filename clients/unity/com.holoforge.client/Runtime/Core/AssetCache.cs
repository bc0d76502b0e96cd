using System.Collections.Generic;

namespace Holoforge
{
    /// <summary>Assets by their digest, in memory. What was used longest ago goes first.</summary>
    public sealed class AssetCache
    {
        readonly Dictionary<string, LinkedListNode<KeyValuePair<string, byte[]>>> _nodes = new Dictionary<string, LinkedListNode<KeyValuePair<string, byte[]>>>();
        readonly LinkedList<KeyValuePair<string, byte[]>> _byUse = new LinkedList<KeyValuePair<string, byte[]>>();
        readonly long _maxBytes;

        public AssetCache(long maxBytes)
        {
            _maxBytes = maxBytes;
        }

        /// <summary>Bytes held now.</summary>
        public long HeldBytes { get; private set; }

        /// <summary>The digests, the one used longest ago first.</summary>
        public IEnumerable<string> Digests
        {
            get { foreach (KeyValuePair<string, byte[]> asset in _byUse) yield return asset.Key; }
        }

        /// <summary>An asset's bytes, null where it is not held. They are shared: do not change them.</summary>
        public byte[] Get(string digest)
        {
            LinkedListNode<KeyValuePair<string, byte[]>> node;
            if (!_nodes.TryGetValue(digest, out node)) return null;
            _byUse.Remove(node);
            _byUse.AddLast(node);
            return node.Value.Value;
        }

        /// <summary>Keep an asset, and let others go for it. One that is larger than the whole cache is not kept.</summary>
        public void Put(string digest, byte[] bytes)
        {
            if (_nodes.ContainsKey(digest) || bytes.Length > _maxBytes) return;
            while (HeldBytes + bytes.Length > _maxBytes) DropOldest();
            _nodes.Add(digest, _byUse.AddLast(new KeyValuePair<string, byte[]>(digest, bytes)));
            HeldBytes += bytes.Length;
        }

        void DropOldest()
        {
            KeyValuePair<string, byte[]> oldest = _byUse.First.Value;
            _byUse.RemoveFirst();
            _nodes.Remove(oldest.Key);
            HeldBytes -= oldest.Value.Length;
        }
    }
}
