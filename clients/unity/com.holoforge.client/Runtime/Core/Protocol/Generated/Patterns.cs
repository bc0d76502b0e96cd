// Written by clients/unity/generate_messages.py from server/protocol/schema.json: change it there.
using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using Holoforge.Json;

namespace Holoforge.Protocol
{
    /// <summary>What names, digests and slots look like.</summary>
    static class Patterns
    {
        public static readonly Regex P1 = new Regex(@"^[0-9a-f]{64}\z", RegexOptions.CultureInvariant);
        public static readonly Regex P2 = new Regex(@"^[A-Za-z0-9_.:-]+\z", RegexOptions.CultureInvariant);
        public static readonly Regex P3 = new Regex(@"^[a-z0-9/_-]+\z", RegexOptions.CultureInvariant);
        public static readonly Regex P4 = new Regex(@"^[a-z0-9-]+\z", RegexOptions.CultureInvariant);
        public static readonly Regex P5 = new Regex(@"^[A-Za-z0-9_-]*\z", RegexOptions.CultureInvariant);
        public static readonly Regex P6 = new Regex(@"^([A-Za-z0-9][A-Za-z0-9_-]*)?\z", RegexOptions.CultureInvariant);
        public static readonly Regex P7 = new Regex(@"^[a-z0-9-]*\z", RegexOptions.CultureInvariant);
    }
}
