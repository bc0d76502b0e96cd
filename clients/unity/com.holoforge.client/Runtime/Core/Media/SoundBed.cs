using System;
using Holoforge.Protocol;

namespace Holoforge.Media
{
    /// <summary>A seamless loop of a scene: what was told of it, its sound once that is here, how loud it is now.</summary>
    public sealed class SoundBed
    {
        /// <summary>How long it takes to come, to go, and to become louder or softer.</summary>
        public const double FadeSeconds = 1.5;

        internal SoundBed(Ambience told)
        {
            Told = told;
        }

        /// <summary>Its slot, what it is of, and where: <c>At</c> a thing, else at <c>Position</c>, else all around.</summary>
        public Ambience Told { get; internal set; }

        /// <summary>The newest loop, null before it is here.</summary>
        public Wav Sound { get; internal set; }

        /// <summary>0 to 1: what samples are multiplied with.</summary>
        public double Volume { get; private set; }

        /// <summary>Whether it is to fade away and be heard no more.</summary>
        public bool IsLeaving { get; internal set; }

        internal long Revision { get; set; } = -1;

        internal bool HasFaded { get { return IsLeaving && Volume <= 0; } }

        /// <summary>Come nearer to the volume that is wanted.</summary>
        internal void Fade(double seconds)
        {
            double wanted = IsLeaving || Sound == null ? 0 : Math.Min(1, Math.Pow(10, Told.GainDb / 20));
            double step = seconds / FadeSeconds;
            Volume = wanted > Volume ? Math.Min(wanted, Volume + step) : Math.Max(wanted, Volume - step);
        }
    }
}
