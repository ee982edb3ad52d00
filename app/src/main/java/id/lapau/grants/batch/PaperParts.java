package id.lapau.grants.batch;

import id.lapau.grants.batch.PaperOrders.Facts;
import id.lapau.grants.batch.PaperOrders.Line;
import id.lapau.grants.batch.PaperOrders.Order;
import id.lapau.papers.Draft;
import id.lapau.papers.Letterhead;
import id.lapau.papers.Sheet;
import id.lapau.wording.Wording;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The papers of a numbered proposal: part 0 the cover letter, 1 the annex, from 2 on the statements, a file for each nagari. */
record PaperParts(Order order, Facts facts, Letterhead letterhead, Wording coverText, Wording statementText) {

    static final String SUBJECT = "batch-papers";
    static final int FIRST_STATEMENT = 2;
    private static final Locale INDONESIAN = Locale.of("id");

    /** The lines in the order of the proposal, by the name of the nagari. */
    static Map<String, List<Line>> byNagari(List<Line> lines) {
        return lines.stream().collect(Collectors.groupingBy(line -> line.stored().nagari(), TreeMap::new, Collectors.toList()));
    }

    Draft cover() {
        var text = coverText.filled(Map.of("program", facts.programme(), "jumlah", NumberFormat.getIntegerInstance(INDONESIAN).format(facts.rows()),
                "usulan", facts.number(), "tanggal_usulan", Sheet.date(facts.frozenOn()), "sidik", facts.workbookSha256()));
        return draft(0, "batch.paper-cover", "Surat pengantar " + facts.number(), "surat-pengantar.pdf", "batch/paper-cover",
                Map.of("subject", text.title(), "text", text.body(), "letter", new BatchViews.TypedLetter(order.letter().number(), order.letter().dated(), order.letter().addressee(), order.letter().place()), "parts", order.parts() - 1));
    }

    Draft annex(List<Line> lines) {
        return draft(1, "batch.paper-annex", "Lampiran surat nomor " + order.letter().number(), "lampiran.pdf", "batch/paper-annex",
                Map.of("lines", printed(lines), "proposal", facts.number(), "programme", facts.programme()));
    }

    /** @param index of the nagari in their order */
    Draft statements(int index, String nagari, List<Line> lines) {
        var text = statementText.filled(Map.of("program", facts.programme(), "nilai", facts.amount().toString()));
        return draft(FIRST_STATEMENT + index, "batch.paper-statement", "SPTJM " + nagari + ", usulan " + facts.number(),
                "sptjm-%02d-%s.pdf".formatted(index + 1, fileName(nagari)), "batch/paper-statement",
                Map.of("title", text.title(), "text", text.body(), "lines", printed(lines), "proposal", facts.number()));
    }

    private static List<BatchViews.PaperLine> printed(List<Line> lines) {
        return lines.stream().map(line -> new BatchViews.PaperLine(line.position(), line.stored())).toList();
    }

    private Draft draft(int part, String kind, String title, String fileName, String template, Map<String, Object> values) {
        return new Draft(new Draft.Subject(SUBJECT, order.id().toString(), part), kind, order.letter().number(), order.letter().dated(), title, fileName, letterhead, template, values);
    }

    private static String fileName(String nagari) {
        var plain = nagari.toLowerCase(Locale.ROOT).replaceAll("\\.[a-z]{3,4}$", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "lain" : plain;
    }
}
