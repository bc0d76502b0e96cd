using System.Collections.Generic;
using Holoforge.Protocol;
using UnityEngine;
using UnityEngine.Rendering;

namespace Holoforge
{
    /// <summary>The light, ambience and fog of a plan; what stood before comes back when the scene goes.</summary>
    sealed class SceneLights
    {
        const string Sky = "environment";

        readonly Dictionary<string, List<GameObject>> _lights = new Dictionary<string, List<GameObject>>();
        readonly Transform _parent;
        readonly AmbientMode _ambientMode = RenderSettings.ambientMode;
        readonly Color _ambientLight = RenderSettings.ambientLight;
        readonly bool _fog = RenderSettings.fog;
        readonly FogMode _fogMode = RenderSettings.fogMode;
        readonly float _fogDensity = RenderSettings.fogDensity;
        readonly Color _fogColor = RenderSettings.fogColor;
        double _ev100;

        public SceneLights(Transform parent)
        {
            _parent = parent;
        }

        public void Show(EnvironmentInfo environment)
        {
            RenderSettings.ambientMode = AmbientMode.Flat;
            RenderSettings.ambientLight = Axes.Color(environment.Ambient);
            RenderSettings.fog = environment.FogDensity > 0;
            RenderSettings.fogMode = FogMode.ExponentialSquared;
            RenderSettings.fogDensity = (float)environment.FogDensity;
            RenderSettings.fogColor = Axes.Color(environment.Horizon);
            Douse(Sky);
            _ev100 = environment.Exposure;
            foreach (LightInfo light in environment.Lights) Add(Sky, light);
        }

        /// <summary>The light of a thing, in the place of the one it had; null for none.</summary>
        public void Kindle(string slot, LightInfo light)
        {
            Douse(slot);
            if (light != null) Add(slot, light);
        }

        public void Clear()
        {
            foreach (string owner in new List<string>(_lights.Keys)) Douse(owner);
            RenderSettings.ambientMode = _ambientMode;
            RenderSettings.ambientLight = _ambientLight;
            RenderSettings.fog = _fog;
            RenderSettings.fogMode = _fogMode;
            RenderSettings.fogDensity = _fogDensity;
            RenderSettings.fogColor = _fogColor;
        }

        void Add(string owner, LightInfo info)
        {
            bool isPoint = info.Kind == "point";
            if (isPoint ? info.Position == null : info.Direction == null) return;
            var holder = new GameObject(owner + " light");
            holder.transform.SetParent(_parent, false);
            Light light = holder.AddComponent<Light>();
            light.color = Axes.Color(info.Color);
            light.intensity = Exposure.IntensityOf(info, _ev100, IsPhysical());
            if (isPoint)
            {
                light.type = LightType.Point;
                light.range = (float)(info.RangeM ?? 10);
                holder.transform.localPosition = Axes.Position(info.Position);
            }
            else
            {
                light.type = LightType.Directional;
                light.shadows = LightShadows.Soft;
                holder.transform.localRotation = Quaternion.LookRotation(Axes.Position(info.Direction));
            }
            List<GameObject> lights;
            if (!_lights.TryGetValue(owner, out lights)) _lights.Add(owner, lights = new List<GameObject>());
            lights.Add(holder);
        }

        void Douse(string owner)
        {
            List<GameObject> lights;
            if (!_lights.TryGetValue(owner, out lights)) return;
            foreach (GameObject light in lights) Object.Destroy(light);
            _lights.Remove(owner);
        }

        /// <summary>HDRP measures lights in lux and candela, the others in steps of taste.</summary>
        static bool IsPhysical()
        {
            RenderPipelineAsset pipeline = GraphicsSettings.currentRenderPipeline;
            return pipeline != null && pipeline.GetType().Name.StartsWith("HD", System.StringComparison.Ordinal);
        }
    }
}
