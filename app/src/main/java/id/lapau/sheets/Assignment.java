package id.lapau.sheets;

import java.util.Arrays;

/** The best pairing of rows with columns of a score matrix as a whole (Hungarian method); no column twice. */
final class Assignment {

    private Assignment() {}

    /** The column of each row, or -1 where no score is above 0. */
    static int[] best(double[][] scores, int columns) {
        int n = scores.length;
        int m = Math.max(n, columns);
        var rowPotential = new double[n + 1];
        var columnPotential = new double[m + 1];
        var rowOf = new int[m + 1];
        for (int row = 1; row <= n; row++) augment(scores, columns, row, m, rowPotential, columnPotential, rowOf);
        var columnOf = new int[n];
        Arrays.fill(columnOf, -1);
        for (int c = 1; c <= columns; c++)
            if (rowOf[c] > 0 && scores[rowOf[c] - 1][c - 1] > 0) columnOf[rowOf[c] - 1] = c - 1;
        return columnOf;
    }

    private static void augment(double[][] scores, int columns, int row, int m, double[] u, double[] v, int[] rowOf) {
        var cheapest = new double[m + 1];
        var came = new int[m + 1];
        var used = new boolean[m + 1];
        Arrays.fill(cheapest, Double.MAX_VALUE);
        rowOf[0] = row;
        int at = 0;
        do {
            used[at] = true;
            int r = rowOf[at];
            int next = 0;
            double delta = Double.MAX_VALUE;
            for (int c = 1; c <= m; c++) {
                if (used[c]) continue;
                double cost = (c <= columns ? -scores[r - 1][c - 1] : 0) - u[r] - v[c];
                if (cost < cheapest[c]) {
                    cheapest[c] = cost;
                    came[c] = at;
                }
                if (cheapest[c] < delta) {
                    delta = cheapest[c];
                    next = c;
                }
            }
            for (int c = 0; c <= m; c++) {
                if (used[c]) {
                    u[rowOf[c]] += delta;
                    v[c] -= delta;
                } else cheapest[c] -= delta;
            }
            at = next;
        } while (rowOf[at] != 0);
        for (; at != 0; at = came[at]) rowOf[at] = rowOf[came[at]];
    }
}
