// Written by clients/unity/generate_messages.py from server/protocol/schema.json: change it there.
using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using Holoforge.Json;

namespace Holoforge.Protocol
{
    /// <summary>The session is open. Whoever knows token may resume it.</summary>
    public sealed class Welcome : ServerMessage
    {
        public string Session { get; internal set; }
        public long Version { get; internal set; }
        public Limits Limits { get; internal set; }
        public GeneratorInfo[] Generators { get; internal set; } = new GeneratorInfo[] {  };
        public string Token { get; internal set; } = "";
        public bool Resumed { get; internal set; }
        public long Heard { get; internal set; }

        public override string Type { get { return "welcome"; } }

        internal static Welcome Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Welcome();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "welcome");
            JsonValue sessionValue = fields.Required("session");
            read.Session = Check.Text(sessionValue, fields.PathOf("session"), 1, 64, null);
            JsonValue versionValue = fields.Required("version");
            read.Version = Check.Integer(versionValue, fields.PathOf("version"), -9223372036854775807L, 9223372036854775807L);
            JsonValue limitsValue = fields.Required("limits");
            read.Limits = Limits.Read(limitsValue, fields.PathOf("limits"));
            JsonValue generatorsValue = fields.Optional("generators");
            if (generatorsValue != null) read.Generators = Check.List(generatorsValue, fields.PathOf("generators"), Check.Any, (v0, p0) => GeneratorInfo.Read(v0, p0));
            JsonValue tokenValue = fields.Optional("token");
            if (tokenValue != null) read.Token = Check.Text(tokenValue, fields.PathOf("token"), 0, Check.Any, null);
            JsonValue resumedValue = fields.Optional("resumed");
            if (resumedValue != null) read.Resumed = Check.Flag(resumedValue, fields.PathOf("resumed"));
            JsonValue heardValue = fields.Optional("heard");
            if (heardValue != null) read.Heard = Check.Integer(heardValue, fields.PathOf("heard"), -9223372036854775807L, 9223372036854775807L);
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "session", "version", "limits", "generators", "token", "resumed", "heard", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("session");
            json.Text(Session);
            json.Name("version");
            json.Integer(Version);
            json.Name("limits");
            Limits.Write(json);
            json.Name("generators");
            json.Begin('[');
            foreach (GeneratorInfo item0 in Generators)
                item0.Write(json);
            json.End(']');
            json.Name("token");
            json.Text(Token);
            json.Name("resumed");
            json.Flag(Resumed);
            json.Name("heard");
            json.Integer(Heard);
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>More was missed than is kept: these are the jobs of the session; what stands of each is told again after this.</summary>
    public sealed class Snapshot : ServerMessage
    {
        public JobState[] Jobs { get; internal set; }

        public override string Type { get { return "snapshot"; } }

        internal static Snapshot Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Snapshot();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "snapshot");
            JsonValue jobsValue = fields.Required("jobs");
            read.Jobs = Check.List(jobsValue, fields.PathOf("jobs"), Check.Any, (v0, p0) => JobState.Read(v0, p0));
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "jobs", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("jobs");
            json.Begin('[');
            foreach (JobState item0 in Jobs)
                item0.Write(json);
            json.End(']');
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>The job is queued or running. cached says that every byte of it is in the store already.</summary>
    public sealed class Accepted : ServerMessage
    {
        public string Job { get; internal set; }
        public bool Cached { get; internal set; }

        public override string Type { get { return "accepted"; } }

        public override string AboutJob { get { return Job; } }

        internal static Accepted Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Accepted();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "accepted");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue cachedValue = fields.Optional("cached");
            if (cachedValue != null) read.Cached = Check.Flag(cachedValue, fields.PathOf("cached"));
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "job", "cached", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("cached");
            json.Flag(Cached);
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>The server's policy found something in the prompt, the plan, a spoken line or an edit, and what it did about it.</summary>
    public sealed class Judged : ServerMessage
    {
        public string Job { get; internal set; }
        public string Stage { get; internal set; }
        public string Category { get; internal set; }
        public string Action { get; internal set; }
        public string Slot { get; internal set; }

        public override string Type { get { return "judged"; } }

