package io.sillok.model.watch;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How a source is fetched whose address is of the web.
 *
 * @param template its address, in which the business date and secrets may be left open
 * @param hosts that may be asked: names, and {@code *.example.kr} for whatever lies below one; the address's own host is
 *     covered
 * @param privateHosts {@code host:port} or {@code host}, of those that may have an address of a private network
 * @param follow which of the addresses that a delivery names are fetched as well
 * @param followLimit how many of them in one night
 * @param delay between two requests to one host, at least
 * @param fullFetchDays after so many days the validators are left out once, since a server may answer "unchanged" for ever
 */
public record WebAccess(
        AddressTemplate template,
        List<String> hosts,
        List<String> privateHosts,
        Follow follow,
        int followLimit,
        Duration delay,
        int fullFetchDays) {
    public static final int FOLLOW_LIMIT = 200;
    public static final Duration DELAY = Duration.ofSeconds(2);
    public static final int FULL_FETCH_DAYS = 7;

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
        String host = URI.create(template.expand(LocalDate.EPOCH, Map.of())).getHost();
        return new WebAccess(template, List.of(host), List.of(), Follow.NONE, FOLLOW_LIMIT, DELAY, FULL_FETCH_DAYS);
    }

    /** Whether the list covers a host: {@code *.example.kr} covers what lies below it, not itself. */
    public boolean mayAsk(String host) {
        return covers(hosts, host);
    }

    static boolean covers(List<String> hosts, String host) {
        String asked = host.toLowerCase(java.util.Locale.ROOT);
        return hosts.stream()
                .anyMatch(listed ->
                        listed.startsWith("*.") ? asked.endsWith(listed.substring(1)) : asked.equals(listed));
    }
}
