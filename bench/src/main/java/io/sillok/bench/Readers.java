package io.sillok.bench;

import io.sillok.model.landing.NewsItem;
import io.sillok.model.watch.Watch;
import io.sillok.transform.reading.ArticleReader;
import io.sillok.transform.reading.ReadArticle;
import io.sillok.transform.reading.ReadingContext;
import java.io.StringReader;
import java.util.List;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The two that run beside each other: all that is read out of an article, and what a tokenizer makes of the same text. */
public enum Readers {
    SILLOK {
        @Override
        Texts.Reading over(Watch watch, ReadingContext context) {
            ArticleReader reader = new ArticleReader(watch);
            return text -> {
                ReadArticle read = reader.read(item(text), context);
                return read.sentences().size()
                        + read.figures().size()
                        + read.dates().size()
                        + read.mentions().size()
                        + read.events().size()
                        + read.claims().size();
            };
        }
    },
    NORI {
        @Override
        Texts.Reading over(Watch watch, ReadingContext context) {
            KoreanTokenizer tokenizer = new KoreanTokenizer();
            CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
            return text -> {
                long letters = 0;
                tokenizer.setReader(new StringReader(text));
                tokenizer.reset();
                while (tokenizer.incrementToken()) {
                    letters += term.length();
                }
                tokenizer.end();
                tokenizer.close();
                return letters;
            };
        }
    };

    /** Made ready once, to read many texts. */
    abstract Texts.Reading over(Watch watch, ReadingContext context);

    static NewsItem item(String text) {
        return new NewsItem(
                "item", null, null, null, null, null, null, NewsItem.BodyKind.TEXT, text, null, List.of(), null);
    }
}
