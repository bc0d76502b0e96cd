using System;
using System.Collections.Generic;
using Holoforge.Protocol;

namespace Holoforge
{
    /// <summary>The client's end of a session, which outlives its sockets: what was sent, what came, how to go on.</summary>
    /// <remarks>Does nothing by itself: <see cref="Update"/> takes what came, and everything happens on its caller's thread.</remarks>
    sealed class Session
    {
        const int ClosedByUs = 1000;
        const int ClosedInDistrust = 4100;
        const double HandshakeSeconds = 10;
        /// <summary>After these coming back may help: the network's codes, and those of a server that stops or is busy.</summary>
        static readonly HashSet<int> Passing = new HashSet<int> { 1000, 1001, 1005, 1006, 1011, 1012, 1013, 1014 };

        readonly Func<ISocket> _open;
        readonly Func<double> _clock;
        readonly double _patience;
        readonly ISessionUser _user;
        readonly BackOff _backOff;
        readonly SentMessages _sent = new SentMessages();
        ISocket _socket;
        bool _greeted;
        bool _asksToResume;
        long _lastSeq;
        double _deadline;
        double _lostAt;
        double _nextAttemptAt;
        int _attempts;
        ConnectionLost _loss;

        /// <param name="open">Opens a socket.</param>
        /// <param name="clock">Seconds, rising.</param>
        /// <param name="patience">How long it is tried to come back, seconds.</param>
        public Session(Func<ISocket> open, Func<double> clock, double patience, Random dice, ISessionUser user)
        {
            _open = open;
            _clock = clock;
            _patience = patience;
            _user = user;
            _backOff = new BackOff(dice);
        }

        /// <summary>What the server said of itself; null before it did.</summary>
        public Welcome Welcome { get; private set; }

        /// <summary>How many messages were sent in this session, <c>hello</c> and <c>credit</c> left out.</summary>
        public long Count { get { return _sent.Count; } }

        public bool IsOver { get; private set; }

        /// <summary>Connect for the first time.</summary>
        public void Open()
        {
            Dial(false);
        }

        /// <summary>Send a message; one that is lost on its way is sent again when the connection is back.</summary>
        /// <exception cref="ProtocolViolation">The server would refuse it; nothing was sent.</exception>
        public void Send(ClientMessage message)
        {
            string frame = Codec.Write(message);
            _sent.Add(frame);
            if (_greeted) _socket.Send(frame);
        }

        /// <summary>Grant bytes over this connection; the next one begins with a grant of its own.</summary>
        public void Grant(long sizeBytes)
        {
            if (_greeted) _socket.Send(Codec.Write(new Credit { SizeBytes = sizeBytes }));
        }

        /// <summary>Give this connection up and come back at once: it may be dead without a sign, as after a sleep.</summary>
        public void Redial()
        {
            if (IsOver || !_greeted) return;
            ISocket dead = _socket;
            _backOff.Reset();
            Lose(new ConnectionLost(1006, "the connection was given up"));
            dead.Close(ClosedInDistrust);
        }

        /// <summary>Leave for good: the server ends the session.</summary>
        public void Close()
        {
            End(new ConnectionLost(ClosedByUs, "the client left"), ClosedByUs);
        }

        /// <summary>Take what came, until <paramref name="enough"/> says so or nothing is left.</summary>
        public void Update(Func<bool> enough)
        {
            if (IsOver) return;
            if (_socket == null)
            {
                if (_clock() >= _nextAttemptAt) TryAgain();
                return;
            }
            ISocket socket = _socket;
            bool closed = socket.State == SocketState.Closed; // asked before taking: what came until then is all there is
            Frame frame;
            while (socket.TryReceive(out frame))
            {
                Receive(frame);
                if (socket != _socket || enough()) return;
            }
            if (closed) Lose(new ConnectionLost(socket.CloseCode, Reason(socket)));
            else if (!_greeted && _clock() >= _deadline) GiveUpHandshake();
        }

        void Receive(Frame frame)
        {
            try
            {
                if (!_greeted) Greeted(frame);
                else if (frame.Bytes != null) _user.TakeChunk(frame.Bytes);
                else Take(Codec.ReadServer(frame.Text));
                if (_greeted) _backOff.Reset();
            }
            catch (HoloforgeException error)
            {
                End(error, ClosedInDistrust);
            }
        }