        public override string AboutJob { get { return Job; } }

        public override string AboutSlot { get { return Slot; } }

        internal static Judged Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Judged();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "judged");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue stageValue = fields.Required("stage");
            read.Stage = Check.OneOf(stageValue, fields.PathOf("stage"), "line", "plan", "prompt");
            JsonValue categoryValue = fields.Required("category");
            read.Category = Check.OneOf(categoryValue, fields.PathOf("category"), "graphic-violence", "harassment", "hate", "illegal", "minors", "personal-data", "self-harm", "sexual");
            JsonValue actionValue = fields.Required("action");
            read.Action = Check.OneOf(actionValue, fields.PathOf("action"), "block", "soften", "substitute");
            JsonValue slotValue = fields.Optional("slot");
            if (slotValue != null) read.Slot = slotValue.Kind == JsonKind.Null ? null : Check.Text(slotValue, fields.PathOf("slot"), 1, 160, Patterns.P3);
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "job", "stage", "category", "action", "slot", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("stage");
            json.Text(Stage);
            json.Name("category");
            json.Text(Category);
            json.Name("action");
            json.Text(Action);
            json.Name("slot");
            if (Slot == null) json.Null();
            else
                json.Text(Slot);
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>An edit was understood as operations, in this order; what differs follows as planned, removed, bound, spoke, offered. Of an undo or redo that is the one operation.</summary>
    public sealed class Edited : ServerMessage
    {
        public string Job { get; internal set; }
        public Operation[] Operations { get; internal set; }
        public long Undo { get; internal set; }
        public long Redo { get; internal set; }

        public override string Type { get { return "edited"; } }

        public override string AboutJob { get { return Job; } }

        internal static Edited Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Edited();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "edited");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue operationsValue = fields.Required("operations");
            read.Operations = Check.List(operationsValue, fields.PathOf("operations"), Check.Any, (v0, p0) => Operation.Read(v0, p0));
            JsonValue undoValue = fields.Optional("undo");
            if (undoValue != null) read.Undo = Check.Integer(undoValue, fields.PathOf("undo"), -9223372036854775807L, 9223372036854775807L);
            JsonValue redoValue = fields.Optional("redo");
            if (redoValue != null) read.Redo = Check.Integer(redoValue, fields.PathOf("redo"), -9223372036854775807L, 9223372036854775807L);
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "job", "operations", "undo", "redo", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("operations");
            json.Begin('[');
            foreach (Operation item0 in Operations)
                item0.Write(json);
            json.End(']');
            json.Name("undo");
            json.Integer(Undo);
            json.Name("redo");
            json.Integer(Redo);
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>The environment is decided. Objects follow as bound, lines as spoke.</summary>
    public sealed class Planned : ServerMessage
    {
        public string Job { get; internal set; }
        public EnvironmentInfo Environment { get; internal set; }
        public string[] Unread { get; internal set; } = new string[] {  };
        public string[] LeftOut { get; internal set; } = new string[] {  };

        public override string Type { get { return "planned"; } }

        public override string AboutJob { get { return Job; } }

        internal static Planned Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Planned();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "planned");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue environmentValue = fields.Required("environment");
            read.Environment = EnvironmentInfo.Read(environmentValue, fields.PathOf("environment"));
            JsonValue unreadValue = fields.Optional("unread");
            if (unreadValue != null) read.Unread = Check.List(unreadValue, fields.PathOf("unread"), 32, (v0, p0) => Check.Text(v0, p0, 0, 2000, null));
            JsonValue leftOutValue = fields.Optional("left_out");
            if (leftOutValue != null) read.LeftOut = Check.List(leftOutValue, fields.PathOf("left_out"), 32, (v0, p0) => Check.Text(v0, p0, 0, 2000, null));
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "job", "environment", "unread", "left_out", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("environment");
            Environment.Write(json);
            json.Name("unread");
            json.Begin('[');
            foreach (string item0 in Unread)
                json.Text(item0);
            json.End(']');
            json.Name("left_out");
            json.Begin('[');
            foreach (string item0 in LeftOut)
                json.Text(item0);
            json.End(']');
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>A slot of the scene is no more: object/&lt;id&gt; or speech/&lt;id&gt;.</summary>
    public sealed class Removed : ServerMessage
    {
        public string Job { get; internal set; }
        public string Slot { get; internal set; }

