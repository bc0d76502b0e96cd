using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;
using Holoforge.Json;

namespace Holoforge.Protocol
{
    /// <summary>From a JSON value to a typed one within its bounds; the generated messages are read by these.</summary>
    /// <remarks>All throw <see cref="ProtocolViolation"/> <c>invalid_message</c>, which names the place and what was wanted.</remarks>
    static class Check
    {
        public const long Any = -1;

        public static string Text(JsonValue value, string path, long least, long most, Regex pattern)
        {
            if (value.Kind != JsonKind.Text) throw Refuse(path, "a text", value);
            int count = Unicode.Count(value.Text);
            if (count < least) throw Refuse(path, "a text of " + least + " or more characters", value);
            if (most != Any && count > most) throw Refuse(path, "a text of " + most + " characters at most", value);
            if (pattern != null && !pattern.IsMatch(value.Text)) throw Refuse(path, "a text like " + pattern, value);
            return value.Text;
        }

        public static string OneOf(JsonValue value, string path, params string[] choices)
        {
            if (value.Kind == JsonKind.Text && Array.IndexOf(choices, value.Text) >= 0) return value.Text;
            throw Refuse(path, string.Join(" or ", choices), value);
        }

        public static bool Flag(JsonValue value, string path)
        {
            if (value.Kind != JsonKind.Flag) throw Refuse(path, "true or false", value);
            return value == JsonValue.True;
        }

        public static long Integer(JsonValue value, string path, long least, long most)
        {
            long read;
            bool whole = value.Kind == JsonKind.Number
                && long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out read)
                && read >= least && read <= most;
            if (!whole) throw Refuse(path, "an integer in " + least + ".." + most, value);
            return long.Parse(value.Text, CultureInfo.InvariantCulture);
        }

        /// <summary>A finite number from <paramref name="least"/>, or more than it where <paramref name="above"/>.</summary>
        public static double Number(JsonValue value, string path, double least, double most, bool above)
        {
            double read = double.NaN;
            if (value.Kind == JsonKind.Number) read = ParseNumber(value.Text);
            bool within = !double.IsNaN(read) && !double.IsInfinity(read) && read >= least && read <= most && !(above && read == least);
            if (!within) throw Refuse(path, "a number " + (above ? "above " : "from ") + least + " to " + most, value);
            return read;
        }

        public static double[] Numbers(JsonValue value, string path, int count, double least, double most, bool above)
        {
            if (value.Kind != JsonKind.List || value.Items.Count != count) throw Refuse(path, count + " numbers", value);
            var read = new double[count];
            for (int i = 0; i < count; i++) read[i] = Number(value.Items[i], path + "[" + i + "]", least, most, above);
            return read;
        }

        public static T[] List<T>(JsonValue value, string path, long most, Func<JsonValue, string, T> item)
        {
            if (value.Kind != JsonKind.List) throw Refuse(path, "a list", value);
            if (most != Any && value.Items.Count > most) throw Refuse(path, "a list of " + most + " at most", value);
            var read = new T[value.Items.Count];
            for (int i = 0; i < read.Length; i++) read[i] = item(value.Items[i], path + "[" + i + "]");
            return read;
        }

        public static Dictionary<string, T> Map<T>(JsonValue value, string path, long most, Regex names, Func<JsonValue, string, T> item)
        {
            if (value.Kind != JsonKind.Object) throw Refuse(path, "an object", value);
            if (most != Any && value.Members.Count > most) throw Refuse(path, "an object of " + most + " names at most", value);
            var read = new Dictionary<string, T>();
            foreach (KeyValuePair<string, JsonValue> member in value.Members)
            {
                if (names != null && !names.IsMatch(member.Key)) throw Refuse(path, "names like " + names, JsonValue.OfText(member.Key));
                read.Add(member.Key, item(member.Value, path + "." + member.Key));
            }
            return read;
        }

        /// <summary>The value itself, where one of several readers takes it.</summary>
        public static JsonValue Either(JsonValue value, string path, params Func<JsonValue, string, object>[] readers)
        {
            foreach (Func<JsonValue, string, object> reader in readers)
            {
                try
                {
                    reader(value, path);
                    return value;
                }
                catch (ProtocolViolation)
                {
                    continue;
                }
            }
            throw Refuse(path, "a value of another kind", value);
        }

        internal static ProtocolViolation Refuse(string path, string wanted, JsonValue value)
        {
            string shown = value.Text.Length > 80 ? value.Text.Substring(0, 80) + "…" : value.Text;
            if (value.Kind == JsonKind.Text) shown = "\"" + shown + "\"";
            return new ProtocolViolation("invalid_message", path + ": wanted " + wanted + ", got " + shown);
        }

        static double ParseNumber(string digits)
        {
            try
            {
                return double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
            }
            catch (OverflowException) // where newer platforms answer infinity
            {
                return double.PositiveInfinity;
            }
        }
    }
}
