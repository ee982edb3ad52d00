package id.lapau.grants.intake;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which column of a sheet holds what: column index by {@link ProposalColumn#key()}. */
record Mapping(Map<String, Integer> columns) {

    /** Without these an officer should look before the rows go in; every programme wants them. */
    static final Set<ProposalColumn> EXPECTED = EnumSet.of(ProposalColumn.NIK, ProposalColumn.NAME, ProposalColumn.LINE, ProposalColumn.PHONE);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Mapping {
        columns = Map.copyOf(columns);
    }

    /** What became of an officer's choice. */
    sealed interface Choice {
        record Good(Mapping mapping) implements Choice {}

        /** Two columns cannot hold the same thing. */
        record Twice(ProposalColumn column) implements Choice {}

        /** A sheet without names is no list of people. */
        record NameMissing() implements Choice {}
    }

    /** @param chosen key of the field for each column, empty where the column is not used */
    static Choice chosen(List<String> chosen) {
        var columns = new LinkedHashMap<String, Integer>();
        for (int index = 0; index < chosen.size(); index++) {
            var column = ProposalColumn.named(chosen.get(index));
            if (column.isPresent() && columns.putIfAbsent(column.get().key(), index) != null) return new Choice.Twice(column.get());
        }
        return columns.containsKey(ProposalColumn.NAME.key()) ? new Choice.Good(new Mapping(columns)) : new Choice.NameMissing();
    }

    List<ProposalColumn> missing() {
        return EXPECTED.stream().filter(c -> !columns.containsKey(c.key())).toList();
    }

    /** Key of the field that a column holds; empty when it is not used. */
    String at(int column) {
        return columns.entrySet().stream().filter(e -> e.getValue() == column).map(Map.Entry::getKey).findFirst().orElse("");
    }

    String json() {
        return JSON.writeValueAsString(new TreeMap<>(columns));
    }

    static Mapping of(String json) {
        return new Mapping(JSON.readValue(json, new TypeReference<Map<String, Integer>>() {}));
    }
}