        public override string Type { get { return "removed"; } }

        public override string AboutJob { get { return Job; } }

        public override string AboutSlot { get { return Slot; } }

        internal static Removed Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Removed();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "removed");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue slotValue = fields.Required("slot");
            read.Slot = Check.Text(slotValue, fields.PathOf("slot"), 1, 160, Patterns.P3);
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "job", "slot", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("slot");
            json.Text(Slot);
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>An object is decided and placed: its slot, where it stands, and what it is made of.</summary>
    public sealed class Bound : ServerMessage
    {
        public string Job { get; internal set; }
        public string Slot { get; internal set; }
        public string Thing { get; internal set; }
        public double[] Translation { get; internal set; }
        public double[] Rotation { get; internal set; }
        public double[] Size { get; internal set; }
        public IReadOnlyDictionary<string, SurfaceInfo> Surfaces { get; internal set; }
        public string Parent { get; internal set; }
        public LightInfo Light { get; internal set; }
        public string GaveWay { get; internal set; } = "";
        public string StandIn { get; internal set; } = "";

        public override string Type { get { return "bound"; } }

        public override string AboutJob { get { return Job; } }

        public override string AboutSlot { get { return Slot; } }

        internal static Bound Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Bound();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "bound");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue slotValue = fields.Required("slot");
            read.Slot = Check.Text(slotValue, fields.PathOf("slot"), 1, 160, Patterns.P3);
            JsonValue thingValue = fields.Required("thing");
            read.Thing = Check.Text(thingValue, fields.PathOf("thing"), 0, Check.Any, null);
            JsonValue translationValue = fields.Required("translation");
            read.Translation = Check.Numbers(translationValue, fields.PathOf("translation"), 3, double.MinValue, double.MaxValue, false);
            JsonValue rotationValue = fields.Required("rotation");
            read.Rotation = Check.Numbers(rotationValue, fields.PathOf("rotation"), 4, double.MinValue, double.MaxValue, false);
            JsonValue sizeValue = fields.Required("size");
            read.Size = Check.Numbers(sizeValue, fields.PathOf("size"), 3, double.MinValue, double.MaxValue, false);
            JsonValue surfacesValue = fields.Required("surfaces");
            read.Surfaces = Check.Map(surfacesValue, fields.PathOf("surfaces"), Check.Any, null, (v0, p0) => SurfaceInfo.Read(v0, p0));
            JsonValue parentValue = fields.Optional("parent");
            if (parentValue != null) read.Parent = parentValue.Kind == JsonKind.Null ? null : Check.Text(parentValue, fields.PathOf("parent"), 1, 160, Patterns.P3);
            JsonValue lightValue = fields.Optional("light");
            if (lightValue != null) read.Light = lightValue.Kind == JsonKind.Null ? null : LightInfo.Read(lightValue, fields.PathOf("light"));
            JsonValue gaveWayValue = fields.Optional("gave_way");
            if (gaveWayValue != null) read.GaveWay = Check.Text(gaveWayValue, fields.PathOf("gave_way"), 0, 2000, null);
            JsonValue standInValue = fields.Optional("stand_in");
            if (standInValue != null) read.StandIn = Check.Text(standInValue, fields.PathOf("stand_in"), 0, 2000, null);
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "job", "slot", "thing", "translation", "rotation", "size", "surfaces", "parent", "light", "gave_way", "stand_in", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("slot");
            json.Text(Slot);
            json.Name("thing");
            json.Text(Thing);
            json.Name("translation");
            json.Numbers(Translation);
            json.Name("rotation");
            json.Numbers(Rotation);
            json.Name("size");
            json.Numbers(Size);
            json.Name("surfaces");
            json.Begin('{');
            foreach (KeyValuePair<string, SurfaceInfo> pair0 in Surfaces)
            {
                json.Name(pair0.Key);
                pair0.Value.Write(json);
            }
            json.End('}');
            json.Name("parent");
            if (Parent == null) json.Null();
            else
                json.Text(Parent);
            json.Name("light");
            if (Light == null) json.Null();
            else
                Light.Write(json);
            json.Name("gave_way");
            json.Text(GaveWay);
            json.Name("stand_in");
            json.Text(StandIn);
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>A slot has a new revision.</summary>
    public sealed class Offered : ServerMessage
    {
        public string Job { get; internal set; }
        public string Slot { get; internal set; }
        public long Revision { get; internal set; }
        public string Tier { get; internal set; }
        public AssetInfo Asset { get; internal set; }
        public double? TileSizeM { get; internal set; }

