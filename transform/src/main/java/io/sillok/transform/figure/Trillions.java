package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;

import io.sillok.transform.scan.Hangul;

/** Whether 兆 is a trillion, as in Taiwan, Japan and Korea, or mega-, as on the mainland: 3兆元, 3兆 원; 20兆瓦, 32兆内存. */
final class Trillions {
    /** What the currencies begin with that stand behind it. */
    private static final String MONEY = "元圓圆円韩韓美日台臺新";

    private static final String SIGNS = "$＄₩￦¥￥";
    private static final int LONGEST = 12;

    private Trillions() {}

    /**
     * Whether what stands around leaves no doubt that it is a trillion.
     *
     * @param begin where the number begins
     * @param at the place of 兆
     */
    static boolean meant(CharSequence text, int begin, int at) {
        int i = at + 1;
        while (i - at < LONGEST && isNumeral(at(text, i))) {
            i++;
        }
        boolean goesOn = i > at + 1 && NumeralReader.myriad(at(text, i - 1)) > 0;
        return goesOn
                || MONEY.indexOf(at(text, i)) >= 0
                || SIGNS.indexOf(at(text, begin - 1)) >= 0
                || isKorean(text, begin, at);
    }

    private static boolean isNumeral(char c) {
        return Letters.isDigit(c)
                || c == '.'
                || c == ','
                || NumeralReader.isRough(c)
                || NumeralReader.sinoDigit(c) + NumeralReader.hundred(c) + NumeralReader.myriad(c) >= 0;
    }

    /** Headlines in Korean write multipliers in Chinese characters. */
    private static boolean isKorean(CharSequence text, int begin, int at) {
        return Hangul.hasHangul(text.subSequence(Math.max(0, begin - LONGEST), Math.min(text.length(), at + LONGEST)));
    }
}
