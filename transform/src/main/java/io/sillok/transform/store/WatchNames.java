package io.sillok.transform.store;

import io.sillok.model.watch.Entity;
import io.sillok.model.watch.Programme;
import io.sillok.model.watch.Watch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the watch's names in a headline, which the reader of bodies does not look at. */
public final class WatchNames {
    private record Name(String text, String id) {}

    private final List<Name> names = new ArrayList<>();

    public WatchNames(Watch watch) {
        for (Entity entity : watch.entities()) {
            entity.names().values().forEach(name -> add(name, entity.id()));
            entity.aliases().forEach(name -> add(name, entity.id()));
        }
        for (Programme programme : watch.programmes()) {
            programme.names().values().forEach(name -> add(name, programme.id()));
            programme.aliases().forEach(name -> add(name, programme.id()));
        }
        names.sort(Comparator.comparing((Name n) -> -n.text().length())
                .thenComparing(Name::text)
                .thenComparing(Name::id));
    }

    private void add(String name, String id) {
        if (name.length() >= 2) {
            names.add(new Name(name.toLowerCase(Locale.ROOT), id));
        }
    }

    /** The ids named; a name inside a longer name that stands there does not count. */
    public SortedSet<String> in(String headline) {
        SortedSet<String> found = new TreeSet<>();
        char[] left = headline.toLowerCase(Locale.ROOT).toCharArray();
        boolean[] taken = new boolean[left.length];
        String text = new String(left);
        for (Name name : names) {
            int at = text.indexOf(name.text());
            while (at >= 0) {
                int end = at + name.text().length();
                if (!taken[at] && !taken[end - 1] && wholeWord(text, at, end)) {
                    found.add(name.id());
                    for (int i = at; i < end; i++) {
                        taken[i] = true;
                    }
                }
                at = text.indexOf(name.text(), at + 1);
            }
        }
        return found;
    }

    /** Latin names end where their word ends; Korean and Chinese ones are followed by particles and by anything. */
    private static boolean wholeWord(String text, int begin, int end) {
        return !(begin > 0 && latin(text.charAt(begin)) && latin(text.charAt(begin - 1)))
                && !(end < text.length() && latin(text.charAt(end - 1)) && latin(text.charAt(end)));
    }

    private static boolean latin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