        public override string Type { get { return "offered"; } }

        public override string AboutJob { get { return Job; } }

        public override string AboutSlot { get { return Slot; } }

        internal static Offered Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Offered();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "offered");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue slotValue = fields.Required("slot");
            read.Slot = Check.Text(slotValue, fields.PathOf("slot"), 1, 160, Patterns.P3);
            JsonValue revisionValue = fields.Required("revision");
            read.Revision = Check.Integer(revisionValue, fields.PathOf("revision"), -9223372036854775807L, 9223372036854775807L);
            JsonValue tierValue = fields.Required("tier");
            read.Tier = Check.OneOf(tierValue, fields.PathOf("tier"), "draft", "final", "placeholder");
            JsonValue assetValue = fields.Required("asset");
            read.Asset = AssetInfo.Read(assetValue, fields.PathOf("asset"));
            JsonValue tileSizeMValue = fields.Optional("tile_size_m");
            if (tileSizeMValue != null) read.TileSizeM = tileSizeMValue.Kind == JsonKind.Null ? (double?)null : Check.Number(tileSizeMValue, fields.PathOf("tile_size_m"), double.MinValue, double.MaxValue, false);
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "job", "slot", "revision", "tier", "asset", "tile_size_m", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("slot");
            json.Text(Slot);
            json.Name("revision");
            json.Integer(Revision);
            json.Name("tier");
            json.Text(Tier);
            json.Name("asset");
            Asset.Write(json);
            json.Name("tile_size_m");
            if (TileSizeM == null) json.Null();
            else
                json.Number(TileSizeM.Value);
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>Somebody says a sentence, from the slot at, or as narrator where that is None. Its WAV is offered in slot.</summary>
    public sealed class Spoke : ServerMessage
    {
        public string Job { get; internal set; }
        public string Slot { get; internal set; }
        public string Text { get; internal set; }
        public string At { get; internal set; }
        public double? DurationS { get; internal set; }
        public WordTime[] Words { get; internal set; } = new WordTime[] {  };
        public SoundTime[] Sounds { get; internal set; } = new SoundTime[] {  };
        public string Voice { get; internal set; } = "";

        public override string Type { get { return "spoke"; } }

        public override string AboutJob { get { return Job; } }

        public override string AboutSlot { get { return Slot; } }

