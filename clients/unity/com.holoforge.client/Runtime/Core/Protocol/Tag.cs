using Holoforge.Json;

namespace Holoforge.Protocol
{
    /// <summary>The field <c>type</c> that says which message a JSON value is.</summary>
    static class Tag
    {
        internal static string Of(JsonValue value)
        {
            if (value.Kind != JsonKind.Object) throw Check.Refuse("message", "an object", value);
            JsonValue type;
            if (value.Members.TryGetValue("type", out type) && type.Kind == JsonKind.Text) return type.Text;
            throw new ProtocolViolation("invalid_message", "type: missing");
        }

        internal static ProtocolViolation Unknown(string type)
        {
            return new ProtocolViolation("invalid_message", "type: \"" + type + "\" is no message of wire v1 in this direction");
        }
    }
}
