// The part of Unity's editor API (docs.unity3d.com/ScriptReference, 2021.3) that the package uses.
using System;
using UnityEngine;

namespace UnityEditor
{
    public class Editor : ScriptableObject
    {
        public UnityEngine.Object target { get; set; }
        public virtual void OnInspectorGUI() { }
        public bool DrawDefaultInspector() { return false; }
        public void Repaint() { }
    }

    public class EditorWindow : ScriptableObject
    {
        public static T GetWindow<T>(string title) where T : EditorWindow { return null; }
        public void Repaint() { }
    }

    public sealed class CustomEditor : Attribute
    {
        public CustomEditor(Type inspectedType) { }
    }

    public sealed class MenuItem : Attribute
    {
        public MenuItem(string itemName) { }
    }

    public enum MessageType { None, Info, Warning, Error }

    public static class EditorGUILayout
    {
        public static void Space() { }
        public static void HelpBox(string message, MessageType type) { }
        public static void LabelField(string label, params GUILayoutOption[] options) { }
        public static void LabelField(string label, string label2, params GUILayoutOption[] options) { }
        public static string TextField(string label, string text, params GUILayoutOption[] options) { return null; }
        public static string PasswordField(string label, string password, params GUILayoutOption[] options) { return null; }
        public static int IntField(string label, int value, params GUILayoutOption[] options) { return 0; }
        public static string TextArea(string text, params GUILayoutOption[] options) { return null; }
        public static Rect BeginHorizontal(params GUILayoutOption[] options) { return default(Rect); }
        public static void EndHorizontal() { }
        public static Vector2 BeginScrollView(Vector2 scrollPosition, params GUILayoutOption[] options) { return default(Vector2); }
        public static void EndScrollView() { }
    }

    public static class EditorGUI
    {
        public struct DisabledScope : IDisposable
        {
            public DisabledScope(bool disabled) { }
            public void Dispose() { }
        }
    }

    public static class EditorApplication
    {
        public delegate void CallbackFunction();

        public static CallbackFunction update;
    }

    [Flags]
    public enum ImportAssetOptions { Default = 0, ImportRecursive = 256 }

    public static class AssetDatabase
    {
        public static void ImportAsset(string path, ImportAssetOptions options) { }
    }
}