        internal static Spoke Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Spoke();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "spoke");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue slotValue = fields.Required("slot");
            read.Slot = Check.Text(slotValue, fields.PathOf("slot"), 1, 160, Patterns.P3);
            JsonValue textValue = fields.Required("text");
            read.Text = Check.Text(textValue, fields.PathOf("text"), 0, Check.Any, null);
            JsonValue atValue = fields.Optional("at");
            if (atValue != null) read.At = atValue.Kind == JsonKind.Null ? null : Check.Text(atValue, fields.PathOf("at"), 1, 160, Patterns.P3);
            JsonValue durationSValue = fields.Optional("duration_s");
            if (durationSValue != null) read.DurationS = durationSValue.Kind == JsonKind.Null ? (double?)null : Check.Number(durationSValue, fields.PathOf("duration_s"), double.MinValue, double.MaxValue, false);
            JsonValue wordsValue = fields.Optional("words");
            if (wordsValue != null) read.Words = Check.List(wordsValue, fields.PathOf("words"), Check.Any, (v0, p0) => WordTime.Read(v0, p0));
            JsonValue soundsValue = fields.Optional("sounds");
            if (soundsValue != null) read.Sounds = Check.List(soundsValue, fields.PathOf("sounds"), Check.Any, (v0, p0) => SoundTime.Read(v0, p0));
            JsonValue voiceValue = fields.Optional("voice");
            if (voiceValue != null) read.Voice = Check.Text(voiceValue, fields.PathOf("voice"), 0, Check.Any, null);
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "job", "slot", "text", "at", "duration_s", "words", "sounds", "voice", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("slot");
            json.Text(Slot);
            json.Name("text");
            json.Text(Text);
            json.Name("at");
            if (At == null) json.Null();
            else
                json.Text(At);
            json.Name("duration_s");
            if (DurationS == null) json.Null();
            else
                json.Number(DurationS.Value);
            json.Name("words");
            json.Begin('[');
            foreach (WordTime item0 in Words)
                item0.Write(json);
            json.End(']');
            json.Name("sounds");
            json.Begin('[');
            foreach (SoundTime item0 in Sounds)
                item0.Write(json);
            json.End(']');
            json.Name("voice");
            json.Text(Voice);
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>A sound bed: a seamless loop, offered in its slot ambience/&lt;id&gt;, to be played from then on without end.</summary>
    public sealed class Ambience : ServerMessage
    {
        public string Job { get; internal set; }
        public string Slot { get; internal set; }
        public string Sound { get; internal set; }
        public double GainDb { get; internal set; }
        public double[] Position { get; internal set; }
        public string At { get; internal set; }
        public double ReachM { get; internal set; } = 3.0;

        public override string Type { get { return "ambience"; } }

        public override string AboutJob { get { return Job; } }

        public override string AboutSlot { get { return Slot; } }

        internal static Ambience Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Ambience();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "ambience");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue slotValue = fields.Required("slot");
            read.Slot = Check.Text(slotValue, fields.PathOf("slot"), 1, 160, Patterns.P3);
            JsonValue soundValue = fields.Required("sound");
            read.Sound = Check.Text(soundValue, fields.PathOf("sound"), 1, 32, null);
            JsonValue gainDbValue = fields.Optional("gain_db");
            if (gainDbValue != null) read.GainDb = Check.Number(gainDbValue, fields.PathOf("gain_db"), double.MinValue, double.MaxValue, false);
            JsonValue positionValue = fields.Optional("position");
            if (positionValue != null) read.Position = positionValue.Kind == JsonKind.Null ? null : Check.Numbers(positionValue, fields.PathOf("position"), 3, double.MinValue, double.MaxValue, false);
            JsonValue atValue = fields.Optional("at");
            if (atValue != null) read.At = atValue.Kind == JsonKind.Null ? null : Check.Text(atValue, fields.PathOf("at"), 1, 160, Patterns.P3);
            JsonValue reachMValue = fields.Optional("reach_m");
            if (reachMValue != null) read.ReachM = Check.Number(reachMValue, fields.PathOf("reach_m"), 0.0, 500.0, true);
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "job", "slot", "sound", "gain_db", "position", "at", "reach_m", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("slot");
            json.Text(Slot);
            json.Name("sound");
            json.Text(Sound);
            json.Name("gain_db");
            json.Number(GainDb);
            json.Name("position");
            if (Position == null) json.Null();
            else
                json.Numbers(Position);
            json.Name("at");
            if (At == null) json.Null();
            else
                json.Text(At);
            json.Name("reach_m");
            json.Number(ReachM);
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>The scene follows the mood of its user: small changes of slots that are there, and why, in words.</summary>
    public sealed class Patched : ServerMessage
    {
        public string Job { get; internal set; }
        public Patch[] Patches { get; internal set; }
        public string Because { get; internal set; } = "";
        public double OverS { get; internal set; } = 2.0;

        public override string Type { get { return "patched"; } }

        public override string AboutJob { get { return Job; } }

