using Holoforge.AR;
using UnityEngine;

namespace Holoforge.Samples
{
    /// <summary>Put it beside an AnchoredScene: where the screen is tapped, a scene is made that fits the surface there.</summary>
    [RequireComponent(typeof(AnchoredScene))]
    public sealed class Tabletop : MonoBehaviour
    {
        void Awake()
        {
            HoloforgeClient client = GetComponent<HoloforgeClient>();
            client.generateOnStart = false;
            client.setsLight = false;
        }

        void Update()
        {
            if (!Input.GetMouseButtonDown(0)) return;
            Vector3 tapped = Input.mousePosition;
            GetComponent<AnchoredScene>().Place(new Vector2(tapped.x, tapped.y));
        }
    }
}
