package id.lapau.linkage.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Memory outside of the heap: as much as is allowed, then pieces of a temporary file, which the operating system writes to disk
 * and reads again as it needs the room. All of it is gone when closed.
 */
final class Spill implements AutoCloseable {

    private static final long ALIGNMENT = Long.BYTES;
    private static final long REGION = 64L << 20;

    private final Arena arena = Arena.ofShared();
    private final Path folder;
    private long free;
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private MemorySegment region = MemorySegment.NULL;
    private long used;
    private long size;

    /** @param memory bytes before the folder is used */
    Spill(Path folder, long memory) {
        this.folder = folder;
        this.free = memory;
    }

    MemorySegment of(byte[] bytes) {
        return reserved(bytes.length) ? arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes) : mapped(bytes.length).copyFrom(MemorySegment.ofArray(bytes));
    }

    MemorySegment of(long[] numbers) {
        long bytes = (long) numbers.length * Long.BYTES;
        return reserved(bytes) ? arena.allocateFrom(ValueLayout.JAVA_LONG, numbers) : mapped(bytes).copyFrom(MemorySegment.ofArray(numbers));
    }

    private synchronized boolean reserved(long bytes) {
        if (bytes > free) return false;
        free -= bytes;
        return true;
    }

    /** Part of the file; it is mapped in large pieces, for systems allow only so many. */
    private synchronized MemorySegment mapped(long bytes) {
        if (used + bytes > region.byteSize()) region = region(Math.max(bytes, REGION));
        var piece = region.asSlice(used, bytes);
        used += bytes + ALIGNMENT - 1 & -ALIGNMENT;
        return piece;
    }

    private MemorySegment region(long bytes) {
        try {
            var region = open().map(FileChannel.MapMode.READ_WRITE, size, bytes, arena);
            size += bytes;
            used = 0;
            return region;
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file in " + folder + " can't grow by " + bytes + " bytes", e);
        }
    }

    private FileChannel open() throws IOException {
        if (channel != null) return channel;
        file = Files.createTempFile(folder, "lapau-link", ".tmp");
        return channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public void close() {
        arena.close();
        try {
            if (channel != null) channel.close();
            if (file != null) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
