package io.sillok.transform.figure;

import io.sillok.transform.scan.Hits;
import io.sillok.transform.scan.ScanSet;
import java.util.List;
import java.util.stream.Stream;

/** What the words right before a figure may say of it: one look for all who ask. */
final class WordsBefore {
    /** As far as any of them looks back. */
    private static final int REACH = 30;

    private static final ScanSet SIGNS =
            ScanSet.of(Stream.of(BasisWords.BEFORE, AccumulationWords.BEFORE, ChangeWords.BEFORE)
                    .flatMap(List::stream)
                    .toList());

    private WordsBefore() {}

    /** Where the words before this place may hold a sign; one that they do not hold is in no shorter stretch that ends there. */
    static Hits of(String text, int begin) {
        return SIGNS.in(text.substring(Math.max(0, begin - REACH), begin));
    }
}
