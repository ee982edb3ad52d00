package id.lapau.grants.programme;

import static id.lapau.grants.ReasonCode.*;

import id.lapau.grants.ReasonCode;
import id.lapau.kernel.Rupiah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The programmes that come with Lapau, each as its first version. */
public final class Programmes {

    private static final Citation PROPOSED_DATA = new Citation("Permenkop UKM 6/2020 Pasal 8 (data usulan: NIK sesuai e-KTP, nama, alamat, bidang usaha, telepon)", false);
    private static final Citation IDENTITY = new Citation("UU 24/2013 Pasal 13 dan 64 (NIK); temuan BPK LKPP 2020", true);
    private static final Citation CONDITIONS_2020 = new Citation("Permenkop UKM 6/2020 Pasal 5 (syarat penerima)", false);
    private static final Citation CONDITIONS_2021 = new Citation("Permenkop UKM 2/2021 (syarat penerima)", false);

    private Programmes() {}

    public static List<Programme> bundled() {
        return List.of(bpum2020(), bpum2021());
    }

    public static Optional<Programme> bundled(String code) {
        return bundled().stream().filter(p -> p.code().equals(code)).findFirst();
    }

    private static Programme bpum2020() {
        var rules = new ArrayList<>(common(CONDITIONS_2020));
        rules.add(rule(NOT_MICRO, new Citation("UU 20/2008 Pasal 6 ayat (1)", true),
                Map.of(Parameter.MAX_YEARLY_SALES.key(), "300000000", Parameter.MAX_NET_ASSETS.key(), "50000000")));
        rules.add(rule(BANK_CREDIT, CONDITIONS_2020, Map.of()));
        rules.add(rule(ALREADY_RECEIVED, CONDITIONS_2020,
                Map.of(Parameter.EXCLUDED_PROGRAMMES.key(), "bpum-2020", Parameter.EXCLUDE_OTHER_AID.key(), "true")));
        rules.add(rule(SKU_MISSING, CONDITIONS_2020, Map.of(Parameter.ALWAYS_REQUIRED.key(), "false")));
        rules.add(rule(FIELD_MISSING, PROPOSED_DATA, Map.of(Parameter.REQUIRED_FIELDS.key(), "name,address,line,phone")));
        return programme("bpum-2020", "BPUM 2020", 2_400_000, LocalDate.of(2020, 8, 10), "Permenkop UKM 6/2020", rules);
    }

    private static Programme bpum2021() {
        var rules = new ArrayList<>(common(CONDITIONS_2021));
        rules.add(rule(NOT_MICRO, new Citation("PP 7/2021 Pasal 35", true),
                Map.of(Parameter.MAX_YEARLY_SALES.key(), "2000000000", Parameter.MAX_NET_ASSETS.key(), "1000000000")));
        rules.add(rule(ALREADY_RECEIVED, CONDITIONS_2021,
                Map.of(Parameter.EXCLUDED_PROGRAMMES.key(), "bpum-2021", Parameter.EXCLUDE_OTHER_AID.key(), "false")));
        rules.add(rule(SKU_MISSING, CONDITIONS_2021, Map.of(Parameter.ALWAYS_REQUIRED.key(), "true")));
        rules.add(rule(FIELD_MISSING, CONDITIONS_2021, Map.of(Parameter.REQUIRED_FIELDS.key(), "name,address,line,phone,kk")));
        return programme("bpum-2021", "BPUM 2021", 1_200_000, LocalDate.of(2021, 4, 1), "Permenkop UKM 6/2020 jo. 2/2021", rules);
    }

    private static List<Rule> common(Citation conditions) {
        return List.of(
                rule(NIK_MISSING, PROPOSED_DATA, Map.of()),
                rule(NIK_ANOMALOUS, IDENTITY, Map.of()),
                rule(NIK_DAMAGED, IDENTITY, Map.of()),
                rule(NIK_NOT_IN_REGISTER, IDENTITY, Map.of()),
                rule(NIK_NAME_MISMATCH, IDENTITY, Map.of()),
                rule(DECEASED, conditions, Map.of()),
                rule(MOVED_ABROAD, conditions, Map.of()),
                rule(STATE_EMPLOYEE, conditions, Map.of(Parameter.EMPLOYERS.key(), "asn,tni,polri,bumn,bumd")),
                rule(KUR, conditions, Map.of()),
                rule(DUPLICATE_IN_BATCH, conditions, Map.of()),
                rule(UNDER_AGE, IDENTITY, Map.of(Parameter.MIN_AGE.key(), "17")),
                rule(REFERENCE_MISSING, conditions, Map.of(Parameter.LISTS.key(), "population,employees,credit,recipients")));
    }

    private static Rule rule(ReasonCode code, Citation citation, Map<String, String> parameters) {
        return new Rule(code, true, citation, parameters);
    }

    private static Programme programme(String code, String name, long amount, LocalDate from, String basis, List<Rule> rules) {
        var sorted = rules.stream().sorted(java.util.Comparator.comparing(Rule::code)).toList();
        return new Programme(code, 1, name, new Rupiah(amount), from, basis, sorted);
    }
}
