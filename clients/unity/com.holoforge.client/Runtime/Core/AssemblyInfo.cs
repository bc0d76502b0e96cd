using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Holoforge.Core.Tests")]
