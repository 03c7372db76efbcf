package io.sillok.model.watch;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a source is fetched whose address is of the web.
 *
 * @param template its address, in which the business date and secrets may be left open
 * @param hosts that may be asked: names, with a port where it is not 80 or 443, and {@code *.example.kr} for whatever lies below one; the address's own host is
 *     covered
 * @param privateHosts names, with or without a port, of those that may have an address of a private network
 * @param follow which of the addresses that a delivery names are fetched as well
 * @param followLimit how many of them in one night
 * @param delay between two requests to one host, at least
 * @param connector how the publisher hands out a table in parts, or null where the address is all there is
 * @param fullFetchDays after so many days the validators are left out once, since a server may answer "unchanged" for ever
 */
public record WebAccess(
        AddressTemplate template,
        List<String> hosts,
        List<String> privateHosts,
        Follow follow,
        int followLimit,
        Duration delay,
        int fullFetchDays,
        @Nullable Connector connector) {
    public static final int FOLLOW_LIMIT = 200;
    public static final Duration DELAY = Duration.ofSeconds(2);
    public static final int FULL_FETCH_DAYS = 7;

    /** An interface of which Sillok knows how it pages, splits and refuses. */
    public enum Connector {
        WORLDBANK,
        DATA_GO_KR,
        ECOS,
        KOSIS,
        SDMX_REST
    }

    /** What is fetched beside the address itself. */
    public enum Follow {
        NONE,
        /** The page of each entry. */
        ARTICLES
    }

    public WebAccess {
        hosts = List.copyOf(hosts);
        privateHosts = List.copyOf(privateHosts);
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("no host may be asked");
        }
        if (followLimit < 1 || fullFetchDays < 1 || delay.isNegative()) {
            throw new IllegalArgumentException("a limit, a delay or an interval is out of range");
        }
    }

    /** An address of the web with everything as it is unless said: its own host, nothing followed. */
    public static WebAccess of(String address) {
        AddressTemplate template = new AddressTemplate(address);
        String host = authority(URI.create(template.expand(LocalDate.EPOCH, Map.of())));
        return new WebAccess(
                template, List.of(host), List.of(), Follow.NONE, FOLLOW_LIMIT, DELAY, FULL_FETCH_DAYS, null);
    }

    /** Whether an address's host may be asked: {@code *.example.kr} covers what lies below it, not itself. */
    public boolean mayAsk(URI address) {
        return address.getHost() != null && (covers(hosts, authority(address)) || isPrivate(privateHosts, address));
    }

    /** The host of an address, with its port where that is not the web's own. */
    static String authority(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        int port = address.getPort();
        return port < 0 || port == 80 || port == 443 ? host : host + ":" + port;
    }

    static boolean covers(List<String> hosts, String authority) {
        return hosts.stream()
                .anyMatch(listed ->
                        listed.startsWith("*.") ? authority.endsWith(listed.substring(1)) : authority.equals(listed));
    }

    static boolean isPrivate(List<String> privateHosts, URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        int port = address.getPort() >= 0 ? address.getPort() : "http".equalsIgnoreCase(address.getScheme()) ? 80 : 443;
        return privateHosts.contains(host) || privateHosts.contains(host + ":" + port);
    }
}
