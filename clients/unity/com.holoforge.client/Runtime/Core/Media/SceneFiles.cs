using System;
using System.Collections.Generic;
using System.IO;
using Holoforge.Protocol;

namespace Holoforge.Media
{
    /// <summary>The files of one scene, on their way into a folder of their own: the whole scene, its lines, its manifest.</summary>
    public sealed class SceneFiles
    {
        const string RequestFile = "request.json";

        readonly Dictionary<string, Arrived> _newest = new Dictionary<string, Arrived>();

        /// <summary>Keep a file, unless a newer revision of its slot is here.</summary>
        public void Take(Arrived arrived)
        {
            Arrived known;
            if (_newest.TryGetValue(arrived.Offer.Slot, out known) && known.Offer.Revision > arrived.Offer.Revision) return;
            _newest[arrived.Offer.Slot] = arrived;
        }

        /// <summary>The folder in <paramref name="parent"/> that was made of the same request; null where none was.</summary>
        public static string Find(string parent, Generate request)
        {
            string wanted = Describe(request);
            if (!Directory.Exists(parent)) return null;
            foreach (string folder in Directory.GetDirectories(parent))
            {
                string path = Path.Combine(folder, RequestFile);
                if (File.Exists(path) && File.ReadAllText(path) == wanted) return folder;
            }
            return null;
        }

        /// <summary>
        /// Write the files into a new folder of <paramref name="parent"/>, named after the prompt; gives its path. Nothing
        /// that is there is overwritten, and nothing stays half-written.
        /// </summary>
        /// <exception cref="UnreadableFile">The whole scene did not come: it was not asked for as "embedded".</exception>
        /// <exception cref="IOException">The disk is full, or the folder cannot be written.</exception>
        public string Save(string parent, Generate request)
        {
            if (!_newest.ContainsKey("scene")) throw new UnreadableFile("the whole scene did not come; ask for delivery \"embedded\"");
            Directory.CreateDirectory(parent);
            string name = FileName.Free(FileName.From(request.Prompt), one => Directory.Exists(Path.Combine(parent, one)));
            string draft = Path.Combine(parent, "." + name + ".tmp"); // hidden: Unity imports nothing of it
            if (Directory.Exists(draft)) Directory.Delete(draft, true);
            try
            {
                Directory.CreateDirectory(draft);
                foreach (Arrived file in _newest.Values)
                {
                    string path = PathOf(Slot.Parse(file.Offer.Slot));
                    if (path != null) File.WriteAllBytes(Path.Combine(draft, path), file.Bytes);
                }
                File.WriteAllText(Path.Combine(draft, RequestFile), Describe(request));
                string folder = Path.Combine(parent, name);
                Directory.Move(draft, folder);
                return folder;
            }
            catch (IOException)
            {
                if (Directory.Exists(draft)) Directory.Delete(draft, true);
                throw;
            }
        }

        /// <summary>What was asked for, but for the id of the job.</summary>
        static string Describe(Generate request)
        {
            string job = request.Job;
            request.Job = "";
            string text = request.ToJson();
            request.Job = job;
            return text;
        }

        static string PathOf(Slot slot)
        {
            switch (slot.Kind)
            {
                case "scene": return "scene.glb";
                case "manifest": return "manifest.json";
                case "speech": return FileName.From(slot.Key) + ".wav";
                default: return null; // in the whole scene already
            }
        }
    }
}
