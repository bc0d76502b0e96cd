// The part of AR Foundation 5 (docs.unity3d.com/Packages/com.unity.xr.arfoundation@5.0/api) that the package uses.
using System.Collections;
using System.Collections.Generic;

namespace UnityEngine.XR.ARSubsystems
{
    public struct TrackableId
    {
    }

    [System.Flags]
    public enum TrackableType { PlaneWithinPolygon = 1 }

    public enum PlaneAlignment { None, HorizontalUp = 100, HorizontalDown = 101, Vertical = 200, NotAxisAligned = 300 }
}

namespace UnityEngine.XR.ARFoundation
{
    using UnityEngine.XR.ARSubsystems;

    public struct ARRaycastHit
    {
        public Pose pose { get { return default(Pose); } }
        public TrackableId trackableId { get { return default(TrackableId); } }
    }

    public sealed class ARRaycastManager : MonoBehaviour
    {
        public bool Raycast(Vector2 screenPoint, List<ARRaycastHit> hitResults, TrackableType trackableTypes) { return false; }
    }

    public sealed class ARPlane : MonoBehaviour
    {
        public Vector2 size { get { return default(Vector2); } }
        public Vector3 center { get { return default(Vector3); } }
        public PlaneAlignment alignment { get { return PlaneAlignment.None; } }
    }

    public sealed class ARAnchor : MonoBehaviour
    {
    }

    public struct TrackableCollection<TTrackable> : IEnumerable<TTrackable>
    {
        public IEnumerator<TTrackable> GetEnumerator() { return null; }
        IEnumerator IEnumerable.GetEnumerator() { return null; }
    }

    public sealed class ARPlaneManager : MonoBehaviour
    {
        public TrackableCollection<ARPlane> trackables { get { return default(TrackableCollection<ARPlane>); } }
        public ARPlane GetPlane(TrackableId trackableId) { return null; }
    }

    public sealed class ARAnchorManager : MonoBehaviour
    {
        public ARAnchor AttachAnchor(ARPlane plane, Pose pose) { return null; }
    }
}
