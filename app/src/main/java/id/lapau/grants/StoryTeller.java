package id.lapau.grants;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A step of the work that can tell what happened in it to proposals. Whoever stores something about a proposal implements this, and the auditor reads it. */
public interface StoryTeller {

    /** What happened to these proposals in this step, in any order; nothing here names a person or shows a number of theirs. */
    List<StoryEvent> tell(Collection<UUID> proposals);
}
