using System;
using System.Collections.Generic;
using Holoforge.Media;
using Holoforge.Protocol;
using UnityEngine;

namespace Holoforge
{
    /// <summary>Spoken lines, one after the other, each from where it is said.</summary>
    sealed class Narration
    {
        /// <summary>Between lines; the sentences of one line bring the silence between them along.</summary>
        const float PauseSeconds = 0.45f;

        sealed class Line
        {
            public Spoke Spoke;
            public AudioClip Clip;
        }

        readonly List<Line> _waiting = new List<Line>();
        readonly Func<string, Transform> _find;
        readonly Transform _narrator;
        AudioSource _source;
        AudioClip _playing;
        float _until;

        /// <param name="find">Where a slot stands, null where nowhere.</param>
        /// <param name="narrator">Where lines come from that nobody in the scene says.</param>
        public Narration(Func<string, Transform> find, Transform narrator)
        {
            _find = find;
            _narrator = narrator;
        }

        /// <summary>A line begins, or null: it is over.</summary>
        public event Action<Spoke> Captioned;

        /// <summary>A line is to be said once its sound is here, after those before it.</summary>
        public void Announce(Spoke spoke)
        {
            _waiting.RemoveAll(line => line.Spoke.Slot == spoke.Slot);
            _waiting.Add(new Line { Spoke = spoke });
        }

        /// <summary>A line's WAV is here.</summary>
        /// <exception cref="UnreadableFile">It is no WAV file of 16-bit PCM.</exception>
        public void Take(string slot, byte[] file)
        {
            Line line = _waiting.Find(one => one.Spoke.Slot == slot);
            if (line == null) return;
            Wav wav = Wav.Read(file);
            line.Clip = AudioClip.Create(slot, wav.Length, wav.Channels, wav.SampleRate, false);
            line.Clip.SetData(wav.Samples, 0);
        }

        /// <summary>Begin the next line where it is time. Called once a frame.</summary>
        public void Update()
        {
            if (_playing != null)
            {
                if (Time.time < _until) return;
                Stop();
            }
            if (_waiting.Count == 0 || _waiting[0].Clip == null) return;
            Line line = _waiting[0];
            _waiting.RemoveAt(0);
            Play(line);
        }

        public void Clear()
        {
            foreach (Line line in _waiting) if (line.Clip != null) UnityEngine.Object.Destroy(line.Clip);
            _waiting.Clear();
            if (_playing != null) Stop();
        }

        void Play(Line line)
        {
            Transform speaker = _find(line.Spoke.At);
            var holder = new GameObject(line.Spoke.Slot);
            holder.transform.SetParent(speaker != null ? speaker : _narrator, false);
            _source = holder.AddComponent<AudioSource>();
            _source.spatialBlend = speaker != null ? 1 : 0;
            _source.clip = _playing = line.Clip;
            _source.Play();
            _until = Time.time + _playing.length + PauseAfter(line.Spoke);
            if (Captioned != null) Captioned(line.Spoke);
        }

        float PauseAfter(Spoke spoke)
        {
            bool goesOn = _waiting.Count > 0 && LineOf(_waiting[0].Spoke.Slot) == LineOf(spoke.Slot);
            return goesOn ? 0 : PauseSeconds;
        }

        /// <summary>What a sentence's slot, speech/&lt;line&gt;-&lt;number&gt;, begins with.</summary>
        static string LineOf(string slot)
        {
            int dash = slot.LastIndexOf('-');
            return dash < 0 ? slot : slot.Substring(0, dash);
        }

        void Stop()
        {
            if (_source != null) UnityEngine.Object.Destroy(_source.gameObject); // its speaker may have gone, and it with him
            UnityEngine.Object.Destroy(_playing);
            _playing = null;
            if (Captioned != null) Captioned(null);
        }
    }
}
