package id.lapau.registry;

import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Rupiah;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somewhere is said of a business; null or empty where it is not.
 *
 * @param line        line of business as written
 * @param yearlySales rupiah a year
 * @param netAssets   rupiah without land and building
 * @param asOf        the day for which the amounts hold
 */
public record BusinessFacts(String line, String name, String address, @Nullable RegionCode nagari, String nib, String sku,
        @Nullable Rupiah yearlySales, @Nullable Rupiah netAssets, LocalDate asOf) {}
