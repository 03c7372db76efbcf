package io.sillok.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectTest {
    private static final String ROWS =
            "[{\"TBL_ID\":\"DT_1\",\"PRD_SE\":\"A\",\"PRD_DE\":\"2024\",\"DT\":\"1\"},{\"TBL_ID\":\"DT_1\",\"PRD_SE\":\"A\",\"PRD_DE\":\"2025\",\"DT\":\"2\"}]";

    @TempDir
    Path folder;

    @Test
    void aTableThatBreaksOffGivesNothingAsInALoad() throws IOException {
        assertThat(inspect(ROWS)).contains("\"statistic\"").doesNotContain("\"finding\"");
        assertThat(inspect(ROWS.substring(0, ROWS.length() - 20)))
                .contains("json_malformed")
                .doesNotContain("\"statistic\"");
    }

    private String inspect(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), text);
        LighthouseWatch watch = new LighthouseWatch(folder.resolve("watch"));
        return new Sillok(folder)
                .run("inspect", "--watch", watch.path().toString(), "--as", "statistics", file.toString())
                .out();
    }
}
