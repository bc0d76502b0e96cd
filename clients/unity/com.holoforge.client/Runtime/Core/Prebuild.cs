using System;
using System.Collections.Generic;
using System.IO;
using Holoforge.Media;
using Holoforge.Protocol;

namespace Holoforge
{
    /// <summary>How one prompt of a prebuild stands.</summary>
    public sealed class PrebuildItem
    {
        internal PrebuildItem(Generate request)
        {
            Request = request;
        }

        public Generate Request { get; private set; }

        /// <summary>What is going on, for people.</summary>
        public string Status { get; internal set; } = "waiting";

        /// <summary>Where its files are; null before they are.</summary>
        public string Folder { get; internal set; }

        public bool IsOver { get; internal set; }

        /// <summary>What went wrong, null where nothing did.</summary>
        public string Error { get; internal set; }
    }

    /// <summary>Makes many scenes into folders, a few at a time; what was made of the same request before is left as it is.</summary>
    public sealed class Prebuild
    {
        readonly List<PrebuildItem> _items = new List<PrebuildItem>();
        readonly List<SceneJob> _running = new List<SceneJob>();
        readonly SceneClient _client;
        readonly string _parent;
        readonly int _atOnce;

        /// <param name="client">Updated by this from now on, and closed when all is over.</param>
        /// <param name="parent">The folder that gets a folder for each scene.</param>
        /// <param name="atOnce">Scenes under way at a time.</param>
        public Prebuild(SceneClient client, string parent, IEnumerable<Generate> requests, int atOnce)
        {
            _client = client;
            _parent = parent;
            _atOnce = atOnce;
            foreach (Generate request in requests)
            {
                request.Delivery = "embedded";
                _items.Add(new PrebuildItem(request));
            }
            client.Closed += error => EndAll(error.Message);
        }

        /// <summary>A scene's files are in their folder.</summary>
        public event Action<PrebuildItem> Made;

        public IReadOnlyList<PrebuildItem> Items { get { return _items; } }

        public bool IsOver { get { return _items.TrueForAll(item => item.IsOver); } }

        /// <summary>Go on. Call it often until <see cref="IsOver"/>.</summary>
        public void Update()
        {
            _client.Update();
            foreach (PrebuildItem item in _items)
            {
                if (_running.Count >= _atOnce || _client.IsOver) break;
                if (!item.IsOver && item.Status == "waiting") Begin(item);
            }
            if (IsOver && !_client.IsOver) _client.Close();
        }

        /// <summary>Stop; what is whole stays.</summary>
        public void Cancel()
        {
            EndAll("stopped");
            _client.Close();
        }

        void Begin(PrebuildItem item)
        {
            item.Folder = SceneFiles.Find(_parent, item.Request);
            if (item.Folder != null)
            {
                End(item, "there already", null);
                return;
            }
            var files = new SceneFiles();
            try
            {
                SceneJob job = _client.Generate(item.Request);
                item.Status = "asked for";
                _running.Add(job);
                job.Arrived += files.Take;
                job.Told += message =>
                {
                    var progressed = message as Progressed;
                    if (progressed != null) item.Status = progressed.Stage + " " + progressed.Done + " of " + progressed.Total;
                };
                job.Ended += error =>
                {
                    _running.Remove(job);
                    if (error != null) End(item, "failed", error.Message);
                    else Save(item, files);
                };
            }
            catch (HoloforgeException error)
            {
                End(item, "refused", error.Message);
            }
        }

        void Save(PrebuildItem item, SceneFiles files)
        {
            if (item.IsOver) return;
            try
            {
                item.Folder = files.Save(_parent, item.Request);
                End(item, "made", null);
                if (Made != null) Made(item);
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException || error is UnreadableFile)
            {
                End(item, "not written", error.Message);
            }
        }

        void EndAll(string reason)
        {
            foreach (PrebuildItem item in _items) if (!item.IsOver) End(item, "failed", reason);
        }

        static void End(PrebuildItem item, string status, string error)
        {
            if (item.IsOver) return;
            item.IsOver = true;
            item.Status = status;
            item.Error = error;
        }
    }
}
