package io.sillok.transform.mention;

import io.sillok.model.Span;
import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.Hangul;
import io.sillok.transform.scan.Hits;
import io.sillok.transform.scan.Scan;
import java.util.List;
import java.util.Set;

/** Finds people by 씨, 양 and 군, by an age in brackets, and those whose name the paper hides: 김모(45)씨, A군. */
final class MarkedPeople {
    private static final Scan AGED =
            Scan.around("\\(", 8, "([가-힣]{2,8})\\((?:본명 )?(?:[\\p{IsHan}]{2,5}·)?(\\d{1,2})(?:세|[·,][^()]{1,20})?\\)");
    private static final Scan OWN_NAME = Scan.of("\\((?:본명 )?([가-힣]{3,4})[·,] ?\\d{1,2}(?:세|[·,][^()]{1,20})?\\)");
    private static final List<String> FIRMS = List.of("㈜", "(주)", "(유)");
    private static final Scan MR = Scan.around("씨|양|군", 6 + 14 + 1, "([가-힣]{1,6})(?:\\([^()]{1,12}\\))? ?(씨|양|군)");
    private static final Scan LETTER = Scan.of(
            "(?<![A-Za-z0-9&.])([A-Z])(?:\\(\\d{1,2}(?:세|[·,][^()]{1,8})?\\)|(?:\\([^()]{1,6}\\))?(?= ?씨|군|양|모 ?씨))(?:"
                    + " ?(씨|군|양|모 ?씨))?");
    /** A(고3)양, K모 기자, A 여성: a letter for a name before what its bearer is. */
    private static final Scan LETTERED = Scan.of(
            "(?<![A-Za-z0-9&.])([A-Z]) ?모? (?=(?:여성|남성|여인|여고생|여학생|남학생|학생|어린이|부인|할머니|할아버지|노인)(?:[^가-힣]|[은는이가의을를과와도에]))");

    private static final Scan HIDDEN =
            Scan.around("모|○", 2, "([가-힣])(?:모| ?○+| 모)(?:\\(\\d{1,2}(?:세|[·,][^()]{1,8})?\\))? ?");
    private static final Scan SOMEBODY =
            Scan.around("모|○", 2, "([가-힣A-Z])(?:모| 모|○+)(?:\\(\\d{1,2}(?:세|[·,][^()]{1,8})?\\))? (?:전 |현 )?");
    static final List<Scan> MARKS = List.of(HIDDEN, SOMEBODY, LETTERED, AGED, OWN_NAME, LETTER, MR);

    private static final Set<String> RARE = WordList.load("surnames-rare.ko.txt");
    /** Family names that stand before 군 and 양 without making another word: no army, no offering. */
    private static final String BEFORE_YOUTH = "김박최윤황송권허류";

    private static final String APART_BEFORE_YOUTH = BEFORE_YOUTH + "정강조장임오안손배노서유심홍";

    private final Passage passage;
    private final String text;
    private final Roster roster;
    private final Hits marks;

    /**
     * @param marks where the text may hold {@link #MARKS}
     */
    MarkedPeople(Passage passage, Roster roster, Hits marks) {
        this.passage = passage;
        this.text = passage.text();
        this.roster = roster;
        this.marks = marks;
    }

    void find() {
        // in the order of how sure the sign is
        hidden();
        titled();
        lettered();
        aged();
        ownName();
        letters();
        mr();
    }

    private void aged() {
        Finds m = marks.of(AGED);
        while (m.find()) {
            String name = m.group(1);
            boolean korean = name.length() <= 3 && KoreanName.full(name) && name.length() > 2;
            boolean likely = GivenNames.likelihood(name) > 0
                    || KoreanName.shaped(name)
                    || (name.length() == 3 && KoreanName.surname(name.substring(0, 1)) && !GivenNames.lookalike(name))
                    || ForeignNames.listed(name);
            boolean masked = name.length() == 2 && name.endsWith("모") && KoreanName.surname(name.substring(0, 1));
            if (passage.wordBegins(m.start()) && (korean || likely || masked || KoreanName.foreign(name))) {
                add(m.start(1), masked ? m.end(1) - 1 : m.end(1), m.end());
            }
        }
    }

    private void ownName() {
        Finds m = marks.of(OWN_NAME);
        while (m.find()) {
            if (KoreanName.full(m.group(1))) {
                add(m.start(1), m.end(1), m.end());
            }
        }
    }

