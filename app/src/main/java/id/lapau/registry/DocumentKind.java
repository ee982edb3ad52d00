package id.lapau.registry;

/** The papers of a business. */
enum DocumentKind { NIB, SKU, PIRT, HALAL, OTHER }
