using System;

namespace Holoforge
{
    /// <summary>How a socket stands.</summary>
    public enum SocketState
    {
        Connecting,
        Open,
        Closed
    }

    /// <summary>A whole frame: a text, or bytes.</summary>
    public struct Frame
    {
        public Frame(string text)
        {
            Text = text;
            Bytes = null;
        }

        public Frame(byte[] bytes)
        {
            Text = null;
            Bytes = bytes;
        }

        /// <summary>The text, null where it is a binary frame.</summary>
        public string Text { get; private set; }

        /// <summary>The bytes, null where it is a text frame.</summary>
        public byte[] Bytes { get; private set; }
    }

    /// <summary>One WebSocket, asked from one thread and never waited for: what came lies in a queue until it is taken.</summary>
    public interface ISocket
    {
        SocketState State { get; }

        /// <summary>Why it closed: the WebSocket's code, 1006 where there was none. Meaningful once closed.</summary>
        int CloseCode { get; }

        /// <summary>What was said about that, "" where nothing was.</summary>
        string CloseReason { get; }

        /// <summary>Take the next frame that came; false where none did. What came before a close is still there after it.</summary>
        bool TryReceive(out Frame frame);

        /// <summary>Send a text frame; of one that is closed the frame is lost.</summary>
        void Send(string text);

        /// <summary>Close with a code. Closing twice changes nothing.</summary>
        void Close(int code);
    }

    /// <summary>Begins to open a socket; throws nothing: one that cannot be opened becomes <see cref="SocketState.Closed"/>.</summary>
    public delegate ISocket OpenSocket(Uri url, string subprotocol);
}
