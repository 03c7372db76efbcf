package io.sillok.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.Finding;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveriesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 25);

    @TempDir
    private Path root;

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void filesOfTheDateAreListedByName() throws IOException {
        put("news/2025-09-25-z.xml");
        put("news/2025-09-25/b.xml");
        put("news/2025-09-25/a/c.xml");
        put("news/2025-09-25-late/d.xml");
        put("news/2025-09-25/.hidden");
        put("news/2025-09-25.xml");
        put("news/2025-09-26/e.xml");
        Listing listing = list("folder:news");
        assertThat(listing.files())
                .extracting(Listing.Delivered::uri)
                .containsExactly(
                        "news/2025-09-25-late/d.xml",
                        "news/2025-09-25-z.xml",
                        "news/2025-09-25.xml",
                        "news/2025-09-25/a/c.xml",
                        "news/2025-09-25/b.xml");
        assertThat(listing.leftOut()).isEqualTo(1);
        assertThat(findings).isEmpty();
    }

    @Test
    void linksOutOfTheWatchAreRefusedAndTheRestIsListed() throws IOException {
        put("news/2025-09-25/a.xml");
        Path secret = Files.writeString(root.resolve("secret"), "x");
        Files.createSymbolicLink(watch().resolve("news/2025-09-25/b.xml"), secret);
        Files.createSymbolicLink(watch().resolve("news/2025-09-25/c"), root);
        Files.createSymbolicLink(watch().resolve("news/2025-09-25/d"), watch());
        Files.createSymbolicLink(watch().resolve("news/2025-09-25/e"), root.resolve("nowhere"));
        assertThat(list("folder:news").files())
                .extracting(Listing.Delivered::uri)
                .containsExactly("news/2025-09-25/a.xml");
        assertThat(findings)
                .extracting(Finding::code)
                .containsOnly("path_outside_watch")
                .hasSize(4);
    }

    @Test
    void filesOfEarlierDatesAreListedApart() throws IOException {
        put("news/2025-09-24/b.xml");
        put("news/2025-09-24-late.xml");
        put("news/2025-09-25.xml");
        Listing listing = list("folder:news", DAY.minusDays(1));
        assertThat(listing.files()).extracting(Listing.Delivered::uri).containsExactly("news/2025-09-25.xml");
        assertThat(listing.earlier())
                .extracting(Listing.Delivered::uri)
                .containsExactly("news/2025-09-24-late.xml", "news/2025-09-24/b.xml");
        assertThat(listing.earlier()).extracting(Listing.Delivered::date).containsOnly(DAY.minusDays(1));
        assertThat(findings).isEmpty();
    }

    @Test
    void whatBelongsToNoNightIsSaidOnce() throws IOException {
        put("news/2025-09-25x.xml");
        put("news/2025-09-2/f.xml");
        put("news/news-2025-09-25.xml");
        put("news/2025.09.25.xml");
        put("news/2025-09-24.xml");
        put("news/.keep");
        assertThat(list("folder:news").files()).isEmpty();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("delivery_unmatched");
            assertThat(finding.pointer()).isEqualTo("news/2025-09-2");
            assertThat(finding.message()).contains("5 entries").contains("2025-09-25-name.xml");
        });
    }

    @Test
    void whatIsNoFileIsNotOpened() throws IOException {
        put("news/2025-09-25/a.xml");
        Path socket = watch().resolve("news/2025-09-25/b.xml");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(socket));
            assertThat(list("folder:news").files())
                    .extracting(Listing.Delivered::uri)
                    .containsExactly("news/2025-09-25/a.xml");
            assertThat(list("file:news/2025-09-25/b.xml").files()).isEmpty();
        }
        assertThat(findings).extracting(Finding::code).containsExactly("delivery_unreadable", "delivery_unreadable");
    }

    @Test
    void addressesOutsideTheWatchAreRefused() throws IOException {
        put("news/2025-09-25/a.xml");
        Files.writeString(root.resolve("secret"), "x");
        for (String address : new String[] {"folder:..", "folder:news/../..", "folder:/etc", "file:../secret"}) {
            assertThat(list(address).files()).as(address).isEmpty();
        }
        assertThat(findings)
                .extracting(Finding::code)
                .containsOnly("path_outside_watch")
                .hasSize(4);
    }

    @Test
    void whatCannotBeFetchedIsSaid() throws IOException {
        Files.createDirectories(watch());
        list("https://example.org/feed");
        list("folder:nowhere");
        list("file:nothing.csv");
        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly("address_unsupported", "address_missing", "address_missing");
    }

    private Listing list(String address) throws IOException {
        return list(address, DAY);
    }

    private Listing list(String address, LocalDate first) throws IOException {
        Source source = new Source(
                "s",
                Source.Kind.NEWS,
                Map.of(),
                address,
                "auto",
                Source.Schedule.IRREGULAR,
                "test",
                ZoneId.of("Asia/Seoul"),
                "ko",
                null,
                false,
                Map.of(),
                false);
        Watch watch = new Watch(
                watch(),
                "w",
                Map.of(),
                ZoneId.of("Asia/Seoul"),
                List.of("ko"),
                first,
                "p",
                Map.of(),
                Map.of(),
                List.of(source),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        return new Deliveries(watch).list(source, DAY, findings::add);
    }

    private Path watch() {
        return root.resolve("watch");
    }

    private void put(String path) throws IOException {
        Path file = watch().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }
}
