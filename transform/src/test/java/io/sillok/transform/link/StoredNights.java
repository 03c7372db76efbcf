package io.sillok.transform.link;

import io.sillok.model.database.Sql;
import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import io.sillok.transform.link.NewsBase.News;
import io.sillok.transform.reading.ArticleReader;
import io.sillok.transform.reading.ReadArticle;
import io.sillok.transform.store.ArticleStore;
import io.sillok.transform.store.LandedItem;
import io.sillok.transform.store.Landing;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Nights of news in a real database, read and stored as the job does. */
public final class StoredNights {
    private final Connection connection;
    private final ArticleReader reader;

    public StoredNights(Connection connection, ArticleReader reader) {
        this.connection = connection;
        this.reader = reader;
    }

    /** Stores the news as articles of that night. */
    public Run store(LocalDate night, List<News> news) throws SQLException {
        Run run = RunLedger.open(connection, "transform", night, 1, Landing.asOf(night));
        ArticleStore store = new ArticleStore(run);
        for (News one : news) {
            ReadArticle read = reader.read(one.item(), one.context());
            store.add(
                    new LandedItem(
                            one.id(),
                            one.id(),
                            one.outlet(),
                            one.id(),
                            "",
                            one.outlet() + "/" + one.id(),
                            1,
                            one.item()),
                    read,
                    true);
        }
        store.write(connection);
        return run;
    }

    public List<String> strings(String sql) throws SQLException {
        return Sql.texts(connection, sql);
    }
}
