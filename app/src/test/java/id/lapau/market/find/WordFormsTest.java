package id.lapau.market.find;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.testing.LapauTest;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class WordFormsTest {

    private static final List<String> FORMS = List.of(
            "jahit: jahit menjahit jahitan penjahit dijahit jahitkan jahitannya penjahitan", "sulam: menyulam sulaman penyulam bersulam disulam sulamannya", "tenun: tenunan penenun bertenun menenun ditenun pertenunan",
            "pakai: pakaian memakai dipakai pemakaian pakaiannya berpakaian", "potong: memotong potongan dipotong terpotong pemotongan", "masak: memasak masakan dimasak pemasak masakannya",
            "goreng: menggoreng gorengan digoreng penggorengan", "kering: keringkan pengeringan dikeringkan mengeringkan", "olah: olahan mengolah pengolahan diolah pengolah",
            "ukir: ukiran mengukir pengukir diukir diukirkan", "anyam: anyaman menganyam penganyam dianyam", "makan: makanan dimakan memakan makanannya", "minum: minuman peminum diminum",
            "hias: hiasan perhiasan menghias penghias", "sapu: menyapu penyapu disapu", "tulis: menulis penulis ditulis tulisan", "rajin: pengrajin perajin kerajinan", "kupas: mengupas pengupas dikupas kupasan",
            "bungkus: bungkusan pembungkus dibungkuskan", "nikah: pernikahan menikah dinikahkan", "cat: mengecat pengecatan dicat", "kemas: kemasan pengemas dikemas berkemas",
            // whole words that only look as if they carried affixes
            "keripik: keripik keripiknya", "kerupuk: kerupuk", "terasi: terasi", "teri: teri", "beras: beras berasnya", "pedas: pedas terpedas", "kelapa: kelapa", "kecap: kecap", "sepatu: sepatu", "selai: selai", "pisang: pisang", "masker: maskernya", "ikan: ikan ikannya", "santan: santan");

    @Autowired JdbcClient sql;
    @Autowired WordBook words;

    private String stem(String word) {
        return sql.sql("select market.stem(:word)").param("word", word).query(String.class).single();
    }

    @Test
    void every_form_of_a_word_comes_to_its_root() {
        for (var line : FORMS) {
            var parts = line.split(": ");
            for (var form : parts[1].split(" ")) assertThat(stem(form)).as(form).isEqualTo(parts[0]);
        }
    }

    @Test
    void a_root_word_stays_what_it_is() {
        assertThat(sql.sql("select word from market.root_word where market.stem(word) <> word").query(String.class).list()).isEmpty();
    }

    @Test
    void said_twice_or_with_accents_and_signs_it_is_the_same_word() {
        assertThat(sql.sql("select array_to_string(market.words_of('Oléh-oleh, KUE-kue & sayur–mayur 250g!'), ' ')").query(String.class).single()).isEqualTo("oleh oleh kue kue sayur mayur 250g");
    }

    @Test
    void any_error_of_one_letter_and_any_two_in_a_long_word_are_understood() {
        sql.sql("select market.learn(array['kopi', 'rendang', 'kerupuk', 'selendang', 'sulaman'])").query((_, _) -> 0).list();
        var chance = new Random(7);
        for (var word : List.of("kopi", "rendang", "kerupuk", "selendang", "sulaman")) {
            for (int turn = 0; turn < 12; turn++) {
                var wrong = Stream.iterate(word, each -> mistyped(each, chance)).limit(1 + Typing.forgiven(word.length())).toList().getLast();
                if (Typing.errors(wrong, word) > Typing.forgiven(word.length())) continue;
                var understood = words.understood(wrong).getFirst();
                boolean asGood = understood.near().stream().anyMatch(near -> Typing.errors(wrong, near.word()) <= Typing.errors(wrong, word));
                assertThat(understood.known() || asGood).as(wrong + " for " + word + ": " + understood).isTrue();
            }
        }
    }

    private static String mistyped(String word, Random chance) {
        int at = chance.nextInt(word.length() - 1);
        char letter = (char) ('a' + chance.nextInt(26));
        return switch (chance.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter + word.substring(at);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }
}
