package io.sillok.transform.link;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.ops.Quarantine;
import io.sillok.model.ops.Run;
import io.sillok.transform.store.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Says of each article of the night whether it corrects an earlier version of itself or repeats another: letter for
 * letter, or alike to four fifths within three days. Only articles of this night and before are looked at, so that the
 * same night always comes to the same.
 */
public final class CopyLinks {
    private static final String ARTICLES = SqlFile.read(CopyLinks.class, "articles_for_copies.sql");
    private static final String UPDATE = """
            update reporting.article set copy_kind = ?, copy_of = ?, supersedes = ?
            where article_id = ? and (copy_kind, copy_of, supersedes) is distinct from (?, ?, ?)
            """;

    private CopyLinks() {}

    /** Links the articles of the run's business date, in the caller's transaction. */
    public static void link(Connection connection, Run run) throws SQLException {
        CopyIndex index = new CopyIndex();
        try (PreparedStatement select = connection.prepareStatement(ARTICLES);
                PreparedStatement update = connection.prepareStatement(UPDATE)) {
            select.setObject(1, run.businessDate());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    LinkedArticle article = new LinkedArticle(
                            row.getString("article_id"),
                            row.getString("source_id"),
                            row.getString("uri"),
                            row.getString("pointer"),
                            row.getObject("published_on", LocalDate.class),
                            row.getString("body"),
                            new TreeSet<>(Arrays.asList(
                                    (String[]) row.getArray("figures").getArray())),
                            row.getString("version_before"),
                            row.getBoolean("tonight"));
                    CopyIndex.Copy copy = article.versionBefore() == null && article.tonight()
                            ? index.find(article).orElse(null)
                            : null;
                    if (copy == null) {
                        index.add(article);
                    } else {
                        noteDifferentFigures(connection, run, article, copy.of());
                    }
                    if (article.tonight()) {
                        String kind = copy == null ? null : copy.kind().name().toLowerCase(Locale.ROOT);
                        String of = copy == null ? null : copy.of().id();
                        update.setString(1, kind);
                        update.setString(2, of);
                        update.setString(3, article.versionBefore());
                        update.setString(4, article.id());
                        update.setString(5, kind);
                        update.setString(6, of);
                        update.setString(7, article.versionBefore());
                        update.addBatch();
                    }
                }
            }
            update.executeBatch();
        }
    }

    private static void noteDifferentFigures(Connection connection, Run run, LinkedArticle copy, LinkedArticle original)
            throws SQLException {
        SortedSet<String> here = new TreeSet<>(copy.figures());
        here.removeAll(original.figures());
        SortedSet<String> there = new TreeSet<>(original.figures());
        there.removeAll(copy.figures());
        if (here.isEmpty() && there.isEmpty()) {
            return;
        }
        Quarantine.note(
                connection,
                run,
                copy.sourceId(),
                new Finding(
                        "figures_differ_between_copies",
                        Severity.WARNING,
                        copy.uri(),
                        copy.pointer(),
                        "copy of %s (%s) with other figures: %s here, %s there"
                                .formatted(original.uri(), original.sourceId(), said(here), said(there)),
                        "the same figures in every copy of one text",
                        "Compare both with the official series before quoting either."));
    }

    private static String said(SortedSet<String> figures) {
        return figures.isEmpty() ? "none" : String.join(", ", figures);
    }
}
