using Holoforge.Protocol;
using UnityEngine;

namespace Holoforge.Samples
{
    /// <summary>Put it on an empty object and press play: the scene builds itself, and the camera stands where one arrives.</summary>
    public sealed class FirstScene : MonoBehaviour
    {
        public string address = "ws://127.0.0.1:8765";
        public string prompt = "a misty japanese garden at dawn";

        void Awake()
        {
            var client = gameObject.AddComponent<HoloforgeClient>();
            client.address = address;
            client.prompt = prompt;
            client.Told += message =>
            {
                var planned = message as Planned;
                if (planned != null && planned.Environment.View != null) Arrive(planned.Environment.View);
            };
            client.onFinished.AddListener(() => Debug.Log("The scene is whole."));
            client.onFailed.AddListener(problem => Debug.LogError(problem));
        }

        void Arrive(ViewInfo view)
        {
            Camera eye = Camera.main;
            if (eye == null) return;
            Vector3 from = transform.TransformPoint(Axes.Position(view.Eye));
            Vector3 to = transform.TransformPoint(Axes.Position(view.Target));
            eye.transform.SetPositionAndRotation(from, Quaternion.LookRotation(to - from));
            eye.fieldOfView = (float)view.FovDeg;
        }
    }
}
