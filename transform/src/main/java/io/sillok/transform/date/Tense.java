package io.sillok.transform.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether what a sentence says behind a date has happened or is to come. */
enum Tense {
    PAST,
    FUTURE,
    UNKNOWN;

    private static final int REACH = 80;

    private static final Pattern SAID =
            Pattern.compile("\\b(?:said|told|met|was|were|held|signed|\\w{2,10}ed)\\s(?:\\w{2,8}\\s)?(?:on\\s)?$");

    private static final Pattern WILL =
            Pattern.compile("\\b(?:will|shall|plans to|is to|are to|is due to)\\s[^.;]{2,60}$");

    private static final Pattern SIGNS = Pattern.compile("(?<future>예정|계획[이인]|방침|전망[이인]|하기로|할 것|될 것|앞두고|앞둔|겠|열린다|개최한다|시작한다"
            + "|진행한다|출시한다|개막한다|나선다|\\b(?:will|plans? to|is due|are due|scheduled)\\b|将)"
            + "|(?<past>했|됐|었|았|였|갔|왔|렸|졌|냈|[가-힣]한 |된 |\\b(?:was|were|had|said|announced|met|signed|visited|opened"
            + "|held|\\w{3,12}ed)\\b|了)");

    /** The tense of an English sentence, whose verb stands before its date: {@code said on Tuesday}, {@code will open on Monday}. */
    static Tense around(String text, int begin, int end) {
        String before = text.substring(Math.max(Sentences.begin(text, begin), begin - REACH), begin);
        if (SAID.matcher(before).find()) {
            return PAST;
        }
        return WILL.matcher(before).find() ? FUTURE : behind(text, end);
    }

    /** The first sign behind {@code end}, within the sentence. */
    static Tense behind(String text, int end) {
        int stop = Math.min(text.length(), end + REACH);
        for (int i = end; i < stop; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '。' || (c == '.' && i + 1 < text.length() && text.charAt(i + 1) == ' ')) {
                stop = i;
            }
        }
        Matcher m = SIGNS.matcher(text).region(end, stop);
        m.useTransparentBounds(true);
        if (!m.find()) {
            return UNKNOWN;
        }
        return m.group("future") != null ? FUTURE : PAST;
    }
}
