package id.lapau.grants.control;

import id.lapau.audit.Audit;
import id.lapau.audit.Audit.Subject;
import id.lapau.grants.control.ControlViews.Asked;
import id.lapau.grants.control.ControlViews.Sample;
import id.lapau.grants.control.ControlViews.Story;
import id.lapau.identity.Officer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an auditor draws and takes home is written into the book, so that it can be told later what was drawn, with which seed, from what, and how often. */
@Component
class TakeAway {

    private final StoryBook stories;
    private final SampleBook samples;
    private final Audit audit;

    TakeAway(StoryBook stories, SampleBook samples, Audit audit) {
        this.stories = stories;
        this.samples = samples;
        this.audit = audit;
    }

    @Transactional
    Optional<Story> story(UUID proposal, Officer by) {
        var story = stories.of(proposal);
        story.ifPresent(_ -> audit.record(by.actor(), "STORY_EXPORTED", new Subject("proposal", proposal.toString()), null, Map.of(), null));
        return story;
    }

    /** Draws and notes it: who tries seeds until he likes the rows leaves his trace. */
    @Transactional
    void drawn(Asked asked, Officer by) {
        noted("SAMPLE_DRAWN", asked, by);
    }

    @Transactional
    Sample sample(Asked asked, Officer by) {
        return noted("SAMPLE_EXPORTED", asked, by);
    }

    private Sample noted(String action, Asked asked, Officer by) {
        var sample = samples.draw(asked);
        audit.record(by.actor(), action, new Subject("sample", asked.seed()), null, Map.of("programme", asked.programme(), "from", asked.from(), "size", asked.size(),
                "spread", asked.spread(), "until", asked.until().toString(), "population", sample.population(), "fingerprint", sample.fingerprint()), null);
        return sample;
    }
}
