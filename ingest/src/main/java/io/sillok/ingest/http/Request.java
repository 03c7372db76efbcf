package io.sillok.ingest.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One thing to fetch, and how far the way to it may lead.
 *
 * @param address absolute, {@code http} or {@code https}; a fragment is not sent
 * @param hosts the allow-list: {@code example.org} is that host alone, {@code *.example.org} every host below it; with
 *     {@code :port} where it is not 80 or 443
 * @param privateHosts {@code desk.example} or {@code desk.example:8080}: what may lie on a loopback, private or link-local address, or be
 *     written as an address; they need not stand in {@code hosts} as well
 * @param validators of the last answer, so that an unchanged one is not sent again
 * @param accept what is wanted, as in HTTP's {@code Accept}
 * @param headers sent beside those that every request has
 * @param secrets name to value: wherever a value occurs in the address or a header, every log, finding, redirect, header and
 *     archive shows {@code *name*} in its place; a header that holds one is sent to this address's own origin alone
 * @param robots whether robots.txt is asked first; false for an API that we hold a key of
 */
public record Request(
        URI address,
        Set<String> hosts,
        Set<String> privateHosts,
        Validators validators,
        String accept,
        Map<String, String> headers,
        Map<String, String> secrets,
        boolean robots) {
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}");
    private static final Set<String> OURS = Set.of(
            "accept",
            "accept-encoding",
            "connection",
            "content-length",
            "expect",
            "host",
            "if-modified-since",
            "if-none-match",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent");
    private static final int LONGEST_VALUE = 8192;

    public Request {
        hosts = Set.copyOf(hosts);
        privateHosts = Set.copyOf(privateHosts);
        headers = Map.copyOf(headers);
        secrets = Map.copyOf(secrets);
        checkValue("Accept", accept);
        headers.forEach((name, value) -> {
            if (!HEADER_NAME.matcher(name).matches() || OURS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("'%s' is no header that a request may add".formatted(name));
            }
            checkValue(name, value);
        });
        if (secrets.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a secret is empty");
        }
    }

    private static void checkValue(String name, String value) {
        if (value.length() > LONGEST_VALUE || !value.chars().allMatch(c -> c >= 0x20 && c < 0x7f || c == '\t')) {
            throw new IllegalArgumentException(
                    "the value of header %s is too long or holds control characters".formatted(name));
        }
    }

    /** Begins with no host allowed, the address's own neither. */
    public static Builder of(URI address) {
        return new Builder(address);
    }

    /** Without secrets: this may stand in a log. */
    @Override
    public String toString() {
        return "GET " + Redaction.of(this).text(address.toString());
    }

    /** Builds a request. */
    public static final class Builder {
        private final URI address;
        private final Set<String> hosts = new LinkedHashSet<>();
        private final Set<String> privateHosts = new LinkedHashSet<>();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final Map<String, String> secrets = new LinkedHashMap<>();
        private Validators validators = Validators.NONE;
        private String accept = "*/*";
        private boolean robots = true;

        private Builder(URI address) {
            this.address = address;
        }

        public Builder hosts(Iterable<String> listed) {
            listed.forEach(hosts::add);
            return this;
        }

        public Builder privateHosts(Iterable<String> listed) {
            listed.forEach(privateHosts::add);
            return this;
        }

        public Builder validators(Validators given) {
            validators = given;
            return this;
        }

        public Builder accept(String wanted) {
            accept = wanted;
            return this;
        }

        public Builder header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        public Builder secret(String name, String value) {
            secrets.put(name, value);
            return this;
        }

        public Builder robots(boolean asked) {
            robots = asked;
            return this;
        }

        public Request build() {
            return new Request(address, hosts, privateHosts, validators, accept, headers, secrets, robots);
        }
    }
}
