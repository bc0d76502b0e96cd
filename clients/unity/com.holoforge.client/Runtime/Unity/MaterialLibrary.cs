using System.Collections.Generic;
using Holoforge.Protocol;
using UnityEngine;

namespace Holoforge
{
    /// <summary>Every material of the scene by its key: maps that arrive are shown on all that were named after it.</summary>
    sealed class MaterialLibrary
    {
        sealed class Map
        {
            public byte[] File;
            public float Repeat;
            /// <summary>The texture for shaders that read ORM, and the one for those that read masks.</summary>
            public Texture2D Plain, Mask;
        }

        readonly Dictionary<string, List<Material>> _users = new Dictionary<string, List<Material>>();
        readonly Dictionary<string, Dictionary<string, Map>> _maps = new Dictionary<string, Dictionary<string, Map>>();
        readonly Material _template;

        /// <param name="template">A material of one of the lit shaders to copy, or null for those that glTFast makes.</param>
        public MaterialLibrary(Material template)
        {
            _template = template;
        }

        /// <summary>Take the materials of a model into care; <paramref name="surfaces"/> tell their looks until their maps are here.</summary>
        public void Adopt(LoadedModel model, IEnumerable<SurfaceInfo> surfaces)
        {
            var looks = new Dictionary<string, SurfaceInfo>();
            foreach (SurfaceInfo surface in surfaces) looks[surface.Material] = surface;
            foreach (Renderer renderer in model.Renderers)
            {
                Material[] materials = renderer.sharedMaterials;
                for (int i = 0; i < materials.Length; i++)
                {
                    SurfaceInfo look;
                    if (materials[i] == null || !looks.TryGetValue(KeyOf(materials[i]), out look)) continue;
                    materials[i] = Adopt(materials[i], look);
                }
                renderer.sharedMaterials = materials;
            }
        }

        /// <summary>A model goes: forget its materials.</summary>
        public void Release(LoadedModel model)
        {
            foreach (Renderer renderer in model.Renderers)
            {
                foreach (Material material in renderer.sharedMaterials)
                {
                    List<Material> users;
                    if (material == null || !_users.TryGetValue(KeyOf(material), out users) || !users.Remove(material)) continue;
                    if (_template != null) Object.Destroy(material);
                }
            }
        }

        /// <summary>Show a map on every material with this key, and on those to come.</summary>
        /// <exception cref="UnreadableFile">No picture that Unity reads.</exception>
        public void Show(string key, string map, byte[] file, double? tileSize)
        {
            Dictionary<string, Map> maps;
            if (!_maps.TryGetValue(key, out maps)) _maps.Add(key, maps = new Dictionary<string, Map>());
            Map before;
            maps.TryGetValue(map, out before);
            var shown = new Map { File = file, Repeat = (float)(1 / (tileSize ?? 1)) };
            maps[map] = shown;
            List<Material> users;
            if (_users.TryGetValue(key, out users)) foreach (Material material in users) Show(material, key, map, shown);
            if (before != null) Destroy(before);
        }

        /// <summary>Free every texture.</summary>
        public void Clear()
        {
            foreach (Dictionary<string, Map> maps in _maps.Values) foreach (Map map in maps.Values) Destroy(map);
            _maps.Clear();
            _users.Clear();
        }

        Material Adopt(Material material, SurfaceInfo look)
        {
            SurfaceShader family = SurfaceShader.Of(material);
            if (family == null || family.IsTextured(material)) return material;
            string key = KeyOf(material);
            List<Material> users;
            if (!_users.TryGetValue(key, out users)) _users.Add(key, users = new List<Material>());
            if (_template != null) material = new Material(_template) { name = key };
            if (users.Contains(material)) return material;
            users.Add(material);
            family = SurfaceShader.Of(material);
            if (family == null) return material;
            family.Dress(material, Axes.Color(look.BaseColor, look.Opacity), (float)look.Metallic, (float)look.Roughness, Axes.Color(look.Emissive));
            Dictionary<string, Map> maps;
            if (!_maps.TryGetValue(key, out maps)) return material;
            foreach (KeyValuePair<string, Map> map in maps) Show(material, key, map.Key, map.Value);
            return material;
        }

        static void Show(Material material, string key, string name, Map map)
        {
            SurfaceShader family = SurfaceShader.Of(material);
            if (family == null || name == "height") return;
            Texture2D texture = family.WantsMask ? map.Mask : map.Plain;
            if (texture == null) texture = Pictures.Read(map.File, name, key + " " + name, family.WantsMask);
            if (family.WantsMask) map.Mask = texture;
            else map.Plain = texture;
            family.Show(material, name, texture, map.Repeat);
        }

        static void Destroy(Map map)
        {
            if (map.Plain != null) Object.Destroy(map.Plain);
            if (map.Mask != null) Object.Destroy(map.Mask);
        }

        /// <summary>The key that a material is named after, whatever Unity adds to copies.</summary>
        static string KeyOf(Material material)
        {
            string name = material.name;
            int copy = name.IndexOf(" (", System.StringComparison.Ordinal);
            return copy < 0 ? name : name.Substring(0, copy);
        }
    }
}
