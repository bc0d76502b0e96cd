namespace Holoforge.Media
{
    /// <summary>glTF's ORM picture as the one that Unity's own lit shaders read.</summary>
    public static class MaskMap
    {
        /// <summary>
        /// Repack in place, RGBA of 8 bits: occlusion, roughness, metallic become metallic, occlusion, 0, smoothness.
        /// </summary>
        /// <remarks>
        /// So one picture serves as <c>_MetallicGlossMap</c> (R, A), <c>_OcclusionMap</c> (G) and HDRP's <c>_MaskMap</c>
        /// (metallic, occlusion, detail mask, smoothness).
        /// </remarks>
        public static void FromOrm(byte[] rgba)
        {
            for (int i = 0; i + 3 < rgba.Length; i += 4)
            {
                byte occlusion = rgba[i], roughness = rgba[i + 1], metallic = rgba[i + 2];
                rgba[i] = metallic;
                rgba[i + 1] = occlusion;
                rgba[i + 2] = 0;
                rgba[i + 3] = (byte)(255 - roughness);
            }
        }
    }
}
