using System;
using System.Collections.Generic;
using Holoforge.Protocol;

namespace Holoforge.Media
{
    /// <summary>The sound beds of a scene, which come and go without a click. Knows when and how loud; who plays them hears of it.</summary>
    public sealed class SoundBeds
    {
        readonly List<SoundBed> _beds = new List<SoundBed>();

        /// <summary>A bed has a loop to be played from now on, its first or another: from silence where it is the first.</summary>
        public event Action<SoundBed> Sounding;

        /// <summary>A bed is told anew: it may be elsewhere.</summary>
        public event Action<SoundBed> Moved;

        /// <summary>A bed has faded away: stop it, and free what it took.</summary>
        public event Action<SoundBed> Silent;

        /// <summary>All that are heard or are to be heard.</summary>
        public IReadOnlyList<SoundBed> All { get { return _beds; } }

        /// <summary>Take a message of the job; those that are about no bed are passed over.</summary>
        public void Take(ServerMessage message)
        {
            var told = message as Ambience;
            if (told != null) Tell(told);
            else if (message is Removed) Leave(Find(message.AboutSlot));
        }

        /// <summary>A bed's WAV is here; an older revision than what is heard is passed over.</summary>
        /// <exception cref="UnreadableFile">It is no WAV file of 16-bit PCM.</exception>
        public void Take(Offered offer, byte[] file)
        {
            SoundBed bed = Find(offer.Slot);
            if (bed == null || offer.Revision <= bed.Revision) return;
            bed.Sound = Wav.Read(file);
            bed.Revision = offer.Revision;
            if (Sounding != null) Sounding(bed);
        }

        /// <summary>Let all fade away: another scene begins.</summary>
        public void Clear()
        {
            foreach (SoundBed bed in _beds) Leave(bed);
        }

        /// <summary>Let <paramref name="seconds"/> pass. Called once a frame; set each bed's volume after it.</summary>
        public void Update(double seconds)
        {
            foreach (SoundBed bed in _beds) bed.Fade(seconds);
            foreach (SoundBed bed in _beds.FindAll(one => one.HasFaded))
            {
                _beds.Remove(bed);
                if (Silent != null) Silent(bed);
            }
        }

        void Tell(Ambience told)
        {
            SoundBed bed = Find(told.Slot);
            if (bed == null) _beds.Add(bed = new SoundBed(told));
            bed.Told = told;
            if (Moved != null) Moved(bed);
        }

        /// <summary>The bed of a slot that is not leaving, null where there is none.</summary>
        SoundBed Find(string slot)
        {
            return _beds.Find(bed => bed.Told.Slot == slot && !bed.IsLeaving);
        }

        static void Leave(SoundBed bed)
        {
            if (bed != null) bed.IsLeaving = true;
        }
    }
}
