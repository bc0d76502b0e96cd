using UnityEngine;

namespace Holoforge.Samples
{
    /// <summary>Put it beside a HoloforgeClient: a line for the prompt, one for changes, and what is going on.</summary>
    [RequireComponent(typeof(HoloforgeClient))]
    public sealed class EditByWords : MonoBehaviour
    {
        string _prompt = "a small living room with a red sofa";
        string _change = "make the sofa blue";
        HoloforgeClient _client;

        void Awake()
        {
            _client = GetComponent<HoloforgeClient>();
            _client.generateOnStart = false;
        }

        void OnGUI()
        {
            GUILayout.BeginArea(new Rect(10, 10, 420, 200));
            _prompt = GUILayout.TextField(_prompt);
            if (GUILayout.Button("Make")) _client.Generate(_prompt);
            bool stands = _client.Job != null && !_client.IsBusy;
            if (stands)
            {
                _change = GUILayout.TextField(_change);
                if (GUILayout.Button("Change")) _client.Edit(_change);
                if (_client.UndoCount > 0 && GUILayout.Button("Undo")) _client.Undo();
                if (_client.RedoCount > 0 && GUILayout.Button("Redo")) _client.Redo();
            }
            else if (_client.IsBusy && GUILayout.Button("Stop")) _client.Cancel();
            GUILayout.Label(_client.Status);
            GUILayout.EndArea();
        }
    }
}
