package io.sillok.transform.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A headline without what a site hangs on it. Marks such as [속보] belong to the headline and stay. */
final class Headline {
    private static final List<String> BETWEEN =
            List.of(" - ", " | ", " :: ", " : ", " – ", " — ", " < ", " > ", " ｜ ", " · ", "｜", "_", "|", " -", "-");

    private static final List<String> BARS = List.of(" | ", " :: ", "｜", "|");
    private static final int LONGEST_OUTLET = 12;

    /** How outlets' names end, which persons' do not. */
    private static final Pattern OUTLET = Pattern.compile(
            "(?:일보|신문|신보|뉴스|방송|통신|경제|타임스|타임즈|저널|투데이|미디어|닷컴|매일|시보|TV|News|Times|Post|Herald|Daily|Journal|Gazette|Tribune|网|報|报|社)$");

    private Headline() {}

    /**
     * The best of what a page calls its headline.
     *
     * @param sites what the site calls itself; nulls are passed over
     * @param written the headline in the page's various places, the best place first; nulls are passed over
     */
    static String of(List<@Nullable String> sites, List<@Nullable String> written) {
        String best = "";
        for (String candidate : written) {
            if (candidate == null || candidate.isBlank()) {
                continue;
            }
            String title = withoutSites(Lines.collapse(candidate), sites);
            if (title.isEmpty() || sites.stream().anyMatch(s -> s != null && s.equalsIgnoreCase(title))) {
                continue;
            }
            if (best.isEmpty()) {
                best = title;
            } else if (cut(best, title) || hung(best, title)) {
                best = title;
            }
        }
        return best;
    }

    /** Whether the name is what hangs behind, or before, the headline in a page's title: the site's own. */
    static boolean hangs(@Nullable String title, String name) {
        if (title == null || !OUTLET.matcher(name).find()) {
            return false;
        }
        String said = Lines.collapse(title);
        return withoutSite(said, name).length() < said.length();
    }

    /** The part of a page's title that the page itself shows; empty where it shows no part. */
    static Optional<String> said(String title, PageMarks marks) {
        String best = "";
        for (String between : BETWEEN) {
            if (between.length() > 1 && title.contains(between)) {
                int at = title.lastIndexOf(between);
                String front = title.substring(0, title.indexOf(between));
                for (String part : List.of(front, title.substring(0, at), title.substring(at + between.length()))) {
                    String words = Lines.strip(part);
                    if (words.length() > best.length() && marks.said(words)) {
                        best = words;
                    }
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** "headline | 표본방송": a bar parts a headline from a word that ends as outlets' names do. */
    static String withoutOutlet(String title) {
        for (String bar : BARS) {
            int at = title.lastIndexOf(bar);
            String behind = at > 0 ? Lines.strip(title.substring(at + bar.length())) : "";
            if (!behind.isEmpty()
                    && behind.length() <= LONGEST_OUTLET
                    && behind.indexOf(' ') < 0
                    && OUTLET.matcher(behind).find()) {
                return Lines.strip(title.substring(0, at));
            }
        }
        return title;
    }

    /**
     * A subtitle without the actor that the headline has set before a comma already: beneath "…광주시, 항저우와 손잡는다", "광주시,
     * 사례 검토" says no more than "사례 검토". The actor is one word, and stands in the headline where a clause begins.
     */
    static String withoutActor(String subtitle, String headline) {
        int comma = subtitle.indexOf(", ");
        if (comma < 2 || subtitle.lastIndexOf(' ', comma) >= 0) {
            return subtitle;
        }
        String actor = subtitle.substring(0, comma + 2);
        int at = headline.indexOf(actor);
        boolean opens = at == 0 || (at > 0 && !Character.isLetterOrDigit(headline.charAt(at - 1)));
        return opens ? Lines.strip(subtitle.substring(comma + 1)) : subtitle;
    }

    /** Whether the first is the second cut short, as some systems do for search engines. */
    private static boolean cut(String shorter, String whole) {
        String stem = shorter.replaceFirst("\\s?(?:…|\\.{2,3})$", "");
        return stem.length() < shorter.length() && stem.length() >= 8 && whole.startsWith(stem);
    }

    /** Whether the first is the second with a site's name, section or the like behind it. */
    private static boolean hung(String longer, String bare) {
        if (longer.length() <= bare.length() || bare.length() < 4 || !longer.startsWith(bare)) {
            return false;
        }
        String rest = longer.substring(bare.length());
        return rest.length() <= 40 && BETWEEN.stream().anyMatch(b -> b.length() > 1 && rest.startsWith(b));
    }

    private static String withoutSites(String title, List<@Nullable String> sites) {
        String bare = title;
        boolean again = true;
        while (again) {
            again = false;
            for (String site : sites) {
                String shorter = site == null || site.isBlank() ? bare : withoutSite(bare, Lines.collapse(site));
                again |= shorter.length() < bare.length();
                bare = shorter;
            }
        }
        // "headline < section < 기사본문", as one widespread system writes its titles
        int path = bare.indexOf(" < ");
        return path > 0 && bare.endsWith("기사본문") ? Lines.strip(bare.substring(0, path)) : bare;
    }

    private static String withoutSite(String title, String site) {
        for (String between : BETWEEN) {
            if (title.length() > between.length() + site.length()) {
                if (title.endsWith(between + site)) {
                    return Lines.strip(title.substring(0, title.length() - between.length() - site.length()));
                }
                if (title.startsWith(site + between)) {
                    return Lines.strip(title.substring(between.length() + site.length()));
                }
            }
        }
        String bracketed = "[" + site + "]";
        return title.startsWith(bracketed) && title.length() > bracketed.length()
                ? Lines.strip(title.substring(bracketed.length()))
                : title;
    }
}
