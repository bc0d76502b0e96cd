using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net.WebSockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Holoforge
{
    /// <summary>The platform's own WebSocket, everywhere but in WebGL. Pings are answered by it.</summary>
    public sealed class SystemSocket : ISocket
    {
        const int PieceBytes = 64 << 10;

        readonly ClientWebSocket _socket = new ClientWebSocket();
        readonly ConcurrentQueue<Frame> _received = new ConcurrentQueue<Frame>();
        readonly BlockingCollection<string> _waiting = new BlockingCollection<string>();
        readonly CancellationTokenSource _life = new CancellationTokenSource();
        readonly Uri _url;
        volatile int _state = (int)SocketState.Connecting;
        volatile int _closeCode = 1006;
        volatile string _closeReason = "";

        SystemSocket(Uri url, string subprotocol)
        {
            _url = url;
            _socket.Options.AddSubProtocol(subprotocol);
        }

        /// <summary>An <see cref="OpenSocket"/>.</summary>
        public static ISocket Open(Uri url, string subprotocol)
        {
            var socket = new SystemSocket(url, subprotocol);
            Task.Run(() => socket.RunAsync());
            return socket;
        }

        public SocketState State { get { return (SocketState)_state; } }

        public int CloseCode { get { return _closeCode; } }

        public string CloseReason { get { return _closeReason; } }

        public bool TryReceive(out Frame frame)
        {
            return _received.TryDequeue(out frame);
        }

        public void Send(string text)
        {
            if (!_waiting.IsAddingCompleted) _waiting.Add(text);
        }

        public void Close(int code)
        {
            if (_waiting.IsAddingCompleted) return;
            _waiting.CompleteAdding();
            Task.Run(() => LeaveAsync(code));
        }

        async Task RunAsync()
        {
            try
            {
                await _socket.ConnectAsync(_url, _life.Token).ConfigureAwait(false);
                _state = (int)SocketState.Open;
                new Thread(SendAll) { IsBackground = true }.Start();
                await ReceiveAllAsync().ConfigureAwait(false);
            }
            catch (Exception error) when (IsOfTheNetwork(error))
            {
                _closeReason = Innermost(error).Message;
            }
            finally
            {
                if (!_waiting.IsAddingCompleted) _waiting.CompleteAdding();
                _life.Cancel();
                _socket.Dispose();
                _state = (int)SocketState.Closed;
            }
        }

        async Task ReceiveAllAsync()
        {
            var piece = new ArraySegment<byte>(new byte[PieceBytes]);
            var whole = new MemoryStream();
            while (true)
            {
                WebSocketReceiveResult result = await _socket.ReceiveAsync(piece, _life.Token).ConfigureAwait(false);
                if (result.MessageType == WebSocketMessageType.Close)
                {
                    _closeCode = (int)(result.CloseStatus ?? WebSocketCloseStatus.Empty);
                    _closeReason = result.CloseStatusDescription ?? "";
                    return;
                }
                whole.Write(piece.Array, 0, result.Count);
                if (!result.EndOfMessage) continue;
                byte[] bytes = whole.ToArray();
                whole.SetLength(0);
                bool isText = result.MessageType == WebSocketMessageType.Text;
                _received.Enqueue(isText ? new Frame(Encoding.UTF8.GetString(bytes)) : new Frame(bytes));
            }
        }

        /// <summary>One frame after the other: a WebSocket takes no second one before the first is sent.</summary>
        void SendAll()
        {
            try
            {
                foreach (string text in _waiting.GetConsumingEnumerable(_life.Token))
                {
                    var bytes = new ArraySegment<byte>(Encoding.UTF8.GetBytes(text));
                    _socket.SendAsync(bytes, WebSocketMessageType.Text, true, _life.Token).Wait();
                }
            }
            catch (Exception error) when (IsOfTheNetwork(error))
            {
                _closeReason = Innermost(error).Message;
            }
        }

        async Task LeaveAsync(int code)
        {
            using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2)))
            {
                try
                {
                    if (_socket.State == WebSocketState.Open)
                    {
                        await _socket.CloseOutputAsync((WebSocketCloseStatus)code, "", patience.Token).ConfigureAwait(false);
                        while (State != SocketState.Closed) await Task.Delay(20, patience.Token).ConfigureAwait(false);
                    }
                }
                catch (Exception error) when (IsOfTheNetwork(error))
                {
                    _closeReason = Innermost(error).Message;
                }
            }
            _life.Cancel();
        }

        static bool IsOfTheNetwork(Exception error)
        {
            Exception cause = Innermost(error);
            return cause is WebSocketException || cause is IOException || cause is OperationCanceledException
                || cause is ObjectDisposedException || cause is InvalidOperationException || cause is System.Net.WebException
                || cause is System.Net.Sockets.SocketException || cause is System.Security.Authentication.AuthenticationException;
        }

        static Exception Innermost(Exception error)
        {
            while (error.InnerException != null) error = error.InnerException;
            return error;
        }
    }
}
