using NUnit.Framework;
using UnityEngine;

namespace Holoforge.Tests
{
    public sealed class AxesTests
    {
        [Test]
        public void WhatIsToTheRightStaysToTheRightOfOneWhoLooksAhead()
        {
            // On the wire one looks along -Z with +X to the right; in Unity along the same axis +X is to the left: X is mirrored.
            Vector3 right = Axes.Position(new double[] { 1, 2, 3 });
            Assert.AreEqual(-1f, right.x);
            Assert.AreEqual(2f, right.y);
            Assert.AreEqual(3f, right.z);
        }

        [Test]
        public void ATurnOfAThingTurnsItsMirroredPlacesAlike()
        {
            double half = System.Math.Sqrt(0.5);
            Quaternion turn = Axes.Rotation(new[] { 0, half, 0, half }); // 90 degrees about +Y: +Z becomes +X on the wire
            Vector3 turned = turn * Axes.Position(new double[] { 0, 0, 1 });
            Vector3 wanted = Axes.Position(new double[] { 1, 0, 0 });
            Assert.IsTrue((turned - wanted).magnitude < 1e-5f, turned.ToString());
        }
    }
}
