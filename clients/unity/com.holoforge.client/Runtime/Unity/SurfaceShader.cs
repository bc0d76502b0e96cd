using UnityEngine;

namespace Holoforge
{
    /// <summary>What a family of shaders calls the parts of a surface: glTFast's, and the lit ones of the three pipelines.</summary>
    public sealed class SurfaceShader
    {
        string _color, _metallic, _roughness, _smoothness, _emissive;
        string _baseMap, _normalMap, _emissiveMap;
        string[] _ormMaps;
        string[] _keywords;
        bool _wantsMask;

        /// <summary>glTFast's own, in every pipeline: they read ORM as glTF has it.</summary>
        public static readonly SurfaceShader Gltf = new SurfaceShader
        {
            _color = "baseColorFactor", _metallic = "metallicFactor", _roughness = "roughnessFactor", _emissive = "emissiveFactor",
            _baseMap = "baseColorTexture", _normalMap = "normalTexture", _emissiveMap = "emissiveTexture",
            _ormMaps = new[] { "metallicRoughnessTexture", "occlusionTexture" },
            _keywords = new[] { "_TEXTURE_TRANSFORM", "_NORMALMAP", "_METALLICGLOSSMAP _OCCLUSION", "_EMISSION _EMISSIVE" }
        };

        public static readonly SurfaceShader BuiltIn = new SurfaceShader
        {
            _color = "_Color", _metallic = "_Metallic", _smoothness = "_Glossiness", _emissive = "_EmissionColor",
            _baseMap = "_MainTex", _normalMap = "_BumpMap", _emissiveMap = "_EmissionMap",
            _ormMaps = new[] { "_MetallicGlossMap", "_OcclusionMap" }, _wantsMask = true,
            _keywords = new[] { "", "_NORMALMAP", "_METALLICGLOSSMAP", "_EMISSION" }
        };

        public static readonly SurfaceShader Universal = new SurfaceShader
        {
            _color = "_BaseColor", _metallic = "_Metallic", _smoothness = "_Smoothness", _emissive = "_EmissionColor",
            _baseMap = "_BaseMap", _normalMap = "_BumpMap", _emissiveMap = "_EmissionMap",
            _ormMaps = new[] { "_MetallicGlossMap", "_OcclusionMap" }, _wantsMask = true,
            _keywords = new[] { "", "_NORMALMAP", "_METALLICSPECGLOSSMAP _OCCLUSIONMAP", "_EMISSION" }
        };

        public static readonly SurfaceShader HighDefinition = new SurfaceShader
        {
            _color = "_BaseColor", _metallic = "_Metallic", _smoothness = "_Smoothness", _emissive = "_EmissiveColor",
            _baseMap = "_BaseColorMap", _normalMap = "_NormalMap", _emissiveMap = "_EmissiveColorMap",
            _ormMaps = new[] { "_MaskMap" }, _wantsMask = true,
            _keywords = new[] { "", "_NORMALMAP _NORMALMAP_TANGENT_SPACE", "_MASKMAP", "_EMISSIVE_COLOR_MAP" }
        };

        SurfaceShader()
        {
        }

        /// <summary>Whether ORM is to be repacked into a mask of metallic, occlusion and smoothness.</summary>
        public bool WantsMask { get { return _wantsMask; } }

        /// <summary>The family of a material's shader; null where it is none of them, such as an unlit one.</summary>
        public static SurfaceShader Of(Material material)
        {
            foreach (SurfaceShader family in new[] { Gltf, HighDefinition, Universal, BuiltIn })
            {
                if (material.HasProperty(family._baseMap) && material.HasProperty(family._metallic)) return family;
            }
            return null;
        }

        /// <summary>Whether the material has a picture of its colours already, as in files that carry their textures.</summary>
        public bool IsTextured(Material material)
        {
            return material.GetTexture(_baseMap) != null;
        }

        /// <summary>Show flat values, until the maps are here.</summary>
        public void Dress(Material material, Color color, float metallic, float roughness, Color emissive)
        {
            material.SetColor(_color, color);
            material.SetFloat(_metallic, metallic);
            SetRoughness(material, roughness);
            material.SetColor(_emissive, emissive);
        }

        /// <summary>Show a map of a material; one that the family does not read, such as the height, is passed over.</summary>
        /// <param name="repeat">How often it repeats over a metre of texture coordinates.</param>
        public void Show(Material material, string map, Texture texture, float repeat)
        {
            switch (map)
            {
                case "base_color":
                    float opacity = material.GetColor(_color).a;
                    material.SetColor(_color, new Color(1, 1, 1, opacity));
                    Set(material, _baseMap, texture, repeat, _keywords[0]);
                    break;
                case "normal":
                    Set(material, _normalMap, texture, repeat, _keywords[1]);
                    break;
                case "orm":
                    material.SetFloat(_metallic, 1);
                    SetRoughness(material, _wantsMask ? 0 : 1); // they multiply what the map says
                    foreach (string name in _ormMaps) Set(material, name, texture, repeat, _keywords[2]);
                    break;
                case "emissive":
                    material.SetColor(_emissive, Color.white);
                    Set(material, _emissiveMap, texture, repeat, _keywords[3]);
                    break;
            }
        }

        void SetRoughness(Material material, float roughness)
        {
            if (_roughness != null) material.SetFloat(_roughness, roughness);
            else material.SetFloat(_smoothness, 1 - roughness);
        }

        /// <remarks>Texture coordinates begin above in glTF and below in Unity: the offset keeps the upper edge in place.</remarks>
        static void Set(Material material, string name, Texture texture, float repeat, string keywords)
        {
            material.SetTexture(name, texture);
            material.SetTextureScale(name, new Vector2(repeat, repeat));
            material.SetTextureOffset(name, new Vector2(0, 1 - repeat));
            foreach (string keyword in keywords.Split(' ')) if (keyword.Length > 0) material.EnableKeyword(keyword);
        }
    }
}
