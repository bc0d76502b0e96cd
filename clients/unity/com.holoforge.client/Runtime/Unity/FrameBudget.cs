using System.Threading.Tasks;
using GLTFast;
using UnityEngine;

namespace Holoforge
{
    /// <summary>The time that taking and loading may have of each frame, shared by the connection and every loading model.</summary>
    public sealed class FrameBudget : IDeferAgent
    {
        readonly float _seconds;
        int _frame = -1;
        float _began;

        public FrameBudget(float seconds)
        {
            _seconds = seconds;
        }

        /// <summary>Whether this frame's time is up.</summary>
        public bool ShouldDefer()
        {
            return ShouldDefer(0);
        }

        /// <summary>Whether work of <paramref name="duration"/> seconds should wait. The first of a frame never does: else what is long would wait for ever.</summary>
        public bool ShouldDefer(float duration)
        {
            if (Time.frameCount != _frame)
            {
                _frame = Time.frameCount;
                _began = Time.realtimeSinceStartup;
                return false;
            }
            return Time.realtimeSinceStartup - _began + duration > _seconds;
        }

        public Task BreakPoint()
        {
            return BreakPoint(0);
        }

        public async Task BreakPoint(float duration)
        {
            if (ShouldDefer(duration)) await Task.Yield();
        }
    }
}
