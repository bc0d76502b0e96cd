using System.Collections.Generic;
using System.Text;
using Holoforge.Protocol;
using NUnit.Framework;

namespace Holoforge.Tests
{
    public sealed class TalkTests
    {
        static readonly byte[] Sound = Encoding.UTF8.GetBytes("a sound");
        static readonly byte[] Manifest = Encoding.UTF8.GetBytes("{}");

        [Test]
        public void AnAnswerIsOverWhenItsWordsAndItsSoundsAreHere()
        {
            ScriptedServer server = WithScene("s");
            SceneJob said = server.Client.Say(Made, "how many?");
            Assert.IsTrue(server.Socket.Sent[server.Socket.Sent.Count - 1].Contains("\"scene\":\"s\""));
            server.Offer(said.Id, Sound, 4, "speech/answer-1");
            Answer(server, said.Id, "one", "", 5);
            Assert.IsFalse(said.IsOver);
            server.Say(ScriptedServer.ChunkOf(Sound, 0, Sound.Length));
            Assert.IsTrue(said.IsOver);
            Assert.AreEqual(null, said.Error);
        }

        [Test]
        public void AWishGoesOnAsAnEditOfTheScene()
        {
            ScriptedServer server = WithScene("s");
            var wished = new List<SceneJob>();
            server.Client.Wished += wished.Add;
            SceneJob said = server.Client.Say(Made, "could you make it red?");
            int sent = server.Socket.Sent.Count;
            Answer(server, said.Id, "I will", "make it red", 4);
            Assert.IsTrue(said.IsOver);
            Assert.AreEqual(1, wished.Count);
            Assert.AreEqual(sent, server.Socket.Sent.Count);
            Assert.IsFalse(wished[0].IsOver);
            server.Finish("s", Manifest, 5);
            Assert.IsTrue(wished[0].IsOver);
        }

        SceneJob Made { get; set; }

        ScriptedServer WithScene(string job)
        {
            ScriptedServer server = ScriptedServer.Open(new ClientOptions { Cache = new AssetCache(1 << 10) });
            Made = server.Client.Generate(new Generate { Job = job, Prompt = "p" });
            server.Finish(job, Manifest, 3);
            server.Say(ScriptedServer.ChunkOf(Manifest, 0, Manifest.Length));
            Assert.IsTrue(Made.IsOver);
            return server;
        }

        static void Answer(ScriptedServer server, string job, string text, string instruction, int seq)
        {
            server.Say("{\"type\":\"answered\",\"job\":\"" + job + "\",\"text\":\"" + text + "\",\"kind\":\"" + (instruction == "" ? "scene" : "edit")
                + "\",\"instruction\":\"" + instruction + "\",\"seq\":" + seq + "}");
        }
    }
}
