package id.lapau.registry;

/** What keeps a business from growing. */
public enum ObstacleKind { CAPITAL, MARKETING, MATERIAL, EQUIPMENT, SKILL, LICENCE, PLACE, OTHER }
