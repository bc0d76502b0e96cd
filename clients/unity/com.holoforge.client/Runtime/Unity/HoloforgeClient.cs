using System;
using Holoforge.Media;
using Holoforge.Protocol;
using UnityEngine;
using UnityEngine.Events;

namespace Holoforge
{
    /// <summary>A text for listeners that are set in the inspector.</summary>
    [Serializable]
    public sealed class TextEvent : UnityEvent<string>
    {
    }

    /// <summary>Talks to a Holoforge server, and builds the scene that it asks for below its own transform.</summary>
    [AddComponentMenu("Holoforge/Holoforge Client")]
    public sealed class HoloforgeClient : MonoBehaviour
    {
        [Header("Server")]
        [Tooltip("ws, wss, http or https; /ws is added where no path is given.")]
        public string address = "ws://127.0.0.1:8765";
        [Tooltip("Who asks, where the server wants to know. Do not ship a secret in a build: set it from code.")]
        public string token = "";
        [Tooltip("What kind of device this is: a name that the server knows.")]
        public string profile = "desktop";

        [Header("Scene")]
        [TextArea(2, 5)]
        public string prompt = "a misty japanese garden at dawn";
        [Min(0)]
        public int seed;
        [Tooltip("fast, balanced or best")]
        public string quality = "balanced";
        [Tooltip("parts: textures shared by all things. embedded: each thing in a file with its own.")]
        public string delivery = "parts";
        [Range(0, 64), Tooltip("A bound on all things; 0 for as many as suit the place.")]
        public int maxObjects;
        [Range(0, 12)]
        public int maxLines = 3;
        public bool generateOnStart = true;

        [Header("Looks")]
        [Tooltip("A lit material of your pipeline to copy for every surface; none for those that glTFast makes.")]
        public Material surfaceTemplate;
        [Tooltip("What things are made of until they are here; none shows nothing.")]
        public Material placeholder;
        [Tooltip("Whether light, ambience and fog become those of the scene. Off for AR.")]
        public bool setsLight = true;
        [Range(1, 30), Tooltip("Milliseconds of each frame for taking and loading.")]
        public float budgetMilliseconds = 4;

        [Header("Events")]
        public UnityEvent onFinished = new UnityEvent();
        public TextEvent onFailed = new TextEvent();
        [Tooltip("A spoken line begins; an empty text when it is over.")]
        public TextEvent onCaption = new TextEvent();
        [Tooltip("What was said is answered.")]
        public TextEvent onAnswered = new TextEvent();

        const long CacheBytes = 128 << 20;

        readonly AssetCache _cache = new AssetCache(CacheBytes); // outlives sessions: nothing is sent twice
        SceneClient _client;
        SceneBuilder _builder;
        Narration _narration;
        SoundBeds _beds;
        AmbiencePlayer _ambience;
        Conversation _conversation;
        Func<bool> _isTimeUp;

        /// <summary>Everything that the server says of the scene.</summary>
        public event Action<ServerMessage> Told;

        /// <summary>Every file of the scene, checked.</summary>
        public event Action<Arrived> Arrived;

        /// <summary>What happens to the connection.</summary>
        public event Action<LinkEvent> Linked;

        /// <summary>The request under way or made last; null before the first.</summary>
        public SceneJob Job { get; private set; }

        /// <summary>Where to put a scene in AR; null for none.</summary>
        public Anchor Anchor { get; set; }

        /// <summary>What is going on, for people.</summary>
        public string Status { get; private set; } = "";

        /// <summary>How many edits can be taken back, and carried out again.</summary>
        public long UndoCount { get; private set; }

        public long RedoCount { get; private set; }

        public bool IsBusy { get { return Job != null && !Job.IsOver; } }

        /// <summary>Make the scene of <see cref="prompt"/>. One that is under way is cancelled.</summary>
        public void Generate()
        {
            Generate(prompt);
        }

        /// <summary>Make a scene. One that is under way is cancelled, one that stands is taken away.</summary>
        public void Generate(string wanted)
        {
            prompt = wanted;
            var request = new Generate
            {
                Prompt = wanted, Seed = seed, Quality = quality, Delivery = delivery, Anchor = Anchor,
                MaxObjects = maxObjects > 0 ? maxObjects : (long?)null, MaxLines = maxLines
            };
            Try(() =>
            {
                if (_builder == null) Prepare();
                SceneJob job = Connect().Generate(request);
                Cancel();
                Clear();
                Follow(job);
            });
        }

        /// <summary>Change the scene that stands by words: "make the table red".</summary>
        public void Edit(string instruction)
        {
            if (CanChange()) Try(() => Follow(_client.Edit(Job, instruction)));
        }

        /// <summary>Take the last edit back.</summary>
        public void Undo()
        {
            if (CanChange()) Try(() => Follow(_client.Undo(Job)));
        }

