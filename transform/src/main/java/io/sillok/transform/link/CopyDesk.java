package io.sillok.transform.link;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.transform.link.CopyLink.Akin;
import io.sillok.transform.link.CopyLink.Kind;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes a night's articles in order of arrival and says of each which one it repeats or corrects. The first to arrive is the
 * original; where a much fuller telling of it comes the same night, that one is, so that no figure is lost with the words
 * that were cut. An original of an earlier night stays one.
 */
final class CopyDesk {
    /** Days between a text and its copy. */
    static final int DAYS = 3;

    private static final int VERSION_PART = 500;
    private static final int VERSION_TITLES = 600;
    private static final int VERSION_SHORT = 200;

    private final Originals originals;
    private final Map<String, CopyLink> links = new LinkedHashMap<>();
    private final Map<String, List<String>> copies = new LinkedHashMap<>();
    private final List<Noted> findings = new ArrayList<>();

    /** A finding and the source it is noted for. */
    record Noted(String sourceId, Finding finding) {}

    CopyDesk(Originals originals) {
        this.originals = originals;
    }

    /** What each article taken in is to the others, in order of arrival. */
    Map<String, CopyLink> links() {
        return links;
    }

    List<Noted> findings() {
        return findings;
    }

    /** Takes in the next article; {@code versionBefore} is the one that its address or its outlet's own id says it replaces. */
    void take(CopyText text, @Nullable String versionBefore) throws SQLException {
        CopyText before = versionBefore == null ? markedVersion(text) : originals.text(versionBefore);
        String supersedes = before == null ? null : before.id();
        if (before != null) {
            noteCorrection(text, before);
        }
        CopyLink link = link(text, supersedes);
        links.put(text.id(), link);
        if (link.copyOf() == null) {
            originals.add(text);
        } else {
            copies.computeIfAbsent(link.copyOf(), ignored -> new ArrayList<>()).add(text.id());
        }
    }

    private CopyLink link(CopyText text, @Nullable String supersedes) throws SQLException {
        if (!text.longEnough()) {
            return CopyLink.alone(supersedes);
        }
        CopyText best = null;
        Likeness most = null;
        CopyLink akin = null;
        for (CopyText candidate : originals.like(text)) {
            if (!mayBeCopies(text, candidate, supersedes)) {
                continue;
            }
            Likeness likeness = Likeness.of(text, candidate);
            if (!likeness.copy() || most != null && rank(likeness) <= rank(most)) {
                continue;
            }
            Differences differences = Differences.between(text, candidate);
            if (differences.none()) {
                best = candidate;
                most = likeness;
            } else if (!differences.figuresAlone()) {
                akin = akin == null ? CopyLink.akin(candidate.id(), Akin.RECURS, supersedes) : akin;
            } else if (akin == null || akin.akin() == Akin.RECURS) {
                akin = CopyLink.akin(candidate.id(), Akin.DIFFERS, supersedes);
                noteDifference(text, candidate, differences);
            }
        }
        if (best == null || most == null) {
            return akin != null ? akin : CopyLink.alone(supersedes);
        }
        if (most.muchLonger() && text.shingles().size() > best.shingles().size()) {
            if (!links.containsKey(best.id())) {
                return CopyLink.akin(best.id(), Akin.EXPANDS, supersedes);
            }
            makeOriginal(text, best);
            return CopyLink.alone(supersedes);
        }
        return CopyLink.copy(best.id(), kind(text, best), supersedes);
    }

    private static int rank(Likeness likeness) {
        return likeness.whole() + likeness.part();
    }

    private static boolean mayBeCopies(CopyText text, CopyText other, @Nullable String supersedes) {
        return other.longEnough()
                && !other.id().equals(supersedes)
                && !other.article().identity().equals(text.article().identity())
                && Math.abs(ChronoUnit.DAYS.between(
                                other.article().published(), text.article().published()))
                        <= DAYS;
    }

    private static Kind kind(CopyText text, CopyText original) {
        return text.letters().equals(original.letters())
                ? Kind.EXACT
                : text.article().sourceId().equals(original.article().sourceId()) ? Kind.NEAR : Kind.SYNDICATED;
    }

    /** A fuller telling came in the same night: what was the original, and its copies, are copies of it. */
    private void makeOriginal(CopyText fuller, CopyText former) throws SQLException {
        originals.remove(former);
        List<String> moved = new ArrayList<>();
        moved.add(former.id());
        List<String> formerCopies = copies.remove(former.id());
        if (formerCopies != null) {
            moved.addAll(formerCopies);
        }
        for (String id : moved) {
            CopyText copy = id.equals(former.id()) ? former : originals.text(id);
            CopyLink link = links.getOrDefault(id, CopyLink.NONE);
            if (Likeness.of(copy, fuller).copy()
                    && Differences.between(copy, fuller).none()) {
                links.put(id, CopyLink.copy(fuller.id(), kind(copy, fuller), link.supersedes()));
                copies.computeIfAbsent(fuller.id(), ignored -> new ArrayList<>())
                        .add(id);
            } else {
                links.put(id, CopyLink.alone(link.supersedes()));
                originals.add(copy);
            }
        }
    }

    /** The article of the same outlet that this one's headline marks it a later version of, or null. */
    private @Nullable CopyText markedVersion(CopyText text) throws SQLException {
        UpdateMark mark = UpdateMark.of(text.article().title());
        if (!mark.laterThan(new UpdateMark(1, ""))) {
            return null;
        }
        for (CopyText earlier : originals.before(text)) {
            UpdateMark former = UpdateMark.of(earlier.article().title());
            if (!mark.laterThan(former) || earlier.id().equals(text.id())) {
                continue;
            }
            boolean sameHeadline = Likeness.titles(mark.headline(), former.headline()) >= VERSION_TITLES;
            Likeness likeness = Likeness.of(text, earlier);
            boolean flash = earlier.letters().length() < VERSION_SHORT
                    && earlier.article().published().equals(text.article().published());
            if (likeness.part() >= VERSION_PART || sameHeadline && flash) {
                return earlier;
            }
        }
        return null;
    }

    private void noteCorrection(CopyText text, CopyText before) {
        Differences differences = Differences.between(text, before);
        String now = Differences.said(differences.here());
        if (!now.isEmpty()) {
            findings.add(new Noted(
                    text.article().sourceId(),
                    new Finding(
                            "figures_corrected",
                            Severity.INFO,
                            text.article().uri(),
                            text.article().pointer(),
                            "a later version of %s %s gives other figures: %s instead of %s"
                                    .formatted(
                                            before.article().uri(),
                                            before.article().pointer(),
                                            now,
                                            Differences.said(differences.there())),
                            null,
                            "The later version is in force; the next issue says which issues quoted the former.")));
        }
    }

    private void noteDifference(CopyText text, CopyText original, Differences differences) {
        findings.add(new Noted(
                text.article().sourceId(),
                new Finding(
                        "figures_differ_between_copies",
                        Severity.WARNING,
                        text.article().uri(),
                        text.article().pointer(),
                        "it repeats %s %s (%s) with other figures: %s here, %s there"
                                .formatted(
                                        original.article().uri(),
                                        original.article().pointer(),
                                        original.article().sourceId(),
                                        Differences.said(differences.here()),
                                        Differences.said(differences.there())),
                        "the same figures in every copy of one text",
                        "Compare both with the official series before quoting either.")));
    }
}
