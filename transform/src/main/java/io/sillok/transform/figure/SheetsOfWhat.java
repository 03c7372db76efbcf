package io.sillok.transform.figure;

import io.sillok.transform.scan.Scan;

/** What 장 counts: graphics processors where the sentence has named them and no other sheets since. */
final class SheetsOfWhat {
    private static final int REACH = 80;
    private static final int BEHIND = 8;

    private static final Scan GPUS = Scan.of("GPU|그래픽\\s?처리\\s?장치|그래픽카드|(?<![A-Za-z])G?[BH]\\d00(?!\\d)|A100(?!\\d)");
    private static final Scan OTHERS = Scan.of(
            "사진|그림|종이|서류|문서|용지|표(?:[를는가]|\\s|$)|티켓|입장권|승차권|마스크|카드(?<!그래픽카드)|전단|포스터|엽서|앨범|음반|편지|지폐|수표|원고|벽돌|기와|연탄|이불|수건|휴지|CD|DVD");

    private SheetsOfWhat() {}

    /**
     * Whether so many GPUs are meant: 정부 GPU 확보 사업으로 2만 8000장, 내년까지 9000장.
     *
     * @param begin where the number begins
     * @param end behind 장
     */
    static boolean areGpus(String text, int begin, int end) {
        String before = text.substring(Letters.behindLast(".!?\n", text, begin, REACH), begin);
        return GPUS.found(before)
                && !OTHERS.found(before)
                && !OTHERS.found(text.substring(end, Math.min(text.length(), end + BEHIND)));
    }
}