        /// <summary>Carry out again what <see cref="Undo"/> took back.</summary>
        public void Redo()
        {
            if (CanChange()) Try(() => Follow(_client.Redo(Job)));
        }

        /// <summary>Say something to the scene that stands, or to one of its slots; what was being said stops at once. A wish becomes an edit.</summary>
        public void Say(string text, string to = null)
        {
            Try(() =>
            {
                if (_builder == null) Prepare();
                _conversation.Follow(Connect().Say(CanChange() ? Job : null, text, to));
            });
        }

        /// <summary>Stop what is under way; what is here stays.</summary>
        public void Cancel()
        {
            if (IsBusy) Job.Cancel();
        }

        void Start()
        {
            if (generateOnStart) Generate();
        }

        void Update()
        {
            if (_client == null) return;
            _client.Update(_isTimeUp);
            _narration.Update();
            _beds.Update(Time.deltaTime);
            _ambience.Update();
        }

        void OnApplicationPause(bool pauses)
        {
            if (!pauses && _client != null) _client.Reconnect(); // a headset that slept may hold a dead connection
        }

        void OnDestroy()
        {
            if (_client != null) _client.Close();
            if (_builder == null) return;
            Clear();
            _ambience.Clear();
        }

        void Clear()
        {
            _builder.Clear();
            _narration.Clear();
            _beds.Clear();
        }

        /// <summary>At the first request, not on waking: who adds the component from code sets its fields after that.</summary>
        void Prepare()
        {
            var budget = new FrameBudget(budgetMilliseconds / 1000);
            _isTimeUp = budget.ShouldDefer;
            _builder = new SceneBuilder(transform, budget, surfaceTemplate, placeholder, setsLight);
            _builder.Failed += (slot, error) => Debug.LogWarning("Holoforge: " + error.Message, this);
            _narration = new Narration(_builder.Find, transform);
            _narration.Captioned += line => onCaption.Invoke(line == null ? "" : line.Text);
            _conversation = new Conversation(_narration);
            _conversation.Answered += text => onAnswered.Invoke(text);
            _conversation.Failed += error => onFailed.Invoke(error.Message);
            _beds = new SoundBeds();
            _ambience = new AmbiencePlayer(_beds, _builder.Find, transform);
        }

        SceneClient Connect()
        {
            if (_client != null && !_client.IsOver) return _client;
            var options = new ClientOptions { Name = "holoforge-unity", Token = token, Profile = profile, Accept = Loadable.Accept(), Cache = _cache, Fetch = WebFetch.Get };
#if UNITY_WEBGL && !UNITY_EDITOR
            options.Open = BrowserSocket.Open;
#endif
            _client = new SceneClient(address, options);
            _client.Linked += change =>
            {
                if (change.State == LinkState.Lost) Status = "the connection is lost: trying to come back";
                if (Linked != null) Linked(change);
            };
            _client.Failed += failed => Status = failed.Detail;
            _client.Wished += Follow;
            return _client;
        }

        void Follow(SceneJob job)
        {
            Job = job;
            Status = "asking";
            job.Told += message => Take(job, message);
            job.Arrived += arrived => Take(job, arrived);
            job.Restarted += () =>
            {
                if (job == Job) Clear();
            };
            job.Ended += error => End(job, error);
        }

        void Take(SceneJob job, ServerMessage message)
        {
            if (job != Job) return;
            var edited = message as Edited;
            if (edited != null)
            {
                UndoCount = edited.Undo;
                RedoCount = edited.Redo;
            }
            if (message is Progressed) Status = ((Progressed)message).Stage + " " + ((Progressed)message).Done + " of " + ((Progressed)message).Total;
            if (message is Spoke) _narration.Announce((Spoke)message);
            _beds.Take(message);
            _builder.Take(message);
            if (Told != null) Told(message);
        }

        void Take(SceneJob job, Arrived arrived)
        {
            if (job != Job) return;
            string kind = Slot.Parse(arrived.Offer.Slot).Kind;
            if (kind == "speech") Try(() => _narration.Take(arrived.Offer.Slot, arrived.Bytes));
            else if (kind == "ambience") Try(() => _beds.Take(arrived.Offer, arrived.Bytes));
            else _builder.Take(arrived);
            if (Arrived != null) Arrived(arrived);
        }

        void End(SceneJob job, HoloforgeException error)
        {
            if (job != Job) return;
            Status = error == null ? "finished" : error.Message;
            if (error == null) onFinished.Invoke();
            else if (!(error is JobCancelled)) onFailed.Invoke(error.Message);
        }

        bool CanChange()
        {
            return Job != null && Job.IsOver && _client != null && !_client.IsOver;
        }

        void Try(Action ask)
        {
            try
            {
                ask();
            }
            catch (HoloforgeException error)
            {
                Status = error.Message;
                onFailed.Invoke(error.Message);
            }
        }
    }
}
