package io.sillok.app.batch;

import io.sillok.app.database.Database;
import io.sillok.app.postgres.Progress;
import io.sillok.ingest.source.NightWeb;
import io.sillok.model.watch.Watch;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A Spring context with the three jobs of one watch, for as long as a command needs it. */
public final class NightSession implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private NightSession(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * The jobs, ready to run.
     *
     * @param progress told what the operator must know at once
     */
    public static NightSession open(Watch watch, Database database, Folders folders, NightWeb web, Progress progress) {
        return new NightSession(new SpringApplicationBuilder(NightConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of(
                        "spring.batch.jdbc.table-prefix",
                        "batch.batch_",
                        "spring.batch.jdbc.initialize-schema",
                        "never",
                        "spring.main.allow-bean-definition-overriding",
                        "false"))
                .initializers(c -> {
                    GenericApplicationContext registry = (GenericApplicationContext) c;
                    registry.registerBean(Watch.class, () -> watch);
                    registry.registerBean(Folders.class, () -> folders);
                    registry.registerBean(Progress.class, () -> progress);
                    // their owner closes them
                    registry.registerBean(NightWeb.class, () -> web, d -> d.setDestroyMethodName(""));
                    registry.registerBean(Database.class, () -> database, d -> d.setDestroyMethodName(""));
                })
                .run());
    }

    public Nights nights() {
        return context.getBean(Nights.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
