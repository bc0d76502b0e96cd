using System;
using Holoforge.Protocol;

namespace Holoforge
{
    /// <summary>What is said to a scene, and what it answers: one thing at a time, the newest.</summary>
    sealed class Conversation
    {
        readonly Narration _narration;
        SceneJob _said;

        /// <param name="narration">What speaks the answers.</param>
        public Conversation(Narration narration)
        {
            _narration = narration;
        }

        /// <summary>An answer is whole: its text.</summary>
        public event Action<string> Answered;

        /// <summary>There is no answer, or its sound can't be read.</summary>
        public event Action<HoloforgeException> Failed;

        /// <summary>Hear what is answered to something just said; what was being answered stops.</summary>
        public void Follow(SceneJob said)
        {
            if (_said != null) _said.Cancel();
            _said = said;
            _narration.Clear();
            said.Told += message => Hear(said, message);
            said.Arrived += arrived => Hear(said, arrived);
            said.Ended += error =>
            {
                if (error != null && !(error is JobCancelled)) Fail(said, error);
            };
        }

        void Hear(SceneJob said, ServerMessage message)
        {
            if (said != _said) return;
            if (message is Spoke) _narration.Announce((Spoke)message);
            if (message is Answered && Answered != null) Answered(((Answered)message).Text);
        }

        void Hear(SceneJob said, Arrived arrived)
        {
            if (said != _said) return;
            try
            {
                _narration.Take(arrived.Offer.Slot, arrived.Bytes);
            }
            catch (UnreadableFile error)
            {
                Fail(said, error);
            }
        }

        void Fail(SceneJob said, HoloforgeException error)
        {
            if (said == _said && Failed != null) Failed(error);
        }
    }
}
