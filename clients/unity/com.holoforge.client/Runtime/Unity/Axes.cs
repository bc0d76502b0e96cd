using UnityEngine;

namespace Holoforge
{
    /// <summary>From the wire's axes (right-handed, +Y up, -Z forward) and colours (linear) to Unity's.</summary>
    /// <remarks>X is mirrored, as glTFast does it with what is inside a GLB: both must agree.</remarks>
    public static class Axes
    {
        /// <summary>A place or a direction.</summary>
        public static Vector3 Position(double[] metres)
        {
            return new Vector3(-(float)metres[0], (float)metres[1], (float)metres[2]);
        }

        /// <summary>A unit quaternion (x, y, z, w).</summary>
        public static Quaternion Rotation(double[] unit)
        {
            return new Quaternion((float)unit[0], -(float)unit[1], -(float)unit[2], (float)unit[3]);
        }

        /// <summary>Width, height, depth.</summary>
        public static Vector3 Size(double[] metres)
        {
            return new Vector3((float)metres[0], (float)metres[1], (float)metres[2]);
        }

        /// <summary>A linear colour as Unity's properties take it, which is sRGB.</summary>
        public static Color Color(double[] linear, double opacity = 1)
        {
            return new Color((float)linear[0], (float)linear[1], (float)linear[2], (float)opacity).gamma;
        }
    }
}
