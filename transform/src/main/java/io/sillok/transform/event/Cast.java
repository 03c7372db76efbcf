package io.sillok.transform.event;

import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The names of a sentence that can act: people, organisations and local governments, without those that only say where a person is from. */
final class Cast {
    private static final Pattern GOVERNMENT = Pattern.compile(".{2,}(?:시|도|군|구)");
    private static final Pattern WITHIN_TITLE = Pattern.compile(
            "(?:\\([^)]*\\))? (?:(?![가-힣A-Za-z]*(?:은|는|이|가|과|와|을|를|의|등|에서|에게|으로) )[가-힣A-Za-z]{1,12} ){0,3}(?:㈜|\\([주유]\\))?");
    /** Members of a list that no register knows. */
    private static final Pattern UNKNOWN_MEMBERS = Pattern.compile(
            "[ ㈜‘'“]*(?:[가-힣A-Za-z0-9㈜]{1,14}(?:\\([^)]{1,10}\\))?(?:, ?|·| 및 )[ ㈜‘'“]*|[가-힣A-Za-z]{1,12} ){0,6}");

    /** 김 의장을 비롯한 의원들: who is named first belongs to those who follow. */
    private static final Pattern LED =
            Pattern.compile(" (?:비롯한|비롯해|비롯하여|포함한|포함해|필두로 한) (?:[가-힣A-Za-z]{1,12} ){0,3}[㈜‘'“]*");

    private static final Pattern BESIDE = Pattern.compile(" (?:[가-힣A-Za-z0-9]{1,10} )?");
    private static final Pattern PARTED = Pattern.compile(".*(?:은|는|이|가|과|와|을|를|의) ");

    private static final int TITLE_REACH = 30;

    private final String text;
    private final List<Phrase> phrases = new ArrayList<>();

    /**
     * @param text with blanks for what is said
     * @param mentions of one sentence, in order
     */
    Cast(String text, List<Mention> mentions) {
        this.text = text;
        for (int i = 0; i < mentions.size(); i++) {
            Mention m = mentions.get(i);
            boolean spoken = text.charAt(m.span().begin()) == ' ';
            if (acts(m)
                    && !spoken
                    && !ofPerson(mentions, i)
                    && !bracketed(m.span().begin())) {
                phrases.add(Phrase.of(text, m, nextPerson(mentions, i)));
            }
        }
    }

    private int nextPerson(List<Mention> mentions, int at) {
        for (int i = at + 1; i < mentions.size(); i++) {
            if (mentions.get(i).type() == MentionType.PERSON
                    && !bracketed(mentions.get(i).span().begin())) {
                return mentions.get(i).span().begin();
            }
        }
        return text.length();
    }

    /** In order. */
    List<Phrase> phrases() {
        return phrases;
    }

    private static boolean acts(Mention m) {
        return m.type() == MentionType.PERSON
                || m.type() == MentionType.ORGANISATION
                || (m.type() == MentionType.PLACE
                        && GOVERNMENT.matcher(m.surface()).matches());
    }

    /** Whether the name belongs to a person's title, 송언석 국민의힘 간사, or stands before the person that belongs to it, 국민의힘 송언석 의원. */
    private boolean ofPerson(List<Mention> mentions, int at) {
        Mention m = mentions.get(at);
        if (m.type() == MentionType.PERSON) {
            return false;
        }
        for (int i = at - 1; i >= 0; i--) {
            Mention p = mentions.get(i);
            int gap = m.span().begin() - p.span().end();
            if (p.type() == MentionType.PERSON && gap > 0 && gap <= TITLE_REACH) {
                return WITHIN_TITLE
                        .matcher(text.substring(p.span().end(), m.span().begin()))
                        .matches();
            }
        }
        for (int i = at + 1; i < mentions.size(); i++) {
            Mention p = mentions.get(i);
            if (p.span().begin() < m.span().end()) {
                continue;
            }
            String between = text.substring(m.span().end(), p.span().begin());
            if (p.type() == MentionType.PERSON) {
                return BESIDE.matcher(between).matches()
                        && !PARTED.matcher(between).matches();
            }
            if (!between.isBlank()) {
                return false;
            }
        }
        return false;
    }

    private boolean bracketed(int at) {
        for (int i = at - 1; i >= 0 && i > at - 40; i--) {
            if (text.charAt(i) == ')' || text.charAt(i) == '\n') {
                return false;
            }
            if (text.charAt(i) == '(') {
                return true;
            }
        }
        return false;
    }

    /** The phrase with those coordinated before it, A와 B, A·B·C, A, B 등, in order; never before {@code from}. */
    List<Phrase> coordinated(Phrase last, int from) {
        List<Phrase> together = new ArrayList<>();
        together.add(last);
        int i = phrases.indexOf(last);
        Phrase next = last;
        int begin = last.mention().span().begin();
        while (--i >= 0) {
            Phrase before = phrases.get(i);
            String gap = before.end() <= begin ? text.substring(before.end(), begin) : "-";
            if (before.particle().isEmpty()
                    && gap.equals(" ")
                    && before.mention().type() == MentionType.PLACE) {
                // 충청북도 충주시: what the next lies in is none of those listed
                begin = before.mention().span().begin();
                continue;
            }
            boolean joins = ((before.listed() || before.comitative())
                            && UNKNOWN_MEMBERS.matcher(gap).matches())
                    || (before.object() && LED.matcher(gap).matches());
            if (before.mention().span().begin() < from || !(joins || before.heads(next.mention()))) {
                break;
            }
            if (before.mention().type() != next.mention().type()
                    && before.comitative()
                    && before.mention().type() == MentionType.PERSON) {
                break;
            }
            together.add(0, before);
            next = before;
            begin = before.mention().span().begin();
        }
        return together;
    }
}
