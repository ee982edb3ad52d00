package id.lapau.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Gives each class of tests the office as it stood when its application had just started, whatever classes before it left there. */
public final class FreshOffice implements TestExecutionListener {

    private static final Map<ApplicationContext, TestDatabase.Start> STARTS = Collections.synchronizedMap(new WeakHashMap<>());

    @Override public void beforeTestClass(TestContext test) {
        if (test.getTestClass().isMemberClass()) return;
        var application = test.getApplicationContext();
        var pool = application.getBean(HikariDataSource.class);
        var start = STARTS.get(application);
        if (start == null) STARTS.put(application, TestDatabase.keepStart(pool.getJdbcUrl()));
        else start.restore();
        pool.getHikariPoolMXBean().softEvictConnections();
    }
}
