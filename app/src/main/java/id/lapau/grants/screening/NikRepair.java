package id.lapau.grants.screening;

import id.lapau.grants.intake.Applicant;
import id.lapau.grants.reference.Population;
import id.lapau.grants.reference.Resident;
import id.lapau.linkage.NameAgreement;
import id.lapau.linkage.PersonNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds whom of the register a row can mean when its NIK is spoiled, wrong or missing. A repair is only ever a suggestion,
 * given when nobody else fits as well; who else may be meant is kept, so that none of them passes as another row.
 */
final class NikRepair {

    /** How the written number came from the right one. */
    enum Damage { CUT_OFF, DIGITS_SWAPPED, DIGIT_LOST_OR_ADDED, DIGIT_CHANGED, OTHER_NUMBER }

    record Repair(Resident resident, Damage damage) {}

    /**
     * @param repair   the one who is meant, as far as can be said
     * @param fitting  everybody whose NIK fits the digits that are left, and whose name agrees or is one slip away
     * @param namesakes without such digits: the few of the register who bear the name
     */
    record Guess(Optional<Repair> repair, List<Repair> fitting, List<Resident> namesakes) {
        static final Guess NONE = new Guess(Optional.empty(), List.of(), List.of());
    }

    private static final int TELLING_DIGITS = 13;
    private static final int FEW = 3;
    private static final int MANY = 60;

    private final Population population;

    NikRepair(Population population) {
        this.population = population;
    }

    /** For a number of which a spreadsheet kept the leading digits only. */
    Guess ofLeading(Applicant applicant, String known) {
        if (known.length() < TELLING_DIGITS) return byName(applicant, known, Damage.CUT_OFF);
        return byDigits(applicant, cutOff(known).toList()).orElseGet(() -> byName(applicant, "", Damage.OTHER_NUMBER));
    }

    /** For digits that are no NIK, or none of the register, or another person's. */
    Guess ofDigits(Applicant applicant, String digits) {
        if (digits.length() < 15 || digits.length() > 17 || !digits.chars().allMatch(Character::isDigit)) return ofNothing(applicant);
        var eaten = digits.length() == 16 && digits.endsWith("0") ? cutOff(digits.substring(0, 15)) : Stream.<Repair>empty();
        var slips = Stream.of(found(NikSlips.swapped(digits), Damage.DIGITS_SWAPPED),
                found(NikSlips.longerOrShorter(digits), Damage.DIGIT_LOST_OR_ADDED), found(NikSlips.changed(digits), Damage.DIGIT_CHANGED)).flatMap(s -> s);
        return byDigits(applicant, Stream.concat(eaten, slips).toList()).orElseGet(() -> ofNothing(applicant));
    }

    /** Without digits that tell anything. */
    Guess ofNothing(Applicant applicant) {
        return byName(applicant, "", Damage.OTHER_NUMBER);
    }

    private Stream<Repair> cutOff(String known) {
        return NikSlips.completions(known).mapToObj(population::find).flatMap(Optional::stream).map(r -> new Repair(r, Damage.CUT_OFF));
    }

    private Stream<Repair> found(List<String> numbers, Damage damage) {
        return numbers.stream().filter(n -> n.length() == 16).map(n -> population.find(Long.parseLong(n)))
                .flatMap(Optional::stream).map(r -> new Repair(r, damage));
    }

    private static Optional<Guess> byDigits(Applicant applicant, List<Repair> candidates) {
        var fitting = new ArrayList<Repair>();
        for (var candidate : candidates)
            if (mayBeNamed(applicant, candidate.resident()) && fitting.stream().noneMatch(f -> f.resident().nik() == candidate.resident().nik())) fitting.add(candidate);
        return fitting.isEmpty() ? Optional.empty() : Optional.of(new Guess(best(applicant, fitting), List.copyOf(fitting), List.of()));
    }

    private static boolean mayBeNamed(Applicant applicant, Resident resident) {
        var agreement = PersonNames.compare(applicant.name(), resident.name());
        return agreement.agrees() || agreement == NameAgreement.MISSING || PersonNames.oneSlipApart(applicant.name(), resident.name());
    }

    /** The only one with that birth date or family card, else the only one whose name agrees best. */
    private static Optional<Repair> best(Applicant applicant, List<Repair> fitting) {
        var same = fitting.stream().filter(f -> sameBirthOrCard(applicant, f.resident())).toList();
        if (same.size() == 1) return Optional.of(same.getFirst());
        int least = fitting.stream().mapToInt(f -> rank(applicant, f.resident())).min().orElseThrow();
        var best = fitting.stream().filter(f -> rank(applicant, f.resident()) == least).toList();
        return best.size() == 1 && !applicant.name().isEmpty() ? Optional.of(best.getFirst()) : Optional.empty();
    }

    private static int rank(Applicant applicant, Resident resident) {
        var agreement = PersonNames.compare(applicant.name(), resident.name());
        return agreement.compareTo(NameAgreement.SAME_SOUND) <= 0 ? 0 : agreement.agrees() ? 1 : 2;
    }

    /** A birth date tells more than a card: father and son may share card and name. */
    private static boolean sameBirthOrCard(Applicant applicant, Resident resident) {
        if (applicant.birthDate() != null && resident.birthDate() != null) return applicant.birthDate().equals(resident.birthDate());
        return applicant.kk() != null && applicant.kk().equals(resident.kk());
    }

    /** Believed only when name and a birth date or family card point to one person, or leading digits and a name of two words that nobody else has. */
    private Guess byName(Applicant applicant, String known, Damage damage) {
        if (applicant.name().isEmpty()) return Guess.NONE;
        var sounding = population.soundingLike(applicant.name()).stream().filter(r -> known.isEmpty() || NikSlips.fits(r.nik(), known)).toList();
        var same = agreeing(applicant, sounding.stream().filter(r -> sameBirthOrCard(applicant, r)).toList());
        if (same.size() == 1) return new Guess(Optional.of(new Repair(same.getFirst(), damage)), List.of(), same);
        var possible = agreeing(applicant, sounding.stream().filter(r -> !otherBirth(applicant, r)).toList());
        boolean only = possible.size() == 1 && !known.isEmpty() && PersonNames.normal(applicant.name()).contains(" ");
        return new Guess(only ? Optional.of(new Repair(possible.getFirst(), damage)) : Optional.empty(), List.of(), possible.size() <= FEW ? possible : List.of());
    }

    /** Of very many namesakes none is looked at: the name tells nothing then. */
    private static List<Resident> agreeing(Applicant applicant, List<Resident> sounding) {
        if (sounding.size() > MANY) return sounding;
        return sounding.stream().filter(r -> PersonNames.compare(applicant.name(), r.name()).agrees()).toList();
    }

    private static boolean otherBirth(Applicant applicant, Resident resident) {
        return applicant.birthDate() != null && resident.birthDate() != null && !applicant.birthDate().equals(resident.birthDate());
    }
}
