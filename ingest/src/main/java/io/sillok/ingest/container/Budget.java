package io.sillok.ingest.container;

import java.io.IOException;
import java.io.InputStream;

/** What a delivery may still give, whatever the archives in it say. */
final class Budget {
    private final Caps caps;
    private long bytes;
    private int members;

    Budget(Caps caps) {
        this.caps = caps;
    }

    /** Why reading stopped. */
    enum Stop {
        /** At the end of the stream. */
        END,
        /** One member goes beyond what a member may give; there may be others. */
        MEMBER,
        /** The delivery as a whole goes beyond what it may give. */
        DELIVERY
    }

    Caps caps() {
        return caps;
    }

    /** Counts a member; false where there are too many. */
    boolean member() {
        return ++members <= caps.members();
    }

    /**
     * Reads a stream into the spool, up to what is allowed.
     *
     * @param packed bytes that the stream is made from, by which its ratio is judged
     * @param most bytes that it may give, at most what a member may
     */
    Stop spool(InputStream in, long packed, long most, Spool spool) throws IOException {
        long begin = spool.size();
        long allowed = Math.min(most, Math.max(caps.free(), packed * caps.ratio()));
        byte[] block = new byte[1 << 14];
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            bytes += n;
            if (bytes > caps.delivery()) {
                return Stop.DELIVERY;
            }
            if (spool.size() - begin + n > allowed) {
                return Stop.MEMBER;
            }
            spool.write(block, 0, n);
        }
        return Stop.END;
    }
}
