package io.sillok.ingest.batch;

import io.sillok.ingest.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * An address to ask.
 *
 * @param shown without secrets: what documents, books and archive call it
 * @param address as its author wrote it, under which its state is kept from night to night
 * @param lead for whose sake, or null where a source's own list or table is asked
 */
record Question(String shown, String address, Request request, Leads.@Nullable Open lead) {}
