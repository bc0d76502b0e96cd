using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Holoforge.Protocol;
using UnityEngine;

namespace Holoforge
{
    /// <summary>Builds a scene under a transform from what its job says and brings.</summary>
    public sealed class SceneBuilder
    {
        readonly Dictionary<string, SceneThing> _things = new Dictionary<string, SceneThing>();
        readonly Transform _parent;
        readonly FrameBudget _budget;
        readonly MaterialLibrary _materials;
        readonly Material _placeholder;
        readonly SceneLights _lights;
        CancellationTokenSource _life = new CancellationTokenSource();
        EnvironmentInfo _environment;

        /// <param name="template">A lit material to copy for every surface; null for those that glTFast makes.</param>
        /// <param name="placeholder">What things are made of until they are here; null shows nothing.</param>
        /// <param name="setsLight">Whether light, ambience and fog of the Unity scene become those of the plan.</param>
        public SceneBuilder(Transform parent, FrameBudget budget, Material template, Material placeholder, bool setsLight)
        {
            _parent = parent;
            _budget = budget;
            _materials = new MaterialLibrary(template);
            _placeholder = placeholder;
            _lights = setsLight ? new SceneLights(parent) : null;
        }

        /// <summary>A file could not be shown: its slot, and why. The rest of the scene goes on.</summary>
        public event Action<string, Exception> Failed;

        /// <summary>How many models are being loaded.</summary>
        public int Loading { get; private set; }

        /// <summary>Where a slot stands, null where it has nothing.</summary>
        public Transform Find(string slot)
        {
            SceneThing thing;
            return slot != null && _things.TryGetValue(slot, out thing) ? thing.Root.transform : null;
        }

        /// <summary>Take a message of the job.</summary>
        public void Take(ServerMessage message)
        {
            if (message is Planned) Plan(((Planned)message).Environment);
            else if (message is Bound) Bind((Bound)message);
            else if (message is Removed) Remove(message.AboutSlot);
        }

        /// <summary>Take a file of the job.</summary>
        public void Take(Arrived arrived)
        {
            Slot slot = Slot.Parse(arrived.Offer.Slot);
            try
            {
                if (slot.Map != null) _materials.Show(slot.Key, slot.Map, arrived.Bytes, arrived.Offer.TileSizeM);
                else if (slot.Kind == "object" || (slot.Kind == "environment" && !slot.IsSky)) Watch(arrived.Offer.Slot, LoadAsync(arrived));
            }
            catch (UnreadableFile error)
            {
                Say(arrived.Offer.Slot, error);
            }
        }

        /// <summary>Take everything away.</summary>
        public void Clear()
        {
            _life.Cancel();
            _life = new CancellationTokenSource();
            foreach (SceneThing thing in _things.Values) thing.Dispose();
            _things.Clear();
            _materials.Clear();
            _environment = null;
            if (_lights != null) _lights.Clear();
        }

        void Plan(EnvironmentInfo environment)
        {
            _environment = environment;
            if (_lights != null) _lights.Show(environment);
        }

        void Bind(Bound bound)
        {
            SceneThing thing;
            if (!_things.TryGetValue(bound.Slot, out thing)) _things.Add(bound.Slot, thing = new SceneThing(bound.Slot, _parent, _materials, _placeholder));
            thing.Bind(bound);
            if (_lights != null) _lights.Kindle(bound.Slot, bound.Light);
        }

        void Remove(string slot)
        {
            SceneThing thing;
            if (!_things.TryGetValue(slot, out thing)) return;
            thing.Dispose();
            _things.Remove(slot);
            if (_lights != null) _lights.Kindle(slot, null);
        }

        async Task LoadAsync(Arrived arrived)
        {
            Offered offer = arrived.Offer;
            SceneThing thing;
            if (!_things.TryGetValue(offer.Slot, out thing))
            {
                _things.Add(offer.Slot, thing = new SceneThing(offer.Slot, _parent, _materials, null));
            }
            CancellationToken stop = _life.Token;
            LoadedModel model = await LoadedModel.LoadAsync(arrived.Bytes, offer.Slot, thing.Root.transform, _budget, stop);
            SceneThing standing;
            bool wanted = _things.TryGetValue(offer.Slot, out standing) && standing == thing && thing.Wants(offer.Revision);
            if (!wanted)
            {
                model.Dispose();
                return;
            }
            _materials.Adopt(model, SurfacesOf(thing));
            thing.Show(model, offer.Revision);
        }

        IEnumerable<SurfaceInfo> SurfacesOf(SceneThing thing)
        {
            if (thing.Bound != null) return thing.Bound.Surfaces.Values;
            return _environment == null ? new SurfaceInfo[0] : _environment.Surfaces.Values;
        }

        async void Watch(string slot, Task loading)
        {
            Loading++;
            try
            {
                await loading;
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (UnreadableFile error)
            {
                Say(slot, error);
            }
            finally
            {
                Loading--;
            }
        }

        void Say(string slot, Exception error)
        {
            if (Failed != null) Failed(slot, error);
        }
    }
}
