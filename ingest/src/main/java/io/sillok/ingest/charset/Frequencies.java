package io.sillok.ingest.charset;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the charsets of East Asia apart by what the bytes say in each: two bytes make a character in all of them, but only in the
 * right one do the same few hundred characters come again and again, as they do in every language.
 */
final class Frequencies {
    /** Of characters that are not ASCII, in per cent. In a wrong charset few of them are frequent ones. */
    private static final int LEAST = 22;
    /** What the source's language is worth where two charsets are close, in per cent. */
    private static final int EXPECTED = 5;

    private static final List<Profile> PROFILES = profiles();

    private record Profile(Charset charset, BitSet frequent) {}

    private Frequencies() {}

    private static List<Profile> profiles() {
        List<Profile> profiles = new ArrayList<>();
        for (Map.Entry<String, String> line : CharsetFile.lines("frequent.txt").entrySet()) {
            BitSet frequent = new BitSet();
            line.getValue().chars().forEach(frequent::set);
            profiles.add(new Profile(Charset.forName(line.getKey()), frequent));
            if (line.getKey().equals("windows-31j")) {
                profiles.add(new Profile(Charset.forName("EUC-JP"), frequent));
            }
        }
        return profiles;
    }

    /**
     * The charset in which the bytes are text; empty where they are in none of these.
     *
     * @param expected charsets of the source's language
     */
    static Optional<Charset> tell(byte[] bytes, List<Charset> expected) {
        Charset best = null;
        int most = LEAST - 1;
        for (Profile profile : PROFILES) {
            int share = share(bytes, profile) + (expected.contains(profile.charset()) ? EXPECTED : 0);
            if (share > most) {
                best = profile.charset();
                most = share;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Frequent characters less what is broken, in per cent of all that are not ASCII. */
    private static int share(byte[] bytes, Profile profile) {
        Tally tally = Tally.of(bytes, profile.charset(), profile.frequent()::get);
        int all = tally.foreign() + tally.broken();
        return all == 0 ? 0 : (int) (100L * (tally.wanted() - 5L * tally.broken()) / all);
    }
}
