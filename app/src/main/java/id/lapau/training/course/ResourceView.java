package id.lapau.training.course;

import java.util.UUID;

/** Trainers and places as the office sees them. */
public interface ResourceView {

    /** @param sessions that it has before it */
    record Trainer(UUID id, String name, String expertise, int sessions) {}

    /** @param sessions that it has before it */
    record Place(UUID id, String name, String address, int seats, int sessions) {}
}
