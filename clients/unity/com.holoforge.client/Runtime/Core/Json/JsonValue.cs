using System.Collections.Generic;

namespace Holoforge.Json
{
    /// <summary>The six kinds of JSON values; true and false are one.</summary>
    public enum JsonKind
    {
        Null,
        Flag,
        Number,
        Text,
        List,
        Object
    }

    /// <summary>A JSON value as it was read. Made by <see cref="JsonReader"/>; never changes.</summary>
    public sealed class JsonValue
    {
        static readonly JsonValue[] NoItems = new JsonValue[0];
        static readonly Dictionary<string, JsonValue> NoMembers = new Dictionary<string, JsonValue>();

        readonly string _text;
        readonly JsonValue[] _items;
        readonly Dictionary<string, JsonValue> _members;

        JsonValue(JsonKind kind, string text, JsonValue[] items, Dictionary<string, JsonValue> members)
        {
            Kind = kind;
            _text = text;
            _items = items ?? NoItems;
            _members = members ?? NoMembers;
        }

        public static readonly JsonValue Null = new JsonValue(JsonKind.Null, "null", null, null);
        public static readonly JsonValue True = new JsonValue(JsonKind.Flag, "true", null, null);
        public static readonly JsonValue False = new JsonValue(JsonKind.Flag, "false", null, null);

        public JsonKind Kind { get; private set; }

        /// <summary>A text's characters; of the other kinds what stood there: <c>null</c>, <c>true</c>, <c>1.50</c>.</summary>
        public string Text { get { return _text; } }

        /// <summary>A list's values, in order; of the other kinds none.</summary>
        public IReadOnlyList<JsonValue> Items { get { return _items; } }

        /// <summary>An object's values by their names, in the order they stood there; of the other kinds none.</summary>
        public IReadOnlyDictionary<string, JsonValue> Members { get { return _members; } }

        internal static JsonValue OfText(string text) { return new JsonValue(JsonKind.Text, text, null, null); }

        internal static JsonValue OfNumber(string digits) { return new JsonValue(JsonKind.Number, digits, null, null); }

        internal static JsonValue OfItems(List<JsonValue> items)
        {
            return new JsonValue(JsonKind.List, "[…]", items.ToArray(), null);
        }

        internal static JsonValue OfMembers(Dictionary<string, JsonValue> members)
        {
            return new JsonValue(JsonKind.Object, "{…}", null, members);
        }
    }
}
