package id.lapau.linkage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One mention of a person, as written somewhere; an empty text or a null date is a missing field. Printed, it shows its
 * id only.
 *
 * @param id      unique within its list
 * @param nik     digits as written; fewer or more than sixteen are a damaged number, compared as such
 * @param phone   one or several numbers in any form
 * @param kk      family card number
 * @param address street, jorong, house; the words are compared
 * @param region  code or name of the smallest known region
 */
public record PersonRecord(String id, String nik, String name, @Nullable LocalDate birthDate, String phone, String kk,
        String address, String region) {

    @Override public String toString() {
        return "PersonRecord[" + id + "]";
    }
}
