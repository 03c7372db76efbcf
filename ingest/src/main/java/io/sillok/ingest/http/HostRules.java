package io.sillok.ingest.http;

import io.sillok.model.Finding;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which addresses a request may go to; asked again at every redirect. */
final class HostRules {
    /** WHATWG's "ends in a number": what some resolver somewhere takes for an IPv4 address, decimal, octal or hexadecimal. */
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");

    private static final int LONGEST = 8192;

    private final Set<String> hosts;
    private final Set<String> privateHosts;
    private final WebFindings findings;

    HostRules(Request request, WebFindings findings) {
        this.hosts = lower(request.hosts());
        this.privateHosts = lower(request.privateHosts());
        this.findings = findings;
    }

    /** What speaks against an address before its name is resolved. */
    Optional<Finding> refusal(URI address, String pointer) {
        String host = WebAddress.host(address);
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of(findings.addressRefused(
                    pointer, "the scheme of %s is not fetched".formatted(address), "http or https"));
        }
        if (host.isEmpty() || address.getRawAuthority() == null) {
            return Optional.of(findings.addressRefused(
                    pointer, "%s names no host that can be understood".formatted(address), "https://host/path"));
        }
        if (address.getRawUserInfo() != null) {
            return Optional.of(findings.addressRefused(
                    pointer,
                    "an address for %s carries a user's name or password".formatted(host),
                    "an address without one"));
        }
        if (address.toString().length() > LONGEST) {
            return Optional.of(findings.addressRefused(
                    pointer,
                    "an address for %s is longer than %d characters".formatted(host, LONGEST),
                    "a shorter one"));
        }
        if (listedPrivate(host, address)) {
            return Optional.empty();
        }
        if (host.startsWith("[") || NUMBER.matcher(host).matches()) {
            return Optional.of(findings.addressRefused(
                    pointer, "the host %s is written as a number".formatted(host), "a host by its name"));
        }
        if (!listed(host, address)) {
            return Optional.of(findings.hostNotListed(pointer, hostAndPort(host, address), hosts));
        }
        return Optional.empty();
    }

    /** What speaks against what a name resolves to: one address that is not public is enough. */
    Optional<Finding> refusal(URI address, List<InetAddress> resolved, String pointer) {
        String host = WebAddress.host(address);
        if (listedPrivate(host, address)) {
            return Optional.empty();
        }
        return resolved.stream()
                .filter(a -> !PublicAddresses.contain(a))
                .findFirst()
                .map(a -> findings.addressPrivate(pointer, host, a.getHostAddress()));
    }

    private boolean listed(String host, URI address) {
        if (matches(host, hosts)) {
            return usualPort(address);
        }
        String suffix = ":" + WebAddress.port(address);
        return hosts.stream()
                .filter(h -> h.endsWith(suffix))
                .anyMatch(h -> matches(host, Set.of(h.substring(0, h.length() - suffix.length()))));
    }

    private boolean listedPrivate(String host, URI address) {
        return privateHosts.contains(host + ":" + WebAddress.port(address))
                || privateHosts.contains(host) && usualPort(address);
    }

    private static boolean matches(String host, Set<String> listed) {
        return listed.contains(host)
                || listed.stream().anyMatch(h -> h.startsWith("*.") && host.endsWith(h.substring(1)));
    }

    private static boolean usualPort(URI address) {
        int port = WebAddress.port(address);
        return port == 80 || port == 443;
    }

    private static String hostAndPort(String host, URI address) {
        return usualPort(address) ? host : host + ":" + WebAddress.port(address);
    }

    private static Set<String> lower(Set<String> names) {
        Set<String> lower = new TreeSet<>();
        names.forEach(n -> lower.add(n.toLowerCase(Locale.ROOT)));
        return lower;
    }
}
