using System.Collections.Generic;
using System.Text;
using Holoforge.Protocol;
using NUnit.Framework;

namespace Holoforge.Tests
{
    public sealed class SessionTests
    {
        static readonly byte[] Scene = Encoding.UTF8.GetBytes("a file of some bytes");
        static readonly byte[] Manifest = Encoding.UTF8.GetBytes("{}");

        [Test]
        public void HelloSaysWhoAsksAndWhatIsGranted()
        {
            var server = new ScriptedServer(new ClientOptions { Name = "app", Token = "t", CreditBytes = 1000 });
            var hello = (Hello)Codec.ReadClient(server.Socket.Sent[0]);
            Assert.AreEqual("app", hello.Client.Name);
            Assert.AreEqual("t", hello.Token);
            Assert.AreEqual(1000L, hello.Credit);
            Assert.IsNull(hello.Resume);
        }

        [Test]
        public void WhatWasAskedBeforeTheWelcomeIsSentAfterIt()
        {
            var server = new ScriptedServer();
            server.Client.Generate("a lantern");
            Assert.AreEqual(1, server.Socket.Sent.Count);
            server.Welcome("");
            Assert.AreEqual("a lantern", ((Generate)Codec.ReadClient(server.Socket.Sent[1])).Prompt);
        }

        [Test]
        public void AJobEndsWhenItHasFinishedAndEveryFileIsHere()
        {
            ScriptedServer server = ScriptedServer.Open();
            SceneJob job = server.Client.Generate(new Generate { Job = "j", Prompt = "p" });
            var slots = new List<string>();
            job.Arrived += arrived => slots.Add(arrived.Offer.Slot);
            server.Offer("j", Scene, 1);
            server.Finish("j", Manifest, 2);
            server.Say(ScriptedServer.ChunkOf(Scene, 0, 8));
            server.Say(ScriptedServer.ChunkOf(Scene, 8, Scene.Length));
            Assert.IsFalse(job.IsOver);
            server.Say(ScriptedServer.ChunkOf(Manifest, 0, 2));
            Assert.IsTrue(job.IsOver);
            Assert.IsNull(job.Error);
            Assert.AreEqual("scene manifest", string.Join(" ", slots.ToArray()));
        }

        [Test]
        public void ALostConnectionIsResumedFromWhereItBroke()
        {
            ScriptedServer server = ScriptedServer.Open();
            server.Client.Generate(new Generate { Job = "j", Prompt = "p" });
            server.Offer("j", Scene, 7);
            server.Say(ScriptedServer.ChunkOf(Scene, 0, 8));
            server.Break();
            server.Wait(0.1);
            Assert.AreEqual(2, server.Sockets.Count);
            Resume resume = ((Hello)Codec.ReadClient(server.Socket.Sent[0])).Resume;
            Assert.AreEqual("s-1", resume.Session);
            Assert.AreEqual("secret", resume.Token);
            Assert.AreEqual(7L, resume.LastSeq);
            Assert.AreEqual(8L, resume.Parts[ScriptedServer.Digest(Scene)]);
        }

        [Test]
        public void WhatTheServerHasNotHeardIsSentOnceMore()
        {
            ScriptedServer server = ScriptedServer.Open();
            server.Client.Generate(new Generate { Job = "a", Prompt = "p" });
            server.Client.Generate(new Generate { Job = "b", Prompt = "p" });
            server.Break();
            server.Wait(0.1);
            server.Welcome(",\"resumed\":true,\"heard\":1");
            Assert.AreEqual(2, server.Socket.Sent.Count);
            Assert.AreEqual("b", ((Generate)Codec.ReadClient(server.Socket.Sent[1])).Job);
            Assert.AreEqual("Opened Lost Resumed", string.Join(" ", server.Links.ConvertAll(state => state.ToString()).ToArray()));
        }

        [Test]
        public void WhereTheSessionWasNotKeptScenesAreAskedForAgainAndChangesEnd()
        {
            ScriptedServer server = ScriptedServer.Open();
            SceneJob made = server.Client.Generate(new Generate { Job = "made", Prompt = "p" });
            server.Finish("made", Manifest, 1);
            server.Say(ScriptedServer.ChunkOf(Manifest, 0, 2));
            SceneJob change = server.Client.Edit(made, "make it red");
            SceneJob running = server.Client.Generate(new Generate { Job = "running", Prompt = "q" });
            int restarts = 0;
            running.Restarted += () => restarts++;
            server.Break();
            server.Wait(0.1);
            server.Say("{\"type\":\"failed\",\"code\":\"unknown_session\",\"detail\":\"\"}");
            Assert.AreEqual(3, server.Sockets.Count);
            server.Welcome("");
            Assert.AreEqual(2, server.Socket.Sent.Count);
            Assert.AreEqual("running", ((Generate)Codec.ReadClient(server.Socket.Sent[1])).Job);
            Assert.AreEqual(1, restarts);
            Assert.IsTrue(change.Error is ConnectionLost);
        }

