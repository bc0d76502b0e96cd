using System.Collections.Generic;
using Holoforge.Media;
using Holoforge.Protocol;
using NUnit.Framework;

namespace Holoforge.Tests
{
    public sealed class SoundBedsTests
    {
        readonly List<string> _heard = new List<string>();

        [Test]
        public void ABedSwellsToItsGainFadesAwayAndIsForgotten()
        {
            SoundBeds beds = Beds();
            beds.Take(Told(-6));
            beds.Update(10);
            Assert.AreEqual(0.0, beds.All[0].Volume);
            beds.Take(Offer(1), MediaTests.WavFile(1, 16, 0, 100));
            beds.Update(SoundBed.FadeSeconds / 4);
            Assert.AreEqual(0.25, beds.All[0].Volume);
            beds.Update(10);
            Assert.AreEqual(0.501, System.Math.Round(beds.All[0].Volume, 3));
            beds.Clear();
            beds.Update(0.3);
            Assert.AreEqual(1, beds.All.Count);
            beds.Update(10);
            Assert.AreEqual(0, beds.All.Count);
            Assert.AreEqual("moved sounding silent", string.Join(" ", _heard));
        }

        [Test]
        public void ABedThatComesWhileAnotherOfItsSlotLeavesIsAnother()
        {
            SoundBeds beds = Beds();
            beds.Take(Told(0));
            beds.Take(Offer(2), MediaTests.WavFile(1, 16, 0, 100));
            beds.Take(Offer(1), MediaTests.WavFile(1, 16, 0, 100));
            beds.Update(10);
            beds.Clear();
            beds.Take(Told(0));
            beds.Take(Offer(1), MediaTests.WavFile(1, 16, 0, 100));
            Assert.AreEqual(2, beds.All.Count);
            beds.Update(10);
            Assert.AreEqual(1, beds.All.Count);
            Assert.AreEqual(1.0, beds.All[0].Volume);
            Assert.AreEqual("moved sounding moved sounding silent", string.Join(" ", _heard));
        }

        SoundBeds Beds()
        {
            var beds = new SoundBeds();
            beds.Moved += bed => _heard.Add("moved");
            beds.Sounding += bed => _heard.Add("sounding");
            beds.Silent += bed => _heard.Add("silent");
            return beds;
        }

        static Ambience Told(double gain)
        {
            return new Ambience { Slot = "ambience/rain", Sound = "rain", GainDb = gain };
        }

        static Offered Offer(long revision)
        {
            return new Offered { Slot = "ambience/rain", Revision = revision };
        }
    }
}
