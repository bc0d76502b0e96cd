using System.Collections.Generic;
using Holoforge.Json;

namespace Holoforge.Protocol
{
    /// <summary>The fields of one object, each asked for by name; what nobody asked for is refused at the end.</summary>
    struct Fields
    {
        readonly IReadOnlyDictionary<string, JsonValue> _members;
        readonly string _path;
        int _taken;

        public Fields(JsonValue value, string path)
        {
            if (value.Kind != JsonKind.Object) throw Check.Refuse(path, "an object", value);
            _members = value.Members;
            _path = path;
            _taken = 0;
        }

        public string PathOf(string name)
        {
            return _path + "." + name;
        }

        /// <exception cref="ProtocolViolation"><c>invalid_message</c>: it is missing.</exception>
        public JsonValue Required(string name)
        {
            JsonValue value = Optional(name);
            if (value == null) throw new ProtocolViolation("invalid_message", PathOf(name) + ": missing");
            return value;
        }

        /// <summary>The field's value, or null where it is absent.</summary>
        public JsonValue Optional(string name)
        {
            JsonValue value;
            if (!_members.TryGetValue(name, out value)) return null;
            _taken++;
            return value;
        }

        /// <exception cref="ProtocolViolation"><c>invalid_message</c>: there is a field that wire v1 does not have.</exception>
        public void End(params string[] known)
        {
            if (_taken == _members.Count) return;
            foreach (string name in _members.Keys)
            {
                if (System.Array.IndexOf(known, name) < 0) throw new ProtocolViolation("invalid_message", PathOf(name) + ": unknown field");
            }
        }
    }
}
