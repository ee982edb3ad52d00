package id.lapau.procurement.offer;

import id.lapau.identity.Officer;
import id.lapau.kernel.Nik;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.Vault;
import id.lapau.procurement.need.PackageSheet;
import id.lapau.procurement.need.Packages;
import id.lapau.procurement.offer.OfferSheet.Way;
import id.lapau.sheets.ColumnSpec;
import id.lapau.sheets.SheetRow;
import id.lapau.sheets.Table;
import id.lapau.sheets.TableFinder;
import id.lapau.sheets.WorkbookReader;
import id.lapau.sheets.WorkbookReading;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Offers that stand in a workbook, one row for each business and item; each row says what became of it. */
@Component
class OffersWorkbook {

    static final List<ColumnSpec> COLUMNS = List.of(
            new ColumnSpec("nik", List.of("NIK", "No KTP", "Nomor KTP", "NIK Pemilik"), true, cell -> cell.text().replaceAll("\\D", "").length() >= 15),
            new ColumnSpec("barang", List.of("Barang", "Nama Barang"), true, cell -> !cell.text().isBlank()),
            new ColumnSpec("harga", List.of("Harga", "Harga Satuan"), true, cell -> cell.text().matches(".*\\d.*")),
            new ColumnSpec("bahan", List.of("Bahan", "Biaya Bahan"), true, cell -> cell.text().matches(".*\\d.*")),
            new ColumnSpec("pekan", List.of("Per Pekan", "Sanggup per Pekan", "Kapasitas"), true, cell -> cell.text().matches("[\\d.]+")),
            new ColumnSpec("minimum", List.of("Paling Sedikit", "Minimum"), false, cell -> cell.text().matches("[\\d.]*")));

    sealed interface Outcome {
        record Read(List<Row> rows) implements Outcome {}

        /** @param words why the file cannot be read */
        record Unreadable(String words) implements Outcome {}

        record NoTable() implements Outcome {}
    }

    /** @param key message key of what became of it */
    record Row(int number, String key, boolean in) {}

    private final Packages packages;
    private final MakerBook makers;
    private final OfferBook book;
    private final MakeOffer make;
    private final Vault vault;
    private final Clock clock;

    OffersWorkbook(Packages packages, MakerBook makers, OfferBook book, MakeOffer make, Vault vault, Clock clock) {
        this.packages = packages;
        this.makers = makers;
        this.book = book;
        this.make = make;
        this.vault = vault;
        this.clock = clock;
    }

    Outcome bring(UUID packageId, String fileName, byte[] content, Officer by, Locale locale) {
        var sheet = packages.find(packageId).orElseThrow(Answers::none);
        return switch (new WorkbookReader().read(fileName, content).getFirst()) {
            case WorkbookReading.Unreadable unreadable -> new Outcome.Unreadable(unreadable.message(locale));
            case WorkbookReading.Readable(var workbook) -> workbook.sheets().stream().map(each -> new TableFinder().find(each, COLUMNS)).flatMap(Optional::stream).findFirst()
                    .<Outcome>map(table -> new Outcome.Read(rows(sheet, table, by))).orElse(new Outcome.NoTable());
        };
    }

    private List<Row> rows(PackageSheet sheet, Table table, Officer by) {
        var rows = new ArrayList<Row>();
        for (var row : table.rows()) {
            var key = became(sheet, table, row, by);
            rows.add(new Row(row.number(), key, key.equals("offer.written")));
        }
        return rows;
    }

    private String became(PackageSheet sheet, Table table, SheetRow row, Officer by) {
        var cell = table.cell(row, "nik");
        var reading = cell.number() == null ? NikReading.ofText(cell.text()) : NikReading.ofNumber(cell.number());
        if (!(reading instanceof NikReading.Valid(Nik nik, _))) return "offer.row.nik";
        var item = OfferItem.of(sheet).stream().filter(each -> each.name().equalsIgnoreCase(table.cell(row, "barang").text().strip())).findFirst();
        if (item.isEmpty()) return "offer.row.item";
        var businesses = makers.ofNik(vault.fingerprint(nik.digits()));
        if (businesses.isEmpty()) return "offer.row.unknown";
        return offered(sheet, item.get(), businesses.getFirst(), table, row, by);
    }

    /** What the business offers of other items stays as it was. */
    private String offered(PackageSheet sheet, OfferItem item, UUID business, Table table, SheetRow row, Officer by) {
        var items = OfferItem.of(sheet);
        var before = book.find(sheet.id(), business);
        var lines = new HashMap<>(before.filter(offer -> offer.state() == OfferState.OFFERED).map(offer -> OfferForm.of(items, offer).lines()).orElse(Map.of()));
        lines.put(item.id(), new OfferForm.Line(text(table, row, "harga"), text(table, row, "bahan"), text(table, row, "minimum"), text(table, row, "pekan"), Map.of()));
        var form = new OfferForm(lines, before.map(OfferSheet::note).orElse(""), before.map(OfferSheet::version).orElse(0));
        var outcome = make.offer(sheet.id(), business, form, Map.of(), Way.OFFICER, by.actor());
        if (!(outcome instanceof MakeOffer.Outcome.Rejected)) return Answers.words(outcome, "offer.written");
        return form.problems(items, OfficeTime.today(clock)).values().iterator().next();
    }

    private static String text(Table table, SheetRow row, String column) {
        return table.cell(row, column).text().strip();
    }
}
