package id.lapau.registry;

/** For what a person may allow the use of the data (UU 27/2022 articles 20 and 22). */
public enum ConsentPurpose { GRANTS, TRAINING, MARKET, BANKS }
