package id.lapau.linkage;

import java.util.Set;

/** Words around a name that are not the name: titles of birth, office, pilgrimage and school, as letters only. */
final class Titles {

    static final int LONGEST_DEGREE = 8;

    private static final Set<String> BEFORE = Set.of(("h hj hjh haji hajjah hajah kh kyai kiyai drs dra dr drg drh ir prof "
            + "dt dtk datuak datuk st stn sutan sidi bgd bagindo tk tuanku ust ustad ustadz ustaz ustadzah buya rky rangkayo "
            + "bpk bapak ibu sdr sdri saudara saudari ny nyonya tn tuan r raden rr tgk teungku daeng alm almh almarhum almarhumah").split(" "));

    private static final Set<String> DEGREES = Set.of(("spd spdi spdsd spdaud mpd mpdi se sei me mei sh shi mh mhi mkn st sti mt "
            + "mti skom mkom sag mag ssos sosio msos sip mip skm mkm mkes ssi msi ssn msn ss sst ssit sstp sstkeb strkeb strkes "
            + "strak skeb skep mkep ners ns sfarm farm apt sp mp spt stp shut spi mpi shum mhum sikom mikom spsi mpsi sak sakt "
            + "akt mak mm mba msc bsc phd lc sthi sthum ssy map amd amdkeb amdkep amdak amdkom amdpd amk amkeb amkep amg ama "
            + "amapd amapust amp ampd amdi dipl cn spog spa sppd spb mars sap sab mab sitkeb samn smhk sds").split(" "));

    /** Two letters that are also names: degrees only behind a comma or with dots. */
    private static final Set<String> SHORT_DEGREES = Set.of("ma", "ba", "ak", "sc", "bs");

    private static final Set<String> PATRONYMS = Set.of("bin", "binti", "binte", "bt", "bte", "bnt");

    private static final Set<String> NICKNAMES = Set.of("alias", "als", "aliasnya", "pgl", "pgln", "panggilan", "dipanggil", "gelar", "glr");

    private Titles() {}

    static boolean before(String word) {
        return BEFORE.contains(word);
    }

    static boolean degree(String joined) {
        return DEGREES.contains(joined);
    }

    static boolean shortDegree(String joined) {
        return SHORT_DEGREES.contains(joined);
    }

    /** 'bin', 'binti': the word goes, the father's name stays. */
    static boolean patronym(String word) {
        return PATRONYMS.contains(word);
    }

    /** 'alias', 'pgl.': what follows is another name of the same person. */
    static boolean startsNickname(String word) {
        return NICKNAMES.contains(word);
    }
}