        internal static Patched Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Patched();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "patched");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue patchesValue = fields.Required("patches");
            read.Patches = Check.List(patchesValue, fields.PathOf("patches"), 64, (v0, p0) => Patch.Read(v0, p0));
            JsonValue becauseValue = fields.Optional("because");
            if (becauseValue != null) read.Because = Check.Text(becauseValue, fields.PathOf("because"), 0, 2000, null);
            JsonValue overSValue = fields.Optional("over_s");
            if (overSValue != null) read.OverS = Check.Number(overSValue, fields.PathOf("over_s"), 0.0, 60.0, false);
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "job", "patches", "because", "over_s", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("patches");
            json.Begin('[');
            foreach (Patch item0 in Patches)
                item0.Write(json);
            json.End(']');
            json.Name("because");
            json.Text(Because);
            json.Name("over_s");
            json.Number(OverS);
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>How far the job has come, for a progress bar. May be dropped for slow clients.</summary>
    public sealed class Progressed : ServerMessage
    {
        public string Job { get; internal set; }
        public string Stage { get; internal set; }
        public long Done { get; internal set; }
        public long Total { get; internal set; }
        public string Note { get; internal set; } = "";

        public override string Type { get { return "progressed"; } }

        public override string AboutJob { get { return Job; } }

        internal static Progressed Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Progressed();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "progressed");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue stageValue = fields.Required("stage");
            read.Stage = Check.OneOf(stageValue, fields.PathOf("stage"), "geometry", "material", "pack", "plan", "speech");
            JsonValue doneValue = fields.Required("done");
            read.Done = Check.Integer(doneValue, fields.PathOf("done"), -9223372036854775807L, 9223372036854775807L);
            JsonValue totalValue = fields.Required("total");
            read.Total = Check.Integer(totalValue, fields.PathOf("total"), -9223372036854775807L, 9223372036854775807L);
            JsonValue noteValue = fields.Optional("note");
            if (noteValue != null) read.Note = Check.Text(noteValue, fields.PathOf("note"), 0, Check.Any, null);
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "job", "stage", "done", "total", "note", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("stage");
            json.Text(Stage);
            json.Name("done");
            json.Integer(Done);
            json.Name("total");
            json.Integer(Total);
            json.Name("note");
            json.Text(Note);
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>A sentence of an answer, from the slot at or the scene's guide. What it rests on stands in sources.</summary>
    public sealed class Worded : ServerMessage
    {
        public string Job { get; internal set; }
        public string Text { get; internal set; }
        public string At { get; internal set; }
        public SourceInfo[] Sources { get; internal set; } = new SourceInfo[] {  };

        public override string Type { get { return "worded"; } }

        public override string AboutJob { get { return Job; } }

        internal static Worded Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Worded();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "worded");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue textValue = fields.Required("text");
            read.Text = Check.Text(textValue, fields.PathOf("text"), 0, Check.Any, null);
            JsonValue atValue = fields.Optional("at");
            if (atValue != null) read.At = atValue.Kind == JsonKind.Null ? null : Check.Text(atValue, fields.PathOf("at"), 1, 160, Patterns.P3);
            JsonValue sourcesValue = fields.Optional("sources");
            if (sourcesValue != null) read.Sources = Check.List(sourcesValue, fields.PathOf("sources"), Check.Any, (v0, p0) => SourceInfo.Read(v0, p0));
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "job", "text", "at", "sources", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("text");
            json.Text(Text);
            json.Name("at");
            if (At == null) json.Null();
            else
                json.Text(At);
            json.Name("sources");
            json.Begin('[');
            foreach (SourceInfo item0 in Sources)
                item0.Write(json);
            json.End(']');
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>The whole answer, and its end. kind says what it rests on: what the scene holds, documents, a change of the scene, words that need no knowledge, a language model with all these, or nothing, where it is not known.</summary>
    public sealed class Answered : ServerMessage
    {
        public string Job { get; internal set; }
        public string Text { get; internal set; }
        public string Kind { get; internal set; }
        public string At { get; internal set; }
        public SourceInfo[] Sources { get; internal set; } = new SourceInfo[] {  };
        public string Instruction { get; internal set; } = "";

        public override string Type { get { return "answered"; } }

        public override string AboutJob { get { return Job; } }

