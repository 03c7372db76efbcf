package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Particles;
import io.sillok.transform.scan.Scan;
import org.jspecify.annotations.Nullable;

/**
 * Years without their century and without a month: 82년 졸업하고, 99년까지, 05년 입학. A number of years may be as long, so that something
 * else has to tell: what is done once in a life, a particle that no length has, a year named just before.
 */
final class BriefYears {
    /** What happens in a year, and does not last for years. */
    private static final String ONCE =
            "졸업|입학|수료|학사|석사|박사|학위|임용|임명|부임|취임|입사|입행|입단|입대|입당|임관|합격|등단|데뷔|설립|창립|창간|창업|개교|개원|개관|개장|개통|태어|출생|결혼|당선|선출|발탁|승진|준공|완공|착공|제정|폐지|파견|전역|제대|은퇴|귀국";

    private static final String WORDS = "^[에,]?\\s(?:[^,.\\n\\s]{1,12}\\s){0,5}?[^,.\\n\\s]{0,8}?";
    private static final Scan TOLD = Scan.of(WORDS + "(?:" + ONCE + ")");

    /** Behind another year what lasts may begin with one, too. */
    private static final Scan TOLD_NEXT = Scan.of(WORDS + "(?:" + ONCE + "|역임|지냈|지내|맡았|맡아|올랐|옮[겨겼])");

    /** What a length of time may be that such words follow. */
    private static final Scan LASTS = Scan.of("^\\s?(?:경력|역사|전통|임기|만기|근속|근무|세월|넘|이상|남짓|가까|동안|내내|의)");

    private static final String[] NO_LENGTH = {"까지", "부터", "에는 ", "에도 ", "생"};
    /** Numbers up to this one are years of this century. */
    private static final int NEWEST = 50;

    private static final int REACH = 60;
    /** The year named before it stands no further away than this. */
    private static final int NEAR = 300;

    /** What stands before a length. */
    private static final String[] OF_LENGTHS = {"지난", "최근", "향후", "앞으로", "징역", "금고", "유예", "이후", "최장"};

    private BriefYears() {}

    /** Reads the year that begins here; null where none does, or where it may be a length. */
    static @Nullable DatePhrase read(String text, int at, Named named) {
        int unit = at + 2;
        boolean two = isDigit(at(text, at)) && isDigit(at(text, at + 1)) && at(text, unit) == '년';
        int end = unit + 1;
        if (!two || Hedged.before(text, at) || Durations.followYear(text, end) || !opens(text, at)) {
            return null;
        }
        int n = 10 * Letters.digit(at(text, at)) + Letters.digit(at(text, at + 1));
        int year = n + (n > NEWEST ? 1900 : 2000);
        if (year > named.published().getYear() || !isYear(text, at, end, n, follows(named, at, year))) {
            return null;
        }
        Slots slots = new Slots();
        slots.put(Slot.YEAR, Ref.number(year));
        return new DatePhrase(at, end, slots, null);
    }

    private static boolean opens(String text, int at) {
        int before = Letters.skipSpacesBack(text, at);
        for (String word : OF_LENGTHS) {
            if (Letters.endsWith(text, before, word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isYear(String text, int at, int end, int n, boolean follows) {
        if (at(text, at) == '0') {
            return Particles.close(text, end) || at(text, end) == '생';
        }
        if (!follows && n <= NEWEST) {
            return false; // 10년, 20년: whatever is told of it, it may be a length
        }
        String behind = text.substring(end, Math.min(text.length(), end + REACH));
        if (LASTS.lookingAt(behind) != null) {
            return false;
        }
        boolean noLength = noLength(text, end);
        boolean told = noLength || (follows ? TOLD_NEXT : TOLD).lookingAt(behind) != null;
        // 99년까지 and 82년 졸업 are too much of a length, 10년까지 and 30년 만기 are not
        boolean tooLong = n > NEWEST && (n % 10 != 0 || !noLength);
        return told && (follows || tooLong);
    }

    private static boolean noLength(String text, int end) {
        for (String word : NO_LENGTH) {
            if (startsWith(text, end, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the year named last is close by, and no later: 82년 졸업하고 84년 석사. */
    private static boolean follows(Named named, int at, int year) {
        Interval last = named.inSentence();
        return last != null
                && last.grain() == Grain.YEAR
                && at - named.sentence() < NEAR
                && last.from().getYear() <= year;
    }
}
