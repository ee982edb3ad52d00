package id.lapau.linkage.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** A session on a cluster; what is set by {@code -Dspark.…} is kept. */
final class Cluster {

    private Cluster() {}

    static SparkSession session(String master) {
        var conf = new SparkConf().setMaster(master).setAppName("Lapau link");
        conf.setIfMissing("spark.jars", Shipped.jars());
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.driver.maxResultSize", "0");
        return SparkSession.builder().config(conf).getOrCreate();
    }
}
