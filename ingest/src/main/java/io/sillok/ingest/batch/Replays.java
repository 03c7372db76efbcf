package io.sillok.ingest.batch;

import io.sillok.model.ops.Run;
import io.sillok.model.watch.Source;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Documents that an operator wants decoded once more, out of the archive, since their reader or its settings have been mended. */
final class Replays {
    private static final String TAKE = """
            update landing.document set run_id = ?, business_date = ?, decoded = false, wanted = false
            where source_id = ? and wanted
            returning document_id
            """;
    private static final String REPLAYED = """
            update ops.quarantine set replayed_run_id = ?
            where document_id = any (?) and replayed_run_id is null and run_id <> ?
            """;

    private Replays() {}

    /**
     * Makes them documents of this run; what is in quarantine of them counts as replayed, and comes back where it still cannot be read.
     *
     * @return how many there are
     */
    static int take(Connection connection, Run run, Source source) throws SQLException {
        List<String> documents = new ArrayList<>();
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setLong(1, run.id());
            take.setObject(2, run.businessDate());
            take.setString(3, source.id());
            try (ResultSet taken = take.executeQuery()) {
                while (taken.next()) {
                    documents.add(taken.getString(1));
                }
            }
        }
        if (documents.isEmpty()) {
            return 0;
        }
        for (String document : documents) {
            Fetch.discardHalfDone(connection, document);
        }
        try (PreparedStatement replayed = connection.prepareStatement(REPLAYED)) {
            replayed.setLong(1, run.id());
            replayed.setArray(2, connection.createArrayOf("text", documents.toArray()));
            replayed.setLong(3, run.id());
            replayed.executeUpdate();
        }
        return documents.size();
    }
}
