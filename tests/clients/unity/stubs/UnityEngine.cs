// The part of Unity's scripting API (docs.unity3d.com/ScriptReference, 2021.3) that the package uses: names and types
// only, so that a compiler can say whether the package could compile there. Nothing here does anything.
#pragma warning disable 67, 169, 649
using System;
using System.Collections.Generic;

namespace UnityEngine
{
    public class Object
    {
        public string name { get; set; }
        public static void Destroy(Object obj) { }
        public static bool operator ==(Object x, Object y) { return ReferenceEquals(x, y); }
        public static bool operator !=(Object x, Object y) { return !ReferenceEquals(x, y); }
        public override bool Equals(object other) { return ReferenceEquals(this, other); }
        public override int GetHashCode() { return 0; }
    }

    public class Component : Object
    {
        public Transform transform { get { return null; } }
        public GameObject gameObject { get { return null; } }
        public T GetComponent<T>() { return default(T); }
    }

    public class Behaviour : Component
    {
        public bool enabled { get; set; }
    }

    public class MonoBehaviour : Behaviour
    {
    }

    public class ScriptableObject : Object
    {
    }

    public sealed class GameObject : Object
    {
        public GameObject(string name) { }
        public Transform transform { get { return null; } }
        public void SetActive(bool value) { }
        public T AddComponent<T>() where T : Component { return null; }
        public T GetComponent<T>() { return default(T); }
        public T[] GetComponentsInChildren<T>(bool includeInactive) { return null; }
        public static GameObject CreatePrimitive(PrimitiveType type) { return null; }
    }

    public class Transform : Component
    {
        public Vector3 localPosition { get; set; }
        public Quaternion localRotation { get; set; }
        public Vector3 localScale { get; set; }
        public void SetParent(Transform parent, bool worldPositionStays) { }
        public void SetPositionAndRotation(Vector3 position, Quaternion rotation) { }
        public Vector3 TransformPoint(Vector3 position) { return position; }
    }

    public enum PrimitiveType { Sphere, Capsule, Cylinder, Cube, Plane, Quad }

    public struct Vector2
    {
        public float x, y;
        public Vector2(float x, float y) { this.x = x; this.y = y; }
    }

    public struct Vector3
    {
        public float x, y, z;
        public Vector3(float x, float y, float z) { this.x = x; this.y = y; this.z = z; }
        public static Vector3 zero { get { return new Vector3(); } }
        public float magnitude { get { return 0; } }
        public static Vector3 operator -(Vector3 a, Vector3 b) { return a; }
    }

    public struct Quaternion
    {
        public float x, y, z, w;
        public Quaternion(float x, float y, float z, float w) { this.x = x; this.y = y; this.z = z; this.w = w; }
        public static Quaternion identity { get { return new Quaternion(0, 0, 0, 1); } }
        public static Quaternion LookRotation(Vector3 forward) { return identity; }
        public static Vector3 operator *(Quaternion rotation, Vector3 point) { return point; }
    }

    public struct Color
    {
        public float r, g, b, a;
        public Color(float r, float g, float b, float a) { this.r = r; this.g = g; this.b = b; this.a = a; }
        public static Color white { get { return new Color(1, 1, 1, 1); } }
        public Color gamma { get { return this; } }
    }

    public struct Color32
    {
        public byte r, g, b, a;
    }

    public struct Rect
    {
        public Rect(float x, float y, float width, float height) { }
    }

    public struct Pose
    {
        public Vector3 position;
        public Quaternion rotation;
    }

    public static class Mathf
    {
        public const float PI = 3.14159274f;
        public static float Max(float a, float b) { return 0; }
        public static float Min(float a, float b) { return 0; }
        public static float Pow(float f, float p) { return 0; }
        public static float Clamp(float value, float min, float max) { return 0; }
    }

    public static class Time
    {
        public static int frameCount { get { return 0; } }
        public static float deltaTime { get { return 0; } }
        public static float time { get { return 0; } }
        public static float realtimeSinceStartup { get { return 0; } }
    }

    public static class Application
    {
        public static bool isPlaying { get { return false; } }
    }

    public static class Debug
    {
        public static void Log(object message) { }
        public static void LogWarning(object message, Object context) { }
        public static void LogError(object message) { }
    }

    public class Texture : Object
    {
        public int width { get { return 0; } }
        public int height { get { return 0; } }
        public TextureWrapMode wrapMode { get; set; }
        public int anisoLevel { get; set; }
    }

    public sealed class Texture2D : Texture
    {
        public Texture2D(int width, int height, TextureFormat textureFormat, bool mipChain, bool linear) { }
        public static Texture2D whiteTexture { get { return null; } }
        public Color32[] GetPixels32() { return null; }
        public void SetPixelData<T>(T[] data, int mipLevel, int sourceDataStartIndex = 0) { }
        public void Apply(bool updateMipmaps, bool makeNoLongerReadable) { }
    }

    public static class ImageConversion
    {
        public static bool LoadImage(this Texture2D tex, byte[] data, bool markNonReadable) { return false; }
    }

    public enum TextureFormat { RGBA32 = 4 }

    public enum TextureWrapMode { Repeat, Clamp, Mirror, MirrorOnce }

