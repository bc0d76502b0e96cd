using System.Collections.Generic;

namespace Holoforge.Tests
{
    /// <summary>A socket whose other end is the test: it says what the server says, and sees what the client sent.</summary>
    sealed class ScriptedSocket : ISocket
    {
        readonly Queue<Frame> _coming = new Queue<Frame>();

        public readonly List<string> Sent = new List<string>();

        public SocketState State { get; private set; }

        public int CloseCode { get; private set; }

        public string CloseReason { get { return ""; } }

        /// <summary>With which code the client closed it, 0 where it did not.</summary>
        public int ClosedByClient { get; private set; }

        public void Say(string text)
        {
            State = SocketState.Open;
            _coming.Enqueue(new Frame(text));
        }

        public void Say(byte[] bytes)
        {
            _coming.Enqueue(new Frame(bytes));
        }

        public void Break(int code = 1006)
        {
            State = SocketState.Closed;
            CloseCode = code;
        }

        public bool TryReceive(out Frame frame)
        {
            frame = _coming.Count > 0 ? _coming.Dequeue() : default(Frame);
            return frame.Text != null || frame.Bytes != null;
        }

        public void Send(string text)
        {
            Sent.Add(text);
        }

        public void Close(int code)
        {
            ClosedByClient = code;
            State = SocketState.Closed;
        }
    }
}
