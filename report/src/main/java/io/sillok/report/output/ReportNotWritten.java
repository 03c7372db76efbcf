package io.sillok.report.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** A report could not be written: disk full, no permission, something in the way. Nothing of it is left behind. */
public final class ReportNotWritten extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReportNotWritten(Path path, IOException cause) {
        super(
                "[%s] the report could not be written (%s); expected: a writable folder with room for it. Make room or correct the permissions, then run the same command again; nothing of this issue was published"
                        .formatted(path, reason(cause)),
                cause);
    }

    private static String reason(IOException cause) {
        String message = String.valueOf(cause.getMessage());
        String kind = cause.getClass().getSimpleName();
        if (cause instanceof FileAlreadyExistsException) {
            return "a file stands where a folder should be: " + message;
        }
        return kind.equals("IOException") ? message : kind + " " + message;
    }
}
