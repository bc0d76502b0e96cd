using Holoforge.Json;

namespace Holoforge.Protocol
{
    /// <summary>Text frames to messages and back.</summary>
    public static class Codec
    {
        /// <summary>Longer text frames than this are refused unread, in UTF-16 units.</summary>
        public const int MaxCharacters = 16 << 20;

        /// <summary>The server message in a text frame.</summary>
        /// <exception cref="ProtocolViolation">
        /// Not JSON, an unknown type, or a field that is missing, unknown or out of its bounds.
        /// </exception>
        public static ServerMessage ReadServer(string frame)
        {
            if (frame.Length > MaxCharacters) throw new ProtocolViolation("message_too_large", frame.Length + " characters; at most " + MaxCharacters + " are taken");
            return ServerMessages.Read(JsonReader.Read(frame));
        }

        /// <summary>The client message in a text frame.</summary>
        /// <exception cref="ProtocolViolation">As <see cref="ReadServer"/> says.</exception>
        public static ClientMessage ReadClient(string frame)
        {
            return ClientMessages.Read(JsonReader.Read(frame));
        }

        /// <summary>The text frame of a client message.</summary>
        /// <exception cref="ProtocolViolation">The server would refuse it: names the field and its bound.</exception>
        public static string Write(ClientMessage message)
        {
            string frame = message.ToJson();
            ReadClient(frame);
            return frame;
        }
    }
}
