using System;

namespace Holoforge
{
    /// <summary>What a slot's name says.</summary>
    public struct Slot
    {
        static readonly string[] Maps = { "base_color", "normal", "orm", "height", "emissive" };

        /// <summary>"environment", "object", "material", "speech", "ambience", "scene" or "manifest".</summary>
        public string Kind { get; private set; }

        /// <summary>What comes after the first slash, but a material's map.</summary>
        public string Key { get; private set; }

        /// <summary>Which map of a material it is, null where it is none.</summary>
        public string Map { get; private set; }

        /// <summary>Whether it is a picture of the sky, to look at or to light with.</summary>
        public bool IsSky => Kind == "environment" && (Key == "sky" || Key == "sky-light");

        public static Slot Parse(string name)
        {
            string[] parts = name.Split('/');
            bool isMap = parts[0] == "material" && parts.Length > 2 && Array.IndexOf(Maps, parts[parts.Length - 1]) >= 0;
            int end = isMap ? parts.Length - 1 : parts.Length;
            return new Slot
            {
                Kind = parts[0],
                Key = string.Join("/", parts, 1, Math.Max(0, end - 1)),
                Map = isMap ? parts[parts.Length - 1] : null
            };
        }
    }
}
