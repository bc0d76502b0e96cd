using System;
using System.Collections.Generic;
using Holoforge.Protocol;

namespace Holoforge
{
    /// <summary>Which jobs wait for which assets, and where those come from: the cache, chunks, or HTTP.</summary>
    sealed class Deliveries
    {
        struct Waiter
        {
            public SceneJob Job;
            public Offered Offer;
        }

        readonly AssetAssembly _assembly = new AssetAssembly();
        readonly Dictionary<string, List<Waiter>> _waiters = new Dictionary<string, List<Waiter>>();
        /// <summary>Digests that the server takes for held here, whatever the cache had to let go since.</summary>
        readonly HashSet<string> _known = new HashSet<string>();
        readonly AssetCache _cache;
        readonly FetchAsset _fetch;
        readonly Uri _assets;

        public Deliveries(AssetCache cache, FetchAsset fetch, Uri assets)
        {
            _cache = cache;
            _fetch = fetch;
            _assets = assets;
            Restart();
        }

        /// <summary>What is under way, for <c>resume.parts</c>.</summary>
        public Dictionary<string, long> Parts { get { return _assembly.Parts(); } }

        /// <summary>A job was offered an asset: deliver it at once where it is held, else when it arrives.</summary>
        public void Offer(SceneJob job, Offered offer)
        {
            string digest = offer.Asset.Digest;
            byte[] held = _cache.Get(digest);
            if (held != null)
            {
                job.Deliver(offer, held);
                return;
            }
            List<Waiter> waiters;
            bool underWay = _waiters.TryGetValue(digest, out waiters);
            if (!underWay) _waiters.Add(digest, waiters = new List<Waiter>());
            waiters.Add(new Waiter { Job = job, Offer = offer });
            if (underWay) return;
            if (_known.Contains(digest)) Fetch(offer.Asset);
            else _assembly.Expect(offer.Asset);
        }

        /// <summary>Take a chunk.</summary>
        /// <exception cref="HoloforgeException">What comes next could not be trusted.</exception>
        public void Add(Chunk chunk)
        {
            byte[] bytes = _assembly.Add(chunk);
            if (bytes != null) Arrive(chunk.Digest, bytes);
        }

        /// <summary>Another session has begun: the server knows of what is held, and of nothing else.</summary>
        public void Restart()
        {
            _known.Clear();
            foreach (string digest in _cache.Digests) _known.Add(digest);
        }

        /// <summary>A job is over: wait no longer for what only it wanted.</summary>
        public void Release(SceneJob job)
        {
            foreach (string digest in new List<string>(_waiters.Keys))
            {
                List<Waiter> waiters = _waiters[digest];
                waiters.RemoveAll(waiter => waiter.Job == job);
                if (waiters.Count > 0) continue;
                _waiters.Remove(digest);
                _assembly.Forget(digest);
            }
        }

        void Arrive(string digest, byte[] bytes)
        {
            _known.Add(digest);
            _cache.Put(digest, bytes);
            foreach (Waiter waiter in TakeWaiters(digest)) waiter.Job.Deliver(waiter.Offer, bytes);
        }

        void Fetch(AssetInfo asset)
        {
            if (_fetch == null)
            {
                Fail(asset.Digest, "it was let go from the cache, and nothing here fetches by HTTP");
                return;
            }
            _fetch(new Uri(_assets, asset.Digest), (bytes, error) =>
            {
                if (bytes == null) Fail(asset.Digest, error);
                else if (!IsWhole(asset, bytes)) Fail(asset.Digest, "another file came by HTTP");
                else Arrive(asset.Digest, bytes);
            });
        }

        void Fail(string digest, string detail)
        {
            foreach (Waiter waiter in TakeWaiters(digest)) waiter.Job.End(new JobFailed("asset_gone", "asset " + digest + ": " + detail, true));
        }

        List<Waiter> TakeWaiters(string digest)
        {
            List<Waiter> waiters;
            if (!_waiters.TryGetValue(digest, out waiters)) return new List<Waiter>();
            _waiters.Remove(digest);
            return waiters;
        }

        static bool IsWhole(AssetInfo asset, byte[] bytes)
        {
            using (var hash = System.Security.Cryptography.SHA256.Create())
            {
                return bytes.Length == asset.SizeBytes && Chunk.ToHex(hash.ComputeHash(bytes), 0, 32) == asset.Digest;
            }
        }
    }
}
