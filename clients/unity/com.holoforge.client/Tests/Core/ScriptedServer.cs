using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;

namespace Holoforge.Tests
{
    /// <summary>A client, every socket that it opened, and a clock that stands until it is moved.</summary>
    sealed class ScriptedServer
    {
        const string Limits = "\"limits\":{\"message_bytes\":1048576,\"prompt_characters\":4000,\"jobs\":4,\"outbox_bytes\":67108864,\"chunk_bytes\":262144,\"resume_s\":120.0}";

        public readonly List<ScriptedSocket> Sockets = new List<ScriptedSocket>();
        public readonly List<LinkState> Links = new List<LinkState>();
        public readonly SceneClient Client;
        public HoloforgeException Closed;
        public double Now;

        public ScriptedServer(ClientOptions options = null)
        {
            options = options ?? new ClientOptions();
            options.Clock = () => Now;
            options.Open = (url, subprotocol) =>
            {
                Sockets.Add(new ScriptedSocket());
                return Sockets[Sockets.Count - 1];
            };
            Client = new SceneClient("ws://127.0.0.1:8765", options);
            Client.Linked += change => Links.Add(change.State);
            Client.Closed += error => Closed = error;
        }

        public ScriptedSocket Socket { get { return Sockets[Sockets.Count - 1]; } }

        /// <summary>A client that was welcomed.</summary>
        public static ScriptedServer Open(ClientOptions options = null)
        {
            var server = new ScriptedServer(options);
            server.Welcome("");
            return server;
        }

        public void Welcome(string more, int version = 1)
        {
            Say("{\"type\":\"welcome\",\"session\":\"s-1\",\"version\":" + version + "," + Limits + ",\"token\":\"secret\"" + more + "}");
        }

        /// <summary>Say a frame, and let the client take it.</summary>
        public void Say(string text)
        {
            Socket.Say(text);
            Client.Update();
        }

        public void Say(byte[] frame)
        {
            Socket.Say(frame);
            Client.Update();
        }

        public void Break(int code = 1006)
        {
            Socket.Break(code);
            Client.Update();
        }

        /// <summary>Let time pass in steps of 50 ms, as frames do.</summary>
        public void Wait(double seconds)
        {
            for (double end = Now + seconds; Now < end; Now += 0.05) Client.Update();
        }

        public void Offer(string job, byte[] asset, int seq, string slot = "scene", int revision = 1)
        {
            Say("{\"type\":\"offered\",\"job\":\"" + job + "\",\"slot\":\"" + slot + "\",\"revision\":" + revision + ",\"tier\":\"final\",\"asset\":"
                + Info(asset) + ",\"seq\":" + seq + "}");
        }

        public void Finish(string job, byte[] manifest, int seq)
        {
            Say("{\"type\":\"finished\",\"job\":\"" + job + "\",\"manifest\":" + Info(manifest) + ",\"seq\":" + seq + "}");
        }

        public static string Info(byte[] asset)
        {
            return "{\"digest\":\"" + Digest(asset) + "\",\"media_type\":\"model/gltf-binary\",\"size_bytes\":" + asset.Length + "}";
        }

        public static string Digest(byte[] asset)
        {
            using (SHA256 hash = SHA256.Create()) return BitConverter.ToString(hash.ComputeHash(asset)).Replace("-", "").ToLowerInvariant();
        }

        /// <summary>The chunk of an asset's bytes from <paramref name="start"/> to <paramref name="end"/>.</summary>
        public static byte[] ChunkOf(byte[] asset, int start, int end)
        {
            var frame = new byte[48 + end - start];
            Encoding.ASCII.GetBytes("HF").CopyTo(frame, 0);
            frame[2] = 1;
            frame[3] = (byte)(end == asset.Length ? 1 : 0);
            for (int i = 0; i < 4; i++) frame[15 - i] = (byte)(start >> 8 * i);
            string digest = Digest(asset);
            for (int i = 0; i < 32; i++) frame[16 + i] = Convert.ToByte(digest.Substring(2 * i, 2), 16);
            Array.Copy(asset, start, frame, 48, end - start);
            return frame;
        }
    }
}
