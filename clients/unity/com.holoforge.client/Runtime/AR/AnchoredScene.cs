using System.Collections.Generic;
using Holoforge.Protocol;
using UnityEngine;
using UnityEngine.XR.ARFoundation;
using UnityEngine.XR.ARSubsystems;

namespace Holoforge.AR
{
    /// <summary>Puts a scene on a real surface: asks for one that fits it, and keeps it there by an anchor.</summary>
    [AddComponentMenu("Holoforge/Anchored Scene"), RequireComponent(typeof(HoloforgeClient))]
    public sealed class AnchoredScene : MonoBehaviour
    {
        const float LeastSide = 0.2f;
        const float TableHeight = 0.35f;

        [SerializeField] ARRaycastManager raycasts;
        [SerializeField] ARPlaneManager planes;
        [SerializeField] ARAnchorManager anchors;
        [Tooltip("Free height over the surface, metres.")]
        [SerializeField] float height = 0.6f;

        readonly List<ARRaycastHit> _hits = new List<ARRaycastHit>();
        ARAnchor _anchor;

        /// <summary>Put the scene of the client's prompt where a ray through a point of the screen meets a surface; false where it meets none.</summary>
        public bool Place(Vector2 screenPoint)
        {
            if (!raycasts.Raycast(screenPoint, _hits, TrackableType.PlaneWithinPolygon)) return false;
            ARPlane plane = planes.GetPlane(_hits[0].trackableId);
            if (plane == null) return false;
            ARAnchor anchor = anchors.AttachAnchor(plane, _hits[0].pose);
            if (anchor == null) return false;
            HoloforgeClient client = GetComponent<HoloforgeClient>();
            client.transform.SetParent(anchor.transform, false);
            client.transform.localPosition = Vector3.zero;
            client.transform.localRotation = Quaternion.identity;
            if (_anchor != null) Destroy(_anchor.gameObject);
            _anchor = anchor;
            client.Anchor = new Anchor { Kind = KindOf(plane), Size = new double[] { Side(plane.size.x), height, Side(plane.size.y) } };
            client.Generate();
            return true;
        }

        string KindOf(ARPlane plane)
        {
            if (plane.alignment == PlaneAlignment.Vertical) return "wall";
            float lowest = plane.center.y;
            foreach (ARPlane other in planes.trackables) lowest = Mathf.Min(lowest, other.center.y);
            return plane.center.y - lowest > TableHeight ? "table" : "floor";
        }

        static double Side(float metres)
        {
            return Mathf.Max(LeastSide, metres);
        }
    }
}
