using NUnit.Framework;
using UnityEngine;

namespace Holoforge.Tests
{
    public sealed class SurfaceShaderTests
    {
        [TestCase("Standard")]
        [TestCase("Universal Render Pipeline/Lit")]
        [TestCase("HDRP/Lit")]
        public void TheLitShadersOfThePipelinesAreKnown(string name)
        {
            Shader shader = Shader.Find(name);
            if (shader == null) Assert.Ignore(name + " is not in this project");
            var material = new Material(shader);
            SurfaceShader family = SurfaceShader.Of(material);
            Assert.IsTrue(family != null && family.WantsMask, name);
            Assert.IsFalse(family.IsTextured(material), name);
            family.Show(material, "base_color", Texture2D.whiteTexture, 0.5f);
            Assert.IsTrue(family.IsTextured(material), name);
        }
    }
}
