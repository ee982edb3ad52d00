package id.lapau.market.reach;

import static id.lapau.market.reach.StillLife.box;
import static id.lapau.market.reach.StillLife.corners;
import static id.lapau.market.reach.StillLife.dark;
import static id.lapau.market.reach.StillLife.light;
import static id.lapau.market.reach.StillLife.oval;
import static id.lapau.market.reach.StillLife.turned;

import java.awt.Color;
import java.awt.geom.Area;
import java.util.function.BiConsumer;

/** What lies on the table of a {@link StillLife}. */
enum Motif {

    CRISPS((life, variant) -> life.bowl(400, 330, 420, pick(variant, 0x2F5D62, 0xB5452C, 0xF2E3C6, 0x6B8E4E), () -> {
        for (int i = 0; i < 46; i++) {
            double x = life.between(230, 570);
            double height = 120 * (1 - Math.pow((x - 400) / 200, 2));
            var chip = turned(oval(x, 325 - life.between(0, Math.max(8, height)), life.between(58, 84), life.between(34, 56)), life.between(-40, 40));
            life.fill(chip, pick(variant + i % 2, 0xE2A93B, 0xD98A2B, 0xE9C46A, 0xC8553D));
        }
    })),
    POUCH((life, variant) -> {
        for (int side = 0; side < 2; side++) {
            double x = side == 0 ? 290 : 500;
            life.shadow(x, 500, 210);
            var color = pick(variant + side, 0xC0392B, 0x2E7D5B, 0xD9A441, 0x7B4B94);
            life.fill(corners(x - 88, 210, x + 88, 210, x + 104, 500, x - 104, 500), color);
            life.fill(box(x - 92, 196, 184, 26, 8), dark(color, 0.2));
            life.fill(oval(x, 400, 120, 130), new Color(0xEAD9B5));
            for (int i = 0; i < 12; i++) life.fill(turned(oval(x + life.between(-40, 40), 405 + life.between(-45, 45), 40, 26), life.between(-50, 50)), new Color(0xDE9B35));
            life.label(x, 245, 120, 70, color);
        }
    }),
    COOKIES((life, variant) -> {
        life.jar(300, 500, 210, 260, new Color(0xEAD7B2), pick(variant, 0xB03A2E, 0x2E7D5B, 0xD4A017, 0x34495E));
        for (int row = 0; row < 5; row++) for (int i = 0; i < 3; i++) life.ball(236 + i * 62 + row % 2 * 10, 470 - row * 46, 30, pick(variant, 0xD8A657, 0xC98B4B, 0xE3C16F, 0x8D5A3B));
        life.shadow(560, 505, 230);
        life.fill(oval(560, 492, 240, 62), new Color(0xFFFFFF));
        for (int i = 0; i < 6; i++) life.ball(490 + i % 3 * 68, 478 - i / 3 * 40, 34, pick(variant, 0xD8A657, 0xC98B4B, 0xE3C16F, 0x8D5A3B));
    }),
    CAKE((life, variant) -> {
        life.shadow(400, 500, 460);
        life.fill(oval(400, 488, 470, 110), new Color(0xFBFBF7));
        for (int slice = 0; slice < 3; slice++) {
            double x = 240 + slice * 120;
            for (int layer = 0; layer < 7; layer++) life.fill(box(x, 450 - layer * 22, 100, 24, 4), layer % 2 == 0 ? pick(variant, 0x8D5A3B, 0x4E8B57, 0xD98880, 0xE8C468) : new Color(0xF7E7B4));
            life.fill(corners(x, 298, x + 30, 270, x + 130, 270, x + 100, 298), new Color(0xF6DFA0));
            life.fill(corners(x + 100, 298, x + 130, 270, x + 130, 440, x + 100, 472), new Color(0xCFA968));
        }
    }),
    RENDANG((life, variant) -> life.bowl(400, 340, 440, pick(variant, 0xF4F1E8, 0x35495E, 0x7A8B69, 0xC9ADA7), () -> {
        for (int i = 0; i < 26; i++) life.fill(turned(box(life.between(215, 520), 330 - life.between(0, 74), life.between(50, 86), life.between(36, 56), 24), life.between(-35, 35)), pick(variant % 2 * 2 + i % 2, 0x5B2E1C, 0x74391F, 0x8A4A22, 0x6B2B12));
        for (int i = 0; i < 5; i++) life.fill(turned(oval(life.between(280, 520), life.between(262, 310), 74, 22), life.between(-60, 60)), new Color(0x3F6B3A));
        for (int i = 0; i < 3; i++) life.fill(turned(box(life.between(290, 480), life.between(255, 300), 70, 12, 12), life.between(-50, 50)), new Color(0xC62F21));
    })),
    SAMBAL((life, variant) -> {
        life.jar(300, 505, 170, 200, pick(variant, 0xB3261E, 0xC8451B, 0x9C1C1C, 0x5D7A2E), new Color(0xD4AF37));
        life.label(300, 390, 130, 84, pick(variant, 0x7A1F16, 0x2E7D5B, 0x333333, 0xC98B2B));
        life.jar(490, 515, 150, 170, pick(variant + 1, 0xB3261E, 0xC8451B, 0x9C1C1C, 0x5D7A2E), new Color(0xD4AF37));
        life.label(490, 415, 116, 74, pick(variant + 1, 0x7A1F16, 0x2E7D5B, 0x333333, 0xC98B2B));
        for (int i = 0; i < 7; i++) life.fill(turned(oval(610 + life.between(-50, 70), 520 + life.between(-30, 40), 92, 20), life.between(-70, 70)), i % 3 == 0 ? new Color(0x3F7D3A) : new Color(0xC62F21));
    }),
    COFFEE_CUP((life, variant) -> {
        life.shadow(390, 490, 420);
        life.fill(oval(390, 476, 400, 100), new Color(0xFFFDF8));
        life.line(oval(560, 370, 110, 110), light(pick(variant, 0xF5F5F0, 0x2F5D62, 0xB5452C, 0xE8C468), 0.1), 24);
        life.bowl(390, 320, 320, pick(variant, 0xF5F5F0, 0x2F5D62, 0xB5452C, 0xE8C468), () -> life.fill(oval(390, 322, 286, 66), new Color(0x3B2314)));
        for (int i = 0; i < 12; i++) bean(life, life.between(90, 700), life.between(525, 580));
    }),
    COFFEE_BAG((life, variant) -> {
        life.shadow(330, 505, 260);
        var color = pick(variant, 0x5A3E2B, 0x26332B, 0xC9A66B, 0x7C2D2D);
        life.fill(corners(225, 180, 435, 180, 455, 505, 205, 505), color);
        life.fill(corners(225, 180, 435, 180, 425, 150, 235, 150), dark(color, 0.25));
        life.label(330, 270, 160, 130, pick(variant, 0xB5452C, 0xD9A441, 0x3A5A40, 0xE9C46A));
        for (int i = 0; i < 60; i++) bean(life, 560 + life.between(-100, 130) * 0.9, 520 - life.between(0, 60) * (1 - Math.abs(i % 20 - 10) / 12.0));
    }),
    PALM_SUGAR((life, variant) -> {
        life.shadow(400, 515, 520);
        life.fill(oval(400, 490, 540, 130), pick(variant, 0x4E7D44, 0x6B8E4E, 0x3F6B3A, 0x7BA05B));
        for (int i = 0; i < 9; i++) {
            double x = 230 + i % 4 * 110 + i / 4 * 40;
            double y = 460 - i / 4 * 62;
            life.fill(box(x - 56, y - 24, 112, 52, 18), pick(variant, 0x6F3F1E, 0x8A5326, 0x5C3317, 0x9B6430));
            life.fill(oval(x, y - 24, 112, 38), light(pick(variant, 0x6F3F1E, 0x8A5326, 0x5C3317, 0x9B6430), 0.15));
        }
    }),
    HONEY((life, variant) -> {
        life.jar(310, 510, 220, 250, pick(variant, 0xD98A0B, 0xB8650F, 0xE8AE2B, 0x9C4F0C), new Color(0xF3D27A));
        life.label(310, 370, 150, 92, pick(variant, 0x5A3E2B, 0x3A5A40, 0xB5452C, 0x444444));
        life.line(corners(520, 260, 610, 480, 612, 482), new Color(0x8A5A3A), 16);
        life.ball(618, 490, 46, new Color(0xC98B2B));
        for (int i = 0; i < 5; i++) life.line(turned(oval(618, 490, 92, 18 + i * 12), 68), new Color(0x7A4B15), 3);
    }),
    BOTTLES((life, variant) -> {
        for (int i = 0; i < 3; i++) {
            double x = 240 + i * 160;
            var color = pick(variant + i, 0xC0392B, 0xE08E1A, 0x7B4B94, 0x5D9C59);
            life.shadow(x, 512, 130);
            life.fill(box(x - 58, 280, 116, 232, 40), color);
            life.fill(box(x - 22, 190, 44, 110, 16), light(color, 0.25));
            life.fill(box(x - 28, 168, 56, 34, 8), new Color(0xE8E2D0));
            life.label(x, 360, 96, 90, dark(color, 0.3));
        }
    }),
    TEA((life, variant) -> {
        life.shadow(330, 510, 200);
        life.fill(corners(240, 230, 420, 230, 396, 505, 264, 505), pick(variant, 0xB8651B, 0x8FA63A, 0xA63A2B, 0xD9A441));
        life.fill(oval(330, 232, 180, 42), light(pick(variant, 0xB8651B, 0x8FA63A, 0xA63A2B, 0xD9A441), 0.35));
        for (int i = 0; i < 24; i++) life.fill(turned(oval(570 + life.between(-95, 95), 500 + life.between(-40, 30), 66, 22), life.between(-80, 80)), pick(i, 0x4E7D44, 0x6B8E4E, 0x7A8B3A, 0x3F6B3A));
    }),
    SONGKET((life, variant) -> cloth(life, pick(variant, 0x8B1E3F, 0x1F3A5F, 0x14532D, 0x4A235A), new Color(0xE2B93B), Pattern.DIAMONDS)),
    BATIK((life, variant) -> cloth(life, pick(variant, 0x5B3A29, 0x7C4A2D, 0x26332B, 0x8B5A2B), new Color(0xE8D3A9), Pattern.LEAVES)),
    EMBROIDERY((life, variant) -> cloth(life, pick(variant, 0xF7F3EA, 0xF4C9D6, 0xBFD8D2, 0xF6E7B4), pick(variant, 0xB03A5B, 0x7B2D5B, 0x2F5D62, 0xB5452C), Pattern.FLOWERS)),
    CLOTHES((life, variant) -> {
        life.line(corners(400, 120, 400, 150, 400, 152), new Color(0x6B6B6B), 8);
        var color = pick(variant, 0x2F5D62, 0xB5452C, 0xE8C468, 0xC9ADA7);
        life.fill(corners(330, 160, 470, 160, 600, 250, 550, 330, 500, 290, 505, 540, 295, 540, 300, 290, 250, 330, 200, 250), color);
        life.fill(corners(362, 160, 438, 160, 400, 220), light(color, 0.6));
        for (int i = 0; i < 5; i++) life.ball(400, 250 + i * 55, 8, light(color, 0.7));
        for (int i = 0; i < 14; i++) life.fill(turned(box(300 + i * 15, 500, 11, 11, 2), 45), light(color, 0.5));
    }),
    BAG((life, variant) -> {
        var color = pick(variant, 0xC08A4E, 0x7C2D2D, 0x2F4F4F, 0xD9B48F);
        life.line(oval(400, 270, 190, 220), dark(color, 0.25), 18);
        life.shadow(400, 520, 400);
        life.fill(corners(250, 290, 550, 290, 590, 520, 210, 520), color);
        life.within(corners(250, 290, 550, 290, 590, 520, 210, 520), () -> {
            for (int i = 0; i < 16; i++) for (int j = 0; j < 9; j++) life.fill(turned(box(205 + i * 26, 300 + j * 26, 15, 15, 2), 45), (i + j) % 3 == 0 ? light(color, 0.45) : dark(color, 0.15));
        });
    }),
    BASKET((life, variant) -> {
        var color = pick(variant, 0xC9A25E, 0xA9793F, 0xD8BE88, 0x8D6B3F);
        life.line(oval(400, 300, 330, 300), dark(color, 0.3), 16);
        life.shadow(400, 525, 380);
        var body = corners(225, 300, 575, 300, 535, 525, 265, 525);
        life.fill(body, color);
        life.within(body, () -> {
            for (int row = 0; row < 9; row++) for (int i = 0; i < 12; i++) life.fill(box(220 + i * 32 + row % 2 * 16, 302 + row * 26, 26, 20, 8), (i + row) % 4 == variant % 4 ? pick(variant, 0xB5452C, 0x2E7D5B, 0x7B4B94, 0xE2B93B) : light(color, 0.2));
        });
        life.fill(oval(400, 300, 352, 40), dark(color, 0.35));
    }),
    MAT((life, variant) -> {
        var mat = corners(150, 420, 650, 420, 740, 570, 60, 570);
        life.fill(mat, new Color(0xD8BE88));
        life.within(mat, () -> {
            for (int i = 0; i < 24; i++) for (int row = 0; row < 7; row++) if ((i + row) % 2 == 0) life.fill(box(60 + i * 30, 420 + row * 23, 30, 23, 2), pick(variant + row % 2, 0xB5452C, 0x2E7D5B, 0x7B4B94, 0xC98B2B));
        });
        for (int roll = 0; roll < 2; roll++) {
            life.fill(box(190 + roll * 40, 340 - roll * 60, 420, 66, 60), pick(variant + roll, 0xD8BE88, 0xC9A25E, 0xB5452C, 0x6B8E4E));
            life.fill(oval(602 + roll * 40, 373 - roll * 60, 36, 62), new Color(0x8D6B3F));
        }
    }),
    FRUIT((life, variant) -> life.bowl(400, 350, 450, pick(variant, 0x8A5A3A, 0xF4F1E8, 0x2F5D62, 0xC9A25E), () -> {
        for (int i = 0; i < 14; i++) life.ball(235 + i % 6 * 66 + i / 6 * 34, 330 - i / 6 * 60 + life.between(-8, 8), 42, pick(variant + i % 3, 0xE08E1A, 0x7BA05B, 0xC62F21, 0xE9C46A));
    })),
    SOAP((life, variant) -> {
        for (int i = 0; i < 4; i++) {
            double x = 200 + i % 2 * 220 + i / 2 * 60;
            double y = 470 - i / 2 * 96;
            life.shadow(x + 100, y + 60, 210);
            life.fill(box(x, y - 40, 200, 100, 30), pick(variant + i, 0x9CC5A1, 0xE8C1C5, 0xF0DFA0, 0xB9A7D6));
            life.fill(box(x + 40, y - 20, 120, 56, 24), light(pick(variant + i, 0x9CC5A1, 0xE8C1C5, 0xF0DFA0, 0xB9A7D6), 0.25));
        }
    }),
    SEWING((life, variant) -> {
        for (int i = 0; i < 4; i++) {
            double x = 180 + i * 120;
            life.shadow(x, 500, 96);
            life.fill(box(x - 44, 350, 88, 18, 6), new Color(0xC9A25E));
            life.fill(box(x - 36, 366, 72, 116, 10), pick(variant + i, 0xB03A5B, 0x2F5D62, 0xE2B93B, 0x4A235A));
            life.fill(box(x - 44, 480, 88, 18, 6), new Color(0xC9A25E));
        }
        life.line(corners(600, 330, 690, 520, 692, 522), new Color(0x9AA5AB), 12);
        life.line(corners(700, 330, 610, 520, 608, 522), new Color(0x9AA5AB), 12);
        life.line(oval(600, 540, 52, 52), pick(variant, 0xB5452C, 0x333333, 0x2E7D5B, 0x7B4B94), 11);
        life.line(oval(700, 540, 52, 52), pick(variant, 0xB5452C, 0x333333, 0x2E7D5B, 0x7B4B94), 11);
    });

