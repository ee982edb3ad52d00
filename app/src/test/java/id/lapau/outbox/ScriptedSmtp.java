package id.lapau.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as a test wants it to. It keeps a message when it has read its last line, whatever it answers then. */
public final class ScriptedSmtp implements AutoCloseable {

    /** What it says to a recipient, and to the last line of a message; null hangs up without a word. */
    private volatile String toRecipient = "250 ok";
    private volatile String toEnd = "250 ok";
    private final List<String> kept = new CopyOnWriteArrayList<>();
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    public ScriptedSmtp() throws IOException {
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                try {
                    var caller = door.accept();
                    Thread.ofVirtual().start(() -> talk(caller));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    public int port() {
        return door.getLocalPort();
    }

    void answers(String toRecipient, String toEnd) {
        this.toRecipient = toRecipient;
        this.toEnd = toEnd;
    }

    /** The Message-ID of each message whose last line it read. */
    public List<String> kept() {
        return List.copyOf(kept);
    }

    private void talk(Socket caller) {
        try (caller; var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            say(caller, "220 scripted");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT")) say(caller, toRecipient);
                else if (line.equals("DATA")) {
                    say(caller, "354 go on");
                    if (!data(caller, in)) return;
                } else if (line.equals("QUIT")) say(caller, "221 bye");
                else say(caller, "250 ok");
            }
        } catch (IOException gone) {
            // the caller hung up
        }
    }

    private boolean data(Socket caller, BufferedReader in) throws IOException {
        var id = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("Message-ID:")) id = line.substring(11).strip();
            if (!line.equals(".")) continue;
            kept.add(id);
            if (toEnd != null) say(caller, toEnd);
            return toEnd != null;
        }
        return false;
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
    }

    @Override public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
