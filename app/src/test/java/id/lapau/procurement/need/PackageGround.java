package id.lapau.procurement.need;

import id.lapau.kernel.OfficeTime;
import id.lapau.procurement.BuyingGround;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Packages for the tests of later steps, made by the officers' own doors. */
public final class PackageGround {

    private final ApplicationContext beans;

    public PackageGround(ApplicationContext beans) {
        this.beans = beans;
    }

    /**
     * A package of one line, open for offers for ten days.
     *
     * @param item  code of the item, which is added when it is not there
     * @param lines words of the lines of business that are invited; empty invites nobody
     * @param days  until its delivery, more than ten
     */
    public UUID open(String item, String lines, int quantity, int days, long ceiling) {
        var id = draft(item, lines, quantity, days, ceiling);
        done(beans.getBean(RunPackage.class).open(id, OfficeTime.today(beans.getBean(Clock.class)).plusDays(10), BuyingGround.RINA));
        return id;
    }

    /** The same as a draft. */
    public UUID draft(String item, String lines, int quantity, int days, long ceiling) {
        var need = need(item, lines, quantity, days, ceiling);
        return done(beans.getBean(MakePackage.class).make("Paket " + item, List.of(need), BuyingGround.RINA));
    }

    private UUID need(String code, String lines, int quantity, int days, long ceiling) {
        var sql = beans.getBean(JdbcClient.class);
        var known = beans.getBean(ItemBook.class).search(code).stream().filter(each -> each.code().equals(code)).map(Item::id).findFirst();
        var item = known.orElseGet(() -> done(beans.getBean(KeepCatalogue.class).item(null, new ItemForm(code, "Barang " + code, "buah", "Baik", "", lines, 0), BuyingGround.RINA)));
        var office = sql.sql("select id from procurement.office where name = 'Kantor Uji Paket'").query(UUID.class).optional()
                .orElseGet(() -> done(beans.getBean(KeepCatalogue.class).office(null, "Kantor Uji Paket", "", "", BuyingGround.RINA)));
        var day = OfficeTime.today(beans.getBean(Clock.class)).plusDays(days);
        var form = new NeedForm(office, item, BuyingGround.place(sql, 0), String.valueOf(quantity), day, String.valueOf(ceiling), "5.1.02.01", "", 0);
        var id = done(beans.getBean(AskForGoods.class).write(form, BuyingGround.RINA));
        return done(beans.getBean(AskForGoods.class).submit(id, BuyingGround.RINA));
    }

    private static UUID done(Kept kept) {
        if (kept instanceof Kept.Done(var id)) return id;
        throw new AssertionError(kept);
    }

    public void close(UUID packageId) {
        done(beans.getBean(RunPackage.class).close(packageId, BuyingGround.RINA));
    }

    /** Ends the days for offers and begins them anew. */
    public void closeAndReopen(UUID packageId) {
        close(packageId);
        done(beans.getBean(RunPackage.class).open(packageId, OfficeTime.today(beans.getBean(Clock.class)).plusDays(9), BuyingGround.RINA));
    }

    public void cancel(UUID packageId, String reason) {
        done(beans.getBean(RunPackage.class).cancel(packageId, reason, BuyingGround.RINA));
    }
}
