using System;
using System.Collections.Generic;
using Holoforge.Media;
using UnityEngine;

namespace Holoforge
{
    /// <summary>Plays the sound beds of a scene: each from its place, or all around.</summary>
    sealed class AmbiencePlayer
    {
        readonly Dictionary<SoundBed, AudioSource> _sources = new Dictionary<SoundBed, AudioSource>();
        readonly Func<string, Transform> _find;
        readonly Transform _around;

        /// <param name="beds">What is to be heard. Update it once a frame, before this.</param>
        /// <param name="find">Where a slot stands, null where nowhere.</param>
        /// <param name="around">What places are relative to.</param>
        public AmbiencePlayer(SoundBeds beds, Func<string, Transform> find, Transform around)
        {
            _find = find;
            _around = around;
            beds.Sounding += Play;
            beds.Moved += Place;
            beds.Silent += Stop;
        }

        /// <summary>Take over how loud each is.</summary>
        public void Update()
        {
            foreach (KeyValuePair<SoundBed, AudioSource> playing in _sources)
            {
                if (playing.Value != null) playing.Value.volume = (float)playing.Key.Volume; // its thing may have gone, and it with it
            }
        }

        /// <summary>Stop all at once, without fading.</summary>
        public void Clear()
        {
            foreach (SoundBed bed in new List<SoundBed>(_sources.Keys)) Stop(bed);
        }

        void Play(SoundBed bed)
        {
            float volume = (float)bed.Volume;
            Stop(bed);
            var holder = new GameObject(bed.Told.Slot);
            AudioSource source = holder.AddComponent<AudioSource>();
            AudioClip clip = AudioClip.Create(bed.Told.Slot, bed.Sound.Length, bed.Sound.Channels, bed.Sound.SampleRate, false);
            clip.SetData(bed.Sound.Samples, 0);
            source.clip = clip;
            source.loop = true;
            source.volume = volume;
            _sources.Add(bed, source);
            Place(bed);
            source.Play();
        }

        void Place(SoundBed bed)
        {
            AudioSource source;
            if (!_sources.TryGetValue(bed, out source) || source == null) return;
            Transform thing = _find(bed.Told.At);
            bool somewhere = thing != null || bed.Told.Position != null;
            source.transform.SetParent(thing != null ? thing : _around, false);
            source.transform.localPosition = thing == null && somewhere ? Axes.Position(bed.Told.Position) : new Vector3(0, 0, 0);
            source.spatialBlend = somewhere ? 1 : 0;
            source.minDistance = (float)bed.Told.ReachM;
        }

        void Stop(SoundBed bed)
        {
            AudioSource source;
            if (!_sources.TryGetValue(bed, out source)) return;
            _sources.Remove(bed);
            if (source == null) return;
            UnityEngine.Object.Destroy(source.clip);
            UnityEngine.Object.Destroy(source.gameObject);
        }
    }
}
