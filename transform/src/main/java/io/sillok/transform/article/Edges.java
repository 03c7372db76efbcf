package io.sillok.transform.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Trims what pages put around and between an article's paragraphs: lists of links, advertising labels, lines of data above the
 * first paragraph and the small print below the last.
 */
final class Edges {
    /** Shorter lines that are no sentence, above the first paragraph or below the last, are labels. */
    private static final int LONGEST_LABEL = 80;
    /** More lines than this below the last paragraph are a list that ends the article. */
    private static final int MOST_LABELS = 5;
    /** How many paragraphs from the end an article signs off. */
    private static final int LAST = 4;

    private static final int LONGEST_SIGN_OFF = 400;

    private static final Set<String> ADVERT = Set.of(
            "advert",
            "advertisement",
            "advertisement - continue reading below",
            "story continues below advertisement",
            "article continues below advertisement",
            "ad",
            "sponsored",
            "광고",
            "광고문의",
            "廣告",
            "广告",
            "広告",
            "スポンサーリンク",
            "anzeige",
            "werbung",
            "publicité",
            "publicidad",
            "publicidade",
            "pubblicità",
            "annonce",
            "annons",
            "advertentie",
            "reklama",
            "реклама",
            "iklan",
            "reklam",
            "إعلان",
            "โฆษณา",
            "quảng cáo");

    private static final Pattern SIGN_OFF =
            Pattern.compile("[(\\[]?(?:(?:additional |with )?reporting (?:and writing )?by |editing by |"
                    + "our standards:|have a tip\\?|sign up (?:for|to) |subscribe to |click here (?:to|for) |"
                    + "get the latest |follow (?:us|him|her|them|me) on |reach (?:the reporters?|him|her|them) |"
                    + "e-?mail .{2,60} (?:at|@) ).*"
                    + "|.{2,250}\\b(?:contributed to this (?:report|story|article)|contributed (?:reporting|to the report)|"
                    + "(?:can|may) be reached (?:at|on|via))\\b.{0,120}"
                    + "|.{0,200}\\bfollow (?:us|him|her|them|me) (?:on (?:twitter|facebook|instagram)|@).{0,150}"
                    + "|.{0,300}\\bclick here for more information\\.?");

    private Edges() {}

    /** The blocks, each told apart from the lines at the edges. */
    static List<Told> trim(List<Block> blocks) {
        int first = 0;
        int last = blocks.size();
        while (first < last && blocks.get(first).prose() == 0) {
            first++;
        }
        while (last > first && blocks.get(last - 1).prose() == 0) {
            last--;
        }
        boolean prose = first < last;
        BitSet body = new BitSet(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean edge = i < first || (i >= last && blocks.size() - last <= MOST_LABELS);
            boolean above = block.heading() && i + 1 < blocks.size() && links(blocks.get(i + 1));
            boolean label = prose && edge && label(block, i < first);
            body.set(i, !links(block) && !advert(block) && !above && !label);
        }
        if (prose) {
            signOff(blocks, body);
        }
        List<Told> told = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            told.add(new Told(blocks.get(i), body.get(i)));
        }
        return told;
    }

    private static boolean links(Block block) {
        boolean links = block.linkShare() > 60 && !Lines.stopped(block.text());
        return links && (block.linkShare() >= 90 || block.text().length() <= 120);
    }

    private static boolean advert(Block block) {
        String text = block.text();
        return text.length() < 50 && ADVERT.contains(text.toLowerCase(Locale.ROOT));
    }

    /** A line at the edge that tells nothing; a heading above may be the article's own. */
    private static boolean label(Block block, boolean above) {
        int longest = block.dense() ? LONGEST_LABEL / 2 : LONGEST_LABEL;
        return block.text().length() < longest && !Lines.tells(block.text()) && !(above && block.heading());
    }

    /** Takes off the end what is heading, link or small print. */
    private static void signOff(List<Block> blocks, BitSet body) {
        int at = body.length() - 1;
        while (at > 0 && (blocks.get(at).heading() || blocks.get(at).linkShare() >= 95)) {
            body.clear(at);
            at = body.previousSetBit(at);
        }
        for (int i = 0; i < LAST && at > 0; i++) {
            String text = blocks.get(at).text();
            boolean signs = text.length() <= LONGEST_SIGN_OFF
                    && text.charAt(0) < 0x2e80
                    && SIGN_OFF.matcher(text.toLowerCase(Locale.ROOT)).matches();
            int above = body.previousSetBit(at - 1);
            if (signs && above >= 0) {
                body.clear(at);
            }
            at = above;
        }
        at = body.length() - 1;
        while (at > 0 && blocks.get(at).heading()) {
            body.clear(at);
            at = body.previousSetBit(at);
        }
    }
}
