using System.Collections.Generic;

namespace Holoforge
{
    /// <summary>The last messages of a session that were sent, in case they did not arrive; numbered from 0.</summary>
    sealed class SentMessages
    {
        const int Kept = 1024;

        readonly Queue<string> _frames = new Queue<string>();

        /// <summary>How many were sent.</summary>
        public long Count { get; private set; }

        public void Add(string frame)
        {
            _frames.Enqueue(frame);
            if (_frames.Count > Kept) _frames.Dequeue();
            Count++;
        }

        /// <summary>Another session begins.</summary>
        public void Clear()
        {
            _frames.Clear();
            Count = 0;
        }

        /// <summary>Whether all from that number on are kept.</summary>
        public bool Has(long number)
        {
            return number >= Count - _frames.Count && number <= Count;
        }

        /// <summary>The messages from that number on.</summary>
        public IEnumerable<string> From(long number)
        {
            long at = Count - _frames.Count;
            foreach (string frame in _frames) if (at++ >= number) yield return frame;
        }
    }
}
