using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Holoforge.Json;

namespace Holoforge.Media
{
    /// <summary>One of a file's nodes, and those that stand in for it when it is far away, the nearest first.</summary>
    public sealed class FarVersion
    {
        internal FarVersion(string near, string[] far, float[] heights)
        {
            Near = near;
            Far = far;
            Heights = heights;
        }

        /// <summary>The name of the node.</summary>
        public string Near { get; private set; }

        /// <summary>The names of its stand-ins.</summary>
        public IReadOnlyList<string> Far { get; private set; }

        /// <summary>
        /// Down to which share of the screen's height, 0 to 1, the near one and each stand-in is shown: one more than there are
        /// stand-ins.
        /// </summary>
        public IReadOnlyList<float> Heights { get; private set; }
    }

    /// <summary>
    /// The far versions that a GLB file brings (<c>MSFT_lod</c>), told to a loader that does not know them as one more scene of
    /// the file: the file's own scene stays as it is.
    /// </summary>
    /// <remarks>Source: Khronos, glTF 2.0, GLB file format; Microsoft, MSFT_lod.</remarks>
    public sealed class FarVersions
    {
        const string Extension = "MSFT_lod", Coverage = "MSFT_screencoverage";
        const int Header = 12, ChunkHeader = 8;
        const uint Magic = 0x46546C67, JsonChunk = 0x4E4F534A;
        /// <summary>The screen that shares of its area are meant of: width over height.</summary>
        const double Aspect = 16.0 / 9.0;

        FarVersions(byte[] file, int scene, List<FarVersion> all)
        {
            File = file;
            Scene = scene;
            All = all;
        }

        /// <summary>The file, with the stand-ins in a scene of their own.</summary>
        public byte[] File { get; private set; }

        /// <summary>The number of that scene.</summary>
        public int Scene { get; private set; }

        /// <summary>In the order in which the nodes stand in the file; so are their stand-ins in the scene.</summary>
        public IReadOnlyList<FarVersion> All { get; private set; }

        /// <summary>The far versions in a GLB file; null where it brings none.</summary>
        /// <exception cref="UnreadableFile">It is no GLB file, or names nodes that it does not have.</exception>
        public static FarVersions Of(byte[] glb)
        {
            int length = JsonLength(glb);
            string text = Encoding.UTF8.GetString(glb, Header + ChunkHeader, length);
            if (text.IndexOf("\"" + Extension + "\"", StringComparison.Ordinal) < 0) return null;
            JsonValue root;
            try
            {
                root = JsonReader.Read(text);
            }
            catch (ProtocolViolation wrong)
            {
                throw new UnreadableFile("the GLB file's JSON: " + wrong.Message);
            }
            IReadOnlyList<JsonValue> nodes = Member(root, "nodes").Items;
            var all = new List<FarVersion>();
            var stands = new List<int>();
            foreach (JsonValue node in nodes) Take(node, nodes, all, stands);
            if (all.Count == 0) return null;
            IReadOnlyList<JsonValue> scenes = Member(root, "scenes").Items;
            return new FarVersions(Write(glb, length, root, scenes, stands), scenes.Count, all);
        }

        static void Take(JsonValue node, IReadOnlyList<JsonValue> nodes, List<FarVersion> all, List<int> stands)
        {
            IReadOnlyList<JsonValue> ids = Member(Member(Member(node, "extensions"), Extension), "ids").Items;
            IReadOnlyList<JsonValue> shares = Member(Member(node, "extras"), Coverage).Items;
            if (ids.Count == 0 || shares.Count == 0) return;
            var far = new string[ids.Count];
            var heights = new float[ids.Count + 1];
            for (int k = 0; k < ids.Count; k++)
            {
                double id = Number(ids[k]);
                if (id < 0 || id >= nodes.Count) throw new UnreadableFile("the GLB file has no node " + ids[k].Text);
                stands.Add((int)id);
                far[k] = Member(nodes[(int)id], "name").Text;
            }
            for (int k = 0; k < heights.Length && k < shares.Count; k++) heights[k] = HeightOf(Number(shares[k]));
            all.Add(new FarVersion(Member(node, "name").Text, far, heights));
        }

        /// <summary>How much of the screen's height something round has that covers such a share of its area.</summary>
        static float HeightOf(double share)
        {
            return (float)Math.Min(1, 2 * Math.Sqrt(Math.Max(0, share) * Aspect / Math.PI));
        }

        static byte[] Write(byte[] glb, int length, JsonValue root, IReadOnlyList<JsonValue> scenes, List<int> stands)
        {
            var json = new JsonWriter();
            json.Begin('{');
            foreach (KeyValuePair<string, JsonValue> member in root.Members)
            {
                if (member.Key == "scenes") continue;
                json.Name(member.Key);
                json.Value(member.Value);
            }
            json.Name("scenes");
            json.Begin('[');
            foreach (JsonValue scene in scenes) json.Value(scene);
            json.Begin('{');
            json.Name("nodes");
            json.Begin('[');
            foreach (int stand in stands) json.Integer(stand);
            json.End(']');
            json.End('}');
            json.End(']');
            json.End('}');
            return Assemble(glb, length, Encoding.UTF8.GetBytes(json.ToString()));
        }

        /// <summary>The file with other JSON in the place of its own.</summary>
        static byte[] Assemble(byte[] glb, int length, byte[] json)
        {
            int padded = (json.Length + 3) / 4 * 4;
            int rest = Header + ChunkHeader + length;
            var file = new byte[Header + ChunkHeader + padded + glb.Length - rest];
            Buffer.BlockCopy(glb, 0, file, 0, Header + ChunkHeader);
            Buffer.BlockCopy(BitConverter.GetBytes(file.Length), 0, file, 8, 4);
            Buffer.BlockCopy(BitConverter.GetBytes(padded), 0, file, Header, 4);
            Buffer.BlockCopy(json, 0, file, Header + ChunkHeader, json.Length);
            for (int k = json.Length; k < padded; k++) file[Header + ChunkHeader + k] = (byte)' ';
            Buffer.BlockCopy(glb, rest, file, Header + ChunkHeader + padded, glb.Length - rest);
            return file;
        }

        static int JsonLength(byte[] glb)
        {
            bool whole = glb.Length >= Header + ChunkHeader && BitConverter.ToUInt32(glb, 0) == Magic && BitConverter.ToUInt32(glb, Header + 4) == JsonChunk;
            if (!whole) throw new UnreadableFile("no GLB file");
            int length = BitConverter.ToInt32(glb, Header);
            if (length < 0 || length > glb.Length - Header - ChunkHeader) throw new UnreadableFile("the GLB file ends early");
            return length;
        }

        static JsonValue Member(JsonValue value, string name)
        {
            JsonValue found;
            return value.Members.TryGetValue(name, out found) ? found : JsonValue.Null;
        }

        static double Number(JsonValue value)
        {
            if (value.Kind != JsonKind.Number) throw new UnreadableFile("the GLB file says " + value.Text + " where a number stands");
            return double.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        }
    }
}
