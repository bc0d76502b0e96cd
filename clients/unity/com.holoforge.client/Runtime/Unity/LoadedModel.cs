#if HOLOFORGE_GLTFAST_7
#error glTFast 7 has other names: this package works with glTFast 6
#endif
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using GLTFast;
using Holoforge.Media;
using UnityEngine;

namespace Holoforge
{
    /// <summary>A GLB file as objects of the scene, hidden until it is shown.</summary>
    sealed class LoadedModel
    {
        readonly GltfImport _import;

        LoadedModel(GltfImport import, GameObject root)
        {
            _import = import;
            Root = root;
        }

        public GameObject Root { get; private set; }

        /// <summary>Load a file under <paramref name="parent"/>, over as many frames as <paramref name="budget"/> wants.</summary>
        /// <exception cref="UnreadableFile">glTFast does not take it; it says why in the console.</exception>
        /// <exception cref="OperationCanceledException">It is not wanted any more.</exception>
        public static async Task<LoadedModel> LoadAsync(byte[] file, string name, Transform parent, FrameBudget budget, CancellationToken stop)
        {
            FarVersions versions = FarVersions.Of(file);
            var import = new GltfImport(deferAgent: budget);
            GameObject root = null;
            try
            {
                var settings = new ImportSettings { GenerateMipMaps = true, AnisotropicFilterLevel = 4 };
                bool loaded = await import.Load(versions == null ? file : versions.File, null, settings, stop);
                stop.ThrowIfCancellationRequested();
                if (parent == null) throw new OperationCanceledException(); // its slot was removed meanwhile
                if (!loaded) throw new UnreadableFile(name + ": glTFast cannot load it");
                root = new GameObject(name);
                root.SetActive(false);
                root.transform.SetParent(parent, false);
                bool shown = await import.InstantiateMainSceneAsync(root.transform, stop);
                stop.ThrowIfCancellationRequested();
                if (root == null) throw new OperationCanceledException();
                if (!shown) throw new UnreadableFile(name + ": glTFast cannot show it");
                if (versions != null) await AddLevelsAsync(import, root, versions, stop);
                return new LoadedModel(import, root);
            }
            catch (Exception)
            {
                if (root != null) UnityEngine.Object.Destroy(root);
                import.Dispose();
                throw;
            }
        }

        static async Task AddLevelsAsync(GltfImport import, GameObject root, FarVersions versions, CancellationToken stop)
        {
            var levels = new DetailLevels(root);
            var far = new GameObject("far");
            far.transform.SetParent(root.transform, false);
            bool shown = await import.InstantiateSceneAsync(far.transform, versions.Scene, stop);
            stop.ThrowIfCancellationRequested();
            if (root == null) throw new OperationCanceledException();
            if (!shown) throw new UnreadableFile(root.name + ": glTFast cannot show its far versions");
            levels.Add(far, versions);
        }

        /// <summary>Every renderer in it.</summary>
        public IEnumerable<Renderer> Renderers { get { return Root.GetComponentsInChildren<Renderer>(true); } }

        /// <summary>Take it off the scene, and free its meshes, materials and textures.</summary>
        public void Dispose()
        {
            UnityEngine.Object.Destroy(Root);
            _import.Dispose();
        }
    }
}
