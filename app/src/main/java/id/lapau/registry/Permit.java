package id.lapau.registry;

/** What makes a business formal, or its product fit for a shelf. */
public enum Permit { NIB, PIRT, HALAL, BPOM, SNI, BRAND, NPWP }
