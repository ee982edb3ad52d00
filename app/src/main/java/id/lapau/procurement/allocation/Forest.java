package id.lapau.procurement.allocation;

import java.util.Arrays;

/**
 * A basis of the network's equations as a graph: each column has a coefficient in one or two nodes, so every component of a basis holds
 * exactly one cycle or one column with a single end, and equations solve from the leaves inwards in time linear in the nodes
 * (generalised network simplex: Ahuja, Magnanti, Orlin, <i>Network Flows</i>, 1993, chapter 15).
 */
final class Forest {

    /** The two nodes of each column, and its coefficient in the first; in the second it is 1. A column with a single end has no first node: -1. */
    private final int[] tail;
    private final int[] head;
    private final double[] atTail;
    private final int[] degree;
    /** Columns at a node that are not yet in order, combined by exclusive or: at a leaf that is its only one. */
    private final int[] rest;
    private final int[] order;
    private final int[] leaf;
    private int peeled;
    /** Cycles one after another: node, then the column to the next node. */
    private final int[] cycleNode;
    private final int[] cycleColumn;
    private final int[] cycleStart;
    private int cycles;

    Forest(int[] tail, int[] head, double[] atTail, int nodes) {
        this.tail = tail;
        this.head = head;
        this.atTail = atTail;
        degree = new int[nodes];
        rest = new int[nodes];
        order = new int[nodes];
        leaf = new int[nodes];
        cycleNode = new int[nodes];
        cycleColumn = new int[nodes];
        cycleStart = new int[nodes + 1];
    }

    /** Takes the first {@code size} columns of a basis. */
    void grow(int[] basis, int size) {
        Arrays.fill(degree, 0);
        Arrays.fill(rest, 0);
        for (int each = 0; each < size; each++) {
            hang(tail[basis[each]], basis[each]);
            hang(head[basis[each]], basis[each]);
        }
        peel();
        findCycles(basis, size);
    }

    private void hang(int node, int column) {
        if (node < 0) return;
        degree[node]++;
        rest[node] ^= column;
    }

    private void peel() {
        peeled = 0;
        for (int start = 0; start < degree.length; start++) {
            for (int node = start; node >= 0 && degree[node] == 1; ) {
                int column = rest[node];
                int other = other(column, node);
                order[peeled] = column;
                leaf[peeled++] = node;
                degree[node] = 0;
                if (other >= 0) {
                    degree[other]--;
                    rest[other] ^= column;
                }
                node = other;
            }
        }
    }

    /** What is left after peeling are cycles, each node with two columns. */
    private void findCycles(int[] basis, int size) {
        int length = 0;
        cycles = 0;
        for (int each = 0; each < size; each++) {
            int column = basis[each];
            if (tail[column] < 0 || degree[tail[column]] != 2 || degree[head[column]] != 2) continue;
            cycleStart[cycles++] = length;
            for (int node = tail[column]; degree[node] == 2; column = rest[node] ^ column) {
                degree[node] = 0;
                cycleNode[length] = node;
                cycleColumn[length++] = column;
                node = other(column, node);
            }
        }
        cycleStart[cycles] = length;
    }

    private int other(int column, int node) {
        return head[column] == node ? tail[column] : head[column];
    }

    private double coefficient(int column, int node) {
        return head[column] == node ? 1 : atTail[column];
    }

    /** Values of the basis's columns so that each node adds up to its right-hand side, which is used up. */
    void solve(double[] right, double[] value) {
        for (int each = 0; each < peeled; each++) {
            int column = order[each];
            value[column] = right[leaf[each]] / coefficient(column, leaf[each]);
            int other = other(column, leaf[each]);
            if (other >= 0) right[other] -= coefficient(column, other) * value[column];
        }
        for (int cycle = 0; cycle < cycles; cycle++) solve(cycleStart[cycle], cycleStart[cycle + 1], right, value);
    }

    /** Around a cycle every value is a + b × the first; at the first node they meet. */
    private void solve(int from, int until, double[] right, double[] value) {
        double a = 0;
        double b = 1;
        for (int at = from + 1; at < until; at++) {
            double before = coefficient(cycleColumn[at - 1], cycleNode[at]);
            double after = coefficient(cycleColumn[at], cycleNode[at]);
            a = (right[cycleNode[at]] - before * a) / after;
            b = -before * b / after;
        }
        double closing = coefficient(cycleColumn[until - 1], cycleNode[from]);
        double opening = coefficient(cycleColumn[from], cycleNode[from]);
        value[cycleColumn[from]] = (right[cycleNode[from]] - closing * a) / (closing * b + opening);
        for (int at = from + 1; at < until; at++) {
            double before = coefficient(cycleColumn[at - 1], cycleNode[at]);
            value[cycleColumn[at]] = (right[cycleNode[at]] - before * value[cycleColumn[at - 1]]) / coefficient(cycleColumn[at], cycleNode[at]);
        }
    }

    /** Potentials of the nodes under which one column of the basis is worth 1 and every other nought: a row of the inverse. */
    void row(int wanted, double[] potential) {
        Arrays.fill(potential, 0);
        for (int cycle = 0; cycle < cycles; cycle++) row(cycleStart[cycle], cycleStart[cycle + 1], wanted, potential);
        for (int each = peeled - 1; each >= 0; each--) {
            int column = order[each];
            int other = other(column, leaf[each]);
            double worth = column == wanted ? 1 : 0;
            potential[leaf[each]] = (other < 0 ? worth : worth - coefficient(column, other) * potential[other]) / coefficient(column, leaf[each]);
        }
    }

    private void row(int from, int until, int wanted, double[] potential) {
        double a = 0;
        double b = 1;
        for (int at = from; at < until - 1; at++) {
            int column = cycleColumn[at];
            double next = coefficient(column, cycleNode[at + 1]);
            a = ((column == wanted ? 1 : 0) - coefficient(column, cycleNode[at]) * a) / next;
            b = -coefficient(column, cycleNode[at]) * b / next;
        }
        int last = cycleColumn[until - 1];
        double ahead = coefficient(last, cycleNode[until - 1]);
        potential[cycleNode[from]] = ((last == wanted ? 1 : 0) - ahead * a) / (ahead * b + coefficient(last, cycleNode[from]));
        for (int at = from; at < until - 1; at++) {
            int column = cycleColumn[at];
            potential[cycleNode[at + 1]] = ((column == wanted ? 1 : 0) - coefficient(column, cycleNode[at]) * potential[cycleNode[at]]) / coefficient(column, cycleNode[at + 1]);
        }
    }
}
