package io.sillok.ingest.http;

import io.sillok.ingest.Content;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One request on the wire and what came back; secrets in address and headers are replaced.
 *
 * @param address asked, redirects have an exchange each
 * @param remote that the connection went to
 * @param begun when the request was sent
 * @param took until the last byte
 * @param requestLine {@code GET /path HTTP/1.1}
 * @param requestHeaders as sent
 * @param statusLine {@code HTTP/1.1 200 OK}
 * @param responseHeaders as received; {@code Transfer-Encoding} no longer holds for the body here
 * @param body as received, out of its chunks but still in its content encodings; readable during the call alone
 * @param bytes length of that body
 * @param whole false where it was cut off: by the server, the network, or one of our limits
 */
public record Exchange(
        URI address,
        InetAddress remote,
        Instant begun,
        Duration took,
        String requestLine,
        List<Header> requestHeaders,
        String statusLine,
        List<Header> responseHeaders,
        Content body,
        long bytes,
        boolean whole) {
    public Exchange {
        requestHeaders = List.copyOf(requestHeaders);
        responseHeaders = List.copyOf(responseHeaders);
    }
}
