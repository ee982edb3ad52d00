package id.lapau.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The answers of an invented ministry and its banks to one numbered proposal, as files, with the truth about their rows. */
public final class GeneratedAnswers {

    /** Name of the decree's annex. */
    public static final String DECREE = "sk-lampiran.xlsx";

    private final SequencedMap<String, byte[]> files;
    private final List<AnswerTruth> truth;
    private final List<Integer> unanswered;

    GeneratedAnswers(SequencedMap<String, byte[]> files, List<AnswerTruth> truth, List<Integer> unanswered) {
        this.files = files;
        this.truth = List.copyOf(truth);
        this.unanswered = List.copyOf(unanswered);
    }

    /** Content by name: the decree first, then the banks' reports in the order in which they come. */
    public SequencedMap<String, byte[]> files() {
        return files;
    }

    /** One for each data row. */
    public List<AnswerTruth> truth() {
        return truth;
    }

    /** Positions of the proposal that the decree does not name. */
    public List<Integer> unanswered() {
        return unanswered;
    }

    /** Writes the files and {@code answers-truth.csv} into the directory, which is created when it is missing. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (Map.Entry<String, byte[]> file : files.entrySet()) Files.write(directory.resolve(file.getKey()), file.getValue());
        try (var out = Files.newBufferedWriter(directory.resolve("answers-truth.csv"))) {
            out.write("file,row,position,says,difference\n");
            for (var t : truth) out.write(t.file() + "," + t.row() + "," + t.position() + "," + t.says() + "," + t.difference() + "\n");
            for (int position : unanswered) out.write(",," + position + ",,UNANSWERED\n");
        }
    }
}
