package io.sillok.transform.article;

import io.sillok.transform.reading.Byline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who signs an article, gathered from the places that say so, each writer once. */
final class Signatures {
    private static final int MOST = 12;

    private final List<Byline> bylines = new ArrayList<>();
    private @Nullable String address;
    /** The writer who signed in the line just before, or -1. */
    private int latest = -1;

    /** A signature that belongs to the article beyond doubt. */
    void sign(List<Byline> signers) {
        for (Byline by : signers) {
            if (!known(by) && bylines.size() < MOST) {
                bylines.add(by);
                latest = bylines.size() - 1;
            }
        }
        settle();
    }

    /** What another place says: it counts where nobody has signed yet, or where it names one of those who have. */
    void confirm(List<Byline> signers) {
        if (bylines.isEmpty() || signers.stream().anyMatch(this::known)) {
            sign(signers);
        }
    }

    /** Something else stands between the last signature and what follows. */
    void pause() {
        latest = -1;
    }

    /** An address without a name is that of who signed just before it, else of the first one, else of who signs next. */
    void address(String email) {
        if (bylines.isEmpty()) {
            address = address == null ? email : address;
            return;
        }
        int whose = Math.max(latest, 0);
        Byline by = bylines.get(whose);
        if (by.email() == null && bylines.stream().noneMatch(b -> email.equals(b.email()))) {
            bylines.set(whose, new Byline(by.name(), by.role(), email));
        }
    }

    /** Whether the writer has signed; what this place says beyond that is added. */
    private boolean known(Byline by) {
        for (int i = 0; i < bylines.size(); i++) {
            Byline known = bylines.get(i);
            if (known.name().equalsIgnoreCase(by.name())) {
                bylines.set(
                        i,
                        new Byline(
                                known.name(),
                                known.role() != null ? known.role() : by.role(),
                                known.email() != null ? known.email() : by.email()));
                return true;
            }
        }
        return false;
    }

    private void settle() {
        if (address != null && !bylines.isEmpty() && bylines.get(0).email() == null) {
            String email = address;
            address = null;
            pause();
            address(email);
        }
    }

    boolean empty() {
        return bylines.isEmpty();
    }

    List<Byline> bylines() {
        return List.copyOf(bylines);
    }
}
