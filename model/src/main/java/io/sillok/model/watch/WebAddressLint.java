package io.sillok.model.watch;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the keys of {@code sources.yaml} that say how an address of the web is fetched. */
final class WebAddressLint {
    static final List<String> KEYS =
            List.of("hosts", "private-hosts", "follow", "follow-limit", "delay", "full-fetch", "connector");
    static final String EXPECTED = "folder:PATH, file:PATH or https://HOST/PATH";

    private static final String NAME = "[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*";
    private static final String PORT = "(:[0-9]{1,5})?";
    private static final Wanted<String> HOST = Wanted.matching(
            "(\\*\\.)?" + NAME + PORT,
            "a host in lower case, such as www.example.kr or *.example.kr, with a port where it is not 80 or 443");
    private static final Wanted<String> PRIVATE_HOST = Wanted.matching(
            "(" + NAME + "|\\[[0-9a-f:]+])" + PORT, "a host, or a host and its port, such as intranet:8080");

    private final YamlMapping yaml;

    WebAddressLint(YamlMapping yaml) {
        this.yaml = yaml;
    }

    static boolean isOfTheWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http:") || lower.startsWith("https:");
    }

    /** Says of each key that it has nothing to do beside an address that is not of the web. */
    void refuseKeys() {
        for (String key : KEYS) {
            if (yaml.has(key)) {
                yaml.invalid(
                        key,
                        "'%s' says how an address of the web is fetched".formatted(key),
                        "no such key beside a folder or a file");
            }
        }
    }

    /** Null where the address is none; the findings say why. */
    @Nullable
    WebAccess read(String address, Source.Kind kind) {
        URI own = address(address);
        if (own == null) {
            return null;
        }
        String host = WebAccess.authority(own);
        List<String> hosts = new ArrayList<>(yaml.has("hosts") ? yaml.requiredList("hosts", HOST) : List.of(host));
        if (hosts.isEmpty()) {
            return null;
        }
        List<String> privateHosts =
                yaml.has("private-hosts") ? yaml.requiredList("private-hosts", PRIVATE_HOST) : List.of();
        if (!WebAccess.covers(hosts, host) && !WebAccess.isPrivate(privateHosts, own)) {
            yaml.invalid(
                    "hosts",
                    "the address's own host %s is not among them".formatted(host),
                    "every host that is asked, the address's own included");
        }
        WebAccess.Follow follow = yaml.optional("follow", Wanted.oneOf(WebAccess.Follow.class), WebAccess.Follow.NONE);
        if (follow != WebAccess.Follow.NONE && kind != Source.Kind.NEWS) {
            yaml.invalid("follow", "statistics have no articles to follow", "'follow' in a source of kind news");
        }
        boolean connected = yaml.has("connector");
        if (connected && kind != Source.Kind.STATISTICS) {
            yaml.invalid("connector", "news have no connector", "'connector' in a source of kind statistics");
        }
        return new WebAccess(
                new AddressTemplate(address),
                hosts,
                privateHosts,
                follow,
                yaml.optional("follow-limit", Wanted.number(1, 10_000, "addresses"), WebAccess.FOLLOW_LIMIT),
                Duration.ofSeconds(yaml.optional(
                        "delay", Wanted.number(0, 3600, "seconds"), Math.toIntExact(WebAccess.DELAY.toSeconds()))),
                yaml.optional("full-fetch", Wanted.number(1, 365, "days"), WebAccess.FULL_FETCH_DAYS),
                connected ? yaml.optional("connector", Wanted.oneOf(WebAccess.Connector.class)) : null);
    }

    private @Nullable URI address(String address) {
        AddressTemplate template = new AddressTemplate(address);
        String unexplained = template.unexplained();
        if (!unexplained.isEmpty()) {
            refuse(
                    "'%s' in the address stands for nothing".formatted(unexplained),
                    "{date}, {yyyy}, {MM}, {dd} or ${env:NAME}");
            return null;
        }
        if (address.split("/", 4).length > 2 && address.split("/", 4)[2].contains("{")) {
            refuse("the address's host is left open", "dates and secrets in the path or behind the question mark");
            return null;
        }
        try {
            URI uri = new URI(template.expand(LocalDate.EPOCH, Map.of()));
            String host = uri.getHost();
            if (host == null || !host.equals(host.toLowerCase(Locale.ROOT))) {
                refuse(
                        "the address has no host of plain lower-case letters",
                        "https://HOST/PATH, a name in other letters as xn--…");
            } else if (uri.getRawUserInfo() != null) {
                refuse("the address carries a name or a password before its host", "no credentials there");
            } else if (uri.getRawFragment() != null) {
                refuse("the address has a part behind '#', which is never sent", "the address without it");
            } else {
                return uri;
            }
        } catch (URISyntaxException e) {
            refuse("the address is none: %s".formatted(e.getReason()), "https://HOST/PATH, other characters as %XX");
        }
        return null;
    }

    private void refuse(String problem, String expected) {
        yaml.invalid("address", problem, expected);
    }
}
