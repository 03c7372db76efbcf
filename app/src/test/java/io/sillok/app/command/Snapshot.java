package io.sillok.app.command;

import io.sillok.model.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a run leaves behind, in a form that can be compared. */
final class Snapshot {
    private Snapshot() {}

    /** SHA-256 by path, of every file below a folder. */
    static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    hashes.put(folder.relativize(file).toString(), Keys.sha256(Files.readAllBytes(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return hashes;
    }

    /** Number of rows and their digest, by table, of everything that a night writes but the ledger's own clocks. */
    static SortedMap<String, String> tables(String databaseUrl) throws SQLException {
        SortedMap<String, String> digests = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(databaseUrl);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("""
                    select table_schema || '.' || table_name from information_schema.tables
                    where table_schema in ('landing', 'reporting')
                       or (table_schema = 'ops' and table_name in ('balance', 'quarantine', 'finding', 'change', 'freshness'))
                    """)) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery(
                        "select count(*) || ' rows, ' || coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '') from %s as t"
                                .formatted(table))) {
                    row.next();
                    digests.put(table, row.getString(1));
                }
            }
        }
        return digests;
    }
}
