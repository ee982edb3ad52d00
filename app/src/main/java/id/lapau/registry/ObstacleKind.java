package id.lapau.registry;

/**
 * What keeps a business from growing. {@code PRODUCTION} is how and how much it makes, {@code MATERIAL} and {@code EQUIPMENT} what it
 * makes it from and with, {@code LICENCE} every permit, {@code DIGITAL} to sell and to count by telephone.
 */
public enum ObstacleKind { CAPITAL, MARKETING, PRODUCTION, MATERIAL, EQUIPMENT, PACKAGING, LICENCE, DIGITAL, MANAGEMENT, SKILL, PLACE, OTHER }
