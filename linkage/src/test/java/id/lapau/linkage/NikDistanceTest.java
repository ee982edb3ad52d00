package id.lapau.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NikDistanceTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            1310994107850003, 1310994107850003, 0
            1310994107850003, 1310994107850008, 1
            1310994107850003, 1310994170850003, 1
            1310994107850003, 131099410785003,  1
            1310994107850003, 13109941078500033, 1
            1310994107850003, 3110994170850003, 2
            1310994107850003, 1310990512700001, 4
            """)
    void slips_of_a_typist_are_counted(String one, String other, int slips) {
        assertThat(NikDistance.between(one, other)).isEqualTo(slips);
    }

    @Property void it_is_symmetric(@ForAll @NumericChars @StringLength(min = 12, max = 17) String one, @ForAll @NumericChars @StringLength(min = 12, max = 17) String other) {
        assertThat(NikDistance.between(one, other)).isEqualTo(NikDistance.between(other, one));
    }
}
