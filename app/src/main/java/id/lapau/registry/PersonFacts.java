package id.lapau.registry;

import id.lapau.kernel.KkNumber;
import id.lapau.kernel.Nik;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.RegionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somewhere is said of a person; null or empty where it is not. Printed, the numbers mask themselves. */
public record PersonFacts(String name, @Nullable Nik nik, @Nullable KkNumber kk, @Nullable LocalDate birthDate,
        @Nullable PhoneNumber phone, String address, @Nullable RegionCode nagari) {}
