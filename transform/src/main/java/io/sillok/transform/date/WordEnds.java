package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.startsWith;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Particles;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a date that ends in a word really ends there: 내일 is a date, 내일배움카드 is not, nor is 결혼식 전날. */
final class WordEnds {
    private static final String NEVER = "\n\n";

    /** What makes dates of words that other words are made with, whose inner spaces are left out here: particles and certain followers. */
    private static final Map<String, List<String>> NARROW = Map.ofEntries(
            Map.entry("금주", List.of("중", "내", "의", "에", "말", "초", "까지", "부터", " 중", " 내", " 안에")),
            Map.entry("내주", List.of(" ", "부터", "까지", "에", "의", "중", "초", "말")),
            Map.entry("전주", List.of("보다", " 대비", "에 비")),
            Map.entry("전월", List.of("보다", " 대비", "에 비", " 같은", " 동")),
            Map.entry("전달", List.of("보다", " 대비", "에 비", " 같은")),
            Map.entry("전일", List.of("보다", " 대비", "에 비", " 종가")),
            Map.entry("전년", List.of("보다", " 대비", "에 비", " 같은", " 동", "도")),
            Map.entry("전분기", List.of("보다", " 대비", "에 비", "와 비", " 같은")),
            Map.entry("당일", List.of(" 오", "의", "에", ",", " 새벽", " 저녁", " 밤", " 아침")),
            Map.entry("그날", List.of("의", "에", " ", ",")),
            Map.entry("주초", List.of("에", "부터", " ", "까지")),
            Map.entry("그주", List.of(NEVER)),
            Map.entry("차주", List.of("에", "부터", "까지", "의", " 중", "쯤", "께", " 초", " 말")),
            Map.entry("연중", List.of("에", " 최", "으로")),
            Map.entry("현재", List.of("부터")),
            Map.entry("当年", List.of(NEVER)));

    /** 전달(107억 달러)보다: what it is held against stands in between. */
    private static final Set<String> COMPARED = Set.of("전달", "전월", "전년", "전분기", "전일");

    private WordEnds() {}

    static boolean fit(String text, int begin, int end, Slots slots) {
        String surface = text.substring(begin, end);
        List<String> followers = NARROW.get(surface.replace(" ", ""));
        if (followers != null) {
            if (surface.equals("내주")) {
                return followed(text, end, followers) && !isVerb(text, end);
            }
            boolean compared = COMPARED.contains(surface) && at(text, end) == '(' && isDigit(at(text, end + 1));
            return compared || followed(text, end, followers) || (end == text.length() && !followers.contains(NEVER));
        }
        if (relatesToNoun(text, begin, surface)) {
            return false;
        }
        boolean closed = Particles.close(text, end)
                || (slots.has(Slot.YEAR) && startsWith(text, end, "도"))
                || !isHangul(at(text, end - 1));
        // 오늘날, 내일모레 and the like have particles' looks only by chance
        return closed && !startsWith(text, end, "날");
    }

    private static boolean followed(String text, int end, List<String> followers) {
        return followers.stream().anyMatch(word -> startsWith(text, end, word));
    }

    /** 골을 내주 …: to yield, not next week. */
    private static boolean isVerb(String text, int end) {
        return isHangul(at(text, end)) && !Particles.close(text, end);
    }

    /** 결혼식 전날: the day before something that is not a date. */
    private static boolean relatesToNoun(String text, int begin, String surface) {
        if (!surface.startsWith("전날") && !surface.startsWith("다음 날") && !surface.startsWith("다음날")) {
            return false;
        }
        int before = Letters.skipSpacesBack(text, begin);
        if (before == begin || !isHangul(at(text, before - 1))) {
            return false;
        }
        int word = before;
        while (isHangul(at(text, word - 1)) && before - word < 12) {
            word--;
        }
        String noun = text.substring(word, before);
        String last = noun.substring(noun.length() - 1);
        return !"은는이가을를에서고며면로와과도만께자".contains(last) || noun.endsWith("의");
    }
}
