package io.sillok.app.command;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A query's rows as aligned columns under their names, each line indented by two blanks. */
final class TextTable {
    private TextTable() {}

    /** Gives one line that says "none" where there is no row. */
    static List<String> lines(ResultSet result) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        ResultSetMetaData columns = result.getMetaData();
        String[] heading = new String[columns.getColumnCount()];
        for (int i = 0; i < heading.length; i++) {
            heading[i] = columns.getColumnLabel(i + 1);
        }
        rows.add(heading);
        while (result.next()) {
            String[] row = new String[heading.length];
            for (int i = 0; i < row.length; i++) {
                String cell = result.getString(i + 1);
                row[i] = cell == null ? "-" : cell;
            }
            rows.add(row);
        }
        List<String> lines = new ArrayList<>();
        if (rows.size() == 1) {
            lines.add("  none");
            return lines;
        }
        int[] widths = new int[heading.length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < row.length; i++) {
                line.append(' ').append(row[i]).append(" ".repeat(widths[i] - width(row[i])));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** In a terminal's columns: Hangul, Han and kana take two. */
    private static int width(String text) {
        return text.codePoints()
                .map(c -> switch (Character.UnicodeScript.of(c)) {
                    case HANGUL, HAN, HIRAGANA, KATAKANA -> 2;
                    default -> 1;
                })
                .sum();
    }
}
