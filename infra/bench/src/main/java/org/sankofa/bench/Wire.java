package org.sankofa.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One connection that is kept alive, speaking just enough HTTP/1.1 for our servers. Client and servers share the cores
 * here, so what the client spends is taken from what is measured: this one spends next to nothing.
 */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLISECONDS = 60_000;
    private static final byte[] NOTHING = new byte[0];

    private final URI address;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();

    /** @param address scheme http, host and port; what else it has is left out */
    Wire(URI address) {
        this.address = address;
    }

    /** @param headers names in lower case */
    record Reply(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** @throws IllegalStateException unless the status is this one */
        Reply expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("expected " + expected + ", got " + status + ": " + text());
            }
            return this;
        }
    }

    /** A request that is sent many times, as bytes. */
    record Request(byte[] bytes) {
        static Request get(String path, Map<String, String> headers) {
            return of("GET", path, headers, NOTHING);
        }

        static Request of(String method, String path, Map<String, String> headers, byte[] body) {
            StringBuilder head = new StringBuilder(256)
                    .append(method)
                    .append(' ')
                    .append(path)
                    .append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
            if (!headers.containsKey("Accept")) {
                head.append("Accept: application/json\r\n");
            }
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            if (body.length > 0 || !method.equals("GET")) {
                head.append("Content-Length: ").append(body.length).append("\r\n");
            }
            byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
            byte[] bytes = new byte[start.length + body.length];
            System.arraycopy(start, 0, bytes, 0, start.length);
            System.arraycopy(body, 0, bytes, start.length, body.length);
            return new Request(bytes);
        }
    }

    /** Sends and waits for the whole answer; a connection that the server let go in the meantime is opened again. */
    Reply send(Request request) {
        try {
            boolean fresh = connect();
            try {
                return exchange(request);
            } catch (IOException gone) {
                if (fresh) {
                    throw gone;
                }
                close();
                connect();
                return exchange(request);
            }
        } catch (IOException failed) {
            close();
            throw new UncheckedIOException("no answer from " + address, failed);
        }
    }

    private boolean connect() throws IOException {
        if (socket != null) {
            return false;
        }
        Socket opened = new Socket();
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(PATIENCE_MILLISECONDS);
        opened.connect(new InetSocketAddress(address.getHost(), address.getPort()), 5000);
        in = new BufferedInputStream(opened.getInputStream(), 32 * 1024);
        out = opened.getOutputStream();
        socket = opened;
        return true;
    }

    private Reply exchange(Request request) throws IOException {
        out.write(request.bytes());
        out.flush();
        String statusLine = line();
        if (!statusLine.startsWith("HTTP/1.1 ")) {
            throw new IOException("not HTTP/1.1: " + statusLine);
        }
        int status = Integer.parseInt(statusLine.substring(9, 12));
        Map<String, String> headers = new java.util.HashMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        byte[] body = body(status, headers);
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            close();
        }
        return new Reply(status, headers, body);
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) {
            return NOTHING;
        }
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            for (int size = chunk(); size > 0; size = chunk()) {
                whole.write(exactly(size));
                line();
            }
            line();
            return whole.toByteArray();
        }
        String length = headers.get("content-length");
        return length == null ? NOTHING : exactly(Integer.parseInt(length));
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the answer ends early");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int sign = in.read(); sign != '\n'; sign = in.read()) {
            if (sign < 0) {
                throw new EOFException("the connection was closed");
            }
            if (sign != '\r') {
                line.append((char) sign);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException ignored) {
                // Nothing is lost: every answer was read to its end.
            }
        }
    }
}
