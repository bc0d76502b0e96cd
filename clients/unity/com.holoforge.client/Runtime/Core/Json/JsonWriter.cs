using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Holoforge.Json
{
    /// <summary>Writes one JSON text, value by value, as the server's own encoder would write it.</summary>
    public sealed class JsonWriter
    {
        readonly StringBuilder _text = new StringBuilder();
        bool _separate;

        public override string ToString()
        {
            return _text.ToString();
        }

        public void Begin(char bracket)
        {
            Separate();
            _text.Append(bracket);
            _separate = false;
        }

        public void End(char bracket)
        {
            _text.Append(bracket);
            _separate = true;
        }

        public void Name(string name)
        {
            Text(name);
            _text.Append(':');
            _separate = false;
        }

        public void Null()
        {
            Raw("null");
        }

        public void Flag(bool value)
        {
            Raw(value ? "true" : "false");
        }

        public void Integer(long value)
        {
            Raw(value.ToString(CultureInfo.InvariantCulture));
        }

        /// <exception cref="ProtocolViolation"><c>invalid_message</c>: JSON has no such number.</exception>
        public void Number(double value)
        {
            if (double.IsNaN(value) || double.IsInfinity(value))
            {
                throw new ProtocolViolation("invalid_message", value.ToString(CultureInfo.InvariantCulture) + " is not a number JSON can say");
            }
            string digits = value.ToString("R", CultureInfo.InvariantCulture).Replace("E", "e");
            Raw(digits.IndexOfAny(new[] { '.', 'e' }) < 0 ? digits + ".0" : digits);
        }

        public void Numbers(IReadOnlyList<double> values)
        {
            if (values == null)
            {
                Null();
                return;
            }
            Begin('[');
            foreach (double value in values) Number(value);
            End(']');
        }

        /// <summary>Half of a surrogate pair is written as it is: reading what was written refuses it.</summary>
        public void Text(string value)
        {
            if (value == null)
            {
                Null();
                return;
            }
            Separate();
            _text.Append('"');
            foreach (char unit in value) Append(unit);
            _text.Append('"');
        }

        /// <summary>Write what was read.</summary>
        public void Value(JsonValue value)
        {
            switch (value.Kind)
            {
                case JsonKind.Text:
                    Text(value.Text);
                    break;
                case JsonKind.List:
                    Begin('[');
                    foreach (JsonValue item in value.Items) Value(item);
                    End(']');
                    break;
                case JsonKind.Object:
                    Begin('{');
                    foreach (KeyValuePair<string, JsonValue> member in value.Members)
                    {
                        Name(member.Key);
                        Value(member.Value);
                    }
                    End('}');
                    break;
                default:
                    Raw(value.Text);
                    break;
            }
        }

        void Append(char unit)
        {
            switch (unit)
            {
                case '"': _text.Append("\\\""); break;
                case '\\': _text.Append("\\\\"); break;
                case '\b': _text.Append("\\b"); break;
                case '\f': _text.Append("\\f"); break;
                case '\n': _text.Append("\\n"); break;
                case '\r': _text.Append("\\r"); break;
                case '\t': _text.Append("\\t"); break;
                default:
                    if (unit < ' ') _text.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
                    else _text.Append(unit);
                    break;
            }
        }

        void Raw(string text)
        {
            Separate();
            _text.Append(text);
        }

        void Separate()
        {
            if (_separate) _text.Append(',');
            _separate = true;
        }
    }
}
