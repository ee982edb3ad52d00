package id.lapau.grants;

import static id.lapau.grants.ProposalState.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProposalStateTest {

    @Test void what_was_withdrawn_never_changes() {
        for (var next : ProposalState.values()) assertThat(WITHDRAWN.mayBecome(next)).as("withdrawn → " + next).isFalse();
    }

    @Test void what_was_sent_changes_only_when_the_ministry_sends_it_back_and_then_it_may_be_proposed_again() {
        assertThat(FROZEN.next()).containsExactly(SENT_BACK);
        assertThat(SENT_BACK.next()).containsExactlyInAnyOrder(PROPOSED, FROZEN);
    }

    @Test void a_refusal_can_be_undone_but_not_turned_into_a_yes_at_once() {
        assertThat(REFUSED.mayBecome(PROPOSED)).isTrue();
        assertThat(REFUSED.mayBecome(ACCEPTED)).isFalse();
        assertThat(REFUSED.mayBecome(FROZEN)).isFalse();
    }

    @Test void only_what_waits_or_was_accepted_can_be_frozen_and_a_mistaken_refusal_undone() {
        assertThat(FROZEN.from()).containsExactlyInAnyOrder(PROPOSED, ACCEPTED, SENT_BACK);
    }
}
