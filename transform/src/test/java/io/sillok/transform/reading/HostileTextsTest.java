package io.sillok.transform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.landing.NewsItem;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a text of a megabyte holds, reading it takes time in proportion to its length.
 *
 * <p>A text is read at two lengths, the one four times the other. Time that is an + bn² takes more than {@link #CLEAR} times as long as
 * soon as the square is a fifth of the rest at the shorter length; what stays below that is, at a megabyte, no more than six or
 * seven times the rest. Where it is not clear, a megabyte decides.
 */
class HostileTextsTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int SHORT = MEGABYTE / 32;
    private static final int LONG = 4 * SHORT;
    /** In proportion means four; the square of it, sixteen. */
    private static final double CLEAR = 6;

    private static final double STEEPEST = 10;
    /** Below so much time for a megabyte nobody asks how it grows. */
    private static final double FAST_ENOUGH = 2;

    private static final ArticleReader READER = new ArticleReader(TestWatch.watch());
    private static final ReadingContext CONTEXT = new ReadingContext(LocalDate.of(2025, 3, 14), TestWatch.SEOUL, "ko");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Texts that are one thing over and over. */
    enum Text {
        DIGITS("7"),
        DIGITS_WITH_COMMAS("1,234,"),
        NUMBERS_IN_LETTERS("이십삼만사천"),
        NUMBERS_IN_HAN("二千三百"),
        AMOUNTS("3조 2천억원 "),
        RANGES("3~4·5~6%, "),
        DATES("2025년 9월 24~25일과 지난 3일 오후 2시 30분, "),
        DAYS("이날과 다음 날, "),
        NUMBERED("1. 2. 3. "),
        NESTED_BRACKETS("(", ")"),
        NESTED_QUOTATIONS("“‘", "’”"),
        OPEN_BRACKETS("[<("),
        QUOTATION_MARKS("\""),
        OPEN_PHRASES("‘"),
        COMMAS(","),
        DOTS("·"),
        FULL_STOPS("."),
        BLANKS(" "),
        LINE_FEEDS("\n"),
        ENDLESS_WORD("가"),
        ENDLESS_LATIN_WORD("a"),
        ENDLESS_SENTENCE("나주시는 수소 버스 스무 대를 들여오고 충전소 두 곳을 짓고 "),
        ENDLESS_CLAUSES("오하린 나주시장은 쑤저우를 방문해 협정을 체결하고, "),
        NAMES("오하린 나주시장 "),
        NAMES_IN_A_ROW("홍길동, "),
        NAMES_WITHOUT_A_BLANK("홍길동씨"),
        SHORT_FORMS("오 시장은 "),
        HIDDEN_NAMES("김모(45)씨와 "),
        FOREIGN_NAMES("앤절라 스미스 "),
        ORGANISATIONS("나주시청 수소연구원 "),
        KNOWN_NAMES("나주시"),
        TWO_CITIES("두 도시는 협정을 체결했다. "),
        ONE_CITY("나주시가 밝혔다. 두 도시는 협정을 체결했다. "),
        CITY_IN_SHORT("나주시가 밝혔다. 시는 협정을 체결했다. "),
        LATIN_NAMES("SK C&C와 LG CNS, "),
        ATTENDED("오하린 시장이 참석한 가운데 착공식이 "),
        EMPTY_QUOTATIONS("“”"),
        SPEECHES("오 시장은 “450억원”이라고 말했다. "),
        TURNS("나주시는 협정을 체결하려다 " + "취소하려다 ".repeat(40) + "말았다. "),
        CLOCKS("오전 9시 30분 "),
        YEARS("2018 평창 "),
        TIMES_WITHOUT_A_DAY("매주 수요일 조선시대 "),
        ENGLISH_NUMBERS("three hundred and "),
        ENGLISH_DAYS("Sept. 24, 2025 "),
        EQUALS("="),
        SLASHES("1/2/"),
        HYPHENS("062-123-4567-"),
        SENTENCES("오하린 나주시장은 12일 쑤저우에서 450억원을 투입하는 협정을 체결했다. "),
        CLAIMS_WITHOUT_THE_NAME_THEY_NEED("수료생 320명이 나왔다. "),
        LINES("오하린 나주시장은 12일 450억원을 투입한다고 밝혔다.\n"),
        SIGNATURES("한지우 기자\n"),
        ADDRESSES("hanjiu@paper.example "),
        LINKS("https://x.example/"),
        HAN("市长王小明"),
        ENGLISH("Mayor Jane Doe of the City of Naju said on Tuesday, "),
        CAPITALS("Aa Bb "),
        SURROGATES("👉");

        private final String piece;
        private final String closing;

        Text(String piece) {
            this(piece, "");
        }

        Text(String piece, String closing) {
            this.piece = piece;
            this.closing = closing;
        }

        String of(int bytes) {
            int times = bytes / (piece + closing).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            return piece.repeat(times) + closing.repeat(times);
        }
    }

    @ParameterizedTest
    @EnumSource(Text.class)
    void timeIsInProportionToTheLength(Text text) {
        // code that is not compiled yet would make the shorter look longer
        seconds(text.of(LONG));
        double part = Math.min(seconds(text.of(SHORT)), seconds(text.of(SHORT)));
        double whole = seconds(text.of(LONG));
        if (whole <= CLEAR * part) {
            return;
        }
        part = seconds(text.of(MEGABYTE / 4));
        whole = seconds(text.of(MEGABYTE));
        assertThat(whole)
                .as("a megabyte takes %.2f s, a quarter of it %.2f s", whole, part)
                .isLessThan(Math.max(FAST_ENOUGH, STEEPEST * part));
    }

    private static double seconds(String body) {
        NewsItem item = new NewsItem(
                "item",
                null,
                null,
                null,
                null,
                "2025-03-12",
                null,
                NewsItem.BodyKind.TEXT,
                body,
                null,
                List.of(),
                null);
        long before = THREADS.getCurrentThreadCpuTime();
        ReadArticle read = READER.read(item, CONTEXT);
        double seconds = (THREADS.getCurrentThreadCpuTime() - before) / 1e9;
        assertThat(read.sentences().size()).isLessThanOrEqualTo(body.length());
        return seconds;
    }
}
