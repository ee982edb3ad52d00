package id.lapau.linkage;

import id.lapau.linkage.text.EditDistance;
import java.util.Arrays;

/** Pairs off the words of two names: first what sounds alike, then words written together, then errors, then initials. */
final class WordMatching {

    private static final int TELLING_LENGTH = 3;
    private static final int TELLING_LENGTH_WITH_ERROR = 6;
    private static final int MOST_ERRORS = 2;

    private interface Test {
        boolean holds(String normalA, String soundA, String normalB, String soundB);
    }

    private final ReducedName a;
    private final ReducedName b;
    private final boolean[] usedA;
    private final boolean[] usedB;
    private boolean telling;
    private int errors;
    private int initials;

    WordMatching(ReducedName a, ReducedName b) {
        this.a = a;
        this.b = b;
        usedA = new boolean[a.normal().length];
        usedB = new boolean[b.normal().length];
    }

    NameAgreement agreement() {
        telling = words(WordMatching::alike, TELLING_LENGTH);
        telling |= joined(WordMatching::alike, true);
        if (!complete()) mistyped();
        if (!complete() && telling) initials();
        if (errors > MOST_ERRORS) return NameAgreement.DIFFERENT;
        if (complete() && initials == 0) return errors == 0 ? NameAgreement.SAME_SOUND : NameAgreement.TYPING_ERROR;
        if (complete() && telling) return NameAgreement.INITIALS;
        boolean contained = allUsed(usedA) || allUsed(usedB);
        return contained && telling ? NameAgreement.PART : NameAgreement.DIFFERENT;
    }

    private static boolean alike(String normalA, String soundA, String normalB, String soundB) {
        return soundA.equals(soundB);
    }

    private static boolean mistyped(String normalA, String soundA, String normalB, String soundB) {
        return TypingErrors.between(normalA, normalB)
                || normalA.length() > 4 && normalB.length() > 4 && TypingErrors.between(soundA, soundB) && !knownApart(normalA, normalB);
    }

    private static boolean knownApart(String one, String other) {
        return CommonNames.contains(one) && CommonNames.contains(other);
    }

    private void mistyped() {
        int before = open(usedA) + open(usedB);
        telling |= words(WordMatching::mistyped, TELLING_LENGTH_WITH_ERROR);
        joined(WordMatching::mistyped, open(usedA) != open(usedB));
        if (open(usedA) + open(usedB) < before) errors += (before - open(usedA) - open(usedB)) / 2;
    }

    /** Pairs off single words; true when one of them has letters enough to tell something. */
    private boolean words(Test test, int enough) {
        boolean found = false;
        for (int i = 0; i < usedA.length; i++)
            for (int j = 0; j < usedB.length && !usedA[i]; j++)
                if (!usedB[j] && test.holds(a.normal()[i], a.sounds()[i], b.normal()[j], b.sounds()[j])) {
                    usedA[i] = usedB[j] = true;
                    found |= a.normal()[i].length() >= enough;
                }
        return found;
    }

    /** 'Nur Aini' and 'Nuraini': two neighbours of one name that are one word of the other; then all that is left. */
    private boolean joined(Test test, boolean allTheRest) {
        boolean found = neighbours(a, usedA, b, usedB, test) | neighbours(b, usedB, a, usedA, test);
        if (!allTheRest || open(usedA) + open(usedB) < 3 || open(usedA) == 0 || open(usedB) == 0) return found;
        if (!restsHold(test)) return found;
        Arrays.fill(usedA, true);
        Arrays.fill(usedB, true);
        return true;
    }

    /** Mostly nothing is used yet, and what the whole names sound like is known. */
    private boolean restsHold(Test test) {
        if (open(usedA) == usedA.length && open(usedB) == usedB.length) return test.holds(a.joined(), a.joinedSound(), b.joined(), b.joinedSound());
        var restA = rest(a.normal(), usedA);
        var restB = rest(b.normal(), usedB);
        return test.holds(restA, Spelling.sound(restA), restB, Spelling.sound(restB));
    }

    private static boolean neighbours(ReducedName split, boolean[] usedSplit, ReducedName whole, boolean[] usedWhole, Test test) {
        boolean found = false;
        for (int i = 0; i + 1 < usedSplit.length; i++)
            for (int j = 0; j < usedWhole.length; j++) {
                if (usedSplit[i] || usedSplit[i + 1] || usedWhole[j] || !near(split, i, whole, j)) continue;
                var one = split.normal()[i];
                var next = split.normal()[i + 1];
                if (!holds(test, one + next, whole, j) && !holds(test, next + one, whole, j)) continue;
                usedSplit[i] = usedSplit[i + 1] = usedWhole[j] = true;
                found = true;
            }
        return found;
    }

    private static boolean holds(Test test, String together, ReducedName whole, int j) {
        return test.holds(together, Spelling.sound(together), whole.normal()[j], whole.sounds()[j]);
    }

    /** A cheap look before the words are put together: about as long, and about the same letters heard. */
    private static boolean near(ReducedName split, int i, ReducedName whole, int j) {
        int length = split.normal()[i].length() + split.normal()[i + 1].length();
        if (Math.abs(length - whole.normal()[j].length()) > 2) return false;
        long heard = EditDistance.signs(split.sounds()[i]) | EditDistance.signs(split.sounds()[i + 1]);
        return Long.bitCount(heard ^ EditDistance.signs(whole.sounds()[j])) <= 4;
    }

    private static String rest(String[] words, boolean[] used) {
        var rest = new StringBuilder();
        for (int i = 0; i < used.length; i++) if (!used[i]) rest.append(words[i]);
        return rest.toString();
    }

    private void initials() {
        for (int i = 0; i < usedA.length; i++)
            for (int j = 0; j < usedB.length && !usedA[i]; j++)
                if (!usedB[j] && initial(i, j)) {
                    usedA[i] = usedB[j] = true;
                    initials++;
                }
    }

    private boolean initial(int i, int j) {
        var wordA = a.normal()[i];
        var wordB = b.normal()[j];
        boolean letterA = wordA.length() == 1 || i == 0 && a.shortMuhammad();
        boolean letterB = wordB.length() == 1 || j == 0 && b.shortMuhammad();
        return (letterA || letterB) && wordA.charAt(0) == wordB.charAt(0);
    }

    private boolean complete() {
        return allUsed(usedA) && allUsed(usedB);
    }

    private static boolean allUsed(boolean[] used) {
        return open(used) == 0;
    }

    private static int open(boolean[] used) {
        int open = 0;
        for (boolean u : used) if (!u) open++;
        return open;
    }
}
