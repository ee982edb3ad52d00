package id.lapau.linkage.bench;

/** What a record tells, in the order of the file. */
enum Column { NIK, NAME, BIRTH_DATE, KK, PHONE, ADDRESS, NAGARI, REGENCY }
