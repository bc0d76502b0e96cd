using System;
using UnityEngine.Networking;

namespace Holoforge
{
    /// <summary>Gets files by Unity's own HTTP, which WebGL has as well.</summary>
    public static class WebFetch
    {
        /// <summary>A <see cref="FetchAsset"/>.</summary>
        public static void Get(Uri address, Action<byte[], string> done)
        {
            UnityWebRequest request = UnityWebRequest.Get(address);
            request.SendWebRequest().completed += operation =>
            {
                using (request)
                {
                    bool came = request.result == UnityWebRequest.Result.Success;
                    done(came ? request.downloadHandler.data : null, came ? null : request.error);
                }
            };
        }
    }
}
