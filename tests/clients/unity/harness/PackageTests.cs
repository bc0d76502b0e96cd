using System;
using System.Reflection;
using Holoforge.Json;
using NUnit.Framework;

namespace Holoforge.Harness
{
    /// <summary>Runs every test of the package, and says of each how it went: null, or what failed.</summary>
    static class PackageTests
    {
        public static void Run(JsonWriter json)
        {
            json.Begin('{');
            foreach (Type type in typeof(PackageTests).Assembly.GetTypes())
            {
                foreach (MethodInfo method in type.GetMethods())
                {
                    if (method.IsDefined(typeof(TestAttribute), false)) Run(json, type, method, new object[0]);
                    foreach (TestCaseAttribute one in method.GetCustomAttributes(typeof(TestCaseAttribute), false)) Run(json, type, method, one.Arguments);
                }
            }
            json.End('}');
        }

        static void Run(JsonWriter json, Type type, MethodInfo method, object[] arguments)
        {
            json.Name(type.Name + "." + method.Name + "(" + string.Join(", ", Array.ConvertAll(arguments, Convert.ToString)) + ")");
            try
            {
                method.Invoke(Activator.CreateInstance(type), arguments);
                json.Null();
            }
            catch (TargetInvocationException error)
            {
                json.Text(error.InnerException.ToString());
            }
        }
    }
}
