using System.Collections.Generic;
using Holoforge.Protocol;

namespace Holoforge
{
    /// <summary>What a session tells whom it serves.</summary>
    interface ISessionUser
    {
        /// <summary>The first message of a connection; <paramref name="resume"/> is null where a session begins.</summary>
        Hello Greet(Resume resume);

        /// <exception cref="HoloforgeException">What comes next could not be trusted.</exception>
        void Take(ServerMessage message);

        /// <exception cref="HoloforgeException">What comes next could not be trusted.</exception>
        void TakeChunk(byte[] frame);

        /// <summary>The server did not keep the session: what to ask for again in the new one.</summary>
        IReadOnlyList<ClientMessage> AskAgain();

        void Linked(LinkEvent change);

        /// <summary>The session is over.</summary>
        void Over(HoloforgeException error);
    }
}
