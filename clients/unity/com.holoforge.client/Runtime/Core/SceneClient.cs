using System;
using System.Collections.Generic;
using System.Diagnostics;
using Holoforge.Protocol;

namespace Holoforge
{
    /// <summary>One session with a server, any number of jobs in it; each asset checked by its digest and sent once.</summary>
    /// <remarks>
    /// Call <see cref="Update"/> often, as once a frame: it takes what came, and every event happens inside it, on the
    /// thread that calls it. Nothing here waits. A connection that is lost comes back by itself.
    /// </remarks>
    public sealed class SceneClient : ISessionUser
    {
        public const int Version = 1;
        public const string Subprotocol = "holoforge.v1";
        const int MostHeldTold = 4096;

        readonly Dictionary<string, SceneJob> _jobs = new Dictionary<string, SceneJob>();
        readonly List<SceneJob> _over = new List<SceneJob>();
        readonly Random _dice = new Random();
        readonly ClientOptions _options;
        readonly CreditWindow _credit;
        readonly Deliveries _deliveries;
        readonly Session _session;
        int _jobCount;

        /// <summary>Begin to open a session with the server at <paramref name="address"/>, such as <c>ws://127.0.0.1:8765</c>.</summary>
        /// <exception cref="ConnectionRefused"><c>bad_address</c>: that is none.</exception>
        /// <exception cref="ProtocolViolation">An option is out of its bounds; names it.</exception>
        public SceneClient(string address, ClientOptions options)
        {
            Uri url = ServerAddress.OfSocket(address);
            Func<double> clock = options.Clock;
            if (clock == null)
            {
                Stopwatch watch = Stopwatch.StartNew();
                clock = () => watch.Elapsed.TotalSeconds;
            }
            _options = options;
            _credit = new CreditWindow(options.CreditBytes);
            _deliveries = new Deliveries(options.Cache, options.Fetch, ServerAddress.OfAssets(url));
            _session = new Session(() => options.Open(url, Subprotocol), clock, options.PatienceSeconds, _dice, this);
            _session.Open();
        }

        /// <summary>Something happened to the connection.</summary>
        public event Action<LinkEvent> Linked;

        /// <summary>The server refused a message that is about no job.</summary>
        public event Action<Failed> Failed;

        /// <summary>The change of a scene that was wished for in talk; it is under way already.</summary>
        public event Action<SceneJob> Wished;

        /// <summary>The session is over; every job has ended before.</summary>
        public event Action<HoloforgeException> Closed;

        /// <summary>What the server said of itself, null before it did.</summary>
        public Welcome Welcome { get { return _session.Welcome; } }

        public bool IsOver { get { return _session.IsOver; } }

        /// <summary>Bytes of binary frames received so far.</summary>
        public long ReceivedBytes { get; private set; }

        /// <summary>Ask for a scene. An empty <c>Job</c> gets an id.</summary>
        /// <exception cref="ProtocolViolation">A value is out of its bounds; names it. Nothing was sent.</exception>
        public SceneJob Generate(Generate request)
        {
            if (string.IsNullOrEmpty(request.Job)) request.Job = "unity-" + ++_jobCount + "-" + _dice.Next().ToString("x8");
            return Ask(request.Job, request.Prompt, request);
        }

        /// <summary>Ask for a scene as one is made by default.</summary>
        /// <exception cref="ProtocolViolation">The prompt is empty or too long. Nothing was sent.</exception>
        public SceneJob Generate(string prompt)
        {
            return Generate(new Generate { Prompt = prompt });
        }

        /// <summary>Change the scene of a finished job by words; what comes back is what differs.</summary>
        /// <exception cref="ProtocolViolation">The instruction is empty or too long. Nothing was sent.</exception>
        public SceneJob Edit(SceneJob made, string instruction)
        {
            return Ask(made.Id, made.Prompt, new Edit { Job = made.Id, Instruction = instruction });
        }

        /// <summary>Take the last edit of a scene back.</summary>
        public SceneJob Undo(SceneJob made)
        {
            return Ask(made.Id, made.Prompt, new Undo { Job = made.Id });
        }

        /// <summary>Carry out again what <see cref="Undo"/> took back.</summary>
        public SceneJob Redo(SceneJob made)
        {
            return Ask(made.Id, made.Prompt, new Redo { Job = made.Id });
        }

        /// <summary>Say something to the scene of a finished job, to one of its slots (<paramref name="to"/>), or, without both, to nobody.</summary>
        /// <remarks>What was said before is answered no more: stop its sound. Told are <c>Worded</c>, <c>Spoke</c> and at last <c>Answered</c>; a wish goes on in <see cref="Wished"/>.</remarks>
        /// <exception cref="ProtocolViolation">The text is empty or too long. Nothing was sent.</exception>
        public SceneJob Say(SceneJob made, string text, string to = null, bool aloud = true)
        {
            string id = "talk-" + ++_jobCount + "-" + _dice.Next().ToString("x8");
            var request = new Say { Job = id, Text = text, Scene = made == null ? null : made.Id, To = to, Aloud = aloud };
            return Ask(id, made == null ? "" : made.Prompt, request);
        }

        /// <summary>Take everything that came.</summary>
        public void Update()
        {
            Update(() => false);
        }

        /// <summary>Take what came until nothing is left, or until <paramref name="enough"/>, asked after each frame, says so.</summary>
        public void Update(Func<bool> enough)
        {
            _session.Update(enough);
            ForgetOver();
        }

