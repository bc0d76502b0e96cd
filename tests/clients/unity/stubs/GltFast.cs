// The part of Unity glTFast 6 (docs.unity3d.com/Packages/com.unity.cloud.gltfast@6.1/api) that the package uses.
using System;
using System.Threading;
using System.Threading.Tasks;
using UnityEngine;

namespace GLTFast
{
    public interface IDeferAgent
    {
        bool ShouldDefer();
        bool ShouldDefer(float duration);
        Task BreakPoint();
        Task BreakPoint(float duration);
    }

    public class ImportSettings
    {
        public bool GenerateMipMaps { get; set; }
        public int AnisotropicFilterLevel { get; set; }
    }

    public class GltfImport : IDisposable
    {
        public GltfImport(object downloadProvider = null, IDeferAgent deferAgent = null, object materialGenerator = null, object logger = null) { }
        public Task<bool> Load(byte[] data, Uri uri = null, ImportSettings importSettings = null, CancellationToken cancellationToken = default(CancellationToken)) { return null; }
        public Task<bool> InstantiateMainSceneAsync(Transform parent, CancellationToken cancellationToken = default(CancellationToken)) { return null; }
        public Task<bool> InstantiateSceneAsync(Transform parent, int sceneIndex = 0, CancellationToken cancellationToken = default(CancellationToken)) { return null; }
        public void Dispose() { }
    }
}
