package io.sillok.report.definition;

import io.sillok.model.watch.ReportDefinition;
import io.sillok.report.figure.FigureStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** All queries of a report. */
public final class ReportQueries {
    private ReportQueries() {}

    /** What they give for one issue, by name in the report's order. */
    public static Map<String, QueryRows> run(
            Connection connection, ReportDefinition report, Map<Parameter, Object> parameters, FigureStore figures)
            throws SQLException {
        Map<String, QueryRows> rows = new LinkedHashMap<>();
        for (Map.Entry<String, Path> query : report.queries().entrySet()) {
            rows.put(
                    query.getKey(),
                    QueryRows.run(connection, NamedQuery.read(query.getKey(), query.getValue()), parameters, figures));
        }
        return rows;
    }
}