    public class Material : Object
    {
        public Material(Material source) { }
        public Material(Shader shader) { }
        public bool HasProperty(string name) { return false; }
        public Color GetColor(string name) { return default(Color); }
        public void SetColor(string name, Color value) { }
        public void SetFloat(string name, float value) { }
        public Texture GetTexture(string name) { return null; }
        public void SetTexture(string name, Texture value) { }
        public void SetTextureScale(string name, Vector2 value) { }
        public void SetTextureOffset(string name, Vector2 value) { }
        public void EnableKeyword(string keyword) { }
    }

    public sealed class Shader : Object
    {
        public static Shader Find(string name) { return null; }
    }

    public class Renderer : Component
    {
        public Material sharedMaterial { get; set; }
        public Material[] sharedMaterials { get; set; }
    }

    public struct LOD
    {
        public LOD(float screenRelativeTransitionHeight, Renderer[] renderers) { }
    }

    public class LODGroup : Component
    {
        public void SetLODs(LOD[] lods) { }
        public void RecalculateBounds() { }
    }

    public class Collider : Component
    {
    }

    public sealed class Camera : Behaviour
    {
        public static Camera main { get { return null; } }
        public float fieldOfView { get; set; }
    }

    public static class Input
    {
        public static Vector3 mousePosition { get { return default(Vector3); } }
        public static bool GetMouseButtonDown(int button) { return false; }
    }

    public sealed class Light : Behaviour
    {
        public LightType type { get; set; }
        public Color color { get; set; }
        public float intensity { get; set; }
        public float range { get; set; }
        public LightShadows shadows { get; set; }
    }

    public enum LightType { Spot, Directional, Point }

    public enum LightShadows { None, Hard, Soft }

    public enum FogMode { Linear = 1, Exponential, ExponentialSquared }

    public static class RenderSettings
    {
        public static Rendering.AmbientMode ambientMode { get; set; }
        public static Color ambientLight { get; set; }
        public static bool fog { get; set; }
        public static FogMode fogMode { get; set; }
        public static float fogDensity { get; set; }
        public static Color fogColor { get; set; }
    }

    public sealed class AudioClip : Object
    {
        public float length { get { return 0; } }
        public static AudioClip Create(string name, int lengthSamples, int channels, int frequency, bool stream) { return null; }
        public bool SetData(float[] data, int offsetSamples) { return false; }
    }

    public sealed class AudioSource : Behaviour
    {
        public AudioClip clip { get; set; }
        public float spatialBlend { get; set; }
        public float volume { get; set; }
        public bool loop { get; set; }
        public float minDistance { get; set; }
        public void Play() { }
    }

    public class AsyncOperation
    {
        public event Action<AsyncOperation> completed;
    }

    public sealed class AddComponentMenu : Attribute
    {
        public AddComponentMenu(string menuName) { }
    }

    public sealed class RequireComponent : Attribute
    {
        public RequireComponent(Type requiredComponent) { }
    }

    public sealed class SerializeField : Attribute
    {
    }

    public abstract class PropertyAttribute : Attribute
    {
    }

    public sealed class HeaderAttribute : PropertyAttribute
    {
        public HeaderAttribute(string header) { }
    }

    public sealed class TooltipAttribute : PropertyAttribute
    {
        public TooltipAttribute(string tooltip) { }
    }

    public sealed class TextAreaAttribute : PropertyAttribute
    {
        public TextAreaAttribute(int minLines, int maxLines) { }
    }

    public sealed class RangeAttribute : PropertyAttribute
    {
        public RangeAttribute(float min, float max) { }
    }

    public sealed class MinAttribute : PropertyAttribute
    {
        public MinAttribute(float min) { }
    }

    public class GUILayoutOption
    {
    }

    public static class GUILayout
    {
        public static bool Button(string text, params GUILayoutOption[] options) { return false; }
        public static string TextField(string text, params GUILayoutOption[] options) { return null; }
        public static void Label(string text, params GUILayoutOption[] options) { }
        public static void BeginArea(Rect screenRect) { }
        public static void EndArea() { }
        public static GUILayoutOption MinHeight(float minHeight) { return null; }
    }
}

namespace UnityEngine.Events
{
    public delegate void UnityAction();

    public delegate void UnityAction<T0>(T0 arg0);

    public class UnityEvent
    {
        public void Invoke() { }
        public void AddListener(UnityAction call) { }
    }

    public class UnityEvent<T0>
    {
        public void Invoke(T0 arg0) { }
        public void AddListener(UnityAction<T0> call) { }
    }
}

namespace UnityEngine.Rendering
{
    public enum AmbientMode { Skybox, Trilight, Flat = 3, Custom }

    public class RenderPipelineAsset : ScriptableObject
    {
    }

    public static class GraphicsSettings
    {
        public static RenderPipelineAsset currentRenderPipeline { get { return null; } }
    }
}

namespace UnityEngine.Networking
{
    public class DownloadHandler
    {
        public byte[] data { get { return null; } }
    }

    public class UnityWebRequestAsyncOperation : AsyncOperation
    {
    }

    public class UnityWebRequest : IDisposable
    {
        public enum Result { InProgress, Success, ConnectionError, ProtocolError, DataProcessingError }

        public Result result { get { return Result.InProgress; } }
        public string error { get { return null; } }
        public DownloadHandler downloadHandler { get { return null; } }
        public static UnityWebRequest Get(Uri uri) { return null; }
        public UnityWebRequestAsyncOperation SendWebRequest() { return null; }
        public void Dispose() { }
    }
}
