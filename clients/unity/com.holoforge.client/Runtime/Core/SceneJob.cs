using System;
using System.Collections.Generic;
using Holoforge.Protocol;

namespace Holoforge
{
    /// <summary>An offered asset is here, whole and checked.</summary>
    public sealed class Arrived
    {
        internal Arrived(Offered offer, byte[] bytes)
        {
            Offer = offer;
            Bytes = bytes;
        }

        /// <summary>What offered it: slot, revision, tier, media type.</summary>
        public Offered Offer { get; private set; }

        /// <summary>The file. Shared with the cache: do not change it.</summary>
        public byte[] Bytes { get; private set; }
    }

    /// <summary>One request for a scene, for a change of one, or for an answer, as its client sees it.</summary>
    /// <remarks>The events come out of <see cref="SceneClient.Update"/>, on its caller's thread. <see cref="Ended"/> is the last.</remarks>
    public sealed class SceneJob
    {
        /// <summary>Where the scene's manifest arrives, JSON: transforms, lights, audio, digests, licences, seeds.</summary>
        public const string ManifestSlot = "manifest";

        readonly Dictionary<string, Dictionary<string, string>> _told = new Dictionary<string, Dictionary<string, string>>();
        readonly Dictionary<string, long> _newest = new Dictionary<string, long>();
        readonly HashSet<string> _missing = new HashSet<string>();
        readonly Action _cancel;
        bool _finished;

        internal SceneJob(string id, string prompt, ClientMessage request, long number, Action cancel)
        {
            Id = id;
            Prompt = prompt;
            Request = request;
            Number = number;
            _cancel = cancel;
        }

        /// <summary>The server said something of this job: <c>Planned</c>, <c>Bound</c>, <c>Offered</c>, <c>Spoke</c> …</summary>
        public event Action<ServerMessage> Told;

        /// <summary>A file is here.</summary>
        public event Action<Arrived> Arrived;

        /// <summary>The server did not keep the session and was asked again: events begin anew.</summary>
        public event Action Restarted;

        /// <summary>Nothing more comes: with null every file is here, else it says what went wrong.</summary>
        public event Action<HoloforgeException> Ended;

        public string Id { get; private set; }

        public string Prompt { get; private set; }

        /// <summary>Whether the server took the job on.</summary>
        public bool IsAccepted { get; private set; }

        public bool IsOver { get; private set; }

        /// <summary>What went wrong, null where nothing did.</summary>
        public HoloforgeException Error { get; private set; }

        /// <summary>What asked for it.</summary>
        internal ClientMessage Request { get; private set; }

        /// <summary>Which of the session's messages that was, from 0.</summary>
        internal long Number { get; set; }

        /// <summary>Ask the server to stop. The job ends as cancelled, or as finished where that was faster.</summary>
        public void Cancel()
        {
            if (!IsOver) _cancel();
        }

        /// <summary>Begin anew: the server did not keep the session.</summary>
        internal void Restart()
        {
            _told.Clear();
            _newest.Clear();
            _missing.Clear();
            _finished = IsAccepted = false;
            if (Restarted != null) Restarted();
        }

        /// <summary>Whether a message is what was last said of its kind and slot: it is told again after a loss.</summary>
        internal bool Knows(ServerMessage message)
        {
            if (message is Progressed || message is Judged || message is Worded) return false;
            string slot = message.AboutSlot ?? "";
            if (message is Removed) _told.Remove(slot);
            Dictionary<string, string> ofSlot;
            if (!_told.TryGetValue(slot, out ofSlot)) _told.Add(slot, ofSlot = new Dictionary<string, string>());
            string said = WithoutNumber(message);
            string known;
            ofSlot.TryGetValue(message.Type, out known);
            ofSlot[message.Type] = said;
            return known == said;
        }

        /// <summary>What a message offers: an asset for a slot, or the manifest for the slot <c>manifest</c>; else null.</summary>
        internal static Offered OfferIn(ServerMessage message)
        {
            var finished = message as Finished;
            if (finished == null) return message as Offered;
            return new Offered { Job = finished.Job, Slot = ManifestSlot, Revision = 1, Tier = "final", Asset = finished.Manifest };
        }

        internal void Take(ServerMessage message)
        {
            if (IsOver) return;
            var failed = message as Failed;
            if (failed != null)
            {
                End(new JobFailed(failed.Code, failed.Detail, failed.Retryable));
                return;
            }
            if (message is Accepted) IsAccepted = true;
            Offered offer = OfferIn(message);
            if (offer != null) Expect(offer);
            if (message is Finished || message is Answered) _finished = true;
            if (Told != null) Told(message);
            if (message is Cancelled) End(new JobCancelled(Id));
            else EndIfComplete();
        }

        internal void Deliver(Offered offer, byte[] bytes)
        {
            if (IsOver) return;
            if (Arrived != null) Arrived(new Arrived(offer, bytes));
            long newest;
            if (_newest.TryGetValue(offer.Slot, out newest) && newest == offer.Revision) _missing.Remove(offer.Slot);
            EndIfComplete();
        }

        internal void End(HoloforgeException error)
        {
            if (IsOver) return;
            IsOver = true;
            Error = error;
            if (Ended != null) Ended(error);
        }

        /// <summary>Only a slot's newest revision is waited for: the server may drop what it has replaced.</summary>
        void Expect(Offered offer)
        {
            long newest;
            if (_newest.TryGetValue(offer.Slot, out newest) && offer.Revision < newest) return;
            _newest[offer.Slot] = offer.Revision;
            _missing.Add(offer.Slot);
        }

        void EndIfComplete()
        {
            if (_finished && _missing.Count == 0) End(null);
        }

        static string WithoutNumber(ServerMessage message)
        {
            long number = message.Seq;
            message.Seq = 0;
            string said = message.ToJson();
            message.Seq = number;
            return said;
        }
    }
}
