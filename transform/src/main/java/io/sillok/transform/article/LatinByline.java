package io.sillok.transform.article;

import io.sillok.transform.reading.Byline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code By Jane Doe and John Roe, Staff Writers}: how outlets in English sign. */
final class LatinByline {
    private static final String NAME =
            "\\p{Lu}[\\p{L}.'’-]{0,20}(?: (?:\\p{Lu}[\\p{L}.'’-]{0,20}|de|der|da|di|van|von|la|le|bin|al)){0,4}";
    private static final Pattern BY =
            Pattern.compile("(?:[Bb]y|BY|(?:Reported|Written|Story|Words|Text) by)[: ]\\s?(" + NAME + "\\b.{0,90})");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s?(?:,\\s?(?:and|AND|&)|,|\\band\\b|\\bAND\\b|&|\\||/|–|—)\\s?");
    private static final Pattern PERSON = Pattern.compile(NAME);
    private static final Pattern OFFICE = Pattern.compile(
            "(?i).*\\b(?:writers?|reporters?|editors?|correspondents?|staff|columnists?|producers?|contributors?|contributing|press|news|intern|bureau|chief|"
                    + "critic|analyst|special|agency|desk|team|daily|times|post|herald|journal)\\b.*");
    private static final Pattern PLAIN_TAIL = Pattern.compile("(?:[\\p{L}.'’-]{2,20} ?){1,5}");

    private LatinByline() {}

    /** The signature that the line is, where it is nothing else; {@code line} is without addresses. */
    static Optional<Signature> read(String line) {
        Matcher by = BY.matcher(line);
        return by.matches() ? names(by.group(1)) : Optional.empty();
    }

    /** {@code Jane Doe and John Roe, Staff Writers}, without the word that says they wrote it. */
    static Optional<Signature> names(String text) {
        List<Byline> bylines = new ArrayList<>();
        String role = null;
        for (String part : BETWEEN.split(text, -1)) {
            String words = bare(part);
            if (words.isEmpty()) {
                continue;
            }
            boolean office = OFFICE.matcher(words).matches() || words.startsWith("in ") || words.startsWith("for ");
            if (!bylines.isEmpty()
                    && (office || !words.contains(" "))
                    && role == null
                    && PLAIN_TAIL.matcher(words).matches()) {
                role = words;
            } else if (PERSON.matcher(words).matches() && role == null) {
                bylines.add(new Byline(words, null, null));
            } else {
                Matcher person = PERSON.matcher(words);
                // "Jane Doe in Seoul", "Jane Doe reporter": the name ends where the small letters begin
                if (bylines.isEmpty()
                        && person.lookingAt()
                        && PLAIN_TAIL
                                .matcher(bare(words.substring(person.end())))
                                .matches()) {
                    bylines.add(new Byline(bare(person.group()), null, null));
                    role = bare(words.substring(person.end()));
                } else {
                    return Optional.empty();
                }
            }
        }
        if (bylines.isEmpty()) {
            return Optional.empty();
        }
        String office = role;
        return Optional.of(new Signature(
                bylines.stream().map(b -> new Byline(b.name(), office, null)).toList(), null));
    }

    private static String bare(String text) {
        return text.replaceAll("^[\\s()\\[\\]<>]+|[\\s()\\[\\]<>]+$", "");
    }
}
