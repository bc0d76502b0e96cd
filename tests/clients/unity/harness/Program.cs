using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading;
using Holoforge.Json;
using Holoforge.Protocol;

namespace Holoforge.Harness
{
    /// <summary>Does with the client what a test asks for, and prints what came as one JSON text.</summary>
    static class Program
    {
        static int Main(string[] arguments)
        {
            var json = new JsonWriter();
            switch (arguments[0])
            {
                case "tests": PackageTests.Run(json); break;
                case "scenes": Scenes(json, arguments[1], int.Parse(arguments[2])); break;
                case "idle": Idle(json, arguments[1], double.Parse(arguments[2])); break;
                case "cancel": Cancel(json, arguments[1]); break;
                case "edit": Edit(json, arguments[1], arguments[2], arguments[3]); break;
                case "talk": Talk(json, arguments[1], arguments[2], arguments[3], arguments[4]); break;
                case "prebuild": Prebuild(json, arguments[1], arguments[2], arguments[3].Split('|')); break;
                default: throw new ArgumentException(arguments[0]);
            }
            Console.Out.Write(json);
            Console.Out.Flush();
            LeaveAtOnce(0);
            return 1;
        }

        /// <summary>End without Mono's shutdown, which now and then aborts its own timers' thread while that sorts, and then
        /// reports an unhandled exception of its own making.</summary>
        [DllImport("libc", EntryPoint = "_exit")]
        static extern void LeaveAtOnce(int code);

        /// <summary>Several scenes side by side, whatever happens to the connection.</summary>
        static void Scenes(JsonWriter json, string address, int count)
        {
            var links = new List<string>();
            SceneClient client = Open(address, links);
            var stories = new Story[count];
            for (int i = 0; i < count; i++) stories[i] = new Story(client.Generate("noise " + i));
            Story.Await(client, stories);
            json.Begin('{');
            json.Name("jobs");
            json.Begin('[');
            foreach (Story story in stories) story.Write(json);
            json.End(']');
            json.Name("links");
            Story.Texts(json, links);
            json.Name("slices");
            json.Begin('{');
            foreach (KeyValuePair<string, List<long[]>> slices in WatchedSocket.Slices)
            {
                json.Name(slices.Key);
                json.Begin('[');
                foreach (long[] slice in slices.Value) Pair(json, slice);
                json.End(']');
            }
            json.End('}');
            json.End('}');
            Leave(client);
        }

        /// <summary>Ask for nothing for a while, then for a scene.</summary>
        static void Idle(JsonWriter json, string address, double seconds)
        {
            var links = new List<string>();
            SceneClient client = Open(address, links);
            DateTime end = DateTime.UtcNow.AddSeconds(seconds);
            while (DateTime.UtcNow < end)
            {
                client.Update();
                Thread.Sleep(5);
            }
            var story = new Story(client.Generate("noise"));
            Story.Await(client, story);
            json.Begin('{');
            json.Name("job");
            story.Write(json);
            json.Name("links");
            Story.Texts(json, links);
            json.End('}');
            Leave(client);
        }

        static void Cancel(JsonWriter json, string address)
        {
            SceneClient client = Open(address, new List<string>());
            SceneJob job = client.Generate("noise");
            job.Told += message =>
            {
                if (message is Accepted) job.Cancel();
            };
            var story = new Story(job);
            Story.Await(client, story);
            story.Write(json);
            Leave(client);
        }

        /// <summary>A scene, a change of it, back, forth, and a change that is refused.</summary>
        static void Edit(JsonWriter json, string address, string prompt, string instruction)
        {
            SceneClient client = Open(address, new List<string>());
            var made = new Story(client.Generate(prompt));
            Story.Await(client, made);
            var asks = new Func<SceneJob>[]
            {
                () => client.Edit(made.Job, instruction),
                () => client.Undo(made.Job),
                () => client.Redo(made.Job),
                () => client.Edit(made.Job, "xyzzy")
            };
            json.Begin('[');
            made.Write(json);
            foreach (Func<SceneJob> ask in asks)
            {
                var story = new Story(ask());
                Story.Await(client, story);
                story.Write(json);
            }
            json.End(']');
            Leave(client);
        }

        /// <summary>A scene, a question to it, and a wish, which becomes an edit.</summary>
        static void Talk(JsonWriter json, string address, string prompt, string question, string wish)
        {
            SceneClient client = Open(address, new List<string>());
            var made = new Story(client.Generate(new Generate { Prompt = prompt, Quality = "fast", MaxLines = 0 }));
            Story.Await(client, made);
            var asked = new Story(client.Say(made.Job, question));
            Story.Await(client, asked);
            var stories = new List<Story> { asked };
            client.Wished += job => stories.Add(new Story(job));
            stories.Add(new Story(client.Say(made.Job, wish, null, false)));
            Story.Await(client, stories[1]);
            Story.Await(client, stories.ToArray());
            json.Begin('[');
            foreach (Story story in stories) story.Write(json);
            json.End(']');
            Leave(client);
        }

        /// <summary>Many scenes into folders.</summary>
        static void Prebuild(JsonWriter json, string address, string folder, string[] prompts)
        {
            var requests = Array.ConvertAll(prompts, prompt => new Generate { Prompt = prompt });
            var prebuild = new Prebuild(Open(address, new List<string>()), folder, requests, 2);
            DateTime end = DateTime.UtcNow.AddSeconds(60);
            while (!prebuild.IsOver && DateTime.UtcNow < end)
            {
                prebuild.Update();
                Thread.Sleep(1);
            }
            json.Begin('[');
            foreach (PrebuildItem item in prebuild.Items)
            {
                json.Begin('{');
                json.Name("status");
                json.Text(item.Status);
                json.Name("folder");
                json.Text(item.Folder ?? "");
                json.Name("error");
                json.Text(item.Error ?? "");
                json.End('}');
            }
            json.End(']');
        }

        static SceneClient Open(string address, List<string> links)
        {
            var client = new SceneClient(address, new ClientOptions { Open = WatchedSocket.Open });
            client.Linked += change => links.Add(change.State.ToString());
            return client;
        }

        static void Leave(SceneClient client)
        {
            client.Close();
            Thread.Sleep(50); // for the close frame to leave
        }

        static void Pair(JsonWriter json, long[] pair)
        {
            json.Begin('[');
            json.Integer(pair[0]);
            json.Integer(pair[1]);
            json.End(']');
        }
    }
}
