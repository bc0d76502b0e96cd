namespace Holoforge.Protocol
{
    /// <summary>The bytes that the server may still send: a window that the client keeps topping up.</summary>
    public sealed class CreditWindow
    {
        long _left;

        /// <param name="sizeBytes">How much may be under way at most; granted in full with <c>hello</c>.</param>
        public CreditWindow(long sizeBytes)
        {
            SizeBytes = sizeBytes;
            _left = sizeBytes;
        }

        public long SizeBytes { get; private set; }

        /// <summary>A new connection: everything is granted again.</summary>
        public void Reset()
        {
            _left = SizeBytes;
        }

        /// <summary>Count a binary frame that was taken; gives the grant to send now, 0 while more than half is left.</summary>
        public long Spend(long frameBytes)
        {
            _left -= frameBytes;
            if (_left > SizeBytes / 2) return 0;
            long grant = SizeBytes - _left;
            _left = SizeBytes;
            return grant;
        }
    }
}
