using Holoforge.Json;
using NUnit.Framework;

namespace Holoforge.Tests
{
    public sealed class JsonTests
    {
        [TestCase("{\"a\":[1,-2.5e3,true,null,\"\\\"\\\\\\n\\u0001 é 🐉\"],\"b\":{}}")]
        [TestCase("[]")]
        [TestCase("\"\"")]
        public void WhatIsReadIsWrittenTheSame(string text)
        {
            var json = new JsonWriter();
            json.Value(JsonReader.Read(text));
            Assert.AreEqual(text, json.ToString());
        }

        [TestCase("")]
        [TestCase("nul")]
        [TestCase("[1,]")]
        [TestCase("{\"a\":1,\"a\":2}")]
        [TestCase("{a:1}")]
        [TestCase("01")]
        [TestCase("1.")]
        [TestCase("-")]
        [TestCase("\"\t\"")]
        [TestCase("\"\\ud800\"")]
        [TestCase("\"\\udc00\\ud800\"")]
        [TestCase("\"\\u12g4\"")]
        [TestCase("\"open")]
        [TestCase("[1] 2")]
        public void WhatIsNoJsonIsRefused(string text)
        {
            ProtocolViolation error = Assert.Throws<ProtocolViolation>(() => JsonReader.Read(text));
            Assert.AreEqual("malformed_message", error.Code);
        }

        [Test]
        public void BracketsNestNoDeeperThanAnyMessageNeeds()
        {
            JsonReader.Read(new string('[', 16) + new string(']', 16));
            ProtocolViolation error = Assert.Throws<ProtocolViolation>(() => JsonReader.Read(new string('[', 100000)));
            Assert.AreEqual("too_deep", error.Code);
        }
    }
}
