using Holoforge.Json;
using Holoforge.Protocol;
using UnityEngine;

namespace Holoforge
{
    /// <summary>One slot of the scene: a box where the thing will stand, then its newest model, swapped in place.</summary>
    sealed class SceneThing
    {
        readonly MaterialLibrary _materials;
        GameObject _box;
        LoadedModel _model;
        long _revision = -1;

        /// <param name="placeholder">What boxes are made of; null for none.</param>
        public SceneThing(string slot, Transform parent, MaterialLibrary materials, Material placeholder)
        {
            _materials = materials;
            Root = new GameObject(slot);
            Root.transform.SetParent(parent, false);
            if (placeholder == null) return;
            _box = GameObject.CreatePrimitive(PrimitiveType.Cube);
            _box.name = "placeholder";
            Object.Destroy(_box.GetComponent<Collider>());
            _box.GetComponent<Renderer>().sharedMaterial = placeholder;
            _box.transform.SetParent(Root.transform, false);
            _box.SetActive(false);
        }

        public GameObject Root { get; private set; }

        /// <summary>What was last said of it; null for the surroundings.</summary>
        public Bound Bound { get; private set; }

        /// <summary>Stand where the server says. A changed look keeps the old model until the new one is here.</summary>
        public void Bind(Bound bound)
        {
            if (Bound == null || LookOf(Bound) != LookOf(bound)) _revision = -1;
            Bound = bound;
            Root.transform.localPosition = Axes.Position(bound.Translation);
            Root.transform.localRotation = Axes.Rotation(bound.Rotation);
            if (_box == null) return;
            Vector3 size = Axes.Size(bound.Size);
            _box.transform.localScale = size;
            _box.transform.localPosition = new Vector3(0, size.y / 2, 0);
            _box.SetActive(_model == null);
        }

        /// <summary>Whether a revision is newer than what is shown.</summary>
        public bool Wants(long revision)
        {
            return revision > _revision;
        }

        /// <summary>Show a model in place of the one before it.</summary>
        public void Show(LoadedModel model, long revision)
        {
            LoadedModel before = _model;
            _model = model;
            _revision = revision;
            model.Root.SetActive(true);
            if (_box != null) _box.SetActive(false);
            if (before == null) return;
            _materials.Release(before);
            before.Dispose();
        }

        public void Dispose()
        {
            if (_model != null)
            {
                _materials.Release(_model);
                _model.Dispose();
            }
            Object.Destroy(Root);
        }

        /// <summary>What a thing's model depends on.</summary>
        static string LookOf(Bound bound)
        {
            var json = new JsonWriter();
            json.Begin('[');
            json.Text(bound.Thing);
            json.Numbers(bound.Size);
            foreach (SurfaceInfo surface in bound.Surfaces.Values) surface.Write(json);
            json.End(']');
            return json.ToString();
        }
    }
}