    private void letters() {
        Finds m = marks.of(LETTER);
        while (m.find()) {
            if (Particles.follow(text, m.end())) {
                add(m.start(1), m.end(1), m.end());
            }
        }
    }

    /** 이모씨, 박 모 씨, 강모 전 교감: a family name and "somebody". */
    private void hidden() {
        Finds m = marks.of(HIDDEN);
        while (m.find()) {
            String surname = m.group(1);
            boolean mister =
                    text.startsWith("씨", m.end()) || text.startsWith("양", m.end()) || text.startsWith("군", m.end());
            if (passage.wordBegins(m.start())
                    && KoreanName.surname(surname)
                    && mister
                    && Particles.follow(text, m.end() + 1)) {
                add(m.start(1), m.end(1), m.end() + 1);
            }
        }
    }

    /** 김모 과장, K모 기자, 윤모(22) 일병: a name that the paper hides before an office. */
    private void titled() {
        Finds m = marks.of(SOMEBODY);
        while (m.find()) {
            String surname = m.group(1);
            boolean letter = surname.charAt(0) <= 'Z';
            int at = passage.tokenAt(m.end());
            boolean office = at >= 0
                    && passage.token(at)
                            .title()
                            .filter(t -> t.before().length() < 5)
                            .isPresent();
            if (passage.wordBegins(m.start())
                    && (letter || KoreanName.surname(surname))
                    && office
                    && !invited(m.start())) {
                add(m.start(1), m.end(1), m.end(1) + 1);
            }
        }
    }

    /** 공모 교장: an open call, no family name. */
    private boolean invited(int at) {
        return text.startsWith("공모 ", at);
    }

    private void lettered() {
        Finds m = marks.of(LETTERED);
        while (m.find()) {
            add(m.start(1), m.end(1), m.end(1));
        }
    }

    private void mr() {
        Finds m = marks.of(MR);
        while (m.find()) {
            String name = m.group(1);
            Person before = roster.before(m.start());
            boolean free = before == null || before.to() <= m.start();
            if (free
                    && passage.wordBegins(m.start())
                    && Particles.follow(text, m.end())
                    && !firm(m.start(), m.end())
                    && mr(name, m.group(2), m)) {
                add(m.start(1), m.end(1), m.end());
                row(m.start(1));
            }
        }
    }

    /** ㈜한빛아이디씨, 한빛아이디씨(유): IDC, and nobody's address. */
    private boolean firm(int begin, int end) {
        return FIRMS.stream()
                .anyMatch(sign -> text.startsWith(sign, end) || text.startsWith(sign, begin - sign.length()));
    }

    private boolean mr(String name, String address, Finds m) {
        boolean mister = address.equals("씨");
        boolean apart = text.charAt(m.start(2) - 1) == ' ';
        boolean particle = m.end() < text.length() && Hangul.isHangul(text.charAt(m.end()));
        if (name.length() == 1) {
            boolean youth = (apart ? APART_BEFORE_YOUTH : BEFORE_YOUTH).contains(name) && (particle || !apart);
            return mister ? KoreanName.surname(name) || RARE.contains(name) : youth;
        }
        // 양 and 군 are words of their own: both cities, an army
        if (!mister && !particle) {
            return false;
        }
        if (mister) {
            boolean conceivable = apart && name.length() < 5 && KoreanName.conceivable(name);
            return KoreanName.full(name)
                    || KoreanName.shaped(name)
                    || GivenNames.given(name)
                    || conceivable
                    || KoreanName.foreign(name);
        }
        return (name.length() == 3 && (KoreanName.full(name) || KoreanName.shaped(name)))
                || (apart && name.length() == 2 && GivenNames.given(name));
    }

    /** 지민, 서연, 예은 씨: the names before share the address. */
    private void row(int begin) {
        int next = begin;
        while (text.startsWith(", ", next - 2) || (next > 0 && Token.dot(text.charAt(next - 1)))) {
            int end = Token.dot(text.charAt(next - 1)) ? next - 1 : next - 2;
            int first = end;
            while (first > 0 && end - first < 5 && Hangul.isHangul(text.charAt(first - 1))) {
                first--;
            }
            String name = text.substring(first, end);
            if (name.length() < 2
                    || !passage.wordBegins(first)
                    || !(KoreanName.shaped(name) || GivenNames.given(name))) {
                return;
            }
            add(first, end, end);
            next = first;
        }
    }

    private void add(int begin, int end, int to) {
        roster.add(new Span(begin, end), null, null, to);
    }
}
