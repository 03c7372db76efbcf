package io.sillok.app.postgres;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ports on the loopback address. */
final class Port {
    private Port() {}

    /** The port in {@code memory} if nobody has taken it meanwhile, else a free one, which is remembered there. */
    static int choose(Path memory) throws IOException {
        int port = remembered(memory);
        if (port == 0 || !free(port)) {
            try (ServerSocket any = new ServerSocket(0, 1, loopback())) {
                port = any.getLocalPort();
            }
            Files.writeString(memory, port + "\n", StandardCharsets.UTF_8);
        }
        return port;
    }

    private static int remembered(Path memory) throws IOException {
        if (!Files.exists(memory)) {
            return 0;
        }
        String text = Files.readString(memory, StandardCharsets.UTF_8).strip();
        return text.matches("[1-9][0-9]{3,4}") && Integer.parseInt(text) < 65_536 ? Integer.parseInt(text) : 0;
    }

    private static boolean free(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            // as PostgreSQL does: connections that linger after the last server must not count
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port), 1);
            return true;
        } catch (BindException e) {
            return false;
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