        [Test]
        public void AttemptsToComeBackGrowRareAndEndWithPatience()
        {
            ScriptedServer server = ScriptedServer.Open(new ClientOptions { PatienceSeconds = 20 });
            SceneJob job = server.Client.Generate("p");
            server.Break();
            var waits = new List<double>();
            double last = server.Now;
            for (int i = 0; i < 800 && !server.Client.IsOver; i++)
            {
                int before = server.Sockets.Count;
                server.Wait(0.05);
                if (server.Sockets.Count == before) continue;
                waits.Add(server.Now - last);
                last = server.Now;
                server.Break();
            }
            Assert.IsTrue(server.Client.IsOver);
            Assert.IsTrue(job.Error is ConnectionLost);
            Assert.IsTrue(waits[0] < 0.11 && waits[waits.Count - 1] > 1 && waits.Count < 12, string.Join(" ", waits.ConvertAll(wait => wait.ToString("0.00")).ToArray()));
            Assert.IsTrue(server.Now < 21);
        }

        [Test]
        public void WhatIsToldAgainAfterALossIsNoNews()
        {
            ScriptedServer server = ScriptedServer.Open();
            SceneJob job = server.Client.Generate(new Generate { Job = "j", Prompt = "p" });
            var told = new List<string>();
            job.Told += message => told.Add(message.Type);
            const string Spoke = "{\"type\":\"spoke\",\"job\":\"j\",\"slot\":\"speech/1\",\"text\":\"hello\",\"seq\":";
            server.Say(Spoke + "3}");
            server.Break();
            server.Wait(0.1);
            server.Welcome(",\"resumed\":true,\"heard\":1");
            server.Say("{\"type\":\"snapshot\",\"jobs\":[{\"job\":\"j\",\"state\":\"running\"}],\"seq\":8}");
            server.Say(Spoke + "9}");
            Assert.AreEqual("spoke", string.Join(" ", told.ToArray()));
        }

        [Test]
        public void AJobThatTheServerForgotEnds()
        {
            ScriptedServer server = ScriptedServer.Open();
            SceneJob job = server.Client.Generate("p");
            server.Break();
            server.Wait(0.1);
            server.Welcome(",\"resumed\":true,\"heard\":1");
            server.Say("{\"type\":\"snapshot\",\"jobs\":[],\"seq\":8}");
            Assert.IsTrue(job.Error is ConnectionLost);
        }

        [Test]
        public void CreditIsGrantedAgainWhenHalfIsSpent()
        {
            ScriptedServer server = ScriptedServer.Open(new ClientOptions { CreditBytes = 100 });
            server.Client.Generate(new Generate { Job = "j", Prompt = "p" });
            server.Offer("j", Scene, 1);
            int sent = server.Socket.Sent.Count;
            server.Say(ScriptedServer.ChunkOf(Scene, 0, 1));
            Assert.AreEqual(sent, server.Socket.Sent.Count);
            server.Say(ScriptedServer.ChunkOf(Scene, 1, 2));
            Assert.AreEqual(98L, ((Credit)Codec.ReadClient(server.Socket.Sent[sent])).SizeBytes);
        }

        [Test]
        public void ASilentServerIsGivenUp()
        {
            var server = new ScriptedServer();
            server.Wait(11);
            Assert.AreEqual("unreachable", server.Closed.Code);
            Assert.IsTrue(server.Closed.Message.Contains("no welcome within 10 s"), server.Closed.Message);
        }

        [Test]
        public void AConnectionThatIsGivenUpComesBackAtOnce()
        {
            ScriptedServer server = ScriptedServer.Open();
            server.Client.Reconnect();
            server.Client.Update();
            Assert.AreEqual(2, server.Sockets.Count);
            Assert.IsTrue(server.Sockets[0].ClosedByClient != 1000, "1000 would end the session");
        }

        [Test]
        public void LeavingEndsTheSession()
        {
            ScriptedServer server = ScriptedServer.Open();
            SceneJob job = server.Client.Generate("p");
            server.Client.Close();
            Assert.AreEqual(1000, server.Socket.ClosedByClient);
            Assert.IsTrue(job.Error is ConnectionLost);
        }

        [Test]
        public void TakingStopsWhereItsTimeIsUp()
        {
            ScriptedServer server = ScriptedServer.Open();
            SceneJob job = server.Client.Generate(new Generate { Job = "j", Prompt = "p" });
            int told = 0;
            job.Told += message => told++;
            for (int seq = 1; seq < 4; seq++) server.Socket.Say("{\"type\":\"progressed\",\"job\":\"j\",\"stage\":\"plan\",\"done\":" + seq + ",\"total\":3,\"seq\":" + seq + "}");
            server.Client.Update(() => true);
            Assert.AreEqual(1, told);
            server.Client.Update();
            Assert.AreEqual(3, told);
        }
    }
}
