package io.sillok.app.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the values of options and parameters are read as, and what is said of one that is something else. */
final class Values {
    /** Without a locale Java takes names for ASCII, and cannot even be told one in Korean. */
    static final String FILE_NAME =
            "the name of a file or folder in the character set of the locale; set LC_ALL=C.UTF-8, or run ./sillok, which does";

    private Values() {}

    static void register(CommandLine commandLine) {
        register(commandLine, LocalDate.class, LocalDate::parse, "a date, such as 2025-09-25");
        register(commandLine, LocalTime.class, LocalTime::parse, "a time of day from 00:00 to 23:59, such as 02:00");
        register(commandLine, ZoneId.class, ZoneId::of, "a time zone, such as Asia/Seoul");
        register(commandLine, Path.class, Path::of, FILE_NAME);
        ITypeConverter<Integer> number = converter(Integer::valueOf, "a whole number");
        commandLine.registerConverter(Integer.class, number);
        commandLine.registerConverter(int.class, number);
    }

    private static <T> void register(
            CommandLine commandLine, Class<T> type, Function<String, T> reading, String expected) {
        commandLine.registerConverter(type, converter(reading, expected));
    }

    private static <T> ITypeConverter<T> converter(Function<String, T> reading, String expected) {
        return value -> {
            try {
                return reading.apply(value);
            } catch (DateTimeException | NumberFormatException | InvalidPathException e) {
                throw new TypeConversionException("it is '%s'; expected: %s".formatted(value, expected));
            }
        };
    }
}
