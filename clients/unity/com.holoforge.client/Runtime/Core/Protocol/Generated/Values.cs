// Written by clients/unity/generate_messages.py from server/protocol/schema.json: change it there.
using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using Holoforge.Json;

namespace Holoforge.Protocol
{
    /// <summary>What the client can load. transport "http" means: offer, and I shall GET /assets/&lt;digest&gt;.</summary>
    public sealed class Accept : Record
    {
        public string[] Image { get; set; } = new string[] { "image/png" };
        public string[] Mesh { get; set; } = new string[] { "model/gltf-binary" };
        public string[] Audio { get; set; } = new string[] { "audio/wav" };
        public string[] Extensions { get; set; } = new string[] {  };
        public string Transport { get; set; } = "chunks";

        internal static Accept Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Accept();
            JsonValue imageValue = fields.Optional("image");
            if (imageValue != null) read.Image = Check.List(imageValue, fields.PathOf("image"), 16, (v0, p0) => Check.Text(v0, p0, 0, Check.Any, null));
            JsonValue meshValue = fields.Optional("mesh");
            if (meshValue != null) read.Mesh = Check.List(meshValue, fields.PathOf("mesh"), 16, (v0, p0) => Check.Text(v0, p0, 0, Check.Any, null));
            JsonValue audioValue = fields.Optional("audio");
            if (audioValue != null) read.Audio = Check.List(audioValue, fields.PathOf("audio"), 16, (v0, p0) => Check.Text(v0, p0, 0, Check.Any, null));
            JsonValue extensionsValue = fields.Optional("extensions");
            if (extensionsValue != null) read.Extensions = Check.List(extensionsValue, fields.PathOf("extensions"), 64, (v0, p0) => Check.Text(v0, p0, 0, Check.Any, null));
            JsonValue transportValue = fields.Optional("transport");
            if (transportValue != null) read.Transport = Check.OneOf(transportValue, fields.PathOf("transport"), "chunks", "http");
            fields.End("image", "mesh", "audio", "extensions", "transport");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("image");
            json.Begin('[');
            foreach (string item0 in Image)
                json.Text(item0);
            json.End(']');
            json.Name("mesh");
            json.Begin('[');
            foreach (string item0 in Mesh)
                json.Text(item0);
            json.End(']');
            json.Name("audio");
            json.Begin('[');
            foreach (string item0 in Audio)
                json.Text(item0);
            json.End(']');
            json.Name("extensions");
            json.Begin('[');
            foreach (string item0 in Extensions)
                json.Text(item0);
            json.End(']');
            json.Name("transport");
            json.Text(Transport);
            json.End('}');
        }
    }

    /// <summary>A real surface to put an AR scene on: width (x), free height (y), depth (z) in metres.</summary>
    public sealed class Anchor : Record
    {
        public string Kind { get; set; } = "table";
        public double[] Size { get; set; } = new double[] { 0.8, 0.6, 0.6 };

        internal static Anchor Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Anchor();
            JsonValue kindValue = fields.Optional("kind");
            if (kindValue != null) read.Kind = Check.OneOf(kindValue, fields.PathOf("kind"), "floor", "table", "wall");
            JsonValue sizeValue = fields.Optional("size");
            if (sizeValue != null) read.Size = Check.Numbers(sizeValue, fields.PathOf("size"), 3, 0.0, 500.0, true);
            fields.End("kind", "size");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("kind");
            json.Text(Kind);
            json.Name("size");
            json.Numbers(Size);
            json.End('}');
        }
    }

    /// <summary>An asset's identity.</summary>
    public sealed class AssetInfo : Record
    {
        public string Digest { get; internal set; }
        public string MediaType { get; internal set; }
        public long SizeBytes { get; internal set; }

        internal static AssetInfo Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new AssetInfo();
            JsonValue digestValue = fields.Required("digest");
            read.Digest = Check.Text(digestValue, fields.PathOf("digest"), 0, Check.Any, Patterns.P1);
            JsonValue mediaTypeValue = fields.Required("media_type");
            read.MediaType = Check.Text(mediaTypeValue, fields.PathOf("media_type"), 0, Check.Any, null);
            JsonValue sizeBytesValue = fields.Required("size_bytes");
            read.SizeBytes = Check.Integer(sizeBytesValue, fields.PathOf("size_bytes"), -9223372036854775807L, 9223372036854775807L);
            fields.End("digest", "media_type", "size_bytes");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("digest");
            json.Text(Digest);
            json.Name("media_type");
            json.Text(MediaType);
            json.Name("size_bytes");
            json.Integer(SizeBytes);
            json.End('}');
        }
    }

    /// <summary>Who is calling, for logs and statistics.</summary>
    public sealed class ClientName : Record
    {
        public string Name { get; set; }
        public string Version { get; set; } = "";

        internal static ClientName Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new ClientName();
            JsonValue nameValue = fields.Required("name");
            read.Name = Check.Text(nameValue, fields.PathOf("name"), 1, 64, null);
            JsonValue versionValue = fields.Optional("version");
            if (versionValue != null) read.Version = Check.Text(versionValue, fields.PathOf("version"), 0, 32, null);
            fields.End("name", "version");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("name");
            json.Text(Name);
            json.Name("version");
            json.Text(Version);
            json.End('}');
        }
    }

    /// <summary>A document that a session knows.</summary>
    public sealed class DocumentInfo : Record
    {
        public string Title { get; internal set; }
        public long Sentences { get; internal set; }
        public long Pages { get; internal set; }

        internal static DocumentInfo Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new DocumentInfo();
            JsonValue titleValue = fields.Required("title");
            read.Title = Check.Text(titleValue, fields.PathOf("title"), 0, Check.Any, null);
            JsonValue sentencesValue = fields.Required("sentences");
            read.Sentences = Check.Integer(sentencesValue, fields.PathOf("sentences"), -9223372036854775807L, 9223372036854775807L);
            JsonValue pagesValue = fields.Optional("pages");
            if (pagesValue != null) read.Pages = Check.Integer(pagesValue, fields.PathOf("pages"), -9223372036854775807L, 9223372036854775807L);
            fields.End("title", "sentences", "pages");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("title");
            json.Text(Title);
            json.Name("sentences");
            json.Integer(Sentences);
            json.Name("pages");
            json.Integer(Pages);
            json.End('}');
        }
    }

    /// <summary>The scene but its things: what a client needs to light and clear its view at once.</summary>
    public sealed class EnvironmentInfo : Record
    {
        public string Title { get; internal set; }
        public string Mood { get; internal set; }
        public string Time { get; internal set; }
        public string Weather { get; internal set; }
        public bool Indoor { get; internal set; }
        public double[] Zenith { get; internal set; }
        public double[] Horizon { get; internal set; }
        public double[] Ambient { get; internal set; }
        public double FogDensity { get; internal set; }
        public LightInfo[] Lights { get; internal set; }
        public double[][] Palette { get; internal set; } = new double[][] {  };
        public IReadOnlyDictionary<string, SurfaceInfo> Surfaces { get; internal set; } = new Dictionary<string, SurfaceInfo>();
        public ViewInfo View { get; internal set; }
        public double Exposure { get; internal set; }
        public double[][] SkyLight { get; internal set; } = new double[][] {  };

        internal static EnvironmentInfo Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new EnvironmentInfo();
            JsonValue titleValue = fields.Required("title");
            read.Title = Check.Text(titleValue, fields.PathOf("title"), 0, Check.Any, null);
            JsonValue moodValue = fields.Required("mood");
            read.Mood = Check.Text(moodValue, fields.PathOf("mood"), 0, Check.Any, null);
            JsonValue timeValue = fields.Required("time");
            read.Time = Check.Text(timeValue, fields.PathOf("time"), 0, Check.Any, null);
            JsonValue weatherValue = fields.Required("weather");
            read.Weather = Check.Text(weatherValue, fields.PathOf("weather"), 0, Check.Any, null);
            JsonValue indoorValue = fields.Required("indoor");
            read.Indoor = Check.Flag(indoorValue, fields.PathOf("indoor"));
            JsonValue zenithValue = fields.Required("zenith");
            read.Zenith = Check.Numbers(zenithValue, fields.PathOf("zenith"), 3, 0.0, 1.0, false);
            JsonValue horizonValue = fields.Required("horizon");
            read.Horizon = Check.Numbers(horizonValue, fields.PathOf("horizon"), 3, 0.0, 1.0, false);
            JsonValue ambientValue = fields.Required("ambient");
            read.Ambient = Check.Numbers(ambientValue, fields.PathOf("ambient"), 3, 0.0, 1.0, false);
            JsonValue fogDensityValue = fields.Required("fog_density");
            read.FogDensity = Check.Number(fogDensityValue, fields.PathOf("fog_density"), double.MinValue, double.MaxValue, false);
            JsonValue lightsValue = fields.Required("lights");
            read.Lights = Check.List(lightsValue, fields.PathOf("lights"), Check.Any, (v0, p0) => LightInfo.Read(v0, p0));
            JsonValue paletteValue = fields.Optional("palette");
            if (paletteValue != null) read.Palette = Check.List(paletteValue, fields.PathOf("palette"), Check.Any, (v0, p0) => Check.Numbers(v0, p0, 3, 0.0, 1.0, false));
            JsonValue surfacesValue = fields.Optional("surfaces");
            if (surfacesValue != null) read.Surfaces = Check.Map(surfacesValue, fields.PathOf("surfaces"), Check.Any, null, (v0, p0) => SurfaceInfo.Read(v0, p0));
            JsonValue viewValue = fields.Optional("view");
            if (viewValue != null) read.View = viewValue.Kind == JsonKind.Null ? null : ViewInfo.Read(viewValue, fields.PathOf("view"));
            JsonValue exposureValue = fields.Optional("exposure");
            if (exposureValue != null) read.Exposure = Check.Number(exposureValue, fields.PathOf("exposure"), double.MinValue, double.MaxValue, false);
            JsonValue skyLightValue = fields.Optional("sky_light");
            if (skyLightValue != null) read.SkyLight = Check.List(skyLightValue, fields.PathOf("sky_light"), 9, (v0, p0) => Check.Numbers(v0, p0, 3, double.MinValue, double.MaxValue, false));
            fields.End("title", "mood", "time", "weather", "indoor", "zenith", "horizon", "ambient", "fog_density", "lights", "palette", "surfaces", "view", "exposure", "sky_light");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("title");
            json.Text(Title);
            json.Name("mood");
            json.Text(Mood);
            json.Name("time");
            json.Text(Time);
            json.Name("weather");
            json.Text(Weather);
            json.Name("indoor");
            json.Flag(Indoor);
            json.Name("zenith");
            json.Numbers(Zenith);
            json.Name("horizon");
            json.Numbers(Horizon);
            json.Name("ambient");
            json.Numbers(Ambient);
            json.Name("fog_density");
            json.Number(FogDensity);
            json.Name("lights");
            json.Begin('[');
            foreach (LightInfo item0 in Lights)
                item0.Write(json);
            json.End(']');
            json.Name("palette");
            json.Begin('[');
            foreach (double[] item0 in Palette)
                json.Numbers(item0);
            json.End(']');
            json.Name("surfaces");
            json.Begin('{');
            foreach (KeyValuePair<string, SurfaceInfo> pair0 in Surfaces)
            {
                json.Name(pair0.Key);
                pair0.Value.Write(json);
            }
            json.End('}');
            json.Name("view");
            if (View == null) json.Null();
            else
                View.Write(json);
            json.Name("exposure");
            json.Number(Exposure);
            json.Name("sky_light");
            json.Begin('[');
            foreach (double[] item0 in SkyLight)
                json.Numbers(item0);
            json.End(']');
            json.End('}');
        }
    }

    /// <summary>A generator this server runs: its kind (plan, geometry, material, speech), its name, where its model is from.</summary>
    public sealed class GeneratorInfo : Record
    {
        public string Kind { get; internal set; }
        public string Name { get; internal set; }
        public string Model { get; internal set; } = "";
        public string Licence { get; internal set; } = "";

        internal static GeneratorInfo Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new GeneratorInfo();
            JsonValue kindValue = fields.Required("kind");
            read.Kind = Check.Text(kindValue, fields.PathOf("kind"), 0, Check.Any, null);
            JsonValue nameValue = fields.Required("name");
            read.Name = Check.Text(nameValue, fields.PathOf("name"), 0, Check.Any, null);
            JsonValue modelValue = fields.Optional("model");
            if (modelValue != null) read.Model = Check.Text(modelValue, fields.PathOf("model"), 0, Check.Any, null);
            JsonValue licenceValue = fields.Optional("licence");
            if (licenceValue != null) read.Licence = Check.Text(licenceValue, fields.PathOf("licence"), 0, Check.Any, null);
            fields.End("kind", "name", "model", "licence");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("kind");
            json.Text(Kind);
            json.Name("name");
            json.Text(Name);
            json.Name("model");
            json.Text(Model);
            json.Name("licence");
            json.Text(Licence);
            json.End('}');
        }
    }

    /// <summary>A job that its session knows of, and how it stands.</summary>
    public sealed class JobState : Record
    {
        public string Job { get; internal set; }
        public string State { get; internal set; }

        internal static JobState Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new JobState();
            JsonValue jobValue = fields.Required("job");
            read.Job = Check.Text(jobValue, fields.PathOf("job"), 1, 64, Patterns.P2);
            JsonValue stateValue = fields.Required("state");
            read.State = Check.OneOf(stateValue, fields.PathOf("state"), "cancelled", "failed", "finished", "running");
            fields.End("job", "state");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("job");
            json.Text(Job);
            json.Name("state");
            json.Text(State);
            json.End('}');
        }
    }

    /// <summary>A light of the scene. Directional lights have a direction and lux, points a position and candela.</summary>
    public sealed class LightInfo : Record
    {
        public string Kind { get; internal set; }
        public double[] Color { get; internal set; }
        public double Intensity { get; internal set; }
        public double[] Direction { get; internal set; }
        public double[] Position { get; internal set; }
        public double? RangeM { get; internal set; }

        internal static LightInfo Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new LightInfo();
            JsonValue kindValue = fields.Required("kind");
            read.Kind = Check.OneOf(kindValue, fields.PathOf("kind"), "directional", "point");
            JsonValue colorValue = fields.Required("color");
            read.Color = Check.Numbers(colorValue, fields.PathOf("color"), 3, 0.0, 1.0, false);
            JsonValue intensityValue = fields.Required("intensity");
            read.Intensity = Check.Number(intensityValue, fields.PathOf("intensity"), double.MinValue, double.MaxValue, false);
            JsonValue directionValue = fields.Optional("direction");
            if (directionValue != null) read.Direction = directionValue.Kind == JsonKind.Null ? null : Check.Numbers(directionValue, fields.PathOf("direction"), 3, double.MinValue, double.MaxValue, false);
            JsonValue positionValue = fields.Optional("position");
            if (positionValue != null) read.Position = positionValue.Kind == JsonKind.Null ? null : Check.Numbers(positionValue, fields.PathOf("position"), 3, double.MinValue, double.MaxValue, false);
            JsonValue rangeMValue = fields.Optional("range_m");
            if (rangeMValue != null) read.RangeM = rangeMValue.Kind == JsonKind.Null ? (double?)null : Check.Number(rangeMValue, fields.PathOf("range_m"), double.MinValue, double.MaxValue, false);
            fields.End("kind", "color", "intensity", "direction", "position", "range_m");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("kind");
            json.Text(Kind);
            json.Name("color");
            json.Numbers(Color);
            json.Name("intensity");
            json.Number(Intensity);
            json.Name("direction");
            if (Direction == null) json.Null();
            else
                json.Numbers(Direction);
            json.Name("position");
            if (Position == null) json.Null();
            else
                json.Numbers(Position);
            json.Name("range_m");
            if (RangeM == null) json.Null();
            else
                json.Number(RangeM.Value);
            json.End('}');
        }
    }

    /// <summary>What this server accepts; every breach is a typed error.</summary>
    public sealed class Limits : Record
    {
        public long MessageBytes { get; internal set; }
        public long PromptCharacters { get; internal set; }
        public long Jobs { get; internal set; }
        public long OutboxBytes { get; internal set; }
        public long ChunkBytes { get; internal set; }
        public double ResumeS { get; internal set; }

        internal static Limits Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Limits();
            JsonValue messageBytesValue = fields.Required("message_bytes");
            read.MessageBytes = Check.Integer(messageBytesValue, fields.PathOf("message_bytes"), -9223372036854775807L, 9223372036854775807L);
            JsonValue promptCharactersValue = fields.Required("prompt_characters");
            read.PromptCharacters = Check.Integer(promptCharactersValue, fields.PathOf("prompt_characters"), -9223372036854775807L, 9223372036854775807L);
            JsonValue jobsValue = fields.Required("jobs");
            read.Jobs = Check.Integer(jobsValue, fields.PathOf("jobs"), -9223372036854775807L, 9223372036854775807L);
            JsonValue outboxBytesValue = fields.Required("outbox_bytes");
            read.OutboxBytes = Check.Integer(outboxBytesValue, fields.PathOf("outbox_bytes"), -9223372036854775807L, 9223372036854775807L);
            JsonValue chunkBytesValue = fields.Required("chunk_bytes");
            read.ChunkBytes = Check.Integer(chunkBytesValue, fields.PathOf("chunk_bytes"), -9223372036854775807L, 9223372036854775807L);
            JsonValue resumeSValue = fields.Required("resume_s");
            read.ResumeS = Check.Number(resumeSValue, fields.PathOf("resume_s"), double.MinValue, double.MaxValue, false);
            fields.End("message_bytes", "prompt_characters", "jobs", "outbox_bytes", "chunk_bytes", "resume_s");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("message_bytes");
            json.Integer(MessageBytes);
            json.Name("prompt_characters");
            json.Integer(PromptCharacters);
            json.Name("jobs");
            json.Integer(Jobs);
            json.Name("outbox_bytes");
            json.Integer(OutboxBytes);
            json.Name("chunk_bytes");
            json.Integer(ChunkBytes);
            json.Name("resume_s");
            json.Number(ResumeS);
            json.End('}');
        }
    }

    /// <summary>One thing that an edit does: its type ("paint", "add", "move" …), the ids it is about, and what with.</summary>
    public sealed class Operation : Record
    {
        public string Type { get; internal set; }
        public string[] Targets { get; internal set; } = new string[] {  };
        public IReadOnlyDictionary<string, JsonValue> Values { get; internal set; } = new Dictionary<string, JsonValue>();

        internal static Operation Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Operation();
            JsonValue typeValue = fields.Required("type");
            read.Type = Check.Text(typeValue, fields.PathOf("type"), 1, 32, null);
            JsonValue targetsValue = fields.Optional("targets");
            if (targetsValue != null) read.Targets = Check.List(targetsValue, fields.PathOf("targets"), 64, (v0, p0) => Check.Text(v0, p0, 0, Check.Any, null));
            JsonValue valuesValue = fields.Optional("values");
            if (valuesValue != null) read.Values = Check.Map(valuesValue, fields.PathOf("values"), Check.Any, null, (v0, p0) => Check.Either(v0, p0, (v1, p1) => Check.Text(v1, p1, 0, Check.Any, null), (v1, p1) => Check.Number(v1, p1, double.MinValue, double.MaxValue, false), (v1, p1) => Check.List(v1, p1, Check.Any, (v2, p2) => Check.Either(v2, p2, (v3, p3) => Check.Text(v3, p3, 0, Check.Any, null), (v3, p3) => Check.Number(v3, p3, double.MinValue, double.MaxValue, false)))));
            fields.End("type", "targets", "values");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("type");
            json.Text(Type);
            json.Name("targets");
            json.Begin('[');
            foreach (string item0 in Targets)
                json.Text(item0);
            json.End(']');
            json.Name("values");
            json.Begin('{');
            foreach (KeyValuePair<string, JsonValue> pair0 in Values)
            {
                json.Name(pair0.Key);
                json.Value(pair0.Value);
            }
            json.End('}');
            json.End('}');
        }
    }

    /// <summary>A part that could not be made; fallback says what stands in its place, "" if nothing does.</summary>
    public sealed class PartFailure : Record
    {
        public string Slot { get; internal set; }
        public string Code { get; internal set; }
        public string Detail { get; internal set; }
        public string Fallback { get; internal set; } = "";

        internal static PartFailure Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new PartFailure();
            JsonValue slotValue = fields.Required("slot");
            read.Slot = Check.Text(slotValue, fields.PathOf("slot"), 1, 160, Patterns.P3);
            JsonValue codeValue = fields.Required("code");
            read.Code = Check.Text(codeValue, fields.PathOf("code"), 0, Check.Any, null);
            JsonValue detailValue = fields.Required("detail");
            read.Detail = Check.Text(detailValue, fields.PathOf("detail"), 0, 2000, null);
            JsonValue fallbackValue = fields.Optional("fallback");
            if (fallbackValue != null) read.Fallback = Check.Text(fallbackValue, fields.PathOf("fallback"), 0, Check.Any, null);
            fields.End("slot", "code", "detail", "fallback");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("slot");
            json.Text(Slot);
            json.Name("code");
            json.Text(Code);
            json.Name("detail");
            json.Text(Detail);
            json.Name("fallback");
            json.Text(Fallback);
            json.End('}');
        }
    }

    /// <summary>A bounded change of one slot beside what the scene itself says: factors of 1 and gains of 0 leave it as it is.</summary>
    public sealed class Patch : Record
    {
        public string Slot { get; internal set; }
        public double[] Light { get; internal set; }
        public double? Intensity { get; internal set; }
        public double[] Sky { get; internal set; }
        public double? Fog { get; internal set; }
        public double? Saturation { get; internal set; }
        public double? Stir { get; internal set; }
        public double? GainDb { get; internal set; }
        public double? Pace { get; internal set; }
        public double? Pitch { get; internal set; }

        internal static Patch Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Patch();
            JsonValue slotValue = fields.Required("slot");
            read.Slot = Check.Text(slotValue, fields.PathOf("slot"), 1, 160, Patterns.P3);
            JsonValue lightValue = fields.Optional("light");
            if (lightValue != null) read.Light = lightValue.Kind == JsonKind.Null ? null : Check.Numbers(lightValue, fields.PathOf("light"), 3, double.MinValue, double.MaxValue, false);
            JsonValue intensityValue = fields.Optional("intensity");
            if (intensityValue != null) read.Intensity = intensityValue.Kind == JsonKind.Null ? (double?)null : Check.Number(intensityValue, fields.PathOf("intensity"), 0.5, 1.5, false);
            JsonValue skyValue = fields.Optional("sky");
            if (skyValue != null) read.Sky = skyValue.Kind == JsonKind.Null ? null : Check.Numbers(skyValue, fields.PathOf("sky"), 3, double.MinValue, double.MaxValue, false);
            JsonValue fogValue = fields.Optional("fog");
            if (fogValue != null) read.Fog = fogValue.Kind == JsonKind.Null ? (double?)null : Check.Number(fogValue, fields.PathOf("fog"), 0.5, 2.0, false);
            JsonValue saturationValue = fields.Optional("saturation");
            if (saturationValue != null) read.Saturation = saturationValue.Kind == JsonKind.Null ? (double?)null : Check.Number(saturationValue, fields.PathOf("saturation"), 0.5, 1.5, false);
            JsonValue stirValue = fields.Optional("stir");
            if (stirValue != null) read.Stir = stirValue.Kind == JsonKind.Null ? (double?)null : Check.Number(stirValue, fields.PathOf("stir"), 0.25, 2.0, false);
            JsonValue gainDbValue = fields.Optional("gain_db");
            if (gainDbValue != null) read.GainDb = gainDbValue.Kind == JsonKind.Null ? (double?)null : Check.Number(gainDbValue, fields.PathOf("gain_db"), -24.0, 0.0, false);
            JsonValue paceValue = fields.Optional("pace");
            if (paceValue != null) read.Pace = paceValue.Kind == JsonKind.Null ? (double?)null : Check.Number(paceValue, fields.PathOf("pace"), 0.5, 2.0, false);
            JsonValue pitchValue = fields.Optional("pitch");
            if (pitchValue != null) read.Pitch = pitchValue.Kind == JsonKind.Null ? (double?)null : Check.Number(pitchValue, fields.PathOf("pitch"), -6.0, 6.0, false);
            fields.End("slot", "light", "intensity", "sky", "fog", "saturation", "stir", "gain_db", "pace", "pitch");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("slot");
            json.Text(Slot);
            json.Name("light");
            if (Light == null) json.Null();
            else
                json.Numbers(Light);
            json.Name("intensity");
            if (Intensity == null) json.Null();
            else
                json.Number(Intensity.Value);
            json.Name("sky");
            if (Sky == null) json.Null();
            else
                json.Numbers(Sky);
            json.Name("fog");
            if (Fog == null) json.Null();
            else
                json.Number(Fog.Value);
            json.Name("saturation");
            if (Saturation == null) json.Null();
            else
                json.Number(Saturation.Value);
            json.Name("stir");
            if (Stir == null) json.Null();
            else
                json.Number(Stir.Value);
            json.Name("gain_db");
            if (GainDb == null) json.Null();
            else
                json.Number(GainDb.Value);
            json.Name("pace");
            if (Pace == null) json.Null();
            else
                json.Number(Pace.Value);
            json.Name("pitch");
            if (Pitch == null) json.Null();
            else
                json.Number(Pitch.Value);
            json.End('}');
        }
    }

    /// <summary>Which session a client comes back to, the secret that its welcome gave, and how far it had come.</summary>
    public sealed class Resume : Record
    {
        public string Session { get; set; }
        public string Token { get; set; }
        public long LastSeq { get; set; }
        public IReadOnlyDictionary<string, long> Parts { get; set; } = new Dictionary<string, long>();

        internal static Resume Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new Resume();
            JsonValue sessionValue = fields.Required("session");
            read.Session = Check.Text(sessionValue, fields.PathOf("session"), 1, 64, null);
            JsonValue tokenValue = fields.Required("token");
            read.Token = Check.Text(tokenValue, fields.PathOf("token"), 1, 128, null);
            JsonValue lastSeqValue = fields.Required("last_seq");
            read.LastSeq = Check.Integer(lastSeqValue, fields.PathOf("last_seq"), 0L, 9007199254740991L);
            JsonValue partsValue = fields.Optional("parts");
            if (partsValue != null) read.Parts = Check.Map(partsValue, fields.PathOf("parts"), 4096, Patterns.P1, (v0, p0) => Check.Integer(v0, p0, 0L, 9007199254740991L));
            fields.End("session", "token", "last_seq", "parts");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("session");
            json.Text(Session);
            json.Name("token");
            json.Text(Token);
            json.Name("last_seq");
            json.Integer(LastSeq);
            json.Name("parts");
            json.Begin('{');
            foreach (KeyValuePair<string, long> pair0 in Parts)
            {
                json.Name(pair0.Key);
                json.Integer(pair0.Value);
            }
            json.End('}');
            json.End('}');
        }
    }

    /// <summary>A phoneme in IPA ("" is silence) and the shape of the mouth, in seconds from the start of the sound.</summary>
    public sealed class SoundTime : Record
    {
        public string Ipa { get; internal set; }
        public string Viseme { get; internal set; }
        public double StartS { get; internal set; }
        public double EndS { get; internal set; }

        internal static SoundTime Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new SoundTime();
            JsonValue ipaValue = fields.Required("ipa");
            read.Ipa = Check.Text(ipaValue, fields.PathOf("ipa"), 0, Check.Any, null);
            JsonValue visemeValue = fields.Required("viseme");
            read.Viseme = Check.OneOf(visemeValue, fields.PathOf("viseme"), "CH", "DD", "E", "FF", "PP", "RR", "SS", "TH", "aa", "ih", "kk", "nn", "oh", "ou", "sil");
            JsonValue startSValue = fields.Required("start_s");
            read.StartS = Check.Number(startSValue, fields.PathOf("start_s"), double.MinValue, double.MaxValue, false);
            JsonValue endSValue = fields.Required("end_s");
            read.EndS = Check.Number(endSValue, fields.PathOf("end_s"), double.MinValue, double.MaxValue, false);
            fields.End("ipa", "viseme", "start_s", "end_s");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("ipa");
            json.Text(Ipa);
            json.Name("viseme");
            json.Text(Viseme);
            json.Name("start_s");
            json.Number(StartS);
            json.Name("end_s");
            json.Number(EndS);
            json.End('}');
        }
    }

    /// <summary>Where an answer is from: a document's title, and the heading or page in it.</summary>
    public sealed class SourceInfo : Record
    {
        public string Title { get; internal set; }
        public string Place { get; internal set; } = "";

        internal static SourceInfo Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new SourceInfo();
            JsonValue titleValue = fields.Required("title");
            read.Title = Check.Text(titleValue, fields.PathOf("title"), 0, Check.Any, null);
            JsonValue placeValue = fields.Optional("place");
            if (placeValue != null) read.Place = Check.Text(placeValue, fields.PathOf("place"), 0, Check.Any, null);
            fields.End("title", "place");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("title");
            json.Text(Title);
            json.Name("place");
            json.Text(Place);
            json.End('}');
        }
    }

    /// <summary>A surface's material: the key of its slots material/&lt;key&gt;/&lt;map&gt;, and flat values to show until those arrive.</summary>
    public sealed class SurfaceInfo : Record
    {
        public string Material { get; internal set; }
        public string Phrase { get; internal set; }
        public double[] BaseColor { get; internal set; }
        public double Roughness { get; internal set; }
        public double Metallic { get; internal set; }
        public double[] Emissive { get; internal set; }
        public double Opacity { get; internal set; } = 1.0;

        internal static SurfaceInfo Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new SurfaceInfo();
            JsonValue materialValue = fields.Required("material");
            read.Material = Check.Text(materialValue, fields.PathOf("material"), 0, Check.Any, null);
            JsonValue phraseValue = fields.Required("phrase");
            read.Phrase = Check.Text(phraseValue, fields.PathOf("phrase"), 0, Check.Any, null);
            JsonValue baseColorValue = fields.Required("base_color");
            read.BaseColor = Check.Numbers(baseColorValue, fields.PathOf("base_color"), 3, 0.0, 1.0, false);
            JsonValue roughnessValue = fields.Required("roughness");
            read.Roughness = Check.Number(roughnessValue, fields.PathOf("roughness"), 0.0, 1.0, false);
            JsonValue metallicValue = fields.Required("metallic");
            read.Metallic = Check.Number(metallicValue, fields.PathOf("metallic"), 0.0, 1.0, false);
            JsonValue emissiveValue = fields.Required("emissive");
            read.Emissive = Check.Numbers(emissiveValue, fields.PathOf("emissive"), 3, 0.0, 1.0, false);
            JsonValue opacityValue = fields.Optional("opacity");
            if (opacityValue != null) read.Opacity = Check.Number(opacityValue, fields.PathOf("opacity"), 0.0, 1.0, false);
            fields.End("material", "phrase", "base_color", "roughness", "metallic", "emissive", "opacity");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("material");
            json.Text(Material);
            json.Name("phrase");
            json.Text(Phrase);
            json.Name("base_color");
            json.Numbers(BaseColor);
            json.Name("roughness");
            json.Number(Roughness);
            json.Name("metallic");
            json.Number(Metallic);
            json.Name("emissive");
            json.Numbers(Emissive);
            json.Name("opacity");
            json.Number(Opacity);
            json.End('}');
        }
    }

    /// <summary>Where one arrives: eye and target in metres, the vertical field of view of a 16:9 picture in degrees.</summary>
    public sealed class ViewInfo : Record
    {
        public double[] Eye { get; internal set; }
        public double[] Target { get; internal set; }
        public double FovDeg { get; internal set; }

        internal static ViewInfo Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new ViewInfo();
            JsonValue eyeValue = fields.Required("eye");
            read.Eye = Check.Numbers(eyeValue, fields.PathOf("eye"), 3, double.MinValue, double.MaxValue, false);
            JsonValue targetValue = fields.Required("target");
            read.Target = Check.Numbers(targetValue, fields.PathOf("target"), 3, double.MinValue, double.MaxValue, false);
            JsonValue fovDegValue = fields.Required("fov_deg");
            read.FovDeg = Check.Number(fovDegValue, fields.PathOf("fov_deg"), double.MinValue, double.MaxValue, false);
            fields.End("eye", "target", "fov_deg");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("eye");
            json.Numbers(Eye);
            json.Name("target");
            json.Numbers(Target);
            json.Name("fov_deg");
            json.Number(FovDeg);
            json.End('}');
        }
    }

    /// <summary>A word as it was written, in seconds from the start of the sound that says it.</summary>
    public sealed class WordTime : Record
    {
        public string Text { get; internal set; }
        public double StartS { get; internal set; }
        public double EndS { get; internal set; }

        internal static WordTime Read(JsonValue value, string path)
        {
            var fields = new Fields(value, path);
            var read = new WordTime();
            JsonValue textValue = fields.Required("text");
            read.Text = Check.Text(textValue, fields.PathOf("text"), 0, Check.Any, null);
            JsonValue startSValue = fields.Required("start_s");
            read.StartS = Check.Number(startSValue, fields.PathOf("start_s"), double.MinValue, double.MaxValue, false);
            JsonValue endSValue = fields.Required("end_s");
            read.EndS = Check.Number(endSValue, fields.PathOf("end_s"), double.MinValue, double.MaxValue, false);
            fields.End("text", "start_s", "end_s");
            return read;
        }

        public override void Write(JsonWriter json)
        {
            json.Begin('{');
            json.Name("text");
            json.Text(Text);
            json.Name("start_s");
            json.Number(StartS);
            json.Name("end_s");
            json.Number(EndS);
            json.End('}');
        }
    }
}
