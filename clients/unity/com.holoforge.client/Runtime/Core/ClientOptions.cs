using System;
using Holoforge.Protocol;

namespace Holoforge
{
    /// <summary>How a client talks to its server.</summary>
    public sealed class ClientOptions
    {
        /// <summary>Who is calling, for the server's logs: 1 to 64 characters.</summary>
        public string Name = "holoforge-unity";

        /// <summary>What kind of device it is: a name the server knows, such as "desktop".</summary>
        public string Profile = "desktop";

        /// <summary>Who asks, where the server wants to know.</summary>
        public string Token = "";

        /// <summary>What can be loaded; nothing but PNG, GLB and WAV unless given.</summary>
        public Accept Accept = new Accept();

        /// <summary>Bytes that the server may have on their way at once.</summary>
        public long CreditBytes = 16 << 20;

        /// <summary>How long it is tried to come back when the connection is lost, seconds.</summary>
        public double PatienceSeconds = 60;

        /// <summary>Assets kept for later scenes; share one between clients to save traffic.</summary>
        public AssetCache Cache = new AssetCache(256 << 20);

        /// <summary>Opens the socket; WebGL wants one of its own.</summary>
        public OpenSocket Open = SystemSocket.Open;

        /// <summary>Gets an asset by HTTP when the cache had to let it go; without one, such an asset fails its job.</summary>
        public FetchAsset Fetch;

        /// <summary>Seconds, rising; a stopwatch unless given.</summary>
        public Func<double> Clock;
    }

    /// <summary>
    /// Gets the file at an address, and calls <paramref name="done"/> on the thread that updates the client: with the
    /// bytes, or with null and what went wrong.
    /// </summary>
    public delegate void FetchAsset(Uri address, Action<byte[], string> done);
}