        internal static Answered Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Answered();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "answered");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue textValue = fields.Required("text");
            read.Text = Check.Text(textValue, fields.PathOf("text"), 0, Check.Any, null);
            JsonValue kindValue = fields.Required("kind");
            read.Kind = Check.OneOf(kindValue, fields.PathOf("kind"), "chat", "document", "edit", "model", "scene", "unknown");
            JsonValue atValue = fields.Optional("at");
            if (atValue != null) read.At = atValue.Kind == JsonKind.Null ? null : Check.Text(atValue, fields.PathOf("at"), 1, 160, Patterns.P3);
            JsonValue sourcesValue = fields.Optional("sources");
            if (sourcesValue != null) read.Sources = Check.List(sourcesValue, fields.PathOf("sources"), Check.Any, (v0, p0) => SourceInfo.Read(v0, p0));
            JsonValue instructionValue = fields.Optional("instruction");
            if (instructionValue != null) read.Instruction = Check.Text(instructionValue, fields.PathOf("instruction"), 0, Check.Any, null);
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "job", "text", "kind", "at", "sources", "instruction", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("text");
            json.Text(Text);
            json.Name("kind");
            json.Text(Kind);
            json.Name("at");
            if (At == null) json.Null();
            else
                json.Text(At);
            json.Name("sources");
            json.Begin('[');
            foreach (SourceInfo item0 in Sources)
                item0.Write(json);
            json.End(']');
            json.Name("instruction");
            json.Text(Instruction);
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>The documents that the session knows, now that one was given or forgotten.</summary>
    public sealed class Known : ServerMessage
    {
        public DocumentInfo[] Documents { get; internal set; }
        public string Job { get; internal set; }

        public override string Type { get { return "known"; } }

        public override string AboutJob { get { return Job; } }

        internal static Known Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Known();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "known");
            JsonValue documentsValue = fields.Required("documents");
            read.Documents = Check.List(documentsValue, fields.PathOf("documents"), Check.Any, (v0, p0) => DocumentInfo.Read(v0, p0));
            JsonValue jobValue = fields.Optional("job");
            if (jobValue != null) read.Job = jobValue.Kind == JsonKind.Null ? null : Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "documents", "job", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("documents");
            json.Begin('[');
            foreach (DocumentInfo item0 in Documents)
                item0.Write(json);
            json.End(']');
            json.Name("job");
            if (Job == null) json.Null();
            else
                json.Text(Job);
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>What was said in a recording; "" where nothing was understood. Nothing is done with it: say it.</summary>
    public sealed class Heard : ServerMessage
    {
        public string Job { get; internal set; }
        public string Text { get; internal set; }

        public override string Type { get { return "heard"; } }

        public override string AboutJob { get { return Job; } }

        internal static Heard Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Heard();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "heard");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue textValue = fields.Required("text");
            read.Text = Check.Text(textValue, fields.PathOf("text"), 0, Check.Any, null);
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "job", "text", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("text");
            json.Text(Text);
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>The job is done and every asset has been offered. manifest is an asset too, application/json.</summary>
    public sealed class Finished : ServerMessage
    {
        public string Job { get; internal set; }
        public AssetInfo Manifest { get; internal set; }
        public bool Partial { get; internal set; }
        public PartFailure[] Failures { get; internal set; } = new PartFailure[] {  };
        public double Seconds { get; internal set; }

        public override string Type { get { return "finished"; } }

        public override string AboutJob { get { return Job; } }

        internal static Finished Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Finished();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "finished");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue manifestValue = fields.Required("manifest");
            read.Manifest = AssetInfo.Read(manifestValue, fields.PathOf("manifest"));
            JsonValue partialValue = fields.Optional("partial");
            if (partialValue != null) read.Partial = Check.Flag(partialValue, fields.PathOf("partial"));
            JsonValue failuresValue = fields.Optional("failures");
            if (failuresValue != null) read.Failures = Check.List(failuresValue, fields.PathOf("failures"), Check.Any, (v0, p0) => PartFailure.Read(v0, p0));
            JsonValue secondsValue = fields.Optional("seconds");
            if (secondsValue != null) read.Seconds = Check.Number(secondsValue, fields.PathOf("seconds"), double.MinValue, double.MaxValue, false);
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "job", "manifest", "partial", "failures", "seconds", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("manifest");
            Manifest.Write(json);
            json.Name("partial");
            json.Flag(Partial);
            json.Name("failures");
            json.Begin('[');
            foreach (PartFailure item0 in Failures)
                item0.Write(json);
            json.End(']');
            json.Name("seconds");
            json.Number(Seconds);
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>A job or a message failed; job is None when it was the message. code is for programs, detail for people.</summary>
    public sealed class Failed : ServerMessage
    {
        public string Code { get; internal set; }
        public string Detail { get; internal set; }
        public bool Retryable { get; internal set; }
        public string Job { get; internal set; }
        public long? RetryAfterMs { get; internal set; }

