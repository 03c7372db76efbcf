package io.sillok.ingest.source;

import io.sillok.ingest.Content;
import io.sillok.ingest.http.Fetched;
import io.sillok.ingest.http.Header;
import io.sillok.ingest.http.Validators;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What came of a question, as it stands beside the exchanges in a WARC file: enough to give the same answer again. */
record Outcome(JsonNode json) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param shown the address asked, without secrets
     * @param response identifier of the record that holds the last response, or null where there was none
     */
    static Outcome of(String shown, Answer answer, @Nullable URI response) {
        ObjectNode json = JSON.createObjectNode();
        json.put("asked", shown).put("at", answer.at().toString());
        if (response != null) {
            json.put("response", response.toString());
        }
        Fetched fetched = answer.fetched();
        if (fetched instanceof Fetched.Page page) {
            json.put("outcome", "page").put("status", page.status());
            journey(json, page.requested(), page.address(), page.redirects(), page.headers(), page.validators());
            json.put("sha256", page.sha256()).put("bytes", page.bytes());
            json.put("mediaType", page.mediaType()).put("charset", page.charset());
        } else if (fetched instanceof Fetched.Unchanged same) {
            json.put("outcome", "unchanged");
            journey(json, same.requested(), same.address(), same.redirects(), same.headers(), same.validators());
        } else if (fetched instanceof Fetched.Failed failed) {
            json.put("outcome", "failed").put("status", failed.status());
            if (failed.retryAt() != null) {
                json.put("retryAt", failed.retryAt().toString());
            }
        } else {
            json.put("outcome", "refused");
        }
        ArrayNode findings = json.putArray("findings");
        for (Finding finding : fetched.findings()) {
            findings.addObject()
                    .put("code", finding.code())
                    .put("severity", finding.severity().name())
                    .put("source", finding.source())
                    .put("pointer", finding.pointer())
                    .put("problem", finding.problem())
                    .put("expected", finding.expected())
                    .put("nextStep", finding.nextStep());
        }
        return new Outcome(json);
    }

    static Outcome read(byte[] bytes) {
        return new Outcome(JSON.readTree(bytes));
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(json);
    }

    String asked() {
        return json.path("asked").asString("");
    }

    boolean isPage() {
        return json.path("outcome").asString("").equals("page");
    }

    /** The record that holds the last response. */
    String response() {
        return json.path("response").asString("");
    }

    String sha256() {
        return json.path("sha256").asString("");
    }

    /** The same answer again; {@code body} is that of a page. */
    Answer answer(Content body) {
        List<Finding> findings = findings();
        Fetched fetched =
                switch (json.path("outcome").asString("")) {
                    case "page" ->
                        new Fetched.Page(
                                json.path("status").asInt(),
                                address("requested"),
                                address("address"),
                                redirects(),
                                headers(),
                                body,
                                sha256(),
                                json.path("bytes").asLong(),
                                text("mediaType"),
                                text("charset"),
                                validators(),
                                findings);
                    case "unchanged" ->
                        new Fetched.Unchanged(
                                address("requested"),
                                address("address"),
                                redirects(),
                                headers(),
                                validators(),
                                findings);
                    case "failed" ->
                        new Fetched.Failed(
                                findings.get(0),
                                text("retryAt") == null ? null : Instant.parse(text("retryAt")),
                                json.path("status").asInt());
                    default -> new Fetched.Refused(findings.get(0));
                };
        return new Answer(fetched, Instant.parse(json.path("at").asString("")));
    }

    private static void journey(
            ObjectNode json,
            URI requested,
            URI address,
            List<URI> redirects,
            List<Header> headers,
            Validators validators) {
        json.put("requested", requested.toString()).put("address", address.toString());
        ArrayNode hops = json.putArray("redirects");
        redirects.forEach(hop -> hops.add(hop.toString()));
        ArrayNode lines = json.putArray("headers");
        headers.forEach(header -> lines.addArray().add(header.name()).add(header.value()));
        json.put("etag", validators.etag()).put("lastModified", validators.lastModified());
        URI by = validators.address();
        if (by != null) {
            json.put("validatedBy", by.toString());
        }
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode finding : json.path("findings")) {
            JsonNode expected = finding.path("expected");
            findings.add(new Finding(
                    finding.path("code").asString(""),
                    Severity.valueOf(finding.path("severity").asString("")),
                    finding.path("source").asString(""),
                    finding.path("pointer").asString(""),
                    finding.path("problem").asString(""),
                    expected.isString() ? expected.asString() : null,
                    finding.path("nextStep").asString("")));
        }
        return findings;
    }

    private Validators validators() {
        String by = text("validatedBy");
        return new Validators(text("etag"), text("lastModified"), by == null ? null : URI.create(by));
    }

    private List<URI> redirects() {
        List<URI> redirects = new ArrayList<>();
        json.path("redirects").forEach(hop -> redirects.add(URI.create(hop.asString(""))));
        return redirects;
    }

    private List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        json.path("headers")
                .forEach(line -> headers.add(
                        new Header(line.path(0).asString(""), line.path(1).asString(""))));
        return headers;
    }

    private URI address(String name) {
        return URI.create(json.path(name).asString(""));
    }

    private @Nullable String text(String name) {
        JsonNode value = json.path(name);
        return value.isString() ? value.asString() : null;
    }
}
