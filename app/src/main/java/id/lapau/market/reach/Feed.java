package id.lapau.market.reach;

import java.io.OutputStream;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The lists of products for other windows. */
enum Feed {

    /** RSS 2.0 for Google Merchant Center. */
    GOOGLE("application/xml;charset=UTF-8") {
        @Override void write(Stream<Goods> goods, UnaryOperator<String> address, OutputStream out) {
            GoogleFeed.write(goods, address, out);
        }
    },

    /** A catalogue of Meta: Facebook, Instagram, WhatsApp. */
    META("text/csv;charset=UTF-8") {
        @Override void write(Stream<Goods> goods, UnaryOperator<String> address, OutputStream out) {
            MetaFeed.write(goods, address, out);
        }
    },

    /** For everybody else. */
    OPEN("text/csv;charset=UTF-8") {
        @Override void write(Stream<Goods> goods, UnaryOperator<String> address, OutputStream out) {
            OpenList.write(goods, address, out);
        }
    };

    private final String type;

    Feed(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** Writes what of the goods this window takes, one after the other, and leaves the stream open. */
    abstract void write(Stream<Goods> goods, UnaryOperator<String> address, OutputStream out);
}
