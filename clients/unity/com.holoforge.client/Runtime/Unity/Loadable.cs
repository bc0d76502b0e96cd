using System.Collections.Generic;
using Holoforge.Protocol;

namespace Holoforge
{
    /// <summary>What glTFast and Unity load, as the server is told it.</summary>
    public static class Loadable
    {
        public static Accept Accept()
        {
            var extensions = new List<string> { "KHR_mesh_quantization", "EXT_mesh_gpu_instancing", "MSFT_lod" };
#if HOLOFORGE_MESHOPT
            extensions.Add("EXT_meshopt_compression"); // glTFast wants a package of its own for it
#endif
#if HOLOFORGE_KTX
            extensions.Add("KHR_texture_basisu"); // so for this; it comes with scenes that were prebuilt so
#endif
            return new Accept { Image = new[] { "image/png", "image/jpeg" }, Extensions = extensions.ToArray() };
        }
    }
}
