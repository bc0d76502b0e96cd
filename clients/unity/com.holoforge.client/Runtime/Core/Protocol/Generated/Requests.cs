// Written by clients/unity/generate_messages.py from server/protocol/schema.json: change it there.
using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using Holoforge.Json;

namespace Holoforge.Protocol
{
    /// <summary>First message of every connection. have names digests the client holds already; credit is its first grant.</summary>
    public sealed class Hello : ClientMessage
    {
        public long Version { get; set; }
        public ClientName Client { get; set; }
        public Accept Accept { get; set; } = new Accept();
        public string Profile { get; set; } = "desktop";
        public long Credit { get; set; }
        public string[] Have { get; set; } = new string[] {  };
        public string Token { get; set; } = "";
        public Resume Resume { get; set; }

        public override string Type { get { return "hello"; } }

        internal static Hello Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Hello();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "hello");
            JsonValue versionValue = fields.Required("version");
            read.Version = Check.Integer(versionValue, fields.PathOf("version"), -9223372036854775807L, 9223372036854775807L);
            JsonValue clientValue = fields.Required("client");
            read.Client = ClientName.Read(clientValue, fields.PathOf("client"));
            JsonValue acceptValue = fields.Optional("accept");
            if (acceptValue != null) read.Accept = Accept.Read(acceptValue, fields.PathOf("accept"));
            JsonValue profileValue = fields.Optional("profile");
            if (profileValue != null) read.Profile = Check.Text(profileValue, fields.PathOf("profile"), 1, 32, Patterns.P4);
            JsonValue creditValue = fields.Optional("credit");
            if (creditValue != null) read.Credit = Check.Integer(creditValue, fields.PathOf("credit"), 0L, 1099511627776L);
            JsonValue haveValue = fields.Optional("have");
            if (haveValue != null) read.Have = Check.List(haveValue, fields.PathOf("have"), 4096, (v0, p0) => Check.Text(v0, p0, 0, Check.Any, Patterns.P1));
            JsonValue tokenValue = fields.Optional("token");
            if (tokenValue != null) read.Token = Check.Text(tokenValue, fields.PathOf("token"), 0, 8192, null);
            JsonValue resumeValue = fields.Optional("resume");
            if (resumeValue != null) read.Resume = resumeValue.Kind == JsonKind.Null ? null : Resume.Read(resumeValue, fields.PathOf("resume"));
            fields.End("type", "version", "client", "accept", "profile", "credit", "have", "token", "resume");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("version");
            json.Integer(Version);
            json.Name("client");
            Client.Write(json);
            json.Name("accept");
            Accept.Write(json);
            json.Name("profile");
            json.Text(Profile);
            json.Name("credit");
            json.Integer(Credit);
            json.Name("have");
            json.Begin('[');
            foreach (string item0 in Have)
                json.Text(item0);
            json.End(']');
            json.Name("token");
            json.Text(Token);
            json.Name("resume");
            if (Resume == null) json.Null();
            else
                Resume.Write(json);
            json.End('}');
        }
    }

    /// <summary>Make a scene.</summary>
    public sealed class Generate : ClientMessage
    {
        public string Job { get; set; }
        public string Prompt { get; set; }
        public long Seed { get; set; }
        public string Quality { get; set; } = "balanced";
        public string Delivery { get; set; } = "parts";
        public Anchor Anchor { get; set; }
        public long? MaxObjects { get; set; }
        public long MaxLines { get; set; } = 3;
        public string Lora { get; set; } = "";
        public string Keep { get; set; } = "";

        public override string Type { get { return "generate"; } }

        internal static Generate Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Generate();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "generate");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue promptValue = fields.Required("prompt");
            read.Prompt = Check.Text(promptValue, fields.PathOf("prompt"), 1, 4000, null);
            JsonValue seedValue = fields.Optional("seed");
            if (seedValue != null) read.Seed = Check.Integer(seedValue, fields.PathOf("seed"), 0L, 4294967295L);
            JsonValue qualityValue = fields.Optional("quality");
            if (qualityValue != null) read.Quality = Check.OneOf(qualityValue, fields.PathOf("quality"), "balanced", "best", "fast");
            JsonValue deliveryValue = fields.Optional("delivery");
            if (deliveryValue != null) read.Delivery = Check.OneOf(deliveryValue, fields.PathOf("delivery"), "embedded", "parts");
            JsonValue anchorValue = fields.Optional("anchor");
            if (anchorValue != null) read.Anchor = anchorValue.Kind == JsonKind.Null ? null : Anchor.Read(anchorValue, fields.PathOf("anchor"));
            JsonValue maxObjectsValue = fields.Optional("max_objects");
            if (maxObjectsValue != null) read.MaxObjects = maxObjectsValue.Kind == JsonKind.Null ? (long?)null : Check.Integer(maxObjectsValue, fields.PathOf("max_objects"), 1L, 64L);
            JsonValue maxLinesValue = fields.Optional("max_lines");
            if (maxLinesValue != null) read.MaxLines = Check.Integer(maxLinesValue, fields.PathOf("max_lines"), 0L, 12L);
            JsonValue loraValue = fields.Optional("lora");
            if (loraValue != null) read.Lora = Check.Text(loraValue, fields.PathOf("lora"), 0, 64, Patterns.P5);
            JsonValue keepValue = fields.Optional("keep");
            if (keepValue != null) read.Keep = Check.Text(keepValue, fields.PathOf("keep"), 0, 40, Patterns.P6);
            fields.End("type", "job", "prompt", "seed", "quality", "delivery", "anchor", "max_objects", "max_lines", "lora", "keep");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("prompt");
            json.Text(Prompt);
            json.Name("seed");
            json.Integer(Seed);
            json.Name("quality");
            json.Text(Quality);
            json.Name("delivery");
            json.Text(Delivery);
            json.Name("anchor");
            if (Anchor == null) json.Null();
            else
                Anchor.Write(json);
            json.Name("max_objects");
            if (MaxObjects == null) json.Null();
            else
                json.Integer(MaxObjects.Value);
            json.Name("max_lines");
            json.Integer(MaxLines);
            json.Name("lora");
            json.Text(Lora);
            json.Name("keep");
            json.Text(Keep);
            json.End('}');
        }
    }

    /// <summary>Change the scene of a finished job by words: "make the table red". The job goes on under its id.</summary>
    public sealed class Edit : ClientMessage
    {
        public string Job { get; set; }
        public string Instruction { get; set; }
        public string[] About { get; set; } = new string[] {  };

        public override string Type { get { return "edit"; } }

        internal static Edit Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Edit();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "edit");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue instructionValue = fields.Required("instruction");
            read.Instruction = Check.Text(instructionValue, fields.PathOf("instruction"), 1, 4000, null);
            JsonValue aboutValue = fields.Optional("about");
            if (aboutValue != null) read.About = Check.List(aboutValue, fields.PathOf("about"), 16, (v0, p0) => Check.Text(v0, p0, 1, 160, Patterns.P3));
            fields.End("type", "job", "instruction", "about");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("instruction");
            json.Text(Instruction);
            json.Name("about");
            json.Begin('[');
            foreach (string item0 in About)
                json.Text(item0);
            json.End(']');
            json.End('}');
        }
    }

    /// <summary>Take the last edit of a job's scene back.</summary>
    public sealed class Undo : ClientMessage
    {
        public string Job { get; set; }

        public override string Type { get { return "undo"; } }

        internal static Undo Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Undo();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "undo");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            fields.End("type", "job");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.End('}');
        }
    }

    /// <summary>Carry out again what undo took back.</summary>
    public sealed class Redo : ClientMessage
    {
        public string Job { get; set; }

        public override string Type { get { return "redo"; } }

        internal static Redo Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Redo();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "redo");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            fields.End("type", "job");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.End('}');
        }
    }

    /// <summary>Say something: to a finished job's scene, or to one of its objects, to. job is a new id, of the answer.</summary>
    public sealed class Say : ClientMessage
    {
        public string Job { get; set; }
        public string Text { get; set; }
        public string Scene { get; set; }
        public string To { get; set; }
        public string Preset { get; set; } = "";
        public bool Aloud { get; set; } = true;

        public override string Type { get { return "say"; } }

        internal static Say Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Say();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "say");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue textValue = fields.Required("text");
            read.Text = Check.Text(textValue, fields.PathOf("text"), 1, 4000, null);
            JsonValue sceneValue = fields.Optional("scene");
            if (sceneValue != null) read.Scene = sceneValue.Kind == JsonKind.Null ? null : Check.Text(sceneValue, fields.PathOf("scene"), 1, 64, Patterns.P2);
            JsonValue toValue = fields.Optional("to");
            if (toValue != null) read.To = toValue.Kind == JsonKind.Null ? null : Check.Text(toValue, fields.PathOf("to"), 1, 160, Patterns.P3);
            JsonValue presetValue = fields.Optional("preset");
            if (presetValue != null) read.Preset = Check.Text(presetValue, fields.PathOf("preset"), 0, 64, Patterns.P7);
            JsonValue aloudValue = fields.Optional("aloud");
            if (aloudValue != null) read.Aloud = Check.Flag(aloudValue, fields.PathOf("aloud"));
            fields.End("type", "job", "text", "scene", "to", "preset", "aloud");
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
            json.Name("scene");
            if (Scene == null) json.Null();
            else
                json.Text(Scene);
            json.Name("to");
            if (To == null) json.Null();
            else
                json.Text(To);
            json.Name("preset");
            json.Text(Preset);
            json.Name("aloud");
            json.Flag(Aloud);
            json.End('}');
        }
    }

    /// <summary>Give the session a document of size_bytes to answer from, in parts: data from offset on, in order. One of its title goes for it. Answered by known.</summary>
    public sealed class Know : ClientMessage
    {
        public string Job { get; set; }
        public string Title { get; set; }
        public long SizeBytes { get; set; }
        public string Data { get; set; }
        public long Offset { get; set; }
        public string MediaType { get; set; } = "text/plain";

        public override string Type { get { return "know"; } }

        internal static Know Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Know();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "know");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue titleValue = fields.Required("title");
            read.Title = Check.Text(titleValue, fields.PathOf("title"), 1, 200, null);
            JsonValue sizeBytesValue = fields.Required("size_bytes");
            read.SizeBytes = Check.Integer(sizeBytesValue, fields.PathOf("size_bytes"), 1L, 2097152L);
            JsonValue dataValue = fields.Required("data");
            read.Data = Check.Text(dataValue, fields.PathOf("data"), 0, 699052, null);
            JsonValue offsetValue = fields.Optional("offset");
            if (offsetValue != null) read.Offset = Check.Integer(offsetValue, fields.PathOf("offset"), 0L, 2097152L);
            JsonValue mediaTypeValue = fields.Optional("media_type");
            if (mediaTypeValue != null) read.MediaType = Check.OneOf(mediaTypeValue, fields.PathOf("media_type"), "application/pdf", "text/markdown", "text/plain");
            fields.End("type", "job", "title", "size_bytes", "data", "offset", "media_type");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("title");
            json.Text(Title);
            json.Name("size_bytes");
            json.Integer(SizeBytes);
            json.Name("data");
            json.Text(Data);
            json.Name("offset");
            json.Integer(Offset);
            json.Name("media_type");
            json.Text(MediaType);
            json.End('}');
        }
    }

    /// <summary>Let go of a document, or with "" of all of them and of what was said. Answered by known.</summary>
    public sealed class Forget : ClientMessage
    {
        public string Title { get; set; } = "";

        public override string Type { get { return "forget"; } }

        internal static Forget Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Forget();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "forget");
            JsonValue titleValue = fields.Optional("title");
            if (titleValue != null) read.Title = Check.Text(titleValue, fields.PathOf("title"), 0, 200, null);
            fields.End("type", "title");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("title");
            json.Text(Title);
            json.End('}');
        }
    }

    /// <summary>Let the server hear what somebody says: mono, 16-bit little-endian PCM at sample_rate Hz, in parts, the last one marked; a minute at most. Answered by heard.</summary>
    public sealed class Listen : ClientMessage
    {
        public string Job { get; set; }
        public long SampleRate { get; set; }
        public string Data { get; set; }
        public bool Last { get; set; } = true;

        public override string Type { get { return "listen"; } }

        internal static Listen Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Listen();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "listen");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue sampleRateValue = fields.Required("sample_rate");
            read.SampleRate = Check.Integer(sampleRateValue, fields.PathOf("sample_rate"), 8000L, 48000L);
            JsonValue dataValue = fields.Required("data");
            read.Data = Check.Text(dataValue, fields.PathOf("data"), 0, 699052, null);
            JsonValue lastValue = fields.Optional("last");
            if (lastValue != null) read.Last = Check.Flag(lastValue, fields.PathOf("last"));
            fields.End("type", "job", "sample_rate", "data", "last");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("sample_rate");
            json.Integer(SampleRate);
            json.Name("data");
            json.Text(Data);
            json.Name("last");
            json.Flag(Last);
            json.End('}');
        }
    }

    /// <summary>Let the scene of a finished job follow the mood of its user, as far as sources say it: patched answers.</summary>
    public sealed class Attune : ClientMessage
    {
        public string Job { get; set; }
        public string[] Sources { get; set; } = new string[] {  };
        public string Manner { get; set; } = "soothe";
        public double Strength { get; set; } = 1.0;

        public override string Type { get { return "attune"; } }

        internal static Attune Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Attune();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "attune");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue sourcesValue = fields.Optional("sources");
            if (sourcesValue != null) read.Sources = Check.List(sourcesValue, fields.PathOf("sources"), 3, (v0, p0) => Check.OneOf(v0, p0, "sensor", "slider", "text"));
            JsonValue mannerValue = fields.Optional("manner");
            if (mannerValue != null) read.Manner = Check.OneOf(mannerValue, fields.PathOf("manner"), "mirror", "soothe");
            JsonValue strengthValue = fields.Optional("strength");
            if (strengthValue != null) read.Strength = Check.Number(strengthValue, fields.PathOf("strength"), 0.0, 1.0, false);
            fields.End("type", "job", "sources", "manner", "strength");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("sources");
            json.Begin('[');
            foreach (string item0 in Sources)
                json.Text(item0);
            json.End(']');
            json.Name("manner");
            json.Text(Manner);
            json.Name("strength");
            json.Number(Strength);
            json.End('}');
        }
    }

    /// <summary>How the user feels, as a control or a sensor says: valence unpleasant to pleasant, arousal still to stirred.</summary>
    public sealed class Affect : ClientMessage
    {
        public double Valence { get; set; }
        public double Arousal { get; set; }
        public double Confidence { get; set; } = 1.0;
        public string Source { get; set; } = "slider";

        public override string Type { get { return "affect"; } }

        internal static Affect Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Affect();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "affect");
            JsonValue valenceValue = fields.Required("valence");
            read.Valence = Check.Number(valenceValue, fields.PathOf("valence"), -1.0, 1.0, false);
            JsonValue arousalValue = fields.Required("arousal");
            read.Arousal = Check.Number(arousalValue, fields.PathOf("arousal"), -1.0, 1.0, false);
            JsonValue confidenceValue = fields.Optional("confidence");
            if (confidenceValue != null) read.Confidence = Check.Number(confidenceValue, fields.PathOf("confidence"), 0.0, 1.0, false);
            JsonValue sourceValue = fields.Optional("source");
            if (sourceValue != null) read.Source = Check.OneOf(sourceValue, fields.PathOf("source"), "sensor", "slider");
            fields.End("type", "valence", "arousal", "confidence", "source");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("valence");
            json.Number(Valence);
            json.Name("arousal");
            json.Number(Arousal);
            json.Name("confidence");
            json.Number(Confidence);
            json.Name("source");
            json.Text(Source);
            json.End('}');
        }
    }

    /// <summary>Stop a job at its next step. Answered by cancelled, or by an error if there is no such job.</summary>
    public sealed class Cancel : ClientMessage
    {
        public string Job { get; set; }

        public override string Type { get { return "cancel"; } }

        internal static Cancel Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Cancel();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "cancel");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            fields.End("type", "job");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.End('}');
        }
    }

    /// <summary>Grant the server size_bytes more bytes of binary frames.</summary>
    public sealed class Credit : ClientMessage
    {
        public long SizeBytes { get; set; }

        public override string Type { get { return "credit"; } }

        internal static Credit Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Credit();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "credit");
            JsonValue sizeBytesValue = fields.Required("size_bytes");
            read.SizeBytes = Check.Integer(sizeBytesValue, fields.PathOf("size_bytes"), 1L, 1099511627776L);
            fields.End("type", "size_bytes");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("size_bytes");
            json.Integer(SizeBytes);
            json.End('}');
        }
    }

    /// <summary>Where the visitor of a job's scene looks now: from eye (metres) along ahead (of any length but 0).</summary>
    public sealed class Look : ClientMessage
    {
        public string Job { get; set; }
        public double[] Eye { get; set; }
        public double[] Ahead { get; set; }

        public override string Type { get { return "look"; } }

        internal static Look Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Look();
            JsonValue typeValue = fields.Required("type");
            Check.OneOf(typeValue, fields.PathOf("type"), "look");
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue eyeValue = fields.Required("eye");
            read.Eye = Check.Numbers(eyeValue, fields.PathOf("eye"), 3, -1000000.0, 1000000.0, false);
            JsonValue aheadValue = fields.Required("ahead");
            read.Ahead = Check.Numbers(aheadValue, fields.PathOf("ahead"), 3, -1000000.0, 1000000.0, false);
            fields.End("type", "job", "eye", "ahead");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("job");
            json.Text(Job);
            json.Name("eye");
            json.Numbers(Eye);
            json.Name("ahead");
            json.Numbers(Ahead);
            json.End('}');
        }
    }

    /// <summary>Reads any ClientMessage.</summary>
    static class ClientMessages
    {
        internal static ClientMessage Read(JsonValue value)
        {
            string type = Tag.Of(value);
            switch (type)
            {
                case "hello": return Hello.Read(value, "hello");
                case "generate": return Generate.Read(value, "generate");
                case "edit": return Edit.Read(value, "edit");
                case "undo": return Undo.Read(value, "undo");
                case "redo": return Redo.Read(value, "redo");
                case "say": return Say.Read(value, "say");
                case "know": return Know.Read(value, "know");
                case "forget": return Forget.Read(value, "forget");
                case "listen": return Listen.Read(value, "listen");
                case "attune": return Attune.Read(value, "attune");
                case "affect": return Affect.Read(value, "affect");
                case "cancel": return Cancel.Read(value, "cancel");
                case "credit": return Credit.Read(value, "credit");
                case "look": return Look.Read(value, "look");
                default: throw Tag.Unknown(type);
            }
        }
    }
}
