package io.sillok.ingest.source;

import io.sillok.model.watch.Source;
import java.time.LocalDate;
import java.util.Map;

/** For a night whose sources all lie in folders: nobody is asked. */
public final class NoWeb implements NightWeb {
    @Override
    public boolean asks(Source source, LocalDate businessDate) {
        return false;
    }

    @Override
    public Map<String, String> secrets() {
        return Map.of();
    }

    @Override
    public boolean needsSecrets() {
        return false;
    }

    @Override
    public Asking ask(Source source, LocalDate businessDate) {
        throw new IllegalStateException("the web is not asked");
    }

    @Override
    public void interrupt() {}

    @Override
    public void close() {}
}
