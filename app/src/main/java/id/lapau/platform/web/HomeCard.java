package id.lapau.platform.web;

import org.jspecify.annotations.Nullable;

/** What a desk says on the home page; a bean for each step of the work. */
public interface HomeCard {

    /** Place among the steps of the work: 1 reference lists, 2 programme, 3 intake, 4 screening, 5 desk, 6 batch; 10 and up for the rest. */
    int order();

    /** Name of the authority a viewer needs to see it. */
    String permission();

    /** What to say now; called at every visit of the home page, so one quick query at most. */
    Content render(Page page);

    /**
     * @param number  the figure to show, formatted; null for none
     * @param todo    what waits for the viewer, in one sentence with a verb; null when nothing waits
     */
    record Content(String title, @Nullable String number, String text, String url, String linkText, @Nullable String todo) {}

    /** One desk as the home page shows it; {@code step} is 0 outside the numbered steps. */
    record Desk(int step, Content content) {}
}
