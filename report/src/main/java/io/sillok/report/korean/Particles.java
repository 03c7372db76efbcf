package io.sillok.report.korean;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Particles whose form hangs on the sound before them: 은/는, 이/가, 을/를, 과/와, 으로/로 and any other pair written with the form
 * after a consonant first. Where the sound of the word cannot be told (Han characters, some foreign words), both forms are
 * given as official writing does: 은(는).
 */
public final class Particles {
    /** How a word ends. */
    private enum Ending {
        VOWEL,
        RIEUL,
        CONSONANT,
        UNKNOWN
    }

    // what stands between the sound and the particle: closing quotes, footnote marks, and the whole of a parenthesis
    private static final Pattern SILENT_TAIL = Pattern.compile(
            "(?:\\[\\^[^\\]]*\\]|\\]\\(<[^>]*>\\)|\\s*\\([^()]*\\)|\\s*（[^（）]*）|[\\s”’\"'」』》〉*_.,!?…·])+$");
    private static final Pattern FOOTNOTES = Pattern.compile("(?:\\[\\^[^\\]]*\\])+$");
    private static final Pattern LATIN_WORD = Pattern.compile("(?<![A-Za-z])[A-Za-z]+$");
    private static final Pattern MEASURE = Pattern.compile("\\d\\s?(kg|mg|g|km|cm|mm|m|t|kW|MW|GW|TW|PF|EF|TF)$");

    private Particles() {}

    /**
     * The word with its particle, which goes before footnote marks at the word's end.
     *
     * @param word any text
     * @param pair both forms, that after a consonant first: {@code 은/는}, {@code 으로/로}
     */
    public static String attach(String word, String pair) {
        Matcher notes = FOOTNOTES.matcher(word);
        int end = notes.find() ? notes.start() : word.length();
        return word.substring(0, end) + particle(word, pair) + word.substring(end);
    }

    /** The form of the pair that follows this word. */
    public static String particle(String word, String pair) {
        int slash = pair.indexOf('/');
        if (slash < 1 || slash == pair.length() - 1) {
            throw new IllegalArgumentException("'%s' is no pair of particles such as 은/는".formatted(pair));
        }
        String afterConsonant = pair.substring(0, slash);
        String afterVowel = pair.substring(slash + 1);
        return switch (ending(word)) {
            case VOWEL -> afterVowel;
            case CONSONANT -> afterConsonant;
            // 로 follows ㄹ as it follows a vowel
            case RIEUL -> afterConsonant.startsWith("으로") ? afterVowel : afterConsonant;
            case UNKNOWN -> both(afterConsonant, afterVowel);
        };
    }

    private static String both(String afterConsonant, String afterVowel) {
        return afterConsonant.endsWith(afterVowel) // (으)로, (이)라고
                ? "(%s)%s"
                        .formatted(
                                afterConsonant.substring(0, afterConsonant.length() - afterVowel.length()), afterVowel)
                : "%s(%s)".formatted(afterConsonant, afterVowel);
    }

    private static Ending ending(String word) {
        String sounded = SILENT_TAIL.matcher(word).replaceFirst("");
        if (sounded.isEmpty()) {
            return Ending.UNKNOWN;
        }
        char last = sounded.charAt(sounded.length() - 1);
        if (last >= '가' && last <= '힣') {
            int finalConsonant = (last - '가') % 28;
            return finalConsonant == 0 ? Ending.VOWEL : finalConsonant == 8 ? Ending.RIEUL : Ending.CONSONANT;
        }
        return switch (last) {
            // 영, 십, 백, 천 and 만 alike end in a consonant other than ㄹ, and so do 삼 and 육
            case '0', '3', '6' -> Ending.CONSONANT;
            case '1', '7', '8' -> Ending.RIEUL; // 일, 칠, 팔
            case '2', '4', '5', '9' -> Ending.VOWEL;
            case '%', '㎡', '㎥', '℃', '㎞', '＄', '$' -> Ending.VOWEL; // 퍼센트, 제곱미터, 세제곱미터, 섭씨…도, 킬로미터, 달러
            case '㎏' -> Ending.CONSONANT;
            default -> {
                Matcher measure = MEASURE.matcher(sounded);
                if (measure.find()) {
                    yield measure(measure.group(1));
                }
                if (sounded.endsWith("%p")) {
                    yield Ending.VOWEL; // 퍼센트포인트
                }
                Matcher latin = LATIN_WORD.matcher(sounded);
                yield latin.find() ? latin(latin.group()) : Ending.UNKNOWN;
            }
        };
    }

    private static Ending measure(String unit) {
        return switch (unit) {
            case "kg", "mg", "g", "t" -> Ending.CONSONANT; // 그램, 톤
            default -> Ending.VOWEL; // 미터, 와트, 플롭스
        };
    }

    private static Ending latin(String word) {
        boolean spelled = word.length() == 1 || Character.isUpperCase(word.charAt(word.length() - 1));
        char last = word.toLowerCase(Locale.ROOT).charAt(word.length() - 1);
        if (spelled) {
            return switch (last) {
                case 'l', 'r' -> Ending.RIEUL; // 엘, 알
                case 'm', 'n' -> Ending.CONSONANT; // 엠, 엔
                default -> Ending.VOWEL; // 에이, 비, 씨…
            };
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.endsWith("le") || last == 'l') {
            return Ending.RIEUL; // 구글, 인텔
        }
        if (last == 'm' || last == 'n' || lower.endsWith("ng")) {
            return Ending.CONSONANT;
        }
        return switch (last) {
            // after a short vowel these close the syllable (테크 but 로봇): nothing in the spelling tells
            case 'b', 'c', 'd', 'e', 'g', 'k', 'p', 't' -> Ending.UNKNOWN;
            default -> Ending.VOWEL; // 네이버, 아마존웹서비스즈, 화웨이
        };
    }
}
