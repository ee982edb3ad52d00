package id.lapau.procurement.need;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** An item as an officer writes it. */
public record ItemForm(String code, String name, String unit, String specification, String standard, String lines, int version) {

    static final ItemForm BLANK = new ItemForm("", "", "", "", "", "", 0);

    public ItemForm {
        code = text(code).toUpperCase(Locale.ROOT);
        name = text(name);
        unit = text(unit);
        specification = text(specification);
        standard = text(standard);
        lines = text(lines);
    }

    static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    static ItemForm of(Item item) {
        return new ItemForm(item.code(), item.name(), item.unit(), item.specification(), item.standard(), item.lines(), item.version());
    }

    /** Message keys of what is wrong, by field. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (!code.matches("[A-Z0-9][A-Z0-9-]{1,29}")) problems.put("code", "need.problem.code");
        if (name.isEmpty()) problems.put("name", "need.problem.name");
        if (unit.isEmpty()) problems.put("unit", "need.problem.unit");
        if (specification.isEmpty()) problems.put("specification", "need.problem.specification");
        return problems;
    }
}
