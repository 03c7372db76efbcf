package io.sillok.transform.date;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Whether what a sentence says behind a date has happened or is to come. */
enum Tense {
    PAST,
    FUTURE,
    UNKNOWN;

    static final Pattern SAID =
            Pattern.compile("\\b(?:said|told|met|was|were|held|signed|\\w{2,10}ed)\\s(?:\\w{2,8}\\s)?(?:on\\s)?$");

    /** Syllables that end in ㄴ, as attributes of what is past do (문을 연 곳), without 는 of what is going on. */
    private static final String ENDING_IN_N = endingIn(4, "는");

    /** Syllables that end in ㅆ, as past verbs do (열렸다, 맺었다), without 있 and 겠. */
    private static final String ENDING_IN_SS = endingIn(20, "있겠");

    static final Pattern WILL =
            Pattern.compile("\\b(?:will|shall|plans to|is to|are to|is due to)\\s[^.;]{2,60}$");

    static final Pattern SIGNS = Pattern.compile("(?<future>예정|계획[이인]|방침|전망[이인]|하기로|할 것|될 것|앞두고|앞둔|겠|열린다|개최한다|시작한다"
            + "|진행한다|출시한다|개막한다|나선다|\\b(?:will|plans? to|is due|are due|scheduled)\\b|将)"
            + "|(?<past>[을를] [가-힣]{0,4}[" + ENDING_IN_N + "] |[" + ENDING_IN_SS + "]|[가-힣]한 |된 |\\b(?:was|were|had|said|announced|met|signed|visited|opened"
            + "|held|\\w{3,12}ed)\\b|了)");

    /** The syllables with this final consonant, by its place in Unicode's order, but for those named. */
    private static String endingIn(int consonant, String but) {
        return IntStream.rangeClosed('가', '힣')
                .filter(c -> (c - '가') % 28 == consonant && but.indexOf(c) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
