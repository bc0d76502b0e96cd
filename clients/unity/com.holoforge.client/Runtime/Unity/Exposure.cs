using Holoforge.Protocol;
using UnityEngine;

namespace Holoforge
{
    /// <summary>From photometric units to Unity's, the way an eye adapts: starlight is readable and noon does not blind.</summary>
    static class Exposure
    {
        const float LeastLux = 0.05f;
        const float MostLux = 120000f;

        /// <param name="lux">The main light of the scene, beside which lamps are seen.</param>
        /// <param name="isPhysical">Whether the pipeline takes lux and candela as they are.</param>
        public static float IntensityOf(LightInfo light, double lux, bool isPhysical)
        {
            float intensity = (float)light.Intensity;
            if (isPhysical || intensity <= 0) return Mathf.Max(0, intensity);
            if (light.Kind == "directional") return 0.02f * Mathf.Pow(Mathf.Clamp(intensity, LeastLux, MostLux), 0.42f);
            float adaptation = 0.007f * Mathf.Pow(1500 / Mathf.Max((float)lux, LeastLux), 0.6f);
            return Mathf.Min(13, intensity * Mathf.Clamp(adaptation, 0.001f, 0.01f));
        }
    }
}
