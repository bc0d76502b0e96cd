using System;

namespace Holoforge
{
    /// <summary>Where a server is, from what a person typed.</summary>
    public static class ServerAddress
    {
        /// <summary>The WebSocket's address: ws, wss, http or https, <c>/ws</c> where no path is given.</summary>
        /// <exception cref="ConnectionRefused"><c>bad_address</c>.</exception>
        public static Uri OfSocket(string typed)
        {
            Uri uri;
            if (!Uri.TryCreate(typed.Trim(), UriKind.Absolute, out uri) || uri.Host.Length == 0) throw Bad(typed);
            var builder = new UriBuilder(uri);
            switch (uri.Scheme)
            {
                case "ws":
                case "http":
                    builder.Scheme = "ws";
                    break;
                case "wss":
                case "https":
                    builder.Scheme = "wss";
                    break;
                default: throw Bad(typed);
            }
            builder.Port = uri.IsDefaultPort || uri.Port < 0 ? (builder.Scheme == "ws" ? 80 : 443) : uri.Port;
            if (uri.AbsolutePath.Trim('/').Length == 0) builder.Path = "/ws";
            return builder.Uri;
        }

        /// <summary>Where assets lie beside the WebSocket: <c>…/assets/</c>.</summary>
        public static Uri OfAssets(Uri socket)
        {
            string scheme = socket.Scheme == "wss" ? "https" : "http";
            return new UriBuilder(scheme, socket.Host, socket.Port, "/assets/").Uri;
        }

        static ConnectionRefused Bad(string typed)
        {
            return new ConnectionRefused("bad_address", "\"" + typed + "\" is no server's address; one looks like ws://127.0.0.1:8765", false);
        }
    }
}
