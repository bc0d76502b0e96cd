using System;
using System.Collections.Generic;
using System.Text;
using Holoforge.Protocol;
using NUnit.Framework;

namespace Holoforge.Tests
{
    public sealed class RequestTests
    {
        [Test]
        public void WhatTheServerWouldRefuseIsNotSent()
        {
            ScriptedServer server = ScriptedServer.Open();
            int sent = server.Socket.Sent.Count;
            Refused("generate.prompt", () => server.Client.Generate(""));
            Refused("generate.prompt", () => server.Client.Generate((string)null));
            Refused("not JSON", () => server.Client.Generate("half a pair: \ud800"));
            Refused("generate.anchor.size", () => server.Client.Generate(new Generate { Prompt = "p", Anchor = new Anchor { Size = null } }));
            Refused("generate.prompt", () => server.Client.Generate(new string('x', 4001)));
            Refused("generate.max_objects", () => server.Client.Generate(new Generate { Prompt = "p", MaxObjects = 65 }));
            Refused("generate.anchor.size[1]", () => server.Client.Generate(new Generate { Prompt = "p", Anchor = new Anchor { Size = new[] { 1.0, 0, 1 } } }));
            Refused("generate.job", () => server.Client.Generate(new Generate { Prompt = "p", Job = "a job\n" }));
            Assert.AreEqual(sent, server.Socket.Sent.Count);
            server.Client.Generate(new string('x', 3999) + "🐉");
            Assert.AreEqual(sent + 1, server.Socket.Sent.Count);
        }

        [Test]
        public void AnIdIsInUseUntilItsJobIsOver()
        {
            ScriptedServer server = ScriptedServer.Open();
            server.Client.Generate(new Generate { Prompt = "p", Job = "j" });
            ProtocolViolation error = Assert.Throws<ProtocolViolation>(() => server.Client.Generate(new Generate { Prompt = "p", Job = "j" }));
            Assert.AreEqual("duplicate_job", error.Code);
        }

        [Test]
        public void AssetsThatAreHeldAreNotWaitedForAndThoseLetGoAreFetched()
        {
            byte[] file = Encoding.UTF8.GetBytes("some bytes");
            var fetched = new List<Uri>();
            var options = new ClientOptions
            {
                Cache = new AssetCache(10),
                Fetch = (address, done) =>
                {
                    fetched.Add(address);
                    done(file, null);
                }
            };
            ScriptedServer server = ScriptedServer.Open(options);
            var arrived = new List<string>();
            server.Client.Generate(new Generate { Job = "j", Prompt = "p" }).Arrived += here => arrived.Add(here.Offer.Slot);
            server.Offer("j", file, 1, "object/a");
            server.Say(ScriptedServer.ChunkOf(file, 0, file.Length));
            server.Offer("j", file, 2, "object/b");
            Assert.AreEqual("object/a object/b", string.Join(" ", arrived.ToArray()));
            options.Cache.Put("other", new byte[10]);
            server.Offer("j", file, 3, "object/c");
            Assert.AreEqual("object/a object/b object/c", string.Join(" ", arrived.ToArray()));
            Assert.AreEqual("http://127.0.0.1:8765/assets/" + ScriptedServer.Digest(file), fetched[0].ToString());
        }

        [TestCase("ws://a:1/ws", "ws://a:1/ws")]
        [TestCase(" http://a:8765 ", "ws://a:8765/ws")]
        [TestCase("https://forge.example/", "wss://forge.example/ws")]
        [TestCase("wss://forge.example/behind/ws", "wss://forge.example/behind/ws")]
        public void AddressesAreTakenAsPeopleTypeThem(string typed, string wanted)
        {
            Assert.AreEqual(new Uri(wanted), ServerAddress.OfSocket(typed));
        }

        [TestCase("")]
        [TestCase("forge")]
        [TestCase("ftp://a")]
        [TestCase("ws://")]
        public void WhatIsNoAddressIsRefused(string typed)
        {
            Assert.AreEqual("bad_address", Assert.Throws<ConnectionRefused>(() => ServerAddress.OfSocket(typed)).Code);
        }

        static void Refused(string place, TestDelegate ask)
        {
            ProtocolViolation error = Assert.Throws<ProtocolViolation>(ask);
            Assert.IsTrue(error.Message.StartsWith(place, StringComparison.Ordinal), error.Message);
        }
    }
}
