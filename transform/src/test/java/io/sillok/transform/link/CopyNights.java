package io.sillok.transform.link;

import io.sillok.transform.link.CopyLink.Akin;
import io.sillok.transform.link.NewsBase.News;
import io.sillok.transform.reading.ArticleReader;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Links nights of news without a database, for tests of what comes after. */
public final class CopyNights {
    private final MemoryOriginals originals = new MemoryOriginals();
    private final ArticleReader reader;
    private final Map<String, CopyLink> links = new HashMap<>();

    public CopyNights(ArticleReader reader) {
        this.reader = reader;
    }

    public void night(List<News> news) {
        CopyDesk desk = new CopyDesk(originals);
        try {
            for (News one : news) {
                CopyText text = one.read(reader.read(one.item(), one.context()));
                originals.know(text);
                desk.take(text, null);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        links.putAll(desk.links());
    }

    /** What an article copies, replaces or repeats with other figures. */
    public List<String> told(String id) {
        CopyLink link = links.get(id);
        return Stream.of(link.copyOf(), link.supersedes(), link.akin() == Akin.RECURS ? null : link.akinTo())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    public @Nullable String recurs(String id) {
        CopyLink link = links.get(id);
        return link.akin() == Akin.RECURS ? link.akinTo() : null;
    }
}
