package io.sillok.ingest.batch;

import io.sillok.ingest.archive.Archive;
import io.sillok.ingest.connector.Connector;
import io.sillok.ingest.http.Request;
import io.sillok.ingest.source.Answer;
import io.sillok.ingest.source.NightWeb;
import io.sillok.model.Finding;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.ops.Quarantine;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.AddressTemplate;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.WebAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Asks the addresses of one source: its own, the parts of a sitemap index, the pages of entries. No transaction is open
 * while anybody is waited for; what is done is found in {@code ops.fetch}, so that a restart goes on behind it.
 */
final class WebSource {
    /** So many pages share a file of the archive and a transaction: what a sudden death costs at most. */
    private static final int PAGES = 20;

    /** So many parts of a sitemap index are looked at in a night. */
    private static final int SITEMAPS = 50;

    private static final String ACCEPT_LIST =
            "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5";
    private static final String ACCEPT_PAGE = "text/html, application/xhtml+xml, */*;q=0.5";

    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final RunTransactions database;
    private final Archive archive;
    private final NightWeb night;
    private final Run run;
    private final Source source;
    private final WebAccess access;
    private final WebRecords records;
    private final AskingFindings findings;
    private Phase phase = Phase.OWN_ADDRESS;
    private @Nullable Deque<Leads.Open> open;
    private @Nullable TableInParts table;
    private int asked;

    private enum Phase {
        OWN_ADDRESS,
        LISTS,
        PAGES,
        DONE
    }

