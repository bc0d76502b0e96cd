// What the package's tests use of NUnit 3 (docs.nunit.org), enough to run them without Unity's test runner.
using System;

namespace NUnit.Framework
{
    public delegate void TestDelegate();

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class TestAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public sealed class TestCaseAttribute : Attribute
    {
        public TestCaseAttribute(params object[] arguments)
        {
            Arguments = arguments ?? new object[] { null };
        }

        public object[] Arguments { get; private set; }
    }

    public sealed class AssertionException : Exception
    {
        public AssertionException(string message) : base(message) { }
    }

    public sealed class IgnoreException : Exception
    {
        public IgnoreException(string message) : base(message) { }
    }

    public static class Assert
    {
        public static void AreEqual(object expected, object actual, string message = "")
        {
            if (!Equals(expected, actual)) throw new AssertionException(message + ": wanted " + expected + ", got " + actual);
        }

        public static void IsTrue(bool condition, string message = "")
        {
            if (!condition) throw new AssertionException("wanted true: " + message);
        }

        public static void IsFalse(bool condition, string message = "")
        {
            if (condition) throw new AssertionException("wanted false: " + message);
        }

        public static void IsNull(object value, string message = "")
        {
            if (value != null) throw new AssertionException(message + ": wanted null, got " + value);
        }

        public static T Throws<T>(TestDelegate code) where T : Exception
        {
            try
            {
                code();
            }
            catch (T error)
            {
                return error;
            }
            throw new AssertionException("nothing was thrown; wanted " + typeof(T).Name);
        }

        public static void Fail(string message)
        {
            throw new AssertionException(message);
        }

        public static void Ignore(string message)
        {
            throw new IgnoreException(message);
        }
    }
}
