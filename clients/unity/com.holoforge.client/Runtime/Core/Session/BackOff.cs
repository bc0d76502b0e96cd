using System;

namespace Holoforge
{
    /// <summary>How long to wait before each attempt to come back: at first not at all, then twice as long each time.</summary>
    public sealed class BackOff
    {
        public const double FirstSeconds = 0.1;
        public const double LongestSeconds = 5.0;

        readonly Random _dice;
        double _next;

        public BackOff(Random dice)
        {
            _dice = dice;
        }

        /// <summary>The wait before the next attempt at most.</summary>
        public double LongestNext { get { return _next; } }

        /// <summary>Something came: a server that drops us at once is asked ever more seldom, one that serves is not.</summary>
        public void Reset()
        {
            _next = 0;
        }

        /// <summary>The wait before the next attempt in seconds, never quite the same.</summary>
        public double Take()
        {
            double wait = _next * (0.5 + 0.5 * _dice.NextDouble());
            _next = _next == 0 ? FirstSeconds : Math.Min(LongestSeconds, 2 * _next);
            return wait;
        }
    }
}
