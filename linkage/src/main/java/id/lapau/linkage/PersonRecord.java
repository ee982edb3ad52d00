package id.lapau.linkage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mention of a person for {@link IndonesianPerson}, as written somewhere; an empty text or a null date is a missing
 * field. Printed, it shows its id only.
 *
 * @param id      unique within its list
 * @param nik     digits as written; fewer or more than sixteen are a damaged number, compared as such
 * @param kk      family card number
 * @param phone   one or several numbers in any form
 * @param address street, jorong, house
 * @param nagari  name of the village, nagari or ward
 * @param regency code or name
 */
public record PersonRecord(String id, String nik, String name, @Nullable LocalDate birthDate, String kk, String phone, String address, String nagari, String regency) {

    /** By the columns of the shipped settings. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("nik", nik);
        texts.put("name", name);
        texts.put("birth_date", birthDate == null ? "" : birthDate.toString());
        texts.put("kk", kk);
        texts.put("phone", phone);
        texts.put("address", address);
        texts.put("nagari", nagari);
        texts.put("regency", regency);
        return texts;
    }

    @Override public String toString() {
        return "PersonRecord[" + id + "]";
    }
}
