package id.lapau.grants.screening;

/** Whether two numbers of sixteen digits differ by one changed digit or two swapped neighbours. */
final class NikTypo {

    private NikTypo() {}

    static boolean oneErrorApart(long one, long other) {
        var a = Long.toString(one);
        var b = Long.toString(other);
        if (a.length() != b.length() || one == other) return false;
        int i = 0;
        while (a.charAt(i) == b.charAt(i)) i++;
        int rest = i + 1;
        if (a.substring(rest).equals(b.substring(rest))) return true;
        return rest < a.length() && a.charAt(i) == b.charAt(rest) && a.charAt(rest) == b.charAt(i) && a.substring(rest + 1).equals(b.substring(rest + 1));
    }
}
