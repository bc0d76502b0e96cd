using System;
using System.Text;
using Holoforge.Protocol;
using NUnit.Framework;

namespace Holoforge.Tests
{
    /// <summary>A server that does what it must not: the client says what, ends every job, and takes nothing more.</summary>
    public sealed class LyingServerTests
    {
        static readonly byte[] Scene = Encoding.UTF8.GetBytes("a file of some bytes");

        [Test]
        public void AnotherFileThanWasOffered()
        {
            byte[] frame = ScriptedServer.ChunkOf(Scene, 0, Scene.Length);
            frame[50] ^= 1;
            Expect("digest_mismatch", server => server.Say(frame));
        }

        [Test]
        public void AFileThatEndsEarly()
        {
            byte[] frame = ScriptedServer.ChunkOf(Scene, 0, 5);
            frame[3] = 1;
            Expect("chunk_out_of_order", server => server.Say(frame));
        }

        [Test]
        public void AGap()
        {
            Expect("chunk_out_of_order", server => server.Say(ScriptedServer.ChunkOf(Scene, 4, 8)));
        }

        [Test]
        public void AFileLargerThanCanBeHeld()
        {
            Expect("asset_too_large", server =>
            {
                string digest = new string('a', 64);
                server.Say("{\"type\":\"offered\",\"job\":\"j\",\"slot\":\"scene\",\"revision\":2,\"tier\":\"final\",\"asset\":{\"digest\":\"" + digest + "\",\"media_type\":\"x\",\"size_bytes\":1000000000000},\"seq\":2}");
                byte[] frame = ScriptedServer.ChunkOf(Scene, 0, 4);
                for (int i = 16; i < 48; i++) frame[i] = 0xaa;
                server.Say(frame);
            });
        }

        [Test]
        public void AMessageThatNobodyKnows()
        {
            Expect("invalid_message", server => server.Say("{\"type\":\"exploded\",\"seq\":2}"));
        }

        [Test]
        public void AnotherWelcome()
        {
            Expect("invalid_message", server => server.Welcome(""));
        }

        [Test]
        public void ANewerVersion()
        {
            var server = new ScriptedServer();
            server.Welcome("", 2);
            Assert.AreEqual("wrong_version", server.Closed.Code);
        }

        [Test]
        public void ARefusedToken()
        {
            var server = new ScriptedServer();
            SceneJob job = server.Client.Generate("p");
            server.Say("{\"type\":\"failed\",\"code\":\"token_refused\",\"detail\":\"who are you?\"}");
            Assert.AreEqual("token_refused", server.Closed.Code);
            Assert.AreEqual("who are you?", server.Closed.Message);
            Assert.AreEqual(server.Closed, job.Error);
        }

        static void Expect(string code, Action<ScriptedServer> lie)
        {
            ScriptedServer server = ScriptedServer.Open();
            SceneJob job = server.Client.Generate(new Generate { Job = "j", Prompt = "p" });
            server.Offer("j", Scene, 1);
            lie(server);
            Assert.AreEqual(code, server.Closed.Code);
            Assert.AreEqual(server.Closed, job.Error);
            Assert.IsTrue(server.Client.IsOver);
            Assert.AreEqual(4100, server.Socket.ClosedByClient);
        }
    }
}
