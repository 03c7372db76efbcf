package io.sillok.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {
    private final StringWriter said = new StringWriter();
    private final ServeCommand serve =
            new ServeCommand(new Console(new PrintWriter(new StringWriter()), new PrintWriter(said), Map.of()));

    @ParameterizedTest
    @CsvSource({
        "2025-09-25T01:59+09:00[Asia/Seoul], 2025-09-25T02:00+09:00[Asia/Seoul]",
        // the night that has just run is not run again
        "2025-09-25T02:00+09:00[Asia/Seoul], 2025-09-26T02:00+09:00[Asia/Seoul]",
        "2025-09-25T23:10+09:00[Asia/Seoul], 2025-09-26T02:00+09:00[Asia/Seoul]",
        // two o'clock does not strike when summer time begins, and strikes once when it has ended
        "2025-03-30T01:30+01:00[Europe/Berlin], 2025-03-30T03:00+02:00[Europe/Berlin]",
        "2025-03-30T03:00+02:00[Europe/Berlin], 2025-03-31T02:00+02:00[Europe/Berlin]",
        "2025-10-26T03:00+01:00[Europe/Berlin], 2025-10-27T02:00+01:00[Europe/Berlin]"
    })
    void theNextNightBeginsWhenTheClockShowsTheTimeAgain(ZonedDateTime now, ZonedDateTime next) {
        assertThat(ServeCommand.next(now, LocalTime.of(2, 0))).isEqualTo(next);
    }

    @Test
    void whateverFailsInANightIsSaidAndTheScheduleOutlivesIt() throws InterruptedException {
        assertThat(serve.outlived(() -> {
                    throw new CommandFailure(ExitCode.USAGE, "[watch.yaml] the zone is not known");
                }))
                .isEmpty();
        assertThat(serve.outlived(() -> {
                    throw new SQLException("terminating connection", "57P01");
                }))
                .isEmpty();
        assertThat(serve.outlived(() -> {
                    throw new IllegalStateException("nobody foresaw this");
                }))
                .isEmpty();
        assertThat(said.toString())
                .contains("[watch.yaml] the zone is not known", "(exit code 2)")
                .contains("the connection was lost", "(exit code 1)")
                .contains("IllegalStateException: nobody foresaw this", "at io.sillok.app.command.ServeCommandTest");
    }

    @Test
    void aSignalToStopIsNoFailureOfTheNight() {
        assertThatThrownBy(() -> serve.outlived(() -> {
                    throw new InterruptedException();
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(said.toString()).isEmpty();
    }
}
