using System;
using System.Text;
using Holoforge.Json;
using Holoforge.Media;
using NUnit.Framework;

namespace Holoforge.Tests
{
    public sealed class FarVersionsTests
    {
        const string Leveled = "{\"scene\":0,\"scenes\":[{\"nodes\":[0]}],\"nodes\":[{\"name\":\"körper\",\"mesh\":0,"
            + "\"extensions\":{\"MSFT_lod\":{\"ids\":[1]}},\"extras\":{\"MSFT_screencoverage\":[0.0111,0.0]}},{\"name\":\"körper far\",\"mesh\":1}]}";

        [Test]
        public void FarVersionsBecomeASceneOfTheirOwn()
        {
            byte[] glb = Glb(Leveled);
            FarVersions versions = FarVersions.Of(glb);
            Assert.AreEqual(1, versions.Scene);
            Assert.AreEqual("körper", versions.All[0].Near);
            Assert.AreEqual("körper far", versions.All[0].Far[0]);
            JsonValue root = JsonReader.Read(JsonOf(versions.File));
            Assert.AreEqual("0", root.Members["scene"].Text);
            Assert.AreEqual("0", root.Members["scenes"].Items[0].Members["nodes"].Items[0].Text);
            Assert.AreEqual("1", root.Members["scenes"].Items[1].Members["nodes"].Items[0].Text);
        }

        [Test]
        public void TheRestOfTheFileStaysAndItsLengthsAreRight()
        {
            byte[] file = FarVersions.Of(Glb(Leveled)).File;
            Assert.AreEqual(file.Length, BitConverter.ToInt32(file, 8));
            Assert.AreEqual(0, BitConverter.ToInt32(file, 12) % 4);
            Assert.AreEqual("BIN!", Encoding.ASCII.GetString(file, file.Length - 4, 4));
        }

        [Test]
        public void SharesOfTheScreensAreaBecomeSharesOfItsHeight()
        {
            FarVersion version = FarVersions.Of(Glb(Leveled)).All[0];
            Assert.AreEqual(2, version.Heights.Count);
            Assert.IsTrue(Math.Abs(version.Heights[0] - 0.1585f) < 0.001f, version.Heights[0].ToString());
            Assert.AreEqual(0f, version.Heights[1]);
        }

        [Test]
        public void FilesWithoutFarVersionsAreLeftAlone()
        {
            Assert.IsTrue(FarVersions.Of(Glb("{\"asset\":{\"version\":\"2.0\"},\"nodes\":[{\"name\":\"a\"}]}")) == null);
        }

        [Test]
        public void BrokenFilesAreRefused()
        {
            Assert.Throws<UnreadableFile>(() => FarVersions.Of(new byte[40]));
            Assert.Throws<UnreadableFile>(() => FarVersions.Of(Glb(Leveled.Replace("[1]}", "[7]}"))));
            Assert.Throws<UnreadableFile>(() => FarVersions.Of(Glb(Leveled.Replace("[1]}", "[\"1\"]}"))));
            Assert.Throws<UnreadableFile>(() => FarVersions.Of(Glb(Leveled.Substring(0, Leveled.Length - 3))));
        }

        static byte[] Glb(string text)
        {
            byte[] json = Encoding.UTF8.GetBytes(text);
            int padded = (json.Length + 3) / 4 * 4;
            var file = new byte[20 + padded + 12];
            for (int k = 20 + json.Length; k < 20 + padded; k++) file[k] = (byte)' ';
            Encoding.ASCII.GetBytes("glTF").CopyTo(file, 0);
            BitConverter.GetBytes(2).CopyTo(file, 4);
            BitConverter.GetBytes(file.Length).CopyTo(file, 8);
            BitConverter.GetBytes(padded).CopyTo(file, 12);
            Encoding.ASCII.GetBytes("JSON").CopyTo(file, 16);
            json.CopyTo(file, 20);
            BitConverter.GetBytes(4).CopyTo(file, 20 + padded);
            Encoding.ASCII.GetBytes("BIN\0BIN!").CopyTo(file, 24 + padded);
            return file;
        }

        static string JsonOf(byte[] file)
        {
            return Encoding.UTF8.GetString(file, 20, BitConverter.ToInt32(file, 12));
        }
    }
}
