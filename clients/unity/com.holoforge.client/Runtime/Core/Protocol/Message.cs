using Holoforge.Json;

namespace Holoforge.Protocol
{
    /// <summary>Base of what is written as JSON.</summary>
    public abstract class Record
    {
        /// <summary>Write every field, absent ones as their defaults.</summary>
        public abstract void Write(JsonWriter json);

        /// <summary>The JSON text, byte for byte what the server's own encoder writes.</summary>
        public string ToJson()
        {
            var json = new JsonWriter();
            Write(json);
            return json.ToString();
        }
    }

    /// <summary>Base of all messages.</summary>
    public abstract class Message : Record
    {
        /// <summary>The JSON field <c>type</c>.</summary>
        public abstract string Type { get; }
    }

    /// <summary>What a client sends: imperatives.</summary>
    public abstract class ClientMessage : Message
    {
    }

    /// <summary>What the server sends: participles or nouns.</summary>
    public abstract class ServerMessage : Message
    {
        /// <summary>Rises by one per message of a session.</summary>
        public long Seq { get; internal set; }

        /// <summary>The job it is about, null where it is about none.</summary>
        public virtual string AboutJob { get { return null; } }

        /// <summary>The slot it is about, null where it is about none.</summary>
        public virtual string AboutSlot { get { return null; } }
    }
}
