package id.lapau.registry;

/** A line of the list of persons; the NIK masked, empty where it is not known. */
public record PersonLine(String id, String name, String nik, String nagari, String address, String lines, String size, boolean doubtful) {}
