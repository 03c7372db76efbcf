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

    /** A signature that belongs to the article beyond doubt. */
    void sign(List<Byline> signers) {
        for (Byline by : signers) {
            if (!known(by) && bylines.size() < MOST) {
                bylines.add(by);
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

    /** An address without a name is the last signer's, else that of the one who signs next. */
    void address(String email) {
        if (bylines.isEmpty()) {
            address = address == null ? email : address;
            return;
        }
        int last = bylines.size() - 1;
        Byline by = bylines.get(last);
        if (by.email() == null && bylines.stream().noneMatch(b -> email.equals(b.email()))) {
            bylines.set(last, new Byline(by.name(), by.role(), email));
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
        if (address != null && bylines.size() == 1 && bylines.get(0).email() == null) {
            String email = address;
            address = null;
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