        public override string Type { get { return "failed"; } }

        public override string AboutJob { get { return Job; } }

        internal static Failed Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Failed();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "failed");
            JsonValue codeValue = fields.Required("code");
            read.Code = Check.Text(codeValue, fields.PathOf("code"), 0, Check.Any, null);
            JsonValue detailValue = fields.Required("detail");
            read.Detail = Check.Text(detailValue, fields.PathOf("detail"), 0, 2000, null);
            JsonValue retryableValue = fields.Optional("retryable");
            if (retryableValue != null) read.Retryable = Check.Flag(retryableValue, fields.PathOf("retryable"));
            JsonValue jobValue = fields.Optional("job");
            if (jobValue != null) read.Job = jobValue.Kind == JsonKind.Null ? null : Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue retryAfterMsValue = fields.Optional("retry_after_ms");
            if (retryAfterMsValue != null) read.RetryAfterMs = retryAfterMsValue.Kind == JsonKind.Null ? (long?)null : Check.Integer(retryAfterMsValue, fields.PathOf("retry_after_ms"), 0L, 86400000L);
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "code", "detail", "retryable", "job", "retry_after_ms", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("code");
            json.Text(Code);
            json.Name("detail");
            json.Text(Detail);
            json.Name("retryable");
            json.Flag(Retryable);
            json.Name("job");
            if (Job == null) json.Null();
            else
                json.Text(Job);
            json.Name("retry_after_ms");
            if (RetryAfterMs == null) json.Null();
            else
                json.Integer(RetryAfterMs.Value);
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>The job has stopped; nothing more of it will be sent.</summary>
    public sealed class Cancelled : ServerMessage
    {
        public string Job { get; internal set; }

        public override string Type { get { return "cancelled"; } }

        public override string AboutJob { get { return Job; } }

        internal static Cancelled Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Cancelled();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "cancelled");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue seqValue = fields.Optional("seq");
            if (seqValue != null) read.Seq = Check.Integer(seqValue, fields.PathOf("seq"), -9223372036854775807L, 9223372036854775807L);
            fields.End("type", "job", "seq");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("seq");
            json.Integer(Seq);
            json.End('}');
        }
    }

    /// <summary>Reads any ServerMessage.</summary>
    static class ServerMessages
    {
        internal static ServerMessage Read(JsonValue value)
        {
            string type = Tag.Of(value);
            switch (type)
            {
                case "welcome": return Welcome.Read(value, "welcome");
                case "snapshot": return Snapshot.Read(value, "snapshot");
                case "accepted": return Accepted.Read(value, "accepted");
                case "judged": return Judged.Read(value, "judged");
                case "edited": return Edited.Read(value, "edited");
                case "planned": return Planned.Read(value, "planned");
                case "removed": return Removed.Read(value, "removed");
                case "bound": return Bound.Read(value, "bound");
                case "offered": return Offered.Read(value, "offered");
                case "spoke": return Spoke.Read(value, "spoke");
                case "ambience": return Ambience.Read(value, "ambience");
                case "patched": return Patched.Read(value, "patched");
                case "progressed": return Progressed.Read(value, "progressed");
                case "worded": return Worded.Read(value, "worded");
                case "answered": return Answered.Read(value, "answered");
                case "known": return Known.Read(value, "known");
                case "heard": return Heard.Read(value, "heard");
                case "finished": return Finished.Read(value, "finished");
                case "failed": return Failed.Read(value, "failed");
                case "cancelled": return Cancelled.Read(value, "cancelled");
                default: throw Tag.Unknown(type);
            }
        }
    }
}
