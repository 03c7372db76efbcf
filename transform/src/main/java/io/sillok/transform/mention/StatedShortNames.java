package io.sillok.transform.mention;

import io.sillok.model.Span;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that a text itself gives in short, 한빛인베스트먼트(이하 한빛), 한국통신사업자연합회(KTOA): from there on they stand for the same. */
final class StatedShortNames {
    private static final Pattern HEREAFTER =
            Pattern.compile("[’'”\"]?\\((?:이하|약칭):? ?[‘'“\"]?([가-힣A-Za-z0-9&·+ -]{2,20}?)[’'”\"]?\\)");
    private static final Pattern ACRONYM = Pattern.compile("\\(([A-Z][A-Za-z]{0,9}-?[A-Z][A-Za-z]{0,9})\\)");
    private static final int REACH = 32;
    /** No article gives so many. */
    private static final int MOST = 40;

    private final String text;
    private final Map<String, Mention> meant = new LinkedHashMap<>();
    /** Those that nothing else has to find before they count. */
    private final Set<String> stated = new HashSet<>();

    private StatedShortNames(String text) {
        this.text = text;
    }

    /** The mentions, in the order of the text, with those by a short name. */
    static List<Mention> with(String text, List<Mention> mentions) {
        if (text.indexOf('(') < 0) {
            return mentions;
        }
        StatedShortNames names = new StatedShortNames(text);
        mentions.forEach(names::learn);
        return names.meant.isEmpty() ? mentions : names.apply(mentions);
    }

    private void learn(Mention m) {
        boolean named = m.type() == MentionType.ORGANISATION || m.type() == MentionType.PROGRAMME;
        if (!named || meant.size() == MOST) {
            return;
        }
        int end = m.span().end();
        int reach = Math.min(text.length(), end + REACH);
        Matcher hereafter = HEREAFTER.matcher(text).region(end, reach);
        Matcher acronym = ACRONYM.matcher(text).region(end, reach);
        if (hereafter.lookingAt()) {
            meant.putIfAbsent(hereafter.group(1), m);
            stated.add(hereafter.group(1));
        } else if (acronym.lookingAt()) {
            meant.putIfAbsent(acronym.group(1), m);
        }
    }

    private List<Mention> apply(List<Mention> mentions) {
        List<Mention> all = new ArrayList<>();
        BitSet taken = new BitSet(text.length());
        for (Mention m : mentions) {
            Mention full = m.id() == null && m.name().equals(m.surface()) ? meant.get(m.surface()) : null;
            all.add(full != null && full.span().end() < m.span().begin() ? mention(m.span(), full) : m);
            taken.set(m.span().begin(), m.span().end());
        }
        List<Mention> found = new ArrayList<>();
        for (String name : stated) {
            find(name, taken, found);
        }
        return Mention.inOrder(all, found);
    }

    /** Where the name stands as a word and nothing is read yet. */
    private void find(String name, BitSet taken, List<Mention> found) {
        Mention full = meant.get(name);
        if (full == null) {
            return;
        }
        for (int at = text.indexOf(name, full.span().end()); at >= 0; at = text.indexOf(name, at + name.length())) {
            int end = at + name.length();
            boolean word = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) && Particles.follow(text, end);
            if (word && !taken.get(at) && !taken.get(end - 1)) {
                found.add(mention(new Span(at, end), full));
                taken.set(at, end);
            }
        }
    }

    private Mention mention(Span span, Mention full) {
        return new Mention(span, span.of(text), full.type(), full.name(), null, null, full.id());
    }
}