        /// <summary>Give the connection up and come back at once: after a sleep it may be dead without a sign.</summary>
        public void Reconnect()
        {
            _session.Redial();
        }

        /// <summary>Leave. Jobs under way end with <see cref="ConnectionLost"/>.</summary>
        public void Close()
        {
            _session.Close();
        }

        SceneJob Ask(string id, string prompt, ClientMessage request)
        {
            if (_session.IsOver) throw new ConnectionLost(1006, "the session is over");
            SceneJob known;
            if (_jobs.TryGetValue(id, out known))
            {
                if (!known.IsOver) throw new ProtocolViolation("duplicate_job", "job " + id + " is not over yet");
                _deliveries.Release(known);
            }
            long number = _session.Count;
            _session.Send(request);
            return Follow(id, prompt, request, number);
        }

        SceneJob Follow(string id, string prompt, ClientMessage request, long number)
        {
            var job = new SceneJob(id, prompt, request, number, () => _session.Send(new Cancel { Job = id }));
            _jobs[id] = job;
            return job;
        }

        /// <summary>A wish was answered: what the scene's job says from now on is an edit's.</summary>
        void Grant(SceneJob said, string instruction)
        {
            var request = said.Request as Say;
            if (request == null || request.Scene == null || _jobs.ContainsKey(request.Scene)) return;
            var wished = new Edit { Job = request.Scene, Instruction = instruction };
            SceneJob job = Follow(request.Scene, said.Prompt, wished, _session.Count);
            if (Wished != null) Wished(job);
        }

        // --- what the session says -----------------------------------------------------------------------------------

        Hello ISessionUser.Greet(Resume resume)
        {
            _credit.Reset();
            var have = new List<string>(_options.Cache.Digests);
            if (have.Count > MostHeldTold) have.RemoveRange(0, have.Count - MostHeldTold);
            if (resume != null) resume.Parts = _deliveries.Parts;
            return new Hello
            {
                Version = Version,
                Client = new ClientName { Name = _options.Name },
                Accept = _options.Accept,
                Profile = _options.Profile,
                Credit = _options.CreditBytes,
                Have = have.ToArray(),
                Token = _options.Token,
                Resume = resume
            };
        }

        void ISessionUser.Take(ServerMessage message)
        {
            if (message is Snapshot) Compare((Snapshot)message);
            else if (message is Failed && message.AboutJob == null) TakeRefusal((Failed)message);
            else TakeOfJob(message);
        }

        void ISessionUser.TakeChunk(byte[] frame)
        {
            ReceivedBytes += frame.Length;
            long grant = _credit.Spend(frame.Length);
            if (grant > 0) _session.Grant(grant);
            _deliveries.Add(Chunk.Read(frame));
        }

        IReadOnlyList<ClientMessage> ISessionUser.AskAgain()
        {
            var again = new List<ClientMessage>();
            _deliveries.Restart();
            foreach (SceneJob job in new List<SceneJob>(_jobs.Values))
            {
                _deliveries.Release(job);
                if (job.Request is Generate)
                {
                    job.Restart();
                    job.Number = again.Count;
                    again.Add(job.Request);
                }
                else job.End(new ConnectionLost(1006, "the server did not keep the session, nor the scene to change"));
            }
            return again;
        }

        void ISessionUser.Linked(LinkEvent change)
        {
            if (Linked != null) Linked(change);
        }

        void ISessionUser.Over(HoloforgeException error)
        {
            foreach (SceneJob job in new List<SceneJob>(_jobs.Values)) job.End(error);
            _jobs.Clear();
            if (Closed != null) Closed(error);
        }

        void TakeOfJob(ServerMessage message)
        {
            SceneJob job;
            if (message.AboutJob == null || !_jobs.TryGetValue(message.AboutJob, out job) || job.Knows(message)) return;
            var answered = message as Answered;
            if (answered != null && answered.Instruction.Length > 0) Grant(job, answered.Instruction);
            job.Take(message);
            Offered offer = SceneJob.OfferIn(message);
            if (offer != null && !job.IsOver) _deliveries.Offer(job, offer);
        }

        /// <summary>A <c>generate</c> that was refused before it was read has no job to name: it is the first not accepted.</summary>
        void TakeRefusal(Failed failed)
        {
            if (Failed != null) Failed(failed);
            foreach (SceneJob job in _jobs.Values)
            {
                if (job.IsAccepted) continue;
                job.Take(failed);
                return;
            }
        }

        /// <summary>End the jobs that arrived and that the server knows nothing of any more.</summary>
        void Compare(Snapshot snapshot)
        {
            var known = new HashSet<string>();
            foreach (JobState state in snapshot.Jobs) known.Add(state.Job);
            foreach (SceneJob job in new List<SceneJob>(_jobs.Values))
            {
                bool arrived = job.Number < Welcome.Heard;
                if (arrived && !known.Contains(job.Id)) job.End(new ConnectionLost(1006, "the server does not know of job " + job.Id + " any more"));
            }
        }

        void ForgetOver()
        {
            foreach (SceneJob job in _jobs.Values) if (job.IsOver) _over.Add(job);
            foreach (SceneJob job in _over)
            {
                _jobs.Remove(job.Id);
                _deliveries.Release(job);
            }
            _over.Clear();
        }
    }
}
