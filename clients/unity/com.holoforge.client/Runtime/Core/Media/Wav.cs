using System;

namespace Holoforge.Media
{
    /// <summary>A WAV file's samples.</summary>
    /// <remarks>Source: Microsoft and IBM, Multimedia Programming Interface and Data Specifications 1.0, RIFF WAVE.</remarks>
    public sealed class Wav
    {
        const int Pcm = 1;

        Wav(float[] samples, int channels, int sampleRate)
        {
            Samples = samples;
            Channels = channels;
            SampleRate = sampleRate;
        }

        /// <summary>-1 to 1, the channels of one moment beside each other.</summary>
        public float[] Samples { get; private set; }

        public int Channels { get; private set; }

        /// <summary>Moments a second.</summary>
        public int SampleRate { get; private set; }

        /// <summary>Moments in all.</summary>
        public int Length { get { return Samples.Length / Channels; } }

        /// <summary>Read a file of 16-bit PCM.</summary>
        /// <exception cref="UnreadableFile">No WAV file, one that ends early, or of another kind of samples.</exception>
        public static Wav Read(byte[] file)
        {
            if (file.Length < 12 || !Says(file, 0, "RIFF") || !Says(file, 8, "WAVE")) throw new UnreadableFile("no WAV file");
            int channels = 0, sampleRate = 0;
            int at = 12;
            while (at + 8 <= file.Length)
            {
                int size = BitConverter.ToInt32(file, at + 4);
                int start = at + 8;
                if (size < 0 || size > file.Length - start) throw new UnreadableFile("the WAV file ends early");
                if (Says(file, at, "fmt "))
                {
                    if (size < 16) throw new UnreadableFile("the WAV file does not say its format");
                    int format = BitConverter.ToUInt16(file, start);
                    int bits = BitConverter.ToUInt16(file, start + 14);
                    channels = BitConverter.ToUInt16(file, start + 2);
                    sampleRate = BitConverter.ToInt32(file, start + 4);
                    if (format != Pcm || bits != 16) throw new UnreadableFile("the WAV file has format " + format + " of " + bits + " bits; 1 of 16 is read");
                    if (channels < 1 || sampleRate < 1) throw new UnreadableFile("the WAV file has " + channels + " channels of " + sampleRate + " Hz");
                }
                else if (Says(file, at, "data"))
                {
                    if (channels == 0) throw new UnreadableFile("the WAV file does not say its format");
                    return new Wav(ReadSamples(file, start, size / 2 / channels * channels), channels, sampleRate);
                }
                at = start + size + (size & 1);
            }
            throw new UnreadableFile("the WAV file has no samples");
        }

        static float[] ReadSamples(byte[] file, int start, int count)
        {
            var samples = new float[count];
            for (int i = 0; i < count; i++) samples[i] = BitConverter.ToInt16(file, start + 2 * i) / 32768f;
            return samples;
        }

        static bool Says(byte[] file, int at, string word)
        {
            for (int i = 0; i < word.Length; i++) if (file[at + i] != word[i]) return false;
            return true;
        }
    }
}
