package id.lapau.registry;

import java.util.UUID;

/**
 * Somebody of an office saw goods of a business and wants to ask for them. It stands here because the window in which they are shown and the desk that buys know
 * the registry, but not each other (docs/decisions/0086).
 *
 * @param id       of the wish, by which the desk that buys finds it again
 * @param officer  who wishes
 * @param goods    as the window names them
 * @param seller   name of the shop
 * @param price    rupiah a unit, as shown
 * @param path     where they are shown
 */
public record GoodsWished(UUID id, UUID officer, BusinessId business, String goods, String seller, String unit, long price, String path) {}
