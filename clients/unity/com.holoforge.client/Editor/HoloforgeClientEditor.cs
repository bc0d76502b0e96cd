using UnityEditor;
using UnityEngine;

namespace Holoforge.Editor
{
    /// <summary>The inspector of a client: its fields, and while playing a prompt and what can be done with the scene.</summary>
    [CustomEditor(typeof(HoloforgeClient))]
    public sealed class HoloforgeClientEditor : UnityEditor.Editor
    {
        string _instruction = "";

        public override void OnInspectorGUI()
        {
            DrawDefaultInspector();
            var client = (HoloforgeClient)target;
            EditorGUILayout.Space();
            if (!Application.isPlaying)
            {
                EditorGUILayout.HelpBox("Enter play mode to make a scene, or prebuild one: Window > Holoforge > Prebuild.", MessageType.Info);
                return;
            }
            if (GUILayout.Button(client.IsBusy ? "Make another" : "Make")) client.Generate();
            using (new EditorGUI.DisabledScope(!client.IsBusy))
            {
                if (GUILayout.Button("Stop")) client.Cancel();
            }
            using (new EditorGUI.DisabledScope(client.IsBusy || client.Job == null)) DrawChanges(client);
            EditorGUILayout.LabelField("Status", client.Status);
            Repaint();
        }

        void DrawChanges(HoloforgeClient client)
        {
            _instruction = EditorGUILayout.TextField("Change", _instruction);
            EditorGUILayout.BeginHorizontal();
            if (GUILayout.Button("Change") && _instruction.Length > 0) client.Edit(_instruction);
            using (new EditorGUI.DisabledScope(client.UndoCount == 0))
            {
                if (GUILayout.Button("Undo")) client.Undo();
            }
            using (new EditorGUI.DisabledScope(client.RedoCount == 0))
            {
                if (GUILayout.Button("Redo")) client.Redo();
            }
            EditorGUILayout.EndHorizontal();
        }
    }
}
