using System;
using System.Collections.Generic;
using System.Text;

namespace Holoforge.Media
{
    /// <summary>Names for files that every system takes, from what people write.</summary>
    public static class FileName
    {
        const int MostBytes = 80;
        static readonly HashSet<string> Reserved = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9"
        };

        /// <summary>
        /// The words of <paramref name="text"/> in a name of 1 to 80 bytes without its ending: letters and digits of any
        /// script, dashes between, never a name that Windows keeps for devices.
        /// </summary>
        public static string From(string text)
        {
            var name = new StringBuilder();
            int bytes = 0;
            for (int i = 0; i < text.Length; i++)
            {
                bool pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
                string one = pair ? text.Substring(i++, 2) : text.Substring(i, 1);
                string kept = char.IsLetterOrDigit(one, 0) ? one.ToLowerInvariant() : "-";
                if (kept == "-" && (name.Length == 0 || name[name.Length - 1] == '-')) continue;
                int size = Encoding.UTF8.GetByteCount(kept);
                if (bytes + size > MostBytes) break;
                name.Append(kept);
                bytes += size;
            }
            string joined = name.ToString().Trim('-');
            if (joined.Length == 0) return "scene";
            return Reserved.Contains(joined) ? joined + "-scene" : joined;
        }

        /// <summary>The first of <c>name</c>, <c>name-2</c>, <c>name-3</c> … that is not taken.</summary>
        public static string Free(string name, Func<string, bool> isTaken)
        {
            string free = name;
            for (int number = 2; isTaken(free); number++) free = name + "-" + number;
            return free;
        }
    }
}
