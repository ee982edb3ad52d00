package id.lapau.training.growth;

/** What stands on a plan: a step of the business towards its goal, a task of the office, a visit. */
public enum TaskKind { STEP, TASK, VISIT }