    WebSource(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Archive archive,
            NightWeb night,
            Run run,
            Source source,
            WebAccess access) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.database = new RunTransactions(dataSource, transactions, run);
        this.archive = archive;
        this.night = night;
        this.run = run;
        this.source = source;
        this.access = access;
        this.records = new WebRecords(run, source);
        this.findings = new AskingFindings(run, source, access);
    }

    /** Some of it; false where nothing is left to do. */
    boolean next() throws IOException, InterruptedException {
        phase = switch (phase) {
            case OWN_ADDRESS -> {
                if (askOwnAddress()) {
                    yield Phase.OWN_ADDRESS;
                }
                yield access.follow() == WebAccess.Follow.ARTICLES ? Phase.LISTS : Phase.DONE;
            }
            case LISTS -> askSitemaps() ? Phase.LISTS : Phase.PAGES;
            case PAGES -> askPages() ? Phase.PAGES : Phase.DONE;
            case DONE -> Phase.DONE;
        };
        return phase != Phase.DONE;
    }

    /** Whether there is more of it to ask for. */
    private boolean askOwnAddress() throws IOException, InterruptedException {
        AddressTemplate template = access.template();
        LocalDate date = run.businessDate();
        String shown = template.printable(date);
        FetchState state = database.read(connection -> FetchState.of(connection, source.id(), template.text()));
        @Nullable
        String before = database.read(connection ->
                        Optional.ofNullable(records.asked(connection).get(shown)))
                .orElse(null);
        if ("page".equals(before) || "unchanged".equals(before)) {
            return false;
        }
        if (!night.asks(source, date)) {
            notAsked(shown, "not-asked", findings.notAsked(shown));
            return false;
        }
        List<String> missing = template.secrets().stream()
                .filter(name -> night.secrets().getOrDefault(name, "").isBlank())
                .toList();
        if (night.needsSecrets() && !missing.isEmpty()) {
            notAsked(shown, "refused", findings.secretMissing(missing.get(0)));
            return false;
        }
        WebAccess.Connector connector = access.connector();
        TableInParts going = table;
        if (going != null) {
            return going.next();
        }
        try (NightWeb.Asking asking = night.ask(source, date)) {
            if (!asking.ready(shown, state.nextAttempt())) {
                if (before == null) {
                    notAsked(shown, "postponed", findings.postponed(shown, state));
                }
                return false;
            }
            if (connector == null) {
                Request request = own(template)
                        .validators(state.toSend(shown, date, access))
                        .build();
                ask(asking, List.of(new Question(shown, template.text(), request, null)));
                return false;
            }
        }
        table = new TableInParts(
                archive, night, run, source, template, Connector.named(connector), database, address -> own(address)
                        .build());
        return true;
    }

    /** A request for the source's own address, or for another part of what it names. */
    private Request.Builder own(AddressTemplate template) {
        Request.Builder request = request(URI.create(template.expand(run.businessDate(), night.secrets())), ACCEPT_LIST)
                // whoever gives us a key, or an interface for programs, has allowed us to ask
                .robots(template.secrets().isEmpty() && access.connector() == null);
        for (String name : template.secrets()) {
            String secret = night.secrets().get(name);
            if (secret != null) {
                request.secret(name, secret);
            }
        }
        return request;
    }

    /** The next parts of sitemap indexes; where there are none left, every entry becomes a lead. */
    private boolean askSitemaps() throws IOException, InterruptedException {
        List<NewsItem> entries = new ArrayList<>();
        for (LandingDocument list : new PendingDocuments(dataSource, transactions, run, source.id()).list()) {
            if (Leads.isList(source, list)) {
                try (DocumentSteps steps = DocumentSteps.open(archive, source, list, 0)) {
                    entries.addAll(Leads.entries(steps));
                }
            }
        }
        List<URI> sitemaps = entries.stream()
                .filter(Leads::isSitemap)
                .flatMap(entry -> Leads.link(source, entry).stream())
                .distinct()
                .toList();
        if (night.asks(source, run.businessDate())
                && askSitemaps(sitemaps.stream().limit(SITEMAPS).toList())) {
            return true;
        }
        database.write(connection -> {
            Leads.note(
                    connection,
                    run,
                    source,
                    entries.stream().filter(entry -> !Leads.isSitemap(entry)).toList());
            if (sitemaps.size() > SITEMAPS) {
                Quarantine.note(connection, run, source.id(), findings.tooManySitemaps(sitemaps.size(), SITEMAPS));
            }
        });
        return false;
    }

    private boolean askSitemaps(List<URI> sitemaps) throws IOException, InterruptedException {
        Map<String, String> asked = database.read(records::asked);
        List<Question> questions = new ArrayList<>();
        try (NightWeb.Asking asking = night.ask(source, run.businessDate())) {
            for (URI sitemap : sitemaps) {
                String shown = sitemap.toString();
                FetchState state = database.read(connection -> FetchState.of(connection, source.id(), shown));
                if (!asked.containsKey(shown) && questions.size() < PAGES && asking.ready(shown, state.nextAttempt())) {
                    Request.Builder request =
                            request(sitemap, ACCEPT_LIST).validators(state.toSend(shown, run.businessDate(), access));
                    questions.add(new Question(shown, shown, request.build(), null));
                }
            }
            if (!questions.isEmpty()) {
                ask(asking, questions);
            }
        }
        return !questions.isEmpty();
    }

    private boolean askPages() throws IOException, InterruptedException {
        if (!night.asks(source, run.businessDate())) {
            return false;
        }
        Deque<Leads.Open> left = open;
        if (left == null) {
            left = new ArrayDeque<>(database.read(connection -> Leads.open(connection, run, source)));
            asked = database.read(connection -> Leads.asked(connection, run, source));
            open = left;
        }
        List<Question> questions = new ArrayList<>();
        try (NightWeb.Asking asking = night.ask(source, run.businessDate())) {
            while (!left.isEmpty() && questions.size() < PAGES && asked < access.followLimit()) {
                Leads.Open lead = left.remove();
                String shown = lead.link().toString();
                if (access.mayAsk(lead.link()) && asking.ready(shown, lead.notBefore())) {
                    questions.add(new Question(
                            shown, shown, request(lead.link(), ACCEPT_PAGE).build(), lead));
                    asked++;
                }
            }
            if (!questions.isEmpty()) {
                ask(asking, questions);
                return true;
            }
        }
        long waiting = database.read(connection -> Leads.waiting(connection, source));
        if (waiting > 0) {
            database.write(connection -> Quarantine.note(connection, run, source.id(), findings.waiting(waiting)));
        }
        return false;
    }

    /** Asks, keeps and writes down; an interruption ends it with what has been answered until then. */
    private void ask(NightWeb.Asking asking, List<Question> questions) throws IOException, InterruptedException {
        List<Got> got = new ArrayList<>();
        @Nullable InterruptedException stopped = null;
        try {
            for (Question question : questions) {
                try (Answer answer = asking.get(question.shown(), question.request())) {
                    got.add(Got.of(question, answer, archive));
                }
            }
        } catch (ClosedByInterruptException e) {
            // in the middle of the archive's file: it stays cut off, and its questions are asked again
            Thread.interrupted();
            throw new InterruptedException("the night was told to stop");
        } catch (InterruptedException e) {
            stopped = e;
        }
        asking.seal();
        database.write(connection -> {
            for (Got one : got) {
                records.record(
                        connection, one, asking.file(one.question().shown()).orElse(null));
            }
        });
        if (stopped != null) {
            throw stopped;
        }
    }

    private Request.Builder request(URI address, String accept) {
        return Request.of(address)
                .hosts(access.hosts())
                .privateHosts(access.privateHosts())
                .accept(accept);
    }

    private void notAsked(String shown, String outcome, Finding reason) {
        database.write(connection -> records.notAsked(connection, shown, outcome, reason));
    }
}
