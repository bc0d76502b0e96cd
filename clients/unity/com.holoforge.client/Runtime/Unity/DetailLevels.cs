using System.Collections.Generic;
using Holoforge.Media;
using UnityEngine;

namespace Holoforge
{
    /// <summary>Near and far versions of a model's parts, changed by Unity's own <c>LODGroup</c>.</summary>
    sealed class DetailLevels
    {
        readonly Dictionary<string, Queue<Transform>> _nears;

        /// <summary>Of what is below <paramref name="near"/> now.</summary>
        public DetailLevels(GameObject near)
        {
            _nears = ByName(near);
        }

        /// <summary>Let the objects in <paramref name="far"/> stand in for those that are small on the screen.</summary>
        /// <exception cref="UnreadableFile">One of them is not there.</exception>
        public void Add(GameObject far, FarVersions versions)
        {
            Dictionary<string, Queue<Transform>> fars = ByName(far);
            foreach (FarVersion version in versions.All)
            {
                Transform first = Next(_nears, version.Near);
                var levels = new LOD[version.Heights.Count];
                levels[0] = new LOD(version.Heights[0], first.gameObject.GetComponentsInChildren<Renderer>(true));
                for (int k = 0; k < version.Far.Count; k++)
                {
                    Transform stand = Next(fars, version.Far[k]);
                    levels[k + 1] = new LOD(version.Heights[k + 1], stand.gameObject.GetComponentsInChildren<Renderer>(true));
                }
                LODGroup group = first.gameObject.AddComponent<LODGroup>();
                group.SetLODs(levels);
                group.RecalculateBounds();
            }
        }

        /// <summary>What is below an object, by names, each in the order of the file.</summary>
        static Dictionary<string, Queue<Transform>> ByName(GameObject root)
        {
            var found = new Dictionary<string, Queue<Transform>>();
            foreach (Transform one in root.GetComponentsInChildren<Transform>(true))
            {
                Queue<Transform> alike;
                if (!found.TryGetValue(one.name, out alike)) found.Add(one.name, alike = new Queue<Transform>());
                alike.Enqueue(one);
            }
            return found;
        }

        static Transform Next(Dictionary<string, Queue<Transform>> objects, string name)
        {
            Queue<Transform> alike;
            if (!objects.TryGetValue(name, out alike) || alike.Count == 0) throw new UnreadableFile("no object is called " + name);
            return alike.Dequeue();
        }
    }
}
