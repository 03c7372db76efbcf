package io.sillok.app.batch;

import io.sillok.ingest.http.Agent;
import io.sillok.ingest.http.Exchanges;
import io.sillok.ingest.http.Limits;
import io.sillok.ingest.http.PoliteWeb;
import io.sillok.ingest.http.Resolver;
import io.sillok.ingest.http.Sleeper;
import io.sillok.ingest.http.Web;
import io.sillok.ingest.source.LiveNight;
import io.sillok.ingest.source.NightWeb;
import io.sillok.ingest.source.NoWeb;
import io.sillok.ingest.source.ReplayedNight;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import io.sillok.model.watch.WebAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who answers for the addresses of the web: the network, or an archive. */
public final class Webs {
    private Webs() {}

    /** The network, asked only if a source's address is of the web. */
    public static NightWeb live(
            Watch watch, Path archive, Map<String, String> environment, @Nullable String version, Clock clock) {
        if (accesses(watch).findAny().isEmpty()) {
            return new NoWeb();
        }
        Agent agent = new Agent(
                "Sillok", version == null ? "0.1" : version, Objects.requireNonNull(watch.contact(), "contact"));
        return new LiveNight(
                watch,
                new LiveNight.Setup(
                        exchanges -> web(agent, watch, archive, clock, exchanges),
                        clock,
                        Sleeper.REAL,
                        archive,
                        agent.header(),
                        environment));
    }

    /**
     * What is archived of another night, instead of the network.
     *
     * @param from the archive's folder that holds it
     */
    public static NightWeb replayed(Path from, Path archive) {
        return new ReplayedNight(from, archive);
    }

    private static Web web(Agent agent, Watch watch, Path archive, Clock clock, Exchanges exchanges)
            throws IOException {
        return new PoliteWeb(new PoliteWeb.Setup(
                agent,
                clock,
                Sleeper.REAL,
                new SplittableRandom(clock.millis()),
                limits(watch),
                exchanges,
                Resolver.SYSTEM,
                archive.resolve("incoming").resolve("web")));
    }

    /** Between two requests to a host, what the least patient source wants; each source waits for the rest of its own delay. */
    private static Limits limits(Watch watch) {
        Duration least =
                accesses(watch).map(WebAccess::delay).min(Duration::compareTo).orElse(WebAccess.DELAY);
        Limits.Manners manners = Limits.DEFAULT.manners();
        return new Limits(
                Limits.DEFAULT.times(),
                Limits.DEFAULT.sizes(),
                new Limits.Manners(least, manners.crawlDelay(), manners.retryAfter(), manners.patience()),
                Limits.DEFAULT.redirects());
    }

    private static Stream<WebAccess> accesses(Watch watch) {
        return watch.sources().stream()
                .map(Source::web)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }
}
