package id.lapau.grants.screening;

import id.lapau.grants.intake.Applicant;
import id.lapau.grants.reference.Population;
import id.lapau.grants.reference.Resident;
import id.lapau.linkage.NameAgreement;
import id.lapau.linkage.PersonNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the one person of the register whose NIK a row must have meant. A repair is only ever a suggestion, and only
 * given when the name agrees and nobody else fits.
 */
final class NikRepair {

    /** How the written number came from the right one. */
    enum Damage { CUT_OFF, DIGITS_SWAPPED, DIGIT_LOST_OR_ADDED, DIGIT_CHANGED, OTHER_NUMBER }

    record Repair(Resident resident, Damage damage) {}

    private final Population population;

    NikRepair(Population population) {
        this.population = population;
    }

    /** For a number of which a spreadsheet kept the leading digits only. */
    Optional<Repair> ofPrefix(Applicant applicant, String known) {
        Stream<Resident> candidates = known.length() >= 13 ? completions(known).map(population::find).flatMap(Optional::stream)
                : population.soundingLike(applicant.name()).stream();
        return only(applicant, candidates.filter(r -> fits(r.nik(), known)).toList(), Damage.CUT_OFF);
    }

    /** A rounded mantissa such as 1.31001 may stand for 1.310005 to 1.310015: the last known digit may be one too high. */
    private static boolean fits(long nik, String known) {
        var digits = Long.toString(nik);
        if (digits.startsWith(known)) return true;
        return known.length() < 15 && digits.startsWith(Long.toString(Long.parseLong(known) - 1));
    }

    private static Stream<Long> completions(String known) {
        long factor = pow10(16 - known.length());
        long base = Long.parseLong(known) * factor;
        long from = known.length() < 15 ? base - factor : base;
        return Stream.iterate(from, n -> n < base + factor, n -> n + 1);
    }

    /** For digits that are no NIK, or none of the register. */
    Optional<Repair> ofDigits(Applicant applicant, String digits) {
        if (digits.length() < 14 || digits.length() > 18 || !digits.chars().allMatch(Character::isDigit)) return byNameAndBirth(applicant);
        if (digits.length() == 16 && digits.endsWith("0")) {
            var eaten = ofPrefix(applicant, digits.substring(0, 15));
            if (eaten.isPresent()) return eaten;
        }
        return first(applicant, swapped(digits), Damage.DIGITS_SWAPPED)
                .or(() -> first(applicant, longerOrShorter(digits), Damage.DIGIT_LOST_OR_ADDED))
                .or(() -> first(applicant, changed(digits), Damage.DIGIT_CHANGED))
                .or(() -> byNameAndBirth(applicant));
    }

    private Optional<Repair> first(Applicant applicant, Set<String> neighbours, Damage damage) {
        var residents = neighbours.stream().filter(n -> n.length() == 16).map(Long::parseLong).map(population::find)
                .flatMap(Optional::stream).toList();
        return only(applicant, residents, damage);
    }

    /** Another number altogether: believed only when name and a birth date or family card point to one person. */
    Optional<Repair> byNameAndBirth(Applicant applicant) {
        if (applicant.name().isEmpty() || applicant.birthDate() == null && applicant.kk() == null) return Optional.empty();
        var same = population.soundingLike(applicant.name()).stream()
                .filter(r -> applicant.birthDate() != null ? applicant.birthDate().equals(r.birthDate()) : Objects.equals(applicant.kk(), r.kk()))
                .toList();
        return only(applicant, same, Damage.OTHER_NUMBER);
    }

    private static Optional<Repair> only(Applicant applicant, List<Resident> candidates, Damage damage) {
        var named = candidates.stream().distinct().filter(r -> agree(applicant, r)).toList();
        if (named.size() == 1) return Optional.of(new Repair(named.getFirst(), damage));
        var exact = named.stream().filter(r -> PersonNames.compare(applicant.name(), r.name()).compareTo(NameAgreement.SAME_SOUND) <= 0).toList();
        var born = named.stream().filter(r -> applicant.birthDate() != null && applicant.birthDate().equals(r.birthDate())).toList();
        if (born.size() == 1) return Optional.of(new Repair(born.getFirst(), damage));
        return exact.size() == 1 ? Optional.of(new Repair(exact.getFirst(), damage)) : Optional.empty();
    }

    private static boolean agree(Applicant applicant, Resident resident) {
        return PersonNames.compare(applicant.name(), resident.name()).agrees();
    }

    private static Set<String> swapped(String digits) {
        var all = new LinkedHashSet<String>();
        for (int i = 0; i + 1 < digits.length(); i++)
            if (digits.charAt(i) != digits.charAt(i + 1))
                all.add(digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2));
        return all;
    }

    private static Set<String> longerOrShorter(String digits) {
        var all = new LinkedHashSet<String>();
        if (digits.length() == 15)
            for (int i = 0; i <= digits.length(); i++)
                for (char c = '0'; c <= '9'; c++) all.add(digits.substring(0, i) + c + digits.substring(i));
        if (digits.length() == 17)
            for (int i = 0; i < digits.length(); i++) all.add(digits.substring(0, i) + digits.substring(i + 1));
        return all;
    }

    private static Set<String> changed(String digits) {
        var all = new LinkedHashSet<String>();
        for (int i = 0; i < digits.length(); i++)
            for (char c = '0'; c <= '9'; c++)
                if (c != digits.charAt(i)) all.add(digits.substring(0, i) + c + digits.substring(i + 1));
        return all;
    }

    private static long pow10(int n) {
        return (long) Math.pow(10, n);
    }
}
