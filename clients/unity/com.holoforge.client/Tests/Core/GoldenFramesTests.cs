using System;
using System.Collections.Generic;
using System.IO;
using Holoforge.Json;
using Holoforge.Protocol;
using NUnit.Framework;

namespace Holoforge.Tests
{
    /// <summary>The golden frames that bind all clients, from the file that the variable HOLOFORGE_VECTORS names.</summary>
    public sealed class GoldenFramesTests
    {
        static JsonValue Vectors()
        {
            string path = Environment.GetEnvironmentVariable("HOLOFORGE_VECTORS");
            if (path == null) Assert.Ignore("HOLOFORGE_VECTORS names no frames.json");
            return JsonReader.Read(File.ReadAllText(path));
        }

        [Test]
        public void ClientMessagesAreWrittenByteForByteOrRefused()
        {
            foreach (JsonValue vector in Vectors().Members["client"].Items)
            {
                string text = Said(vector, "text");
                if (Said(vector, "error") != null) AssertRefused(vector, () => Codec.ReadClient(text));
                else Assert.AreEqual(text, Codec.ReadClient(text).ToJson(), Said(vector, "name"));
            }
        }

        [Test]
        public void ServerMessagesAreReadWholeOrRefused()
        {
            foreach (JsonValue vector in Vectors().Members["server"].Items)
            {
                string text = Said(vector, "text");
                if (Said(vector, "error") != null) AssertRefused(vector, () => Codec.ReadServer(text));
                else Assert.AreEqual(text, Codec.ReadServer(text).ToJson(), Said(vector, "name"));
            }
        }

        [Test]
        public void ChunksAreReadOrRefused()
        {
            foreach (JsonValue vector in Vectors().Members["chunks"].Items)
            {
                byte[] frame = Convert.FromBase64String(Said(vector, "frame"));
                if (Said(vector, "error") != null)
                {
                    AssertRefused(vector, () => Chunk.Read(frame));
                    continue;
                }
                Chunk chunk = Chunk.Read(frame);
                Assert.AreEqual(Said(vector, "digest"), chunk.Digest, Said(vector, "name"));
                Assert.AreEqual(long.Parse(Said(vector, "offset")), chunk.Offset, Said(vector, "name"));
                Assert.AreEqual(Said(vector, "last") == "true", chunk.IsLast, Said(vector, "name"));
                Assert.AreEqual(Said(vector, "payload"), Convert.ToBase64String(chunk.Payload.Array, chunk.Payload.Offset, chunk.Payload.Count), Said(vector, "name"));
            }
        }

        [Test]
        public void AssetsArePutTogetherOrRefused()
        {
            JsonValue vectors = Vectors();
            var frames = new Dictionary<string, byte[]>();
            foreach (JsonValue chunk in vectors.Members["chunks"].Items) frames[Said(chunk, "name")] = Convert.FromBase64String(Said(chunk, "frame"));
            foreach (JsonValue vector in vectors.Members["assets"].Items)
            {
                JsonValue asset = vector;
                if (Said(vector, "error") != null) AssertRefused(vector, () => Assemble(asset, frames));
                else Assert.AreEqual(Said(vector, "data"), Convert.ToBase64String(Assemble(asset, frames)), Said(vector, "name"));
            }
        }

        static byte[] Assemble(JsonValue asset, Dictionary<string, byte[]> frames)
        {
            var assembly = new AssetAssembly();
            assembly.Expect(new AssetInfo { Digest = Said(asset, "digest"), MediaType = Said(asset, "media_type"), SizeBytes = long.Parse(Said(asset, "size_bytes")) });
            byte[] whole = null;
            foreach (JsonValue name in asset.Members["chunks"].Items) whole = assembly.Add(Chunk.Read(frames[name.Text]));
            return whole;
        }

        static void AssertRefused(JsonValue vector, TestDelegate read)
        {
            try
            {
                read();
            }
            catch (HoloforgeException error)
            {
                Assert.AreEqual(Said(vector, "error"), error.Code, Said(vector, "name"));
                return;
            }
            Assert.Fail(Said(vector, "name") + " was taken");
        }

        static string Said(JsonValue vector, string name)
        {
            JsonValue value;
            return vector.Members.TryGetValue(name, out value) ? value.Text : null;
        }
    }
}
