package id.lapau.registry;

/** Where a business sells. */
public enum SalesChannel { HOME, MARKET, CONSIGNMENT, ORDER, SOCIAL_MEDIA, MARKETPLACE, GOVERNMENT, OUTSIDE }
