package io.sillok.transform.figure;

import io.sillok.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digits that name rather than count: addresses, telephone numbers, emergency calls, army units. */
final class Lookalikes {
    // every repetition is bounded, so that the time stays in proportion to the text
    private static final Pattern NAMES = Pattern.compile("""
            [A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9.-]{1,200}+
            |(?:https?://|www\\.)[^\\s<>"')\\]]{1,2000}+
            |(?<![\\d.,-])(?:\\+\\d{1,3}[-\\ ]?)?\\(?\\d{2,4}\\)?[-\\ ]\\d{3,4}-\\d{4}(?!\\d)
            |(?<![\\d-])1[568]\\d\\d-\\d{4}(?![\\d-])
            |(?<![\\d.,-])\\d{1,7}+(?:-\\d{1,7}+){2,6}+
            |(?<![\\d-])\\d{1,4}+(?:-\\d{1,4}+)?(?:번지|번길|번\\ 버스)
            |(?<![\\d])(?:112|113|117|119|110|120|1339|911)(?=(?:에|로)?\\ ?(?:신고|구조|상황|센터|종합|안전|콜|전화|소방|대원))
            |(?<![\\d.])(?:1[0-2]|[1-9])[·ㆍᆞ.](?:[12]\\d|3[01]|[1-9])(?=\\ ?(?:전쟁|민주|혁명|운동|항쟁|사변|사태|사건|테러|대지진|동일본|참사|선언|정신|광주|만세|남북|공동|합의|의거|학살|쿠데타|정변|기념|국립))
            |(?<![\\d(])(?:19|20)\\d\\d\\ ?년?\\ ?(?:기준)?\\ ?=\\ ?100(?!\\d)
            |(?<![\\d.])\\((?:19|20)\\d\\d\\ ?년?\\ ?(?:기준)?\\ ?=\\ ?100\\)
            |(?<=[가-힣]{2})\\d{2,4}+(?=\\ (?:건물|빌딩|타워|앞|일대|광장))
            |(?<![\\d.,])\\d{1,3}+(?:사단|군단|함대|여단|연대|대대|전투비행단)
            """, Pattern.COMMENTS);

    private Lookalikes() {}

    static List<Span> in(CharSequence text) {
        List<Span> spans = new ArrayList<>();
        Matcher m = NAMES.matcher(text);
        while (m.find()) {
            spans.add(new Span(m.start(), m.end()));
        }
        return spans;
    }
}
