using Holoforge.Media;
using UnityEngine;

namespace Holoforge
{
    /// <summary>PNG and JPEG files as textures.</summary>
    static class Pictures
    {
        /// <param name="map">Which map of a material it is: colours are sRGB, everything else linear.</param>
        /// <param name="asMask">Whether ORM is to be repacked for Unity's own lit shaders.</param>
        /// <exception cref="UnreadableFile">No picture that Unity reads.</exception>
        public static Texture2D Read(byte[] file, string map, string name, bool asMask)
        {
            bool isLinear = map != "base_color" && map != "emissive";
            bool repacks = asMask && map == "orm";
            var texture = new Texture2D(2, 2, TextureFormat.RGBA32, true, isLinear);
            if (!texture.LoadImage(file, !repacks))
            {
                Object.Destroy(texture);
                throw new UnreadableFile(name + ": no picture that Unity reads");
            }
            if (repacks) texture = Repack(texture);
            texture.name = name;
            texture.wrapMode = TextureWrapMode.Repeat;
            texture.anisoLevel = 4;
            return texture;
        }

        static Texture2D Repack(Texture2D orm)
        {
            Color32[] pixels = orm.GetPixels32();
            var bytes = new byte[4 * pixels.Length];
            for (int i = 0; i < pixels.Length; i++)
            {
                bytes[4 * i] = pixels[i].r;
                bytes[4 * i + 1] = pixels[i].g;
                bytes[4 * i + 2] = pixels[i].b;
            }
            MaskMap.FromOrm(bytes);
            var mask = new Texture2D(orm.width, orm.height, TextureFormat.RGBA32, true, true);
            mask.SetPixelData(bytes, 0);
            mask.Apply(true, true);
            Object.Destroy(orm);
            return mask;
        }
    }
}
