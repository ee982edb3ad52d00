package id.lapau.training.growth;

import id.lapau.identity.DemoUsers;
import id.lapau.identity.Officer;
import id.lapau.outbox.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the officers of a demonstration did for the businesses that are measured: plans, visits, challenges, signs, handovers. */
@Component
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoCoach {

    private static final List<String> GOALS = List.of("P-IRT keluar sebelum Lebaran", "Penjualan 10 juta sebulan", "Masuk dua toko oleh-oleh", "Merek terdaftar", "Kemasan baru dipakai",
            "Buku kas diisi setiap hari", "NIB terbit", "Menjual di luar kabupaten");
    private static final List<String> STEPS = List.of("Pilih nama merek", "Catat kas satu bulan penuh", "Foto lima produk", "Tawarkan contoh ke toko");
    private static final List<String> VISITS = List.of("Lihat tempat produksi", "Lihat buku kas", "Lihat hasil kemasan baru");

    private final DemoUsers users;
    private final CoachBusiness coach;
    private final CoachingBook book;
    private final JudgeClass judge;
    private final LadderViews ladders;
    private final HandOver handOver;
    private final NoteSign signs;
    private final AskOwner owners;

    DemoCoach(DemoUsers users, CoachBusiness coach, CoachingBook book, JudgeClass judge, LadderViews ladders, HandOver handOver, NoteSign signs, AskOwner owners) {
        this.users = users;
        this.coach = coach;
        this.book = book;
        this.judge = judge;
        this.ladders = ladders;
        this.handOver = handOver;
        this.signs = signs;
        this.owners = owners;
    }

    /** Nothing without the verifier and the head of a demonstration. */
    void work(List<UUID> businesses, LocalDate today) {
        users.find("verifikator").ifPresent(vera -> users.find("kepala").ifPresent(head -> work(businesses, today, vera, head)));
    }

    private void work(List<UUID> businesses, LocalDate today, Officer vera, Officer head) {
        for (int i = 0; i < 8; i++) plan(businesses.get(2 + 7 * i), i, today, i % 4 == 3 ? head : vera);
        coach.start(businesses.get(100), GOALS.get(7), vera);
        ended(businesses.get(107), today, vera);
        var outgrown = IntStream.range(0, businesses.size()).filter(DemoVillage::outgrows).mapToObj(businesses::get).filter(id -> ladders.find(id, head).orElseThrow().graduated()).toList();
        for (int i = 0; i < 2; i++) handOver.toProvince(outgrown.get(i), today.minusDays(9 + i).toString(), "518/%d/KUKM/%d".formatted(41 + i, today.getYear()), "Dinas Koperasi dan UKM Provinsi", head);
        challenges(outgrown.subList(2, 6), today, vera, head);
        signs(businesses, today, vera);
        owners.ask(businesses.get(30), Channel.WHATSAPP, vera);
    }

    /** One thing is overdue, one is for this week, one for the next, one is done. */
    private void plan(UUID business, int number, LocalDate today, Officer by) {
        coach.start(business, GOALS.get(number % GOALS.size()), by);
        coach.add(business, TaskKind.STEP, STEPS.get(number % STEPS.size()), today.minusDays(12).toString(), by);
        coach.done(business, UUID.fromString(book.active(business).orElseThrow().tasks().getFirst().id()), "Selesai, sudah dilihat", by);
        if (number % 3 == 0) coach.add(business, TaskKind.TASK, "Antar berkas ke dinas kesehatan", today.minusDays(2 + number).toString(), by);
        coach.add(business, TaskKind.VISIT, VISITS.get(number % VISITS.size()), today.plusDays(number % 7).toString(), by);
        coach.add(business, TaskKind.STEP, STEPS.get((number + 1) % STEPS.size()), today.plusDays(7 + number).toString(), by);
        coach.note(business, number % 2 == 0 ? "Pemilik bersemangat; anaknya membantu foto." : "Bahan baku mahal bulan ini, jadwal digeser.", by);
    }

    private void ended(UUID business, LocalDate today, Officer by) {
        coach.start(business, GOALS.getFirst(), by);
        coach.add(business, TaskKind.STEP, "Ikut penyuluhan keamanan pangan", today.minusDays(30).toString(), by);
        coach.done(business, UUID.fromString(book.active(business).orElseThrow().tasks().getFirst().id()), "Sertifikat penyuluhan ada", by);
        coach.end(business, PlanState.REACHED, "P-IRT terbit", by);
    }

    /** Two wait, one was upheld, one rejected. */
    private void challenges(List<UUID> businesses, LocalDate today, Officer by, Officer head) {
        for (var business : businesses) {
            var last = ladders.find(business, by).orElseThrow().snapshots().getFirst().asOf();
            judge.challenge(business, new SnapshotForm(last.toString(), "", "1,8 miliar", "", "", null, null, "Nota bulan itu dihitung dua kali"), List.of(), by);
        }
        decide(businesses.get(2), ChallengeState.UPHELD, "Cocok dengan buku kas", head);
        decide(businesses.get(3), ChallengeState.REJECTED, "Nota yang ditunjukkan dari tahun lalu", head);
    }

    private void decide(UUID business, ChallengeState state, String why, Officer by) {
        judge.decide(business, UUID.fromString(ladders.find(business, by).orElseThrow().challenges().getFirst().id()), state, why, by);
    }

    private void signs(List<UUID> businesses, LocalDate today, Officer by) {
        var seen = List.of(Indicator.BOOKKEEPING, Indicator.CUSTOMERS, Indicator.BANK_FUNDS, Indicator.SKILL, Indicator.OUTPUT);
        for (int i = 0; i < seen.size(); i++) signs.note(businesses.get(1 + 20 * i), seen.get(i), today.minusDays(20 + i).toString(), "Dilihat saat kunjungan", by);
    }
}
