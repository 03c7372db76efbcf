package io.sillok.ingest.container;

import io.sillok.ingest.Content;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcDigest;

/** Holds a record against the digests that it was written with. */
final class WarcDigests {
    private WarcDigests() {}

    /**
     * Whether something is what a digest was taken of.
     *
     * @param stated the field's value ({@code sha1:…} in base 16 or 32); nothing can be said where it is empty or unknown
     * @param candidates what it may have been taken of; null ones are passed over
     */
    static boolean fits(String stated, @Nullable Content... candidates) throws IOException {
        Optional<WarcDigest> digest = parse(stated);
        if (digest.isEmpty()) {
            return true;
        }
        for (Content candidate : candidates) {
            if (candidate != null && digest.get().equals(of(digest.get(), candidate))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<WarcDigest> parse(String stated) {
        try {
            WarcDigest digest = new WarcDigest(stated);
            int length = digest.getDigester().getDigestLength();
            return digest.bytes().length == length ? Optional.of(digest) : Optional.empty();
        } catch (IllegalArgumentException | NoSuchAlgorithmException e) {
            return Optional.empty(); // a digest that nobody can take says nothing
        }
    }

    private static WarcDigest of(WarcDigest like, Content content) throws IOException {
        try {
            MessageDigest digester = like.getDigester();
            try (InputStream in = content.open()) {
                byte[] block = new byte[1 << 14];
                for (int n = in.read(block); n >= 0; n = in.read(block)) {
                    digester.update(block, 0, n);
                }
            }
            return new WarcDigest(like.algorithm(), digester.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // it was there a moment ago
        }
    }
}
