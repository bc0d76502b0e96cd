#if UNITY_WEBGL && !UNITY_EDITOR
using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Holoforge
{
    /// <summary>The browser's WebSocket, by <c>Plugins/WebGL/HoloforgeSocket.jslib</c>: in WebGL there are no threads.</summary>
    public sealed class BrowserSocket : ISocket
    {
        readonly int _id;

        BrowserSocket(int id)
        {
            _id = id;
        }

        /// <summary>An <see cref="OpenSocket"/>.</summary>
        public static ISocket Open(Uri url, string subprotocol)
        {
            return new BrowserSocket(HoloforgeSocketOpen(url.AbsoluteUri, subprotocol));
        }

        public SocketState State { get { return (SocketState)HoloforgeSocketState(_id); } }

        public int CloseCode { get { return HoloforgeSocketCloseCode(_id); } }

        public string CloseReason { get { return HoloforgeSocketCloseReason(_id); } }

        public bool TryReceive(out Frame frame)
        {
            frame = default(Frame);
            int size = HoloforgeSocketNextSize(_id);
            if (size < 0) return false;
            bool isText = HoloforgeSocketNextIsText(_id) != 0;
            var bytes = new byte[size];
            HoloforgeSocketTake(_id, bytes, size);
            frame = isText ? new Frame(Encoding.UTF8.GetString(bytes)) : new Frame(bytes);
            return true;
        }

        public void Send(string text)
        {
            HoloforgeSocketSend(_id, text);
        }

        public void Close(int code)
        {
            HoloforgeSocketClose(_id, code);
        }

        [DllImport("__Internal")]
        static extern int HoloforgeSocketOpen(string url, string subprotocol);

        [DllImport("__Internal")]
        static extern int HoloforgeSocketState(int id);

        [DllImport("__Internal")]
        static extern int HoloforgeSocketCloseCode(int id);

        [DllImport("__Internal")]
        static extern string HoloforgeSocketCloseReason(int id);

        [DllImport("__Internal")]
        static extern int HoloforgeSocketNextSize(int id);

        [DllImport("__Internal")]
        static extern int HoloforgeSocketNextIsText(int id);

        [DllImport("__Internal")]
        static extern void HoloforgeSocketTake(int id, byte[] bytes, int size);

        [DllImport("__Internal")]
        static extern void HoloforgeSocketSend(int id, string text);

        [DllImport("__Internal")]
        static extern void HoloforgeSocketClose(int id, int code);
    }
}
#endif
