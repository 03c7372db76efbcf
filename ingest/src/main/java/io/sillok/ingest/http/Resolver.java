package io.sillok.ingest.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** A name to its addresses. It is asked once for each connection, and the connection goes to what it answered. */
@FunctionalInterface
public interface Resolver {
    Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    List<InetAddress> resolve(String host) throws UnknownHostException;
}
