using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Threading;
using Holoforge.Json;
using Holoforge.Protocol;

namespace Holoforge.Harness
{
    /// <summary>What came of one job, to be told as JSON.</summary>
    sealed class Story
    {
        const double MostSeconds = 60;

        readonly List<string> _told = new List<string>();
        readonly List<string> _slots = new List<string>();
        readonly List<string> _digests = new List<string>();
        readonly List<long> _sizes = new List<long>();
        readonly int _thread = Thread.CurrentThread.ManagedThreadId;
        bool _elsewhere;

        public Story(SceneJob job)
        {
            Job = job;
            job.Told += message => Note(message.Type + (message.AboutSlot == null ? "" : " " + message.AboutSlot));
            job.Arrived += Arrived;
        }

        public SceneJob Job { get; private set; }

        /// <summary>Update the client as a frame loop does until every job is over.</summary>
        public static void Await(SceneClient client, params Story[] stories)
        {
            DateTime end = DateTime.UtcNow.AddSeconds(MostSeconds);
            while (!Array.TrueForAll(stories, story => story.Job.IsOver))
            {
                if (DateTime.UtcNow > end) throw new TimeoutException("a job is not over after " + MostSeconds + " s");
                client.Update();
                Thread.Sleep(1);
            }
        }

        public void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("told");
            Texts(json, _told);
            json.Name("slots");
            Texts(json, _slots);
            json.Name("digests");
            Texts(json, _digests);
            json.Name("sizes");
            json.Begin('[');
            foreach (long size in _sizes) json.Integer(size);
            json.End(']');
            json.Name("error");
            if (Job.Error == null) json.Null();
            else json.Text(Job.Error.Code);
            json.Name("on_callers_thread");
            json.Flag(!_elsewhere);
            json.End('}');
        }

        public static void Texts(JsonWriter json, IEnumerable<string> texts)
        {
            json.Begin('[');
            foreach (string text in texts) json.Text(text);
            json.End(']');
        }

        void Arrived(Arrived arrived)
        {
            Note("arrived " + arrived.Offer.Slot);
            _slots.Add(arrived.Offer.Slot);
            _sizes.Add(arrived.Bytes.Length);
            using (SHA256 hash = SHA256.Create())
            {
                _digests.Add(BitConverter.ToString(hash.ComputeHash(arrived.Bytes)).Replace("-", "").ToLowerInvariant());
            }
        }

        void Note(string what)
        {
            _told.Add(what);
            _elsewhere |= Thread.CurrentThread.ManagedThreadId != _thread;
        }
    }
}
