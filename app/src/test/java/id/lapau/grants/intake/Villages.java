package id.lapau.grants.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small workbooks as villages send them, for tests. */
final class Villages {

    private Villages() {}

    /** A CSV with a title, headings, a numbering row, {@code rows} people, a total and a signature. */
    static byte[] csv(String nagari, int first, int rows) {
        var text = new StringBuilder("DAFTAR USULAN BPUM NAGARI " + nagari.toUpperCase() + ";;;;;;\n;;;;;;\n"
                + "No;NIK;Nama Pelaku Usaha;Alamat;Nagari;Jenis Usaha;No HP;Omset/bln\n1;2;3;4;5;6;7;8\n");
        for (int i = 0; i < rows; i++) text.append(line(i + 1, first + i, nagari));
        text.append("Jumlah;;;;;;;").append(rows * 1_500_000L).append("\n;;;;;Wali Nagari;;\n");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(int number, int person, String nagari) {
        return "%d;%s;%s;Jorong Pasar;%s;Kue kering;0812%08d;%s\n".formatted(number, nik(person), name(person), nagari, person,
                person % 10 == 0 ? "lumayan" : "Rp 1.500.000");
    }

    static String nik(int person) {
        return "131099" + "%02d%02d%02d%04d".formatted(1 + person % 28, 1 + person / 28 % 12, 60 + person / 336 % 39, 1 + person / 13104);
    }

    static String name(int person) {
        var first = new String[] {"Siti", "Budi", "Yusmaniar", "Rahmat", "Desi", "Afrizal", "Nurhayati", "Zulkifli"};
        var last = new String[] {"Aminah", "Santoso", "Koto", "Chaniago", "Piliang", "Tanjung", "Sikumbang"};
        return first[person % first.length] + " " + last[person / first.length % last.length] + " " + (char) ('A' + person / 56 % 26);
    }

    static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
