using Holoforge.Protocol;
using UnityEngine;

namespace Holoforge
{
    /// <summary>From photometric units to Unity's, at the exposure that the server made the scene for.</summary>
    static class Exposure
    {
        const float Saturation = 1.2f;
        const float Brightest = 20f;

        /// <param name="ev100">The scene's exposure (EV100).</param>
        /// <param name="isPhysical">Whether the pipeline takes lux and candela as they are.</param>
        public static float IntensityOf(LightInfo light, double ev100, bool isPhysical)
        {
            float intensity = (float)light.Intensity;
            if (isPhysical || intensity <= 0) return Mathf.Max(0, intensity);
            float exposed = intensity / (Saturation * Mathf.Pow(2, (float)ev100) * Mathf.PI); // a light of 1 shows white as white
            return Mathf.Min(Brightest, exposed);
        }
    }
}
