namespace Holoforge
{
    /// <summary>What happens to the connection.</summary>
    public enum LinkState
    {
        /// <summary>The session is open for the first time.</summary>
        Opened,

        /// <summary>The connection was lost, and it is tried to come back.</summary>
        Lost,

        /// <summary>It is there again, and goes on where it broke.</summary>
        Resumed,

        /// <summary>The server had not kept the session: scenes are asked for again, their events begin anew.</summary>
        Restarted,

        /// <summary>It is over.</summary>
        Gone
    }

    /// <summary>Something happened to the connection.</summary>
    public struct LinkEvent
    {
        internal LinkEvent(LinkState state, int attempts, double seconds)
        {
            State = state;
            Attempts = attempts;
            Seconds = seconds;
        }

        public LinkState State { get; private set; }

        /// <summary>How often it was tried to come back.</summary>
        public int Attempts { get; private set; }

        /// <summary>Seconds since the connection was lost.</summary>
        public double Seconds { get; private set; }
    }
}