    private enum Pattern { DIAMONDS, LEAVES, FLOWERS }

    private final BiConsumer<StillLife, Integer> drawing;

    Motif(BiConsumer<StillLife, Integer> drawing) {
        this.drawing = drawing;
    }

    void on(StillLife life, int variant) {
        drawing.accept(life, variant);
    }

    private static Color pick(int number, int... colors) {
        return new Color(colors[number % colors.length]);
    }

    private static void bean(StillLife life, double x, double y) {
        var bean = turned(oval(x, y, 30, 20), life.between(-60, 60));
        life.fill(bean, new Color(0x4A2B18));
        life.line(oval(x, y, 20, 1), new Color(0x2A170C), 2);
    }

    /** A folded cloth and one that hangs behind it. */
    private static void cloth(StillLife life, Color ground, Color thread, Pattern pattern) {
        var hanging = corners(150, 60, 650, 60, 650, 420, 150, 420);
        life.fill(hanging, ground);
        life.within(hanging, () -> repeat(life, 150, 60, 500, 360, ground, thread, pattern));
        life.shadow(400, 540, 520);
        for (int fold = 0; fold < 4; fold++) {
            var folded = box(190 - fold * 6, 500 - fold * 34, 420 + fold * 12, 38, 20);
            life.fill(folded, fold % 2 == 0 ? ground : light(ground, 0.12));
            life.within(new Area(folded), () -> repeat(life, 190, 490, 430, 8, ground, thread, pattern));
            life.line(folded, dark(ground, 0.35), 2);
        }
    }

    private static void repeat(StillLife life, int left, int top, int width, int height, Color ground, Color thread, Pattern pattern) {
        life.fill(box(left, top, width, 34, 0), thread);
        life.fill(box(left, top + 8, width, 8, 0), ground);
        for (int y = top + 70; y < top + height + 40; y += 56) {
            for (int x = left + 30 + (y - top - 70) / 56 % 2 * 28; x < left + width + 30; x += 56) {
                switch (pattern) {
                    case DIAMONDS -> { life.fill(turned(box(x - 15, y - 15, 30, 30, 0), 45), thread); life.fill(turned(box(x - 7, y - 7, 14, 14, 0), 45), ground); }
                    case LEAVES -> { life.fill(turned(oval(x, y, 46, 18), 35), thread); life.fill(turned(oval(x + 10, y + 12, 30, 12), -35), light(ground, 0.35)); }
                    case FLOWERS -> { for (int petal = 0; petal < 5; petal++) life.ball(x + 13 * Math.cos(petal * 1.257), y + 13 * Math.sin(petal * 1.257), 9, thread); life.ball(x, y, 6, new Color(0xE2B93B)); }
                }
            }
        }
    }
}
