using System;
using System.Text;
using Holoforge.Media;
using NUnit.Framework;

namespace Holoforge.Tests
{
    public sealed class MediaTests
    {
        [Test]
        public void WavFilesAreReadPastChunksThatSayOtherThings()
        {
            Wav wav = Wav.Read(WavFile(1, 16, 0, 16384, -32768));
            Assert.AreEqual(3, wav.Length);
            Assert.AreEqual(24000, wav.SampleRate);
            Assert.AreEqual(0.5f, wav.Samples[1]);
            Assert.AreEqual(-1f, wav.Samples[2]);
        }

        [Test]
        public void WhatIsNoWavFileOfPcmIsRefused()
        {
            byte[] file = WavFile(1, 16, 1, 2, 3);
            Array.Resize(ref file, file.Length - 2);
            Assert.Throws<UnreadableFile>(() => Wav.Read(file));
            Assert.Throws<UnreadableFile>(() => Wav.Read(new byte[3]));
            Assert.Throws<UnreadableFile>(() => Wav.Read(WavFile(3, 32, 1)));
        }

        [Test]
        public void OrmBecomesMetallicOcclusionNothingSmoothness()
        {
            byte[] picture = { 10, 20, 30, 255, 1, 255, 3, 255 };
            MaskMap.FromOrm(picture);
            Assert.AreEqual("30 10 0 235 3 1 0 0", string.Join(" ", Array.ConvertAll(picture, value => value.ToString())));
        }

        [TestCase("A misty Japanese garden, at dawn!", "a-misty-japanese-garden-at-dawn")]
        [TestCase("月夜の庭", "月夜の庭")]
        [TestCase("🐉", "scene")]
        [TestCase("../../etc/passwd", "etc-passwd")]
        [TestCase("CON", "con-scene")]
        [TestCase("", "scene")]
        public void NamesOfFilesAreTakenByEverySystem(string prompt, string wanted)
        {
            Assert.AreEqual(wanted, FileName.From(prompt));
        }

        [Test]
        public void NamesOfFilesStayShortAndFree()
        {
            Assert.IsTrue(Encoding.UTF8.GetByteCount(FileName.From(new string('庭', 300))) <= 80);
            Assert.AreEqual("a-3", FileName.Free("a", name => name == "a" || name == "a-2"));
        }

        [TestCase("material/oak-planks/base_color", "material", "oak-planks", "base_color")]
        [TestCase("material/oak-planks/preview", "material", "oak-planks/preview", null)]
        [TestCase("object/lantern-1", "object", "lantern-1", null)]
        [TestCase("environment", "environment", "", null)]
        public void SlotsSayWhatTheyAre(string name, string kind, string key, string map)
        {
            Slot slot = Slot.Parse(name);
            Assert.AreEqual(kind + "|" + key + "|" + map, slot.Kind + "|" + slot.Key + "|" + slot.Map);
        }

        internal static byte[] WavFile(short format, short bits, params short[] samples)
        {
            var file = new System.IO.MemoryStream();
            var writer = new System.IO.BinaryWriter(file);
            writer.Write(Encoding.ASCII.GetBytes("RIFF"));
            writer.Write(0);
            writer.Write(Encoding.ASCII.GetBytes("WAVELIST"));
            writer.Write(3);
            writer.Write(new byte[4]);
            writer.Write(Encoding.ASCII.GetBytes("fmt "));
            writer.Write(16);
            writer.Write(format);
            writer.Write((short)1);
            writer.Write(24000);
            writer.Write(48000);
            writer.Write((short)2);
            writer.Write(bits);
            writer.Write(Encoding.ASCII.GetBytes("data"));
            writer.Write(2 * samples.Length);
            foreach (short sample in samples) writer.Write(sample);
            return file.ToArray();
        }
    }
}
