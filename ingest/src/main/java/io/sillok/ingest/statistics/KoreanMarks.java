package io.sillok.ingest.statistics;

import org.jspecify.annotations.Nullable;

/** What Korean official tables write where there is no number, as their legends explain it; none of it is zero. */
final class KoreanMarks {
    private KoreanMarks() {}

    /** The number as delivered; null where the cell is empty or holds a mark. */
    static @Nullable String value(@Nullable String cell) {
        String text = text(cell);
        return text == null || isMark(text) ? null : text;
    }

    /** SDMX's status of a cell without a number. */
    static String status(@Nullable String cell) {
        String text = text(cell);
        if (text == null) {
            return "M";
        }
        return switch (text) {
            case "X", "x" -> "Q"; // 비밀보호: kept back
            case "...", "…" -> "O"; // 미상: not known
            default -> "M"; // -: 자료 없음, no such thing
        };
    }

    /** What a cell says; null where it is empty. */
    static @Nullable String text(@Nullable String cell) {
        return cell == null || cell.isBlank() ? null : cell.strip();
    }

    private static boolean isMark(String text) {
        return switch (text) {
            case "-", "...", "…", "X", "x" -> true;
            default -> false;
        };
    }
}
