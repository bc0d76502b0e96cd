using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Holoforge.Json
{
    /// <summary>Reads one JSON text, strictly: RFC 8259, no name twice in one object, no half of a surrogate pair.</summary>
    /// <remarks>
    /// A reader of our own because what Unity ships does not fit: JsonUtility knows neither maps nor unions nor null, and
    /// Newtonsoft's package works by reflection, which IL2CPP strips unless every type is listed, and meets other
    /// versions of itself in projects.
    /// </remarks>
    public sealed class JsonReader
    {
        /// <summary>Brackets within brackets. The deepest message, <c>planned</c>, needs five.</summary>
        public const int MaxDepth = 16;

        readonly string _source;
        readonly StringBuilder _characters = new StringBuilder();
        int _at;
        int _depth;

        JsonReader(string source)
        {
            _source = source;
        }

        /// <exception cref="ProtocolViolation"><c>malformed_message</c> or <c>too_deep</c>; says at which character.</exception>
        public static JsonValue Read(string source)
        {
            var reader = new JsonReader(source);
            reader.SkipSpace();
            JsonValue value = reader.ReadValue();
            reader.SkipSpace();
            if (reader._at != source.Length) throw reader.Malformed("the end");
            return value;
        }

        JsonValue ReadValue()
        {
            switch (Peek())
            {
                case '{': return ReadObject();
                case '[': return ReadList();
                case '"': return JsonValue.OfText(ReadText());
                case 't': return ReadWord("true", JsonValue.True);
                case 'f': return ReadWord("false", JsonValue.False);
                case 'n': return ReadWord("null", JsonValue.Null);
                default: return ReadNumber();
            }
        }

        JsonValue ReadObject()
        {
            var members = new Dictionary<string, JsonValue>();
            Enter();
            SkipSpace();
            if (!Take('}'))
            {
                do
                {
                    SkipSpace();
                    if (Peek() != '"') throw Malformed("a name in quotes");
                    string name = ReadText();
                    SkipSpace();
                    Expect(':');
                    SkipSpace();
                    if (members.ContainsKey(name)) throw Malformed("another name than \"" + name + "\", which stands there already");
                    members.Add(name, ReadValue());
                    SkipSpace();
                }
                while (Take(','));
                Expect('}');
            }
            _depth--;
            return JsonValue.OfMembers(members);
        }

        JsonValue ReadList()
        {
            var items = new List<JsonValue>();
            Enter();
            SkipSpace();
            if (!Take(']'))
            {
                do
                {
                    SkipSpace();
                    items.Add(ReadValue());
                    SkipSpace();
                }
                while (Take(','));
                Expect(']');
            }
            _depth--;
            return JsonValue.OfItems(items);
        }

        string ReadText()
        {
            _at++;
            _characters.Length = 0;
            while (true)
            {
                char next = Peek();
                if (next < ' ') throw Malformed("a character of the text");
                _at++;
                if (next == '"') break;
                _characters.Append(next == '\\' ? ReadEscape() : next);
            }
            int half = Unicode.FindHalfPair(_characters);
            if (half >= 0) throw Malformed("whole surrogate pairs");
            return _characters.ToString();
        }

        char ReadEscape()
        {
            char name = Peek();
            _at++;
            switch (name)
            {
                case '"': return '"';
                case '\\': return '\\';
                case '/': return '/';
                case 'b': return '\b';
                case 'f': return '\f';
                case 'n': return '\n';
                case 'r': return '\r';
                case 't': return '\t';
                case 'u': return ReadCodeUnit();
                default: throw Malformed("an escape of JSON");
            }
        }

        char ReadCodeUnit()
        {
            ushort unit;
            bool whole = _at + 4 <= _source.Length;
            if (!whole || !ushort.TryParse(_source.Substring(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out unit))
            {
                throw Malformed("four hexadecimal digits");
            }
            _at += 4;
            return (char)unit;
        }

        JsonValue ReadNumber()
        {
            int start = _at;
            Take('-');
            if (!Take('0')) SkipDigits();
            if (Take('.')) SkipDigits();
            if (Take('e') || Take('E'))
            {
                if (!Take('+')) Take('-');
                SkipDigits();
            }
            return JsonValue.OfNumber(_source.Substring(start, _at - start));
        }

        void SkipDigits()
        {
            int start = _at;
            while (_at < _source.Length && _source[_at] >= '0' && _source[_at] <= '9') _at++;
            if (_at == start) throw Malformed("a value");
        }

        JsonValue ReadWord(string word, JsonValue value)
        {
            if (string.CompareOrdinal(_source, _at, word, 0, word.Length) != 0) throw Malformed("a value");
            _at += word.Length;
            return value;
        }

        void Enter()
        {
            _at++;
            if (++_depth > MaxDepth) throw new ProtocolViolation("too_deep", "brackets nested deeper than " + MaxDepth);
        }

        char Peek()
        {
            if (_at >= _source.Length) throw Malformed("more");
            return _source[_at];
        }

        bool Take(char wanted)
        {
            if (_at >= _source.Length || _source[_at] != wanted) return false;
            _at++;
            return true;
        }

        void Expect(char wanted)
        {
            if (!Take(wanted)) throw Malformed("'" + wanted + "'");
        }

        void SkipSpace()
        {
            while (_at < _source.Length && " \t\n\r".IndexOf(_source[_at]) >= 0) _at++;
        }

        ProtocolViolation Malformed(string wanted)
        {
            return new ProtocolViolation("malformed_message", "not JSON at character " + _at + ": wanted " + wanted);
        }
    }
}
