package io.sillok.model.watch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The text of one file of a watch: UTF-8, without byte order mark, lines ended by line feeds. */
final class WatchText {
    /** An author's file is written by hand; a larger one is something else under its name. */
    private static final long LARGEST = 4L << 20;

    private WatchText() {}

    /** Empty, with a finding, where there is no such file or it is no UTF-8. */
    static Optional<String> read(Path file, WatchFindings findings) {
        Place place = Place.of(file);
        try {
            if (!Files.isRegularFile(file)) {
                findings.error(
                        place,
                        "watch_missing",
                        "there is no such file",
                        null,
                        "Write it; docs/authoring.md shows how.");
                return Optional.empty();
            }
            if (Files.size(file) > LARGEST) {
                findings.error(
                        place,
                        "watch_missing",
                        "the file has " + Files.size(file) + " bytes",
                        "at most " + LARGEST,
                        "Put the right file here.");
                return Optional.empty();
            }
            return Optional.of(decoded(file));
        } catch (CharacterCodingException e) {
            findings.error(
                    place,
                    file.toString().endsWith(".csv") ? "csv_malformed" : "yaml_malformed",
                    "the file is not UTF-8",
                    null,
                    "Save it as UTF-8.");
        } catch (IOException e) {
            findings.error(
                    place,
                    "watch_missing",
                    "the file cannot be read (%s)".formatted(e.getClass().getSimpleName()),
                    null,
                    "See to it that the account that runs the command may read it.");
        }
        return Optional.empty();
    }

    private static String decoded(Path file) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        return (text.startsWith("\ufeff") ? text.substring(1) : text).replace("\r\n", "\n");
    }
}
