package id.lapau.linkage.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text in UTF-8; bytes that are none are read as Windows writes western letters (windows-1252), so that no file is refused for an é. */
final class TextReader extends Reader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 16).flip();
    private boolean ended;

    TextReader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        while (!chars.hasRemaining()) if (!decode()) return -1;
        int read = Math.min(length, chars.remaining());
        chars.get(into, from, read);
        return read;
    }

    /** Whether there may be more. */
    private boolean decode() throws IOException {
        if (ended && !bytes.hasRemaining()) return false;
        if (!ended) fill();
        chars.clear();
        var result = utf8.decode(bytes, chars, ended);
        if (result.isMalformed()) for (int i = result.length(); i > 0 && chars.hasRemaining(); i--) chars.put(WINDOWS.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
        chars.flip();
        return true;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) ended = true;
        else bytes.position(bytes.position() + read);
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
