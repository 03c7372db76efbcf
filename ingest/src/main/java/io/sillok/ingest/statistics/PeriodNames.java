package io.sillok.ingest.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether a list of codes or texts is one of periods: each of them, none twice, and all of one kind. */
final class PeriodNames {
    private static final String YEAR = "((?:1[6-9]|20)[0-9]{2})";
    /** K, U and V are the quarters and weeks of the Nordic offices, T is a quarter in Spanish and French. */
    private static final Pattern PART =
            Pattern.compile(YEAR + "[- .]?([ASHBQKTMWUVD])([0-9]{1,3})", Pattern.CASE_INSENSITIVE);

    private static final String MONTH = "(?:0[1-9]|1[0-2])";
    private static final String DAY = "(?:0[1-9]|[12][0-9]|3[01])";
    private static final List<Pattern> OTHERS = List.of(
            Pattern.compile(YEAR + "A?(?:\\s?(?:년도?|年度?))?"),
            Pattern.compile(YEAR + "[-./]?" + MONTH + "|" + YEAR + "\\s?[년年]\\s?[0-9]{1,2}\\s?[월月]"),
            Pattern.compile(YEAR + "([-./]?)" + MONTH + "\\2" + DAY),
            Pattern.compile(YEAR + "[ .][1-4]/4|" + YEAR + "\\s?년\\s?[1-4](?:/4)?\\s?분기"),
            Pattern.compile(YEAR + "\\s?년\\s?[상하]반기"),
            Pattern.compile("(?:FY\\s?)?" + YEAR + "[/–-](?:[0-9]{2}){1,2}|FY\\s?" + YEAR),
            Pattern.compile(YEAR + "-" + MONTH + "-" + DAY + "/P[0-9]{1,3}[YMWD]"));

    private PeriodNames() {}

    /** The periods in notations that are read, as many as there are texts; empty where the texts are not surely periods. */
    static Optional<List<String>> of(List<String> texts) {
        List<String> plain = texts.stream().map(String::strip).toList();
        Set<String> kinds = new HashSet<>();
        plain.forEach(text -> kinds.add(kind(text)));
        if (kinds.size() != 1 || kinds.contains("") || new HashSet<>(plain).size() < plain.size()) {
            return Optional.empty();
        }
        return plain.stream().anyMatch(PeriodNames::sure)
                ? Optional.of(plain.stream().map(PeriodNames::period).toList())
                : Optional.empty();
    }

    /** T is SDMX's third of a year, too, unless there is a fourth; 202404 is a month where there is a fifth. */
    private static boolean sure(String text) {
        return text.matches("[0-9]{6}")
                ? text.charAt(4) > '0' || text.charAt(5) > '4'
                : !text.matches("(?i).*T0?[1-3]");
    }

    /** The same for periods of the same kind; empty where the text is no period. */
    private static String kind(String text) {
        Matcher part = PART.matcher(text);
        if (!part.matches()) {
            return IntStream.range(0, OTHERS.size())
                    .filter(matches(text))
                    .mapToObj(String::valueOf)
                    .findFirst()
                    .orElse("");
        }
        int number = Integer.parseInt(part.group(3));
        String kind = letter(part);
        int most =
                switch (kind) {
                    case "A" -> 1;
                    case "S" -> 2;
                    case "Q", "T" -> 4;
                    case "M" -> 12;
                    case "W" -> 53;
                    default -> 366;
                };
        return number >= 1 && number <= most ? kind : "";
    }

    private static IntPredicate matches(String text) {
        return pattern -> OTHERS.get(pattern).matcher(text).matches();
    }

    /** SDMX's letter; T stays, which may be two of them. */
    private static String letter(Matcher part) {
        String letter = part.group(2).toUpperCase(Locale.ROOT);
        return switch (letter) {
            case "H", "B" -> "S";
            case "K" -> "Q";
            case "U", "V" -> "W";
            default -> letter;
        };
    }

    private static String period(String text) {
        Matcher part = PART.matcher(text);
        @Nullable String own = part.matches() ? part.group(2).toUpperCase(Locale.ROOT) : null;
        if (own == null || !"KTUV".contains(own)) {
            return text;
        }
        return own.equals("K") || own.equals("T")
                ? part.group(1) + "-Q" + part.group(3)
                : part.group(1) + "-W" + (part.group(3).length() == 1 ? "0" : "") + part.group(3);
    }
}
