package io.sillok.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes pages up, the same ones each time: an article among menus, teasers, comments and scripts, in several shapes. */
final class SamplePages {
    private static final String[] WORDS = ("council bus harbour school river bridge budget plan street market winter autumn station "
                    + "engineer teacher mayor library garden museum ticket timetable forest railway festival hospital road")
            .split(" ");
    private static final String[] DEEDS =
            "opened closed planned measured painted counted moved repaired built tested bought sold".split(" ");

    private final Random random;

    private SamplePages(int seed) {
        random = new Random(seed);
    }

    static List<Sample> make(int count) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            samples.add(new SamplePages(i).page(i));
        }
        return samples;
    }

    private Sample page(int number) {
        String title = "The " + word() + " and the " + word() + " number " + number;
        List<String> paragraphs = new ArrayList<>();
        for (int i = 4 + random.nextInt(20); i > 0; i--) {
            paragraphs.add(sentences(2 + random.nextInt(4)));
        }
        StringBuilder html = new StringBuilder("<!doctype html><html><head><title>" + title + "</title>");
        html.append("<meta property=og:title content=\"").append(title).append("\"><style>").append(".a{b:c}".repeat(800));
        html.append("</style></head><body class=page><header><nav><ul>");
        links(html, 60);
        html.append("</ul></nav></header><div class=l1><div class=l2>");
        article(html, number, title, paragraphs);
        teasers(html, 12);
        html.append("</div><div class=side>");
        teasers(html, 8);
        html.append("</div></div><script>var state={").append("\"key\":[1,2,3,{\"a\":\"b\"}],".repeat(1_500));
        html.append("};</script><footer><ul>");
        links(html, 80);
        html.append("</ul></footer></body></html>");
        return new Sample("made-" + number, html.toString(), String.join("\n", paragraphs));
    }

    private void article(StringBuilder html, int number, String title, List<String> paragraphs) {
        String tag = List.of("article", "div", "section", "td").get(number % 4);
        html.append(tag.equals("td") ? "<table><tr><td>" : "<" + tag + " class=c" + number + ">");
        html.append("<h1>").append(title).append("</h1><p class=byline>By A. Example</p>");
        int at = 0;
        for (String paragraph : paragraphs) {
            html.append(number % 3 == 0 ? "" : "<p>").append(paragraph).append(number % 3 == 0 ? "<br><br>" : "</p>");
            if (++at % 5 == 0) {
                html.append("<div class=share><a href=/s>Share</a></div>");
            }
        }
        html.append(tag.equals("td") ? "</td></tr></table>" : "</" + tag + ">");
    }

    private void links(StringBuilder html, int count) {
        for (int i = 0; i < count; i++) {
            html.append("<li class=item><a href=\"/").append(word()).append("\">").append(word()).append(' ').append(word());
            html.append("</a></li>");
        }
    }

    private void teasers(StringBuilder html, int count) {
        for (int i = 0; i < count; i++) {
            html.append("<div class=card><h3><a href=/t>").append(word()).append(" and ").append(word()).append("</a></h3><p>");
            html.append(sentences(1)).append("</p></div>");
        }
    }

    private String sentences(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ").append("On day ").append(random.nextInt(10_000)).append(" the ").append(word());
            out.append(' ').append(DEEDS[random.nextInt(DEEDS.length)]).append(" the ").append(word()).append(" beside the ");
            out.append(word()).append(", and the ").append(word()).append(" was ").append(DEEDS[random.nextInt(DEEDS.length)]);
            out.append(" as well.");
        }
        return out.toString();
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
