package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where something happens and what is visited. */
final class Destinations {
    private static final Pattern OBJECT = Pattern.compile(
            "[’'”\"]?(?:\\([^)]{1,20}\\))?(?: (?:건립 |입주 |조성 )?(?:부지|현장|예정지|본사|공장|캠퍼스|사옥|일대|일원))?(?: ?등)?(?:(?:을|를|에) ?(?:[가-힣]{1,5}(?:로|히|게|아|서)? ){0,2}| |)");
    private static final Pattern COORDINATED = Pattern.compile("[’'”\"]?(?:와|과|, ?|·| 및) ?[‘'“\"]?");
    /** A room, with its building before it, that nobody would list: 시청 비즈니스룸에서. */
    private static final Pattern ROOM = Pattern.compile(
            "[가-힣A-Za-z0-9]{0,12}(?:시청|도청|구청|군청|청사|본관|별관|센터|호텔|회관|국회|의회|학교|병원|재단) [가-힣A-Za-z0-9]{1,10}(?:룸|홀|실|장|당)(?=에서 )"
                    + "|[가-힣A-Za-z0-9]{0,10}(?:비즈니스룸|브리핑룸|컨벤션홀|회의실|회의장|접견실|집무실|강당|세미나실|브리핑실|상황실|연회장|영빈관)(?=에서 )"
                    + "|(?<![가-힣])[시도구군]청(?: [가-힣]{0,4}청사)?(?=에서 )");

    /** The name stands with 에서, or what of it does: 첨단3지구 부지에서. */
    private static final Pattern AT =
            Pattern.compile("(?: (?:부지|현장|일원|일대|본사|청사|본관|별관|본청|캠퍼스|대?강당|[대중소]?회의실|로비|광장|브리핑룸|접견실|집무실|행사장))?에서");

    private static final Pattern ABROAD =
            Pattern.compile(" (?:([가-힣]{2,6}?)(?:와|과|, ?|·) ?)?(?:([가-힣]{2,6}?)(?:와|과|, ?|·) ?)?([가-힣]{2,6}?)[을를] ?");
    /** One deed is done, and a day of the next follows. */
    private static final Pattern NEXT = Pattern.compile("[을를] [가-힣]{1,5}(?:고|며|[은한친] (?:뒤|후|다음)),? $");

    private static final int FARTHEST = 25;

    private Destinations() {}

    /**
     * Where: the last name before the verb that stands with 에서, else a room that does. What is done on a day of its own after
     * something else has been done is not said to be done there: 센터에서 설명회를 열고 다음 달 15일부터 공모한다.
     *
     * @param named the day that goes with the verb, or null
     */
    static @Nullable String place(Scene scene, Span verb, @Nullable DateMention named) {
        int begin = scene.clause().span().begin();
        if (named != null
                && named.span().begin() > begin
                && named.span().end() <= verb.begin()
                && NEXT.matcher(scene.words().substring(begin, named.span().begin()))
                        .find()) {
            begin = named.span().begin();
        }
        String place = room(scene.words(), begin, verb.end());
        for (Mention m : scene.mentions()) {
            boolean names = m.type() == MentionType.PLACE || m.type() == MentionType.ORGANISATION;
            if (names
                    && begin <= m.span().begin()
                    && m.span().end() <= verb.end()
                    && at(scene.words(), m.span().end())) {
                place = m.name();
            }
        }
        return place;
    }

    private static boolean at(String words, int end) {
        return AT.matcher(words).region(end, words.length()).lookingAt();
    }

    /** The last room before the verb, in its clause. */
    private static @Nullable String room(String words, int begin, int end) {
        String clause = words.substring(begin, Math.max(begin, end));
        int at = clause.lastIndexOf("에서 ");
        if (at < 0) {
            return null;
        }
        Matcher m = ROOM.matcher(clause).region(Math.max(0, at - FARTHEST), at + 3);
        m.useTransparentBounds(true);
        String room = null;
        while (m.find()) {
            room = m.group();
        }
        return room;
    }

    /** The names that the verb has as its objects, the nearest and those coordinated with it. */
    static List<Mention> visited(Scene scene, Span verb) {
        List<Mention> visited = new ArrayList<>();
        int next = verb.begin();
        for (int i = scene.mentions().size() - 1; i >= 0; i--) {
            Mention m = scene.mentions().get(i);
            if (m.span().end() > next || m.type() == MentionType.PERSON || m.type() == MentionType.PROGRAMME) {
                continue;
            }
            String between = scene.words().substring(m.span().end(), next);
            Pattern expected = visited.isEmpty() ? OBJECT : COORDINATED;
            if (between.length() > FARTHEST || !expected.matcher(between).matches()) {
                break;
            }
            visited.add(0, m);
            next = m.span().begin();
        }
        return visited.isEmpty() ? abroad(scene, verb) : visited;
    }

    /** Places that nobody listed, where their country stands before them: 중국 옌타이와 선양을 방문. */
    private static List<Mention> abroad(Scene scene, Span verb) {
        List<Mention> visited = new ArrayList<>();
        for (Mention country : scene.mentions()) {
            int begin = country.span().end();
            boolean before = country.type() == MentionType.PLACE
                    && begin >= verb.begin() - FARTHEST
                    && begin < verb.begin()
                    && scene.clause().span().begin() <= country.span().begin();
            Matcher m = ABROAD.matcher(scene.words()).region(begin, Math.max(begin, verb.begin()));
            if (before && m.matches()) {
                for (int group = 1; group <= m.groupCount(); group++) {
                    if (m.group(group) != null) {
                        Span span = new Span(m.start(group), m.end(group));
                        visited.add(Mention.asWritten(span, scene.words(), MentionType.PLACE));
                    }
                }
            }
        }
        return visited;
    }
}
