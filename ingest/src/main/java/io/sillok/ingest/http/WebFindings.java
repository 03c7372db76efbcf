package io.sillok.ingest.http;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import java.net.URI;
import java.util.Collection;

/** What can be said of a request, without its secrets and without what a server could smuggle into a log. */
final class WebFindings {
    private static final int LONGEST = 400;

    private final String source;
    private final Redaction redaction;

    WebFindings(Request request, Redaction redaction) {
        this.redaction = redaction;
        this.source = clean(request.address().toString());
    }

    Finding addressRefused(String pointer, String problem, String expected) {
        return new Finding(
                "address_refused",
                Severity.ERROR,
                source,
                pointer,
                clean(problem),
                expected,
                "Correct the address, or list host:port under the source's private hosts where it is your own.");
    }

    Finding hostNotListed(String pointer, String host, Collection<String> listed) {
        return new Finding(
                "host_not_listed",
                Severity.ERROR,
                source,
                pointer,
                clean("the host %s is not one that this source may ask".formatted(host)),
                clean(listed.isEmpty() ? "a listed host" : String.join(", ", listed)),
                "Add the host to the source's hosts if it belongs to the publisher.");
    }

    Finding addressPrivate(String pointer, String host, String address) {
        return new Finding(
                "address_private",
                Severity.ERROR,
                source,
                pointer,
                clean("%s leads to %s, which is not an address of the public Internet".formatted(host, address)),
                "a public address",
                "List the host under the source's private hosts if it is your own; otherwise leave it alone.");
    }

    Finding robotsDisallowed(String pointer, URI address, String token) {
        return new Finding(
                "robots_disallowed",
                Severity.ERROR,
                source,
                pointer,
                clean("the robots.txt of %s does not let %s fetch %s"
                        .formatted(WebAddress.host(address), token, WebAddress.target(address))),
                null,
                "Ask the publisher for leave or for a feed, or take this source out.");
    }

    Finding robotsUnreachable(String pointer, URI address, String why) {
        return new Finding(
                "robots_unreachable",
                Severity.ERROR,
                source,
                pointer,
                clean("the robots.txt of %s cannot be had, so nothing is fetched from there: %s"
                        .formatted(WebAddress.origin(address), why)),
                "an answer other than a failure",
                "Wait for the next night; if it stays, look at that address yourself.");
    }

    Finding redirectRefused(String pointer, String problem, String expected) {
        return new Finding(
                "redirect_refused",
                Severity.ERROR,
                source,
                pointer,
                clean(problem),
                expected,
                "Open the address in a browser and give the source the address where it ends.");
    }

    Finding redirectEndless(String pointer, String problem) {
        return new Finding(
                "redirect_endless",
                Severity.ERROR,
                source,
                pointer,
                clean(problem),
                "a page after a few redirects",
                "Open the address in a browser and give the source the address where it ends.");
    }

    Finding moved(URI to) {
        return new Finding(
                "address_moved",
                Severity.INFO,
                source,
                "",
                clean("the address has moved for good to %s".formatted(redaction.address(to))),
                null,
                "Put the new address into sources.yaml.");
    }

    Finding tooLarge(String pointer, String problem, String expected) {
        return new Finding(
                "response_too_large",
                Severity.ERROR,
                source,
                pointer,
                clean(problem),
                expected,
                "Ask for less at a time, or raise the limit.");
    }

    Finding bomb(String pointer, String problem, String expected) {
        return new Finding(
                "response_bomb",
                Severity.ERROR,
                source,
                pointer,
                clean(problem),
                expected,
                "Look at the address by hand; raise the limit only for a publisher that you trust.");
    }

    Finding truncated(String pointer, String problem) {
        return new Finding(
                "response_truncated",
                Severity.ERROR,
                source,
                pointer,
                clean(problem),
                "the whole of it",
                "It is tried again; if it stays, tell the publisher.");
    }

    Finding undecodable(String pointer, String problem, String expected) {
        return new Finding(
                "response_undecodable",
                Severity.ERROR,
                source,
                pointer,
                clean(problem),
                expected,
                "If it stays, tell the publisher what its server answers.");
    }

    Finding failed(String pointer, String problem) {
        return new Finding(
                "fetch_failed",
                Severity.ERROR,
                source,
                pointer,
                clean(problem),
                "an answer in HTTP",
                "It is tried again; if it stays, check the address and the network.");
    }

    Finding timedOut(String pointer, String problem) {
        return new Finding(
                "fetch_timed_out",
                Severity.ERROR,
                source,
                pointer,
                clean(problem),
                "an answer in time",
                "It is tried again; if it stays, look whether the site answers you.");
    }

    Finding status(String pointer, String problem, String expected) {
        return new Finding(
                "http_status",
                Severity.ERROR,
                source,
                pointer,
                clean(problem),
                expected,
                "Look at the address by hand: it may have moved, or want a key.");
    }

    Finding resting(String pointer, String host, String until) {
        return new Finding(
                "host_resting",
                Severity.WARNING,
                source,
                pointer,
                clean("%s asked not to be asked again before %s".formatted(host, until)),
                null,
                "Nothing to do: it is asked again after that.");
    }

    /** One line of text, bounded, without secrets. */
    private String clean(String text) {
        String line = redaction.text(text).replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
