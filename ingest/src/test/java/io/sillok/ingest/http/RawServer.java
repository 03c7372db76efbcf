package io.sillok.ingest.http;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that says whatever a test wants, byte by byte; on loopback alone. */
final class RawServer implements Closeable {
    private final ServerSocket listening;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();

    /** Answers one connection; the socket is closed after it. */
    @FunctionalInterface
    interface Behaviour {
        void answer(Socket socket, OutputStream out, String head) throws IOException, InterruptedException;
    }

    RawServer(Behaviour behaviour) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
    }

    RawServer(ServerSocket listening, Behaviour behaviour) {
        this.listening = listening;
        daemon(() -> accept(behaviour));
    }

    /** Sends the same bytes to everybody. */
    static RawServer saying(String head, byte[] body) throws IOException {
        return new RawServer((socket, out, asked) -> {
            out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
        });
    }

    int port() {
        return listening.getLocalPort();
    }

    /** The requests' heads so far. */
    List<String> heads() {
        return heads;
    }

    private void accept(Behaviour behaviour) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                daemon(() -> serve(socket, behaviour));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, Behaviour behaviour) {
        try (socket) {
            String head = head(socket);
            heads.add(head);
            behaviour.answer(socket, socket.getOutputStream(), head);
        } catch (IOException | InterruptedException e) {
            // the client went away, which is what these tests are about
        }
    }

    private static String head(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        StringBuilder head = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