        void Take(ServerMessage message)
        {
            if (message is Welcome) throw new ProtocolViolation("invalid_message", "welcome: the session is open already");
            _lastSeq = Math.Max(_lastSeq, message.Seq);
            _user.Take(message);
        }

        // --- shaking hands -------------------------------------------------------------------------------------------

        void Dial(bool resume)
        {
            _greeted = false;
            _asksToResume = resume;
            _deadline = _clock() + HandshakeSeconds;
            _socket = _open();
            var parts = resume ? new Resume { Session = Welcome.Session, Token = Welcome.Token, LastSeq = _lastSeq } : null;
            _socket.Send(Codec.Write(_user.Greet(parts)));
        }

        void Greeted(Frame frame)
        {
            if (frame.Bytes != null) throw new ProtocolViolation("invalid_message", "a binary frame: wanted welcome");
            ServerMessage answer = Codec.ReadServer(frame.Text);
            var failed = answer as Failed;
            if (failed != null) Refused(failed);
            else if (answer is Welcome) Begin((Welcome)answer);
            else throw new ProtocolViolation("invalid_message", answer.Type + ": wanted welcome");
        }

        void Begin(Welcome welcome)
        {
            bool first = Welcome == null;
            if (welcome.Version != SceneClient.Version) throw new ProtocolViolation("wrong_version", "the server speaks version " + welcome.Version + ", this client " + SceneClient.Version);
            if (welcome.Resumed && !_sent.Has(welcome.Heard)) throw new ConnectionLost(1006, "the server missed more than is kept here");
            Welcome = welcome;
            _lastSeq = welcome.Seq;
            _greeted = true;
            if (!welcome.Resumed && !first)
            {
                _sent.Clear();
                foreach (ClientMessage message in _user.AskAgain()) _sent.Add(Codec.Write(message));
            }
            foreach (string sent in _sent.From(welcome.Resumed ? welcome.Heard : 0)) _socket.Send(sent);
            LinkState state = first ? LinkState.Opened : welcome.Resumed ? LinkState.Resumed : LinkState.Restarted;
            _user.Linked(new LinkEvent(state, _attempts, first ? 0 : _clock() - _lostAt));
        }

        void Refused(Failed failed)
        {
            bool stale = _asksToResume && (failed.Code == "unknown_session" || failed.Code == "bad_resume");
            ISocket refused = _socket;
            if (stale) Dial(false);
            else if (Welcome != null && failed.Retryable) WaitForNext();
            else End(new ConnectionRefused(failed.Code, failed.Detail, failed.Retryable), ClosedByUs);
            if (refused != _socket) refused.Close(ClosedByUs);
        }

        void GiveUpHandshake()
        {
            ISocket silent = _socket;
            Lose(new ConnectionLost(1006, "no welcome within " + HandshakeSeconds + " s"));
            silent.Close(ClosedByUs);
        }

        // --- coming back ---------------------------------------------------------------------------------------------

        void Lose(ConnectionLost loss)
        {
            if (Welcome == null)
            {
                End(new ConnectionRefused("unreachable", "no session there: " + loss.Message, true), ClosedByUs);
                return;
            }
            if (_greeted)
            {
                _loss = loss;
                _lostAt = _clock();
                _attempts = 0;
            }
            if (!Passing.Contains(loss.CloseCode)) End(loss, ClosedByUs);
            else
            {
                bool was = _greeted;
                WaitForNext();
                if (was && !IsOver) _user.Linked(new LinkEvent(LinkState.Lost, 0, 0));
            }
        }

        void WaitForNext()
        {
            _socket = null;
            _greeted = false;
            if (_clock() - _lostAt + _backOff.LongestNext >= _patience) End(_loss, ClosedByUs);
            else _nextAttemptAt = _clock() + _backOff.Take();
        }

        void TryAgain()
        {
            _attempts++;
            Dial(true);
        }

        void End(HoloforgeException error, int code)
        {
            if (IsOver) return;
            IsOver = true;
            _greeted = false;
            ISocket socket = _socket;
            _socket = null;
            if (socket != null) socket.Close(code);
            _user.Linked(new LinkEvent(LinkState.Gone, _attempts, 0));
            _user.Over(error);
        }

        static string Reason(ISocket socket)
        {
            return socket.CloseReason.Length > 0 ? socket.CloseReason : "the connection closed with code " + socket.CloseCode;
        }
    }
}
