package id.lapau.linkage.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Memory that the operating system may write to disk: pieces of one temporary file, which is gone when closed. */
final class Spill implements AutoCloseable {

    private final Arena arena = Arena.ofShared();
    private final Path file;
    private final FileChannel channel;
    private long size;

    Spill(Path folder) {
        try {
            file = Files.createTempFile(folder, "lapau-link", ".tmp");
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary file can be made in " + folder, e);
        }
    }

    synchronized MemorySegment piece(long bytes) {
        try {
            var piece = channel.map(FileChannel.MapMode.READ_WRITE, size, bytes, arena);
            size += bytes;
            return piece;
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file " + file + " can't grow by " + bytes + " bytes", e);
        }
    }

    @Override
    public void close() {
        arena.close();
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
