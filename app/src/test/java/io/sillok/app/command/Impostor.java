package io.sillok.app.command;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What answers on a port and is not the PostgreSQL that is looked for there. */
final class Impostor implements Closeable {
    private final ServerSocket listening;
    private final String database;

    private Impostor(String database) throws IOException {
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.database = database;
    }

    /** A server of the web: whatever is asked, it does not understand. */
    static Impostor web() throws IOException {
        Impostor impostor = new Impostor("/x");
        inBackground(() -> {
            while (true) {
                try (Socket client = impostor.listening.accept()) {
                    client.getInputStream().read(new byte[8]);
                    client.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
        });
        return impostor;
    }

    /** The PostgreSQL of an address, but that it says to be of an earlier version, in as many characters. */
    static Impostor olderThan(String jdbcUrl) throws IOException {
        URI real = URI.create(jdbcUrl.substring("jdbc:".length()));
        Impostor impostor = new Impostor(real.getPath() + "?" + real.getQuery());
        inBackground(() -> {
            while (true) {
                Socket client = impostor.listening.accept();
                Socket server = new Socket(real.getHost(), real.getPort());
                inBackground(() -> pass(client, server, false));
                inBackground(() -> pass(server, client, true));
            }
        });
        return impostor;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + listening.getLocalPort() + database;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private static void pass(Socket from, Socket to, boolean older) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[1 << 16];
            for (int n = in.read(bytes); n > 0; n = in.read(bytes)) {
                String text = new String(bytes, 0, n, StandardCharsets.ISO_8859_1);
                String said = older ? text.replaceAll("(?<=server_version\0|PostgreSQL )\\d\\d\\.", "15.") : text;
                out.write(said.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        }
    }

    private interface Endless {
        void run() throws IOException;
    }

    /** Until the sockets are closed. */
    private static void inBackground(Endless work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
