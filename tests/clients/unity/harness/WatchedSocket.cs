using System;
using System.Collections.Generic;
using Holoforge.Protocol;

namespace Holoforge.Harness
{
    /// <summary>A socket that notes which bytes of which asset reach the client.</summary>
    sealed class WatchedSocket : ISocket
    {
        /// <summary>Digest → start and end of every slice, in the order they came.</summary>
        public static readonly Dictionary<string, List<long[]>> Slices = new Dictionary<string, List<long[]>>();

        readonly ISocket _socket;

        WatchedSocket(ISocket socket)
        {
            _socket = socket;
        }

        public static ISocket Open(Uri url, string subprotocol)
        {
            return new WatchedSocket(SystemSocket.Open(url, subprotocol));
        }

        public SocketState State { get { return _socket.State; } }

        public int CloseCode { get { return _socket.CloseCode; } }

        public string CloseReason { get { return _socket.CloseReason; } }

        public bool TryReceive(out Frame frame)
        {
            if (!_socket.TryReceive(out frame)) return false;
            if (frame.Bytes != null) Note(Chunk.Read(frame.Bytes));
            return true;
        }

        public void Send(string text)
        {
            _socket.Send(text);
        }

        public void Close(int code)
        {
            _socket.Close(code);
        }

        static void Note(Chunk chunk)
        {
            List<long[]> slices;
            if (!Slices.TryGetValue(chunk.Digest, out slices)) Slices.Add(chunk.Digest, slices = new List<long[]>());
            slices.Add(new[] { chunk.Offset, chunk.Offset + chunk.Payload.Count });
        }
    }
}
