package id.lapau.grants.intake;

import static id.lapau.grants.intake.ProposalColumn.*;

import id.lapau.grants.intake.Applicant.Misread;
import id.lapau.kernel.KkNumber;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.Rupiah;
import id.lapau.sheets.SheetCell;
import id.lapau.sheets.SheetRow;
import id.lapau.sheets.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes applicants of the rows of a table. Nothing is dropped: what cannot be understood is named in the applicant. */
public final class ApplicantReader {

    private static final Pattern NOTHING = Pattern.compile("[\\s\\u00a0\\-–—_.?0]*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern DASHES = Pattern.compile("[\\-–—_.?]*");

    private final Table table;

    private ApplicantReader(Table table) {
        this.table = table;
    }

    /** One applicant for each data row, in order; its id is the row's {@link RowRef} as text. */
    public static List<Applicant> read(Table table) {
        var reader = new ApplicantReader(table);
        return table.rows().stream().map(reader::applicant).toList();
    }

    private Applicant applicant(SheetRow row) {
        var ref = new RowRef(table.sheet().file(), table.sheet().name(), row.number());
        var misreads = new ArrayList<Misread>();
        var nikCell = cell(row, NIK);
        return new Applicant(ref.toString(), ref, row.hidden() || table.sheet().hidden(),
                nikCell.number() != null ? NikReading.ofNumber(nikCell.number()) : NikReading.ofText(nikCell.text()),
                understood(row, KK, ApplicantReader::kk, misreads), text(row, NAME),
                understood(row, BIRTH_DATE, Dates::read, misreads), addressOf(row), text(row, BUSINESS_ADDRESS),
                text(row, NAGARI), text(row, BUSINESS_NAME), text(row, LINE),
                understood(row, PHONE, c -> PhoneNumber.read(c.text()), misreads), text(row, NIB), text(row, SKU),
                sales(row, misreads), understood(row, NET_ASSETS, Amounts::amount, misreads), List.copyOf(misreads));
    }

    private String addressOf(SheetRow row) {
        var address = text(row, ADDRESS);
        if (!address.isEmpty() || table.columns().containsKey(ADDRESS.key())) return address;
        var place = (text(row, JORONG) + " " + text(row, NAGARI)).strip();
        return place.isEmpty() ? text(row, BUSINESS_ADDRESS) : place;
    }

    private @Nullable Rupiah sales(SheetRow row, List<Misread> misreads) {
        var yearly = understood(row, YEARLY_SALES, c -> Amounts.yearly(c, false), misreads);
        return yearly != null ? yearly : understood(row, MONTHLY_SALES, c -> Amounts.yearly(c, true), misreads);
    }

    private <T> @Nullable T understood(SheetRow row, ProposalColumn column, Function<SheetCell, Optional<T>> reading, List<Misread> misreads) {
        var cell = cell(row, column);
        if (NOTHING.matcher(cell.text()).matches()) return null;
        var value = reading.apply(cell);
        if (value.isEmpty()) misreads.add(new Misread(column, Masking.cell(cell.text())));
        return value.orElse(null);
    }

    /** A numeric cell holds fifteen digits at most, so a sixteenth that is 0 has been eaten and the number is not known. */
    private static Optional<KkNumber> kk(SheetCell cell) {
        return cell.number() != null && cell.text().matches("\\d{15}0") ? Optional.empty() : KkNumber.read(cell.text());
    }

    private String text(SheetRow row, ProposalColumn column) {
        var text = BLANKS.matcher(cell(row, column).text()).replaceAll(" ").strip();
        return DASHES.matcher(text).matches() ? "" : text;
    }

    private SheetCell cell(SheetRow row, ProposalColumn column) {
        return table.cell(row, column.key());
    }
}
