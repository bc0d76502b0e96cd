using System.Text;

namespace Holoforge.Json
{
    /// <summary>Counting characters as JSON Schema does, by code points, over strings that are UTF-16.</summary>
    static class Unicode
    {
        /// <summary>How many code points a text has.</summary>
        public static int Count(string text)
        {
            int count = text.Length;
            foreach (char unit in text) if (char.IsLowSurrogate(unit)) count--;
            return count;
        }

        /// <summary>Where half of a surrogate pair stands alone; -1 where none does.</summary>
        public static int FindHalfPair(StringBuilder text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                if (!char.IsSurrogate(text[i])) continue;
                bool pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
                if (!pair) return i;
                i++;
            }
            return -1;
        }
    }
}
