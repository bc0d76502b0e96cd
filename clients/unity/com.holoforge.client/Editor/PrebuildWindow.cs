using System;
using System.Collections.Generic;
using Holoforge.Protocol;
using UnityEditor;
using UnityEngine;

namespace Holoforge.Editor
{
    /// <summary>Makes scenes ahead of time, into a folder of the project: one prompt a line.</summary>
    public sealed class PrebuildWindow : EditorWindow
    {
        const int AtOnce = 3;

        [SerializeField] string address = "ws://127.0.0.1:8765";
        [SerializeField] string profile = "desktop";
        [SerializeField] string folder = "Assets/Holoforge";
        [SerializeField] string prompts = "a misty japanese garden at dawn";
        [SerializeField] int seed;
        string _token = ""; // not serialised: a secret does not belong into the layout's file
        string _problem = "";
        Prebuild _prebuild;
        Vector2 _scroll;

        [MenuItem("Window/Holoforge/Prebuild")]
        static void Open()
        {
            GetWindow<PrebuildWindow>("Holoforge Prebuild");
        }

        void OnGUI()
        {
            using (new EditorGUI.DisabledScope(_prebuild != null)) DrawQuestions();
            if (_prebuild == null)
            {
                if (GUILayout.Button("Make")) Begin();
            }
            else if (GUILayout.Button("Stop")) End(true);
            if (_problem.Length > 0) EditorGUILayout.HelpBox(_problem, MessageType.Error);
            DrawItems();
        }

        void DrawQuestions()
        {
            address = EditorGUILayout.TextField("Server", address);
            _token = EditorGUILayout.PasswordField("Token", _token);
            profile = EditorGUILayout.TextField("Profile", profile);
            folder = EditorGUILayout.TextField("Folder", folder);
            seed = EditorGUILayout.IntField("Seed", seed);
            EditorGUILayout.LabelField("Prompts, one a line");
            prompts = EditorGUILayout.TextArea(prompts, GUILayout.MinHeight(80));
        }

        void DrawItems()
        {
            if (_prebuild == null) return;
            _scroll = EditorGUILayout.BeginScrollView(_scroll);
            foreach (PrebuildItem item in _prebuild.Items) EditorGUILayout.LabelField(item.Request.Prompt, item.Error ?? item.Status);
            EditorGUILayout.EndScrollView();
        }

        void Begin()
        {
            _problem = "";
            try
            {
                if (!folder.StartsWith("Assets", StringComparison.Ordinal) || folder.Contains("..")) throw new UnreadableFile("the folder must be within Assets");
                var client = new SceneClient(address, new ClientOptions { Name = "holoforge-unity-editor", Token = _token, Profile = profile, Accept = Loadable.Accept() });
                _prebuild = new Prebuild(client, folder, Requests(), AtOnce);
                _prebuild.Made += item => AssetDatabase.ImportAsset(item.Folder, ImportAssetOptions.ImportRecursive);
                EditorApplication.update += Go;
            }
            catch (HoloforgeException error)
            {
                _problem = error.Message;
            }
        }

        IEnumerable<Generate> Requests()
        {
            var requests = new List<Generate>();
            foreach (string line in prompts.Split('\n'))
            {
                if (line.Trim().Length > 0) requests.Add(new Generate { Prompt = line.Trim(), Seed = seed });
            }
            return requests;
        }

        void Go()
        {
            _prebuild.Update();
            Repaint();
            if (_prebuild.IsOver) End(false);
        }

        void End(bool early)
        {
            EditorApplication.update -= Go;
            if (early) _prebuild.Cancel();
            foreach (PrebuildItem item in _prebuild.Items)
            {
                if (item.Error != null) Debug.LogError("Holoforge: " + item.Request.Prompt + ": " + item.Error);
                else Debug.Log("Holoforge: " + item.Request.Prompt + ": " + item.Status + ", " + item.Folder);
            }
            _prebuild = null;
        }

        void OnDisable()
        {
            if (_prebuild != null) End(true);
        }
    }
}
